"""Data files of activities and their follow-ups.

Names of persons stay on the pages where their writer put them: fields that tell who somebody is are left out, and of
speakers and participants those that were written as a sentence.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..model import vocabulary as v
from ..model.data_package import Reference, Resource
from ..model.facets import KegiatanFacts, Narasumber, Peserta, TindakLanjut
from ..model.jam import Jam, format_jam
from ..model.site import Kampung, Kelompok
from ..summaries.lingkup import Lingkup
from .data_berkas import (
    KAMPUNG,
    KEGIATAN,
    NOMOR,
    DataFile,
    Line,
    answers,
    fields,
    joined,
    key,
    of,
    of_records,
    one_of,
    some_of,
    url_of,
    written,
)
from .data_kampung import KE_KAMPUNG


class _Kegiatan(NamedTuple):
    kampung: str
    kegiatan: str
    fakta: KegiatanFacts
    poktan: tuple[Kelompok, ...]
    url: str


class _Tugas(NamedTuple):
    kampung: str
    kegiatan: str
    nomor: int
    tugas: TindakLanjut
    url: str


def kegiatan(origin: str, ones: tuple[_Kegiatan, ...]) -> Iterator[Line]:
    return written(_KEGIATAN, (one._replace(url=origin + one.url) for one in ones))


def tindak_lanjut(origin: str, ones: tuple[_Tugas, ...]) -> Iterator[Line]:
    return written(_TINDAK_LANJUT, (one._replace(url=origin + one.url) for one in ones))


def files(lingkup: Lingkup) -> Iterator[DataFile]:
    """Kampung by kampung, in time; a draft is no data, even where a preview shows it."""
    origin = lingkup.site.urls.origin
    ones, number = answers(lingkup, _activities)
    yield of_records(KEGIATAN_FILE, kegiatan, (origin, ones), number)
    tasks, number = answers(lingkup, _tasks)
    yield of_records(TINDAK_LANJUT_FILE, tindak_lanjut, (origin, tasks), number)


def _activities(kampung: Kampung) -> tuple[_Kegiatan, ...]:
    home = kampung.fakta.slug
    return tuple(
        _Kegiatan(home, k.fakta.slug, k.fakta, k.kelompok, k.baris.url) for k in kampung.kegiatan if not k.fakta.draf
    )


def _tasks(kampung: Kampung) -> tuple[_Tugas, ...]:
    return tuple(
        _Tugas(one.kampung, one.kegiatan, nomor, task, one.url)
        for one in _activities(kampung)
        for nomor, task in enumerate(one.fakta.tindak_lanjut, start=1)
    )


@lru_cache(1024)  # the same few times come again and again
def _time(jam: Jam | None) -> str | None:
    return format_jam(jam) if jam else None


def _groups(kelompok: tuple[Kelompok, ...]) -> list[str]:
    return [one.nama_lengkap for one in kelompok]


def _counted(peserta: tuple[Peserta, ...]) -> list[str]:
    return [f"{one.unsur}: {one.jumlah}" for one in peserta if one.jumlah is not None]


def _speakers(narasumber: tuple[Narasumber, ...]) -> list[str]:
    """By role and institution, with what they spoke about; never by name, and no sentence in which one may stand."""
    return [said for one in narasumber if (one.nama or one.unsur or one.materi) and (said := _speaker(one))]


def _speaker(one: Narasumber) -> str:
    who = f"{one.peran}, {one.unsur}" if one.peran and one.unsur else one.peran or one.unsur
    return f"{who}: {one.materi}" if who and one.materi else who or one.materi


_PESERTA = "Unsur yang datang dan jumlahnya, seperti “Kader BKB: 12”; yang ditulis sebagai kalimat tidak ikut."
_PEMBICARA = "Peran dan lembaga pembicara, lalu materinya; tanpa nama, dan yang ditulis sebagai kalimat tidak ikut."
_SEKSI = "Fungsi keluarga yang dilayani; periksa belum_ditinjau sebelum menghitung."


_KEGIATAN = (
    key("kampung", KAMPUNG),
    key("kegiatan", KEGIATAN),
    one_of(of("Kegiatan", "fakta.jenis", wajib=True), v.JENIS_KEGIATAN),
    of("Kegiatan", "fakta.judul", wajib=True),
    one_of(of("Kegiatan", "fakta.status", wajib=True), v.STATUS),
    of("Kegiatan", "fakta.tanggal", "tanggal"),
    of("Kegiatan", "fakta.tanggal_selesai", "tanggal"),
    of("Kegiatan", "fakta.jam")._replace(form=_time),
    of("Kegiatan", "fakta.tempat"),
    some_of(of("Kegiatan", "fakta.seksi", arti=_SEKSI), v.SEKSI),
    some_of(of("Kegiatan", "fakta.sasaran"), v.SASARAN),
    some_of(of("Kegiatan", "fakta.instansi"), v.INSTANSI),
    joined(of("Kegiatan", "fakta.program")),
    some_of(of("Kegiatan", "fakta.peran_imp"), v.PERAN_IMP),
    joined(of("Kegiatan", "poktan"), _groups),
    of("Kegiatan", "fakta.jumlah_hadir", "bilangan", satuan="orang"),
    joined(of("Kegiatan", "fakta.peserta", arti=_PESERTA), _counted),
    joined(of("Kegiatan", "fakta.narasumber", arti=_PEMBICARA), _speakers),
    joined(of("Kegiatan", "fakta.agenda")),
    joined(of("Kegiatan", "fakta.keputusan")),
    of("Kegiatan", "fakta.ringkasan"),
    of("Kegiatan", "fakta.sumber", "url"),
    of("Kegiatan", "fakta.diperbarui", "tanggal"),
    joined(of("Kegiatan", "fakta.belum_ditinjau")),
    url_of("halaman kegiatan"),
)
_TINDAK_LANJUT = (
    key("kampung", KAMPUNG),
    key("kegiatan", KEGIATAN),
    key("nomor", NOMOR, "bilangan"),
    of("TindakLanjut", "tugas.apa", wajib=True),
    of("TindakLanjut", "tugas.tenggat", "tanggal"),
    of("TindakLanjut", "tugas.selesai", "tanggal"),
    url_of("halaman kegiatan"),
)
KEGIATAN_FILE = Resource(
    "kegiatan",
    "kegiatan.csv",
    "Kegiatan",
    "Kegiatan semua kampung, satu baris satu kegiatan, juga yang masih rencana, ditunda, atau batal; tanpa notulen.",
    fields(_KEGIATAN),
    ("kampung", "kegiatan"),
    (KE_KAMPUNG,),
)
TINDAK_LANJUT_FILE = Resource(
    "tindak_lanjut",
    "tindak_lanjut.csv",
    "Tindak lanjut",
    "Apa yang akan dikerjakan sesudah sebuah kegiatan, satu baris satu tindak lanjut.",
    fields(_TINDAK_LANJUT),
    ("kampung", "kegiatan", "nomor"),
    (Reference(("kampung", "kegiatan"), "kegiatan"),),
)
