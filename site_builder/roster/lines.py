"""The rows of a table that are kampung or groups: what is written once for several rows is read in each of them, and
every row that is left out is told."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from ..model.diagnostics import GALAT
from ..spreadsheet.findings import Letak, Salah, Temuan
from ..spreadsheet.reading import Cell
from ..wilayah import Tertulis, baca
from .cells import is_ditto, is_filled, text_of
from .fields import (
    DESA,
    KABUPATEN,
    KE_KAMPUNG,
    KECAMATAN,
    KODE,
    LEVELS,
    NAMA,
    POKTAN,
    Bidang,
    kampung_field,
    poktan_field,
)
from .heads import Kolom, Tabel, spread

CONTOH = "contoh"
_SUMS = re.compile(r"(?:sub ?|grand ?)?(?:jumlah|total)\b.{0,40}|rata-rata.{0,30}")
_SIGNED = re.compile(
    r"mengetahui.*|menyetujui.*|nip\b.*|.{2,40}, ?(?:tanggal )?\d{1,2} [a-z]+ \d{4}|catatan ?:.*|sumber.*"
)
_SECTION = re.compile(
    r"(?i)\s*(?:(?:[ivx]+|\d+|[a-z])[.)]\s*)?"
    r"(?P<nama>(?:(?P<kecamatan>kecamatan|kec|kapanewon|kemantren|distrik)|(?P<kota>kota)|kabupaten|kab)\b\.?\s*:?\s*\S.{0,60})"
)
_NUMBERING = re.compile(r"\(?(\d{1,2})\)?")


class Sel(NamedTuple):
    """A cell and the heading above it."""

    judul: str
    cell: Cell

    @property
    def letak(self) -> Letak:
        place = self.cell.letak
        return place._replace(sel=f"sel {place.sel} ({self.judul})") if self.judul else place


class Baris(NamedTuple):
    """One kampung, or one group. `isi`: what is written of it; `kelompok`: cells of columns that name groups."""

    letak: Letak
    isi: dict[Bidang, Sel]
    kelompok: tuple[tuple[Bidang, Sel], ...] = ()

    def sel(self, isian: str) -> Sel | None:
        return next((sel for bidang, sel in self.isi.items() if bidang.isian == isian), None)


class Terbagi(NamedTuple):
    """A table's lines; `dilewati`: numbers of rows that are neither, `contoh`: those that say they are examples."""

    baris: tuple[Baris, ...]
    dilewati: tuple[int, ...]
    contoh: tuple[int, ...]
    temuan: tuple[Temuan, ...]


def lines_of(tabel: Tabel) -> Terbagi:
    return _Walk(tabel).all()


