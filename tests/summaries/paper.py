"""Tables of small villages, to be held against the same table worked out on paper."""

from collections.abc import Callable, Iterator

from site_builder.model.tables import Cell, Row, Table
from site_builder.summaries.lingkup import Edition, Lingkup, scopes_of
from tests.conftest import Village, site_of

Family = Callable[[Lingkup], Iterator[Edition]]


def edition(
    village: Village, family: Family, waktu: str = "", jalan: tuple[str, ...] = (), leads: bool = False
) -> Table:
    """The one table of a time (`2022`, `2022-03`, `` for tables without) and a region, as on paper; `leads`: with where
    its numbers lead, which tests/pages/test_angka_menuju.py holds for all."""
    found = [one for one in family(scopes_of(site_of(village))) if _iso(one) == waktu and one.jalan == jalan]
    (only,) = found
    return only.tabel if leads else on_paper(only.tabel)


def on_paper(table: Table) -> Table:
    """Numbers that lead nowhere."""
    rows = tuple(_bare(row) for row in table.baris)
    return table._replace(baris=rows, jumlah=_bare(table.jumlah) if table.jumlah else None)


def _bare(row: Row) -> Row:
    return row._replace(sel=tuple(one._replace(url="") if isinstance(one.nilai, int) else one for one in row.sel))


def times_and_regions(village: Village, family: Family) -> list[tuple[str, tuple[str, ...]]]:
    """Which editions there are."""
    return [(_iso(one), one.jalan) for one in family(scopes_of(site_of(village)))]


def cells(table: Table) -> dict[str, tuple[Cell, ...]]:
    """The cells of each row, by its last heading."""
    return {str(row.kepala[-1].nilai): row.sel for row in table.baris}


def column(table: Table, key: str) -> dict[str, Cell]:
    """The cells of one column, by the last heading of their rows."""
    at = [one.key for one in table.kolom].index(key)
    return {name: row[at] for name, row in cells(table).items()}


def _iso(one: Edition) -> str:
    return one.waktu.iso if one.waktu else ""
