"""The tables of the Pro PN programme beside the targets, against one small village worked out on paper."""

import datetime

import pytest

from site_builder.content.files import Files
from site_builder.content.folder import folders_of
from site_builder.content.link import Context, link
from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell, Table
from site_builder.model.tanggal import Tanggal
from site_builder.model.urls import urls_of
from site_builder.summaries.empat_kegiatan import empat_kegiatan
from site_builder.summaries.kampung_dibina import kampung_dibina
from site_builder.summaries.lingkup import Edition, scopes_of
from site_builder.summaries.lokus_belum_dibina import lokus_belum_dibina
from site_builder.summaries.target import target
from tests.conftest import Village, records_of
from tests.summaries.paper import Family, cells

NONE = Cell(None, BELUM)
NOT_ASKED = Cell(None, TIDAK_BERLAKU)
YES, NO = Cell(True), Cell(False)
AUGUST = datetime.date(2023, 8, 10)
LATER = datetime.date(2024, 5, 1)


def editions(village: Village, family: Family, day: datetime.date) -> list[Edition]:
    """Those that somebody sees on a day."""
    site, _ = link(folders_of(records_of(village)), Context(urls_of(""), Files({}), day))
    assert site is not None
    return list(family(scopes_of(site)))


def table_on(day: datetime.date, village: Village, family: Family, tahun: int = 2023) -> Table:
    """The table of the whole site for a year."""
    (only,) = (one for one in editions(village, family, day) if one.waktu == Tanggal(tahun) and not one.jalan)
    return only.tabel


def times_on(day: datetime.date, village: Village, family: Family) -> list[int]:
    return [one.waktu.tahun for one in editions(village, family, day) if one.waktu and not one.jalan]


def group(nama: str, more: str = "lokus_pro_pn: 2023") -> str:
    return f"jenis: UPPKA\nnama: {nama}\n{more}\n"


def report(**answers: str) -> str:
    return "kelompok:\n" + "".join(f"- {{poktan: uppka-{name}, {its}}}\n" for name, its in answers.items())


def paper_village(village: Village) -> Village:
    """
    10 Agustus 2023       laporan                            belum dibina sampai akhir TW
                                                              1     2     3     4
    Asri   UPPKA Awal     Jan Ya                             (dibina sejak triwulan 1: tidak tercantum)
           UPPKA Bayam    Jan Tidak, Mei Ya                   Ya    Tidak Tidak //
    Jaya   UPPKA Cabai    Apr Tidak (materi_kie Ya)           Ya    Ya    Ya    //
    Mekar  UPPKA Duku     –                                   Ya    Ya    Ya    //
           UPPKA Lain     Mei Ya                             (bukan lokus)
    semua                                                     3     2     2     –      2 dari 4 kelompok lokus
    """
    wilayah = "wilayah: {kecamatan: Utara, kabupaten: Kabupaten Contoh, provinsi: Jambi}\n"
    return village.write(
        {
            "asri/kampung.yaml": f"nama: Asri\n{wilayah}",
            "asri/poktan/uppka-awal.yaml": group("Awal"),
            "asri/poktan/uppka-bayam.yaml": group("Bayam"),
            "asri/laporan/2023-01.yaml": report(awal="orientasi_pek: Ya", bayam="orientasi_pek: Tidak"),
            "asri/laporan/2023-05.yaml": "tanggal_masuk: 2023-06-15\n" + report(bayam="monitoring_evaluasi: Ya"),
            "jaya/kampung.yaml": f"nama: Jaya\n{wilayah}",
            "jaya/poktan/uppka-cabai.yaml": group("Cabai"),
            "jaya/laporan/2023-04.yaml": report(cabai="orientasi_pek: Tidak, materi_kie: Ya"),
            "mekar/poktan/uppka-duku.yaml": group("Duku"),
            "mekar/poktan/uppka-lain.yaml": group("Lain", ""),
            "mekar/laporan/2023-05.yaml": report(lain="orientasi_pek: Ya"),
        }
    )


