"""Whatever counts leads to what it counts: every link on a number of a built site leads to just that many.

What took place is counted by its status, which every list shows; a shelf of an archive counts all that is recorded.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pytest

from site_builder.build import build
from site_builder.model.tanggal import nama_bulan
from site_builder.options import Options
from tests.browser import BASE
from tests.large import large_site

REPOSITORY = Path(__file__).parent.parent.parent
_ROW = re.compile(r'<li class="f\d (terlaksana|rencana|ditunda|batal)"')
_SECTION = re.compile(r'<section id="([\w-]+)"[^>]*>(.*?)</section>', re.DOTALL)
_OLDER = re.compile(r'(?:Bagian s|S)ebelumnya</span> <a href="([^"]+)">')
_MONTHS = [nama_bulan(month) for month in range(1, 13)]


class Found(NamedTuple):
    """A number that leads somewhere. `apa`: whether it counts what is `terlaksana`, all that is `tercatat`, or another
    thing; `kolom`: its month from 0, or the column after the months from the right."""

    halaman: str
    url: str
    angka: int
    apa: str
    kolom: int = 0


class Site:
    """A built site, read by address."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._pages: dict[str, str] = {}
        self._lists: dict[str, dict[str, Counter[str]]] = {}

    def page(self, address: str) -> str:
        """The page, also where another address leads to it."""
        if address not in self._pages:
            path = self.output / address.removeprefix(BASE) / "index.html"
            assert path.is_file(), address
            text = path.read_text("utf-8")
            moved = re.search(r'http-equiv="refresh" content="0; *url=([^"]+)"', text)
            self._pages[address] = self.page(moved[1]) if moved else text
        return self._pages[address]

    def sheets(self, address: str) -> Iterator[str]:
        """All pages of a list, from the newest."""
        text = self.page(address)
        yield text
        while older := _OLDER.search(text):
            text = self.page(older[1])
            yield text

    def rows(self, url: str) -> Counter[str]:
        """How many activities of each status an address lists."""
        address, _, at = url.partition("#")
        if address not in self._lists:
            self._lists[address] = dict(self._counted(address))
        return self._lists[address].get(at, Counter())

    def _counted(self, address: str) -> Iterator[tuple[str, Counter[str]]]:
        text = self.page(address)
        if address.endswith("/rincian/"):
            for at, its in re.findall(r'<ul class="rincian" id="([\w-]+)">(.*?)</ul>', text, re.DOTALL):
                yield at, Counter(terlaksana=its.count("<li>"))
        elif '<section class="tahun">' in text:
            yield "", sum((self.rows(url) for url in self._below(text)), Counter())
        else:
            every, parts = Counter[str](), dict[str, Counter[str]]()
            for sheet in self.sheets(address):
                every.update(_ROW.findall(sheet))
                for at, its in _SECTION.findall(sheet):
                    parts.setdefault(at, Counter()).update(_ROW.findall(its))
            yield "", every
            yield from parts.items()

    def _below(self, text: str) -> list[str]:
        """The lists that an overview leads to: of its years, or of the months of one."""
        years = re.findall(r'<h2><a href="([^"]+)">[^<]*</a> <span class="keterangan">', text)
        return years or re.findall(r'<a href="([^"]+)">', "".join(_shelves(text)))

    def table(self, address: str) -> str:
        """The table that a page is of; a long one has another beside it, by region."""
        text = self.page(address)
        return text.partition('<section class="semua-baris">')[2].partition("</section>")[0] or text

    def totals(self, address: str) -> list[int | None]:
        """The row of totals of a table's page."""
        (row,) = re.findall(r"<tfoot>(.*?)</tfoot>", self.table(address), re.DOTALL)
        return [_number(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]

    def sums(self, address: str) -> list[int]:
        """The columns of a table's page, added up."""
        body = self.table(address).partition("<tbody>")[2].partition("</tbody>")[0]
        rows = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in body.split("</tr>")]
        return [
            sum(_number(re.sub(r"<[^>]+>", "", cell)) or 0 for cell in one)
            for one in zip(*filter(None, rows), strict=True)
        ]

    @cached_property
    def numbers(self) -> list[Found]:
        """Every number with a link, on whatever page has any."""
        found: list[Found] = []
        for path in sorted(self.output.rglob("index.html")):
            parts = path.relative_to(self.output).parts
            if not {"kegiatan", "halaman", "tulis"} & set(parts) and not any(part.startswith("hal-") for part in parts):
                found += _on(BASE + "/".join((*parts[:-1], "")), path.read_text("utf-8"))
        return found


