"""A filled form as answers of groups, found by the hidden names of its columns and groups."""

from collections.abc import Iterator
from typing import NamedTuple

from ..model.diagnostics import GALAT
from ..model.tanggal import Tanggal, parse_bulan
from ..model.wrong import Wrong
from ..output.publish import Blocked
from .cells import value_of
from .columns import Asal, Formulir, Kolom, Nilai
from .findings import Letak, Salah, Temuan
from .marks import JUMLAH, KE_BAWAH, KE_KANAN
from .workbook_in import BELUM_DIHITUNG, Book, Cell, Sheet

# All that an office fills in; what is computed is never read back.
TERISI = frozenset(Asal) - {Asal.HITUNG}


class Kotak(NamedTuple):
    """A cell of a group: where it stands and what it says; None is "left blank"."""

    letak: Letak
    nilai: Nilai


class BarisTerisi(NamedTuple):
    """A group's cells, aligned with the form's columns; None where a column is not there or was not asked for."""

    kunci: str
    letak: Letak
    kotak: tuple[Kotak | None, ...]

    def nilai(self, posisi: int) -> Nilai:
        kotak = self.kotak[posisi]
        return kotak.nilai if kotak else None


class Terisi(NamedTuple):
    """A filled form, and what could not be read of it."""

    formulir: Formulir
    wilayah: tuple[str, ...]
    bulan: Tanggal
    baris: tuple[BarisTerisi, ...]
    temuan: tuple[Temuan, ...]


def filled(book: Book, formulir: Formulir, wanted: frozenset[Asal]) -> Terisi:
    """The cells of the wanted origins; those of others are never looked at. Raises Blocked for another form."""
    if book.formulir != formulir.kode:
        raise Blocked(f"Ini formulir {book.formulir or 'lain'}, bukan {formulir.kode}.")
    if book.versi != str(formulir.versi):
        raise Blocked(
            f"Formulir ini dibuat oleh versi lain ({book.versi}, sekarang {formulir.versi}). "
            "Buat formulir kosong yang baru dengan --kosong, lalu salin isinya."
        )
    try:
        bulan = parse_bulan(book.bulan)
    except Wrong:
        raise Blocked("Bulan di lembar tersembunyi formulir ini rusak. Buat formulir kosong yang baru.") from None
    rows: list[BarisTerisi] = []
    found: list[Temuan] = []
    for sheet in book.sheets:
        for table in _tables(sheet):
            more, faults = _read_table(table, formulir, wanted)
            rows += more
            found += faults
    return Terisi(formulir, tuple(book.wilayah.split("/")), bulan, tuple(rows), tuple(found))


class Table(NamedTuple):
    """A sheet turned so that groups run downwards: names of fields in the first line, groups in the first place."""

    lembar: str
    corner: Cell
    names: tuple[Cell, ...]
    lines: tuple[tuple[Cell, tuple[Cell, ...]], ...]


def _tables(sheet: Sheet) -> Iterator[Table]:
    for corner in sheet.cells():
        if corner.value == KE_BAWAH:
            yield _table(sheet.nama, corner, sheet.rows, corner.row, corner.column)
        elif corner.value == KE_KANAN:
            yield _table(sheet.nama, corner, tuple(zip(*sheet.rows, strict=True)), corner.column, corner.row)


def _table(nama: str, corner: Cell, lines: tuple[tuple[Cell, ...], ...], top: int, left: int) -> Table:
    below = tuple((line[left - 1], line) for line in lines[top:])
    return Table(nama, corner, lines[top - 1], below)


