"""Figures of the summary tables: a page and its CSV file say the same, and each column has a word and a time."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_builder.model.program import PROGRAM
from site_builder.model.vocabulary import JENIS_POKTAN, PERAN_IMP, SASARAN, SEKSI
from site_builder.summaries.laporan_kelompok import ANSWERS
from site_builder.summaries.waktu import QUARTERS
from tests.angka.reading import SITE, Page, answer, number, region_of_edition, taken, text_of

Found = tuple[str, str, str, int | None]

# What stands under the columns of each table; `{y}` is the time of the edition. Columns that no other page counts are
# left out with None.
_YEARLY = {
    "kegiatan-per-bulan": {
        **{f"bulan_{m:02}": ("terlaksana", f"{{y}}-{m:02}") for m in range(1, 13)},
        "tanpa_bulan": ("terlaksana", "{y}-00"),
        "jumlah": ("terlaksana", "{y}"),
    },
    "fungsi": {
        **{one.kode: (f"seksi:{one.kode}", "{y}") for one in SEKSI},
        "fungsi_terisi": ("fungsi-terisi", "{y}"),
    },
    "sasaran": {one.kode: (f"sasaran:{one.kode}", "{y}") for one in SASARAN},
    "pembinaan": {
        **{one.kode: (f"pembinaan:{one.kode}", "{y}") for one in JENIS_POKTAN},
        "tanpa_jenis": ("pembinaan:", "{y}"),
        "pembinaan-poktan": ("jenis:pembinaan-poktan", "{y}"),
        "pertemuan-imp": ("jenis:pertemuan-imp", "{y}"),
    },
    "rapat-pokja": {
        "jumlah": ("jenis:rapat-pokja", ""),
        "belum_selesai": ("rapat:belum-selesai", ""),
        "terlambat": ("rapat:terlambat", ""),
        "tanpa_tahun": ("jenis:rapat-pokja", "0000"),
    },
    "peran-imp": {
        **{one.kode: (f"peran:{one.kode}", "{y}") for one in PERAN_IMP},
        "pertemuan-imp": ("jenis:pertemuan-imp", "{y}"),
    },
    "program": {one.kode: (f"program:{one.kode}", "{y}") for one in PROGRAM},
    "kampung-dibina": {
        "kelompok_lokus": ("lokus", "{y}"),
        **{f"tw{tw}_dibina": (f"dibina:{tw}", "{y}") for tw in QUARTERS},
    },
    "lokus-belum-dibina": {f"tw{tw}_belum_dibina": (f"belum-dibina:{tw}", "{y}") for tw in QUARTERS},
    "kelengkapan": {"kelompok": ("uppka-melapor dari", "{y}"), "dilaporkan": ("uppka-melapor", "{y}")},
    "poktan": {"aktif": ("poktan-aktif", "")},
}
_REACH = {"jangkauan-fungsi": "seksi", "instansi": "instansi"}


def figures_of_table(page: Page, region: str) -> Iterator[Found]:
    """Word, time, subject and value of all cells of a summary's own table that another page counts as well."""
    parts = page.address.strip("/").split("/")
    if parts[0] != "ringkasan" or len(parts) < 2:
        return
    time = next((one for one in parts[2:3] if re.fullmatch(r"\d{4}(-\d{2})?", one)), "")
    for table in page.tree.xpath("//table[not(ancestor::*[@class='per-wilayah'])]"):
        lines = _lines(page, table)
        for row in lines:
            yield from _figures_of_row(parts[1], row, time, region)
        for lead in page.tree.xpath("//*[@class='per-wilayah']//table"):
            yield from _figures_of_regions(parts[1], lead, _columns(table, list(lines[0])), time)
        taken(table)


def _figures_of_regions(slug: str, table: Any, keys: dict[str, str], time: str) -> Iterator[Found]:
    """A long table's totals by region: each is the total of the table that its row leads to, and together they are the
    total that stands below."""
    heads = _grid(table)[1:]
    rows = table.xpath("tbody/tr")
    for at, cell in enumerate(table.xpath("tfoot/tr/td")):
        shown = [number(_plain(row.xpath("td")[at])) for row in rows]
        total = number(_plain(cell))
        assert total is None or sum(filter(None, shown)) == total, (heads[at], shown, total)
    for row in rows:
        (link,) = row.xpath("th/a/@href") or [""]
        its = [_plain(cell) for cell in row.xpath("td")][1:]
        line = {keys[head]: text for head, text in zip(heads[1:], its, strict=True)}
        if link.startswith("/ringkasan/"):
            line["(jumlah)"] = "Ya"
            yield from _figures_of_row(slug, line, time, region_of_edition(link.strip("/").split("/")[2:]))
        elif link:
            yield from _figures_of_row(slug, {**line, "kampung": link.split("/")[2]}, time, "")
    taken(table)


