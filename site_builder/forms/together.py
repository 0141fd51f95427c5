"""Forms of several kabupaten put together into their province's, from the files alone."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ..model.diagnostics import GALAT
from ..model.tanggal import panjang
from .checks import check_form, incomplete
from .columns import Baris, Dokumen
from .findings import Letak, Temuan
from .keys import code_of
from .known import as_filled, from_itself
from .read import Terisi


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
    found = [*_other_month(parts), *_other_province(parts), *_twice(parts)]
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
    owner: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    for part in parts:
        for row in part.form.baris:
            kode = row.kunci.kode
            other = owner.setdefault(kode, part.berkas)
            if other != part.berkas and (part.berkas, kode) not in told:
                told.add((part.berkas, kode))
                name = row.nilai(part.form.formulir.posisi("kabupaten")) or kode
                why = f"Kelompok dari {name} sudah ada di {other}, jadi akan terhitung dua kali."
                remedy = "Pakai satu berkas saja untuk satu kabupaten/kota, yang paling baru."
                yield Temuan(GALAT, row.letak._replace(berkas=part.berkas), why, remedy)
