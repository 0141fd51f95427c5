"""The coverage of monthly reports, in small villages."""

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.laporan_masuk import LaporanMasuk, laporan_masuk, months_of_reports
from tests.conftest import Village, site_of


def coverage(village: Village) -> LaporanMasuk | None:
    site = site_of(village)
    return laporan_masuk(site.kampung, months_of_reports(site))


def told(village: Village) -> list[tuple[str, int, int]]:
    made = coverage(village)
    assert made is not None
    return [(month.bulan.iso, month.dilaporkan, month.kelompok) for month in made.bulan]


def uppka(name: str, more: str = "") -> dict[str, str]:
    return {f"mekar/poktan/uppka-{name}.yaml": f"jenis: UPPKA\nnama: {name.capitalize()}\n{more}"}


def report(month: str, *groups: str) -> dict[str, str]:
    lines = "".join(f"- poktan: uppka-{name}\n" for name in groups)
    return {f"mekar/laporan/{month}.yaml": f"kelompok:\n{lines}"}


def test_each_month_tells_how_many_of_the_groups_are_reported(village: Village) -> None:
    village.write(
        {**uppka("mawar"), **uppka("melati"), **report("2022-12", "mawar"), **report("2023-02", "mawar", "melati")}
    )
    assert told(village) == [("2022-12", 1, 2), ("2023-01", 0, 2), ("2023-02", 2, 2)]


def test_a_group_counts_from_its_year_on_and_while_it_is_active(village: Village) -> None:
    groups = {**uppka("mawar"), **uppka("muda", "tahun_terbentuk: 2023\n"), **uppka("tua", "aktif: Tidak\n")}
    village.write({**groups, **report("2022-12", "mawar", "tua"), **report("2023-01", "mawar")})
    assert told(village) == [("2022-12", 2, 2), ("2023-01", 1, 2)]


def test_only_the_last_twelve_months_are_told(village: Village) -> None:
    village.write({**uppka("mawar"), **report("2021-06", "mawar"), **report("2022-06", "mawar")})
    months = told(village)
    assert (len(months), months[0][0], months[-1][0]) == (12, "2021-07", "2022-06")


def test_without_a_report_or_without_a_group_there_is_nothing_to_tell(village: Village) -> None:
    assert coverage(village) is None
    assert coverage(village.write(uppka("mawar"))) is None


def test_in_the_table_a_month_without_a_report_is_not_zero(village: Village) -> None:
    village.write({**uppka("mawar"), **report("2022-12", "mawar"), **report("2023-02", "mawar")})
    made = coverage(village)
    assert made is not None
    assert [row.sel for row in made.tabel.baris] == [
        (Cell(1), Cell(1)),
        (Cell(None, BELUM), Cell(1)),
        (Cell(1), Cell(1)),
    ]
