"""Summary 8, against a small village worked out on paper."""

import datetime

import pytest

from site_builder.content.files import Files
from site_builder.content.folder import folders_of
from site_builder.content.link import Context, link
from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell, Table
from site_builder.model.urls import urls_of
from site_builder.summaries.dibina import province_key
from site_builder.summaries.lingkup import scopes_of
from site_builder.summaries.target import target
from tests.conftest import Village, records_of, site_of
from tests.summaries.paper import cells

NONE = Cell(None, BELUM)
NOT_ASKED = Cell(None, TIDAK_BERLAKU)
LATER = datetime.date(2024, 1, 1)
TARGET = "triwulan: {tw2: 40, tw3: 80, tw4: 100}\nprovinsi:\n"


def table_on(day: datetime.date, village: Village) -> Table:
    """The one table of targets as somebody sees it on a day."""
    site, _ = link(folders_of(records_of(village)), Context(urls_of(""), Files(), day))
    assert site is not None
    (only,) = target(scopes_of(site))
    return only.tabel


def shown(village: Village, provinsi: str, tw: int, day: datetime.date = LATER) -> tuple[Cell, ...]:
    """Dibina, ambang, persen and tercapai of a province and quarter."""
    return cells(table_on(day, village))[provinsi][tw * 4 - 3 : tw * 4 + 1]


def groups(provinsi: str, *reports: str) -> dict[str, str]:
    """A kampung with five groups of the programme; a report is a month and those of them that had a Ya."""
    folder = provinsi.casefold().replace(" ", "-")
    files = {f"{folder}/kampung.yaml": f"nama: {provinsi}\nwilayah: {{provinsi: {provinsi}}}\n"}
    for n in range(5):
        files[f"{folder}/poktan/uppka-{n}.yaml"] = f"jenis: UPPKA\nnama: Nomor {n}\nlokus_pro_pn: 2023\n"
    for report in reports:
        month, _, coached = report.partition(" ")
        lines = (f"- {{poktan: uppka-{n}, orientasi_pek: {'Ya' if str(n) in coached else 'Tidak'}}}" for n in range(5))
        files[f"{folder}/laporan/{month}.yaml"] = "kelompok:\n" + "\n".join(lines) + "\n"
    return files


def paper_village(village: Village) -> Village:
    """
    2023    target   TW1 dibina  TW2 dibina ambang persen tercapai  TW3                     TW4
    Aceh         5            1       2       2     40      Ya       2   4    40    Tidak    5    5   100   Ya
    Jambi       23            –       0       9,2    0      Tidak    1  18,4   4,34 Tidak    1   23    4,34 Tidak
    Riau        12            –       –       4,8    –      –        –   9,6    –   –        –   12     –   –
    Kaltara      –            –       –       //    //      //       –   //    //   //       –   //    //   //
    semua       40            1       2       //    //      1        3   //    //   0        6   //    //   1
    """
    village.write({"target/2023.yaml": f"{TARGET}  Kalimantan Utara:\n  Riau: 12\n  Jambi: 23\n  Aceh: 5\n"})
    village.write(groups("Aceh", "2023-03 0", "2023-06 1", "2023-11 0234"))
    return village.write(groups("Jambi", "2023-04", "2023-09 3"))


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = table_on(LATER, paper_village(village))
    rows = cells(table)
    assert list(rows) == ["Aceh", "Riau", "Jambi", "Kalimantan Utara"]
    no_percentage = (NOT_ASKED,) * 3
    assert rows["Aceh"] == (
        *(Cell(5), Cell(1), *no_percentage),
        *(Cell(2), Cell(2.0), Cell(40.0), Cell(True)),
        *(Cell(2), Cell(4.0), Cell(40.0), Cell(False)),
        *(Cell(5), Cell(5.0), Cell(100.0), Cell(True)),
    )
    assert rows["Jambi"] == (
        *(Cell(23), NONE, *no_percentage),
        *(Cell(0), Cell(9.2), Cell(0.0), Cell(False)),
        *(Cell(1), Cell(18.4), Cell(4.34), Cell(False)),
        *(Cell(1), Cell(23.0), Cell(4.34), Cell(False)),
    )
    assert rows["Riau"] == (
        *(Cell(12), NONE, *no_percentage),
        *(NONE, Cell(4.8), NONE, NONE, NONE, Cell(9.6), NONE, NONE, NONE, Cell(12.0), NONE, NONE),
    )
    assert rows["Kalimantan Utara"] == (NONE, *(NONE, *no_percentage) * 4)
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [
        *(40, 1, None, None, None),
        *(2, None, None, 1, 3, None, None, 0, 6, None, None, 1),
    ]


def test_the_coverage_is_of_provinces_that_report_here(village: Village) -> None:
    table = table_on(LATER, paper_village(village))
    assert table.liputan is not None
    assert table.liputan[:3] == (2, 4, "provinsi")