def _number(text: str) -> int | None:
    text = text.strip().replace(".", "")
    return int(text) if text.isdigit() else None


def _shelves(text: str) -> list[str]:
    return re.findall(r'<ul class="bulan[^"]*">(.*?)</ul>', text, re.DOTALL)


def _on(halaman: str, text: str) -> Iterator[Found]:
    for row in re.findall(r"<tr>(.*?)</tr>", text, re.DOTALL):
        cells = re.findall(r"<td([^>]*)>(.*?)</td>", row, re.DOTALL)
        for at, (attributes, cell) in enumerate(cells):
            led = re.fullmatch(r'<a href="([^"]+)">([\d.]+)</a>(?:<small>.*)?', cell)
            if led and "data-u" not in attributes:  # that is a date
                yield Found(
                    halaman, led[1], int(led[2].replace(".", "")), "terlaksana", at if at < 12 else at - len(cells)
                )
    for url, name, number in re.findall(r'<a href="([^"]+)" aria-label="([^":]+): ([\d.]+) kegiatan', text):
        month = name.partition(" ")[0]
        at = _MONTHS.index(month) if month in _MONTHS else 0
        yield Found(halaman, url, int(number.replace(".", "")), "terlaksana", at)
    for url, reported, asked in re.findall(r'<a href="([^"]+)" aria-label="[^"]+: (\d+) dari (\d+) kelompok', text):
        yield Found(halaman, url, int(reported), "dilaporkan")
        yield Found(halaman, url, int(asked), "diminta")
    for url, number in re.findall(r'<a class="banyak" href="([^"]+)"><b>([\d.]+)</b>', text):
        yield Found(halaman, url, int(number.replace(".", "")), "terlaksana")
    for url, number in re.findall(r'<h2><a href="([^"]+)">[^<]*</a> <span class="keterangan">([\d.]+) kegiatan', text):
        yield Found(halaman, url, int(number.replace(".", "")), "tercatat")
    for shelf in _shelves(text):
        for url, number in re.findall(r'href="([^"]+)">[^<]*</a>\s*<b>([\d.]+)</b>', shelf):
            yield Found(halaman, url, int(number.replace(".", "")), "tercatat")
    yield from _tiles(halaman, text)


def _tiles(halaman: str, text: str) -> Iterator[Found]:
    for tiles in re.findall(r'<ul class="angka[^"]*">(.*?)</ul>', text, re.DOTALL):
        for url, number, words in re.findall(r'<a href="([^"]+)"><b>([\d.]+)</b>(.*?)</a>', tiles, re.DOTALL):
            angka = int(number.replace(".", ""))
            if "kegiatan terlaksana" in words:
                yield Found(halaman, url, angka, "terlaksana", -1)
                every = re.search(r"dari ([\d.]+) yang tercatat", words)
                if every:
                    yield Found(halaman, url, int(every[1].replace(".", "")), "tercatat")
            elif "aktif" in words:
                yield Found(halaman, url, angka, "kelompok")
            elif "Kampung KB" in words:
                others = re.search(r"dan ([\d.]+) desa", words)
                yield Found(halaman, url, angka + int(others[1] if others else 0), "kampung")
            else:
                assert "keluarga" in words, words
    for url, words in re.findall(r'<div class="liputan">\s*<p>\s*<a href="([^"]+)">(.*?)</a>', text, re.DOTALL):
        numbers = re.findall(r"\d[\d.]*", re.sub(r"punya catatan untuk \d+", "", words))
        if "kelompok UPPKA" in words:
            if len(numbers) > 1 and "Belum" not in words:
                yield Found(halaman, url, int(numbers[0].replace(".", "")), "dilaporkan")
        elif len(numbers) == 2:
            yield Found(halaman, url, int(numbers[0].replace(".", "")), "mencatat")


