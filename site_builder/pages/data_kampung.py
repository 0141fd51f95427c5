"""Data files of kampung: their profiles, their population figures, their groups."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..model import vocabulary as v
from ..model.data_package import Reference, Resource
from ..model.facets import KampungFacts, Klasifikasi, Mekanisme, Penduduk, PoktanFacts, Sarana
from ..model.site import Kampung
from ..model.tanggal import Tanggal
from ..model.urls import Urls
from ..summaries.lingkup import Lingkup
from .data_berkas import (
    KAMPUNG,
    POKTAN,
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


class _Letak(NamedTuple):
    lintang: float | None
    bujur: float | None


class _Dicanangkan(NamedTuple):
    tanggal: Tanggal | None


class _Kampung(NamedTuple):
    kampung: str
    fakta: KampungFacts
    dicanangkan: _Dicanangkan
    klasifikasi: Klasifikasi
    letak: _Letak
    url: str


class _Tahun(NamedTuple):
    kampung: str
    angka: Penduduk
    url: str


class _Poktan(NamedTuple):
    kampung: str
    poktan: str
    fakta: PoktanFacts
    aktif: bool
    url: str


def kampung(origin: str, ones: tuple[tuple[KampungFacts, str], ...]) -> Iterator[Line]:
    return written(_KAMPUNG, (_kampung(fakta, origin + url) for fakta, url in ones))


def penduduk(origin: str, ones: tuple[tuple[str, Penduduk, str], ...]) -> Iterator[Line]:
    return written(_PENDUDUK, (_Tahun(slug, angka, origin + url) for slug, angka, url in ones))


def poktan(origin: str, ones: tuple[tuple[str, PoktanFacts, bool, str], ...]) -> Iterator[Line]:
    return written(_POKTAN, (_Poktan(home, one.slug, one, now, origin + url) for home, one, now, url in ones))


def files(lingkup: Lingkup) -> Iterator[DataFile]:
    urls = lingkup.site.urls
    for file, view, question in (
        (KAMPUNG_FILE, kampung, _profile),
        (PENDUDUK_FILE, penduduk, partial(_figures, urls=urls)),
        (POKTAN_FILE, poktan, _groups),
    ):
        ones, number = answers(lingkup, question)
        yield of_records(file, view, (urls.origin, ones), number)


def _profile(kampung: Kampung) -> tuple[tuple[KampungFacts, str], ...]:
    return ((kampung.fakta, kampung.baris.url),)


def _figures(kampung: Kampung, urls: Urls) -> tuple[tuple[str, Penduduk, str], ...]:
    slug = kampung.fakta.slug
    return tuple((slug, angka, urls.rumah_dataku(slug)) for angka in kampung.fakta.penduduk)


def _groups(kampung: Kampung) -> tuple[tuple[str, PoktanFacts, bool, str], ...]:
    home = kampung.fakta.slug
    return tuple((home, one.fakta, one.keadaan == "aktif", one.kelompok.url) for one in kampung.poktan)


def _kampung(fakta: KampungFacts, url: str) -> _Kampung:
    """A made-up kampung lies nowhere, as on its page."""
    lokasi = None if fakta.contoh else fakta.lokasi
    return _Kampung(
        fakta.slug,
        fakta,
        _Dicanangkan(fakta.dicanangkan),
        fakta.klasifikasi or Klasifikasi("", None),
        _Letak(lokasi.lintang, lokasi.bujur) if lokasi else _Letak(None, None),
        url,
    )


def _routine(mekanisme: tuple[Mekanisme, ...]) -> Iterator[str]:
    for one in mekanisme:
        often = f" ({v.FREKUENSI[one.frekuensi].nama.lower()})" if one.frekuensi else ""
        yield v.ACARA_MEKANISME[one.acara].nama + often


def _months(bulan: tuple[Tanggal, ...]) -> Iterator[str]:
    return (one.iso for one in bulan)


_KAMPUNG = (
    key("kampung", KAMPUNG),
    of("Kampung", "fakta.nama", wajib=True),
    of("Kampung", "fakta.contoh", "ya-tidak", wajib=True),
    one_of(of("Kampung", "fakta.bentuk", wajib=True), v.BENTUK),
    of("Wilayah", "fakta.wilayah.provinsi"),
    of("Wilayah", "fakta.wilayah.kabupaten"),
    of("Wilayah", "fakta.wilayah.kecamatan"),
    of("Wilayah", "fakta.wilayah.desa"),
    one_of(of("Wilayah", "fakta.wilayah.jenis_desa"), v.JENIS_DESA),
    of("Wilayah", "fakta.wilayah.kode"),
    of("Wilayah", "fakta.wilayah.dusun"),
    of("Wilayah", "fakta.wilayah.rw"),
    of("Lokasi", "letak.lintang", "desimal", satuan="derajat"),
    of("Lokasi", "letak.bujur", "desimal", satuan="derajat"),
    of("Pencanangan", "dicanangkan.tanggal", "tanggal", key="dicanangkan"),
    of("Kampung", "fakta.percontohan"),
    some_of(of("Kampung", "fakta.kriteria"), v.KRITERIA),
    one_of(of("PenilaianKlasifikasi", "klasifikasi.nilai", key="klasifikasi"), v.KLASIFIKASI),
    of("PenilaianKlasifikasi", "klasifikasi.tahun", "tahun", key="tahun_klasifikasi"),
    of("Pokja", "fakta.pokja.sk", key="pokja_sk"),
    of("Pokja", "fakta.pokja.jumlah_anggota", "bilangan", key="pokja_jumlah_anggota", satuan="orang"),
    of("Pokja", "fakta.pokja.jumlah_terlatih", "bilangan", key="pokja_jumlah_terlatih", satuan="orang"),
    *(one_of(of("Sarana", f"fakta.sarana.{name}", key=f"sarana_{name}"), v.KEADAAN_SARANA) for name in Sarana._fields),
    some_of(of("Kampung", "fakta.sumber_dana"), v.SUMBER_DANA),
    some_of(of("Kampung", "fakta.regulasi"), v.REGULASI),
    some_of(of("Kampung", "fakta.penggunaan_data"), v.PENGGUNAAN_DATA),
    joined(of("Kampung", "fakta.mekanisme"), _routine),
    joined(of("Kampung", "fakta.nihil"), _months),
    url_of("halaman kampung"),
)
_UNITS = {"jiwa": "jiwa", "pus": "pasangan", "remaja": "orang", "ikut_pik_r": ""}
_PENDUDUK = (
    key("kampung", KAMPUNG),
    of("Penduduk", "angka.tahun", "tahun", wajib=True),
    *(
        of("Penduduk", f"angka.{name}", "bilangan", satuan=_UNITS.get(name, "keluarga"))
        for name in Penduduk._fields
        if name != "tahun"
    ),
    url_of("halaman Rumah DataKu kampung"),
)
_POKTAN = (
    key("kampung", KAMPUNG),
    key("poktan", POKTAN),
    one_of(of("Poktan", "fakta.jenis", wajib=True), v.JENIS_POKTAN),
    of("Poktan", "fakta.nama", wajib=True),
    of("Poktan", "fakta.sebutan"),
    of("Poktan", "fakta.tahun_terbentuk", "tanggal"),
    of("Poktan", "fakta.sampai", "tanggal"),
    joined(of("Poktan", "fakta.vakum"), lambda spans: (one.tertulis for one in spans)),
    of("Poktan", "fakta.tempat"),
    of("Poktan", "fakta.jumlah_anggota", "bilangan", satuan="orang"),
    of("Poktan", "fakta.jumlah_kader", "bilangan", satuan="orang"),
    of("Poktan", "fakta.jadwal"),
    some_of(of("Poktan", "fakta.jenis_usaha"), v.JENIS_USAHA),
    joined(of("Poktan", "fakta.produk")),
    joined(of("Poktan", "fakta.lokus_pro_pn"), lambda years: map(str, sorted(years))),
    of("Poktan", "aktif", "ya-tidak", wajib=True, arti="Tidak: sudah berakhir, sedang vakum, atau belum terbentuk."),
    url_of("halaman kelompok"),
)
KE_KAMPUNG = Reference(("kampung",), "kampung")
KE_POKTAN = Reference(("kampung", "poktan"), "poktan")
KAMPUNG_FILE = Resource(
    "kampung",
    "kampung.csv",
    "Kampung",
    "Profil setiap kampung, satu baris satu kampung.",
    fields(_KAMPUNG),
    ("kampung",),
)
PENDUDUK_FILE = Resource(
    "penduduk",
    "penduduk.csv",
    "Penduduk",
    "Angka penduduk dan keluarga, satu baris satu kampung dan tahun.",
    fields(_PENDUDUK),
    ("kampung", "tahun"),
    (KE_KAMPUNG,),
)
POKTAN_FILE = Resource(
    "poktan",
    "poktan.csv",
    "Poktan",
    "Kelompok kegiatan, satu baris satu kelompok, juga yang tidak aktif lagi.",
    fields(_POKTAN),
    ("kampung", "poktan"),
    (KE_KAMPUNG,),
)