def test_the_totals_say_which_provinces_they_are_of(village: Village) -> None:
    told = "Pada baris jumlah: target 3 provinsi, semua selain Kalimantan Utara; kelompok yang dibina di 2 provinsi "
    assert f"{told}(Aceh dan Jambi)." in table_on(LATER, paper_village(village)).catatan


@pytest.mark.parametrize(
    ("provinces", "reports", "told"),
    [
        (
            "  Aceh: 5\n  Jambi: 23\n",
            ("Aceh", "Jambi"),
            "target kedua provinsi; kelompok yang dibina di kedua provinsi",
        ),
        ("  Aceh: 5\n  Jambi:\n", (), "target 1 provinsi (Aceh); belum ada laporan kelompok"),
        (
            "  Aceh: 5\n  Riau: 1\n  Jambi:\n",
            ("Riau",),
            "semua selain Jambi; kelompok yang dibina di 1 provinsi (Riau)",
        ),
    ],
)
def test_all_provinces_and_none_are_said_as_such(
    provinces: str, reports: tuple[str, ...], told: str, village: Village
) -> None:
    village.write({"target/2023.yaml": TARGET + provinces})
    for name in ("Aceh", "Jambi"):
        village.write(groups(name))
    for name in reports:
        village.write(groups(name, "2023-03 0"))
    (note,) = (one for one in table_on(LATER, village).catatan if one.startswith("Pada baris jumlah"))
    assert told in note


def test_one_province_alone_has_no_total_to_explain(village: Village) -> None:
    village.write({"target/2023.yaml": f"{TARGET}  Aceh: 5\n"}).write(groups("Aceh", "2023-03 0"))
    assert not any("baris jumlah" in one for one in table_on(LATER, village).catatan)


def test_nine_groups_are_not_40_per_cent_of_23_and_ten_are(village: Village) -> None:
    village.write({"target/2023.yaml": f"{TARGET}  Aceh: 23\n"})
    village.write(groups("Aceh", "2023-03 01234"))
    more = {path.replace("aceh/", "lain/"): text for path, text in groups("Aceh", "2023-03 0123").items()}
    village.write(more)
    assert shown(village, "Aceh", 2) == (Cell(9), Cell(9.2), Cell(39.13), Cell(False))
    village.write({"lain/laporan/2023-06.yaml": "kelompok: [{poktan: uppka-4, monitoring_evaluasi: Ya}]\n"})
    assert shown(village, "Aceh", 2) == (Cell(10), Cell(9.2), Cell(43.47), Cell(True))


def test_a_percentage_with_decimals_is_meant_exactly(village: Village) -> None:
    """2 of 3 groups are 66,666… per cent: more than 66,66 and less than 66,67."""
    village.write(groups("Aceh", "2023-03 01"))
    village.write({"target/2023.yaml": "triwulan: {tw1: '66,66', tw2: '66,67'}\nprovinsi: {Aceh: 3}\n"})
    assert shown(village, "Aceh", 1) == (Cell(2), Cell(1.9998), Cell(66.66), Cell(True))
    assert shown(village, "Aceh", 2) == (Cell(2), Cell(2.0001), Cell(66.66), Cell(False))


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (datetime.date(2023, 6, 30), NONE),
        (datetime.date(2023, 7, 1), Cell(True)),
    ],
)
def test_a_quarter_is_judged_when_it_has_ended(day: datetime.date, answer: Cell, village: Village) -> None:
    village.write({"target/2023.yaml": f"{TARGET}  Aceh: 5\n"}).write(groups("Aceh", "2023-04 012"))
    assert shown(village, "Aceh", 2, day)[3] == answer


def test_a_quarter_that_has_not_begun_has_nothing_recorded(village: Village) -> None:
    village.write({"target/2023.yaml": f"{TARGET}  Aceh: 5\n"}).write(groups("Aceh", "2023-04 012"))
    day = datetime.date(2023, 6, 30)
    assert shown(village, "Aceh", 2, day)[:3] == (Cell(3), Cell(2.0), Cell(60.0))
    assert shown(village, "Aceh", 3, day) == (NONE, Cell(4.0), NONE, NONE)


@pytest.mark.parametrize(
    ("group", "report", "dibina"),
    [
        ("lokus_pro_pn: 2023", "2023-05: sosialisasi_kebijakan: Ya", 1),
        ("lokus_pro_pn: 2023", "2023-05: kemitraan_permodalan_pemasaran: Ya", 1),
        ("lokus_pro_pn: 2022, 2023", "2023-05: monitoring_evaluasi: Ya", 1),
        ("lokus_pro_pn: 2023\naktif: Tidak", "2023-05: monitoring_evaluasi: Ya", 1),
        # Not of the programme that year; not one of the four activities; a report of another year.
        ("lokus_pro_pn: 2022", "2023-05: monitoring_evaluasi: Ya", 0),
        ("produk: abon", "2023-05: monitoring_evaluasi: Ya", 0),
        ("lokus_pro_pn: 2023", "2023-05: materi_kie: Ya", 0),
        ("lokus_pro_pn: 2023", "2023-05: uppka_lama_dibina: Ya", 0),
        ("lokus_pro_pn: 2023", "2022-05: monitoring_evaluasi: Ya", None),
    ],
)
def test_a_group_of_the_programme_with_one_yes_among_four_is_coached(
    group: str, report: str, dibina: int | None, village: Village
) -> None:
    month, _, answer = report.partition(": ")
    village.write(
        {
            "target/2023.yaml": f"{TARGET}  Aceh: 5\n",
            "mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Provinsi Aceh}\n",
            "mekar/poktan/uppka-a.yaml": f"jenis: UPPKA\nnama: A\n{group}\n",
            f"mekar/laporan/{month}.yaml": f"kelompok: [{{poktan: uppka-a, {answer}}}]\n",
        }
    )
    assert shown(village, "Aceh", 2)[0].nilai == dibina