def _read_table(table: Table, formulir: Formulir, wanted: frozenset[Asal]) -> tuple[list[BarisTerisi], list[Temuan]]:
    columns, found = _columns(table, formulir, wanted)
    rows: list[BarisTerisi] = []
    ours = [at for at in columns if at is not None]
    for key, line in _down_to_the_totals(table):
        if _is_key(key.value):
            row, faults = _row(str(key.value), _line_place(table, key), line, columns, formulir.kolom)
            rows.append(row)
            found += faults
        elif table.corner.value == KE_BAWAH and _is_answer(line, columns, formulir.kolom):
            why = "Baris ini bukan baris kelompok yang dikenal: kunci tersembunyinya kosong."
            remedy = "Kelompok baru dicatat dahulu di poktan/, lalu muncul di formulir kosong yang baru."
            found.append(Temuan(GALAT, _line_place(table, line[ours[0]]), why, remedy))
    return rows, found


def _down_to_the_totals(table: Table) -> tuple[tuple[Cell, tuple[Cell, ...]], ...]:
    """The lines of groups; where somebody deleted the totals, down to the last group that is known."""
    keys = [key.value for key, _ in table.lines]
    if JUMLAH in keys:
        return table.lines[: keys.index(JUMLAH)]
    return table.lines[: max((i + 1 for i, key in enumerate(keys) if _is_key(key)), default=0)]


def _is_key(value: object) -> bool:
    return isinstance(value, str) and "/" in value


def _columns(table: Table, formulir: Formulir, wanted: frozenset[Asal]) -> tuple[tuple[int | None, ...], list[Temuan]]:
    """Where each wanted column stands; a name that is gone or there twice is a fault."""
    found = []
    places: list[int | None] = []
    for kolom in formulir.kolom:
        at = [i for i, cell in enumerate(table.names) if cell.value == kolom.nama and kolom.asal in wanted]
        places.append(at[0] if at else None)
        if kolom.asal in wanted and len(at) != 1:
            what = "ada dua kali" if at else "terhapus dari formulir ini"
            remedy = "Buat formulir kosong yang baru, lalu salin isinya; kolom boleh dipindah, tetapi jangan dihapus."
            found.append(Temuan(GALAT, Letak(table.lembar), f"Kolom “{heading(kolom)}” {what}.", remedy))
    return tuple(places), found


def _row(
    kunci: str, place: Letak, line: tuple[Cell, ...], columns: tuple[int | None, ...], kolom: tuple[Kolom, ...]
) -> tuple[BarisTerisi, list[Temuan]]:
    found = []
    boxes: list[Kotak | None] = []
    for at, one in zip(columns, kolom, strict=True):
        if at is None:
            boxes.append(None)
            continue
        cell = line[at]
        value: Nilai = None
        try:
            value = _value(one, cell)
        except Salah as wrong:
            found.append(Temuan(GALAT, cell.letak, f"{heading(one)}: {wrong.pesan}", wrong.saran))
        boxes.append(Kotak(cell.letak, value))
    return BarisTerisi(kunci, place, tuple(boxes)), found


def _value(kolom: Kolom, cell: Cell) -> Nilai:
    if cell.value is BELUM_DIHITUNG:
        remedy = "Buka di Excel atau LibreOffice, simpan, lalu ulangi; atau ketik nilainya langsung."
        raise Salah("Rumus di sel ini belum dihitung.", remedy)
    return value_of(kolom, cell.value)


def _is_answer(line: tuple[Cell, ...], columns: tuple[int | None, ...], kolom: tuple[Kolom, ...]) -> bool:
    """Whether a line without a group holds more than borders: anything in a column of the form."""
    pairs = zip(columns, kolom, strict=True)
    return any(at is not None and line[at].value not in (None, "") for at, one in pairs if one.asal is not Asal.HITUNG)


def _line_place(table: Table, cell: Cell) -> Letak:
    return Letak(table.lembar, f"baris {cell.row}") if table.corner.value == KE_BAWAH else Letak(table.lembar)


def heading(kolom: Kolom) -> str:
    """A column as a message names it: with the group that it needs to be understood, and its number."""
    name = f"{kolom.kelompok[-1]}: {kolom.judul}" if len(kolom.kelompok) > 1 else kolom.judul
    return f"{name} ({kolom.nomor})" if kolom.nomor else name
