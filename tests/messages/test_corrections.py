"""A corrected line mends what it corrects: tried on every wrong example of the guide, and on slips of the pen."""

import pytest

from site_builder.model.diagnostics import Diagnostic
from tests.conftest import RAPAT, Village
from tests.test_pesan import SECTIONS, found_in

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"


def mended(village: Village, d: Diagnostic, which: int) -> None:
    """The place of a fault with one of its corrections in it."""
    file = village.root / "content" / d.location.path
    lines = file.read_text("utf-8-sig").split("\n")
    number, one = d.location.line, d.ganti[which]
    lines[number - 1 : number - 1 + one.lines] = [one.applied_to(lines, number)]
    file.write_text("\n".join(lines), "utf-8")


@pytest.mark.parametrize("code", SECTIONS)
def test_every_correction_of_a_wrong_example_mends_it(code: str, village: Village) -> None:
    files = SECTIONS[code].wrong
    for d in found_in(village, files):
        for which in range(len(d.ganti)):
            found_in(village, files)
            mended(village, d, which)
            left = [other for other in village.check() if other[:2] == d[:2]]
            assert not left, f"{d.ganti[which].text!r} mends nothing"


CORRECTED = [
    ("judull: Rapat bulanan", "judul: Rapat bulanan"),
    ("tanggal: 13/13/2023", None),
    ("tanggal: 5 Pebruari 23", "tanggal: 2023-02-05"),
    ("status: terlaksan", "status: Terlaksana"),
    ("sasaran: [PUS, Remajaa]", "sasaran: [PUS, Remaja]"),
    ("sasaran: 'PUS, Remajaa'", "sasaran: 'PUS, Remaja'"),
    ("jumlah_hadir: lebih dari 30", "jumlah_hadir: 30"),
    ("jumlah_hadir: 1,284", "jumlah_hadir: 1284"),
    ("jam: 25.00", None),
    ("jam: 08.00 - 9.5", None),
    ("jam: 2000", "jam: 20.00"),
    ("poktan: uppka-mawr", "poktan: uppka-mawar"),
    ("poktan: BKB, uppka-mawr", "poktan: BKB, uppka-mawar"),
    ("sumber: contoh.go.id/berita", "sumber: https://contoh.go.id/berita"),
    ("tempat: Balai desa #2", 'tempat: "Balai desa #2"'),
    ("judul: Rapat: bulanan", 'judul: "Rapat: bulanan"'),
]


@pytest.mark.parametrize(("written", "line"), CORRECTED, ids=[written for written, _ in CORRECTED])
def test_a_slip_is_answered_with_the_line_to_paste(written: str, line: str | None, village: Village) -> None:
    village.write({"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
    field = written.partition(":")[0].replace("judull", "judul")
    kept = [row for row in RAPAT.splitlines() if not row.startswith(f"{field}:")]
    village.write({RAPAT_PATH: "\n".join([kept[0], written, *kept[1:]])})
    corrections = [d.ganti[0].applied_to([written], 1) for d in village.check() if d.ganti and d.location.line == 2]
    assert corrections == ([line] if line else [])


def test_a_key_that_is_there_already_is_not_offered_a_second_time(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal:", "judull: Lain\ntanggal:")})
    (found,) = village.check()
    assert (found.code, found.ganti) == ("kunci-asing", ())


MISSPELT = [
    ("[x](2023-01-21-rapat.md)", "2023-01-12-rapat.md"),
    ("[x](../../mekra/kampung.yaml)", "../kampung.yaml"),
    ("[x](../../asir/kegiatan/2023-03-01-dashat.md)", "../../asri/kegiatan/2023-03-01-dashat.md"),
    ("[x](2023-03-01-dashat.md#hasil)", "../../asri/kegiatan/2023-03-01-dashat.md#hasil"),
    ("[x](/kampung/asrri/)", "/kampung/asri/"),
    ("[x](/kampung/asir/kegiatan/2023-03-01-dashat/)", "/kampung/asri/kegiatan/2023-03-01-dashat/"),
    ("[x](www.contoh.go.id)", "https://www.contoh.go.id"),
    ("[x](zzz/qqq.md)", None),
]


@pytest.mark.parametrize(("link", "meant"), MISSPELT, ids=[link for link, _ in MISSPELT])
def test_a_misspelt_link_is_answered_with_the_kampung_or_record_that_is_meant(
    link: str, meant: str | None, village: Village
) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/2023-03-01-dashat.md": RAPAT.replace("2023-02-13", "2023-03-01"),
            "mekar/kegiatan/2023-01-12-rapat.md": RAPAT.replace("2023-02-13", "2023-01-12"),
            RAPAT_PATH: RAPAT.replace("rencana kerja", link),
        }
    )
    (found,) = village.check()
    assert [one.text for one in found.ganti] == ([meant] if meant else [])
    if meant:
        mended(village, found, 0)
        assert village.check() == ()


def test_a_correction_that_would_repeat_a_number_of_a_person_is_left_out(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", "sumber: contoh.go.id/081234567890")})
    assert [d.ganti for d in village.check() if d.code == "alamat-web"] == [()]
