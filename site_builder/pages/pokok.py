"""From an activity to the archives of what it is about; what an import guessed and nobody reviewed leads nowhere."""

from typing import NamedTuple

from ..model import vocabulary as v
from ..model.facets import Tautan
from ..model.program import kode_program
from ..model.site import Kegiatan
from ..model.terang import terang
from ..model.urls import Urls
from ..summaries.waktu import reviewed


class SeksiTautan(NamedTuple):
    """A section of an activity with its archive, `` where nobody has reviewed it."""

    kode: str
    url: str


class Pokok(NamedTuple):
    """All that an activity is about. `jenis_url`: the archive of its kind."""

    seksi: tuple[SeksiTautan, ...]
    sasaran: tuple[Tautan, ...]
    instansi: tuple[Tautan, ...]
    program: tuple[Tautan, ...]
    jenis_url: str


def pokok(urls: Urls, k: Kegiatan) -> Pokok:
    sections = tuple(
        SeksiTautan(kode, urls.topik("seksi", kode) if kode in k.baris.seksi else "") for kode in k.fakta.seksi
    )
    sasaran, instansi = _values(urls, k, v.SASARAN, "sasaran"), _values(urls, k, v.INSTANSI, "instansi")
    return Pokok(sections, sasaran, instansi, _programmes(urls, k), urls.topik("jenis", k.fakta.jenis))


def section_urls(urls: Urls) -> tuple[tuple[str, str], ...]:
    """The archive of every section; one that any activity has chosen is there."""
    return tuple((one.kode, urls.topik("seksi", one.kode)) for one in v.SEKSI)


def _values(urls: Urls, k: Kegiatan, daftar: v.Daftar, isian: str) -> tuple[Tautan, ...]:
    values: tuple[str, ...] = getattr(k.fakta, isian)
    known = reviewed(k, isian)
    return tuple(Tautan(terang(daftar, kode), urls.topik(isian, kode) if kode in known else "") for kode in values)


def _programmes(urls: Urls, k: Kegiatan) -> tuple[Tautan, ...]:
    """Each once, also where a record names it in two spellings."""
    found = {kode_program(nama): nama for nama in reversed(k.fakta.program)}
    known = reviewed(k, "program")
    return tuple(Tautan(nama, urls.topik("program", kode) if known else "") for kode, nama in reversed(found.items()))
