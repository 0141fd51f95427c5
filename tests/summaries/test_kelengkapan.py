"""Summary 11, against a small village worked out on paper. Today is 1 April 2023."""

import datetime

import pytest

from site_builder.model.tables import BELUM, BELUM_MELAPOR, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.kelengkapan import kelengkapan
from site_builder.summaries.lingkup import scopes_of
from tests.conftest import Village, site_of
from tests.summaries.paper import cells, edition, times_and_regions

NONE, SILENT = Cell(None, BELUM), Cell(None, BELUM_MELAPOR)
UNSAID = Cell(None, BELUM, rincian="tidak tercatat")
UPPKA = "jenis: UPPKA\nnama: {}\n"


def reported(*groups: str, masuk: str = "") -> str:
    answers = "".join(f"- poktan: {group}\n  lainnya: Ya\n" for group in groups)
    return (f"tanggal_masuk: {masuk}\n" if masuk else "") + f"kelompok:\n{answers}"


JAMBI = "nama: {}\nwilayah: {{kecamatan: Buaran, kabupaten: Kota Jambi, provinsi: Jambi}}\n"


def paper_village(village: Village) -> Village:
    """
    Februari 2023   kelompok  dilaporkan  sampai  ke provinsi  sampai 20           ke pusat  sampai 25
    Asri                   2           1  23 Mar  –            –                   –         –   (setoran lebih dulu)
    Jaya                   1           –  –       –            –                   –         –   (tidak melapor)
    Mekar                  1           1  –       –            –                   –         –   (tanpa wilayah)
    Tani                   1           1  20 Mar  22 Mar       Tidak (2 hari)      25 Mar    Ya
    semua                  5           3                       0                             1   3 dari 4 kampung
    """
    return village.write(
        {
            "asri/kampung.yaml": JAMBI.format("Asri"),
            "asri/poktan/uppka-mawar.yaml": UPPKA.format("Mawar"),
            "asri/poktan/uppka-melati.yaml": UPPKA.format("Melati"),
            "asri/laporan/2023-02.yaml": reported("uppka-mawar", masuk="2023-03-23"),
            "hening/kampung.yaml": "nama: Hening\n",
            "hening/poktan/uppka-tua.yaml": UPPKA.format("Tua") + "sampai: Januari 2023\n",
            "hening/poktan/bkb-x.yaml": "jenis: BKB\nnama: X\n",
            "jaya/kampung.yaml": JAMBI.format("Jaya"),
            "jaya/poktan/uppka-anggrek.yaml": UPPKA.format("Anggrek"),
            "jaya/laporan/2023-02.yaml": "kelompok: uppka-anggrek\n",
            "mekar/poktan/uppka-dahlia.yaml": UPPKA.format("Dahlia"),
            "mekar/laporan/2023-02.yaml": reported("uppka-dahlia"),
            "tani/kampung.yaml": JAMBI.format("Tani"),
            "tani/poktan/uppka-padi.yaml": UPPKA.format("Padi"),
            "tani/laporan/2023-02.yaml": reported("uppka-padi", masuk="20 Maret 2023"),
            "setoran/2023-02-kota-jambi.yaml": "wilayah: Kota Jambi\ntanggal: 2023-03-22\ncatatan: Asri menyusul\n",
            "setoran/2023-02-jambi.yaml": "wilayah: Provinsi Jambi\ntanggal: 2023-03-25\n",
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), kelengkapan, "2023-02")
    late = Cell(False, rincian="terlambat 2 hari")
    assert cells(table) == {
        "Asri": (Cell(2), Cell(1), Cell(Tanggal(2023, 3, 23)), UNSAID, NONE, UNSAID, NONE),
        "Jaya": (Cell(1), SILENT, *[NONE] * 5),
        "Mekar": (Cell(1), Cell(1), UNSAID, UNSAID, NONE, UNSAID, NONE),
        "Tani": (
            *(Cell(1), Cell(1), Cell(Tanggal(2023, 3, 20))),
            *(Cell(Tanggal(2023, 3, 22)), late, Cell(Tanggal(2023, 3, 25)), Cell(True)),
        ),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [5, 3, None, None, 0, None, 1]


def test_a_remark_of_a_sending_stands_below_the_tables_of_its_kampung(village: Village) -> None:
    table = edition(paper_village(village), kelengkapan, "2023-02")
    assert table.catatan[0] == "Catatan setoran Kota Jambi ke provinsi, 22 Maret 2023: Asri menyusul."
    assert table.per == Tanggal(2023, 3, 25)


def test_a_report_counts_though_its_day_is_not_recorded(village: Village) -> None:
    table = edition(paper_village(village), kelengkapan, "2023-02")
    assert table.liputan is not None
    assert table.liputan[:3] == (3, 4, "kampung")


def test_the_missing_ones_are_a_text_for_a_message(village: Village) -> None:
    assert edition(paper_village(village), kelengkapan, "2023-02").salinan == (
        "Kelengkapan laporan UPPKA, Februari 2023: 3 dari 4 kampung sudah melapor.\n"
        "Batas kabupaten/kota ke provinsi 20 Maret 2023, provinsi ke pusat 25 Maret 2023.\n"
        "Kelompok yang belum ada laporannya:\n"
        "- Kampung KB Jaya, Buaran, Kota Jambi: UPPKA Anggrek\n"
        "- Kampung KB Asri, Buaran, Kota Jambi: UPPKA Melati"
    )


def test_who_has_not_reported_comes_first_then_who_lacks_a_group(village: Village) -> None:
    table = edition(paper_village(village), kelengkapan, "2023-02")
    assert list(cells(table)) == ["Jaya", "Asri", "Mekar", "Tani"]


def test_a_text_does_not_repeat_the_region_of_its_title(village: Village) -> None:
    paper_village(village)
    message = edition(village, kelengkapan, "2023-02", ("Jambi",)).salinan
    assert "- Kampung KB Jaya, Buaran, Kota Jambi: UPPKA Anggrek" in message
    village.write({"jaya/kampung.yaml": JAMBI.format("Jaya").replace("Kota Jambi", "Kabupaten Batang Hari")})
    message = edition(village, kelengkapan, "2023-02", ("Jambi", "Kota Jambi")).salinan
    assert "- Kampung KB Asri, Buaran: UPPKA Melati" in message


def test_where_nobody_is_missing_there_is_nothing_to_copy(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/uppka-a.yaml": UPPKA.format("A"),
            "mekar/laporan/2023-03.yaml": "kelompok:\n- poktan: uppka-a\n  lainnya: Ya\n",
        }
    )
    assert edition(village, kelengkapan, "2023-03").salinan == ""


