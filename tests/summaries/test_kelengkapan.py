"""Summary 11, against a small village worked out on paper. Today is 1 April 2023."""

import datetime

import pytest

from site_builder.model.tables import BELUM, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.kelengkapan import kelengkapan
from site_builder.summaries.lingkup import scopes_of
from tests.conftest import Village, site_of
from tests.summaries.paper import cells, edition, times_and_regions

NONE = Cell(None, BELUM)
UPPKA = "jenis: UPPKA\nnama: {}\n"


def paper_village(village: Village) -> Village:
    """
    Februari 2023   kelompok  dilaporkan  masuk    sampai 20             sampai 25
    Asri                   2           1  23 Mar   Tidak (3 hari)        Ya
    Jaya                   1           –  –        –                     –          (tidak melapor)
    Mekar                  1           1  –        –                     –          (tanggal tidak dicatat)
    Tani                   1           1  20 Mar   Ya                    Ya
    semua                  5           3           1                     2          3 dari 4 kampung
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/poktan/uppka-mawar.yaml": UPPKA.format("Mawar"),
            "asri/poktan/uppka-melati.yaml": UPPKA.format("Melati"),
            "asri/laporan/2023-02.yaml": "tanggal_masuk: 2023-03-23\nkelompok: uppka-mawar\n",
            "hening/kampung.yaml": "nama: Hening\n",
            "hening/poktan/uppka-tua.yaml": UPPKA.format("Tua") + "aktif: Tidak\n",
            "hening/poktan/bkb-x.yaml": "jenis: BKB\nnama: X\n",
            "jaya/kampung.yaml": "nama: Jaya\nwilayah: {kecamatan: Buaran, kabupaten: Kota Jambi, provinsi: Jambi}\n",
            "jaya/poktan/uppka-anggrek.yaml": UPPKA.format("Anggrek"),
            "mekar/poktan/uppka-dahlia.yaml": UPPKA.format("Dahlia"),
            "mekar/laporan/2023-02.yaml": "kelompok: uppka-dahlia\n",
            "tani/kampung.yaml": "nama: Tani\n",
            "tani/poktan/uppka-padi.yaml": UPPKA.format("Padi"),
            "tani/laporan/2023-02.yaml": "tanggal_masuk: 20 Maret 2023\nkelompok: uppka-padi\n",
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), kelengkapan, "2023-02")
    assert cells(table) == {
        "Asri": (Cell(2), Cell(1), Cell(Tanggal(2023, 3, 23)), Cell(False, rincian="terlambat 3 hari"), Cell(True)),
        "Jaya": (Cell(1), NONE, NONE, NONE, NONE),
        "Mekar": (Cell(1), Cell(1), NONE, NONE, NONE),
        "Tani": (Cell(1), Cell(1), Cell(Tanggal(2023, 3, 20)), Cell(True), Cell(True)),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [5, 3, None, 1, 2]


def test_a_report_counts_though_its_day_is_not_recorded(village: Village) -> None:
    table = edition(paper_village(village), kelengkapan, "2023-02")
    assert table.liputan is not None
    assert table.liputan[:3] == (3, 4, "kampung")


def test_the_missing_ones_are_a_text_for_a_message(village: Village) -> None:
    assert edition(paper_village(village), kelengkapan, "2023-02").salinan == (
        "Kelengkapan laporan UPPKA, Februari 2023: 3 dari 4 kampung sudah melapor.\n"
        "Batas: 20 Maret 2023 ke provinsi, 25 Maret 2023 ke pusat.\n"
        "Yang belum ada laporannya:\n"
        "- Kampung KB Asri: UPPKA Melati\n"
        "- Kampung KB Jaya, Buaran, Kota Jambi: UPPKA Anggrek"
    )


def test_where_nobody_is_missing_there_is_nothing_to_copy(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A"), "mekar/laporan/2023-03.yaml": "kelompok: uppka-a\n"})
    assert edition(village, kelengkapan, "2023-03").salinan == ""


@pytest.mark.parametrize(
    ("masuk", "sampai_20", "sampai_25"),
    [
        ("2023-02-27", Cell(True), Cell(True)),
        ("2023-03-20", Cell(True), Cell(True)),
        ("2023-03-21", Cell(False, rincian="terlambat 1 hari"), Cell(True)),
        ("2023-03-26", Cell(False, rincian="terlambat 6 hari"), Cell(False, rincian="terlambat 1 hari")),
        # Of a date in part only what is certain of every day that it can mean.
        ("2023-02", Cell(True), Cell(True)),
        ("2023-03", NONE, NONE),
        ("2023", NONE, NONE),
        (
            "2023-04",
            Cell(False, rincian="terlambat paling sedikit 12 hari"),
            Cell(False, rincian="terlambat paling sedikit 7 hari"),
        ),
    ],
)
def test_a_report_is_held_against_the_20th_and_25th_of_the_month_after(
    masuk: str, sampai_20: Cell, sampai_25: Cell, village: Village
) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A")})
    village.write({"mekar/laporan/2023-02.yaml": f"tanggal_masuk: {masuk}\nkelompok: uppka-a\n"})
    assert cells(edition(village, kelengkapan, "2023-02"))["Mekar"][3:] == (sampai_20, sampai_25)


def test_december_is_due_in_january(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A")})
    village.write({"mekar/laporan/2022-12.yaml": "tanggal_masuk: 2023-01-21\nkelompok: uppka-a\n"})
    (late, on_time) = cells(edition(village, kelengkapan, "2022-12"))["Mekar"][3:]
    assert (late.nilai, on_time.nilai) == (False, True)


def months(village: Village, day: datetime.date) -> list[str]:
    found = kelengkapan(scopes_of(site_of(village)._replace(hari_ini=day)))
    return [one.waktu.iso for one in found if one.waktu]


@pytest.mark.parametrize(
    ("day", "last"),
    [
        # The last month that has ended, the last one with a report, and never more than three after that.
        (datetime.date(2023, 3, 31), "2023-02"),
        (datetime.date(2023, 4, 1), "2023-03"),
        (datetime.date(2023, 2, 10), "2023-02"),
        (datetime.date(2023, 5, 31), "2023-04"),
        (datetime.date(2023, 6, 1), "2023-05"),
        (datetime.date(2031, 1, 1), "2023-05"),
    ],
)
def test_months_go_on_until_three_after_the_last_report(day: datetime.date, last: str, village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A"), "mekar/laporan/2023-02.yaml": "kelompok: uppka-a\n"})
    found = months(village, day)
    assert (found[0], found[-1]) == (last, "2023-02")


def test_there_is_a_table_for_each_month_and_region_that_has_groups(village: Village) -> None:
    for name, provinsi in (("a", "Jambi"), ("b", "Jambi"), ("c", "Riau"), ("d", "Riau")):
        village.write({f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {{provinsi: {provinsi}}}\n"})
    village.write({"a/poktan/uppka-x.yaml": UPPKA.format("X"), "a/laporan/2023-02.yaml": "kelompok: uppka-x\n"})
    assert times_and_regions(village, kelengkapan) == [
        *(("2023-03", ()), ("2023-03", ("Jambi",))),
        *(("2023-02", ()), ("2023-02", ("Jambi",))),
    ]


def test_a_site_without_a_report_has_no_table(village: Village) -> None:
    assert times_and_regions(village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A")}), kelengkapan) == []
