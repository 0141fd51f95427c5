"""Records at random: a few kampung of two kabupaten that name, link to and get in the way of each other."""

import random

from tests.conftest import SITUS
from tests.documents import pdf
from tests.photos import jpeg

# Folders of kampung: one name in two folders, one below another, and those that they are moved to.
HOMES = ("mekar", "asri", "kab/jaya")
PLACES = (*HOMES, "kab/mekar", "asri/jaya", "pindah")
ACTIVITIES = ("rapat-1", "2023-02-13-rapat", "2023-04-20-panen", "2024-01-05-awal-tahun", "2022-12-30-akhir")
GROUPS = {"bkb-melati": "BKB", "uppka-mawar": "UPPKA", "uppka-dahlia": "UPPKA"}
MONTHS = ("2022-12", "2023-01", "2023-02", "2023-03")
PHOTOS = ("a.jpg", "A.jpg", "b.jpg")
PICTURES = (jpeg(40, 30), jpeg(30, 40), jpeg(48, 36), jpeg(40, 30)[:-300])
DOCUMENTS = (pdf("Rencana kerja"), pdf("Rencana kerja", "Lampiran"), b"bukan pdf")

_TITLES = ("Rapat bulanan", "Kerja bakti", "Pengajian <keluarga>", "Kelas balita & lansia", "Rapat")
_DATES = ("2023-02-13", "2023-02", "2023", "13 Maret 2022", "2023-04-20", "2024-01-05", "2023-03-31", "2022-12-30", "")
_REGIONS = (
    ("Jawa Tengah", "Kabupaten Pekalongan", "Kajen"),
    ("Jateng", "Kab. Pekalongan", "Kajen"),
    ("Jawa Tengah", "KABUPATEN PEKALONGAN", "Buaran"),
    ("Jawa Tengah", "Kabupaten Batang", ""),
    ("Provinsi Contoh", "Kabupaten Contoh", "Contoh Utara"),
    ("provinsi contoh", "Kab. Contoh", "contoh utara"),
    ("Papua Pegunungan", "", ""),
)
_SENDERS = ("Kabupaten Pekalongan", "Kab. Contoh", "Jawa Tengah", "Kabupaten Batang, Jawa Tengah", "Tidak Ada")
_OLD = ("lama-a", "lama-b", "/kampung/lama/", "/kampung/asri/", "/arsip/2023/", "/tabel/", "/kampung/mekar/lama-a/")
_LINKS = (
    "rapat-1.md", "../poktan/bkb-melati.yaml", "../kampung.yaml", "../../asri/kegiatan/2023-02-13-rapat.md",
    "../../mekar/kampung.yaml", "/kampung/asri/", "/kampung/pindah/", "/arsip/2023/02/", "/program/dashat/",
    "/wilayah/jawa-tengah/", "/ringkasan/kegiatan-per-bulan/", "/kampung/lama/", "tak-ada.md", "https://example.org/",
    "/halaman/tanya/",
)  # fmt: skip


def maybe(r: random.Random, chance: float, *lines: str) -> list[str]:
    return list(lines) if r.random() < chance else []


