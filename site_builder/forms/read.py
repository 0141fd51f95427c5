"""A filled form as answers of groups, found by the hidden names of its columns and groups."""

from typing import NamedTuple

from ..model.blocked import Blocked
from ..model.diagnostics import GALAT, PERINGATAN
from ..model.tanggal import Tanggal, parse_bulan
from ..model.wrong import Wrong
from ..spreadsheet.findings import Letak, Salah, Temuan
from ..spreadsheet.reading import BELUM_DIHITUNG, Cell, Sheet
from .cells import value_of
from .columns import Asal, Formulir, Kolom, Nilai
from .grid import Places, Table, groups_of, table_of
from .heads import head_faults
from .keys import Kunci, code_of, kunci_of
from .margins import margin_faults
from .marks import REKAP
from .recap import REKAP as RECAP_FORM
from .workbook_in import Book

# All that an office fills in; what is computed is never read back.
TERISI = frozenset(Asal) - {Asal.HITUNG}


class Kotak(NamedTuple):
    """A cell of a group: where it stands and what it says; None is "left blank"."""

    letak: Letak
    nilai: Nilai


class BarisTerisi(NamedTuple):
    """A group's cells, aligned with the form's columns; None where a column is not there or was not asked for."""

    kunci: Kunci
    letak: Letak
    kotak: tuple[Kotak | None, ...]

    def nilai(self, posisi: int) -> Nilai:
        kotak = self.kotak[posisi]
        return kotak.nilai if kotak else None


class Terisi(NamedTuple):
    """A filled form, and what could not be read of it.

    `kode`: of its region, by `code_of`. `daftar`: the groups that it was made for, each with its names; None in a form
    of layout 1, which does not list them.
    """

    formulir: Formulir
    wilayah: tuple[str, ...]
    kode: str
    bulan: Tanggal
    daftar: tuple[tuple[Kunci, tuple[str, ...]], ...] | None
    baris: tuple[BarisTerisi, ...]
    temuan: tuple[Temuan, ...]


def filled(book: Book, formulir: Formulir, wanted: frozenset[Asal]) -> Terisi:
    """The cells of the wanted origins; those of others are never looked at. Raises Blocked for another form."""
    bulan = _accepted(book, formulir)
    wilayah = tuple(book.wilayah.split("/"))
    kode = book.kode or code_of(wilayah)
    rows: list[BarisTerisi] = []
    found: list[Temuan] = []
    for sheet in book.sheets:
        table = table_of(sheet)
        if table is None:
            found += _unknown(sheet, book)
            continue
        found += head_faults(sheet, table, wilayah, bulan)
        if table.corner.value == REKAP:
            found += _recap(table)
        else:
            more, faults = _read_table(table, formulir, wanted)
            rows += (_with_region(row, formulir, wilayah) for row in more)
            found += faults
    if book.versi in _EARLIER:
        why = f"Formulir ini memakai susunan lama ({book.versi}); versi program berikutnya tidak membacanya lagi."
        found.append(Temuan(PERINGATAN, Letak(), why, "Untuk bulan berikutnya, buat formulir kosong yang baru."))
    return Terisi(formulir, wilayah, kode, bulan, _listed(book), tuple(rows), tuple(found))


# Layouts that are still read; they go with the next version.
_EARLIER = ("1",)


def _accepted(book: Book, formulir: Formulir) -> Tanggal:
    """The month of a form that is the right one; raises Blocked."""
    if book.formulir != formulir.kode:
        raise Blocked(f"Ini formulir {book.formulir[:40] or 'lain'}, bukan {formulir.kode}.")
    if book.versi not in (str(formulir.versi), *_EARLIER):
        raise Blocked(
            f"Formulir ini dibuat oleh versi lain ({book.versi[:20]}, sekarang {formulir.versi}). "
            "Buat formulir kosong yang baru dengan --kosong, lalu salin isinya."
        )
    try:
        return parse_bulan(book.bulan)
    except Wrong:
        raise Blocked("Bulan di lembar tersembunyi formulir ini rusak. Buat formulir kosong yang baru.") from None


