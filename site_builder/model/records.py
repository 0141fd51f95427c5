"""What can be written in content/: one frozen model per kind of file.

Little is required; whatever is absent stays absent. Text has been read strictly as text before it comes here, so
every field says itself how a person may write it (`fields`). Health figures and members' data have no field at all.
"""

from typing import Any, ClassVar

from pydantic import Field, ValidationInfo, field_validator

from . import fields as f
from .given import is_given
from .parts import (
    AngkaRekap,
    Bagian,
    DaftarDiperiksa,
    Foto,
    Kontak,
    LaporanKelompok,
    Lokasi,
    Mekanisme,
    Narasumber,
    Pencanangan,
    Penduduk,
    PenilaianKlasifikasi,
    Peserta,
    Pokja,
    Sarana,
    TindakLanjut,
    Triwulan,
    Wilayah,
)
from .provinsi import PROVINSI
from .reader import refuse, refuse_twice
from .tanggal import Tanggal, panjang
from .vocabulary import plain
from .wrong import Wrong


class Record(Bagian):
    """A whole file."""


class Situs(Record):
    """content/situs.yaml"""

    nama: f.Teks
    url: f.Web = ""
    lembaga: f.Teks = ""
    zona: f.Zona = "wib"
    kontak: tuple[Kontak, ...] = ()
    beranda: f.Naskah = ""
    tentang: f.Naskah = ""
    kaki: f.Teks = ""
    warna: f.Warna = ""
    logo: f.Teks = ""
    repositori: f.Repositori = ""
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("kontak", mode="before")(f.as_list)


class Kampung(Record):
    """<kampung>/kampung.yaml"""

    nama: f.Teks
    contoh: f.YaTidak = False
    bentuk: f.Bentuk = "kampung-kb"
    wilayah: Wilayah = Field(default_factory=Wilayah)
    dicanangkan: Pencanangan = Field(default_factory=Pencanangan)
    percontohan: f.Teks = ""
    kriteria: f.DaftarKriteria = ()
    klasifikasi: PenilaianKlasifikasi | None = None
    gambaran: f.Naskah = ""
    lokasi: Lokasi | None = None
    zona: f.Zona = ""
    kontak: tuple[Kontak, ...] = ()
    pokja: Pokja = Field(default_factory=Pokja)
    sarana: Sarana = Field(default_factory=Sarana)
    sumber_dana: f.DaftarDana = ()
    regulasi: f.DaftarRegulasi = ()
    penggunaan_data: f.DaftarData = ()
    mekanisme: tuple[Mekanisme, ...] = ()
    rkm: f.Berkas = ""
    penduduk: tuple[Penduduk, ...] = ()
    nihil: f.DaftarBulan = ()
    foto: tuple[Foto, ...] = ()
    alamat_lama: f.DaftarAlamatLama = ()
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("kontak", "mekanisme", "penduduk", "foto", mode="before")(f.as_list)

    @field_validator("penduduk")
    @classmethod
    def _each_year_once(cls, penduduk: tuple[Penduduk, ...]) -> tuple[Penduduk, ...]:
        refuse_twice(
            penduduk,
            lambda one: one.tahun,
            lambda _, one: f"Angka penduduk tahun {one.tahun} ditulis dua kali.",
            "tahun",
        )
        return penduduk


class Poktan(Record):
    """<kampung>/poktan/<name>.yaml"""

    EJAAN: ClassVar[dict[str, str]] = {"tanggal_terbentuk": "tahun_terbentuk", "terbentuk": "tahun_terbentuk"}

    jenis: f.JenisPoktan
    nama: f.Teks
    sebutan: f.Teks = ""
    tahun_terbentuk: f.WaktuMasa | None = None
    sampai: f.WaktuMasa | None = None
    vakum: f.DaftarRentang = ()
    tempat: f.Teks = ""
    jumlah_anggota: f.Jumlah | None = None
    jumlah_kader: f.Jumlah | None = None
    jadwal: f.Teks = ""
    jenis_usaha: f.DaftarUsaha = ()
    produk: f.DaftarNama = ()
    lokus_pro_pn: f.DaftarTahun = ()
    keterangan: f.Naskah = ""
    foto: tuple[Foto, ...] = ()
    aktif: f.YaTidak | None = None
    alamat_lama: f.DaftarAlamatLama = ()
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("foto", mode="before")(f.as_list)

    @field_validator("sampai")
    @classmethod
    def _after_its_founding(cls, sampai: Tanggal | None, info: ValidationInfo) -> Tanggal | None:
        terbentuk = info.data.get("tahun_terbentuk")
        if terbentuk and sampai and sampai.akhir < terbentuk.awal:
            why = f"Kelompok ini ditulis berakhir {panjang(sampai)}, sebelum terbentuk pada {panjang(terbentuk)}."
            raise refuse(Wrong("tanggal-terbalik", why, "Perbaiki salah satunya, atau hapus baris `sampai`."))
        return sampai


