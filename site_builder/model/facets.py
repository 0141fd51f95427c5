"""Facets: the frozen values that pages are made from. Plain tuples of text, numbers and None, cheap to keep and digest.

A record is what was written; a facet is what a page is told. `""`, None and `()` mean "not given".
"""

from typing import NamedTuple

from .figures import LaporanFacts, RekapFacts, SetoranFacts, TargetFacts
from .jam import Jam
from .rentang import Rentang
from .tanggal import Tanggal


class Prose(NamedTuple):
    """Markdown with its resolved links; `kunci` is the digest of the text, so that a page's key need not read it;
    `tajuk`: the level of its first heading, below that of the part that it stands in."""

    teks: str = ""
    kunci: str = ""
    tautan: tuple[tuple[str, str], ...] = ()
    tajuk: int = 3


class Tautan(NamedTuple):
    """A link of the navigation or of the way to a page."""

    nama: str
    url: str


class Kontak(NamedTuple):
    nama: str
    telepon: str
    email: str
    alamat: str
    url: str


class Wilayah(NamedTuple):
    provinsi: str
    kabupaten: str
    kecamatan: str
    desa: str
    jenis_desa: str
    kode: str
    dusun: str
    rw: str


class Pengurus(NamedTuple):
    jabatan: str
    unsur: str
    nama: str


class Pokja(NamedTuple):
    sk: str
    jumlah_anggota: int | None
    jumlah_terlatih: int | None
    pengurus: tuple[Pengurus, ...]


class Sarana(NamedTuple):
    bkb: str
    bkr: str
    bkl: str
    uppka: str
    pik_r: str
    sekretariat: str
    rumah_dataku: str


class Klasifikasi(NamedTuple):
    nilai: str
    tahun: int | None


class Lokasi(NamedTuple):
    lintang: float
    bujur: float


class Mekanisme(NamedTuple):
    acara: str
    frekuensi: str


class Penduduk(NamedTuple):
    """Figures of one year; None is "not recorded", never zero."""

    tahun: int
    jiwa: int | None
    keluarga: int | None
    pus: int | None
    remaja: int | None
    keluarga_balita: int | None
    keluarga_remaja: int | None
    keluarga_lansia: int | None
    ikut_bkb: int | None
    ikut_bkr: int | None
    ikut_bkl: int | None
    ikut_uppka: int | None
    ikut_pik_r: int | None


class Foto(NamedTuple):
    berkas: str
    keterangan: str
    izin: bool | None


class Berkas(NamedTuple):
    """A file of content/ by its path below it; `digest` (hex) stands for its bytes, which only its printer reads."""

    path: str
    digest: str


class FotoTampil(NamedTuple):
    """A photo that is published: a thumbnail of one fixed size, and the large picture."""

    kecil_url: str
    besar_url: str
    keterangan: str


class DokumenTampil(NamedTuple):
    """A PDF that is published; `ukuran` in bytes."""

    url: str
    ukuran: int
    halaman: int


class SitusFacts(NamedTuple):
    nama: str
    url: str
    lembaga: str
    zona: str
    kontak: tuple[Kontak, ...]
    beranda: Prose
    tentang: Prose
    kaki: str
    warna: str
    logo: str
    repositori: str


class HalamanFacts(NamedTuple):
    """A page of the site's own; `foto` as it is written, of which `site.Halaman` has what is shown."""

    slug: str
    judul: str
    urutan: int | None
    menu: bool
    ringkasan: str
    foto: tuple[Foto, ...]
    diperbarui: Tanggal | None
    draf: bool
    isi: Prose


class Layout(NamedTuple):
    """What every page shows around its own matter: values of situs.yaml, fixed navigation; no counts, no date.
    `pencarian_url`, `cari_url`: the page of the search and its script, `` where there is none."""

    nama: str
    lembaga: str
    kaki: str
    kontak: tuple[Kontak, ...]
    origin: str
    beranda_url: str
    navigasi: tuple[Tautan, ...]
    navigasi_kaki: tuple[Tautan, ...]
    gaya_url: str
    tabel_url: str
    hari_url: str
    saring_url: str
    pencarian_url: str
    cari_url: str
    logo_url: str
    warna: str
    warna_gelap: str


class KampungFacts(NamedTuple):
    slug: str
    nama: str
    contoh: bool
    bentuk: str
    wilayah: Wilayah
    dicanangkan: Tanggal | None
    dicanangkan_oleh: str
    percontohan: str
    kriteria: tuple[str, ...]
    klasifikasi: Klasifikasi | None
    gambaran: Prose
    lokasi: Lokasi | None
    zona: str
    kontak: tuple[Kontak, ...]
    pokja: Pokja
    sarana: Sarana
    sumber_dana: tuple[str, ...]
    regulasi: tuple[str, ...]
    penggunaan_data: tuple[str, ...]
    mekanisme: tuple[Mekanisme, ...]
    penduduk: tuple[Penduduk, ...]
    nihil: tuple[Tanggal, ...]
    foto: tuple[Foto, ...]


class PoktanFacts(NamedTuple):
    slug: str
    jenis: str
    nama: str
    sebutan: str
    tahun_terbentuk: Tanggal | None
    sampai: Tanggal | None
    vakum: tuple[Rentang, ...]
    tempat: str
    jumlah_anggota: int | None
    jumlah_kader: int | None
    jadwal: str
    jenis_usaha: tuple[str, ...]
    produk: tuple[str, ...]
    lokus_pro_pn: tuple[int, ...]
    keterangan: Prose
    foto: tuple[Foto, ...]
    aktif: bool | None


class Peserta(NamedTuple):
    unsur: str
    jumlah: int | None


class Narasumber(NamedTuple):
    peran: str
    unsur: str
    nama: str
    materi: str


class TindakLanjut(NamedTuple):
    apa: str
    penanggung_jawab: str
    tenggat: Tanggal | None
    selesai: Tanggal | None


class KegiatanFacts(NamedTuple):
    slug: str
    jenis: str
    judul: str
    status: str
    tanggal: Tanggal | None
    tanggal_selesai: Tanggal | None
    jam: Jam | None
    tempat: str
    seksi: tuple[str, ...]
    sasaran: tuple[str, ...]
    instansi: tuple[str, ...]
    program: tuple[str, ...]
    peran_imp: tuple[str, ...]
    poktan: tuple[str, ...]
    pimpinan: str
    notulis: str
    jumlah_hadir: int | None
    peserta: tuple[Peserta, ...]
    narasumber: tuple[Narasumber, ...]
    agenda: tuple[str, ...]
    keputusan: tuple[str, ...]
    tindak_lanjut: tuple[TindakLanjut, ...]
    ringkasan: str
    foto: tuple[Foto, ...]
    sumber: str
    diperbarui: Tanggal | None
    belum_ditinjau: tuple[str, ...]
    draf: bool
    isi: Prose

    @property
    def hari_terakhir(self) -> Tanggal | None:
        """The last day of an activity over several days, else its date: what "since when" and "still ahead" ask for."""
        return self.tanggal_selesai or self.tanggal


OfKampung = KampungFacts | PoktanFacts | KegiatanFacts | LaporanFacts
Facts = OfKampung | SitusFacts | HalamanFacts | TargetFacts | RekapFacts | SetoranFacts
