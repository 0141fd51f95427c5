"""Lists as the minutes of village meetings have them."""

import pytest

from site_builder.prose import render


def html(text: str) -> str:
    return render(text, {})


def test_a_list_may_stand_right_under_its_sentence() -> None:
    assert html("Peserta:\n1. Kader\n2. PKB") == "<p>Peserta:</p>\n<ol><li>Kader</li><li>PKB</li></ol>"


@pytest.mark.parametrize(
    ("first", "second", "opening"),
    [
        ("1. ", "2. ", "<ol>"),
        ("1) ", "2) ", "<ol>"),
        ("(1) ", "(2) ", "<ol>"),
        ("1.) ", "2.) ", "<ol>"),
        ("a. ", "b. ", '<ol type="a">'),
        ("a) ", "b) ", '<ol type="a">'),
        ("A. ", "B. ", '<ol type="A">'),
        ("i. ", "ii. ", '<ol type="i">'),
        ("I. ", "II. ", '<ol type="I">'),
        ("1.", "2.", "<ol>"),
        ("a.", "b.", '<ol type="a">'),
        ("- ", "- ", "<ul>"),
        ("-", "-", "<ul>"),
        ("– ", "– ", "<ul>"),
        ("* ", "* ", "<ul>"),
        ("+ ", "+ ", "<ul>"),
        ("• ", "• ", "<ul>"),
        ("•", "•", "<ul>"),
        ("· ", "· ", "<ul>"),
        ("▪ ", "▪ ", "<ul>"),
        ("\uf0b7\t", "\uf0b7\t", "<ul>"),
        ("\uf0a7 ", "\uf0a7 ", "<ul>"),
        ("o\t", "o\t", "<ul>"),
        ("§\t", "§\t", "<ul>"),
        ("Ø  ", "Ø  ", "<ul>"),
        ("? ", "? ", "<ul>"),
    ],
)
def test_every_way_of_marking_items_is_a_list(first: str, second: str, opening: str) -> None:
    closing = "</ul>" if opening == "<ul>" else "</ol>"
    assert html(f"{first}Kader\n{second}Bidan") == f"{opening}<li>Kader</li><li>Bidan</li>{closing}"


@pytest.mark.parametrize(
    "text",
    [
        "A. Yani adalah nama jalan di depan balai desa.",
        "H. Ahmad\nI. Wayan",
        "a.n. Kepala Desa",
        "M. Iqbal hadir",
        "2020. Tahun itu",
        "13. Februari 2020",
        "1. Februari 2020",
        "8. Setelah itu",
        "08.00 WIB",
        "1.500 orang",
        "-5 derajat",
        "*bintang* di awal",
        "o ya",
        "I. Pembukaan",
        "1.",
    ],
)
def test_a_lone_mark_that_means_something_else_is_text(text: str) -> None:
    assert "<li>" not in html(text)


@pytest.mark.parametrize("mark", ["8. Setelah", "1. Setelah", "– ibu", "A. Yani"])
def test_a_mark_at_the_start_of_a_wrapped_line_is_text(mark: str) -> None:
    text = f"Rapat dihadiri oleh kader dan seluruh ibu rumah tangga yang jumlahnya kurang lebih\n{mark} itu selesai."
    assert html(text) == f"<p>{text}</p>"


def test_a_single_first_item_under_a_colon_is_a_list() -> None:
    assert html("Usul:\n1. Senam lansia") == "<p>Usul:</p>\n<ol><li>Senam lansia</li></ol>"


def test_two_spaces_make_a_level() -> None:
    assert html("1. Kader\n  - BKB\n  - BKR\n2. Bidan") == (
        "<ol><li>Kader<ul><li>BKB</li><li>BKR</li></ul></li><li>Bidan</li></ol>"
    )


def test_numbers_restart_under_each_roman_section() -> None:
    assert html("I. Peserta :\n1. Camat\n2. PKB\nII. Pembicara :\n1. Camat") == (
        '<ol type="I"><li>Peserta :<ol><li>Camat</li><li>PKB</li></ol></li>'
        "<li>Pembicara :<ol><li>Camat</li></ol></li></ol>"
    )


def test_sections_go_on_across_blank_lines() -> None:
    assert html("I. Peserta\n\n1. Camat\n2. PKB\n\nII. Penutup") == (
        '<ol type="I"><li>Peserta<ol><li>Camat</li><li>PKB</li></ol></li><li>Penutup</li></ol>'
    )


