"""Forms of several kabupaten put together into their province's, from the files alone."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ..model.diagnostics import GALAT
from ..model.tanggal import panjang
from ..spreadsheet.findings import Letak, Temuan
from ..wilayah import pilih
from .checks import check_form, incomplete
from .columns import Baris, Dokumen
from .keys import code_of, is_certain
from .known import as_filled, from_itself
from .read import BarisTerisi, Terisi


class Kiriman(NamedTuple):
    """What one office has sent: the name of its file, and the form."""

    berkas: str
    form: Terisi


class Gabungan(NamedTuple):
    """The province's form with the groups of all; what is wrong, and what is missing, with the file that it is in."""

    dokumen: Dokumen
    diminta: int
    temuan: tuple[Temuan, ...]
    kurang: tuple[Temuan, ...]


def together(parts: tuple[Kiriman, ...], today: datetime.date) -> Gabungan:
    """Rows in the order of the kabupaten's codes; a group, a kabupaten, or a month that does not fit is a fault."""
    known = [from_itself(part.form) for part in parts]
    found = [*_other_month(parts), *_other_province(parts), *_twice(parts), *_nameless(parts)]
    gaps: list[Temuan] = []
    rows: list[Baris] = []
    for part, its in zip(parts, known, strict=True):
        found += _in_file(part.berkas, check_form(part.form, its, today))
        gaps += _in_file(part.berkas, incomplete(part.form, its))
        rows += as_filled(part.form, its).baris
    at = known[0].formulir.posisi("kabupaten")
    rows.sort(key=lambda row: (row.kunci.kode, str(row.nilai[at] or "")))
    document = known[0]._replace(wilayah=parts[0].form.wilayah[:1], baris=tuple(rows))
    return Gabungan(document, sum(len(its.baris) for its in known), tuple(found), tuple(gaps))


def _in_file(berkas: str, found: tuple[Temuan, ...]) -> Iterator[Temuan]:
    return (one._replace(letak=one.letak._replace(berkas=berkas)) for one in found)


def _other_month(parts: tuple[Kiriman, ...]) -> Iterator[Temuan]:
    first = parts[0]
    for part in parts[1:]:
        if part.form.bulan != first.form.bulan:
            why = (
                f"Formulir ini untuk {panjang(part.form.bulan)}, sedangkan {first.berkas} {panjang(first.form.bulan)}."
            )
            yield Temuan(GALAT, Letak(berkas=part.berkas), why, "Gabungkan formulir dari bulan yang sama saja.")


def _other_province(parts: tuple[Kiriman, ...]) -> Iterator[Temuan]:
    first = parts[0]
    for part in parts[1:]:
        own, other = part.form.wilayah[0], first.form.wilayah[0]
        if code_of((own,)) != code_of((other,)):
            why = f"Formulir ini dari provinsi {own}, sedangkan {first.berkas} dari {other}."
            yield Temuan(GALAT, Letak(berkas=part.berkas), why, "Gabungkan formulir dari satu provinsi saja.")


def _twice(parts: tuple[Kiriman, ...]) -> Iterator[Temuan]:
    """A kabupaten that two files have: its groups would be counted twice. Told once for a file and kabupaten."""
    owners: list[_Owner] = []
    for part in parts:
        regions = {row.kunci.kode: row for row in reversed(part.form.baris)}
        own = [
            _Owner(kode, _cell(part, row, "kabupaten") or kode, part.berkas, not row.kunci.situs)
            for kode, row in regions.items()
        ]
        for one in own:
            other = next((owner for owner in owners if _may_be_one(one, owner)), None)
            if other:
                row = regions[one.kode]
                why = f"Kelompok dari {one.nama} sudah ada di {other.berkas}, jadi akan terhitung dua kali."
                remedy = "Pakai satu berkas saja untuk satu kabupaten/kota, yang paling baru."
                if one.kode != other.kode:
                    theirs = f"{other.berkas} memuat {other.nama}"
                    why = f"{_group(part, row)} dari {one.nama} bisa terhitung dua kali: {theirs}."
                    remedy = f"{remedy} Kalau memang lain, {_settle(other if is_certain(one.kode) else one)}"
                yield Temuan(GALAT, row.letak._replace(berkas=part.berkas), why, remedy)
        owners += own


class _Owner(NamedTuple):
    """A kabupaten by its code and by its name in a file's rows, that file, and whether it names groups as layout 1."""

    kode: str
    nama: str
    berkas: str
    lama: bool


def _may_be_one(a: _Owner, b: _Owner) -> bool:
    """The same code; or the same name without `Kabupaten` and `Kota`, where one is written without these."""
    certain = is_certain(a.kode) and is_certain(b.kode)
    return a.kode == b.kode or (not certain and bool(pilih(a.nama, ((b.nama,),))))


def _settle(one: _Owner) -> str:
    """How a bare name comes to mean one kabupaten or kota; keys of this layout keep what the records said."""
    if one.lama:
        return f"di {one.berkas} tulis `Kabupaten {one.nama}` atau `Kota {one.nama}`."
    return f"tulis nama lengkapnya di kampung.yaml situs yang membuat {one.berkas}, lalu buat formulirnya lagi."


def _nameless(parts: tuple[Kiriman, ...]) -> Iterator[Temuan]:
    """Rows of layout 1 whose kabupaten was wiped out or merged away: whose they are nobody can tell. Told once."""
    for part in parts:
        province = code_of(part.form.wilayah[:1])
        rows = [row for row in part.form.baris if row.kunci.kode == province]
        if rows:
            more = f" dan {len(rows) - 1} kelompok lain" if len(rows) > 1 else ""
            why = f"{_group(part, rows[0])}{more} tidak menyebut kabupaten/kotanya."
            remedy = "Tulis di kolom Kabupaten/Kota pada tiap baris, tanpa sel gabungan."
            yield Temuan(GALAT, rows[0].letak._replace(berkas=part.berkas), why, remedy)


def _group(part: Kiriman, row: BarisTerisi) -> str:
    return ", ".join(filter(None, (_cell(part, row, nama) for nama in ("kelompok", "kampung"))))


def _cell(part: Kiriman, row: BarisTerisi, nama: str) -> str:
    return str(row.nilai(part.form.formulir.posisi(nama)) or "")
