"""What counts as held, as serving a function, and as the last day."""

import pytest

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, totals
from site_builder.model.tanggal import Tanggal
from site_builder.model.vocabulary import JENIS_KEGIATAN, RAPAT
from site_builder.summaries.dihitung import latest, served
from site_builder.summaries.fungsi import fungsi
from site_builder.summaries.jangkauan import jangkauan_fungsi
from site_builder.summaries.jumlah import numbers_of_kampung, open_tasks
from site_builder.summaries.lingkup import scopes_of
from site_builder.summaries.situs import numbers_of_site
from tests.conftest import TODAY, Village, site_of
from tests.summaries.paper import cells, column, edition

NONE = Cell(None, BELUM)


def activity(jenis: str, tanggal: str, more: str = "") -> str:
    return f"---\njenis: {jenis}\njudul: Kegiatan\ntanggal: {tanggal}\n{more}---\n"


@pytest.mark.parametrize("jenis", [one.kode for one in JENIS_KEGIATAN])
def test_a_meeting_fills_no_petal_wherever_functions_are_counted(village: Village, jenis: str) -> None:
    village.write({"mekar/kegiatan/a.md": activity(jenis, "2023-02-01", "seksi: Ekonomi\n")})
    site, filled = site_of(village), 0 if jenis in RAPAT else 1
    (kampung,) = site.kampung
    assert served(kampung.kegiatan[0]) == ("ekonomi",) * filled
    assert dict(numbers_of_site(scopes_of(site)).fungsi)["ekonomi"] == filled
    assert dict(numbers_of_kampung(kampung, TODAY.year).fungsi)["ekonomi"] == filled
    assert scopes_of(site).pohon.kampung[0].fungsi_terisi == filled
    assert column(edition(village, fungsi, "2023"), "ekonomi")["Mekar"] == (Cell(1) if filled else NONE)
    assert cells(edition(village, jangkauan_fungsi, "2023"))["Ekonomi"][0] == (Cell(1) if filled else NONE)


def test_an_activity_over_several_days_counts_until_its_last_day(village: Village) -> None:
    village.write(
        {
            "mekar/kegiatan/a.md": activity("kegiatan-lain", "2023-01-02", "tanggal_selesai: 2023-03-20\n"),
            "mekar/kegiatan/b.md": activity("kegiatan-lain", "2023-02-01"),
        }
    )
    (kampung,) = site_of(village).kampung
    last = latest(kampung.kegiatan)
    assert last is not None and last.fakta.slug == "a"
    assert scopes_of(site_of(village)).pohon.kampung[0].terakhir == Tanggal(2023, 3, 20)


def test_a_plan_is_ahead_until_its_last_day(village: Village) -> None:
    plan = activity("kegiatan-lain", "2023-03-30", "tanggal_selesai: 2023-04-02\nstatus: rencana\n")
    village.write({"mekar/kegiatan/a.md": plan}).build()
    assert "Akan datang" in village.read("kampung/mekar/index.html")
    assert village.codes() == []


def test_follow_ups_of_what_did_not_take_place_are_not_open(village: Village) -> None:
    task = "tindak_lanjut: Membuat jadwal\n"
    village.write(
        {
            "mekar/kegiatan/a.md": activity("rapat-pokja", "2023-02-01", f"status: batal\n{task}"),
            "mekar/kegiatan/b.md": activity("rapat-pokja", "2023-02-02", task),
        }
    )
    (kampung,) = site_of(village).kampung
    assert [one.url for one in open_tasks(kampung)] == ["/kampung/mekar/kegiatan/b/"]


def rows(column: Column, *cells: Cell) -> Cell:
    (total,) = totals((column,), tuple(Row((), (), (cell,)) for cell in cells))
    return total


@pytest.mark.parametrize("jenis", ["bilangan", "rupiah"])
def test_a_sum_is_zero_only_where_every_part_says_so(jenis: str) -> None:
    column = Column("a", "A", jenis)  # type: ignore[arg-type]
    assert rows(column, Cell(0), Cell(0)) == Cell(0)
    assert rows(column, Cell(0), Cell(None, TIDAK_BERLAKU)) == Cell(0)
    assert rows(column, Cell(0), NONE) == NONE
    assert rows(column, Cell(2), NONE) == Cell(2)


def test_answers_of_no_count_as_none_with_a_yes() -> None:
    assert rows(Column("a", "A", "ya-tidak"), Cell(False), NONE) == Cell(0)
