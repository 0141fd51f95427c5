"""A blank field is one that is not there, whatever stands in it and whichever field of whichever kind it is."""

from pathlib import Path

import pytest

from site_builder.content.check import check
from site_builder.content.loaded import Loaded
from site_builder.content.source import FENCED
from site_builder.model.given import BLANK_SIGNS
from site_builder.model.records import RECORDS
from site_builder.model.wrong import INVISIBLE
from site_builder.scaffold.isian import isian_of
from tests.records import BLANKS, PLACES, Data, Way, complete, path_of, text_of, ways, with_value

pytestmark = pytest.mark.walk

FIELDS = [(kind, way, one.wajib) for kind in RECORDS for way, one in ways(isian_of(kind))]


def checked(kind: str, data: Data) -> Loaded:
    return check(path_of(kind), PLACES[kind], text_of(kind, data).encode())


def line_of(kind: str, data: Data, way: Way) -> int:
    """Where a field stands: the line that a sign of nobody's comes to when it is put there."""
    lines = text_of(kind, with_value(data, way, "§")).split("\n")
    return next(n for n, line in enumerate(lines, 1) if "§" in line)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_complete_record_of_every_kind_passes(kind: str) -> None:
    found = checked(kind, complete(kind))
    assert found.facts is not None, found.diagnostics


@pytest.mark.parametrize(("kind", "way"), [(kind, way) for kind, way, wajib in FIELDS if not wajib])
def test_a_blank_field_is_absent(kind: str, way: Way) -> None:
    whole = complete(kind)
    without = checked(kind, with_value(whole, way, None)).facts
    assert without is not None
    for blank in BLANKS:
        assert checked(kind, with_value(whole, way, blank)).facts == without, blank


@pytest.mark.parametrize(("kind", "way"), [(kind, way) for kind, way, wajib in FIELDS if wajib])
def test_a_required_field_that_is_blank_is_asked_for_at_its_line(kind: str, way: Way) -> None:
    whole = complete(kind)
    for blank in BLANKS:
        found = checked(kind, with_value(whole, way, blank))
        told = [d.location.line for d in found.diagnostics if d.code == "wajib-diisi"]
        assert (found.facts, told) == (None, [line_of(kind, whole, way)]), blank


@pytest.mark.parametrize("kind", RECORDS)
def test_a_required_field_is_asked_for_though_its_name_stands_in_a_text(kind: str) -> None:
    for way, one in ways(isian_of(kind)):
        if one.wajib and len(way) == 1:
            text = text_of(kind, with_value(complete(kind), way, None))
            note = f"catatan_lama: |\n  {one.key}: lama\n"
            data = text.replace("---\n", f"---\n{note}", 1) if kind in FENCED else note + text
            found = check(path_of(kind), PLACES[kind], data.encode())
            assert "wajib-diisi" in [d.code for d in found.diagnostics]


def test_a_line_that_could_not_be_read_has_one_message() -> None:
    found = check(
        path_of("kegiatan"),
        PLACES["kegiatan"],
        b"---\njenis: rapat-pokja\njudul: Rapat: kerja\ntanggal: 2023-02-13\n---\n",
    )
    assert [d.code for d in found.diagnostics] == ["yaml-titik-dua"]


def test_a_blank_item_does_not_move_the_place_of_a_fault_behind_it() -> None:
    data = complete("kegiatan") | {"sasaran": ["", "-", "~", "Remajaa"]}
    (fault,) = (d for d in checked("kegiatan", data).diagnostics if d.is_error)
    assert text_of("kegiatan", data).split("\n")[fault.location.line - 1].strip() == '- "Remajaa"'


def test_a_dash_alone_within_a_text_stays_a_dash() -> None:
    data = b"nama: Mawar\njenis: UPPKA\nketerangan: |\n  Ketua: Ibu RT\n  Wakil: -\n"
    facts = check(path_of("poktan"), PLACES["poktan"], data).facts
    assert facts is not None
    assert facts.keterangan.teks == "Ketua: Ibu RT\nWakil: -"  # type: ignore[union-attr]


def test_the_editing_form_takes_the_same_signs_for_blank() -> None:
    folder = Path(__file__).parents[2] / "assets" / "tulis"
    script = "".join((folder / name).read_text("utf-8") for name in ("catatan.js", "tanggal.js"))
    assert f"/^(?:[{BLANK_SIGNS}\\s]*|null)$/i" in script
    assert f"/[{''.join(f'{chr(92)}u{ord(sign):04x}' for sign in INVISIBLE)}]/g" in script
