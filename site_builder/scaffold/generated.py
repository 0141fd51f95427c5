"""Everything in a repository that is generated from the models: one list, for writing and for finding what is stale."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from . import editing_dates, editing_form, editor
from .issue_forms import as_text, chooser, forms, labels_of
from .kampung import all_kampung
from .reference import with_tables
from .write import write_over

GUIDE = Path("docs/panduan/isian.md")
GUIDES = (GUIDE, Path("docs/data.md"))
SCHEMAS = Path("schema")
FORM, DATES = Path("assets/tulis/isian.json"), Path("assets/tulis/tanggal.json")
FORMS = Path(".github/ISSUE_TEMPLATE")


class Generated(NamedTuple):
    """A file below the site's folder, and what should stand in it."""

    path: Path
    text: str


def generated(root: Path) -> Iterator[Generated]:
    """Every generated file of the site at `root`, as the models have it today."""
    for generator in GENERATORS:
        yield from generator(root)


def stale(root: Path) -> tuple[Generated, ...]:
    """The files that are not there or say something else. Windows line ends are no difference."""
    return tuple(one for one in generated(root) if _read(root / one.path) != one.text)


def write(root: Path, found: Iterable[Generated]) -> None:
    """Each whole or not at all. Raises Blocked where one cannot be written."""
    for one in found:
        write_over(root / one.path, one.text.encode())


def way_to_schema(kind: str, path: Path, content: Path) -> str:
    """From a record's file to its schema, as editors take it; `` where the site has none, because a missing one is
    marked as a fault."""
    schema = content.absolute().parent / SCHEMAS / f"{kind}.json"
    return Path(os.path.relpath(schema, path.absolute().parent)).as_posix() if schema.is_file() else ""


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8") if path.is_file() else None
    except UnicodeDecodeError:
        raise Blocked(
            f"{path} tidak tersimpan sebagai UTF-8. Kembalikan isinya dari riwayat: `git checkout -- {path}`."
        ) from None


def _schemas(root: Path) -> Iterator[Generated]:
    for kind in editor.KINDS:
        yield Generated(SCHEMAS / f"{kind}.json", editor.as_text(kind))


def _guides(root: Path) -> Iterator[Generated]:
    """Only where they lie beside the site, as in the repository itself."""
    for path in GUIDES:
        if (guide := _read(root / path)) is not None:
            yield Generated(path, with_tables(guide))


def _issue_forms(root: Path) -> Iterator[Generated]:
    """Only where the site lives on GitHub; their list of kampung is the site's own."""
    if (root / FORMS.parent).is_dir():
        for form in forms(sorted(labels_of(all_kampung(root / "content")))):
            yield Generated(FORMS / f"{form.slug}.yml", as_text(form))
        yield Generated(FORMS / "config.yml", chooser())


def _editing_form(root: Path) -> Iterator[Generated]:
    """Only where the form's program lies beside it; other sites take both from the package."""
    if (root / FORM).with_name("mulai.js").is_file():
        yield Generated(FORM, editing_form.as_text())
        yield Generated(DATES, editing_dates.as_text())


GENERATORS: tuple[Callable[[Path], Iterator[Generated]], ...] = (
    _schemas,
    _guides,
    _issue_forms,
    _editing_form,
)
