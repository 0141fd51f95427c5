"""The site as a value: every record that is published, linked and in order."""

import datetime
from typing import TYPE_CHECKING, NamedTuple

from .facets import (
    Berkas,
    DokumenTampil,
    FotoTampil,
    HalamanFacts,
    KampungFacts,
    KegiatanFacts,
    PoktanFacts,
    Prose,
    SitusFacts,
)
from .figures import LaporanFacts, LaporanKelompok, RekapFacts, SetoranFacts, TargetFacts
from .jam import Jam
from .masa import Keadaan, Masa
from .tanggal import Tanggal
from .urls import Urls

if TYPE_CHECKING:
    from ..model.anggota import Anggota


class KampungRow(NamedTuple):
    """A kampung wherever it is named."""

    nama: str
    nama_lengkap: str
    url: str
    bentuk: str
    desa: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    contoh: bool


class Kelompok(NamedTuple):
    """A group wherever it is named; only its kind where the record names no group, and no address then."""

    jenis: str
    nama_lengkap: str
    url: str


class KegiatanRow(NamedTuple):
    """An activity in a list; `sampai` is its last day, `seksi` are those that the writer chose."""

    judul: str
    url: str
    jenis: str
    status: str
    tanggal: Tanggal | None
    sampai: Tanggal | None
    jam: Jam | None
    tempat: str
    seksi: tuple[str, ...]
    kelompok: tuple[Kelompok, ...]
    kampung_nama: str
    kampung_url: str


class FotoBerkas(NamedTuple):
    """A photo's original, and the addresses of what is published of it."""

    berkas: Berkas
    kecil_url: str
    besar_url: str


class DokumenBerkas(NamedTuple):
    """A document's original, and what is shown of it."""

    berkas: Berkas
    tampil: DokumenTampil


class Kegiatan(NamedTuple):
    """`terlambat`: positions of follow-ups past their date."""

    sumber: str
    fakta: KegiatanFacts
    isi: Prose
    foto: tuple[FotoTampil, ...]
    kelompok: tuple[Kelompok, ...]
    terlambat: tuple[int, ...]
    baris: KegiatanRow


class Poktan(NamedTuple):
    """`masa`: the months in which the group is there; `keadaan`: what it is in this month."""

    sumber: str
    fakta: PoktanFacts
    keterangan: Prose
    foto: tuple[FotoTampil, ...]
    kelompok: Kelompok
    masa: Masa
    keadaan: Keadaan


class Laporan(NamedTuple):
    """A month's report, by the address of each group: `ditulis` all that it says, `jawaban` what counts as reported,
    by a group that was there in that month and has said something."""

    sumber: str
    fakta: LaporanFacts
    ditulis: tuple[tuple[str, LaporanKelompok], ...]
    jawaban: tuple[tuple[str, LaporanKelompok], ...] = ()


class Setoran(NamedTuple):
    """What a region sent on; `jalan`: its names from the province down as the site has them, () for a region that it
    does not have; `kepada`: to whom, a code of `PENERIMA`, `` where nobody can tell; `dihitung`: whether its region,
    day and receiver can be true, so that it takes reports along."""

    fakta: SetoranFacts
    jalan: tuple[str, ...]
    kepada: str
    dihitung: bool = True


class Kampung(NamedTuple):
    """A kampung with all its records; activities run from the oldest to the newest, those without a date first.

    `foto` are the kampung's own; `album`: the originals behind every photo that its pages show, each once.
    """

    sumber: str
    fakta: KampungFacts
    gambaran: Prose
    foto: tuple[FotoTampil, ...]
    album: tuple[FotoBerkas, ...]
    baris: KampungRow
    poktan: tuple[Poktan, ...]
    kegiatan: tuple[Kegiatan, ...]
    laporan: tuple[Laporan, ...]
    rkm: DokumenBerkas | None = None


class Halaman(NamedTuple):
    """A page of the site's own; `isi` with its links, `foto` what is shown below it, `album` the originals behind that
    and behind the pictures in its text."""

    sumber: str
    fakta: HalamanFacts
    isi: Prose
    foto: tuple[FotoTampil, ...]
    album: tuple[FotoBerkas, ...]
    url: str


class Redirect(NamedTuple):
    """An old address and where it leads; `sumber` is the record that says so."""

    dari_url: str
    ke_url: str
    judul: str
    sumber: str
    line: int


class Ejaan(NamedTuple):
    """A region as some records write it: the parts of the address that it had by that, and its names from the province
    down; `kampung`: how many write it so."""

    alamat: tuple[str, ...]
    jalan: tuple[str, ...]
    kampung: int


class Site(NamedTuple):
    """Everything that is published. `anggota`: every kampung, by name; `halaman`: in the order of menus."""

    urls: Urls
    fakta: SitusFacts
    beranda: Prose
    tentang: Prose
    anggota: "tuple[Anggota, ...]"
    target: tuple[TargetFacts, ...]
    rekap: tuple[RekapFacts, ...]
    setoran: tuple[Setoran, ...]
    redirect: tuple[Redirect, ...]
    hari_ini: datetime.date
    ejaan: tuple[Ejaan, ...] = ()
    halaman: tuple[Halaman, ...] = ()

    @property
    def kampung(self) -> tuple[Kampung, ...]:
        """With all that is in them."""
        return tuple(one.kampung for one in self.anggota)
