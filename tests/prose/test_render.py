"""Markdown as people write it."""

import time

import pytest

from site_builder.prose import link_targets, render

WRAPPED = (
    "Rapat dibuka oleh Kepala Desa dan dihadiri oleh kader posyandu, tokoh agama, serta para\n"
    "pengurus Pokja dari semua dusun. Setelah itu acara dilanjutkan dengan pembacaan laporan\n"
    "keuangan oleh bendahara."
)


def html(text: str) -> str:
    return render(text, {})


# Text that comes in


def test_nothing_in_nothing_out() -> None:
    assert html("") == html(" \n\t\n") == ""


@pytest.mark.parametrize("text", ["<b>tebal</b>", "<script>alert(1)</script>", "<div>\n\nkata\n\n</div>", "<!-- a"])
def test_raw_html_is_text(text: str) -> None:
    assert html(text).count("<") == html(text).count("<p>") + html(text).count("</p>")


@pytest.mark.parametrize(
    ("text", "shown"), [("&amp;", "&amp;"), ("&copy; 2020", "&copy; 2020"), ("A & B", "A &amp; B")]
)
def test_entities_stay_and_other_ampersands_are_escaped(text: str, shown: str) -> None:
    assert html(text) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "bad", ["\x00", "\x02", "\x03", "\x1b", "\x9b", "\ufffe", "\ud800", "\u202e", "\u2066", "\ufeff"]
)
def test_characters_that_no_page_must_hold_are_taken_out(bad: str) -> None:
    assert html(f"Ra{bad}pat") == "<p>Rapat</p>"


@pytest.mark.parametrize("coded", ["&#2;", "&#x202E;", "&#8238;", "&#0;", "&#129;", "&#" + "9" * 5000 + ";"])
def test_they_cannot_come_in_as_numbers_either(coded: str) -> None:
    assert html(f"Ra{coded}pat") == f"<p>Ra&amp;{coded[1:]}pat</p>"


@pytest.mark.parametrize("text", ["&\\#8238;", "&[#8238;](x.md)", "&![#8238;](x.md)", "&#&#2;8238;", "&#\x028238;"])
def test_nor_in_pieces(text: str) -> None:
    assert "&#8238;" not in html(text)


def test_a_windows_dash_in_numbers_stays() -> None:
    assert html("2 &#150; 3") == "<p>2 &#150; 3</p>"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\u2028"])
def test_every_kind_of_line_end_is_a_line_end(end: str) -> None:
    assert html(f"Desa{end}Kecamatan") == "<p>Desa<br>Kecamatan</p>"


@pytest.mark.parametrize("indent", ["    ", "\t", "        "])
def test_indented_text_is_no_code(indent: str) -> None:
    assert html(f"Rapat.\n\n{indent}Selesai.") == "<p>Rapat.</p>\n<p>Selesai.</p>"


def test_code_spans_stay() -> None:
    assert html("tulis `judul: <x>`") == "<p>tulis <code>judul: &lt;x&gt;</code></p>"


# Line breaks


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hari/Tanggal : Kamis, 13 Februari 2020", "Tempat : Balai Desa"),
        ("Ketua Pokja", "Kampung KB Sakinah"),
        ("Kepala Desa Pakumbulan Kecamatan Buaran Kabupaten Pekalongan Jawa Tengah", "Tempat : Aula"),
        ("Yang hadir dalam pertemuan Pokja Kampung KB Sakinah Desa Pakumbulan ini adalah:", "Bapak Camat"),
        ("beras 5 kg", "gula 2 kg"),
        ("08.00 Pembukaan", "09.00 Sambutan"),
    ],
)
def test_breaks_between_short_lines_and_before_labels_stay(first: str, second: str) -> None:
    assert html(f"{first}\n{second}") == f"<p>{first}<br>{second}</p>"


def test_a_wrapped_paragraph_flows() -> None:
    assert html(WRAPPED) == f"<p>{WRAPPED}</p>"


def test_a_sentence_that_goes_on_in_small_letters_flows_in_short_lines_too() -> None:
    text = "Kegiatan ini dihadiri oleh para kader posyandu\ndan tokoh masyarakat."
    assert html(text) == f"<p>{text}</p>"