@pytest.mark.parametrize("name", ["Jawa Tengah", "JAWA TENGAH", "Provinsi Jawa Tengah", "Prov. Jawa Tengah"])
def test_a_province_is_known_by_any_of_its_spellings(name: str) -> None:
    assert province_key(name, 2023, ()) == "jawa-tengah"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        *(("DIY", "di-yogyakarta"), ("Kep. Riau", "kepulauan-riau"), ("Kalbar", "kalimantan-barat")),
        *(
            ("Daerah Khusus Ibukota Jakarta", "dki-jakarta"),
            ("Provinsi NAD", "aceh"),
            ("Prov. NTT", "nusa-tenggara-timur"),
        ),
    ],
)
def test_a_province_by_its_short_name_is_held_against_its_own_target(name: str, key: str) -> None:
    assert province_key(name, 2023, ()) == key


@pytest.mark.parametrize(
    ("tahun", "named", "row"),
    [
        pytest.param(2023, "Papua", "Papua", id="the 34 provinces of the guide: it covers four of today's"),
        pytest.param(2023, "Papua, Papua Selatan", "Papua Selatan", id="a target of its own"),
        pytest.param(2024, "Papua", "Papua Selatan", id="counted by itself since then"),
    ],
)
def test_a_province_of_today_counts_for_the_one_it_was_part_of(
    tahun: int, named: str, row: str, village: Village
) -> None:
    targets = "".join(f"  {name}: 5\n" for name in named.split(", "))
    village.write({f"target/{tahun}.yaml": TARGET + targets})
    village.write(
        {
            "mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Papua, kabupaten: Merauke}\n",
            "mekar/poktan/uppka-a.yaml": f"jenis: UPPKA\nnama: A\nlokus_pro_pn: {tahun}\n",
            f"mekar/laporan/{tahun}-05.yaml": "kelompok: [{poktan: uppka-a, orientasi_pek: Ya}]\n",
        }
    )
    table = table_on(datetime.date(2025, 1, 1), village)
    assert cells(table)[row][5] == Cell(1)
    told = f"Papua di sini menurut target {tahun}, jadi termasuk Papua Selatan."
    assert (told in table.catatan) == (row == "Papua")


def test_a_province_that_has_groups_but_no_target_stands_below_the_others(village: Village) -> None:
    village.write({"target/2023.yaml": f"{TARGET}  Aceh: 5\n"})
    village.write(groups("Provinsi Contoh", "2023-05 0")).write(groups("Papua Selatan", "2023-05 0"))
    rows = cells(table_on(LATER, village))
    assert list(rows) == ["Aceh", "Papua Selatan", "Provinsi Contoh"]
    assert rows["Provinsi Contoh"][:2] == (NONE, NONE)
    assert rows["Provinsi Contoh"][5:9] == (Cell(1), NOT_ASKED, NOT_ASKED, NOT_ASKED)


def test_groups_that_no_province_can_hold_are_told_in_a_note(village: Village) -> None:
    village.write(
        {
            "target/2023.yaml": f"{TARGET}  Aceh: 5\n",
            "mekar/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\nlokus_pro_pn: 2023\n",
        }
    )
    assert table_on(LATER, village).catatan[-1].startswith("1 kelompok lokus tidak ikut dihitung")


@pytest.mark.parametrize(
    ("day", "per"), [(datetime.date(2023, 6, 10), "2023-06-10"), (datetime.date(2024, 6, 10), "2023-12-31")]
)
def test_a_table_is_of_today_until_its_year_is_over(day: datetime.date, per: str, village: Village) -> None:
    table = table_on(day, paper_village(village))
    assert table.per is not None
    assert table.per.iso == per


def test_there_is_one_table_for_each_year_with_targets_newest_first(village: Village) -> None:
    village.write({f"target/{tahun}.yaml": f"{TARGET}  Aceh: 5\n" for tahun in (2022, 2023)})
    found = [(one.waktu, one.jalan) for one in target(scopes_of(site_of(village)))]
    assert found == [((2023, 0, 0), ()), ((2022, 0, 0), ())]
