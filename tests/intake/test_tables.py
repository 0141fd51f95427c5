"""Tables of pages and Word files: a frame taken apart, labels as labels, figures in their columns; nothing is lost."""

import re
import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.intake.html_text import from_html
from site_builder.intake.reading import read_text


def lines(page: str) -> list[str]:
    return [line.text for line in from_html("a.html", page).lines if line.text]


def table(*rows: list[str], tag: str = "td") -> str:
    return (
        "<table>" + "".join("<tr>" + "".join(f"<{tag}>{c}</{tag}>" for c in row) + "</tr>" for row in rows) + "</table>"
    )


def test_two_columns_of_labels_without_colons_are_a_form() -> None:
    page = table(
        ["Hari/Tanggal", "Rabu, 5 Juni 2024"], ["Waktu", "10.00 WIB"], ["Susunan menu", "<p>nasi</p><p>sayur</p>"]
    )
    assert lines(page) == ["Hari/Tanggal : Rabu, 5 Juni 2024", "Waktu : 10.00 WIB", "Susunan menu :", "nasi", "sayur"]


@pytest.mark.parametrize(
    "row", ["Tempat|:|Balai", "Tempat :|Balai", "Tempat|: Balai", "1.|Tempat|Balai", "2|Tempat|:|Balai"]
)
def test_a_label_may_have_its_colon_or_a_number_in_a_cell_of_its_own(row: str) -> None:
    assert lines(table(row.split("|"), ["Jam :", "10.00"]))[0] == "Tempat : Balai"


def test_a_list_below_a_label_stays_a_list_and_begins_at_one() -> None:
    page = table(
        ["Peserta", "<ol><li>Kader</li><li>Warga</li></ol>"], ["Hasil", '<ol start="3"><li>Kebun</li><li>Kas</li></ol>']
    )
    assert lines(page) == ["Peserta :", "1. Kader", "2. Warga", "Hasil :", "1. Kebun", "2. Kas"]


@pytest.mark.parametrize(
    "rows",
    [(["Barang", "Jumlah"], ["Kursi", "20"]), (["Kegiatan", "Tanggal"], ["Senam", "5 Juni"], ["Rapat", "6 Juni"])],
)
def test_figures_in_two_columns_stay_a_table(rows: tuple[list[str], ...]) -> None:
    found = lines(table(*rows))
    assert found[1] == "|---|---|" and len(found) == len(rows) + 1


def test_labels_above_a_list_of_values_in_one_table_are_told_apart() -> None:
    page = table(["Tempat", "Balai"], ["No", "Barang", "Harga"], ["1", "Bibit", "5.000"])
    assert lines(page) == ["Tempat : Balai", "| No | Barang | Harga |", "|---|---|---|", "| 1 | Bibit | 5.000 |"]


def test_a_frame_of_one_cell_is_taken_apart_as_if_there_were_none() -> None:
    inner = (
        "<p>Rapat Pokja</p><p>Tempat : Balai</p><p>Rapat dibuka.</p><p>Hasil :</p><ol><li>Kas</li><li>Iuran</li></ol>"
    )
    framed = f"<table><tr><td>{inner}</td></tr></table>"
    assert lines(framed) == lines(inner)
    assert read_text(from_html("a", framed)).fields == read_text(from_html("a", inner)).fields


def test_a_table_in_a_table_costs_no_sentence() -> None:
    inner = table(["Barang", "Jumlah"], ["Tenda", "2"])
    page = table(["Di kiri", f"{inner}<p>Di bawah</p>", "Di kanan"])
    assert lines(page) == ["Di kiri", "| Barang | Jumlah |", "|---|---|", "| Tenda | 2 |", "Di bawah", "Di kanan"]


def test_merged_cells_are_blank_and_no_figure_moves_its_column() -> None:
    page = (
        "<table><tr><td colspan=3>Belanja</td></tr><tr><td>No</td><td>Barang</td><td>Harga</td></tr>"
        "<tr><td rowspan=2>1</td><td>Bibit</td><td>5</td></tr><tr><td>Pupuk</td><td>7</td></tr>"
        "<tr><td colspan=2>Jumlah</td><td>12</td></tr></table>"
    )
    assert lines(page) == [
        "Belanja", "| No | Barang | Harga |", "|---|---|---|", "| 1 | Bibit | 5 |", "|  | Pupuk | 7 |",
        "| Jumlah |  | 12 |",
    ]  # fmt: skip


def test_several_lines_in_a_cell_are_told_apart_and_a_bar_makes_no_column() -> None:
    page = table(["Seksi", "Anggota"], ["Ekonomi", "<p>Ketua RT</p><p>Kader | PKK</p>"])
    assert lines(page)[2] == "| Ekonomi | Ketua RT; Kader / PKK |"


def test_a_table_is_no_title_and_stands_apart() -> None:
    inner = table(["Barang", "Jumlah"], ["Tenda", "2"])
    source = from_html("a", f"<p>Rapat Pokja Kampung KB Contoh</p><p>Biaya:</p>{inner}<p>Usai.</p>")
    assert "Biaya:\n\n| Barang | Jumlah |\n|---|---|\n| Tenda | 2 |\n\nUsai." in read_text(source).body


_TEXT = st.text(string.ascii_lowercase, min_size=3, max_size=9)
_CELL = st.recursive(
    st.one_of(
        _TEXT,
        st.lists(_TEXT, max_size=3).map(lambda items: "<ol>" + "".join(f"<li>{i}</li>" for i in items) + "</ol>"),
        st.lists(_TEXT, max_size=3).map(lambda items: "".join(f"<p>{i}</p>" for i in items)),
        st.sampled_from(["", ":", "Tempat", "Hasil", "12", "<br>", "Waktu :"]),
    ),
    lambda cell: st.lists(st.lists(cell, max_size=3), max_size=3).map(lambda rows: table(*rows)),
    max_leaves=8,
)


_TAGS = (
    "<td>", "<th>", "<td colspan=2>", "<td rowspan=3>", "<td colspan=99999999999>", "</tr>", "<tr>", "</td>", "<table>",
    "</table>",
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(_CELL, st.sampled_from(_TAGS)), min_size=1, max_size=12))
@example([("tempat", "</table>"), ("balai", "</td>")])
def test_no_word_of_any_table_is_lost(pieces: list[tuple[str, str]]) -> None:
    page = "<p>awal</p><table><tr>" + "".join(f"{tag}{cell}" for cell, tag in pieces) + "</table><p>akhir</p>"
    wanted = re.findall(r"[a-z]{3,}", re.sub("<[^>]*>", " ", page).casefold())
    found = re.findall(r"[a-z]{3,}", " ".join(lines(page)).casefold())
    assert sorted(found) == sorted(wanted)