def test_a_line_longer_than_any_margin_is_a_paragraph() -> None:
    long = "Kampung KB " * 12 + "maju."
    assert html(f"{long}\n{long}\nSelesai.") == f"<p>{long}</p>\n<p>{long}</p>\n<p>Selesai.</p>"


def test_two_spaces_at_the_end_break_as_in_markdown() -> None:
    assert "serta para<br>pengurus" in html(WRAPPED.replace("para\n", "para  \n"))


# Headings and separators


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("# a\n## b\n# c", ["h2", "h3", "h2"]),
        ("### a\n# b", ["h2", "h2"]),
        ("# a\n#### b\n## c", ["h2", "h3", "h3"]),
    ],
)
def test_headings_start_at_two_and_skip_no_level(text: str, tags: list[str]) -> None:
    assert [line[1:3] for line in html(text).split("\n")] == tags


def test_headings_start_where_the_page_wants_them_and_end_at_six() -> None:
    assert render("# a\n## b\n### c", {}, heading_base=5) == "<h5>a</h5>\n<h6>b</h6>\n<h6>c</h6>"


def test_a_hashtag_is_no_heading() -> None:
    assert html("#KampungKB #BKKBN") == "<p>#KampungKB #BKKBN</p>"


@pytest.mark.parametrize("line", ["-----", "=====", "───────", "***", "- - -"])
def test_a_line_of_dashes_is_a_separator(line: str) -> None:
    assert html(f"Rapat ditutup.\n{line}\nCatatan") == "<p>Rapat ditutup.</p>\n<hr>\n<p>Catatan</p>"


@pytest.mark.parametrize("line", ["---", "-------------", "=====", "- - -"])
@pytest.mark.parametrize("title", ["NOTULEN RAPAT", "Dana dibahas", "Hari : Senin"])
def test_a_line_of_dashes_makes_no_heading_of_what_stands_above(title: str, line: str) -> None:
    """Secretaries rule off a line; a heading would make it shout."""
    assert html(f"{title}\n{line}\nIsi") == f"<p>{title}</p>\n<hr>\n<p>Isi</p>"


@pytest.mark.parametrize("empty", ["#", "## ", "### ###", "  ##"])
def test_a_heading_left_empty_goes(empty: str) -> None:
    assert html(f"# Dana\n{empty}\nIsi\n{empty}\nPenutup") == "<h2>Dana</h2>\n<p>Isi</p>\n<p>Penutup</p>"
    assert html(f"> {empty}\n> Isi") == "<blockquote><p>Isi</p></blockquote>"


def test_a_line_of_more_signs_than_headings_have_stays() -> None:
    assert html("#######") == "<p>#######</p>"


# Emphasis


def test_emphasis_works_across_a_break() -> None:
    assert html("**KAMPUNG KB\nSAKINAH**") == "<p><strong>KAMPUNG KB<br>SAKINAH</strong></p>"


@pytest.mark.parametrize("blank", ["(________)   (________)", "Nama: ____________", "********"])
def test_places_to_fill_in_are_no_emphasis(blank: str) -> None:
    assert html(f"x {blank}") == f"<p>x {blank}</p>"


@pytest.mark.parametrize(
    "product",
    ["2*3*4", "10 * 5 * 2", "2m*3m*4m", "2 m*3 m*4 m", "1,5*2,5*3", "(2+3)*4*(5-1)*2", "2**3**4", "nomor 1*2"],
)
def test_stars_between_figures_stay(product: str) -> None:
    assert html(f"Papan {product} meter, *dua* buah") == f"<p>Papan {product} meter, <em>dua</em> buah</p>"
    assert html(f"**{product}**") == f"<p><strong>{product}</strong></p>"


