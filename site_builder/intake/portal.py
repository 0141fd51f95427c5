"""Pages of the old portal: whose they are, and several behind each other in one text."""

import re

from .clean import Cleaned
from .facts.wilayah import Kampung
from .naskah import Line, Source

_PUBLISHED = re.compile(r"(?i)\s*dipublikasi pada\b")


def kampung_line(cleaned: Cleaned) -> Line | None:
    """The kampung's name on a portal page: the line right above “Dipublikasi pada”."""
    dates = {line.number for line in cleaned.published}
    marked = next((line for line in cleaned.dropped if line.number in dates and _PUBLISHED.match(line.text)), None)
    if marked is None:
        return None
    above = [line for line in cleaned.lines if line.text and line.number < marked.number]
    return above[-1] if len(above) > 1 and len(above[-1].text) < 80 and len(above) < 8 else None


def name_in_full(line: Line | None, kampung: Kampung) -> list[Line]:
    """The portal's line for the kampung where it says more than the name: `GENDIS (Guyub, Elok, …)`."""
    return [line] if line and not _words(line.text) <= _words(kampung.nama) | {"kampung", "kb"} else []


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def pages(source: Source) -> tuple[Source, ...]:
    """One source a page; a text with one page, or none, stays as it is.

    A page begins with its title, two lines above “Dipublikasi pada”; a head that is printed twice is one page.
    """
    written = [line for line in source.lines if line.text.strip()]
    starts: list[int] = []
    before: tuple[str, ...] = ()
    for place, line in enumerate(written):
        if place < 2 or not _PUBLISHED.match(line.text):
            continue
        head = tuple(" ".join(row.text.split()) for row in written[place - 2 : place + 1])
        if head != before:
            starts.append(written[place - 2].number)
        before = head
    if len(starts) < 2:
        return (source,)
    ends = [*starts[1:], source.lines[-1].number + 1]
    return tuple(
        source._replace(name=f"{source.name} ({n})", lines=_between(source.lines, first if n > 1 else 1, end), title="")
        for n, (first, end) in enumerate(zip(starts, ends, strict=True), start=1)
    )


def _between(lines: tuple[Line, ...], first: int, end: int) -> tuple[Line, ...]:
    return tuple(line for line in lines if first <= line.number < end)
