"""How a text is laid out: its head, its labels with what belongs to them, and all other lines."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .labels import ROMAN, labelled
from .marks import without_emoji
from .naskah import Line

MARK = re.compile(r"\s*(?:[•–—*-]\s*(?=\S)|\(?(?:\d{1,2}|[a-z])[.)]\)?\s*(?=\D))")
_LISTS = frozenset(["peserta", "narasumber", "agenda", "keputusan", "tindak_lanjut", "sasaran", "instansi", "seksi"])
_BELOW = frozenset(("tanggal", "waktu", "tempat", "judul", "jenis", "kampung", "desa", "kecamatan", "poktan"))
# A title may be longer than the other lines of a head.
_LONG, _LONG_TITLE = 160, 220


class Entry(NamedTuple):
    """A label: its field, where it stands among the lines, its value and the lines of the list below it."""

    field: str
    place: int
    line: Line
    value: str
    items: tuple[Line, ...]

    @property
    def places(self) -> range:
        """The lines that the label and its list take up."""
        return range(self.place, self.place + 1 + len(self.items))


class Layout(NamedTuple):
    """`head` are the first short lines, before the text proper; `is_message` tells that somebody sent it in a chat."""

    lines: tuple[Line, ...]
    head: tuple[Line, ...]
    entries: tuple[Entry, ...]
    is_message: bool = False

    def labelled(self, field: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.field == field)

    @property
    def body(self) -> tuple[Line, ...]:
        """Lines that no label takes up."""
        taken = {place for entry in self.entries for place in entry.places}
        return tuple(line for place, line in enumerate(self.lines) if place not in taken)

    @property
    def is_minutes(self) -> bool:
        """Whether the text is laid out as minutes: labels for when or where, or sections; or is a message, which has no
        frame of a page around it either."""
        fields = {entry.field for entry in self.entries}
        return self.is_message or bool(fields & {"tanggal", "waktu", "tempat", "waktu_tempat", "keputusan", "peserta"})


def lay_out(lines: Sequence[Line], *, is_message: bool = False) -> Layout:
    entries = []
    place = 0
    while place < len(lines):
        found = labelled(lines[place].text)
        if found is None:
            place += 1
            continue
        field, value = found[0], without_emoji(found[1]).strip()
        items = _items(lines, place + 1, field, value) if field in _LISTS else ()
        if not value and field in _BELOW:
            items = _value_below(lines, place + 1)
            value = items[-1].text.lstrip(": ") if items else ""
        entries.append(Entry(field, place, lines[place], value, items))
        place += 1 + len(items)
    return Layout(tuple(lines), _head(lines), tuple(entries), is_message)


def is_list(field: str) -> bool:
    """Whether a label announces a list."""
    return field in _LISTS


def is_heading(text: str) -> bool:
    """A section of its own: `IV. Hal-hal yang disampaikan`."""
    return ROMAN.match(text) is not None and len(text) < 90


def first_items(value: str) -> list[str]:
    """What stands on a label's own line, as the items that it begins: `1. Doa 2. Laporan` is two."""
    if not MARK.match(value):
        return [value] if value else []
    places = [0]
    number = int(value[0]) if value[:1].isdigit() and not value[1:2].isdigit() else 0
    while number and (found := re.compile(rf"(?<=\s){number + len(places)}[.)]\s*(?=\D)").search(value, places[-1])):
        places.append(found.start())
    return [item_text(value[a:b]).rstrip(" ;,") for a, b in zip(places, [*places[1:], len(value)], strict=True)]


def item_text(text: str) -> str:
    """An item without its number or bullet."""
    found = MARK.match(text)
    return text[found.end() if found else 0 :].strip()


def _head(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines before the first paragraph or label."""
    head: list[Line] = []
    for line in lines[:14]:
        if not line.text:
            continue
        if (
            labelled(line.text)
            or len(line.text) > (_LONG if head else _LONG_TITLE)
            or is_heading(line.text)
            or line.text.startswith("|")
            or len(head) > 7
        ):
            break
        head.append(line)
        if len(line.text) > 60 and line.text.endswith((".", ".”", '."')):
            break
    return tuple(head)


def _items(lines: Sequence[Line], start: int, field: str, value: str) -> tuple[Line, ...]:
    """The list below a label: items with marks, or short lines, up to the next label, section or gap."""
    items: list[Line] = []
    marked = MARK.match(value) is not None
    for place, line in enumerate(lines[start:]):
        text = line.text
        if not text:
            following = next((later.text for later in lines[start + place :] if later.text), "")
            if items and not (marked and MARK.match(following)):
                break
            if not items and labelled(following):
                break
            items.append(line)
            continue
        has_mark = MARK.match(text) is not None
        if (labelled(text) and not (has_mark and field in ("keputusan", "tindak_lanjut"))) or is_heading(text):
            break
        if not has_mark and (marked or value or len(text) > 100):
            if marked and text[:1].islower() and len(items) and items[-1].text:
                items.append(line)
                continue
            break
        marked = marked or has_mark
        items.append(line)
    while items and not items[-1].text:
        items.pop()
    return tuple(items)


def _value_below(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    """A value that stands in the line below its label; below a heading, a blank line lies between."""
    gap = 1 if start < len(lines) and not lines[start].text and lines[start - 1].text.startswith("#") else 0
    following = [line for line in lines[start + gap : start + gap + 1] if line.text]
    if (
        following
        and not labelled(following[0].text)
        and len(following[0].text) < 90
        and not is_heading(following[0].text)
    ):
        return tuple(lines[start : start + gap + 1])
    return ()