def _columns(table: Any, keys: list[str]) -> dict[str, str]:
    """The keys of a table's columns by their headings."""
    heads = _grid(table)
    return dict(zip(heads, keys[-len(heads) :], strict=True))


def _grid(table: Any) -> list[str]:
    """Headings of all columns, common ones in front, in the order of the columns."""
    rows, found = table.xpath("thead/tr"), list[str]()
    below = iter(rows[1].xpath("th") if len(rows) > 1 else ())
    for head in rows[0].xpath("th"):
        wide = int(head.get("colspan") or 1)
        if head.get("scope") == "colgroup":
            found += [f"{text_of(head)}: {text_of(next(below))}" for _ in range(wide)]
        else:
            found.append(text_of(head))
    return found


def figures_of_data(path: Path) -> Iterator[Found]:
    """The same of a file of open data, which holds all times of a table and no totals."""
    if path.name.endswith("-excel.csv"):
        return
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if path.parent.name == "ringkasan":
                yield from _figures_of_row(path.stem, row, row.get("waktu", ""), SITE)
            elif path.stem == "penduduk":
                people = {key: text for key, text in row.items() if key not in ("kampung", "tahun", "url")}
                for key, text in people.items():
                    yield f"penduduk:{key}", row["tahun"], f"/kampung/{row['kampung']}/", number(text or "–")
            elif path.stem == "laporan":
                yield from _reported(row, row["bulan"])


def _figures_of_row(slug: str, row: dict[str, str], time: str, region: str) -> Iterator[Found]:
    is_total = "(jumlah)" in row
    if slug in _REACH and not is_total:
        yield f"{_REACH[slug]}:{row[_REACH[slug]]}", time, region, number(row["jumlah_kegiatan"] or "–")
    elif slug == "jangkauan-program" and not is_total:
        for key, text in row.items():
            if key.startswith("kegiatan_"):
                yield f"program:{row['program']}", key.removeprefix("kegiatan_"), region, number(text or "–")
    elif slug in ("uppka-provinsi", "uppka-kabupaten") and not is_total:
        yield from _reported(row, time)
    elif slug in _YEARLY and (is_total or "poktan" not in row):
        subject = region if is_total else f"/kampung/{row['kampung']}/"
        for key, text in row.items():
            word, when = _YEARLY[slug].get(key) or _meetings_of_year(key)
            if word and text != "tidak berlaku":
                yield word, when.format(y=time), subject, answer(text or "–")


def _meetings_of_year(key: str) -> tuple[str, str]:
    """`tahun_2023` of the table of Pokja meetings, which has a column for each year."""
    return ("jenis:rapat-pokja", key.removeprefix("tahun_")) if re.fullmatch(r"tahun_\d{4}", key) else ("", "")


def _reported(row: dict[str, str], month: str) -> Iterator[Found]:
    for column in ANSWERS:
        if column.key in row:
            group = f"/kampung/{row['kampung']}/poktan/{row['poktan']}/"
            yield f"laporan:{column.key}", month, group, answer(row[column.key] or "–")


def _lines(page: Page, table: Any) -> list[dict[str, str]]:
    """Lines of the CSV file beside a page, by column, each held against the row of the page; then the row of totals."""
    (file,) = (path for path in page.folder.glob("*.csv") if not path.name.endswith("-excel.csv"))
    with file.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    shown = [[_plain(cell) for cell in row.xpath("th|td")] for row in table.xpath("tbody/tr")]
    assert len(shown) == len(lines), page.address
    for cells, line in zip(shown, lines, strict=True):
        written = list(line.values())[-len(cells) :]
        for cell, text in zip(cells, written, strict=True):
            assert _same(cell, text), (page.address, cell, text)
    for row in table.xpath("tfoot/tr"):
        cells = [_plain(cell) for cell in row.xpath("td")]
        lines.append({"(jumlah)": "Ya", **dict(zip(list(lines[0])[-len(cells) :], cells, strict=True))})
    return lines


def _plain(cell: Any) -> str:
    """What a cell says, without the smaller line below it; `` where nothing is recorded."""
    if cell.get("data-u"):
        return str(cell.get("data-u"))
    small = [text_of(one) for one in cell.xpath("small")]
    text = text_of(cell)
    for one in small:
        text = text.removesuffix(one).strip()
    return "" if "belum" in (cell.get("class") or "").split() else text


def _same(cell: str, text: str) -> bool:
    """`1.234,5` on a page is `1234.5` in a file; `tidak berlaku` is a hatched cell."""
    digits = cell.replace(".", "").replace(",", ".").removesuffix(" %").removesuffix("%")
    return (
        cell == text or digits == text or (re.fullmatch(r"[\d.]+", text) is not None and _float(digits) == float(text))
    )


def _float(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else None