def test_groups_not_yet_coached_stand_by_name_with_their_quarters(village: Village) -> None:
    table = table_on(AUGUST, paper_village(village), lokus_belum_dibina)
    january, april, may = (Cell(Tanggal(2023, month)) for month in (1, 4, 5))
    assert january
    assert cells(table) == {
        "UPPKA Bayam": (YES, NO, NO, NOT_ASKED, may, may),
        "UPPKA Cabai": (YES, YES, YES, NOT_ASKED, NONE, april),
        "UPPKA Duku": (YES, YES, YES, NOT_ASKED, NONE, NONE),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [3, 2, 2, None, None, None]
    assert table.liputan is not None
    assert table.liputan[:3] == (2, 4, "kelompok lokus")
    assert table.per == Tanggal(2023, 6, 15)


def test_names_of_groups_and_kampung_lead_to_their_pages(village: Village) -> None:
    row = table_on(AUGUST, paper_village(village), lokus_belum_dibina).baris[0]
    assert [cell.url for cell in row.kepala] == ["/kampung/asri/", "/kampung/asri/poktan/uppka-bayam/"]


def test_those_not_coached_by_now_are_a_text_for_a_message(village: Village) -> None:
    assert table_on(AUGUST, paper_village(village), lokus_belum_dibina).salinan == (
        "Kelompok lokus Pro PN yang belum dibina, 2023: 2 dari 4 kelompok belum dibina sampai triwulan 3.\n"
        "- UPPKA Cabai, Jaya, Utara, Kabupaten Contoh\n"
        "- UPPKA Duku, Mekar"
    )


def test_a_year_that_is_over_is_judged_whole(village: Village) -> None:
    table = table_on(LATER, paper_village(village), lokus_belum_dibina)
    assert cells(table)["UPPKA Cabai"][:4] == (YES, YES, YES, YES)


def test_where_all_are_coached_from_the_first_quarter_there_is_no_table(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/uppka-a.yaml": group("A"),
            "mekar/laporan/2023-02.yaml": report(a="sosialisasi_kebijakan: Ya"),
        }
    )
    assert editions(village, lokus_belum_dibina, AUGUST) == []


