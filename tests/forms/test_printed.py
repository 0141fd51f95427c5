"""What a form adds up, and how the print looks to a program."""

import re
from pathlib import Path

import openpyxl
import pytest

from site_builder.forms.columns import Baris, Dokumen, Formulir
from site_builder.forms.headings import Kepala, depth, headings, numbers
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.keys import Kunci
from site_builder.forms.printed import Total, totals
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.tanggal import Tanggal
from tests.forms.office import Office, fill, plausible, put

MAWAR, KENANGA = "mekar/uppka-mawar", "mekar/uppka-kenanga"


def document_with(nama: str, values: tuple[int | bool | str | None, ...]) -> Dokumen:
    formulir = KABUPATEN if nama == "lainnya" else PROVINSI
    lines = (tuple(value if kolom.nama == nama else None for kolom in formulir.kolom) for value in values)
    rows = tuple(Baris(Kunci("x", "y", "a", str(n)), "", line) for n, line in enumerate(lines))
    return Dokumen(formulir, ("Jawa Rekaan",), Tanggal(2023, 3), rows)


def of_rows(*rows: dict[str, int | bool | str]) -> Dokumen:
    lines = tuple(
        Baris(Kunci("x", "y", "a", str(n)), "", tuple(row.get(kolom.nama) for kolom in PROVINSI.kolom))
        for n, row in enumerate(rows)
    )
    return Dokumen(PROVINSI, ("Jawa Rekaan",), Tanggal(2023, 3), lines)


@pytest.mark.parametrize(
    ("nama", "values", "total"),
    [
        ("mkjp_lestari", (3, 4, 5), Total(12, 3)),
        ("mkjp_lestari", (3, None, 5), Total(8, 2)),
        ("mkjp_lestari", (None, None, None), Total(None, 0)),
        ("mkjp_lestari", (0, 0, None), Total(0, 2)),
        ("orientasi_pek", (True, False, None), Total(1, 2)),
        ("uppka_lama_dibina", (True, True, False), Total(2, 3)),
        ("lainnya", ("Pelatihan kemasan", False, True), Total(2, 3)),
        ("keterangan", ("a", "b", None), None),
        ("kelompok", ("a", "b", None), None),
    ],
)
def test_a_column_is_summed_over_the_groups_that_filled_it(
    nama: str, values: tuple[int | bool | str | None, ...], total: Total | None
) -> None:
    document = document_with(nama, values)
    assert totals(document)[document.formulir.posisi(nama)] == total


def test_the_total_percentage_compares_like_with_like() -> None:
    document = of_rows({"pagu": 100, "realisasi": 50}, {"pagu": 900}, {"pagu": 300, "realisasi": 50})
    assert totals(document)[PROVINSI.posisi("persentase")] == Total(0.25, 2)


def test_headings_stand_over_their_columns() -> None:
    assert depth(PROVINSI.kolom) == 4
    found = {head.judul: head for head in headings(PROVINSI.kolom)}
    assert found["Kesertaan Ber-KB"] == Kepala("Kesertaan Ber-KB", 0, 4, 1, 5)
    assert found["MKJP"] == Kepala("MKJP", 2, 4, 1, 2)
    assert found["Lestari"] == Kepala("Lestari", 3, 4, 1, 1)
    assert found["Non PUS"] == Kepala("Non PUS", 1, 7, 3, 1)
    assert found["No"] == Kepala("No", 0, 0, 4, 1)


def test_headings_cover_every_place_once() -> None:
    covered = [
        (line, column)
        for head in headings(PROVINSI.kolom)
        for line in range(head.baris, head.baris + head.tinggi)
        for column in range(head.kolom, head.kolom + head.lebar)
    ]
    assert sorted(covered) == [(line, column) for line in range(4) for column in range(len(PROVINSI.kolom))]
    assert sum(number.lebar for number in numbers(PROVINSI.kolom)) == len(PROVINSI.kolom)


@pytest.fixture
def page(office: Office) -> str:
    office.print(fill(office.blank(), plausible))
    return (office.folder / "cetak.html").read_text("utf-8")


def test_the_page_fetches_nothing(page: str) -> None:
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", page)
    assert "default-src 'none'" in page


def test_the_page_has_heads_to_repeat_and_lines_that_stay_whole(page: str) -> None:
    assert page.count("<thead>") == 1
    assert "thead { display: table-header-group }" in page
    assert re.search(r"tr, \.akhir \{ break-inside: avoid", page)


def test_the_page_says_what_the_groups_have_in_common(page: str) -> None:
    last = re.findall(r"<tr class=\"(?:jumlah|diisi)\">(.*?)</tr>", page, flags=re.S)
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", line) for line in last]
    assert cells[0][:6] == ["8", "8", "8", "8", "24", "8"]
    assert cells[0][10:13] == ["1.800.000", "900.000", "50,0 %"]
    assert cells[1][:3] == ["2/2", "2/2", "2/2"]


def test_text_of_a_record_is_text_on_the_page(office: Office) -> None:
    form = put(office.blank(), MAWAR, "keterangan", "<b>tebal</b> & rapi")
    office.print(form)
    assert "&lt;b&gt;tebal&lt;/b&gt; &amp; rapi" in (office.folder / "cetak.html").read_text("utf-8")


@pytest.mark.parametrize(("kertas", "size"), [("a4", "297mm 210mm"), ("f4", "330mm 215mm")])
def test_the_page_has_the_size_that_was_asked_for(office: Office, kertas: str, size: str) -> None:
    office.print(office.blank(), kertas=kertas)
    assert f"@page {{ size: {size};" in (office.folder / "cetak.html").read_text("utf-8")


@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda formulir: formulir.kode)
def test_the_printed_workbook_has_no_fields_to_fill(office: Office, formulir: Formulir) -> None:
    office.print(office.blank(formulir), "cetak.xlsx", formulir)
    sheets = openpyxl.load_workbook(office.folder / "cetak.xlsx").worksheets
    assert [sheet.title for sheet in sheets if sheet.data_validations.dataValidation] == []


def test_the_recap_of_a_kabupaten_is_drawn_from_its_sheets(office: Office) -> None:
    form = fill(office.blank(KABUPATEN), plausible, KABUPATEN)
    put(form, KENANGA, "materi_kie", "Tidak", KABUPATEN)
    office.print(form, "cetak.xlsx", KABUPATEN)
    rows = list(
        openpyxl.load_workbook(office.folder / "cetak.xlsx", data_only=True)["Rekap"].iter_rows(values_only=True)
    )
    lines = [[value for value in (row[0], *row[2:]) if value not in (None, "")] for row in rows]
    assert [1, "Mekar", "UPPKS Kenanga", "Tidak", *["Ya"] * 7, "Ya: Pelatihan kemasan"] in lines
    assert [2, "Mekar", "UPPKA Mawar", 2019, 17, "✓", "✓", *["Ya"] * 8, "Ya: Pelatihan kemasan"] in lines
    assert ["JUMLAH", 17, 1, *[2] * 8] in lines


def test_the_kabupaten_page_has_a_sheet_for_each_group(office: Office) -> None:
    office.print(office.blank(KABUPATEN), "cetak.html", KABUPATEN)
    page = (office.folder / "cetak.html").read_text("utf-8")
    assert page.count('<section class="lembar">') == 2
    assert page.count("B. IDENTITAS ANGGOTA KELOMPOK: tidak ada dalam berkas ini.") == 2


def test_a_print_is_for_its_owner_only(office: Office) -> None:
    path: Path = office.folder / "cetak.html"
    office.print(office.blank())
    assert path.stat().st_mode & 0o077 == 0
