"""Wherever an activity is written, the known programmes are offered, and any other is taken."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from site_builder.content.check import check
from site_builder.content.source import Place
from site_builder.model.facets import KegiatanFacts
from site_builder.model.program import PROGRAM, SINGKAT
from site_builder.scaffold.editing_form import form_of
from site_builder.scaffold.editor import schema_of
from site_builder.scaffold.issue_forms import as_text, forms
from site_builder.scaffold.skeleton import Plan, Start, skeleton

GUIDE = Path(__file__).parent.parent.parent / "docs/panduan/isian.md"
FORMS = {form.slug: form for form in forms(["Mekar"]) if form.kind == "kegiatan"}
START = (Start("jenis", "kegiatan-lain"), Start("judul", "Kegiatan"))
PLACES: dict[str, Callable[[], str]] = {
    "new": lambda: skeleton(Plan("kegiatan", START)),
    "editing form": lambda: json.dumps(form_of("kegiatan"), ensure_ascii=False),
    "guide": lambda: GUIDE.read_text("utf-8"),
    **{slug: lambda form=form: as_text(form) for slug, form in FORMS.items()},  # type: ignore[misc]
}


@pytest.mark.parametrize("place", PLACES)
def test_the_known_programmes_are_named_where_one_is_asked_for(place: str) -> None:
    text = " ".join(PLACES[place]().replace("#", " ").split())
    assert ", ".join(SINGKAT) in text
    assert "nama lain juga boleh" in text


def test_an_editor_offers_the_known_programmes_and_marks_no_other() -> None:
    schema = schema_of("kegiatan")
    offered, _ = schema["definitions"]["dikenal-program"]["anyOf"]
    assert offered["enum"] == [one.nama for one in PROGRAM]
    record = {"jenis": "kegiatan-lain", "judul": "Kegiatan", "program": ["DASHAT", "Bank Sampah"]}
    assert list(Draft7Validator(schema).iter_errors(record)) == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("gati", ("Gerakan Ayah Teladan Indonesia (GATI)",)),
        ("Bank Sampah", ("Bank Sampah",)),
        ("Sekolah Lansia, Bank Sampah; SIDAYA", ("Sekolah Lansia", "Bank Sampah", "Lansia Berdaya (SIDAYA)")),
        ("[DASHAT, 'GENTING, GATI']", tuple(PROGRAM[kode].nama for kode in ("dashat", "genting", "gati"))),
        # Names may have commas: without a known one among the parts it is one name.
        ("Menanam, memetik, memasak", ("Menanam, memetik, memasak",)),
        (
            "Bimbingan, penyuluhan dan konsultasi keagamaan",
            ("Bimbingan, penyuluhan dan konsultasi keagamaan",),
        ),
    ],
)
def test_programmes_are_read_one_by_one(written: str, read: tuple[str, ...]) -> None:
    text = f"---\njenis: kegiatan-lain\njudul: Kegiatan\nprogram: {written}\n---\n"
    loaded = check("mekar/kegiatan/a.md", Place("kegiatan", "mekar", "a"), text.encode())
    assert loaded.diagnostics == ()
    assert isinstance(loaded.facts, KegiatanFacts)
    assert loaded.facts.program == read
