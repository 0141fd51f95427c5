"""A made-up kabupaten, as large as wanted and as uneven as real ones: what pleases with ten kampung is tried on it.

One kampung is huge and some have nothing; there are photos, plans, open tasks, links from one to another, old
addresses, reports with gaps and one link that leads nowhere, so it is built with `keep_going`. Everything is invented
and says so (`contoh: Ya`). The same numbers give the same files.
"""

import datetime
import random
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from site_builder.model.program import SINGKAT
from site_builder.model.vocabulary import INSTANSI, JENIS_POKTAN, PERAN_IMP, SASARAN, SEKSI
from tests.photos import drawn, encoded

KAMPUNG = 163
# Of which one has many times the activities of the others, and one activity of another links to nothing.
_HUGE, _TIMES = 52, 12
_BROKEN = (3, 2)
FIRST, LAST = datetime.date(2022, 1, 3), datetime.date(2023, 12, 28)
# Plans are of this time: the site is built at the end of January 2024.
AHEAD = datetime.date(2024, 2, 1)
_KECAMATAN = [f"Contoh {name}" for name in ("Utara", "Selatan", "Barat", "Timur", "Tengah", "Hulu", "Hilir", "Muara")]
_KECAMATAN += [f"Rekaan {name}" for name in ("Asri", "Jaya", "Mukti", "Raya", "Sari", "Indah", "Makmur", "Sentosa")]
_KECAMATAN += ["Misal Atas", "Misal Bawah", "Misal Pesisir"]
_NAMES = ("Mawar", "Melati", "Kenanga", "Anggrek", "Teratai", "Dahlia", "Cempaka", "Flamboyan")
_PRODUCTS = ("keripik singkong", "Keripik Singkong", "abon lele", "tas anyaman, kue kering")
_JENIS = ("rapat-pokja", "pembinaan-poktan", "pertemuan-imp", "rumah-dataku", "kegiatan-lain", "kegiatan-lain")
_MINUTES = (
    "Pertemuan dibuka dengan doa, lalu catatan bulan lalu dibacakan.",
    "Kader menyampaikan hasil kunjungan dan kendalanya di lapangan.",
    "Disepakati jadwal untuk dua pekan ke depan beserta pembagian tugasnya.",
    "Warga mengusulkan kerja bakti membersihkan saluran air di tiap RW.",
)


def write_kabupaten(content: Path, kampung: int = KAMPUNG, activities: int = 60) -> int:
    """Write the records of `kampung` kampung with about `activities` each; how many files there are."""
    r = random.Random(163)
    count = 0
    for path, data in chain(_site(), *(_kampung(r, number, activities) for number in range(kampung))):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data if isinstance(data, bytes) else data.encode())
        count += 1
    return count


def home_of(number: int) -> str:
    """The folder of one of its kampung."""
    return f"kecamatan-{number % len(_KECAMATAN)}/contoh-{number}"


def _site() -> Iterator[tuple[str, str]]:
    yield (
        "situs.yaml",
        "nama: Kampung KB Kabupaten Contoh\nurl: https://contoh.github.io/situs/\nlembaga: Dinas rekaan\n",
    )
    yield (
        "target/2023.yaml",
        "triwulan: {tw2: 40, tw3: 80, tw4: 100}\nprovinsi: {Jambi: 11, Aceh: 23, Kalimantan Utara: }\n",
    )
    for month in range(1, 12):
        sent = f"tanggal: 2023-{month + 1:02}-"
        yield f"setoran/2023-{month:02}-kabupaten-contoh.yaml", f"wilayah: Kabupaten Contoh\n{sent}18\n"
        if month % 3:
            yield f"setoran/2023-{month:02}-provinsi-contoh.yaml", f"wilayah: Provinsi Contoh\n{sent}24\n"


