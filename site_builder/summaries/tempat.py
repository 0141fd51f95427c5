"""Where the rows of a table lie: what its title says is not said in every row, and long tables are led by regions."""

from collections.abc import Mapping

from ..model.anggota import recorded
from ..model.tables import TIDAK_BERLAKU, Cell, Column, Row, Table, totals
from ..model.vocabulary import slug

# A table of more rows is led by one of the regions in it.
MANY = 40
_LEVELS = ("provinsi", "kabupaten", "kecamatan")


def placed(rows: tuple[Row, ...], kunci: tuple[Column, ...], jalan: tuple[str, ...]) -> tuple[Row, ...]:
    """Rows whose headings tell no region that the title names, nor the kabupaten where all are of one."""
    if not _has_regions(kunci):
        return rows
    told = max(len(jalan), 2 if len({row.kunci[1] for row in rows} - {""}) < 2 else 0)
    return tuple(row._replace(kepala=tuple(_shorter(cell, row, told) for cell in row.kepala)) for row in rows)


def _shorter(cell: Cell, row: Row, told: int) -> Cell:
    if not cell.rincian or cell.rincian != place(row.kunci):
        return cell
    return cell._replace(rincian=place(row.kunci, told))


def place(kunci: tuple[str | int, ...], told: int = 0) -> str:
    """The kecamatan and kabupaten of a row, without the levels that are told already: 2 are province and kabupaten."""
    return ", ".join(str(name) for level, name in ((3, kunci[2]), (2, kunci[1])) if name and level > told)


def _has_regions(kunci: tuple[Column, ...]) -> bool:
    return tuple(column.key for column in kunci[:3]) == _LEVELS


def by_region(table: Table, urls: Mapping[tuple[str, ...], str]) -> Table | None:
    """A long table's totals for each region of the highest level of which it has several, to lead inward; None where it
    is short or leads nowhere.

    `urls`: where the same table of a region is, by the addresses of its names. A region with one kampung leads to that.
    Only what adds up is told, and how many rows there are; what lies in no region comes last.
    """
    if len(table.baris) <= MANY or not _has_regions(table.kunci):
        return None
    ways = [recorded(tuple(map(str, row.kunci[:3]))) for row in table.baris]
    level = next((n for n in range(3) if len({slug(way[n]) for way in ways if len(way) > n}) > 1), None)
    if level is None:
        return None
    inside: dict[str, tuple[tuple[str, ...], list[Row]]] = {}
    for way, row in zip(ways, table.baris, strict=True):
        its = way[: level + 1] if len(way) > level else ()
        inside.setdefault(slug(its[-1]) if its else "", (its, []))[1].append(row)
    kept = [i for i, cell in enumerate(totals(table.kolom, table.baris)) if cell.sebab != TIDAK_BERLAKU]
    kolom = tuple(table.kolom[i] for i in kept)
    heading = table.kunci[level]
    rows = tuple(
        Row((), (_named(way, its, urls, heading),), (Cell(len(its)), *totals(kolom, _only(its, kept))))
        for _, (way, its) in sorted(inside.items(), key=lambda one: (not one[0], one[0]))
    )
    if not {row.kepala[0].url for row in rows} & set(urls.values()):
        return None
    named = table.kepala[-1]
    whole = table.jumlah or Row((), (Cell("Jumlah"),), totals(table.kolom, table.baris))
    return table._replace(
        judul=f"{table.judul}, menurut {heading.judul.lower()}",
        kunci=(),
        kepala=(heading,),
        kolom=(Column("banyaknya", named.pendek or named.judul), *kolom),
        baris=rows,
        jumlah=Row((), whole.kepala[:1], (Cell(len(table.baris)), *(whole.sel[i] for i in kept))),
        liputan=None,
        catatan=(),
        sumber="",
        per=None,
        salinan="",
    )


def _only(rows: list[Row], kept: list[int]) -> tuple[Row, ...]:
    return tuple(row._replace(sel=tuple(row.sel[i] for i in kept)) for row in rows)


def _named(way: tuple[str, ...], rows: list[Row], urls: Mapping[tuple[str, ...], str], heading: Column) -> Cell:
    if not way:
        return Cell(f"{heading.judul} tidak tercatat")
    homes = {row.kepala[0].url for row in rows}
    return Cell(way[-1], url=urls.get(tuple(map(slug, way)), "") or (homes.pop() if len(homes) == 1 else ""))