def activity(r: random.Random) -> str:
    date = r.choice(_DATES)
    lines = [f"jenis: {r.choice(['rapat-pokja', 'pembinaan-poktan', 'pertemuan-imp', 'kegiatan-lain'])}"]
    lines += [f"judul: '{r.choice(_TITLES)}'", *maybe(r, bool(date), f"tanggal: {date}")]
    lines += maybe(r, 0.4, f"seksi: [{r.choice(['Ekonomi', 'Keagamaan', 'Lainnya'])}]")
    lines += maybe(r, 0.3, "sasaran: [Keluarga yang memiliki Balita]", f"jumlah_hadir: {r.randint(1, 40)}")
    lines += maybe(r, 0.3, f"program: {r.choice(['DASHAT', 'Lomba kampung', 'lomba  Kampung', 'DASHAT, GENTING'])}")
    lines += maybe(r, 0.4, f"poktan: {r.choice(['UPPKA', 'BKB', *GROUPS])}")
    lines += maybe(r, 0.3, f"status: {r.choice(['Rencana', 'Batal', 'Ditunda', 'Terlaksana'])}")
    lines += maybe(r, 0.15, "draf: Ya")
    lines += maybe(r, 0.2, f"alamat_lama: {r.choice(_OLD)}")
    due = r.choice(["2023-03-30", "2023-04-02", "2023-05-15"])
    lines += maybe(r, 0.3, "tindak_lanjut:", "  - apa: Kirim surat", f"    tenggat: {due}")
    lines += maybe(r, 0.3, *photo(r))
    lines += maybe(r, 0.06, r.choice(["tanggal: 2023-01-01", "judul: [", "lokasi: di sini"]))  # a fault
    body = r.choice(["", "Isi.", "- satu\n- dua\n", f"Dihadiri {r.randint(10, 99)} orang, lalu doa bersama."])
    if r.random() < 0.4:
        body += f"\n\nLihat [catatan lain]({r.choice(_LINKS)})."
    if r.random() < 0.2:
        body += f"\n\n![Papan]({r.choice(['../foto/a.jpg', '../../asri/foto/b.jpg', '../foto/tak-ada.jpg'])})"
    if r.random() < 0.04:
        body += "\n\nNIK 3326140203850001 tercatat."
    return "---\n" + "\n".join(lines) + f"\n---\n{body}\n"


def photo(r: random.Random) -> list[str]:
    file = r.choice([*PHOTOS, "asri/foto/b.jpg"])
    agreed = r.choice(["Ya", "Ya", "Ya", "Tidak", ""])
    return ["foto:", f"  - berkas: {file}", f"    izin: {agreed}"]


def profile(r: random.Random, name: str = "") -> str:
    lines = [f"nama: {name or r.choice(['Mekar', 'Asri', 'Jaya', 'Jaya Baru'])}"]
    keys = ("provinsi", "kabupaten", "kecamatan")
    place = [f"{key}: {value}" for key, value in zip(keys, r.choice(_REGIONS), strict=True) if value]
    lines += maybe(r, 0.85, f"wilayah: {{{', '.join(place)}}}")
    lines += maybe(r, 0.3, f"gambaran: {r.choice(['Desa di lereng.', 'Desa di pantai.'])}")
    lines += maybe(r, 0.2, f"alamat_lama: [{r.choice(['lama', 'dulu', 'asri', 'pindah'])}]")
    lines += maybe(r, 0.2, f"nihil: [{r.choice(MONTHS)}]")
    lines += maybe(r, 0.3, "lokasi: {lintang: -6.95, bujur: 109.66}")
    lines += maybe(r, 0.3, "penduduk:", f"  - {{tahun: 2022, jiwa: {r.randint(900, 990)}, keluarga: 300}}")
    lines += maybe(r, 0.2, "rkm: rencana.pdf")
    lines += maybe(r, 0.2, *photo(r))
    lines += maybe(r, 0.06, "tidakdikenal: x")
    return "\n".join(lines) + "\n"


def group(r: random.Random, slug: str) -> str:
    lines = [f"jenis: {GROUPS[slug]}", f"nama: {r.choice(['Melati', 'Mawar', 'Dahlia'])}"]
    if GROUPS[slug] == "UPPKA":
        lines += maybe(r, 0.5, "lokus_pro_pn: 2023")
        lines += maybe(r, 0.4, f"produk: {r.choice(['keripik singkong', 'Keripik  Singkong', 'abon'])}")
    lines += maybe(r, 0.3, r.choice(["tahun_terbentuk: 2023", "sampai: Januari 2023", "vakum: 2023-01 s/d 2023-02"]))
    lines += maybe(r, 0.2, "alamat_lama: b-lama")
    return "\n".join(lines) + "\n"


def monthly(r: random.Random) -> str:
    entry = [f"  - poktan: {r.choice(['uppka-mawar', 'uppka-mawar', 'uppka-dahlia', 'tak-ada'])}"]
    entry += ["    materi_kie: Ya", f"    keluarga_tergabung: {r.randint(10, 20)}"]
    return "\n".join(["tanggal_masuk: 2023-03-30", "kelompok:", *entry]) + "\n"