def test_roman_one_is_told_from_the_letter_after_h() -> None:
    letters = "\n".join(f"{letter}. kata" for letter in "abcdefghij")
    assert html(letters) == '<ol type="a">' + "<li>kata</li>" * 10 + "</ol>"


def test_roman_five_is_told_from_the_letter_v() -> None:
    assert html("IV. Empat\nV. Lima\n\nI. Satu\nII. Dua\nIII. Tiga\nIV. Empat\nV. Lima").endswith(
        '<ol type="I"><li>Satu</li><li>Dua</li><li>Tiga</li><li>Empat</li><li>Lima</li></ol>'
    )


def test_bullets_right_under_a_number_belong_to_it() -> None:
    assert html("1. Kader\n• BKB\n• BKR\n2. Bidan") == (
        "<ol><li>Kader<ul><li>BKB</li><li>BKR</li></ul></li><li>Bidan</li></ol>"
    )


def test_another_bullet_is_a_level_deeper_until_the_first_returns() -> None:
    assert html("• Kader\n\uf0a7 BKB\n• Bidan") == "<ul><li>Kader<ul><li>BKB</li></ul></li><li>Bidan</li></ul>"


def test_numbers_after_bullets_are_a_list_of_their_own() -> None:
    assert html("- Kader\n- Bidan\n1. Satu\n2. Dua") == (
        "<ul><li>Kader</li><li>Bidan</li></ul>\n<ol><li>Satu</li><li>Dua</li></ol>"
    )


def test_blank_lines_between_items_change_nothing() -> None:
    assert html("1. Kader\n\n2. Bidan\n3. PKB") == html("1. Kader\n2. Bidan\n3. PKB")


def test_numbering_goes_on_after_an_interruption() -> None:
    assert html("1. Kader\n2. Bidan\n\nSetelah istirahat.\n\n3. PKB") == (
        '<ol><li>Kader</li><li>Bidan</li></ol>\n<p>Setelah istirahat.</p>\n<ol start="3"><li>PKB</li></ol>'
    )


def test_letters_go_on_after_an_interruption() -> None:
    assert html("A. Tujuan\n\nNaik.\n\nB. Sasaran").endswith('<ol start="2" type="A"><li>Sasaran</li></ol>')


def test_a_number_in_a_list_interrupted_by_another_goes_on() -> None:
    text = "1. Camat\n2. PKB\nMateri:\n1. satu\n2. dua\n3. tiga\n3. Korlap"
    assert html(text).endswith('<li>tiga</li></ol>\n<ol start="3"><li>Korlap</li></ol>')


def test_a_wrong_number_is_shown_as_typed() -> None:
    assert html("1. Kader\n2. Bidan\n4. PKB") == '<ol><li>Kader</li><li>Bidan</li><li value="4">PKB</li></ol>'


def test_ones_throughout_are_counted_as_markdown_does() -> None:
    assert html("1. Kader\n1. Bidan\n1. PKB") == "<ol><li>Kader</li><li>Bidan</li><li>PKB</li></ol>"


def test_a_new_start_is_a_new_list() -> None:
    assert html("1. Kader\n2. Bidan\n1. Satu\n2. Dua").count("<ol>") == 2


def test_a_slip_from_point_to_bracket_stays_in_the_list() -> None:
    assert html("1. Kader\n2. Bidan\n3) PKB") == "<ol><li>Kader</li><li>Bidan</li><li>PKB</li></ol>"


def test_an_indented_list_with_an_unindented_first_item_is_one_list() -> None:
    assert html("1. Kader\n   2. Bidan\n   3. PKB") == "<ol><li>Kader</li><li>Bidan</li><li>PKB</li></ol>"


def test_ragged_indentation_does_not_split_a_list() -> None:
    assert html("- Kader\n    - BKB\n  - BKR") == "<ul><li>Kader<ul><li>BKB</li><li>BKR</li></ul></li></ul>"


def test_a_wrapped_item_goes_on_in_the_next_line() -> None:
    text = "1. Memfasilitasi kebutuhan masyarakat sebagaimana proposal yang\ndiajukan\n2. Senam"
    assert html(text) == (
        "<ol><li>Memfasilitasi kebutuhan masyarakat sebagaimana proposal yang\ndiajukan</li><li>Senam</li></ol>"
    )


