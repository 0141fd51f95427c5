"""Every figure of a built site, read from its pages and files as a reader sees it.

A figure is of a subject (the address of a site, region, kampung or subject archive), of a word and of a time. Numbers
that no reader here knows are given back too: a new figure has to be taught to this file before it can be published.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from site_builder.model.tanggal import nama_bulan, nama_bulan_pendek
from site_builder.model.vocabulary import SEKSI
from site_builder.summaries.laporan_kelompok import _ANSWERS
from tests.angka.reading import Page, answer, number, subject_of, taken, text_of
from tests.angka.tables import figures_of_data, figures_of_table


class Figure(NamedTuple):
    """`time`: `2023`, `2023-02`, `2023-00` for a year's activities without a month, `` for all times.
    `value`: None where the page says that nothing is recorded."""

    page: str
    subject: str
    word: str
    time: str
    value: int | None


_HEAD = (
    (re.compile(r"Kampung KB"), "kampung-kb", ""),
    (re.compile(r"desa yang belum Kampung KB"), "desa", ""),
    (re.compile(r"Poktan aktif"), "poktan-aktif", ""),
    (re.compile(r"kegiatan terlaksana pada (\d{4})"), "terlaksana", r"\1"),
    (re.compile(r"kegiatan terlaksana seluruhnya"), "terlaksana", ""),
    (re.compile(r"keluarga \((\d{4})\)"), "penduduk:keluarga", r"\1"),
)
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
_MONTHS = [nama_bulan_pendek(n) for n in range(1, 13)]
_LONG = [nama_bulan(n) for n in range(1, 13)]


def figures_of(page: Page) -> Iterator[Figure]:
    """All figures of a page; each is taken out of its tree, so that `unread` finds what nobody has read."""
    subject = subject_of(page.address)
    for reader in _READERS:
        yield from reader(page, subject)
    for word, time, of, value in figures_of_table(page, subject):
        yield Figure(page.address, of, word, time, value)


def figures_of_files(output: Path) -> Iterator[Figure]:
    """Those of the open data."""
    for path in sorted((output / "data").rglob("*.csv")):
        for word, time, of, value in figures_of_data(path):
            yield Figure(f"/{path.relative_to(output)}", of, word, time, value)


def _head(page: Page, subject: str) -> Iterator[Figure]:
    for item in page.tree.xpath("//ul[@class='angka']/li"):
        (bold,) = item.xpath("b")
        words = text_of(item).removeprefix(text_of(bold)).strip()
        if apart := re.fullmatch(r"(Kampung KB), dan ([\d.]+) desa yang belum", words):
            words = apart[1]
            yield Figure(page.address, subject, "desa", "", number(apart[2]))
        for pattern, word, time in _HEAD:
            if match := pattern.fullmatch(words):
                taken(item)
                yield Figure(page.address, subject, word, match.expand(time) if time else "", number(text_of(bold)))


_COVERAGE = re.compile(
    r"(?:([\d.]+) dari ([\d.]+)|(?:Semua )?([\d.]+|Satu-satunya|Kedua)|Belum satu pun dari ([\d.]+))"
    r" (kelompok yang dinilai|.+?) (sudah|yang|belum) (.+)"
)


def _coverage(page: Page, subject: str) -> Iterator[Figure]:
    """`12 dari 30 kampung sudah punya catatan untuk 2023`."""
    for sentence in page.tree.xpath("//*[@class='liputan']/p"):
        match = _COVERAGE.fullmatch(text_of(sentence))
        assert match, (page.address, text_of(sentence))
        part, whole, every, none, who, verb, what = match.groups()
        if every and verb == "belum":
            every, none = None, every
        counts = (part, whole) if part else (every, every) if every else ("0", none)
        word, time = _covered(page, who, what)
        taken(sentence)
        # In a table of reports "not one yet" is a dash.
        reported = None if word == "uppka-melapor" and none else number(counts[0])
        yield Figure(page.address, subject, word, time, reported)
        yield Figure(page.address, subject, f"{word} dari", time, number(counts[1]))


def _covered(page: Page, who: str, what: str) -> tuple[str, str]:
    if match := re.fullmatch(r"punya catatan untuk (\d{4})", what):
        return "mencatat", match[1]
    if match := re.fullmatch(r"dilaporkan untuk (\w+) (\d{4})", what):
        return "uppka-melapor", _month(f"{match[1]} {match[2]}")
    return f"liputan:{page.address}", ""


def _regions(page: Page, subject: str) -> Iterator[Figure]:
    """The regions below one, which add up to it."""
    for table in page.tree.xpath("//table[contains(@class, 'wilayah')]"):
        heads = [text_of(cell) for cell in table.xpath("thead//th")][1:]
        time = "".join(re.findall(r"\d{4}", text_of(table.xpath("caption")[0])))
        words = {"Kegiatan": ("terlaksana", time), "Poktan aktif": ("poktan-aktif", "")}
        sums: dict[tuple[str, str], int] = {}
        for row in table.xpath("tbody/tr"):
            (link,) = row.xpath("th/a/@href")
            below = link if "#" not in link else f"{link} sisa"
            part, whole = (number(text) for text in text_of(row.xpath("td")[0]).split(" dari "))
            found = [("mencatat", time, part), ("mencatat dari", time, whole)]
            cells = [number(text_of(cell)) for cell in row.xpath("td")[1:]]
            found += [(*words[head], cell) for head, cell in zip(heads[1:], cells, strict=True)]
            for word, at, value in found:
                yield Figure(page.address, below, word, at, value)
                sums[word, at] = sums.get((word, at), 0) + (value or 0)
        for (word, at), value in sums.items():
            yield Figure(f"{page.address} (jumlah baris)", subject, word, at, value or None)
        taken(table)


def _cards(page: Page, subject: str) -> Iterator[Figure]:
    for card in page.tree.xpath("//ul[contains(@class, 'kartu')]/li"):
        (link,) = card.xpath(".//a[@class='judul']/@href")
        for line in card.xpath(".//span"):
            if match := re.fullmatch(r"(\d) dari 8 fungsi, (\d{4})", text_of(line)):
                yield Figure(page.address, link, "fungsi-terisi", match[2], int(match[1]))
                taken(line)
            elif re.match(r"terakhir |belum ", text_of(line)):
                taken(line)


def _petals(page: Page, subject: str) -> Iterator[Figure]:
    """The list beside the flower."""
    for part in page.tree.xpath("//ul[@class='fungsi']"):
        time = "".join(re.findall(r"\d{4}", text_of(part.xpath("preceding-sibling::h2")[0])))
        for item in part.xpath("li") if time else ():
            name = SEKSI.find(text_of(item.xpath("span[@class='seksi']")[0]))
            bold = item.xpath("b")
            yield Figure(page.address, subject, f"seksi:{name}", time, number(text_of(bold[0])) if bold else None)
        taken(part)
    for caption in page.tree.xpath("//figure[@class='mekar']/figcaption"):
        taken(caption)


# What a calendar says of activities that it does not draw.
_APART = r"([\d.]+) kegiatan (yang bulannya|yang tahunnya|dari tahun lain)"


def _calendar(page: Page, subject: str) -> Iterator[Figure]:
    for table in page.tree.xpath(
        "//figure/following-sibling::details//table[caption='Kegiatan menurut tahun dan bulan']"
    ):
        heads = [text_of(cell) for cell in table.xpath("thead//th")][1:]
        found = {}
        for row in table.xpath("tbody/tr"):
            year = text_of(row.xpath("th")[0])
            for head, cell in zip(heads, row.xpath("td"), strict=True):
                month = (
                    f"-{_MONTHS.index(head) + 1:02}" if head in _MONTHS else {"Jumlah": "", "Tanpa bulan": "-00"}[head]
                )
                if cell.get("class") != "tiada":
                    found[year + month] = number(text_of(cell))
                    yield Figure(page.address, subject, "terlaksana", year + month, number(text_of(cell)))
        taken(table)
        (caption,) = table.xpath("ancestor::details/preceding-sibling::figure/figcaption")
        if match := re.search(r"Terbanyak ([\d.]+) kegiatan, (\w+) (\d{4})", text_of(caption)):
            month = _month(f"{match[2]} {match[3]}")
            yield Figure(page.address, subject, "terlaksana", month, number(match[1]))
        apart = {which: number(n) for n, which in re.findall(_APART, text_of(caption))}
        undated = sum(value or 0 for time, value in found.items() if time.endswith("-00"))
        assert apart.get("yang bulannya", 0) == undated, (page.address, text_of(caption))
        if years := apart.get("yang tahunnya"):
            yield Figure(page.address, subject, "terlaksana", "0000", years)
        drawn = sum(value or 0 for time, value in found.items() if len(time) == 4)
        rest = (apart.get(which) or 0 for which in ("yang tahunnya", "dari tahun lain"))
        if whole := drawn + sum(rest):
            yield Figure(page.address, subject, "terlaksana", "", whole)
        taken(caption)


def _functions(page: Page, subject: str) -> Iterator[Figure]:
    name = "Kegiatan menurut fungsi keluarga dan tahun"
    for table in page.tree.xpath(f"//table[caption='{name}']"):
        years = [text_of(cell) for cell in table.xpath("thead//th")][1:]
        for row in table.xpath("tbody/tr"):
            seksi = SEKSI.find(text_of(row.xpath("th")[0]))
            for year, cell in zip(years, row.xpath("td"), strict=True):
                yield Figure(page.address, subject, f"seksi:{seksi}", year, number(text_of(cell)))
        taken(table)
        for caption in table.xpath("ancestor::section//figcaption"):
            taken(caption)


def _reports(page: Page, subject: str) -> Iterator[Figure]:
    for table in page.tree.xpath("//table[caption='Laporan UPPKA yang masuk menurut bulan']"):
        keys = [text_of(cell) for cell in table.xpath("thead//th")][1:]
        words = {"Kelompok": "uppka-melapor dari", "Dilaporkan": "uppka-melapor"}
        for row in table.xpath("tbody/tr"):
            time = _month(text_of(row.xpath("th")[0]))
            for key, cell in zip(keys, row.xpath("td"), strict=True):
                if key in words:
                    yield Figure(page.address, subject, words[key], time, number(text_of(cell)))
        taken(table)


def _month(text: str) -> str:
    """`Februari 2023` as `2023-02`."""
    name, year = text.split()
    return f"{year}-{_LONG.index(name) + 1:02}"


def _answers(page: Page, subject: str) -> Iterator[Figure]:
    """What a group has reported, on its own page."""
    keys = {column.judul: column.key for column in _ANSWERS}
    for table in page.tree.xpath("//table[caption='Laporan bulanan kelompok']"):
        heads = [text_of(cell).removesuffix(" rupiah") for cell in table.xpath("thead//th[@scope='col']")][1:]
        for row in table.xpath("tbody/tr"):
            time = _month(text_of(row.xpath("th")[0]))
            for head, cell in zip(heads, row.xpath("td"), strict=True):
                yield Figure(page.address, page.address, f"laporan:{keys[head]}", time, answer(text_of(cell)))
        taken(table)


def _people(page: Page, subject: str) -> Iterator[Figure]:
    """Population figures: by year in the data house, of the last year in the profile."""
    for table in page.tree.xpath("//table[caption='Penduduk menurut tahun']"):
        years = [text_of(cell) for cell in table.xpath("thead//th")][1:]
        for row in table.xpath("tbody/tr"):
            for year, cell in zip(years, row.xpath("td"), strict=True):
                word = f"penduduk:{_PEOPLE[text_of(row.xpath('th')[0])]}"
                yield Figure(page.address, subject, word, year, number(text_of(cell)))
        taken(table)
    for part in page.tree.xpath("//h3[starts-with(text(), 'Penduduk, ')]/following-sibling::dl[1]/div"):
        year = text_of(part.xpath("../preceding-sibling::h3[1]")[0]).removeprefix("Penduduk, ")
        word = f"penduduk:{_PEOPLE[text_of(part.xpath('dt')[0])]}"
        yield Figure(page.address, subject, word, year, number(text_of(part.xpath("dd")[0])))


def _without_place(page: Page, subject: str) -> Iterator[Figure]:
    for caption in page.tree.xpath("//figure[@class='peta']/figcaption"):
        if match := re.search(r"([\d.]+) kampung belum mencatat letaknya", text_of(caption)):
            yield Figure(page.address, subject, "tanpa-letak", "", number(match[1]))
        taken(caption)


def _shelves(page: Page, subject: str) -> Iterator[Figure]:
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
        for item in part.xpath("ul[@class='bulan']/li"):
            count, links = number(text_of(item.xpath("b")[0])), item.xpath("a/@href")
            name = text_of(item).split(" ")[0]
            month = f"{_LONG.index(name) + 1:02}" if name in _LONG else "00"
            yield Figure(page.address, subject, "tercatat", f"{year}-{month}", count)
            if links:
                yield Figure(page.address, links[0], "isi rak", "", count)
        taken(part)
    for item in page.tree.xpath("//ul[@class='bulan topik']/li"):
        bold = item.xpath("b")
        value = number(text_of(bold[0])) if bold else None
        yield Figure(page.address, item.xpath("a/@href")[0], "isi rak", "", value)
        taken(item)


def _listed(page: Page, subject: str) -> Iterator[Figure]:
    """How many activities a sheet of an archive lists: the sheets of a shelf add up to what is said of it."""
    shelf = re.sub(r"hal-\d+/$", "", page.address)
    if page.tree.xpath("//ul[@class='daftar']") and _is_archive(shelf):
        items = page.tree.xpath("//main//ul[@class='daftar']/li")
        yield Figure(page.address, shelf, "pada lembar", "", len(items))


_READERS = (
    _head,
    _coverage,
    _regions,
    _cards,
    _petals,
    _calendar,
    _functions,
    _reports,
    _answers,
    _people,
    _without_place,
    _shelves,
    _listed,
)


def _is_archive(address: str) -> bool:
    first, *others = address.strip("/").split("/")
    return first in {"arsip", "seksi", "jenis", "poktan", "sasaran", "instansi", "program"} or "arsip" in others
