"""`new`: a record to fill in, at the place where it belongs."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from ..content.check import check
from ..content.region import REGIONS
from ..content.source import Place
from ..model.blocked import Blocked
from ..model.shell import argument
from ..model.vocabulary import JENIS_KEGIATAN
from .asking import Answers, Terminal
from .essentials import (
    Essentials,
    halaman_essentials,
    kegiatan_essentials,
    laporan_essentials,
    poktan_essentials,
)
from .generated import way_to_schema
from .kampung_baru import kampung_essentials
from .setoran import setoran_essentials
from .skeleton import Plan, skeleton
from .write import already_there, write_new


class Request(NamedTuple):
    """What to make: a kind of record, or a kind of activity. `given`: options by name. `full`: every field."""

    jenis: str
    given: Mapping[str, str]
    content: Path
    today: datetime.date
    full: bool = False


class Made(NamedTuple):
    """The new file, and what to do next."""

    path: Path
    next: str


def new(request: Request, terminal: Terminal | None) -> Made:
    """Asks for what is missing where there is a terminal. Raises Blocked, and then nothing is written."""
    _no_stray_options(request)
    essentials = _essentials(request, Answers(request.given, terminal))
    path = request.content / essentials.path
    for known in (path, path.with_suffix(".yml" if path.suffix == ".yaml" else path.suffix)):
        if known.exists():
            raise Blocked(already_there(known))
    text = skeleton(_plan(request, essentials, path))
    _must_pass(text, essentials)
    write_new(path, text)
    return Made(path, essentials.next.format(path=argument(path)))


_OPTIONS: dict[str, tuple[str, ...]] = {
    "kampung": ("nama", "desa", "kecamatan", "kabupaten", "provinsi", "folder"),
    "poktan": ("kampung", "jenis", "nama"),
    "laporan": ("kampung", "bulan"),
    "setoran": ("wilayah", "bulan", "tanggal"),
    "halaman": ("judul",),
}
_OF_KEGIATAN = ("kampung", "tanggal", "judul")
KINDS = ("kampung", "poktan", *(one.kode for one in JENIS_KEGIATAN), "laporan", "setoran", "halaman")


def _no_stray_options(request: Request) -> None:
    known = _OPTIONS.get(request.jenis, _OF_KEGIATAN)
    stray = [name for name in request.given if name not in known]
    if stray:
        listed = ", ".join(f"--{name}" for name in known)
        raise Blocked(f"--{stray[0]} tidak berlaku untuk `new {request.jenis}`. Yang berlaku: {listed}.")


_MAKERS: dict[str, Callable[[Answers, Path, datetime.date], Essentials]] = {
    "kampung": kampung_essentials,
    "poktan": poktan_essentials,
    "laporan": laporan_essentials,
    "setoran": setoran_essentials,
    "halaman": halaman_essentials,
}


def _essentials(request: Request, answers: Answers) -> Essentials:
    maker = _MAKERS.get(request.jenis)
    if maker:
        return maker(answers, request.content, request.today)
    return kegiatan_essentials(request.jenis, answers, request.content, request.today)


_FIRST: dict[str, str] = {
    "kampung": "wilayah gambaran dicanangkan pokja sarana klasifikasi penduduk kontak lokasi",
    "halaman": "ringkasan menu urutan",
    "poktan": "tempat jadwal jumlah_anggota tahun_terbentuk",
    "rapat-pokja": "tanggal jam tempat pimpinan notulis jumlah_hadir peserta agenda keputusan tindak_lanjut narasumber",
    "pembinaan-poktan": "tanggal poktan jam tempat narasumber peserta jumlah_hadir instansi ringkasan",
    "pertemuan-imp": "tanggal peran_imp jam tempat narasumber peserta jumlah_hadir keputusan",
    "rumah-dataku": "tanggal jam tempat pimpinan peserta jumlah_hadir agenda keputusan tindak_lanjut",
    "kegiatan-lain": "tanggal jam tempat seksi sasaran instansi program narasumber peserta jumlah_hadir ringkasan foto",
}
_LAST = (
    *("draf", "sumber", "contoh", "belum_ditinjau", "diperbarui"),
    *("sampai", "vakum", "aktif", "alamat_lama", "sudah_diperiksa"),
)
_OF_UPPKA = frozenset(("jenis_usaha", "produk", "lokus_pro_pn"))


def _plan(request: Request, essentials: Essentials, path: Path) -> Plan:
    without: frozenset[str] = frozenset()
    if essentials.kind == "kegiatan" and request.jenis != "pertemuan-imp":
        without = frozenset(("peran_imp",))
    if essentials.kind == "poktan" and not any(start == ("jenis", "UPPKA") for start in essentials.start):
        without = _OF_UPPKA
    first = tuple(_FIRST.get(request.jenis, "").split())
    return Plan(
        essentials.kind,
        essentials.start,
        first,
        _LAST,
        without,
        essentials.examples,
        way_to_schema(essentials.kind, path, request.content),
        request.full,
    )


def _must_pass(text: str, essentials: Essentials) -> None:
    """A scaffold with a fault in it would be a bug, or something that the questions could not see; a region that is
    not in the list has been told of."""
    folder, _, name = essentials.path.rpartition("/")
    named = folder.rpartition("/")[2] if essentials.kind == "kampung" else name.rpartition(".")[0]
    diagnostics = check(essentials.path, Place(essentials.kind, folder, named), text.encode()).diagnostics
    found = [d for d in diagnostics if d.code not in (*REGIONS, "laporan-kosong")]  # a report is yet to be filled in
    if found:
        raise Blocked(f"{found[0].message} {found[0].hint}".strip())
