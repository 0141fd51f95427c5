"""The functions of the family over the years, in small villages."""

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.fungsi_tahunan import FungsiTahunan, fungsi_tahunan
from tests.conftest import TODAY, Village, site_of
from tests.summaries.paper import on_paper


def years_of(village: Village, **sections: str) -> FungsiTahunan | None:
    """A village with one activity for each year (`t2022`), for that section (`` for none)."""
    for year, section in sections.items():
        line = f"seksi: {section}\n" if section else ""
        text = f"---\njenis: kegiatan-lain\njudul: A\ntanggal: {year[1:]}\n{line}---\n"
        village.write({f"mekar/kegiatan/{year}.md": text})
    return fungsi_tahunan(site_of(village).kampung[0], TODAY.year)


def test_a_function_without_an_activity_is_zero_in_a_recorded_year_and_none_in_a_silent_one(village: Village) -> None:
    made = years_of(village, t2020="Ekonomi", t2022="Keagamaan")
    assert made is not None
    assert made.tahun == (2020, 2021, 2022)
    assert dict(made.fungsi)["ekonomi"] == (1, None, 0)


def test_all_eight_functions_stand_in_the_official_order(village: Village) -> None:
    made = years_of(village, t2021="Lainnya", t2022="")
    assert made is not None
    assert [kode for kode, _ in made.fungsi][::7] == ["keagamaan", "pembinaan-lingkungan"]
    assert {counts for _, counts in made.fungsi} == {(0, 0)}


def test_one_year_says_no_more_than_the_flower_does(village: Village) -> None:
    assert years_of(village, t2022="Ekonomi") is None


def test_only_the_last_five_years_are_told(village: Village) -> None:
    made = years_of(village, t2001="Ekonomi", t2018="Ekonomi", t2022="Ekonomi")
    assert made is not None
    assert made.tahun == (2018, 2019, 2020, 2021, 2022)


def test_in_the_table_what_is_not_recorded_is_never_zero(village: Village) -> None:
    made = years_of(village, t2021="Ekonomi", t2022="Keagamaan")
    assert made is not None
    rows = {row.kunci[0]: row.sel for row in on_paper(made.tabel).baris}
    assert rows["ekonomi"] == (Cell(1), Cell(None, BELUM))
