"""The privacy gate over whole files: where it looks, what it lets pass, what it says. All people are made up."""

import pytest

from site_builder.content.check import Loaded, check
from site_builder.content.gate import name_faults
from site_builder.content.source import Place
from site_builder.model.diagnostics import Diagnostic

NIK = "3374010101900001"
PHONE = "0812-0000-1234"
COUNT = "Ada 4 balita stunting di RT 05."


def kegiatan(front: str = "", body: str = "", slug: str = "rapat") -> Loaded:
    text = f"---\njenis: rapat-pokja\njudul: Rapat\n{front}\n---\n{body}"
    return check(f"mekar/kegiatan/{slug}.md", Place("kegiatan", "mekar", slug), text.encode())


def kampung(text: str) -> Loaded:
    return check("mekar/kampung.yaml", Place("kampung", "mekar", "mekar"), f"nama: Mekar\n{text}".encode())


def codes(loaded: Loaded) -> list[str]:
    return [d.code for d in loaded.diagnostics]


def only(loaded: Loaded) -> Diagnostic:
    (found,) = loaded.diagnostics
    return found


PLACES = {
    "value": f"tempat: Balai {PHONE}",
    "quoted value": f'tempat: "Balai {PHONE}"',
    "item of a list": f"agenda:\n  - Pembukaan\n  - Hubungi {PHONE}",
    "part": f"narasumber:\n  - peran: PKB\n    materi: Telepon {PHONE}",
    "key": f"peserta:\n  - Kader {PHONE}: hadir",
    "block": f"ringkasan: >\n  Rapat dibuka.\n  Hubungi {PHONE}.",
    "escape": r'tempat: "Balai \u0030812-0000-1234"',
    "value over two lines": "tempat: Balai 0812-0000-\n  1234",
    "file name": "foto:\n  - berkas: 0812_0000_1234.jpg",
    "remark": f"tempat: Balai desa # {PHONE}",
    "caption": f"foto:\n  - berkas: a.jpg\n    keterangan: Hubungi {PHONE}",
    "unknown field": f"catatan: {PHONE}",
    "reason of a mark": f"sudah_diperiksa:\n  - teks: Rapat\n    alasan: Kata {PHONE}",
}


@pytest.mark.parametrize("front", PLACES.values(), ids=list(PLACES))
def test_it_looks_everywhere_in_the_fields(front: str) -> None:
    loaded = kegiatan(front)
    assert "data-telepon" in codes(loaded)
    assert loaded.facts is None


def test_an_escaped_number_is_a_contact_where_contacts_stand() -> None:
    assert codes(kampung(r'kontak: [{nama: Balai desa, telepon: "\u0030812-0000-1234"}]')) == []


def test_it_looks_in_the_minutes_and_names_line_and_columns() -> None:
    found = only(kegiatan(body=f"Rapat dibuka.\n\nHubungi {PHONE} ya.\n"))
    assert found.location == ("mekar/kegiatan/rapat.md", 8, 9, 23)


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("ringkasan: Ada 4 balita stunting.", (4, 16, 33)),
        ('ringkasan: "Ada 4 balita stunting."', (4, 17, 34)),
        ("agenda:\n- Satu\n- Ada 4 balita stunting", (6, 7, 24)),
        ("ringkasan: |\n  Rapat.\n  Ada 4 balita stunting.", (6, 7, 24)),
    ],
)
def test_a_finding_in_a_value_has_the_exact_place(front: str, place: tuple[int, int, int]) -> None:
    assert only(kegiatan(front)).location[1:] == place


def test_the_message_says_what_kind_and_never_the_value() -> None:
    found = only(kegiatan(body=f"NIK {NIK}"))
    assert "33••••…" in found.message
    assert NIK[2:] not in f"{found.message} {found.hint}"
    assert "stunting" not in only(kegiatan(body=COUNT)).message


@pytest.mark.parametrize(
    ("front", "body", "fault"),
    [
        ("tanggal: 05/02/2020", f"NIK {NIK}", "tanggal-rancu"),
        ("judul: Rapat: lanjutan", f"NIK {NIK}", "yaml-titik-dua"),
        (f"tempat: [Balai {PHONE}", "", "data-telepon"),
        ("\tjam: 08.00", f"{COUNT}", "kesehatan-jumlah"),
    ],
)
def test_a_private_matter_does_not_hide_behind_another_fault(front: str, body: str, fault: str) -> None:
    found = codes(kegiatan(front, body))
    assert fault in found
    assert any(code.startswith(("data-", "kesehatan-")) for code in found)


