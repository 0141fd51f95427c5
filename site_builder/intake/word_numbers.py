"""The numbers that Word shows before paragraphs. mammoth drops which list a paragraph belongs to, so that every list
begins at 1 again; here that one attribute is followed, and the number travels to the HTML as a bookmark's name.
"""

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from .html_text import NUMBER_ID

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_DOCUMENT, _NUMBERING, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"


def with_numbers(data: bytes) -> bytes:
    """The same document with a bookmark `nomor-3` or `nomor-c` in every numbered paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        if _NUMBERING not in names:
            return data
        files = {name: package.read(name) for name in names if name.endswith((".xml", ".rels"))}
    document = ET.fromstring(files[_DOCUMENT])
    lists = _Lists(ET.fromstring(files[_NUMBERING]), ET.fromstring(files[_STYLES]) if _STYLES in files else None)
    for paragraph in _paragraphs(document):
        if number := lists.number_of(paragraph):
            mark = ET.Element(f"{_W}bookmarkStart", {f"{_W}id": "0", f"{_W}name": f"{NUMBER_ID}{number}"})
            paragraph.insert(1 if paragraph.find(f"{_W}pPr") is not None else 0, mark)
    files[_DOCUMENT] = ET.tostring(document, "utf-8")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return made.getvalue()


def _paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    """In the order of the document; of what Word keeps twice for older versions, the half that mammoth reads."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag == f"{_W}p":
            yield one
        waiting += [child for child in reversed(one) if child.tag != _CHOICE]


class _Level(NamedTuple):
    form: str
    start: int


class _Lists:
    """How far every list has come; lists of one kind count on together unless one says where it begins."""

    def __init__(self, numbering: ET.Element, styles: ET.Element | None) -> None:
        self._levels = {_attr(one, "abstractNumId"): dict(_levels(one)) for one in numbering.iter(f"{_W}abstractNum")}
        self._kind = {_attr(one, "numId"): _value(one, "abstractNumId") for one in numbering.iter(f"{_W}num")}
        self._begins = {_attr(one, "numId"): dict(_overrides(one)) for one in numbering.iter(f"{_W}num")}
        self._styles = dict(_styled(styles)) if styles is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def number_of(self, paragraph: ET.Element) -> str:
        """The number shown before a paragraph; `` for a bullet or none."""
        given = paragraph.find(f"{_W}pPr/{_W}numPr")
        style = _value(paragraph.find(f"{_W}pPr"), "pStyle")
        list_id, depth = self._styles.get(style, ("", 0))
        if given is not None:
            list_id, depth = _value(given, "numId") or list_id, _whole(_value(given, "ilvl"), depth)
        kind = self._kind.get(list_id, "")
        level = self._levels.get(kind, {}).get(depth)
        if level is None or level.form == "bullet":
            return ""
        counts = self._counts.setdefault(kind, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            counts.update({place: start - 1 for place, start in self._begins[list_id].items()})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [place for place in counts if place > depth]:
            del counts[deeper]
        return _shown(counts[depth], level.form)


def _levels(kind: ET.Element) -> Iterator[tuple[int, _Level]]:
    for one in kind.iter(f"{_W}lvl"):
        yield _whole(_attr(one, "ilvl"), 0), _Level(_value(one, "numFmt"), _whole(_value(one, "start"), 1))


def _overrides(one: ET.Element) -> Iterator[tuple[int, int]]:
    for override in one.iter(f"{_W}lvlOverride"):
        if start := _value(override, "startOverride"):
            yield _whole(_attr(override, "ilvl"), 0), _whole(start, 1)


def _styled(styles: ET.Element) -> Iterator[tuple[str, tuple[str, int]]]:
    """The list and depth that a style of paragraphs gives."""
    for style in styles.iter(f"{_W}style"):
        given = style.find(f"{_W}pPr/{_W}numPr")
        if given is not None:
            yield _attr(style, "styleId"), (_value(given, "numId"), _whole(_value(given, "ilvl"), 0))


def _attr(element: ET.Element, name: str) -> str:
    return element.get(f"{_W}{name}", "")


def _value(element: ET.Element | None, name: str) -> str:
    child = element.find(f"{_W}{name}") if element is not None else None
    return _attr(child, "val") if child is not None else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else otherwise


def _shown(number: int, form: str) -> str:
    """`3`, `c`, `C`, `iii` or `III`; beyond what letters and Roman numerals say in a list, figures."""
    if form.endswith("Letter") and 1 <= number <= 26:
        letter = "abcdefghijklmnopqrstuvwxyz"[number - 1]
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman") and 1 <= number <= 39:
        roman = "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]
        return roman if form.startswith("upper") else roman.lower()
    return str(max(number, 0))
