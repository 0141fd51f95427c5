"""Figures of people and places, and those of archives: shelves, and what lies on them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from site_builder.model.tanggal import nama_bulan
from tests.angka.reading import Figure, Page, number, taken, text_of

_PEOPLE = {
    "Jiwa": "jiwa",
    "Keluarga": "keluarga",
    "Pasangan usia subur (PUS)": "pus",
    "Remaja": "remaja",
    "Keluarga yang memiliki balita": "keluarga_balita",
    "Keluarga yang memiliki remaja": "keluarga_remaja",
    "Keluarga yang memiliki lansia": "keluarga_lansia",
    "Keluarga ikut BKB": "ikut_bkb",
    "Keluarga ikut BKR": "ikut_bkr",
    "Keluarga ikut BKL": "ikut_bkl",
    "Keluarga ikut UPPKA": "ikut_uppka",
    "Remaja ikut PIK-R": "ikut_pik_r",
}
_LONG = [nama_bulan(n) for n in range(1, 13)]


def people(page: Page, subject: str) -> Iterator[Figure]:
    """Population figures: by year in the data house, of the last year in the profile."""
    for table in page.tree.xpath("//table[caption='Penduduk menurut tahun']"):
        years = [text_of(cell) for cell in table.xpath("thead//th")][1:]
        for row in table.xpath("tbody/tr"):
            for year, cell in zip(years, row.xpath("td"), strict=True):
                word = f"penduduk:{_PEOPLE[text_of(row.xpath('th')[0])]}"
                yield Figure(page.address, subject, word, year, number(text_of(cell)))
        taken(table)
    for part in page.tree.xpath("//summary[starts-with(h3, 'Penduduk, ')]/following-sibling::dl[1]/div"):
        year = text_of(part.xpath("../preceding-sibling::summary/h3")[0]).removeprefix("Penduduk, ")
        word = f"penduduk:{_PEOPLE[text_of(part.xpath('dt')[0])]}"
        yield Figure(page.address, subject, word, year, number(text_of(part.xpath("dd")[0])))


def without_place(page: Page, subject: str) -> Iterator[Figure]:
    for caption in page.tree.xpath("//figure[@class='peta']/figcaption"):
        if match := re.search(r"([\d.]+) kampung belum mencatat letaknya", text_of(caption)):
            yield Figure(page.address, subject, "tanpa-letak", "", number(match[1]))
        taken(caption)


def shelves(page: Page, subject: str) -> Iterator[Figure]:
    """Archives: years with their months, and subjects."""
    for part in page.tree.xpath("//section[@class='tahun']"):
        links = part.xpath("h2/a/@href")
        said = part.xpath("h2/span") or part.xpath("p[@class='letak']")
        total = number(text_of(said[0]).removesuffix(" kegiatan tercatat"))
        title = text_of(part.xpath("h2/a")[0]) if links else page.address.strip("/").split("/")[-1]
        year = title if title.isdigit() else ""
        shelf = links[0] if links else page.address
        if year:
            yield Figure(page.address, subject, "tercatat", year, total)
        yield Figure(page.address, shelf, "isi rak", "", total)
        items = part.xpath("ul[@class='bulan']/li")
        counts = [number(text_of(item.xpath("b")[0])) or 0 for item in items]
        assert not items or sum(counts) == total, (page.address, year)
        # Where plans stand apart, months count what is behind.
        months_whole = not any(text_of(item).startswith("akan datang") for item in items)
        for item, count in zip(items, counts, strict=True):
            links = item.xpath("a/@href")
            name = text_of(item).split(" ")[0]
            month = f"{_LONG.index(name) + 1:02}" if name in _LONG else "00"
            if months_whole:
                yield Figure(page.address, subject, "tercatat", f"{year}-{month}", count)
            if links and links[0] != shelf:
                yield Figure(page.address, links[0], "isi rak", "", count)
        taken(part)
    for item in page.tree.xpath("//ul[@class='bulan topik']/li"):
        bold = item.xpath("b")
        value = number(text_of(bold[0])) if bold else None
        yield Figure(page.address, item.xpath("a/@href")[0], "isi rak", "", value)
        taken(item)


def listed(page: Page, subject: str) -> Iterator[Figure]:
    """How many activities a sheet of an archive lists: the sheets of a shelf add up to what is said of it."""
    shelf = re.sub(r"hal-\d+/$", "", page.address)
    if page.tree.xpath("//ul[@class='daftar']") and _is_archive(shelf):
        items = page.tree.xpath("//main//ul[@class='daftar']/li")
        yield Figure(page.address, shelf, "pada lembar", "", len(items))
        if shelf.startswith("/kampung/"):
            for month, number_of in Counter(map(_month_of, items)).items():
                yield Figure(page.address, f"{shelf}#{month}", "pada lembar", "", number_of)


def _month_of(item: Any) -> str:
    """The month of an activity, the year where it has no month: what an archive of a kampung calls its headings."""
    if item.xpath("ancestor::section[@id='akan-datang']"):
        return "akan-datang"
    day = item.xpath("(time|ancestor::div[@class='hari']//time)/@datetime")
    return str(day[0])[:7] if day else "tanpa-tanggal"


# What the anchors of a kampung's year say, as words of the tables; the rest of a way to count has none there.
_COUNTED = {"poktan": "pembinaan"}
_REST = {"poktan-tanpa-jenis": "pembinaan:", "peran-tanpa-peran": "", "program-lain": ""}


def details(page: Page, subject: str) -> Iterator[Figure]:
    """The lists of a kampung's year, each with its number."""
    for part in page.tree.xpath("//details[ul[@class='rincian']]"):
        (shelf,) = part.xpath("ul/@id")
        said = number(text_of(part.xpath("summary/span")[0]).removesuffix(" kegiatan"))
        assert said == len(part.xpath("ul/li")), (page.address, shelf)
        way, _, kode = shelf.partition("-")
        if word := _REST.get(shelf, f"{_COUNTED.get(way, way)}:{kode}"):
            yield Figure(page.address, subject, word, page.address.split("/")[-3], said)
        taken(part)


def _is_archive(address: str) -> bool:
    """Whether a page lists all that is on its shelf; the page of all activities has the last few alone."""
    if address == "/arsip/":
        return False
    first, *others = address.strip("/").split("/")
    return first in {"arsip", "seksi", "jenis", "poktan", "sasaran", "instansi", "program"} or "arsip" in others