@pytest.mark.parametrize(
    "data",
    [
        f"Hubungi {PHONE}".encode(),
        f"---\njudul: Rapat\nHubungi {PHONE}".encode(),
        f"---\njenis: rapat-pokja\njudul: Caf\xe9 {PHONE}\n---\n".encode("cp1252"),
        f"---\njudul: {PHONE}\n---\n".encode("utf-16"),
    ],
    ids=["no fence", "open fence", "cp1252", "utf-16"],
)
def test_it_looks_into_files_that_cannot_be_read_as_records(data: bytes) -> None:
    assert "data-telepon" in codes(check("mekar/kegiatan/a.md", Place("kegiatan", "mekar", "a"), data))


def test_what_is_kept_of_a_faulty_record_repeats_nothing() -> None:
    front = f"tanggal: besok, hubungi siti@contoh.com\npoktan: Ibu {PHONE}\nfoto: ktp-{NIK}.jpg\nstatus: {NIK}"
    loaded = kegiatan(front, f"Lihat [ini](mailto:siti@contoh.com) dan [itu](https://wa.me/6281200001234). {COUNT}")
    kept = repr(loaded)
    assert not [word for word in (NIK[4:], "0000-1234", "siti", "00001234", "balita") if word in kept]


@pytest.mark.parametrize("field", ["kontak:\n  - nama: Balai Desa\n    telepon: {}", "kontak: Balai Desa {}"])
def test_an_institutions_number_stands_in_kontak(field: str) -> None:
    assert codes(kampung(field.format(PHONE))) == []


def test_kontak_ends_where_the_next_field_begins() -> None:
    found = only(kampung(f"kontak:\n- nama: Balai Desa\n  telepon: {PHONE}\npercontohan: Hubungi {PHONE}"))
    assert (found.code, found.location.line) == ("data-telepon", 5)


def test_kontak_is_no_place_for_an_identity_number() -> None:
    assert codes(kampung(f"kontak: Balai Desa {NIK}")) == ["data-nik"]


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("peserta:\n  - unsur: Ibu hamil\n    jumlah: 4", "kesehatan-jumlah"),
        ("agenda:\n  - Ibu hamil: 4 orang", "kesehatan-jumlah"),
        ("narasumber:\n  - nama: Ibu Siti\n    unsur: Akseptor KB", "kesehatan-nama"),
        ("narasumber:\n  - nama: Siti\n    peran: Penyandang disabilitas", "kesehatan-nama"),
    ],
)
def test_parts_are_read_together(front: str, code: str) -> None:
    assert codes(kegiatan(front)) == [code]


@pytest.mark.parametrize(
    "front",
    [
        "peserta:\n  - unsur: Kader BKB\n    jumlah: 12",
        "narasumber:\n  - nama: Ibu Siti\n    unsur: Puskesmas\n    materi: Pencegahan stunting",
        "narasumber:\n  - nama: Ani\n    peran: Petugas gizi",
        "jumlah_hadir: 30\nringkasan: Penyuluhan stunting untuk ibu hamil",
        "sasaran: Balita\nprogram: DASHAT",
    ],
)
def test_ordinary_parts_pass(front: str) -> None:
    assert codes(kegiatan(front)) == []


MARK = "sudah_diperiksa:\n  - teks: {}\n    alasan: Sudah dibaca dua orang"


@pytest.mark.parametrize(
    ("marked", "front", "body"),
    [
        ("Ada 4 balita stunting di RT 05.", "", COUNT),
        ("Ada 4 balita stunting", "", "Ada 4\nbalita   stunting di RT 05."),
        ("Ada 4 balita stunting", "ringkasan: Ada 4 balita stunting", ""),
        (f"Posko banjir {PHONE}", "", f"Posko banjir {PHONE}"),
        ("'Ibu hamil: 40'", "peserta: [{unsur: Ibu hamil, jumlah: 40}]", ""),
        ("Daftar hadir lomba", "foto: [{berkas: a.jpg, keterangan: Daftar hadir lomba}]", ""),
    ],
)
def test_a_passage_that_was_read_and_allowed_passes(marked: str, front: str, body: str) -> None:
    loaded = kegiatan(f"{MARK.format(marked)}\n{front}", body)
    assert codes(loaded) == []
    assert loaded.facts is not None


