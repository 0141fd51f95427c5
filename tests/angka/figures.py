"""Every figure of a built site, read from its pages and files as a reader sees it.

A figure is of a subject (the address of a site, region, kampung or subject archive), of a word and of a time. Numbers
that no reader here knows are given back too: a new figure has to be taught to this file before it can be published.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.model.tanggal import nama_bulan, nama_bulan_pendek
from site_builder.model.vocabulary import SEKSI
from site_builder.summaries.laporan_kelompok import ANSWERS
from tests.angka.reading import Figure, Page, answer, number, subject_of, taken, text_of
from tests.angka.shelves import details, listed, people, shelves, without_place
from tests.angka.tables import figures_of_data, figures_of_table

_HEAD = (
    (re.compile(r"Kampung KB"), "kampung-kb", ""),
    (re.compile(r"desa yang belum Kampung KB"), "desa", ""),
    (re.compile(r"Poktan aktif|kelompok kegiatan \(Poktan\) aktif"), "poktan-aktif", ""),
    (re.compile(r"kegiatan terlaksana pada (\d{4})"), "terlaksana", r"\1"),
    (re.compile(r"kegiatan terlaksana seluruhnya"), "terlaksana", ""),
    (re.compile(r"keluarga \((\d{4})\)"), "penduduk:keluarga", r"\1"),
)
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
        (bold,) = item.xpath(".//b")
        words = text_of(item).removeprefix(text_of(bold)).strip()
        (words, _, behind) = words.partition(", dari ")
        if links := item.xpath("a[contains(@href, '/arsip/')]/@href"):
            # What stands behind the link: said where it is more than what took place.
            recorded = number(behind.removesuffix(" yang tercatat")) if behind else number(text_of(bold))
            yield Figure(page.address, subject, "tercatat", links[0].split("/")[-2].replace("arsip", ""), recorded)
        if apart := re.fullmatch(r"(Kampung KB), dan ([\d.]+) desa yang belum Kampung KB", words):
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


def _share(text: str) -> tuple[int | None, int | None]:
    """`3 dari 8`, `semua 12`, and what one or two are called."""
    named = {"satu-satunya": (1, 1), "belum": (0, 1), "keduanya": (2, 2)}
    part, _, whole = text.removeprefix("semua ").partition(" dari ")
    return named.get(text) or (number(part), number(whole or part))


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
            part, whole = _share(text_of(row.xpath("td")[0]))
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
            bold = item.xpath(".//b")
            yield Figure(page.address, subject, f"seksi:{name}", time, number(text_of(bold[0])) if bold else None)
        taken(part)
    for caption in page.tree.xpath("//figure[@class='mekar']/figcaption"):
        taken(caption)
    for caption in page.tree.xpath("//figure[@class='lencana']/figcaption[a]"):
        match = re.fullmatch(
            r"(?:(\d) dari 8|(kedelapan)|belum satu pun dari 8) fungsi keluarga, (\d{4})", text_of(caption)
        )
        assert match, (page.address, text_of(caption))
        yield Figure(page.address, subject, "fungsi-terisi", match[3], int(match[1] or (8 if match[2] else 0)) or None)
        taken(caption)


def _archive(page: Page, subject: str) -> Iterator[Figure]:
    """How much a kampung's page says of its archive; how many groups it lists, and how many follow-ups."""
    for link in page.tree.xpath("//section[@id='terakhir']//p[@class='lanjut']/a"):
        count = text_of(link).removeprefix("Arsip menurut tahun: ").removesuffix(" kegiatan tercatat")
        yield Figure(page.address, subject, "tercatat", "", number(count))
    for part in page.tree.xpath("//section[@id='kelompok']"):
        rows = part.xpath(".//ul[@class='kolom']/li[not(.//span[@class='status'])]")
        yield Figure(page.address, subject, "poktan-aktif", "", len(rows) or None)
    for part in page.tree.xpath("//details[@data-tugas]"):
        said = re.match(r"([\d.]+) belum selesai", text_of(part.xpath("summary")[0]))
        assert said and number(said[1]) == len(part.xpath("ul/li")), page.address


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
                    f"-{_MONTHS.index(head) + 1:02}"
                    if head in _MONTHS
                    else {"Jumlah": "", "Bulan tidak tercatat": "-00"}[head]
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
    keys = {column.judul: column.key for column in ANSWERS}
    for table in page.tree.xpath("//table[caption='Laporan bulanan kelompok']"):
        heads = [text_of(cell).removesuffix(" rupiah") for cell in table.xpath("thead//th[@scope='col']")][1:]
        for row in table.xpath("tbody/tr"):
            time = _month(text_of(row.xpath("th")[0]))
            for head, cell in zip(heads, row.xpath("td"), strict=True):
                yield Figure(page.address, page.address, f"laporan:{keys[head]}", time, answer(text_of(cell)))
        taken(table)


_READERS = (
    _head,
    _coverage,
    _regions,
    _cards,
    _petals,
    _archive,
    _calendar,
    _functions,
    _reports,
    _answers,
    people,
    without_place,
    shelves,
    listed,
    details,
)
