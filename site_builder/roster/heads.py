"""Where the table of a sheet begins, and what its columns are about: offices put titles above, and headings in up to
three lines."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..spreadsheet.reading import MAX_COLUMNS, Area, Cell, Sheet
from .fields import (
    DESA,
    KE_KAMPUNG,
    NAMA,
    Bidang,
    is_number,
    kampung_field,
    poktan_field,
    rank_of,
)

_SEARCHED, _HIGHEST = 40, 3


class Kolom(NamedTuple):
    """A column that is taken: its place from 0, its heading as written, what it is about."""

    at: int
    judul: str
    bidang: Bidang


class Tabel(NamedTuple):
    """The table of a sheet. `rows`: those below its headings; `atas`: the cells above them; `asing`: headings of
    columns that are not taken; `nomor`: the place of the column that only counts, -1 for none."""

    sheet: Sheet
    is_groups: bool
    kolom: tuple[Kolom, ...]
    rows: tuple[tuple[Cell, ...], ...]
    atas: tuple[Cell, ...]
    asing: tuple[str, ...]
    nomor: int = -1


class _Head(NamedTuple):
    """A try: headings of `height` lines from `first` on."""

    first: int
    height: int
    is_groups: bool
    found: tuple[Kolom, ...]
    asing: tuple[str, ...]
    nomor: int

    @property
    def score(self) -> tuple[int, int, bool, int]:
        """The most fields, in the fewest lines, as high up as may be."""
        return len({one.bidang for one in self.found}), -self.height, self.is_groups, -self.first


def table_of(sheet: Sheet) -> Tabel | None:
    """None where no row has headings of a list of kampung or of groups."""
    tries = [one for one in _tries(sheet) if _is_enough(one)]
    if not tries:
        return None
    head = max(tries, key=lambda one: one.score)
    kind = "poktan" if head.is_groups else "kampung"
    kolom, doubles = _once(head.found, kind)
    below = head.first + head.height
    above = tuple(cell for row in sheet.rows[: head.first] for cell in row if not cell.kosong)
    return Tabel(sheet, head.is_groups, kolom, sheet.rows[below:], above, (*head.asing, *doubles), head.nomor)


def lies_on_its_side(sheet: Sheet) -> bool:
    """Whether the headings of a list stand below each other, and its kampung side by side."""
    rows = tuple(zip(*sheet.rows[:MAX_COLUMNS], strict=True))
    turned = (Area(one.column, one.row, one.last_column, one.last_row) for one in sheet.gabungan)
    return table_of(sheet._replace(rows=rows, gabungan=tuple(turned))) is not None


def _tries(sheet: Sheet) -> Iterator[_Head]:
    merged = spread(sheet.gabungan)
    for first in range(min(len(sheet.rows), _SEARCHED)):
        if all(cell.kosong for cell in sheet.rows[first]):
            continue
        for height in range(1, _HIGHEST + 1):
            if first + height <= len(sheet.rows):
                headings = _headings(sheet, first, height, merged)
                yield _read(first, height, False, headings, kampung_field)
                yield _read(first, height, True, headings, poktan_field)


def spread(areas: tuple[Area, ...]) -> dict[tuple[int, int], tuple[int, int]]:
    """Row and column of every cell that is covered by another one, and of that one; all count from 0."""
    return {
        (row - 1, column - 1): (area.row - 1, area.column - 1)
        for area in areas
        for row in range(area.row, min(area.last_row, area.row + 2000) + 1)
        for column in range(area.column, min(area.last_column, area.column + 300) + 1)
        if (row, column) != (area.row, area.column)
    }


def _headings(
    sheet: Sheet, first: int, height: int, merged: dict[tuple[int, int], tuple[int, int]]
) -> list[tuple[str, ...]]:
    """Of each column, from the top down; what is merged over several columns stands above each of them."""
    found = []
    for column in range(len(sheet.rows[first])):
        parts: list[str] = []
        for row in range(first, first + height):
            at = merged.get((row, column), (row, column))
            value = sheet.rows[at[0]][at[1]].value if at[0] >= first else None
            text = " ".join(value.split()) if isinstance(value, str) else ""
            if text and (at == (row, column) or at[1] != column or at[0] == row) and text not in parts[-1:]:
                parts.append(text)
        found.append(tuple(parts))
    return found


def _read(
    first: int, height: int, is_groups: bool, headings: list[tuple[str, ...]], field: Callable[..., Bidang | None]
) -> _Head:
    found, strange, number = [], [], -1
    for at, parts in enumerate(headings):
        if is_number(parts):
            number = at if number < 0 else number
        elif bidang := field(parts):
            found.append(Kolom(at, parts[-1] if len(parts) == 1 else " ".join(parts), bidang))
        elif parts:
            strange.append(" ".join(parts))
    return _Head(first, height, is_groups, tuple(found), tuple(strange), number)


def _is_enough(head: _Head) -> bool:
    named = Counter(one.bidang.isian for one in head.found)
    if not head.is_groups:
        return len(named) >= 2 and bool(named[NAMA] or named[DESA])
    strictly = any(one.bidang.isian == "nama" and _says_group(one.judul) for one in head.found)
    home = any(name in named for name in (KE_KAMPUNG + NAMA, KE_KAMPUNG + DESA, KE_KAMPUNG + "wilayah.kode"))
    return home and bool(named["nama"]) and (strictly or bool(named["jenis"]))


def _says_group(judul: str) -> bool:
    words = judul.casefold()
    return "nama" in words and ("kelompok" in words or "poktan" in words)


def _once(found: tuple[Kolom, ...], kind: str) -> tuple[tuple[Kolom, ...], tuple[str, ...]]:
    """Of several columns for one field the surest; columns of groups may be many."""
    best: dict[Bidang, Kolom] = {}
    for one in found:
        key = one.bidang if one.bidang.isian != "poktan" else one.bidang._replace(tahun=str(one.at))
        old = best.get(key)
        if old is None or _rank(one, kind) < _rank(old, kind):
            best[key] = one
    kept = tuple(sorted(best.values()))
    return kept, tuple(one.judul for one in found if one not in kept)


def _rank(one: Kolom, kind: str) -> int:
    name = one.bidang.isian
    if name.startswith(KE_KAMPUNG):
        return rank_of("kampung", name.removeprefix(KE_KAMPUNG), one.judul)
    return rank_of(kind, name, one.judul)