class _Walk:
    """From the first row below the headings to the last."""

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel
        self.merged = spread(tabel.sheet.gabungan)
        self.lines: list[Baris] = []
        # What a line of its own says of all that follow: with how many lines there are before it.
        self.sections: list[tuple[int, str, Sel]] = []
        self.skipped: list[int] = []
        self.examples: list[int] = []
        self.found: list[Temuan] = []
        self.last: dict[int, Cell] = {}
        self.gap = self.signed = False

    def all(self) -> Terbagi:
        begun = False
        for row in self.tabel.rows:
            cells = [cell for cell in row if is_filled(cell)]
            if not cells:
                self.gap = bool(self.lines)
            elif self._repeats_headings(row):
                begun = False
                self.skipped.append(cells[0].row)
            elif begun or not _is_numbering(cells):
                begun = True
                self._row(row, cells)
        return Terbagi(
            tuple(_filled(self.lines, self.sections, self.tabel.is_groups)),
            tuple(self.skipped),
            tuple(self.examples),
            tuple(self.found),
        )

    def _row(self, row: tuple[Cell, ...], cells: list[Cell]) -> None:
        number = row[self.tabel.nomor] if self.tabel.nomor >= 0 else None
        if number is not None and number.teks.startswith(CONTOH):
            self.examples.append(number.row)
            return
        texts = [cell for cell in cells if cell is not number]
        if not texts and not re.search(r"[^\W\d]", str(cells[0].value)):
            return  # only counted, to be filled in some day
        first = next((cell.teks for cell in cells if cell.teks), "")
        self.signed = self.signed or (self.gap and any(_SIGNED.fullmatch(cell.teks) for cell in texts))
        if self.signed or _SUMS.fullmatch(first):
            self.gap = True
            self.skipped.append(cells[0].row)
        elif not self._is_section(row, texts or cells):
            self._line(row, cells[0].row)

    def _repeats_headings(self, row: tuple[Cell, ...]) -> bool:
        """As on every page of a printed list, or above its next part."""
        field = poktan_field if self.tabel.is_groups else kampung_field
        texts = [(kolom, sel.cell.teks) for kolom, sel in self._own(row) if sel.cell.teks]
        same = [found for kolom, text in texts if (found := field((text,))) and found.isian == kolom.bidang.isian]
        return len(same) > 1 and len(same) == len(texts)

    def _is_section(self, row: tuple[Cell, ...], texts: list[Cell]) -> bool:
        """A row that names a region, and nothing else, for those below it."""
        said = _SECTION.fullmatch(str(texts[0].value)) if len(texts) == 1 else None
        # A kampung may be called Kota Baru.
        if said and (not said["kota"] or _is_kota(said["nama"])):
            level = KECAMATAN if said["kecamatan"] else KABUPATEN
            self.sections.append((len(self.lines), level, Sel("", texts[0]._replace(value=said["nama"]))))
            return True
        own = self._own(row)
        named = {_bare(kolom.bidang.isian): sel for kolom, sel in own if _bare(kolom.bidang.isian) in LEVELS}
        if len(named) == len(own) == len(texts) and named:
            self.sections += [(len(self.lines), level, sel) for level, sel in named.items()]
        return len(named) == len(own) == len(texts)

    def _own(self, row: tuple[Cell, ...]) -> list[tuple[Kolom, Sel]]:
        """What stands in the columns that are taken; of a cell merged with those above it, what stands in all."""
        found = []
        for kolom in self.tabel.kolom:
            cell = row[kolom.at] if kolom.at < len(row) else None
            if cell is not None and is_ditto(cell):
                cell = self.last.get(kolom.at)
            if cell is not None and is_filled(cell):
                found.append((kolom, Sel(kolom.judul, cell)))
        return found

    def _covered(self, row: tuple[Cell, ...], kolom: Kolom) -> Sel | None:
        at = self.merged.get((row[0].row - 1, kolom.at))
        if at is None or at[1] != kolom.at:
            return None
        cell = self.tabel.sheet.rows[at[0]][at[1]]
        return Sel(kolom.judul, cell) if is_filled(cell) else None

    def _line(self, row: tuple[Cell, ...], number: int) -> None:
        own = self._own(row)
        self.last.update((kolom.at, sel.cell) for kolom, sel in own)
        groups = tuple((kolom.bidang, sel) for kolom, sel in own if kolom.bidang.isian == POKTAN)
        isi = {kolom.bidang: sel for kolom, sel in own if kolom.bidang.isian != POKTAN}
        names = {bidang.isian for bidang in isi}
        wide = len(self.tabel.kolom) > 2
        if self.tabel.is_groups:
            is_line = bool(names & {"nama", "jenis"}) or any(name.startswith(KE_KAMPUNG) for name in names)
        else:
            is_line = bool(names & {NAMA, DESA})
        if is_line and (len(own) > 1 or not (self.gap and wide)):
            covered = {k.bidang: sel for k in self.tabel.kolom if _may_cover(k) and (sel := self._covered(row, k))}
            self.lines.append(Baris(self._place(row), {**covered, **isi}, groups))
            self.gap = False
        elif groups and not isi and self.lines and not self.gap and not self.tabel.is_groups:
            last = self.lines[-1]
            self.lines[-1] = last._replace(kelompok=(*last.kelompok, *groups))
        elif len(own) > 1 and not self.gap:
            what = "nama kelompok" if self.tabel.is_groups else "nama kampung dan desa"
            why = f"Baris ini terisi, tetapi {what}nya kosong." if self.tabel.is_groups else f"Baris ini tanpa {what}."
            self.found.append(Temuan(GALAT, self._place(row), why, "Isi namanya, atau kosongkan baris ini."))
        else:
            self.skipped.append(number)

    def _place(self, row: tuple[Cell, ...]) -> Letak:
        return row[0].letak._replace(sel=f"baris {row[0].row}")