def _kampung(r: random.Random, number: int, activities: int) -> Iterator[tuple[str, str | bytes]]:
    home = home_of(number)
    yield f"{home}/kampung.yaml", _profile(r, number)
    groups = [_group(r, i) for i in range(r.choice((0, 1, 2, 3, 5)))]
    for slug, text in groups:
        yield f"{home}/poktan/{slug}.yaml", text
    count = 0 if number % 29 == 7 else r.randint(activities // 2, activities * 3 // 2)
    before = ""
    for i in range(count * (_TIMES if number == _HUGE else 1)):
        name, text = _activity(r, i, [slug for slug, _ in groups])
        yield f"{home}/kegiatan/{name}.md", text + _links(number, i, before)
        if _has_photo(i):
            yield f"{home}/foto/kegiatan-{i}.jpg", _photo(f"{number}-{i}")
        before = before if "draf: " in text else f"{name}.md"
    uppka = {slug: text for slug, text in groups if slug.startswith("uppka")}
    for month in range(1, 13) if uppka else ():
        if told := [slug for slug, text in uppka.items() if _is_there(text, month) and r.random() < 0.7]:
            yield f"{home}/laporan/2023-{month:02}.yaml", _report(r, told, month)


def _profile(r: random.Random, number: int) -> str:
    lines = [f"nama: Contoh {_NAMES[number % 8]} {number}", "contoh: Ya"]
    if number % 31 != 5:
        place = {"provinsi": "Provinsi Contoh", "kabupaten": "Kabupaten Contoh"}
        if number % 23 != 3:
            place["kecamatan"] = _KECAMATAN[number % len(_KECAMATAN)]
        lines += ["wilayah:", *(f"  {key}: {name}" for key, name in place.items())]
    if number % 17 == 4:
        lines.append("bentuk: Desa")
    if number % 37 == 2:
        lines.append(f"alamat_lama: contoh-lama-{number}")
    if number % 29 == 7:
        lines.append("nihil: [" + ", ".join(f"2023-{month:02}" for month in range(1, 13)) + "]")
    elif number % 5 == 0:
        lines.append("nihil: [2021-11, 2021-12]")
    if number % 11 != 6:
        lintang, bujur = _place(r if number % 3 == 0 else random.Random(number), number % len(_KECAMATAN))
        lines.append(f"lokasi: {{lintang: {lintang:.4f}, bujur: {bujur:.4f}}}")
    if number % 4 == 0:
        people = r.randint(1500, 6000)
        lines += ["penduduk:", f"  - {{tahun: 2022, jiwa: {people}, keluarga: {people // 4}}}"]
        lines.append(f"  - {{tahun: 2023, jiwa: {people + 40}, keluarga: {people // 4 + 9}, pus: {people // 7}}}")
    return "\n".join(lines) + "\n"


# Times of groups, and the months of 2023 in which such a group is there.
_LIVES = {
    "tahun_terbentuk: 2019": range(1, 13),
    "tahun_terbentuk: Mei 2023": range(5, 13),
    "sampai: Agustus 2023": range(1, 9),
    "vakum: Maret s/d Juni 2023": (1, 2, *range(7, 13)),
    "vakum: sejak Oktober 2023": range(1, 10),
    "tahun_terbentuk: 2018\nsampai: 2022": (),
}


def _is_there(group: str, month: int) -> bool:
    return all(month in months for life, months in _LIVES.items() if f"{life}\n" in group)


def _place(r: random.Random, kecamatan: int) -> tuple[float, float]:
    """Somewhere in its kecamatan; they lie beside one another, down from a northern coast."""
    row, column = divmod(kecamatan, 5)
    return -7.02 - 0.13 * row + 0.11 * (r.random() - 0.5), 109.35 + 0.2 * column + 0.17 * (r.random() - 0.5)


def _group(r: random.Random, number: int) -> tuple[str, str]:
    kind = r.choice([*JENIS_POKTAN, JENIS_POKTAN["uppka"]])
    name = f"{_NAMES[number]} {r.randint(1, 99)}"
    lines = [f"jenis: {kind.nama}", f"nama: {name}", f"jumlah_anggota: {r.randint(12, 40)}"]
    if kind.kode == "uppka":
        lines += ["lokus_pro_pn: 2023"] * (r.random() < 0.5)
        lines += [r.choice(list(_LIVES))] * (r.random() < 0.4)
        lines += ["jenis_usaha: Kuliner", f"produk: {r.choice(_PRODUCTS)}"] * (r.random() < 0.8)
    return f"{kind.kode}-{name.lower().replace(' ', '-')}", "\n".join(lines) + "\n"


def _activity(r: random.Random, number: int, groups: list[str]) -> tuple[str, str]:
    day = FIRST + datetime.timedelta(days=r.randrange((LAST - FIRST).days))
    jenis = r.choice(_JENIS)
    status = r.choices(("Terlaksana", "Rencana", "Ditunda", "Batal"), (90, 4, 3, 3))[0]
    if status == "Rencana" and r.random() < 0.8:
        day = AHEAD + datetime.timedelta(days=r.randrange(90))
    written = r.choices((day.isoformat(), day.isoformat()[:7], str(day.year), ""), (88, 6, 3, 3))[0]
    lines = [f"jenis: {jenis}", f'judul: "Kegiatan contoh {number}"', f"status: {status}"]
    lines += [f"tanggal: {written}"] * bool(written)
    if len(written) == 10 and number % 13 == 0:
        lines.append(f"tanggal_selesai: {day + datetime.timedelta(days=r.randint(1, 3))}")
    lines += [
        f"seksi: {_some(r, [one.nama for one in SEKSI], 2)}",
        f"sasaran: {_some(r, [one.nama for one in SASARAN], 2)}",
    ]
    lines.append(f"instansi: {_some(r, [one.nama for one in list(INSTANSI)[:9]], 2)}")
    if jenis == "pertemuan-imp":
        lines.append(f"peran_imp: {_some(r, [one.nama for one in PERAN_IMP], 3)}")
    if number % 4 == 1:
        lines.append(f"program: {_some(r, [*SINGKAT, 'BKB', 'Bank Sampah', 'bank sampah'], 2)}")
    if jenis == "pembinaan-poktan":
        lines.append(f"poktan: {r.choice([*groups, 'BKB', 'UPPKA', ''])}")
    if number % 11 == 0:
        lines.append("belum_ditinjau: [seksi, sasaran, program]")
    if number % 6 == 0:
        done = f", selesai: {day + datetime.timedelta(days=21)}" if status == "Terlaksana" and number % 24 else ""
        lines.append("tindak_lanjut:")
        lines.append(f"  - {{apa: Menyusun jadwal, tenggat: {day + datetime.timedelta(days=30)}{done}}}")
    if number % 53 == 7:
        lines.append(f"alamat_lama: catatan-lama-{number}")
    if _has_photo(number):
        lines += ["foto:", f"  - {{berkas: kegiatan-{number}.jpg, keterangan: Balai dari depan, izin: Ya}}"]
    if number % 47 == 1:
        lines.append("draf: Ya")
    # Most minutes are a few lines, some are pages.
    parts = [" ".join(r.choices(_MINUTES, k=r.randint(2, 5))) for _ in range(r.choices((1, 3, 8, 20), (4, 4, 3, 1))[0])]
    minutes = "\n\n".join((*parts, f"Yang datang menyepakati {number} hal."))
    return f"{written}-kegiatan-{number}".lstrip("-"), "---\n" + "\n".join(lines) + f"\n---\n{minutes}\n"


def _has_photo(number: int) -> bool:
    return number % 40 == 9


def _photo(name: str) -> bytes:
    """Small, and no two are the same file."""
    return encoded(drawn(480, 360), comment=name)


def _links(kampung: int, number: int, before: str) -> str:
    """To the activity before, and to the next kampung."""
    found = []
    if number % 5 == 2 and before:
        found.append(f"Melanjutkan [kegiatan sebelumnya]({before}).")
    if number % 9 == 4 and kampung:
        found.append(f"Belajar dari [tetangga](../../../{home_of(kampung - 1)}/kampung.yaml).")
    if (kampung, number) == _BROKEN:
        found.append("Lihat juga [rapat dulu](2021-01-01-rapat-dulu.md).")
    return "".join(f"\n{one}\n" for one in found)


def _some(r: random.Random, values: list[str], most: int) -> str:
    return "[" + ", ".join(r.sample(values, r.randint(0, most))) + "]"


def _report(r: random.Random, groups: list[str], month: int) -> str:
    came = datetime.date(2023 + month // 12, month % 12 + 1, r.randint(5, 28))
    lines = [f"tanggal_masuk: {came}", "kelompok:"]
    for slug in groups:
        lines += [f"  - poktan: {slug}", f"    orientasi_pek: {r.choice(('Ya', 'Tidak'))}"]
        lines.append(f"    keluarga_tergabung: {r.randint(10, 40)}")
        if r.random() < 0.4:
            lines.append(f"    anggaran: {{pagu: 1500000, realisasi: {r.randint(0, 15) * 100_000}}}")
    return "\n".join(lines) + "\n"