def situs(r: random.Random) -> str:
    text = SITUS if r.random() < 0.6 else SITUS.replace("contoh.github.io/situs", "contoh.example")
    lines = maybe(r, 0.5, f"kaki: {r.choice(['Dikelola Pokja.', 'Catatan publik.'])}")
    lines += maybe(r, 0.4, f"zona: {r.choice(['WIB', 'WIT'])}")
    lines += maybe(r, 0.3, f"warna: '{r.choice(['#13583c', '#4a1d5c'])}'")
    lines += maybe(r, 0.3, "tentang: Situs ini milik warga, lihat [Asri](/kampung/asri/).")
    lines += maybe(r, 0.2, "logo: logo.svg")
    lines += maybe(r, 0.3, "repositori: contoh/situs")
    return text.replace("Kabupaten Contoh", r.choice(["Kabupaten Contoh", "Kota Rekaan"])) + "\n".join([*lines, ""])


def own_page(r: random.Random) -> tuple[str, str | bytes]:
    """A page of the site's own, or a photo for one."""
    if r.random() < 0.2:
        return f"halaman/foto/{r.choice(PHOTOS)}", r.choice(PICTURES)
    lines = [f"judul: {r.choice(['Tanya jawab', 'Pengurus', 'Alamat'])}"]
    lines += maybe(r, 0.5, f"urutan: {r.randint(1, 3)}") + maybe(r, 0.4, "menu: Ya") + maybe(r, 0.2, "draf: Ya")
    lines += maybe(r, 0.2, f"alamat_lama: {r.choice(_OLD)}") + maybe(r, 0.3, *photo(r))
    lines += maybe(r, 0.06, "isi: x")
    body = f"## Tanya\n\nLihat [ini]({r.choice(_LINKS)}).\n\n![Papan](foto/a.jpg)\n"
    return f"halaman/{r.choice(['tanya', 'pengurus'])}.md", "---\n" + "\n".join(lines) + f"\n---\n{body}"


def of_the_site(r: random.Random) -> tuple[str, str]:
    """A target, a rekap or a sending."""
    sender = r.choice(_SENDERS)
    return r.choice(
        [
            (f"setoran/{r.choice(MONTHS)}-a.yaml", f"wilayah: {sender}\ntanggal: 2023-03-{r.randint(10, 28)}\n"),
            ("target/2023.yaml", f"triwulan: {{tw2: {r.randint(1, 9)}, tw4: 10}}\nprovinsi: {{Jawa Tengah: 3}}\n"),
            (
                "rekap/2023-tw1-a.yaml",
                "wilayah: Kabupaten Contoh\njumlah_kelompok: 14\nsumber: Dinas\n"
                f"angka:\n  - apa: Keluarga\n    nilai: {r.choice(['240', 'kurang dari 10'])}\n",
            ),
        ]
    )


def site(r: random.Random) -> dict[str, str | bytes]:
    """A whole site to begin with."""
    files: dict[str, str | bytes] = {"situs.yaml": situs(r)}
    for home in r.sample(HOMES, r.randint(2, 3)):
        files[f"{home}/kampung.yaml"] = profile(r, home.rpartition("/")[2].title())
        for slug in r.sample([*GROUPS], 2):
            files[f"{home}/poktan/{slug}.yaml"] = group(r, slug)
        for slug in r.sample(ACTIVITIES, 2):
            files[f"{home}/kegiatan/{slug}.md"] = activity(r)
        files[f"{home}/laporan/{r.choice(MONTHS)}.yaml"] = monthly(r)
        files[f"{home}/foto/{r.choice(PHOTOS)}"] = r.choice(PICTURES)
    for _ in range(r.randint(0, 3)):
        path, text = of_the_site(r)
        files[path] = text
    for _ in range(r.randint(0, 2)):
        path, page = own_page(r)
        files[path] = page
    return files
