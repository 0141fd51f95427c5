"""Headings of grouped columns as cells that span: one arithmetic for the spreadsheet and for the page."""

from typing import NamedTuple

from .columns import Kolom


class Kepala(NamedTuple):
    """A heading cell: its line and first column, counted from 0, and how many lines and columns it spans."""

    judul: str
    baris: int
    kolom: int
    tinggi: int
    lebar: int


def depth(kolom: tuple[Kolom, ...]) -> int:
    return 1 + max(len(one.kelompok) for one in kolom)


def headings(kolom: tuple[Kolom, ...]) -> tuple[Kepala, ...]:
    """Group headings over their columns, and each column's own down to the last line; line by line."""
    lines = depth(kolom)
    found = []
    for line in range(lines):
        for at, one in enumerate(kolom):
            if len(one.kelompok) == line:
                found.append(Kepala(one.judul, line, at, lines - line, 1))
            elif len(one.kelompok) > line and _begins(kolom, at, line):
                found.append(Kepala(one.kelompok[line], line, at, 1, _width(kolom, at, line)))
    return tuple(found)


def numbers(kolom: tuple[Kolom, ...]) -> tuple[Kepala, ...]:
    """The line of printed numbers; neighbours with one number share its cell."""
    starts = [at for at, one in enumerate(kolom) if at == 0 or kolom[at - 1].nomor != one.nomor]
    ends = [*starts[1:], len(kolom)]
    return tuple(Kepala(kolom[at].nomor, 0, at, 1, end - at) for at, end in zip(starts, ends, strict=True))


def _begins(kolom: tuple[Kolom, ...], at: int, line: int) -> bool:
    return at == 0 or kolom[at - 1].kelompok[: line + 1] != kolom[at].kelompok[: line + 1]


def _width(kolom: tuple[Kolom, ...], at: int, line: int) -> int:
    path = kolom[at].kelompok[: line + 1]
    end = next((i for i in range(at, len(kolom)) if kolom[i].kelompok[: line + 1] != path), len(kolom))
    return end - at
