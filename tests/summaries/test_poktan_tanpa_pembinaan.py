"""Summary 4, groups without a session, against a small village worked out on paper. Today is 1 April 2023."""

import pytest

from site_builder.model.tables import BELUM, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.poktan_tanpa_pembinaan import poktan_tanpa_pembinaan
from site_builder.summaries.waktu import months_before
from tests.conftest import TODAY, Village, site_of
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)
JAMBI = "wilayah: {provinsi: Jambi}\n"


def session(tanggal: str, poktan: str, more: str = "", jenis: str = "pembinaan-poktan") -> str:
    return f"---\njenis: {jenis}\njudul: Kegiatan\ntanggal: {tanggal}\npoktan: {poktan}\n{more}\n---\n"


def group(jenis: str, nama: str, more: str = "") -> str:
    return f"jenis: {jenis}\nnama: {nama}\n{more}"


def paper_village(village: Village) -> Village:
    """
    Tiga bulan terakhir: 1 Januari sampai 1 April 2023.
    Asri   BKB Tunas    2022-12-31  3 bulan  BKB
    Asri   UPPKA Mawar  –           –        UPPKA  (satu tanpa tanggal, satu batal)
    Mekar  BKR Harapan  2022        –        BKR
    2 dari 5 kelompok aktif dibina: BKL Senja pada 2023-01-01, PIK-R Remaja pada Februari 2023
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/poktan/bkb-tunas.yaml": group("BKB", "Tunas"),
            "asri/poktan/bkl-senja.yaml": group("BKL", "Senja"),
            "asri/poktan/uppka-mawar.yaml": group("UPPKA", "Mawar"),
            "asri/poktan/uppka-lama.yaml": group("UPPKA", "Lama", "aktif: Tidak\n"),
            "asri/kegiatan/a.md": session("2022-12-31", "bkb-tunas"),
            "asri/kegiatan/b.md": session("2022-06-01", "bkb-tunas, bkl-senja"),
            "asri/kegiatan/c.md": session("2023-01-01", "bkl-senja"),
            "asri/kegiatan/d.md": session("", "uppka-mawar"),
            "asri/kegiatan/e.md": session("2023-03-01", "uppka-mawar", "status: batal"),
            "mekar/poktan/bkr-harapan.yaml": group("BKR", "Harapan"),
            "mekar/poktan/pik-r-remaja.yaml": group("PIK-R", "Remaja"),
            "mekar/kegiatan/a.md": session("2022", "bkr-harapan"),
            "mekar/kegiatan/b.md": session("2023-02", "pik-r-remaja"),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), poktan_tanpa_pembinaan)
    december = Cell(Tanggal(2022, 12, 31), url="/kampung/asri/kegiatan/a/")
    year = Cell(Tanggal(2022), url="/kampung/mekar/kegiatan/a/")
    assert cells(table) == {
        "BKB Tunas": (december, Cell(3), Cell("BKB")),
        "UPPKA Mawar": (NONE, NONE, Cell("UPPKA")),
        "BKR Harapan": (year, NONE, Cell("BKR")),
    }
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 5)


def test_a_row_is_named_by_its_kampung_and_its_group(village: Village) -> None:
    row = edition(paper_village(village), poktan_tanpa_pembinaan).baris[0]
    assert row.kunci[-2:] == ("asri", "bkb-tunas")
    assert [cell.url for cell in row.kepala] == ["/kampung/asri/", "/kampung/asri/poktan/bkb-tunas/"]


def test_a_session_for_a_kind_of_which_there_are_two_is_a_session_of_no_group(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas"),
            "mekar/poktan/bkb-melati.yaml": group("BKB", "Melati"),
            "mekar/kegiatan/a.md": session("2023", "BKB"),
        }
    )
    assert column(edition(village, poktan_tanpa_pembinaan), "terakhir") == {"BKB Melati": NONE, "BKB Tunas": NONE}


def test_a_session_for_a_kind_is_one_of_the_only_group_of_that_kind(village: Village) -> None:
    village.write(
        {"mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas"), "mekar/kegiatan/a.md": session("2022-03-01", "BKB")}
    )
    (last,) = column(edition(village, poktan_tanpa_pembinaan), "terakhir").values()
    assert last.nilai == Tanggal(2022, 3, 1)


@pytest.mark.parametrize(
    ("day", "whose"), [("2021-03-01", "BKB Tunas"), ("2022-09", "BKB Melati"), ("2022", ""), ("2022-02-01", "")]
)
def test_a_kind_means_the_only_group_that_was_there_on_that_day(day: str, whose: str, village: Village) -> None:
    village.write(
        {
            "mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas", "sampai: Februari 2022\n"),
            "mekar/poktan/bkb-melati.yaml": group("BKB", "Melati", "tahun_terbentuk: Februari 2022\n"),
            "mekar/kegiatan/a.md": session(day, "BKB"),
        }
    )
    (one,) = site_of(village).kampung[0].kegiatan
    assert [found.nama_lengkap for found in one.kelompok if found.url] == [whose] * bool(whose)


def test_another_activity_of_a_group_is_no_session(village: Village) -> None:
    other = session("2023-03-01", "bkb-tunas", jenis="kegiatan-lain")
    village.write({"mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas"), "mekar/kegiatan/a.md": other})
    assert column(edition(village, poktan_tanpa_pembinaan), "terakhir") == {"BKB Tunas": NONE}


@pytest.mark.parametrize(
    ("written", "months"),
    [("2022-12-31", 3), ("2022-12", 4), ("2022-12-01", 4), ("2022-12-02", 3), ("2021-04-01", 24), ("2021-04-02", 23)],
)
def test_whole_months_since_the_last_session(village: Village, written: str, months: int) -> None:
    village.write(
        {"mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas"), "mekar/kegiatan/a.md": session(written, "bkb-tunas")}
    )
    assert column(edition(village, poktan_tanpa_pembinaan), "bulan_sejak") == {"BKB Tunas": Cell(months)}


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (Tanggal(2023, 4, 1), Tanggal(2023, 1, 1)),
        (Tanggal(2023, 5, 31), Tanggal(2023, 2, 28)),
        (Tanggal(2024, 5, 31), Tanggal(2024, 2, 29)),
        (Tanggal(2023, 2, 15), Tanggal(2022, 11, 15)),
        (Tanggal(2023, 3, 31), Tanggal(2022, 12, 31)),
    ],
)
def test_three_months_go_back_to_the_same_day_or_the_last_of_its_month(day: Tanggal, before: Tanggal) -> None:
    assert months_before(day, 3) == before


def test_a_table_without_rows_says_that_all_are_well(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas"),
            "mekar/kegiatan/a.md": session("2023-03-01", "bkb-tunas"),
        }
    )
    table = edition(village, poktan_tanpa_pembinaan)
    assert table.baris == ()
    assert table.catatan[0] == "Semua kelompok yang dinilai ada catatan pembinaannya dalam tiga bulan terakhir."


def test_months_are_not_added_up(village: Village) -> None:
    assert edition(paper_village(village), poktan_tanpa_pembinaan).jumlah is None


def test_the_table_says_for_which_day_it_is(village: Village) -> None:
    assert edition(paper_village(village), poktan_tanpa_pembinaan).per == (TODAY.year, TODAY.month, TODAY.day)


def test_only_regions_with_an_active_group_have_a_table(village: Village) -> None:
    village.write({"a/kampung.yaml": "nama: A\n" + JAMBI, "b/kampung.yaml": "nama: B\n" + JAMBI})
    assert times_and_regions(village, poktan_tanpa_pembinaan) == []
    village.write({"mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas")})
    assert times_and_regions(village, poktan_tanpa_pembinaan) == [("", ())]
    village.write({"a/poktan/bkb-tunas.yaml": group("BKB", "Tunas")})
    assert times_and_regions(village, poktan_tanpa_pembinaan) == [("", ()), ("", ("Jambi",))]


@pytest.mark.parametrize(
    ("more", "assessed"),
    [
        ("tahun_terbentuk: 2023\n", True),
        ("tahun_terbentuk: 2 Februari 2023\n", False),
        ("sampai: April 2023\n", True),
        ("sampai: Maret 2023\n", False),
        ("vakum: Desember 2022\n", True),
        ("vakum: Februari 2023\n", False),
        ("vakum: sejak April 2023\n", False),
    ],
)
def test_only_a_group_that_was_there_all_three_months_is_missed(more: str, assessed: bool, village: Village) -> None:
    village.write({"mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas", more)})
    assert bool(times_and_regions(village, poktan_tanpa_pembinaan)) == assessed


def test_months_of_rest_are_not_counted_since_the_last_session(village: Village) -> None:
    village.write({"mekar/poktan/bkb-tunas.yaml": group("BKB", "Tunas", "vakum: 2022-03 s/d 2022-08\n")})
    village.write({"mekar/kegiatan/a.md": session("2022-01-15", "bkb-tunas")})
    assert column(edition(village, poktan_tanpa_pembinaan), "bulan_sejak") == {"BKB Tunas": Cell(14 - 6)}