def test_a_mark_allows_its_passage_and_no_other() -> None:
    assert codes(kegiatan(MARK.format("Ada 4 balita stunting"), f"{COUNT}\n\nAda 5 balita stunting.")) == [
        "kesehatan-jumlah"
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [(f"NIK {NIK}", "data-nik"), ("Ibu Siti sedang hamil", "kesehatan-nama")],
)
def test_some_things_nobody_can_allow(text: str, code: str) -> None:
    assert set(codes(kegiatan(MARK.format(text), text))) == {code}


def test_a_mark_needs_a_reason() -> None:
    assert "wajib-diisi" in codes(kegiatan(f"sudah_diperiksa:\n  - teks: {COUNT}", COUNT))


def test_a_mark_without_its_passage_is_told() -> None:
    found = only(kegiatan(MARK.format("Ada 4 balita stunting"), "Rapat biasa."))
    assert (found.code, found.is_error, found.location.line) == ("diperiksa-tak-ada", False, 5)


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("pendataan-4-balita-stunting", "kesehatan-jumlah"),
        (f"pendaftaran-{NIK}", "data-nik"),
        ("wa-081200001234", "data-telepon"),
    ],
)
def test_a_files_name_is_read_too(slug: str, code: str) -> None:
    assert codes(kegiatan(slug=slug)) == [code]


@pytest.mark.parametrize(
    "slug", ["2023-02-13-rapat-pokja", "2023-08-12-081", "2022-03-11-kelas-ibu-hamil", "2023-02-13-2-posyandu"]
)
def test_ordinary_names_pass(slug: str) -> None:
    assert not [code for code in codes(kegiatan(slug=slug)) if code.startswith(("data-", "kesehatan-"))]


@pytest.mark.parametrize("path", ["mekar/foto/daftar-hadir.jpg", "mekar/foto/KTP_warga.png", f"mekar/foto/{NIK}.jpg"])
def test_photos_that_nobody_names_are_read_by_their_names(path: str) -> None:
    assert [d.is_error for d in name_faults(path)] == [True]


@pytest.mark.parametrize("body", ["![Daftar hadir](../foto/a.jpg)", "![Rapat](../foto/absensi-rapat.jpg)", "![absen]"])
def test_pictures_in_the_minutes_are_read_with_their_names(body: str) -> None:
    assert "foto-daftar-hadir" in codes(kegiatan(body=body))


def test_a_forbidden_field_is_told_once() -> None:
    assert codes(kegiatan(f"no_hp: {PHONE}")) == ["kunci-terlarang"]


def test_rounded_totals_of_a_region_are_what_a_rekap_is_for() -> None:
    text = "wilayah: Kabupaten Contoh\njumlah_kelompok: 8\nangka:\n  - apa: Balita stunting\n    nilai: 120\n"
    path = "rekap/2023-tw2-kabupaten-contoh.yaml"
    assert codes(check(path, Place("rekap", "", "2023-tw2-kabupaten-contoh"), text.encode())) == []


def poktan(fields: str) -> Loaded:
    text = f"jenis: UPPKA\nnama: Mawar\n{fields}\n"
    return check("mekar/poktan/uppka-mawar.yaml", Place("poktan", "mekar", "uppka-mawar"), text.encode())


HOMES = [
    "Rumah Bu Siti, Jl. Melati 3",
    "Rumah Ibu Siti RT 03 RW 01",
    "Rumah Bu Siti, Jl. Melati No. 3",
    "Kediaman Bapak Joko Susilo, Gang Mawar 5",
    "rumah bu siti",
]
PUBLIC = [
    "Balai Desa, Jl. Raya 12",
    "Rumah makan Bu Siti, Jl. Raya 12",
    "Rumah Sakit Contoh",
    "Rumah DataKu",
    "Rumah Ketua RT",
    "rumah kader di Dusun Krajan",
]


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("field", ["tempat", "alamat"])
def test_somebody_s_home_is_no_place_and_is_not_repeated(field: str, home: str) -> None:
    for loaded in (kegiatan(f"{field}: {home}"), poktan(f"{field}: {home}")):
        (found,) = [d for d in loaded.diagnostics if d.code == "data-alamat"]
        assert loaded.facts is None
        assert found.location.end_column - found.location.column == len(home)
        assert "siti" not in (found.message + found.hint).lower()


