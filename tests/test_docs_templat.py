"""docs/templat.md says what templates get: views, their values, filters."""

import importlib
import pkgutil
import re
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from site_builder import pages
from site_builder.model import jam, rentang, tanggal
from site_builder.output.filters import FILTERS
from tests.conftest import Village
from tests.test_docs import ROOT, TEMPLAT, first_spans, rows, sections, spans, without_code


def views() -> dict[str, typing.Any]:
    """Every view by its heading."""
    modules = [importlib.import_module(f"{pages.__name__}.{one.name}") for one in pkgutil.iter_modules(pages.__path__)]
    found = [one for module in modules for one in vars(module).values() if isinstance(one, type) and is_dataclass(one)]
    return {f"{one.__name__}: `{one.template}`": one for one in found if hasattr(one, "template")}


def printed(annotation: typing.Any) -> str:
    """A type without its modules: `tuple[KegiatanRow, ...]`."""
    plain_class = isinstance(annotation, type) and not typing.get_args(annotation)
    return annotation.__name__ if plain_class else re.sub(r"\b[a-z_.]+\.(?=\w)", "", str(annotation))


def test_the_views_that_are_described_are_those_there_are() -> None:
    assert {heading for heading in sections(TEMPLAT) if "View" in heading} == set(views())


@pytest.mark.parametrize("heading", views())
def test_a_view_has_the_variables_that_are_described(heading: str) -> None:
    hints = typing.get_type_hints(views()[heading])
    table = rows(sections(TEMPLAT)[heading], "peubah", "jenis", "isi")
    described = [(spans(row[0])[0], spans(row[1])[0]) for row in table]
    assert described == [(field.name, printed(hints[field.name])) for field in fields(views()[heading])]


def test_the_values_of_the_views_have_the_parts_that_are_described() -> None:
    described = {spans(row[0])[0]: tuple(spans(row[1])) for row in rows(TEMPLAT, "nilai", "bagian", "keterangan")}
    assert described == {value.__name__: value._fields for view in views().values() for value in values_in(view)}


def values_in(annotation: typing.Any) -> Iterator[typing.Any]:
    """The named tuples that a type is made of."""
    is_tuple = hasattr(annotation, "_fields")
    if is_tuple:
        yield annotation
    hints = typing.get_type_hints(annotation) if is_tuple or is_dataclass(annotation) else {}
    for part in (*typing.get_args(annotation), *hints.values()):
        yield from values_in(part)


def test_every_template_that_is_named_exists() -> None:
    known = {path.name for path in (ROOT / "templates").glob("*")} | {one.template for one in views().values()}
    file = re.compile(r"\b[\w-]+\.(?:html|xml|txt)\b")
    named = {name for code in spans(without_code(TEMPLAT)) for name in file.findall(code)}
    assert named <= known


def test_every_filter_is_described() -> None:
    assert first_spans(rows(TEMPLAT, "saringan", "nilai", "menjadi")) == list(FILTERS)


@pytest.mark.parametrize("row", rows(TEMPLAT, "saringan", "nilai", "menjadi"), ids=lambda row: row[0])
def test_a_filter_prints_what_its_example_says(row: list[str]) -> None:
    values = [
        eval(code, {"Tanggal": tanggal.Tanggal, "Jam": jam.Jam, "Rentang": rentang.Rentang}) for code in spans(row[1])
    ]
    assert str(FILTERS[spans(row[0])[0]](*values)) == row[2]


def test_a_template_of_the_site_itself_wins_and_prints_prose(village: Village) -> None:
    village.write({"situs.yaml": "nama: Contoh\nberanda: Kata **pembuka**.\n"})
    village.write({"templates/beranda.html": "{{ prosa(isi) }}\n", "assets/logo.svg": "<svg/>"}).build()
    assert village.read("index.html") == "<p>Kata <strong>pembuka</strong>.</p>\n"
    assert village.has("aset/logo.svg")
