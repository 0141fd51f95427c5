"""Drafts: records that the checker takes, with what to look at as comments nobody sees on the site."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.check import check
from site_builder.content.source import Place
from site_builder.intake.draft import as_record, file_name
from site_builder.intake.fields import Reading
from site_builder.intake.naskah import Unreadable
from site_builder.intake.reading import read_text
from site_builder.intake.sources import from_bytes, from_text, read
from site_builder.model.facets import KegiatanFacts
from site_builder.prose import render

NASKAH = sorted(path for path in (Path(__file__).parent / "naskah").iterdir() if path.suffix != ".tsv")
_PLACE = Place("kegiatan", "mekar", "draf")


def errors(record: str) -> list[str]:
    found = check("draf.md", _PLACE, record.encode()).diagnostics
    return [f"{d.code} {d.location.line}: {d.message}" for d in found if d.is_error]


def reading(text: str) -> Reading:
    return read_text(from_text("rapat.txt", text))


@pytest.mark.parametrize("path", NASKAH, ids=lambda path: path.stem)
def test_the_draft_of_every_text_passes_the_checker(path: Path) -> None:
    found = [error for error in errors(as_record(read_text(read(path)))) if not error.startswith("kesehatan-")]
    assert found == []


def test_a_draft_is_a_draft_with_the_facts_that_were_read() -> None:
    text = "Rapat Pokja\nHari/Tanggal : Kamis, 13 Februari 2020\nJam : 08.00 WIB\nTempat : Balai Desa\nRapat lancar.\n"
    loaded = check("draf.md", _PLACE, as_record(reading(text)).encode())
    assert isinstance(loaded.facts, KegiatanFacts)
    facts = loaded.facts
    assert (facts.jenis, facts.judul, facts.tempat, facts.draf) == ("rapat-pokja", "Rapat Pokja", "Balai Desa", True)
    assert facts.tanggal is not None
    assert facts.tanggal.iso == "2020-02-13"


def test_a_draft_reads_like_one_that_was_written_by_hand() -> None:
    text = (
        "Pertemuan Pokja\nHari/Tanggal : Kamis, 13 Februari 2020\nPeserta :\n- Kader: BKB\n- Ketua RT\n"
        "Seksi : Ekonomy\n\nRapat lancar.\n"
    )
    assert as_record(reading(text)) == (
        "---\n"
        "# Draf dari rapat.txt. Periksa isinya, lalu hapus baris `draf: Ya`.\n"
        "jenis: rapat-pokja\n"
        "judul: Pertemuan Pokja\n"
        "tanggal: 2020-02-13\n"
        "peserta:\n"
        '  - "Kader: BKB"\n'
        "  - Ketua RT\n"
        "draf: Ya\n"
        "# baris 6: “Ekonomy” tidak ada dalam daftar seksi. Mungkin maksudnya Ekonomi.\n"
        "# belum terbaca (baris 6): seksi: Ekonomy\n"
        "---\n"
        "Rapat lancar.\n"
    )


def test_what_was_guessed_stands_in_comments_that_the_page_does_not_show() -> None:
    record = as_record(read_text(read(NASKAH[0])))
    loaded = check("draf.md", _PLACE, record.encode())
    assert "# baris 4: Tanggal 7 Oktober 2022 diambil" in record
    assert isinstance(loaded.facts, KegiatanFacts)
    assert "diambil" not in repr(loaded.facts)


def test_a_text_without_a_title_gets_one_from_its_kind_and_says_so() -> None:
    text = "Pada Kamis, 13 Februari 2020 diadakan pertemuan kelompok BKB di Kampung KB Melati. Pertemuan ini lancar."
    found = reading(text)
    assert found.fields.judul == ""
    assert "judul: Pembinaan Poktan Kampung KB Melati\n" in as_record(found)
    assert any("disusun dari jenisnya" in note.message for note in found.notes)


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Rapat Pokja Kampung KB Mekar", "2020-02-13-rapat-pokja-kampung-kb-mekar"),
        (
            "Rapat yang judulnya panjang sekali sampai sepuluh kata lebih dari cukup",
            "2020-02-13-rapat-yang-judulnya-panjang-sekali-sampai-sepuluh-kata",
        ),
    ],
)
def test_the_name_of_the_file_is_the_day_and_the_title(title: str, stem: str) -> None:
    assert file_name(reading(f"{title}\nHari/Tanggal : Kamis, 13 Februari 2020\nLancar.")) == stem


def test_without_a_date_the_name_has_none_and_never_seems_to_have_one() -> None:
    assert file_name(reading("2020 Menuju Kampung Hijau\nWarga menanam pohon.")) == "kegiatan-2020-menuju-kampung-hijau"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("#KampungKB maju", "#KampungKB maju"),
        ("> kutipan", "&gt; kutipan"),
        ("Lihat [foto](foto.jpg) ini", "[foto](foto.jpg)"),
        ("<b>tebal</b>", "&lt;b&gt;tebal"),
    ],
)
def test_foreign_marks_stay_text(line: str, shown: str) -> None:
    page = render(reading(f"Rapat Pokja Mekar\n\n{line}\n\nRapat lancar.").body, {})
    assert shown in page
    assert not any(tag in page for tag in ("<h", "<blockquote", "<a ", "<b>"))


def test_sections_in_roman_numerals_become_headings() -> None:
    assert (
        "## Hal yang dibahas" in reading("Rapat Pokja\nI. Pelaksanaan\nTempat : Balai\nIV. Hal yang dibahas\nAir.").body
    )


@pytest.mark.parametrize(
    ("line", "hidden", "mark"),
    [
        ("Hubungi 0812-0000-0000 ya", "0812", "[nomor telepon dihapus]"),
        ("Kirim ke kader@contoh.id saja", "kader@", "[alamat surel dihapus]"),
    ],
)
def test_personal_data_is_out_of_the_draft_and_named(line: str, hidden: str, mark: str) -> None:
    found = reading(f"Rapat Pokja\nTempat : Balai\n{line}")
    record = as_record(found)
    assert hidden not in record
    assert mark in record
    assert [note.line for note in found.notes if note.kind == "data-pribadi"] == [3]
    assert not any(hidden in note.message for note in found.notes)


def test_a_count_beside_a_health_word_is_named_but_not_hidden() -> None:
    found = reading("Rapat Pokja\nTempat : Balai\nAda 4 balita stunting di RT 02.")
    (note,) = (n for n in found.notes if n.kind == "kesehatan")
    assert (note.line, "ditolak `check`" in note.message, "4 balita" in note.message) == (3, True, False)
    assert "4 balita stunting" in found.body


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_LABEL = st.sampled_from(
    ["Tempat : ", "Jam : ", "Hari/Tanggal : ", "Peserta : ", "Hasil :\n- ", "Seksi : ", "I. ", "• ", ""]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(_LABEL, _TEXT), min_size=1, max_size=8))
def test_whatever_comes_in_the_draft_passes_the_checker_or_nothing_is_made(rows: list[tuple[str, str]]) -> None:
    data = "\n".join(label + text for label, text in rows).encode()
    try:
        source = from_bytes("acak.txt", data)
    except Unreadable:
        return
    found = [error for error in errors(as_record(read_text(source))) if not error.startswith(("kesehatan-", "data-"))]
    assert found == []


@pytest.mark.parametrize(
    ("title", "program"),
    [
        ("Praktik memasak Dashat di balai desa", ("DASHAT",)),
        ("Pertemuan GENTING bersama kader", ("GENTING",)),
        ("Wisuda sekolah lansia angkatan pertama", ("Sekolah Lansia",)),
        ("Orientasi GATI dan SIDAYA", ("GATI", "SIDAYA")),
        # An outing, and something urgent.
        ("TAMASYA LANSIA KE PANTAI", ()),
        ("Rapat genting tentang banjir", ()),
    ],
)
def test_a_title_that_names_a_programme_tells_it(title: str, program: tuple[str, ...]) -> None:
    text = f"{title}\nHari/Tanggal : Kamis, 13 Februari 2020\nTempat : Balai Desa\nKegiatan berjalan lancar.\n"
    assert reading(text).fields.program == program