def test_lines_before_the_next_number_belong_to_the_item_above() -> None:
    assert html("I. Pelaksanaan :\nJam : 08.00\nTempat : Balai Desa\nII. Peserta") == (
        '<ol type="I"><li>Pelaksanaan :<br>Jam : 08.00<br>Tempat : Balai Desa</li><li>Peserta</li></ol>'
    )


def test_a_line_before_a_new_list_belongs_to_neither() -> None:
    assert html("Program\na. Miskin\nb. Stunting\nWilayah\na. Kumuh\nb. Pesisir") == (
        '<p>Program</p>\n<ol type="a"><li>Miskin</li><li>Stunting</li></ol>\n'
        '<p>Wilayah</p>\n<ol type="a"><li>Kumuh</li><li>Pesisir</li></ol>'
    )


def test_an_indented_paragraph_after_a_blank_line_belongs_to_the_item() -> None:
    assert html("1. Kader\n\n   Hadir semua.\n2. Bidan") == (
        "<ol><li><p>Kader</p><p>Hadir semua.</p></li><li>Bidan</li></ol>"
    )


def test_a_paragraph_indented_by_a_tab_belongs_to_the_item_only_if_another_follows() -> None:
    assert html("1. Kader\n\n\tHadir semua.\n\n2. Bidan").startswith("<ol><li><p>Kader</p><p>Hadir")
    assert html("- Kader\n\n\tHadir semua.\n\n- Bidan").startswith("<ul><li><p>Kader</p><p>Hadir")
    assert html("1. Kader\n2. Bidan\n\n\tDemikian.").endswith("</ol>\n<p>Demikian.</p>")
    assert html("- Kader\n- Bidan\n\n\tDemikian.").endswith("</ul>\n<p>Demikian.</p>")


def test_an_unindented_paragraph_after_a_blank_line_ends_the_list() -> None:
    assert html("1. Kader\n2. Bidan\n\nSelesai.") == "<ol><li>Kader</li><li>Bidan</li></ol>\n<p>Selesai.</p>"


def test_a_heading_ends_the_list() -> None:
    assert html("1. Kader\n2. Bidan\n# Penutup") == "<ol><li>Kader</li><li>Bidan</li></ol>\n<h2>Penutup</h2>"


def test_text_on_the_line_below_its_number_is_the_item() -> None:
    assert html("1.\nPembukaan\n2.\nSambutan") == "<ol><li>Pembukaan</li><li>Sambutan</li></ol>"


def test_numbers_without_text_are_places_to_fill_in() -> None:
    assert html("Peserta:\n1.\n2.") == "<p>Peserta:</p>\n<ol><li></li><li></li></ol>"


def test_a_dash_alone_means_nothing_to_report() -> None:
    assert html("Lain-lain:\n-") == "<p>Lain-lain:<br>-</p>"


def test_letters_behind_a_converters_dashes_are_the_marks() -> None:
    assert html("- a. Menyusun\n- b. Melaksanakan") == '<ol type="a"><li>Menyusun</li><li>Melaksanakan</li></ol>'


def test_names_with_initials_are_names_in_a_list_too() -> None:
    assert html("1. H. Ahmad\n2. M. Iqbal") == "<ol><li>H. Ahmad</li><li>M. Iqbal</li></ol>"
    assert html("- A. Yani\n- H. Ahmad") == "<ul><li>A. Yani</li><li>H. Ahmad</li></ul>"


def test_sections_with_two_numbers_keep_them_and_their_lines() -> None:
    assert html("1.1 Latar belakang\n1.2 Tujuan") == "<p>1.1 Latar belakang<br>1.2 Tujuan</p>"


def test_a_table_in_an_item_stays_in_it() -> None:
    assert html("1. Kas\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n2. Iuran").startswith(
        '<ol><li><p>Kas</p><div aria-label="Tabel"'
    )


def test_lists_work_in_quotes() -> None:
    assert html("> Usul:\n> 1. Senam\n> 2. Arisan") == (
        "<blockquote><p>Usul:</p><ol><li>Senam</li><li>Arisan</li></ol></blockquote>"
    )


def test_an_escaped_number_is_text() -> None:
    assert html("1\\. Kader\n2\\. Bidan") == "<p>1. Kader<br>2. Bidan</p>"


def test_no_list_is_deeper_than_eight_levels() -> None:
    text = "\n".join("  " * depth + "- kata" for depth in range(30))
    assert "<ul><li>kata" * 8 in html(text)
    assert "<ul><li>kata" * 9 not in html(text)