def _is_kota(text: str) -> bool:
    found = baca(Tertulis(kabupaten=text))
    return bool(found.kode) and found.kabupaten.startswith("Kota ")


def _may_cover(kolom: Kolom) -> bool:
    """What several rows may have in common: a region, and the kampung of several groups."""
    name = kolom.bidang.isian
    return name in LEVELS or name.startswith(KE_KAMPUNG)


def _bare(isian: str) -> str:
    return isian.removeprefix(KE_KAMPUNG)


def _is_numbering(cells: list[Cell]) -> bool:
    """A row of 1, 2, 3 … below the headings."""
    numbers = [_NUMBERING.fullmatch(str(cell.value).strip()) for cell in cells]
    told = [int(one[1]) for one in numbers if one]
    return len(told) == len(cells) >= 3 and told == list(range(told[0], told[0] + len(told)))


def _filled(lines: list[Baris], sections: list[tuple[int, str, Sel]], is_groups: bool) -> list[Baris]:
    """Each line with what was written once for it and others."""
    prefix = KE_KAMPUNG if is_groups else ""
    once = {level for level in LEVELS if _is_written_once(lines, prefix + level)}
    home = tuple(KE_KAMPUNG + name for name in (NAMA, DESA, KODE))
    found: list[Baris] = []
    last: dict[str, Sel] = {}
    for number, line in enumerate(lines):
        for before, named, section in sections:
            if before == number:
                if named == KABUPATEN:
                    last.pop(prefix + KECAMATAN, None)
                last[prefix + named] = section
        isi = dict(line.isi)
        if is_groups and found and not any(line.sel(name) for name in home):
            isi |= {Bidang(name): sel for name in home if (sel := found[-1].sel(name))}
            isi |= {Bidang(prefix + level): sel for level in LEVELS if (sel := found[-1].sel(prefix + level))}
        for level in (prefix + level for level in LEVELS):
            if own := line.sel(level):
                last[level] = own
            elif level in last and (
                _bare(level) in once or not last[level].judul or _is_section(last[level], sections)
            ):
                isi[Bidang(level)] = last[level]
        found.append(line._replace(isi=isi))
    return found


def _is_section(sel: Sel, sections: list[tuple[int, str, Sel]]) -> bool:
    return any(one is sel for _, _, one in sections)


def _is_written_once(lines: list[Baris], level: str) -> bool:
    """Whether a blank means "as above": nowhere is the same written in two rows one below the other."""
    cells = [sel.cell if (sel := line.sel(level)) else None for line in lines]
    return not any(a and b and a is not b and a.teks == b.teks for a, b in pairwise(cells))


def texts_of(cells: Iterable[tuple[Bidang, Sel]]) -> tuple[dict[Bidang, tuple[str, Letak]], list[Temuan]]:
    """What each cell says and where, and the cells that cannot be read."""
    texts, found = {}, []
    for bidang, sel in cells:
        try:
            texts[bidang] = text_of(sel.cell, bidang.bentuk), sel.letak
        except Salah as salah:
            found.append(Temuan(GALAT, sel.letak, salah.pesan, salah.saran))
    return texts, found