def _with_region(row: BarisTerisi, formulir: Formulir, wilayah: tuple[str, ...]) -> BarisTerisi:
    """Keys of layout 1 do not tell the region: in a province's form the kabupaten stands in the row, or nowhere."""
    if row.kunci.kode:
        return row
    kabupaten = wilayah[1:] or (str(row.nilai(formulir.posisi("kabupaten")) or ""),)
    kode = code_of((*wilayah[:1], *kabupaten))
    return row._replace(kunci=row.kunci._replace(kode=kode))


def _listed(book: Book) -> tuple[tuple[Kunci, tuple[str, ...]], ...] | None:
    if book.versi in _EARLIER:
        return None
    keys = ((kunci_of(line[0]), line[1:]) for line in book.kelompok)
    return tuple((key, names) for key, names in keys if key)


def _unknown(sheet: Sheet, book: Book) -> list[Temuan]:
    """A sheet without hidden names: empty, an earlier recap, or rows that nobody would read."""
    if not any(sheet.cells()) or (sheet.nama == "Rekap" and book.versi in _EARLIER):
        return []
    why = "Lembar ini bukan bagian formulir, atau kunci tersembunyinya terhapus; isinya tidak ikut dihitung."
    remedy = "Pindahkan ke berkas lain. Kalau memuat kelompok, salin isinya ke formulir kosong yang baru."
    return [Temuan(GALAT, Letak(sheet.nama), why, remedy)]


def _recap(table: Table) -> list[Temuan]:
    """The recap is computed from the sheets of the groups, so whatever is typed into it would be lost."""
    places = Places((), frozenset())
    groups, found = groups_of(table, RECAP_FORM, places)
    found += margin_faults(table, RECAP_FORM)
    known = {kolom.nama for kolom in RECAP_FORM.kolom if kolom.asal is not Asal.HITUNG}
    at = [i for i, name in enumerate(table.names) if name.value in known]
    typed = [line.cells[i] for _, line in groups for i in at if not (line.cells[i].kosong or line.cells[i].rumus)]
    why = "Rekap dihitung dari lembar kelompok, jadi yang diketik di sini tidak ikut dicetak."
    remedy = "Tulis di lembar kelompoknya, lalu kosongkan sel ini."
    return [*found, *(Temuan(GALAT, cell.letak, why, remedy) for cell in typed)]


def _read_table(table: Table, formulir: Formulir, wanted: frozenset[Asal]) -> tuple[list[BarisTerisi], list[Temuan]]:
    places, found = _columns(table, formulir, wanted)
    rows: list[BarisTerisi] = []
    groups, faults = groups_of(table, formulir, places)
    for kunci, line in groups:
        row, more = _row(kunci, table.place_of(line), line.cells, places.of, formulir.kolom)
        rows.append(row)
        found += more
    return rows, [*found, *faults, *margin_faults(table, formulir)]


def _columns(table: Table, formulir: Formulir, wanted: frozenset[Asal]) -> tuple[Places, list[Temuan]]:
    """Where each wanted column stands; a name that is gone or there twice is a fault."""
    found = []
    places: list[int | None] = []
    passed_over: list[int] = []
    for kolom in formulir.kolom:
        at = [i for i, cell in enumerate(table.names) if cell.value == kolom.nama]
        if kolom.asal not in wanted:
            passed_over += at if kolom.asal is not Asal.HITUNG else []
            places.append(None)
            continue
        places.append(at[0] if at else None)
        if len(at) != 1:
            what = "ada dua kali" if at else "terhapus dari formulir ini"
            remedy = "Buat formulir kosong yang baru, lalu salin isinya; kolom boleh dipindah, tetapi jangan dihapus."
            found.append(Temuan(GALAT, Letak(table.lembar), f"Kolom “{heading(kolom)}” {what}.", remedy))
    return Places(tuple(places), frozenset(passed_over)), found


def _row(
    kunci: Kunci, place: Letak, line: tuple[Cell, ...], columns: tuple[int | None, ...], kolom: tuple[Kolom, ...]
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


def heading(kolom: Kolom) -> str:
    """A column as a message names it: with the group that it needs to be understood, and its number."""
    name = f"{kolom.kelompok[-1]}: {kolom.judul}" if len(kolom.kelompok) > 1 else kolom.judul
    return f"{name} ({kolom.nomor})" if kolom.nomor else name
