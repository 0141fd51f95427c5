"""Page calls to bytes, in batches that carry all they need."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup

from .. import prose
from ..content.document import cleaned
from ..model.facets import Berkas, Layout, Prose
from ..model.page import Page
from ..model.tables import Table
from .datapackage import print_package
from .filters import FILTERS, FUNCTIONS
from .photo import print_photo
from .prose_store import prose_key
from .tabel_csv import csv_bytes, csv_bytes_for_excel, print_csv, print_csv_for_excel
from .template_store import Kept, TemplateStore

Templates = tuple[tuple[str, str], ...]


class Batch(NamedTuple):
    """Pages to render, the templates, such prose as has been rendered before (key to HTML), and named files.

    `kept`: where compiled templates are, None where all is to be made anew.
    """

    templates: Templates
    pages: tuple[Page, ...]
    prose: dict[bytes, str]
    files: dict[Berkas, bytes]
    kept: Kept | None = None


class Rendered(NamedTuple):
    """A batch's files, and the prose that was rendered for them."""

    files: tuple[tuple[str, bytes], ...]
    prose: dict[bytes, str]


def render_batch(batch: Batch) -> Rendered:
    """The same bytes wherever and in whatever order it runs."""
    known = _Known(batch.prose)
    desk = _Desk(_environment(batch.templates, batch.kept), known, batch.files)
    files = tuple((page.path, PRINTERS[page.printer](page.view(*page.args), desk)) for page in batch.pages)
    return Rendered(files, known.made)


class _Known:
    """Prose by key: looked up first, rendered once."""

    def __init__(self, known: Mapping[bytes, str]) -> None:
        self.known = known
        self.made: dict[bytes, str] = {}

    def html(self, text: Prose) -> Markup:
        if not text.teks:
            return Markup()
        key = prose_key(text)
        html = self.known.get(key) or self.made.get(key)
        if html is None:
            html = self.made[key] = prose.render(text.teks, dict(text.tautan), heading_base=text.tajuk)
        return Markup(html)


class _Desk(NamedTuple):
    """What printers have at hand."""

    environment: jinja2.Environment
    prose: _Known
    files: Mapping[Berkas, bytes]


def _print_template(view: Any, desk: _Desk) -> bytes:
    values = {field.name: getattr(view, field.name) for field in fields(view)}
    text: str = desk.environment.get_template(view.template).render(values, prosa=desk.prose.html)
    return text.encode()


def _print_bytes(view: bytes, desk: _Desk) -> bytes:
    return view


def _print_xlsx(view: Table, desk: _Desk) -> bytes:
    from .tabel_xlsx import print_xlsx  # only a build with stale tables pays for its library

    return print_xlsx(view)


def _print_photo(view: Any, desk: _Desk) -> bytes:
    return print_photo(view, desk.files[view.berkas])


PRINTERS: dict[str, Callable[[Any, _Desk], bytes]] = {
    "templat": _print_template,
    "berkas": _print_bytes,
    "foto": _print_photo,
    "pdf": lambda view, desk: cleaned(desk.files[view.berkas]),
    "csv": lambda view, desk: print_csv(view),
    "csv-excel": lambda view, desk: print_csv_for_excel(view),
    "baris-csv": lambda view, desk: csv_bytes(view),
    "baris-csv-excel": lambda view, desk: csv_bytes_for_excel(view),
    "datapackage": lambda view, desk: print_package(view),
    "xlsx": _print_xlsx,
}


class _Environment(jinja2.Environment):
    """Globals as one dict: of Jinja's chained ones every import of every page asks for the keys, one by one."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


@lru_cache(maxsize=2)
def _environment(templates: Templates, kept: Kept | None) -> jinja2.Environment:
    environment = _Environment(
        loader=jinja2.DictLoader(dict(templates)),
        undefined=jinja2.StrictUndefined,
        autoescape=lambda name: not (name or "").endswith(".txt"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=TemplateStore(kept) if kept else None,
    )
    environment.filters.update(FILTERS)
    environment.globals.update(FUNCTIONS, sekali=_once(environment))
    return environment


def _once(environment: jinja2.Environment) -> Callable[[str, Layout], Markup]:
    """Prints a template that knows the layout alone, once for each layout."""

    @lru_cache(maxsize=8)
    def printed(name: str, layout: Layout) -> Markup:
        return Markup(environment.get_template(name).render(layout=layout))

    return printed