@pytest.mark.parametrize("family", [lokus_belum_dibina, kampung_dibina])
def test_a_year_of_the_programme_has_tables_when_it_has_begun(family: Family, village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": group("A", "lokus_pro_pn: 2022, 2023, 2024")})
    assert times_on(AUGUST, village, family) == [2023, 2022]


def test_a_kampung_has_a_coached_group_from_the_quarter_of_the_first(village: Village) -> None:
    """
    10 Agustus 2023   lokus   dibina 1 2 3 4   ada 1     2     3     4
    Asri                  2          1 2 2 //      Ya    Ya    Ya    //
    Jaya                  1          – 0 0 //      –     Tidak Tidak //
    Mekar                 1          – 0 0 //      –     Tidak Tidak //   (melapor, tetapi bukan kelompok lokusnya)
    semua                 4          1 2 2 –       1     1     1     –
    """
    table = table_on(AUGUST, paper_village(village), kampung_dibina)
    assert cells(table) == {
        "Asri": (Cell(2), Cell(1), Cell(2), Cell(2), NOT_ASKED, YES, YES, YES, NOT_ASKED),
        "Jaya": (Cell(1), NONE, Cell(0), Cell(0), NOT_ASKED, NONE, NO, NO, NOT_ASKED),
        "Mekar": (Cell(1), NONE, Cell(0), Cell(0), NOT_ASKED, NONE, NO, NO, NOT_ASKED),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [4, 1, 2, 2, None, 1, 1, 1, None]


def test_a_quarter_without_any_group_of_the_programme_is_not_judged(village: Village) -> None:
    life = "lokus_pro_pn: 2023\ntahun_terbentuk: Mei 2023\nsampai: September 2023"
    village.write({"mekar/poktan/uppka-a.yaml": group("A", life), "mekar/poktan/uppka-b.yaml": group("B", "")})
    village.write({"mekar/laporan/2023-02.yaml": report(b="orientasi_pek: Ya")})
    (kampung,) = table_on(LATER, village, kampung_dibina).baris
    assert kampung.sel[1:5] == (NOT_ASKED, Cell(0), Cell(0), NOT_ASKED)
    (missed,) = table_on(LATER, village, lokus_belum_dibina).baris
    assert missed.sel[:4] == (NOT_ASKED, YES, YES, NOT_ASKED)


def test_who_was_coached_before_the_end_stays_counted(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": group("A", "lokus_pro_pn: 2023\nsampai: Juni 2023")})
    village.write({"mekar/laporan/2023-05.yaml": report(a="orientasi_pek: Ya")})
    (kampung,) = table_on(LATER, village, kampung_dibina).baris
    assert kampung.sel[2:5] == (Cell(1), Cell(1), Cell(1))


def test_nobody_left_to_coach_is_a_zero(village: Village) -> None:
    """A and B ended before the fourth quarter; C, which has no row, was there."""
    ended = "lokus_pro_pn: 2023\nsampai: September 2023"
    for name, more in (("A", ended), ("B", ended), ("C", "lokus_pro_pn: 2023")):
        village.write({f"mekar/poktan/uppka-{name.lower()}.yaml": group(name, more)})
    village.write({"mekar/laporan/2023-01.yaml": report(c="orientasi_pek: Ya")})
    table = table_on(LATER, village, lokus_belum_dibina)
    assert [row.sel[3] for row in table.baris] == [NOT_ASKED, NOT_ASKED]
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel[:4]] == [2, 2, 2, 0]


def test_a_kampung_without_groups_of_the_programme_is_not_in_the_table(village: Village) -> None:
    village.write({"jaya/kampung.yaml": "nama: Jaya\n", "jaya/poktan/uppka-a.yaml": group("A", "")})
    village.write({"mekar/poktan/uppka-a.yaml": group("A")})
    assert list(cells(table_on(AUGUST, village, kampung_dibina))) == ["Mekar"]


def test_the_tables_count_the_same_groups_as_the_targets(village: Village) -> None:
    """Coached and not coached are all groups of the programme, quarter by quarter."""
    village.write({"target/2023.yaml": "triwulan: {tw2: 40}\nprovinsi: {Jambi: 3}\n"})
    paper_village(village).write({"mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jambi}\n"})
    against = cells(table_on(LATER, village, target))["Jambi"]
    by_kampung = table_on(LATER, village, kampung_dibina).jumlah
    missing = table_on(LATER, village, lokus_belum_dibina).jumlah
    assert by_kampung is not None
    assert missing is not None
    coached = [against[tw * 4 - 3].nilai for tw in (1, 2, 3, 4)]
    assert coached == [cell.nilai for cell in by_kampung.sel[1:5]] == [1, 2, 2, 2]
    assert [cell.nilai for cell in missing.sel[:4]] == [4 - number for number in (1, 2, 2, 2)]


def test_a_quarter_says_yes_where_any_month_does_and_no_where_all_do(village: Village) -> None:
    """
    10 Agustus 2023      Sosialisasi 1  2  3  4  setahun   Orientasi 1     2     3  4  setahun
    UPPKA Ketela                     –  –  –  // –                   Ya    Tidak –  // Ya
    UPPKA Sukun                      Ya –  –  // Ya                  Tidak –     –  // Tidak
    UPPKA Tebu                       –  –  –  // –                   –     –     –  // –
    """
    village.write(
        {
            **{f"mekar/poktan/uppka-{name}.yaml": group(name.title(), "") for name in ("ketela", "sukun", "tebu")},
            "mekar/laporan/2023-01.yaml": report(ketela="orientasi_pek: Tidak", sukun="sosialisasi_kebijakan: Ya"),
            "mekar/laporan/2023-03.yaml": report(ketela="orientasi_pek: Ya", sukun="orientasi_pek: Tidak"),
            "mekar/laporan/2023-06.yaml": report(ketela="orientasi_pek: Tidak, sosialisasi_kebijakan: ''"),
        }
    )
    table = table_on(AUGUST, village, empat_kegiatan)
    silent = (NONE, NONE, NONE, NOT_ASKED, NONE)
    assert cells(table) == {
        "UPPKA Ketela": (*silent, YES, NO, NONE, NOT_ASKED, YES, *silent, *silent),
        "UPPKA Sukun": (YES, NONE, NONE, NOT_ASKED, YES, NO, NONE, NONE, NOT_ASKED, NO, *silent, *silent),
        "UPPKA Tebu": (*silent, *silent, *silent, *silent),
    }
    assert table.liputan is not None
    assert table.liputan[:3] == (2, 3, "kelompok")
    assert [one.judul for one in table.kolom[:5]] == ["TW\xa01", "TW\xa02", "TW\xa03", "TW\xa04", "Setahun"]


def test_a_group_that_a_year_does_not_ask_for_is_in_no_line_unless_it_has_reported(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/uppka-baru.yaml": group("Baru", "tahun_terbentuk: 2024"),
            "mekar/poktan/uppka-usai.yaml": group("Usai", "aktif: Tidak"),
            "mekar/poktan/uppka-lama.yaml": group("Lama", "aktif: Tidak"),
            "mekar/laporan/2023-01.yaml": report(lama="orientasi_pek: Ya"),
        }
    )
    assert list(cells(table_on(AUGUST, village, empat_kegiatan))) == ["UPPKA Lama"]


def test_where_nobody_has_answered_in_a_year_there_is_no_table_of_the_four(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\nwilayah: {kecamatan: Utara, kabupaten: Kota Contoh, provinsi: Jambi}\n",
            "jaya/kampung.yaml": "nama: Jaya\nwilayah: {kecamatan: Utara, kabupaten: Kota Contoh, provinsi: Jambi}\n",
            "jaya/poktan/uppka-a.yaml": group("A"),
            "mekar/poktan/uppka-b.yaml": group("B"),
            "mekar/laporan/2023-01.yaml": report(b="orientasi_pek: Ya"),
        }
    )
    assert [one.jalan for one in editions(village, empat_kegiatan, AUGUST)] == [()]