@pytest.mark.parametrize(
    ("dikirim", "sampai_20", "sampai_25"),
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
def test_what_a_region_sent_is_held_against_the_20th_and_25th_of_the_month_after(
    dikirim: str, sampai_20: Cell, sampai_25: Cell, village: Village
) -> None:
    assert sent_on(village, "2023-02", dikirim) == (sampai_20, sampai_25)


def sent_on(village: Village, month: str, dikirim: str) -> tuple[Cell, Cell]:
    """Whether a kabupaten and its province were in time, having sent a month on at the same date."""
    village.write(
        {
            "mekar/kampung.yaml": JAMBI.format("Mekar"),
            "mekar/poktan/uppka-a.yaml": UPPKA.format("A"),
            f"mekar/laporan/{month}.yaml": reported("uppka-a"),
            f"setoran/{month}-kota-jambi.yaml": f"wilayah: Kota Jambi\ntanggal: {dikirim}\n",
            f"setoran/{month}-jambi.yaml": f"wilayah: Provinsi Jambi\ntanggal: {dikirim}\n",
        }
    )
    found = cells(edition(village, kelengkapan, month))["Mekar"]
    return found[4], found[6]


def test_december_is_due_in_january(village: Village) -> None:
    late, on_time = sent_on(village, "2022-12", "2023-01-21")
    assert (late.nilai, on_time.nilai) == (False, True)


def test_a_kampung_has_no_deadline_of_its_own(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A")})
    village.write({"mekar/laporan/2023-02.yaml": reported("uppka-a", masuk="2023-03-31")})
    assert cells(edition(village, kelengkapan, "2023-02"))["Mekar"][3:] == (UNSAID, NONE, UNSAID, NONE)


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
    village.write(
        {
            "mekar/poktan/uppka-a.yaml": UPPKA.format("A"),
            "mekar/laporan/2023-02.yaml": "kelompok:\n- poktan: uppka-a\n  lainnya: Ya\n",
        }
    )
    found = months(village, day)
    assert (found[0], found[-1]) == (last, "2023-02")


def test_there_is_a_table_for_each_month_and_region_that_has_groups(village: Village) -> None:
    for name, provinsi in (("a", "Jambi"), ("b", "Jambi"), ("c", "Riau"), ("d", "Riau")):
        village.write({f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {{provinsi: {provinsi}}}\n"})
    village.write(
        {
            "a/poktan/uppka-x.yaml": UPPKA.format("X"),
            "a/laporan/2023-02.yaml": "kelompok:\n- poktan: uppka-x\n  lainnya: Ya\n",
        }
    )
    assert times_and_regions(village, kelengkapan) == [
        *(("2023-03", ()), ("2023-03", ("Jambi",))),
        *(("2023-02", ()), ("2023-02", ("Jambi",))),
    ]


def test_a_site_without_a_report_has_no_table(village: Village) -> None:
    assert times_and_regions(village.write({"mekar/poktan/uppka-a.yaml": UPPKA.format("A")}), kelengkapan) == []
