"""Where a kampung of a list lies: by its own row, else by what stands above the table or names its sheet."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..model.diagnostics import GALAT, PERINGATAN
from ..spreadsheet.findings import Letak, Temuan
from ..wilayah import Ragu, Terbaca, Tertulis, baca, dalam_teks, semua_ragu
from .fields import KABUPATEN, KECAMATAN, KODE, LEVELS, PROVINSI
from .heads import Tabel

_KABUPATEN = re.compile(r"(?i)\b(?:kabupaten|kab\.|kota)(?=\W)")
_KECAMATAN = re.compile(r"(?i)\b(?:kecamatan|kapanewon|kemantren|distrik|kec\.)\s*:?\s*(?P<nama>[^\W\d][\w .'-]*)")
_FIELD = re.compile(r"`(?:provinsi|kabupaten|kecamatan|kode): ")
_STILL = "Kalau memang begitu namanya, buat kampung itu dengan `kampung-kb new kampung`."


class Tertera(NamedTuple):
    """A name of a region, and where it stands."""

    nama: str
    letak: Letak


Nama = Mapping[str, Tertera]


def named_above(tabel: Tabel) -> dict[str, Tertera]:
    """By field: what the titles over a table say of all its rows, where they say only one thing."""
    found: dict[str, Tertera] = {}
    for cell in tabel.atas:
        text = str(cell.value)
        names = dalam_teks(text)
        for level, width in ((PROVINSI, 2), (KABUPATEN, 5)):
            here = [nama for kode, nama in names.items() if len(kode) == width]
            if len(here) == 1 and (level == PROVINSI or _KABUPATEN.search(text)):
                found.setdefault(level, Tertera(here[0], cell.letak))
    for cell in tabel.atas:
        if (said := _KECAMATAN.search(str(cell.value))) and (nama := _known(said["nama"], found)):
            return found | {KECAMATAN: Tertera(nama, cell.letak)}
    # A sheet for each kecamatan is named after it.
    nama = _known(tabel.sheet.nama, found)
    return found | ({KECAMATAN: Tertera(nama, Letak(tabel.sheet.nama))} if nama else {})


def _known(text: str, found: Nama) -> str:
    """The official name of a kecamatan of the kabupaten that is named; `` for other words."""
    if KABUPATEN not in found:
        return ""
    above = [found[level].nama if level in found else "" for level in (PROVINSI, KABUPATEN)]
    read = baca(Tertulis(above[0], above[1], text.strip()))
    return read.kecamatan if len(read.kode) == len("33.26.14") else ""


def region_of(own: Nama, above: Nama, letak: Letak, is_made_up: bool) -> tuple[Terbaca, tuple[Temuan, ...]]:
    """Under its official names. A name that probably means another is an error: it would stand in every record."""
    # A row that names its kabupaten is not in the province of the title, and a code says it all.
    taken = {**({} if KODE in own else {level: above[level] for level in LEVELS if level in above}), **own}
    if KABUPATEN in own and PROVINSI not in own:
        taken.pop(PROVINSI, None)
    names = {field.rpartition(".")[2]: one.nama for field, one in taken.items() if field in (*LEVELS, KODE)}
    written = Tertulis(**names)
    doubts = () if is_made_up else semua_ragu(written)
    return baca(written), tuple(_told(one, taken, letak) for one in doubts)


def _told(one: Ragu, taken: Nama, letak: Letak) -> Temuan:
    at = taken.get(f"wilayah.{one.isian}")
    is_sure = bool(one.saran or one.baris) or one.code != "wilayah-asing"
    # In a cell a name stands without its field.
    words = _FIELD.sub("`", one.hint)
    hint = f"{words} {_STILL}" if one.code == "wilayah-asing" and one.saran else words
    return Temuan(GALAT if is_sure else PERINGATAN, at.letak if at else letak, one.why, hint)
