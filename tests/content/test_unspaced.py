"""`tempat:Balai`: the same message wherever it stands, and the record is read as it was meant."""

import pytest

from site_builder.content.check import check
from site_builder.content.loaded import Loaded
from site_builder.content.source import Place

HEAD = "---\njenis: rapat-pokja\njudul: Rapat bulanan\n"


def activity(fields: str) -> Loaded:
    return check("mekar/kegiatan/rapat.md", Place("kegiatan", "mekar", "rapat"), f"{HEAD}{fields}\n---\n".encode())


def kampung(text: str) -> Loaded:
    return check("mekar/kampung.yaml", Place("kampung", "mekar", "mekar"), text.encode())


def pasted(text: str, loaded: Loaded, which: int = 0) -> str:
    found = loaded.diagnostics[which]
    lines, number, (one,) = text.split("\n"), found.location.line, found.ganti
    lines[number - 1 : number - 1 + one.lines] = [one.applied_to(lines, number)]
    return "\n".join(lines)


ACTIVITIES = {
    "tempat:Balai": "tempat: Balai",
    'tempat:"Balai desa"': 'tempat: "Balai desa"',
    '"tempat":Balai': "tempat: Balai",
    "tempat :Balai": "tempat: Balai",
    "tempat=Balai": "tempat: Balai",
    "tempat：Balai": "tempat: Balai",
    "tempat:Balai: aula": 'tempat: "Balai: aula"',
    "tempat:Balai #2": 'tempat: "Balai #2"',
    "seksi:[Ekonomi, Keagamaan]": "seksi: [Ekonomi, Keagamaan]",
    "sumber:https://contoh.go.id": "sumber: https://contoh.go.id",
    "agenda:- Doa": "agenda:\n  - Doa",
    "agenda:- Doa\n  - Laporan": "agenda:\n  - Doa\n  - Laporan",
    "peserta:\n  - unsur:Kader": "peserta:\n  - unsur: Kader",
    'peserta:\n  - "unsur:Kader"': "peserta:\n  - unsur: Kader",
    "peserta:\n  unsur:Kader": "peserta:\n  unsur: Kader",
    "peserta:\n  - unsur:Kader\n    jumlah:5": "peserta:\n  - unsur: Kader\n    jumlah: 5",
    "peserta:\n  - unsur:Kader\n    jumlah: 5": "peserta:\n  - unsur: Kader\n    jumlah: 5",
    "peserta:\n  - unsur: Kader\n    jumlah:5": "peserta:\n  - unsur: Kader\n    jumlah: 5",
    "keputusan: Lomba diundur\n  tempat:Balai": "keputusan: Lomba diundur\ntempat: Balai",
}
PROFILES = {
    "nama:Mekar": "nama: Mekar",
    "nama:Mekar\nbentuk:Desa": "nama: Mekar\nbentuk: Desa",
    "nama: Mekar\nwilayah:\n  desa:Mekar": "nama: Mekar\nwilayah:\n  desa: Mekar",
    "nama: Mekar\nwilayah:\n  desa:Mekar\n  rw:01": "nama: Mekar\nwilayah:\n  desa: Mekar\n  rw: 01",
    "nama: Mekar\nsarana:\n  bkb:Ada": "nama: Mekar\nsarana:\n  bkb: Ada",
    "nama: Mekar\nkontak:\n  - nama:Balai": "nama: Mekar\nkontak:\n  - nama: Balai",
    "nama: Mekar\npokja:\n  pengurus:\n    - jabatan:Ketua": "nama: Mekar\npokja:\n  pengurus:\n    - jabatan: Ketua",
    "nama: Mekar\npokja:\n  sk:Nomor 7": "nama: Mekar\npokja:\n  sk: Nomor 7",
}


@pytest.mark.parametrize("fields", ACTIVITIES, ids=list(ACTIVITIES))
def test_an_activity_s_field_without_its_space_is_one_message_and_the_line_to_paste(fields: str) -> None:
    loaded = activity(fields)
    assert [(d.code, d.message) for d in loaded.diagnostics] == [
        ("yaml-tak-terbaca", "Sesudah nama isian perlu titik dua dan spasi.")
    ]
    assert pasted(HEAD + fields, loaded) == HEAD + ACTIVITIES[fields]
    assert activity(ACTIVITIES[fields]).diagnostics == ()


@pytest.mark.parametrize("text", PROFILES, ids=list(PROFILES))
def test_a_profile_s_field_without_its_space_is_one_message_and_the_line_to_paste(text: str) -> None:
    loaded = kampung(text)
    assert [d.code for d in loaded.diagnostics] == ["yaml-tak-terbaca"]
    assert pasted(text, loaded) == PROFILES[text]
    assert kampung(PROFILES[text]).diagnostics == ()


def test_between_braces_each_is_named_at_its_own_place() -> None:
    loaded = activity("peserta:\n  - {unsur:Kader, jumlah:5}")
    assert [(d.location.column, [one.text for one in d.ganti]) for d in loaded.diagnostics] == [
        (6, ["unsur: Kader"]),
        (19, ["jumlah: 5"]),
    ]


def test_one_slip_hides_no_other_fault_of_its_part() -> None:
    loaded = activity("peserta:\n  - unsur:Kader\n    jumlah:banyak")
    assert [(d.code, d.location.line) for d in loaded.diagnostics] == [("yaml-tak-terbaca", 5), ("jumlah", 6)]


@pytest.mark.parametrize(
    "fields",
    [
        "agenda:\n  - jam:09.00 doa bersama",
        "tempat: Balai:aula",
        "keputusan: Lihat https://contoh.go.id",
        "agenda: |\n  tempat:Balai",
        'agenda: "Doa\n  tempat:Balai"',
        "jam: 09:30",
    ],
)
def test_a_colon_in_a_sentence_is_none(fields: str) -> None:
    assert activity(fields).diagnostics == ()


@pytest.mark.parametrize(
    "text", ["---\njenis:rapat-pokja\njudul:Rapat\n---\n", "---\njenis: rapat-pokja\njudul:Rapat\n---\n"]
)
def test_whoever_mends_a_record_is_told_of_its_date_at_once(text: str) -> None:
    def read(written: str) -> Loaded:
        name = "2024-02-13-rapat"
        return check(f"mekar/kegiatan/{name}.md", Place("kegiatan", "mekar", name), written.encode())

    first = read(text)
    codes = [d.code for d in first.diagnostics]
    assert codes == ["yaml-tak-terbaca", "tanggal-nama-berkas"]
    assert "`tanggal: 2024-02-13`" in first.diagnostics[1].hint
    assert [d.code for d in read(pasted(text, first)).diagnostics] == ["tanggal-nama-berkas"]


@pytest.mark.parametrize("field", ["tangal: 2024-02-13", "hari: 2024-02-13", "tanggal:2024-02-13", "tanggal: 13/02"])
def test_a_date_that_cannot_be_read_is_there(field: str) -> None:
    text = f"---\njenis: rapat-pokja\njudull: Rapat\n{field}\n---\n"
    loaded = check("m/kegiatan/2024-02-13-a.md", Place("kegiatan", "m", "2024-02-13-a"), text.encode())
    assert "tanggal-nama-berkas" not in [d.code for d in loaded.diagnostics]
