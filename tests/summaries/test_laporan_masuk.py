"""The coverage of monthly reports, in small villages."""

from site_builder.model.kiriman import kiriman_of
from site_builder.model.site import Site
from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.pages.bagan.laporan import bagan_laporan
from site_builder.summaries.laporan_masuk import LaporanMasuk, laporan_masuk, months_of_reports, pengirim
from site_builder.summaries.lingkup import scopes_of
from tests.conftest import Village, site_of


def coverage(village: Village) -> LaporanMasuk | None:
    return of_kampung(site_of(village), 0)


def of_kampung(site: Site, first: int) -> LaporanMasuk | None:
    """Of all but the first ones."""
    months = months_of_reports(scopes_of(site).anggota)
    return laporan_masuk([pengirim(one, months) for one in site.kampung[first:]], months, kiriman_of(site.setoran))


def told(village: Village) -> list[tuple[str, int, int]]:
    made = coverage(village)
    assert made is not None
    return [(month.bulan.iso, month.dilaporkan, month.kelompok) for month in made.bulan]


def uppka(name: str, more: str = "") -> dict[str, str]:
    return {f"mekar/poktan/uppka-{name}.yaml": f"jenis: UPPKA\nnama: {name.capitalize()}\n{more}"}


def report(month: str, *groups: str) -> dict[str, str]:
    lines = "".join(f"- poktan: uppka-{name}\n  lainnya: Ya\n" for name in groups)
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
    assert [row.sel[:2] for row in made.tabel.baris] == [
        (Cell(1), Cell(1)),
        (Cell(None, BELUM), Cell(1)),
        (Cell(1), Cell(1)),
    ]


def days(village: Village) -> dict[str, tuple[Cell, ...]]:
    """What the table says of the steps, by month."""
    made = coverage(village)
    assert made is not None
    return {str(row.kunci[0]): row.sel[2:] for row in made.tabel.baris}


PLACE = "nama: {}\nwilayah: {{provinsi: Jambi, kabupaten: {}}}\n"
SENT = {
    "setoran/2023-02-kota-jambi.yaml": "wilayah: Kota Jambi\ntanggal: 2023-03-21\n",
    "setoran/2023-02-jambi.yaml": "wilayah: Jambi\ntanggal: 2023-03-25\n",
}
LATE = Cell(Tanggal(2023, 3, 21), rincian="terlambat 1 hari")
IN_TIME = Cell(Tanggal(2023, 3, 25), rincian="tepat waktu")


def test_a_kampung_has_each_step_with_its_own_day(village: Village) -> None:
    village.write({"mekar/kampung.yaml": PLACE.format("Mekar", "Kota Jambi"), **uppka("mawar"), **SENT})
    village.write({**report("2023-01", "mawar"), **report("2023-02", "mawar")})
    unsaid = Cell(None, BELUM, rincian="tidak tercatat")
    assert days(village) == {"2023-02": (unsaid, LATE, IN_TIME), "2023-01": (unsaid, unsaid, unsaid)}


def test_a_region_has_the_steps_that_all_its_kampung_share(village: Village) -> None:
    asri = {"asri/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n"}
    village.write({"mekar/kampung.yaml": PLACE.format("Mekar", "Kota Jambi"), **uppka("mawar"), **SENT, **asri})
    village.write({"asri/kampung.yaml": PLACE.format("Asri", "Kota Jambi"), **report("2023-02", "mawar")})
    assert days(village) == {"2023-02": (LATE, IN_TIME)}
    village.write({"asri/kampung.yaml": PLACE.format("Asri", "Merangin")})
    assert days(village) == {"2023-02": (IN_TIME,)}
    village.write({"asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Riau}\n"})
    assert days(village) == {"2023-02": ()}


def beside(village: Village, masuk: str, *sent: str) -> tuple[Cell, Cell]:
    """What a kota says of two kampung, of which one reported on the 17th and the other when `masuk` says."""
    village.write({"mekar/kampung.yaml": PLACE.format("Mekar", "Kota Jambi"), **uppka("mawar")})
    village.write({"asri/kampung.yaml": PLACE.format("Asri", "Kota Jambi")})
    village.write({"asri/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: A\n"})
    for name, day in (("mekar", "2023-03-17"), ("asri", masuk)):
        (text,) = report("2023-02", "mawar").values()
        village.write({f"{name}/laporan/2023-02.yaml": f"tanggal_masuk: {day}\n{text}"})
    for number, day in enumerate(sent):
        village.write({f"setoran/2023-02-kota-jambi-{number}.yaml": f"wilayah: Kota Jambi\ntanggal: {day}\n"})
    to_province, to_centre = days(village)["2023-02"]
    return to_province, to_centre


def test_a_region_does_not_say_that_a_report_was_sent_on_which_came_later(village: Village) -> None:
    unsaid = Cell(None, BELUM, rincian="tidak tercatat")
    assert beside(village, "2023-03-18", "2023-03-16") == (unsaid, unsaid)


def test_a_region_tells_apart_what_was_sent_on_and_what_was_not(village: Village) -> None:
    told, _ = beside(village, "2023-03-19", "2023-03-18")
    assert told == Cell(None, BELUM, rincian="sebagian 18 Mar 2023 (tepat waktu), sisanya tidak tercatat")


def test_a_region_has_sent_a_month_on_when_its_last_report_went(village: Village) -> None:
    told, _ = beside(village, "2023-03-19", "2023-03-18", "2023-03-28")
    assert told == Cell(Tanggal(2023, 3, 28), rincian="terlambat 8 hari, sebagian 18 Mar 2023 (tepat waktu)")


def test_a_month_is_of_the_groups_that_were_there(village: Village) -> None:
    village.write({**uppka("mawar"), **uppka("tua", "sampai: Desember 2022\n"), **uppka("lelah", "vakum: 2023-01\n")})
    village.write({**report("2022-12", "mawar"), **report("2023-02", "mawar")})
    assert told(village) == [("2022-12", 1, 3), ("2023-01", 0, 1), ("2023-02", 1, 2)]


def test_a_month_without_any_group_asks_for_nothing(village: Village) -> None:
    village.write({**uppka("mawar", "sampai: Desember 2022\n"), **report("2022-12", "mawar")})
    village.write({"asri/kampung.yaml": "nama: Asri\n", "asri/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n"})
    village.write({"asri/laporan/2023-01.yaml": "kelompok: {poktan: uppka-a, lainnya: Ya}\n"})
    made = of_kampung(site_of(village), 1)
    assert made is not None
    nothing = Cell(None, TIDAK_BERLAKU)
    assert [row.sel for row in made.tabel.baris] == [
        (nothing, Cell(0), nothing),
        (Cell(1), Cell(1), Cell(None, BELUM, rincian="tidak tercatat")),
    ]
    chart = bagan_laporan(made)
    assert chart is not None
    assert (chart.terakhir.bulan.iso, [bar.diminta for bar in chart.batang]) == ("2022-12", [True, False])
