"""A saved page as lines of text: blocks become lines, lists get their marks back, navigation stays out."""

import re
from html.parser import HTMLParser

from .html_table import MOST_COLUMNS, MOST_ROWS, Cell, as_lines
from .naskah import LAMPIRAN, Line, Note, Source, Unreadable

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
# `<![if !supportLists]>` of Word's pages and the like: comments to a browser, a stumbling block to Python's parser.
_ODD = re.compile(r"<!\[[^<>]{0,200}>?")
# What `word` sets where Word shows a number.
NUMBER_ID = "nomor-"
_NUMBER = re.compile(rf"{NUMBER_ID}(\d{{1,4}}|[A-Za-z]{{1,6}})")
# A table within tables, beyond which cells are mere blocks.
_DEEPEST = 20


def from_html(name: str, page: str) -> Source:
    """The text of a page; raises Unreadable for one without text, such as a login form."""
    reader = _Reader()
    reader.feed(_ODD.sub("", page))
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
    notes = pictures_left(reader.pictures, "halaman")
    return Source(name, lines, "baris", " ".join(title.split()), published[:10], address, notes)


def pictures_left(count: int, where: str) -> tuple[Note, ...]:
    """No picture comes along; that there were some is told."""
    told = (
        f"Ada {count} gambar di {where} ini, dan gambar tidak ikut. "
        "Simpan foto kegiatan ke folder foto/, lalu sebut di `foto:`."
    )
    return (Note(LAMPIRAN, 0, told),) if count else ()


class _Table:
    """A table being read: its rows, the cell that is open, and what stood around it."""

    def __init__(self, outer: list[Line], lists: list[tuple[str, int]]) -> None:
        self.outer, self.outer_lists = outer, lists
        self.rows: list[list[Cell]] = []
        self.spans: tuple[int, int] | None = None
        self.holds_table = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.asks_password = False
        self.pictures = 0
        self.heading = self.title = self.time = self.canonical = ""
        self.meta: dict[str, str] = {}
        self._flow: list[Line] = []
        self._words: list[str] = []
        # The bullet or number that the next words of an item stand behind; Word's own stands even alone.
        self._mark, self._mark_is_words = "", False
        self._start = 1
        self._silent: list[str] = []
        self._lists: list[tuple[str, int]] = []
        self._tables: list[_Table] = []
        self._within: list[str] = []

    def lines(self) -> tuple[Line, ...]:
        while self._tables:
            self._end_table()
        self._end_line()
        return tuple(self._flow)

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
            self._end_line()
        elif tag == "img":
            self.pictures += 1
        elif tag == "a" and (number := _NUMBER.fullmatch(given.get("id", ""))):
            self._number(number[1])
        elif tag == "table" and len(self._tables) < _DEEPEST:
            self._end_line()
            self._tables.append(_Table(self._flow, self._lists))
        elif tag == "tr" and self._tables:
            self._end_cell()
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables:
            self._start_cell(given)
        elif tag in _BLOCKS or tag in ("td", "th"):
            self._end_line()
            self._start_block(tag, given)
        if tag in _HEADINGS or tag == "title":
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
            return
        if tag in _HEADINGS or tag == "title":
            self._end_heading(tag)
        if tag == "table" and self._tables:
            self._end_table()
        elif tag in ("td", "th", "tr") and self._tables:
            self._end_cell()
        elif tag in ("ul", "ol") and self._lists:
            self._end_line()
            self._lists.pop()
        elif tag in ("li", *_HEADINGS):
            self._end_line()
            self._end_mark()
        if tag in _BLOCKS or tag in ("td", "th"):  # also of a cell whose table is not there
            self._end_line()
            if tag in ("p", "table", *_HEADINGS):
                self._flow.append(Line(self.getpos()[0], ""))

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
            self._lists.append((tag, _small(given.get("start", ""), 1, 999) - 1))
        elif tag == "li":
            kind, number = self._lists.pop() if self._lists else ("ul", 0)
            self._lists.append((kind, number + 1))
            indent = "   " * min(len(self._lists) - 1, 3)
            self._mark, self._mark_is_words = f"{indent}{number + 1}. " if kind == "ol" else f"{indent}• ", False

    def _number(self, number: str) -> None:
        """The number that Word shows before a paragraph."""
        if not "".join(self._words).strip():
            indent = self._mark[: len(self._mark) - len(self._mark.lstrip())]
            self._mark, self._mark_is_words = f"{indent}{number}. ", True
            self._start = self.getpos()[0]

    def _end_mark(self) -> None:
        if self._mark and self._mark_is_words:
            self._flow.append(Line(self._start, self._mark.strip()))
        self._mark = ""

    def _end_heading(self, tag: str) -> None:
        text = " ".join("".join(self._words).split())
        if tag == "h1" and not self.heading:
            self.heading = text
        if tag == "title":
            self.title = text
            self._words.clear()
        if self._within:
            self._within.pop()

    def _start_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        table = self._tables[-1]
        table.spans = (
            _small(given.get("colspan", ""), 1, MOST_COLUMNS), _small(given.get("rowspan", ""), 1, MOST_ROWS),
        )  # fmt: skip
        table.holds_table = False
        self._flow, self._lists = [], []

    def _end_cell(self) -> None:
        self._end_line()
        self._end_mark()
        table = self._tables[-1]
        if table.spans is None:
            return
        if not table.rows:
            table.rows.append([])
        table.rows[-1].append(Cell(tuple(self._flow), *table.spans, table.holds_table))
        table.spans = None
        self._flow, self._lists = table.outer, table.outer_lists

    def _end_table(self) -> None:
        self._end_cell()
        table = self._tables.pop()
        self._flow.extend(as_lines([tuple(row) for row in table.rows]))
        if self._tables:
            self._tables[-1].holds_table = True

    def _end_line(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self._flow.append(Line(self._start, self._mark + text))
            self._mark = ""


def _small(text: str, least: int, most: int) -> int:
    """A number as an attribute gives it, within bounds."""
    return min(max(int(text), least), most) if re.fullmatch(r"\s*[0-9]{1,9}\s*", text) else least