def listed(site: Site, one: Found) -> int | None:
    """How many of what a number counts stand where it leads."""
    own, _, at = one.url.partition("#")
    own = own or one.halaman
    if one.apa == "kelompok":
        if at == "kelompok":
            (groups,) = re.findall(r'<section id="kelompok">(.*?)</section>', site.page(own), re.DOTALL)
            return str(groups).partition("Yang tidak sedang aktif")[0].count('<a class="judul"')
        return _active(site.page(own))
    if one.apa == "kampung":
        return _kampung(site.page(own))
    if one.apa == "mencatat":
        return _reporting(site.page(own))
    if "/kelengkapan/" in own:
        return site.sums(own)[one.kolom == 0 and one.apa in ("terlaksana", "dilaporkan")]
    if "/ringkasan/" in own:
        return site.totals(own)[one.kolom]
    if "/wilayah/" in own or own == f"{BASE}kampung/":
        return _kampung(site.page(own), at)
    rows = site.rows(own + (f"#{at}" if at else ""))
    return rows["terlaksana"] if one.apa == "terlaksana" else rows.total()


def _kampung(text: str, at: str = "") -> int:
    """How many a directory lists, in all or in one of its parts."""
    listed = text.partition('id="daftar-kampung"')[2].partition("</section>")[0]
    if at:
        listed = listed.partition(f'id="{at}"')[2].partition("</div>\n<div>")[0]
    return len(set(re.findall(rf'href="({BASE}kampung/[\w-]+/)"', listed)))


def _active(text: str) -> int:
    """Rows of the directory of groups that say Ya in their last column."""
    return len(re.findall(r'<td class="jawab">Ya(?:<small>[^<]*</small>)?</td></tr>', text))


def _reporting(text: str) -> int:
    """Rows with any number."""
    body = text.partition("<tbody>")[2].partition("</tbody>")[0]
    return sum(1 for row in body.split("</tr>") if re.search(r"<td[^>]*>(?:<a [^>]*>)?\d", row))


@pytest.fixture(scope="module", params=[pytest.param("contoh"), pytest.param("kabupaten", marks=pytest.mark.besar)])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    if request.param == "kabupaten":
        return Site(large_site(tmp_path_factory))
    output = tmp_path_factory.mktemp("contoh") / "output"
    day = datetime.date(2023, 12, 31)
    assert build(Options(REPOSITORY / "content", output, f"http://127.0.0.1{BASE}", day, jobs=1)).published
    return Site(output)


@pytest.mark.walk
def test_every_number_leads_to_just_that_many(site: Site) -> None:
    wrong = [(one, there) for one in site.numbers if (there := listed(site, one)) != one.angka]
    assert not wrong, (len(wrong), wrong[:10])


@pytest.mark.walk
def test_numbers_of_every_kind_of_page_were_looked_at(site: Site) -> None:
    """The test above finds them by how they are printed."""
    kinds = Counter((one.halaman.removeprefix(BASE).partition("/")[0], one.apa) for one in site.numbers)
    tables = Counter(
        one.halaman.split("/ringkasan/")[1].partition("/")[0] for one in site.numbers if "/ringkasan/" in one.halaman
    )
    assert {("", "terlaksana"), ("", "kelompok"), ("wilayah", "terlaksana"), ("kampung", "terlaksana")} <= set(kinds)
    assert {("arsip", "tercatat"), ("cari", "tercatat"), ("wilayah", "kelompok"), ("", "kampung")} <= set(kinds)
    assert {"fungsi", "sasaran", "program", "pembinaan", "peran-imp", "rapat-pokja", "kegiatan-per-bulan"} <= set(
        tables
    )
    assert {"instansi", "jangkauan-program"} <= set(tables)
