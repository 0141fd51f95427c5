"""The privacy gate over whole files: where it looks, what it lets pass, what it says. All people are made up."""

import pytest

from site_builder.content.check import check
from site_builder.content.gate import name_faults
from site_builder.content.loaded import Loaded
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
