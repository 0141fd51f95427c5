"""YAML as text with places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.yaml_faults import quoted
from site_builder.content.yaml_nodes import Mapping, Scalar, plain_data, read


def values(text: str) -> object:
    node, faults = read(text, "a.yaml")
    assert faults == ()
    assert node is not None
    return plain_data(node)


def codes(text: str) -> list[str]:
    return [d.code for d in read(text, "a.yaml")[1]]


@pytest.mark.parametrize("typed", ["no", "012", "08.00", "1.500", "2020-02-13", "1e3", "0x1F", "true", "12:30:45", "~"])
def test_a_value_stays_the_text_that_was_typed(typed: str) -> None:
    assert values(f"isian: {typed}") == {"isian": typed}


def test_every_value_keeps_its_line_and_column() -> None:
    node, _ = read("judul: Rapat\nagenda:\n  - Rencana\n", "a.yaml", first_line=2)
    assert isinstance(node, Mapping)
    assert node.entries["judul"].value == Scalar("Rapat", 2, 8, 13)
    agenda = node.entries["agenda"].value
    assert plain_data(agenda) == ["Rencana"]
    assert agenda.items[0] == Scalar("Rencana", 4, 5, 12)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("judul: Rapat: rencana", "yaml-titik-dua"),
        ("judul: &lomba masak", "yaml-tanda-khusus"),
        ("judul: *penting", "yaml-tanda-khusus"),
        ("judul: !penting sekali", "yaml-tanda-khusus"),
        ("judul: @kampung", "yaml-tanda-khusus"),
        ("judul: [DRAF] Rapat", "yaml-tanda-khusus"),
        ("judul: 'Rapat' bulanan", "yaml-kutip"),
        ('judul: "Rapat', "yaml-kutip"),
        ("\tjudul: Rapat", "yaml-tab"),
        ("judul: Rapat\n tempat: Balai", "yaml-indentasi"),
        ("judul: a\njudul: b", "kunci-ganda"),
        ("judul: a\n---\njudul: b", "yaml-tak-terbaca"),
        ("judul: Biaya #2", "teks-hilang"),
        ("judul: Biaya # 2 juta", "teks-hilang"),
        ("judul: #2", "teks-hilang"),
        ("- judul", "bentuk-salah"),
    ],
)
def test_what_yaml_would_change_or_drop_is_a_fault(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    ("text", "line", "meant"),
    [
        ("judul: Rapat\ntempat:Balai Desa\njam: pagi\nagenda: a", 2, "tempat: Balai Desa"),
        ("tempat:Balai Desa\njam: pagi\nagenda: a", 1, "tempat: Balai Desa"),
        ("judul: Rapat\ntempat = Balai Desa\njam: pagi", 2, "tempat: Balai Desa"),
        ("peserta:\n  - unsur:Kader\n    jumlah: 5", 2, "- unsur: Kader"),
        ("agenda:\n  -Kegiatan lalu\n  - Jadwal\njam: pagi", 2, "- Kegiatan lalu"),
        ("agenda:\n  • Kegiatan lalu\n  - Jadwal\njam: pagi", 2, "- Kegiatan lalu"),
        ("agenda:\n  - Jadwal\n  • Kegiatan lalu\n  - Doa", 3, "- Kegiatan lalu"),
        ("agenda:\n  * Kegiatan lalu\n  - Jadwal\njam: pagi", 2, "- Kegiatan lalu"),
        ("agenda:\n  1. Kegiatan lalu\n  - Jadwal\njam: pagi", 2, "- Kegiatan lalu"),
    ],
)
def test_a_slip_is_found_once_on_its_own_line_with_the_line_to_paste(text: str, line: int, meant: str) -> None:
    (fault,) = read(text, "a.yaml")[1]
    assert (fault.code, fault.location.line, fault.hint) == ("yaml-tak-terbaca", line, f"Tulis `{meant}`.")
    assert [one.text for one in fault.ganti] == [meant]


def test_a_clock_time_in_a_loose_sentence_is_no_field() -> None:
    (fault,) = read("judul: Rapat\nMulai jam 12:30 di balai\ntempat: Balai", "a.yaml")[1]
    assert (fault.code, fault.location.line, fault.ganti) == ("yaml-tak-terbaca", 2, ())


def test_an_open_bracket_is_reported_where_it_was_opened() -> None:
    (fault,) = read("judul: {Rapat\njam: pagi\ntempat: Balai", "a.yaml")[1]
    assert (fault.code, fault.location.line) == ("yaml-tanda-khusus", 1)


@pytest.mark.parametrize("spaces", ["   ", "  "])
def test_a_part_that_is_not_indented_enough_is_the_only_fault(spaces: str) -> None:
    node, faults = read(f"peserta:\n  - unsur: Kader\n{spaces}jumlah: 5\njam: pagi", "a.yaml")
    assert [(d.code, d.location.line) for d in faults] == [("yaml-indentasi", 3)]
    assert node is not None
    assert plain_data(node) == {"peserta": [{"unsur": "Kader", "jumlah": "5"}], "jam": "pagi"}


def test_a_space_that_does_not_break_is_a_space() -> None:
    assert values("tempat:\u00a0Balai\nagenda:\n\u00a0\u00a0- Doa") == {"tempat": "Balai", "agenda": ["Doa"]}


@pytest.mark.parametrize("text", ["judul: Rapat # tiap bulan", "judul: # isi judulnya", "# keterangan\njudul: Rapat"])
def test_a_real_remark_is_none(text: str) -> None:
    assert codes(text) == []


def test_a_hash_inside_a_block_of_text_is_text() -> None:
    assert values("gambaran: |\n  Dusun #2\n") == {"gambaran": "Dusun #2\n"}


def test_one_slip_does_not_hide_the_next() -> None:
    text = "judul: Rapat: satu\nagenda: &a b\n\ttempat: Balai\njam: 'x' y\nsasaran: a\nsasaran: b"
    expected = ["kunci-ganda", "yaml-kutip", "yaml-tab", "yaml-tanda-khusus", "yaml-titik-dua"]
    assert sorted(codes(text)) == expected


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("judul: Rapat: rencana", 'judul: "Rapat: rencana"'),
        ('judul: Rapat "besar": rencana', "judul: 'Rapat \"besar\": rencana'"),
        ("judul: 'Rapat' bulanan", "judul: \"'Rapat' bulanan\""),
        ("  - Acara: doa: bersama", '- Acara: "doa: bersama"'),
        ("judul: Jum'at: bersih", 'judul: "Jum\'at: bersih"'),
    ],
)
def test_the_hint_is_the_line_with_its_value_quoted(line: str, better: str) -> None:
    assert quoted(line) == better


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60)
)
def test_a_quoted_sentence_is_read_back_as_it_was(sentence: str) -> None:
    sentence = sentence.strip()
    if not sentence or sentence[0] in "'\"" or sentence != "".join(sentence.splitlines()) or "\ufeff" in sentence:
        return
    line = quoted(f"judul: {sentence}")
    if line.startswith("judul: "):  # a sentence with a colon of its own may move the boundary
        node, faults = read(line, "a.yaml")
        assert faults == ()
        assert node is not None
        assert plain_data(node) == {"judul": sentence}


SIGNS = [*"'\"#{}[]|>:?%@`\t\n\\", "judul:", "- ", "  ", "---", "&a", "*a", "!x", "<<"]
FRONT = st.lists(st.one_of(st.sampled_from(SIGNS), st.text(max_size=8)), max_size=40).map("".join)


@pytest.mark.parametrize("sign", ["\r", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_a_line_break_that_no_editor_shows_does_not_shift_the_lines(sign: str) -> None:
    _, faults = read(f"judul: a{sign}b\ntempat: x\ntempat: y\n", "a.yaml")
    assert [(d.code, d.location.line) for d in faults] == [("kunci-ganda", 3)]
    assert read(f"{sign}0{sign}0", "a.yaml")[0] is None


@settings(max_examples=300, deadline=None)
@given(FRONT)
def test_no_text_breaks_the_reader_and_every_fault_has_a_place_in_the_text(text: str) -> None:
    lines = text.count("\n") + 1
    node, faults = read(text, "a.yaml")
    assert node is not None or faults
    assert all(d.message and 0 <= d.location.line <= lines for d in faults)