class Kegiatan(Record):
    """<kampung>/kegiatan/<yyyy-mm-dd>-<name>.md: front matter; the minutes stand below it."""

    EJAAN: ClassVar[dict[str, str]] = {"pembicara": "narasumber"}

    jenis: f.JenisKegiatan
    judul: f.Teks
    status: f.Status = "terlaksana"
    tanggal: f.WaktuMulai | None = None
    tanggal_selesai: f.WaktuKalender | None = None
    jam: f.WaktuJam | None = None
    tempat: f.Teks = ""
    seksi: f.DaftarSeksi = ()
    sasaran: f.DaftarSasaran = ()
    instansi: f.DaftarInstansi = ()
    program: f.DaftarProgram = ()
    peran_imp: f.DaftarPeranImp = ()
    poktan: f.DaftarKelompok = ()
    pimpinan: f.Teks = ""
    notulis: f.Teks = ""
    jumlah_hadir: f.Jumlah | None = None
    peserta: tuple[Peserta, ...] = ()
    narasumber: tuple[Narasumber, ...] = ()
    agenda: f.DaftarTeks = ()
    keputusan: f.DaftarTeks = ()
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    ringkasan: f.Teks = ""
    foto: tuple[Foto, ...] = ()
    sumber: f.Web = ""
    diperbarui: f.WaktuKalender | None = None
    belum_ditinjau: f.DaftarNama = ()
    draf: f.Draf = False
    alamat_lama: f.DaftarAlamatLama = ()
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("peserta", "narasumber", "tindak_lanjut", "foto", mode="before")(f.as_list)

    @field_validator("tanggal_selesai")
    @classmethod
    def _after_the_start(cls, selesai: Tanggal | None, info: ValidationInfo) -> Tanggal | None:
        mulai = info.data.get("tanggal")
        if mulai and selesai and selesai.akhir < mulai.awal:
            why = f"Tanggal selesai {selesai.iso} lebih awal daripada tanggal mulai {mulai.iso}."
            raise refuse(Wrong("tanggal-terbalik", why, "Tukar keduanya, atau hapus `tanggal_selesai`."))
        return selesai

    @field_validator("belum_ditinjau")
    @classmethod
    def _fields_of_this_record(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        for name in names:
            if name not in cls.model_fields:
                why = f"“{name[:40]}” bukan nama isian catatan kegiatan."
                raise refuse(Wrong("nilai-tak-dikenal", why, "Tulis nama isian yang masih perlu diperiksa: `seksi`."))
        return names


class Laporan(Record):
    """<kampung>/laporan/<yyyy-mm>.yaml: the month stands in the file's name."""

    tanggal_masuk: f.WaktuKalender | None = None
    kelompok: tuple[LaporanKelompok, ...]
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("kelompok", mode="before")(f.as_list)


class Setoran(Record):
    """content/setoran/<yyyy-mm>-<wilayah>.yaml: what a region sent on, of the month that stands in the file's name."""

    EJAAN: ClassVar[dict[str, str]] = {"tanggal_kirim": "tanggal", "tujuan": "kepada", "keterangan": "catatan"}

    wilayah: f.Teks
    tanggal: f.WaktuKalender
    kepada: f.Penerima = ""
    catatan: f.Teks = ""
    sudah_diperiksa: DaftarDiperiksa = ()


def _one_province(first: str, other: str) -> str:
    return f"`{first[:40]}` dan `{other[:40]}` adalah satu provinsi, {PROVINSI[PROVINSI.find(other) or ''].nama}."


class Halaman(Record):
    """content/halaman/<nama>.md: what a site wants to say of itself, in a page of its own; the text stands below."""

    judul: f.Teks
    urutan: f.Jumlah | None = None
    menu: f.YaTidak = False
    ringkasan: f.Teks = ""
    foto: tuple[Foto, ...] = ()
    diperbarui: f.WaktuKalender | None = None
    draf: f.Draf = False
    alamat_lama: f.DaftarAlamatLama = ()
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("foto", mode="before")(f.as_list)


class Target(Record):
    """content/target/<yyyy>.yaml; a province with a blank target stays blank."""

    program: f.Teks = ""
    sumber: f.Teks = ""
    satuan: f.Teks = ""
    triwulan: Triwulan = Field(default_factory=Triwulan)
    provinsi: dict[f.Provinsi, f.Jumlah | None]
    sudah_diperiksa: DaftarDiperiksa = ()

    @field_validator("provinsi", mode="before")
    @classmethod
    def _blank_stays_blank(cls, data: Any) -> Any:
        if isinstance(data, dict):
            refuse_twice(data, PROVINSI.find, _one_province)
            return {key: value if is_given(value) else None for key, value in data.items()}
        return data


class Rekap(Record):
    """content/rekap/<yyyy>-tw<n>-<wilayah>.yaml: totals over at least five groups, rounded, shown as written."""

    wilayah: f.Teks
    jumlah_kelompok: f.Jumlah
    sumber: f.Teks = ""
    catatan: f.Teks = ""
    angka: tuple[AngkaRekap, ...]
    sudah_diperiksa: DaftarDiperiksa = ()

    _lists = field_validator("angka", mode="before")(f.as_list)

    @field_validator("angka")
    @classmethod
    def _each_figure_once(cls, angka: tuple[AngkaRekap, ...]) -> tuple[AngkaRekap, ...]:
        refuse_twice(
            angka,
            lambda one: plain(one.apa),
            lambda first, one: f"`{first.apa[:40]}` dan `{one.apa[:40]}` adalah satu angka yang ditulis dua kali.",
            "apa",
        )
        return angka

    @field_validator("jumlah_kelompok")
    @classmethod
    def _enough_groups(cls, jumlah: int) -> int:
        if jumlah < 5:
            why = f"Rekap ini hanya mencakup {jumlah} kelompok; yang boleh diumumkan paling sedikit 5."
            raise refuse(Wrong("rekap-kecil", why, "Gabungkan dengan wilayah atau triwulan lain, atau jangan umumkan."))
        return jumlah


RECORDS: dict[str, type[Record]] = {
    "situs": Situs,
    "halaman": Halaman,
    "target": Target,
    "rekap": Rekap,
    "setoran": Setoran,
    "kampung": Kampung,
    "poktan": Poktan,
    "kegiatan": Kegiatan,
    "laporan": Laporan,
}
