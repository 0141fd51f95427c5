"""Activities from month to month, in small villages."""

import datetime

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.kalender import Kalender, kalender, tercatat
from tests.conftest import TODAY, Village, site_of
from tests.summaries.paper import on_paper


def held(*dates: str, folder: str = "mekar") -> dict[str, str]:
    return {
        f"{folder}/kegiatan/{i:03}-{date}.md": f"---\njenis: kegiatan-lain\njudul: A\ntanggal: {date}\n---\n"
        for i, date in enumerate(dates)
    }


def calendar_of(village: Village, today: datetime.date = TODAY) -> Kalender:
    months = [tercatat(one) for one in site_of(village).kampung]
    made = kalender(months, Tanggal(today.year, today.month), lambda tahun: f"/arsip/{tahun}/")
    assert made is not None
    return made


def months_of(village: Village, today: datetime.date = TODAY) -> dict[int, tuple[int | None, ...]]:
    return {year.tahun: year.bulan for year in calendar_of(village, today).tahun}


def test_a_month_without_a_record_is_none_and_one_said_to_be_nihil_is_zero(village: Village) -> None:
    village.write(held("2022-01-05", "2022-01-20", "2022-03")).write(
        {"mekar/kampung.yaml": "nama: Mekar\nnihil: [2022-02]\n"}
    )
    assert months_of(village) == {2022: (2, 0, 1, *[None] * 9)}


def test_this_year_ends_with_the_month_of_today(village: Village) -> None:
    village.write(held("2023-02-13"))
    assert months_of(village) == {2023: (None, 1, None, None)}


def test_the_last_five_years_are_told_newest_first_with_silent_years_between(village: Village) -> None:
    village.write(held("2015-01-01", "2018-01-01", "2022-01-01"))
    assert [year.tahun for year in calendar_of(village).tahun] == [2022, 2021, 2020, 2019, 2018]
    assert months_of(village)[2020] == (None,) * 12


def test_a_month_is_nihil_for_many_only_where_all_of_them_say_so(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": "nama: Mekar\nnihil: [2022-01, 2022-02]\n",
            "asri/kampung.yaml": "nama: Asri\nnihil: [2022-02]\n",
            **held("2022-12-01"),
        }
    )
    assert months_of(village)[2022][:2] == (None, 0)


def test_an_activity_without_a_month_is_counted_apart(village: Village) -> None:
    made = calendar_of(village.write(held("2022", "2022-05-01")))
    assert (made.tanpa_bulan, made.terbanyak) == (1, 1)
    assert made.tabel.kolom[-2].key == "tanpa_bulan"
    assert on_paper(made.tabel).baris[0].sel[-2:] == (Cell(1), Cell(2))


def test_what_stands_in_no_month_is_counted_too(village: Village) -> None:
    """With the years that are told it makes the whole."""
    village.write(held("2013-04-01", "2017", "2019-01-01", "2022", "2022-05-01")).write(
        {"mekar/kegiatan/tanpa.md": "---\njenis: kegiatan-lain\njudul: A\n---\n"}
    )
    made = calendar_of(village)
    assert (made.tanpa_bulan, made.tanpa_tahun, made.tahun_lain) == (1, 1, 2)
    drawn = sum(n or 0 for year in made.tahun for n in year.bulan)
    assert drawn + 1 + 1 + 2 == 6


def test_plans_and_cancelled_activities_are_not_counted(village: Village) -> None:
    village.write(held("2022-05-01")).write(
        {"mekar/kegiatan/b.md": "---\njenis: kegiatan-lain\njudul: A\ntanggal: 2022-06-01\nstatus: batal\n---\n"}
    )
    assert months_of(village)[2022][4:6] == (1, None)


def test_nothing_is_told_where_no_month_is_known(village: Village) -> None:
    this_month = Tanggal(TODAY.year, TODAY.month)
    assert kalender([tercatat(one) for one in site_of(village).kampung], this_month) is None
    assert kalender([tercatat(one) for one in site_of(village.write(held("2022"))).kampung], this_month) is None


def test_the_busiest_month_is_named_unless_several_are(village: Village) -> None:
    village.write(held("2022-05-01", "2022-05-02", "2022-06-01"))
    assert calendar_of(village).bulan_terbanyak == Tanggal(2022, 5)
    village.write(held("2021-01-01", "2021-01-02", folder="asri")).write({"asri/kampung.yaml": "nama: Asri\n"})
    assert calendar_of(village).bulan_terbanyak is None


def test_the_table_says_the_same_and_leads_to_years_that_have_an_archive(village: Village) -> None:
    table = calendar_of(village.write(held("2021-02-13", "2023-02-13"))).tabel
    assert [(row.kepala[0].nilai, row.kepala[0].url) for row in table.baris] == [
        ("2023", "/arsip/2023/"),
        ("2022", ""),
        ("2021", "/arsip/2021/"),
    ]
    belum, later = Cell(None, BELUM), Cell(None, TIDAK_BERLAKU)
    assert on_paper(table).baris[0].sel == (belum, Cell(1), belum, belum, *[later] * 8, Cell(1))
    assert table.baris[1].sel == (belum,) * 13
