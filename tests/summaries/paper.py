"""Tables of small villages, to be held against the same table worked out on paper."""

from collections.abc import Callable, Iterator

from site_builder.model.tables import Cell, Table
from site_builder.summaries.lingkup import Edition, Lingkup, scopes_of
from tests.conftest import Village, site_of

Family = Callable[[Lingkup], Iterator[Edition]]


def edition(village: Village, family: Family, waktu: str = "", jalan: tuple[str, ...] = ()) -> Table:
    """The one table of a time (`2022`, `2022-03`, `` for tables without) and a region."""
    found = [one for one in family(scopes_of(site_of(village))) if _iso(one) == waktu and one.jalan == jalan]
    (only,) = found
    return only.tabel


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