@pytest.mark.parametrize("place", PUBLIC)
def test_a_public_building_and_a_home_by_role_are_places(place: str) -> None:
    assert codes(kegiatan(f"tempat: {place}")) == codes(poktan(f"tempat: {place}")) == []


@pytest.mark.parametrize("place", ["Perum Griya Asri Blok C5 No 7", "Jalan Anggrek Nomor 12 RT 3"])
def test_a_house_number_where_people_live_is_refused_of_every_record(place: str) -> None:
    assert codes(poktan(f"tempat: {place}")) == codes(kegiatan(f"tempat: {place}")) == ["data-alamat"]
    assert codes(kegiatan(f"tempat: Balai RW, {place}")) == []


@pytest.mark.parametrize("place", ["Jl. Melati 3", "Jl. Melati No. 3", "di Dusun Krajan, Gang Mawar 5"])
def test_a_house_number_that_nothing_is_named_before_is_refused_of_every_record(place: str) -> None:
    assert codes(poktan(f"tempat: {place}")) == codes(kegiatan(f"tempat: {place}")) == ["data-alamat"]


@pytest.mark.parametrize(
    "place", ["Bakery Ayu, Jl. Melati 3", "Jl. Melati 3 (Balai RW)", "Jl. Melati", "Dusun Krajan 2"]
)
def test_an_activity_may_be_where_a_name_or_no_number_stands(place: str) -> None:
    assert codes(kegiatan(f"tempat: {place}")) == []


def test_a_group_s_place_with_a_number_needs_a_building_that_is_known_as_public() -> None:
    assert codes(poktan("tempat: Bakery Ayu, Jl. Melati 3")) == ["data-alamat"]


@pytest.mark.parametrize(
    "front",
    [
        "pimpinan: Bapak Joko Susilo, S.Pd",
        "notulis: Ibu Siti",
        "tindak_lanjut:\n  - apa: Mendata\n    penanggung_jawab: Bapak Joko",
        "peserta:\n  - Ibu Siti Aminah\n  - Ketua RT",
        "peserta:\n  - unsur: Ibu Siti Aminah\n    jumlah: 1",
        "peserta: Ibu Siti Aminah",
    ],
)
def test_an_office_names_nobody_until_somebody_says_that_it_may(front: str) -> None:
    found = only(kegiatan(front))
    assert found.code == "data-nama"
    assert not {"Joko", "Siti"} & set((found.message + found.hint).split())
    name = front.partition("Bapak ")[1] + front.partition("Bapak ")[2] or "Ibu Siti" + front.partition("Ibu Siti")[2]
    mark = f"sudah_diperiksa:\n  - teks: {name.splitlines()[0]}\n    alasan: Beliau setuju disebut"
    assert codes(kegiatan(f"{front}\n{mark}")) == []


def test_a_speaker_may_be_named() -> None:
    assert codes(kegiatan("narasumber:\n  - Ibu Siti, bidan desa\n  - nama: Bapak Joko\n    peran: PKB")) == []


NAMING = [
    "anggota:\n  - Siti\n  - Ani",
    "anggota: Siti, Ani",
    "ketua: Bu Siti",
    "pengurus:\n  - jabatan: Ketua\n    nama: Siti",
    "peserta:\n  - Siti",
    "kader:\n  - Ani",
    "nama_ketua: Siti",
    "Ketua kelompok: Siti",
    "daftar_anggota:\n  - Siti",
]


@pytest.mark.parametrize("fields", NAMING)
def test_members_are_named_under_no_key_of_a_group(fields: str) -> None:
    found = only(poktan(fields))
    assert found.code == "kunci-terlarang"
    assert found.hint.startswith("Hapus isian ini beserta isinya")
    assert "Siti" not in found.message


@pytest.mark.parametrize(("key", "field"), [("anggota", "jumlah_anggota"), ("kader", "jumlah_kader")])
def test_a_number_of_members_is_answered_with_its_field(key: str, field: str) -> None:
    assert only(poktan(f"{key}: 15")).hint == f"Mungkin maksudnya `{field}`."


def test_a_chair_by_role_is_who_led_the_meeting() -> None:
    assert only(kegiatan("ketua: Kepala Desa")).hint == "Mungkin maksudnya `pimpinan`."
    assert only(kegiatan("ketua: Bapak Joko")).code == "kunci-terlarang"
