"""What depends on the day says which day; a page that does not depend on it is left alone when the day changes."""

import datetime

from tests.conftest import Village

RENCANA = "---\njenis: kegiatan-lain\njudul: Lomba\nstatus: rencana\ntanggal: {}\n---\n"
TUGAS = "---\njenis: rapat-pokja\njudul: Rapat\ntindak_lanjut:\n  - apa: Buku tamu\n    tenggat: {}\n---\n"
HOME, KAMPUNG = "index.html", "kampung/mekar/index.html"
DAY = 'Per tanggal <time datetime="2023-04-01">1 April 2023</time>.'


def test_plans_ahead_stand_beside_the_day(village: Village) -> None:
    village.write({"mekar/kegiatan/lomba.md": RENCANA.format("2023-05-01")}).build()
    assert DAY in village.read(HOME) and DAY in village.read(KAMPUNG)
    assert DAY in village.read("jenis/kegiatan-lain/index.html")


def test_follow_ups_whose_date_is_yet_to_pass_stand_beside_the_day(village: Village) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": TUGAS.format("2023-06-01")}).build()
    assert DAY in village.read(KAMPUNG)


def test_follow_ups_that_are_late_stay_late_whatever_the_day(village: Village) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": TUGAS.format("2023-03-01")}).build()
    assert "Buku tamu" in village.read(KAMPUNG) and "Per tanggal" not in village.read(KAMPUNG)
    assert village.build(today=datetime.date(2023, 4, 2)).made == {}


def test_where_nothing_passes_no_day_is_named(village: Village) -> None:
    village.write({"mekar/kegiatan/lomba.md": RENCANA.replace("tanggal: {}\n", "")}).build()
    assert "Akan datang" in village.read(KAMPUNG)
    assert not [path for path in (HOME, KAMPUNG) if "Per tanggal" in village.read(path)]


def test_the_next_day_makes_the_pages_that_name_it_and_no_other(village: Village) -> None:
    village.write(
        {"asri/kampung.yaml": "nama: Asri\n", "mekar/kegiatan/lomba.md": RENCANA.format("2023-05-01")}
    ).build()
    made = village.build(today=datetime.date(2023, 4, 2)).made
    assert {HOME, KAMPUNG} <= set(made)
    assert "kampung/asri/index.html" not in made and "kampung/mekar/kegiatan/lomba/index.html" not in made
