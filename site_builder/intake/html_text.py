"""A saved page as lines of text: blocks become lines, lists get their marks back, navigation stays out."""

import re
from html.parser import HTMLParser

from .naskah import Line, Source, Unreadable

_BLOCKS_LIST = (
    "address article blockquote body center dd div dl dt fieldset figure figcaption form h1 h2 h3 h4 h5 "
    "h6 header hr html li main ol p pre section table tbody thead tfoot tr ul details summary"
)
_BLOCKS = frozenset(_BLOCKS_LIST.split())
_SILENT_LIST = "script style noscript template svg iframe select button textarea nav footer aside"
_SILENT = frozenset(_SILENT_LIST.split())
_VOID_LIST = "br hr img input meta link source area base col embed track wbr"
_VOID = frozenset(_VOID_LIST.split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MARK = re.compile(r"\s*(?=\d+\. |• )")
_MARK_ALONE = re.compile(r"•|\d+\.")


def from_html(name: str, page: str) -> Source:
    """The text of a page; raises Unreadable for one without text, such as a login form."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lines = reader.lines()
    words = sum(len(line.text.split()) for line in lines)
    if reader.asks_password and words < 120:
        raise Unreadable(
            "Halaman ini formulir masuk (login), bukan kegiatan. Masuk dahulu di peramban, buka kegiatannya, "
            "lalu simpan halaman itu atau salin teksnya."
        )
    if not words:
        raise Unreadable("Tidak ada tulisan di halaman ini. Buka di peramban, salin teksnya, lalu simpan sebagai .txt.")
    title = reader.heading or reader.meta.get("og:title", "") or reader.title
    published = reader.meta.get("article:published_time", "") or reader.time
    address = reader.meta.get("og:url", "") or reader.canonical
    return Source(name, lines, "baris", " ".join(title.split()), published[:10], address)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.asks_password = False
        self.heading = self.title = self.time = self.canonical = ""
        self.meta: dict[str, str] = {}
        self._done: list[Line] = []
        self._words: list[str] = []
        self._start = 1
        self._silent: list[str] = []
        self._lists: list[tuple[str, int]] = []
        self._row: list[str] | None = None
        self._rows = 0
        self._within: list[str] = []

    def lines(self) -> tuple[Line, ...]:
        self._end_line()
        return tuple(self._done)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self._notice(tag, given)
        if self._silent:
            if tag == self._silent[-1] and tag not in _VOID:
                self._silent.append(tag)
            return
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == "br":
            self._words.append(" ") if self._row is not None else self._end_line()
        elif tag == "tr":
            self._end_line()
            self._row = []
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in _BLOCKS and self._row is None:
            self._end_line()
            if tag == "table":
                self._rows = 0
            self._start_block(tag, given)
        elif tag in _BLOCKS:
            self._words.append(" ")
        if tag in _HEADINGS or tag == "title":
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
            return
        if tag in _HEADINGS or tag == "title":
            text = " ".join("".join(self._words).split())
            if tag == "h1" and not self.heading:
                self.heading = text
            if tag == "title":
                self.title = text
                self._words.clear()
            if self._within:
                self._within.pop()
        if tag == "tr":
            self._end_row()
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _BLOCKS and self._row is None:
            self._end_line()
            if tag in ("p", "table", *_HEADINGS):
                self._done.append(Line(self.getpos()[0], ""))

    def handle_data(self, data: str) -> None:
        if self._silent or not data.strip():
            self._words.append(" ") if not self._silent else None
            return
        if not "".join(self._words).strip():
            self._start = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
        self._words.append(data)

    def _notice(self, tag: str, given: dict[str, str]) -> None:
        """What the page says about itself."""
        if tag == "input" and given.get("type", "").lower() == "password":
            self.asks_password = True
        elif tag == "meta":
            self.meta.setdefault((given.get("property") or given.get("name", "")).lower(), given.get("content", ""))
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href", "")
        elif tag == "time" and not self.time:
            self.time = given.get("datetime", "")

    def _start_block(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("ul", "ol"):
            first = given.get("start", "")
            self._lists.append((tag, int(first) - 1 if first.isdecimal() else 0))
        elif tag == "li":
            kind, number = self._lists.pop() if self._lists else ("ul", 0)
            self._lists.append((kind, number + 1))
            indent = "   " * (len(self._lists) - 1)
            self._words.append(f"{indent}{number + 1}. " if kind == "ol" else f"{indent}• ")

    def _end_cell(self) -> None:
        if self._row is None:
            self._row = []
        text = " ".join("".join(self._words).split())
        self._words.clear()
        self._row.append(text)

    def _end_row(self) -> None:
        if self._row is None:
            return
        self._end_cell()
        cells = self._row[1:]
        self._row = None
        line = as_row(cells)
        if line:
            self._done.append(Line(self.getpos()[0], line))
            self._rows += 1
            if line.startswith("|") and self._rows == 1:
                self._done.append(Line(self.getpos()[0], "|" + "---|" * line.count("|", 1)))

    def _end_line(self) -> None:
        raw = "".join(self._words)
        text = " ".join(raw.split())
        if _MARK_ALONE.fullmatch(text):
            return  # the item's own paragraph follows
        self._words.clear()
        if text:
            mark = _MARK.match(raw)
            self._done.append(Line(self._start, (mark[0] if mark else "") + text))


def as_row(cells: list[str]) -> str:
    """A table's row: `label : value` where it is one, else a row of a Markdown table."""
    given = [cell for cell in cells if cell]
    if len(given) == 3 and given[1] == ":":
        return f"{given[0]} : {given[2]}"
    if len(given) == 2 and (given[0].endswith(":") or given[1].startswith(":")):
        return f"{given[0].rstrip(' :')} : {given[1].lstrip(' :')}"
    if len(given) <= 1:
        return given[0] if given else ""
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"
