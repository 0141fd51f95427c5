"""Forms of the layout before this one: put together with a note, no group counted twice, still imported."""

from pathlib import Path
from typing import Any

import pytest

from site_builder.forms.command import BlankRequest, make_blank
from site_builder.forms.provinsi import PROVINSI
from tests.conftest import Village
from tests.forms.office import BULAN, change, fill, unmerge
from tests.forms.province import Province
from tests.forms.test_together import assert_refused, table

pytestmark = pytest.mark.walk


def as_before(form: Path) -> Path:
    """The form as the version before made it: a whole province, short keys, no key beside the sums."""

    def edit(book: Any) -> None:
        sheet, hidden = book["Laporan"], book["kampung-kb"]
        for row in sheet.iter_rows():
            if str(row[1].value).count("/") == 3:
                row[1].value = "/".join(str(row[1].value).split("/")[-2:])
            elif row[1].value in ("kampung-kb: jumlah", "kampung-kb: diisi"):
                row[0].value, row[1].value, row[2].value = row[2].value, None, None
        hidden.delete_rows(7, 20)
        hidden.delete_rows(5)
        hidden.cell(2, 2, "1")

    return change(form, edit)


def test_forms_of_the_layout_before_are_put_together_with_a_note(province: Province) -> None:
    """Each was made for the whole province; which kabupaten it covers stands in its rows."""
    forms = [
        as_before(province.receive("Kabupaten Satu", "satu.xlsx", wilayah="Jawa Rekaan")),
        as_before(province.receive("Kota Dua", "dua.xlsx", wilayah="Jawa Rekaan")),
    ]
    outcome = province.put_together(*forms)
    assert outcome.status == 0
    notes = [line for line in outcome.complaints if "susunan lama (1)" in line]
    assert [note.split(":")[0] for note in notes] == ["satu.xlsx", "dua.xlsx"]
    first, second, sums, *_ = table(province.folder / "gabungan.xlsx")
    assert (first[1:4], second[1:4]) == (
        ["Kabupaten Satu", "Mekar", "UPPKA Mawar"],
        ["Kota Dua", "Mekar", "UPPKA Mawar"],
    )
    assert sums[:3] == ["JUMLAH", 8, 8]


def kabupaten_as(form: Path, written: str | None) -> Path:
    return change(form, lambda book: book["Laporan"].cell(12, 3).__setattr__("value", written))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (None, "UPPKA Mawar, Mekar tidak menyebut kabupaten/kotanya."),
        ("Satu", "UPPKA Mawar, Mekar dari Satu bisa terhitung dua kali: satu.xlsx memuat Kabupaten Satu."),
        ("KABUPATEN SATU", "Kelompok dari KABUPATEN SATU sudah ada di satu.xlsx, jadi akan terhitung dua kali."),
    ],
)
def test_a_group_of_the_layout_before_is_not_counted_twice_however_its_kabupaten_is_written(
    province: Province, written: str | None, told: str
) -> None:
    """The name may have been merged with that of the row above, or shortened."""
    form = province.receive("Kabupaten Satu", "satu.xlsx")
    before = kabupaten_as(as_before(province.receive("Kabupaten Satu", "l1.xlsx", wilayah="Jawa Rekaan")), written)
    place = "l1.xlsx, Lembar “Laporan”, baris 12: galat: "
    outcome = province.put_together(form, before)
    assert_refused(outcome, place + told)
    assert ("di l1.xlsx tulis `Kabupaten Satu` atau `Kota Satu`." in outcome.complaints[1]) == (written == "Satu")


def test_a_group_of_the_layout_before_whose_kabupaten_is_written_as_told_is_another(province: Province) -> None:
    form = province.receive("Kabupaten Satu", "satu.xlsx")
    before = kabupaten_as(as_before(province.receive("Kota Satu", "l1.xlsx", wilayah="Jawa Rekaan")), "Kota Satu")
    outcome = province.put_together(form, before)
    assert (outcome.status, outcome.said[0].endswith("2 dari 2 kelompok dari 2 kabupaten/kota.")) == (0, True)


def test_a_kabupaten_that_one_site_writes_without_its_kind_may_be_that_of_another(province: Province) -> None:
    """`Pekalongan` in the records of one, `Kabupaten Pekalongan` in those of another."""
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Satu", "baru.xlsx")]
    outcome = province.put_together(*forms)
    assert (outcome.status, "dari Satu bisa terhitung dua kali" in repr(outcome.complaints)) == (1, True)
    assert "tulis nama lengkapnya di kampung.yaml situs yang membuat baru.xlsx" in repr(outcome.complaints)


def test_a_row_added_above_the_sums_of_the_layout_before_is_refused(province: Province) -> None:
    form = as_before(province.receive("Kabupaten Satu", "satu.xlsx", wilayah="Jawa Rekaan"))

    def add(book: Any) -> None:
        sheet = book["Laporan"]
        unmerge(book)
        sheet.insert_rows(13)
        sheet.cell(13, 5, "UPPKA Baru")

    outcome = province.put_together(change(form, add))
    why = "Baris ini bukan baris kelompok yang dikenal: kunci tersembunyinya kosong."
    assert_refused(outcome, f"Lembar “Laporan”, baris 13: galat: {why}")


def test_a_form_of_the_layout_before_is_still_imported(village: Village, tmp_path: Path) -> None:
    from site_builder.forms.command import take_over

    form = tmp_path / "lama.xlsx"
    make_blank(BlankRequest(PROVINSI.kode, form, BULAN), village.options)
    fill(form, lambda kunci, kolom: "Ya" if (kunci, kolom.nama) == ("mekar/uppka-kenanga", "orientasi_pek") else None)
    assert take_over(as_before(form), village.options).status == 0
    assert "uppka-kenanga" in (village.root / "content/desa/mekar/laporan/2023-03.yaml").read_text("utf-8")