@pytest.mark.parametrize(
    "text",
    ["harga *naik", "hotel 5* dan 4*", "a * b", "hadir/tidak*) dan ya/tidak*)", "*) coret", "_ dan _a", "foto_balai_1"],
)
def test_a_lone_star_or_underscore_stays(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


def test_emphasis_may_end_before_a_bracket() -> None:
    assert html("(lihat *catatan*) dan *tebal*) saja") == "<p>(lihat <em>catatan</em>) dan <em>tebal</em>) saja</p>"


def test_no_letter_is_lost_where_asterisks_are_odd() -> None:
    assert html("*(**a*bcdefg") == "<p>*(**a*bcdefg</p>"


# Tables

TABLE = "| No | Nama |\n|----|-----:|\n| 1 | Kader |"


def test_a_table_can_be_scrolled_sideways_and_reached_by_keyboard() -> None:
    made = html(TABLE)
    assert made.startswith('<div aria-label="Tabel" class="gulir" role="region" tabindex="0"><table><thead>')
    assert made.endswith('<td style="text-align: right;">Kader</td></tr></tbody></table></div>')


def test_a_table_may_stand_right_under_its_sentence_and_right_above_a_note() -> None:
    made = html(f"Daftar hadir:\n{TABLE}\nCatatan: selesai")
    assert made.startswith("<p>Daftar hadir:</p>\n<div")
    assert made.endswith("</div>\n<p>Catatan: selesai</p>")


def test_a_row_with_more_cells_than_the_head_loses_none() -> None:
    assert "<td>Bidan</td>" in html("| a | b |\n|---|---|\n| Kader | PKB | Bidan |")


def test_a_bar_in_code_stays_in_its_cell() -> None:
    made = html("| No | Isi |\n|---|---|\n| 1 | `a|b` |\n| 2 | c \\| d |")
    assert "<tr><td>1</td><td><code>a|b</code></td></tr>" in made
    assert "<tr><td>2</td><td>c | d</td></tr>" in made
    assert made.count("<th>") == 2


def test_numbers_in_a_table_without_borders_are_no_list() -> None:
    assert "<li>" not in html("No Nama | Hadir\n--- | ---\n1. Budi | ya\n2. Ani | ya")


# Notes to other writers


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rapat dibuka.\n\n<!-- tanya Kades -->\n\nRapat ditutup.", "<p>Rapat dibuka.</p>\n<p>Rapat ditutup.</p>"),
        ("Rapat <!-- a\n\nb -->dibuka.", "<p>Rapat dibuka.</p>"),
        ("Nilai <!-- a -->5<!-- b -->.", "<p>Nilai 5.</p>"),
        ("<!-- tidak ditutup", "<p>&lt;!-- tidak ditutup</p>"),
        ("Tulis `<!-- a -->` begitu.", "<p>Tulis <code>&lt;!-- a --&gt;</code> begitu.</p>"),
        ("- Doa\n<!-- atau: sambutan -->\n- Laporan", "<ul><li>Doa</li><li>Laporan</li></ul>"),
    ],
)
def test_a_comment_is_shown_to_no_reader(text: str, shown: str) -> None:
    assert html(text) == shown


def test_comments_that_nobody_closes_take_no_time() -> None:
    start = time.process_time()
    html("<!-- a " * 20_000)
    assert time.process_time() - start < 5


def test_what_a_comment_links_to_is_no_link_and_the_others_keep_their_places() -> None:
    text = "<!-- [a](b.md)\n[c](d.md) --> [e](f.md)"
    assert [(link.target, link.line, link.column) for link in link_targets(text)] == [("f.md", 2, 19)]


def test_a_backslash_at_a_lines_end_keeps_the_break() -> None:
    assert html("Baris satu\\\nBaris dua") == "<p>Baris satu<br>Baris dua</p>"
    assert html("Baris satu\\") == "<p>Baris satu\\</p>"


def test_what_is_to_be_done_and_what_is_done_is_one_list() -> None:
    text = "- [ ] Buat SK\n- [x] Rapat\n* [X] Selesai\n- Lain\n- [a](https://contoh.go.id)"
    link = '<a href="https://contoh.go.id">a</a>'
    items = ("☐ Buat SK", "☑ Rapat", "☑ Selesai", "Lain", link)
    assert html(text).replace(' rel="noopener"', "") == f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
