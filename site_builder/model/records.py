"""What can be written in content/: one frozen model per kind of file.

Little is required; whatever is absent stays absent. Text has been read strictly as text before it comes here, so
every field says itself how a person may write it (`fields`). Health figures and members' data have no field at all.
"""

from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator, model_validator

from . import fields as f
from .fields import is_given, refuse
from .tanggal import Tanggal
from .terlarang import why_forbidden
from .vocabulary import nearest, slug
from .wrong import Wrong


class Bagian(BaseModel):
    """A part of a record.

    Where `kalimat` names a field, a bare sentence may stand for the whole part, with `bertitik_dua` also one that has
    a colon. `EJAAN` maps other names of a field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    kalimat: ClassVar[str] = ""
    bertitik_dua: ClassVar[bool] = False
    EJAAN: ClassVar[dict[str, str]] = {}

    @model_validator(mode="before")
    @classmethod
    def _forgive(cls, data: Any) -> Any:
        if isinstance(data, dict) and len(data) == 1 and cls.bertitik_dua:
            data = cls._sentence_with_colon(data)
        if isinstance(data, str) and cls.kalimat:
            return {cls.kalimat: data} if is_given(data) else {}
        if isinstance(data, dict):
            return cls._fields_of({key: value for key, value in data.items() if is_given(value)})
        return data

    @classmethod
    def _sentence_with_colon(cls, data: dict[str, Any]) -> Any:
        """`- PKB: materi pola asuh` is a mapping to YAML and a sentence to its writer."""
        ((key, value),) = data.items()
        if not isinstance(value, str) or cls._field_named(key) or nearest(key, cls.model_fields):
            return data
        private = why_forbidden(key, cls.__name__.lower())
        is_figure = any(c.isdigit() for c in value)
        return data if private and (is_figure or not private.is_health) else f"{key}: {value}"

    @classmethod
    def _fields_of(cls, data: dict[str, Any]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for key, value in data.items():
            name = cls._field_named(key) or key
            if name in fields:
                why = f"Isian `{name}` ditulis dua kali, satu di antaranya sebagai `{key[:40]}`."
                raise refuse(Wrong("kunci-ganda", why, "Gabungkan isinya, lalu hapus salah satu."))
            fields[name] = value
        return fields

    @classmethod
    def _field_named(cls, key: str) -> str | None:
        """The field that a key means: `Tindak lanjut` is `tindak_lanjut`; other names stand in `EJAAN`."""
        name = slug(key).replace("-", "_")
        name = cls.EJAAN.get(name, name)
        return name if name in cls.model_fields else None


class Record(Bagian):
    """A whole file."""


class Kontak(Bagian):
    """An institution; the only place where a telephone number may stand."""

    kalimat: ClassVar[str] = "nama"
    EJAAN: ClassVar[dict[str, str]] = {"telp": "telepon", "no_telp": "telepon", "hp": "telepon", "no_hp": "telepon"}
    nama: f.Teks
    telepon: f.Teks = ""
    email: f.Teks = ""
    alamat: f.Teks = ""
    url: f.Web = ""


class Situs(Record):
    """content/situs.yaml"""

    nama: f.Teks
    url: f.Web = ""
    lembaga: f.Teks = ""
    zona: f.Zona = "wib"
    kontak: tuple[Kontak, ...] = ()
    beranda: f.Naskah = ""
    kaki: f.Teks = ""

    _lists = field_validator("kontak", mode="before")(f.as_list)


class Wilayah(Bagian):
    """Where a kampung lies; every part is optional."""

    kalimat: ClassVar[str] = "desa"
    provinsi: f.Teks = ""
    kabupaten: f.Teks = ""
    kecamatan: f.Teks = ""
    desa: f.Teks = ""
    jenis_desa: f.JenisDesa = ""
    kode: f.KodeWilayah = ""
    dusun: f.Teks = ""
    rw: f.Teks = ""


class Pencanangan(Bagian):
    kalimat: ClassVar[str] = "tanggal"
    tanggal: f.WaktuKalender | None = None
    oleh: f.Teks = ""


class PenilaianKlasifikasi(Bagian):
    """An official value with its year; never computed here."""

    kalimat: ClassVar[str] = "nilai"
    nilai: f.Klasifikasi
    tahun: f.Tahun | None = None


class Lokasi(Bagian):
    """Degrees; south and west are negative."""

    lintang: f.Lintang
    bujur: f.Bujur


class Pengurus(Bagian):
    kalimat: ClassVar[str] = "jabatan"
    bertitik_dua: ClassVar[bool] = True
    jabatan: f.Teks
    unsur: f.Teks = ""
    nama: f.Teks = ""


class Pokja(Bagian):
    kalimat: ClassVar[str] = "sk"
    sk: f.Teks = ""
    jumlah_anggota: f.Jumlah | None = None
    jumlah_terlatih: f.Jumlah | None = None
    pengurus: tuple[Pengurus, ...] = ()

    _lists = field_validator("pengurus", mode="before")(f.as_list)


class Sarana(Bagian):
    """Seven facilities in three states (domain: Ada / Tidak Ada / Belum Diisi)."""

    bkb: f.Keadaan = ""
    bkr: f.Keadaan = ""
    bkl: f.Keadaan = ""
    uppka: f.Keadaan = ""
    pik_r: f.Keadaan = ""
    sekretariat: f.Keadaan = ""
    rumah_dataku: f.Keadaan = ""


class Mekanisme(Bagian):
    kalimat: ClassVar[str] = "acara"
    acara: f.Acara
    frekuensi: f.Frekuensi = ""


class Penduduk(Bagian):
    """Population figures of a kampung for one year: people, families, couples; families taking part per Poktan."""

    EJAAN: ClassVar[dict[str, str]] = {"kk": "keluarga", "jumlah_kk": "keluarga", "penduduk": "jiwa"}

    tahun: f.Tahun
    jiwa: f.Jumlah | None = None
    keluarga: f.Jumlah | None = None
    pus: f.Jumlah | None = None
    remaja: f.Jumlah | None = None
    keluarga_balita: f.Jumlah | None = None
    keluarga_remaja: f.Jumlah | None = None
    keluarga_lansia: f.Jumlah | None = None
    ikut_bkb: f.Jumlah | None = None
    ikut_bkr: f.Jumlah | None = None
    ikut_bkl: f.Jumlah | None = None
    ikut_uppka: f.Jumlah | None = None
    ikut_pik_r: f.Jumlah | None = None


class Foto(Bagian):
    """A photo in the kampung's foto/ folder; `izin`: the people shown have agreed."""

    kalimat: ClassVar[str] = "berkas"
    berkas: f.Teks
    keterangan: f.Teks = ""
    izin: f.YaTidak | None = None


class Kampung(Record):
    """<kampung>/kampung.yaml"""

    nama: f.Teks
    contoh: f.YaTidak = False
    bentuk: f.Bentuk = "kampung-kb"
    wilayah: Wilayah = Wilayah()
    dicanangkan: Pencanangan = Pencanangan()
    percontohan: f.Teks = ""
    kriteria: f.DaftarKriteria = ()
    klasifikasi: PenilaianKlasifikasi | None = None
    gambaran: f.Naskah = ""
    lokasi: Lokasi | None = None
    zona: f.Zona = ""
    kontak: tuple[Kontak, ...] = ()
    pokja: Pokja = Pokja()
    sarana: Sarana = Sarana()
    sumber_dana: f.DaftarDana = ()
    regulasi: f.DaftarRegulasi = ()
    penggunaan_data: f.DaftarData = ()
    mekanisme: tuple[Mekanisme, ...] = ()
    rkm: f.Teks = ""
    penduduk: tuple[Penduduk, ...] = ()
    nihil: f.DaftarBulan = ()
    foto: tuple[Foto, ...] = ()
    alamat_lama: f.DaftarAlamatLama = ()

    _lists = field_validator("kontak", "mekanisme", "penduduk", "foto", mode="before")(f.as_list)


class Poktan(Record):
    """<kampung>/poktan/<name>.yaml"""

    jenis: f.JenisPoktan
    nama: f.Teks
    sebutan: f.Teks = ""
    tahun_terbentuk: f.Tahun | None = None
    tempat: f.Teks = ""
    jumlah_anggota: f.Jumlah | None = None
    jumlah_kader: f.Jumlah | None = None
    jadwal: f.Teks = ""
    jenis_usaha: f.DaftarUsaha = ()
    produk: f.DaftarNama = ()
    lokus_pro_pn: f.DaftarTahun = ()
    keterangan: f.Naskah = ""
    foto: tuple[Foto, ...] = ()
    aktif: f.YaTidak = True
    alamat_lama: f.DaftarAlamatLama = ()

    _lists = field_validator("foto", mode="before")(f.as_list)


class Peserta(Bagian):
    """Who came: a sentence, or an element with its number of people."""

    kalimat: ClassVar[str] = "unsur"
    bertitik_dua: ClassVar[bool] = True
    unsur: f.Teks
    jumlah: f.Jumlah | None = None


class Narasumber(Bagian):
    """A speaker by role; the name only by the writer's choice."""

    kalimat: ClassVar[str] = "peran"
    bertitik_dua: ClassVar[bool] = True
    peran: f.Teks = ""
    unsur: f.Teks = ""
    nama: f.Teks = ""
    materi: f.Teks = ""


class TindakLanjut(Bagian):
    kalimat: ClassVar[str] = "apa"
    bertitik_dua: ClassVar[bool] = True
    apa: f.Teks
    penanggung_jawab: f.Teks = ""
    tenggat: f.WaktuKalender | None = None
    selesai: f.WaktuKalender | None = None


class Kegiatan(Record):
    """<kampung>/kegiatan/<yyyy-mm-dd>-<name>.md: front matter; the minutes stand below it."""

    EJAAN: ClassVar[dict[str, str]] = {"pembicara": "narasumber"}

    jenis: f.JenisKegiatan
    judul: f.Teks
    status: f.Status = "terlaksana"
    tanggal: f.WaktuKalender | None = None
    tanggal_selesai: f.WaktuKalender | None = None
    jam: f.WaktuJam | None = None
    tempat: f.Teks = ""
    seksi: f.DaftarSeksi = ()
    sasaran: f.DaftarSasaran = ()
    instansi: f.DaftarInstansi = ()
    program: f.DaftarProgram = ()
    peran_imp: f.DaftarPeranImp = ()
    poktan: f.DaftarNama = ()
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
    draf: f.YaTidak = False
    alamat_lama: f.DaftarAlamatLama = ()

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


class Anggaran(Bagian):
    """Rupiah, of the month."""

    kalimat: ClassVar[str] = "pagu"
    pagu: f.Rupiah | None = None
    realisasi: f.Rupiah | None = None


class LaporanKelompok(Bagian):
    """One group's public answers of a month (guide 2023, provincial form 11-24 and kabupaten form C)."""

    kalimat: ClassVar[str] = "poktan"
    poktan: f.Teks
    sosialisasi_kebijakan: f.YaTidak | None = None
    orientasi_pek: f.YaTidak | None = None
    kemitraan_permodalan_pemasaran: f.YaTidak | None = None
    monitoring_evaluasi: f.YaTidak | None = None
    materi_kie: f.YaTidak | None = None
    sosialisasi_kie: f.YaTidak | None = None
    orientasi_akseptor: f.YaTidak | None = None
    fasilitasi: f.YaTidak | None = None
    pencegahan_stunting: f.YaTidak | None = None
    identifikasi_data: f.YaTidak | None = None
    penyusunan_laporan: f.YaTidak | None = None
    bimbingan_teknis: f.YaTidak | None = None
    lainnya: f.YaTidak | None = None
    uppka_lama_dibina: f.YaTidak | None = None
    anggaran: Anggaran = Anggaran()
    keluarga_tergabung: f.Jumlah | None = None
    keterangan: f.Teks = ""


class Laporan(Record):
    """<kampung>/laporan/<yyyy-mm>.yaml: the month stands in the file's name."""

    tanggal_masuk: f.WaktuKalender | None = None
    kelompok: tuple[LaporanKelompok, ...]

    _lists = field_validator("kelompok", mode="before")(f.as_list)


class Triwulan(Bagian):
    """Cumulative percentages of the year's target."""

    tw1: f.Persen | None = None
    tw2: f.Persen | None = None
    tw3: f.Persen | None = None
    tw4: f.Persen | None = None


class Target(Record):
    """content/target/<yyyy>.yaml; a province with a blank target stays blank."""

    program: f.Teks = ""
    sumber: f.Teks = ""
    satuan: f.Teks = ""
    triwulan: Triwulan = Triwulan()
    provinsi: dict[f.Provinsi, f.Jumlah | None]

    @field_validator("provinsi", mode="before")
    @classmethod
    def _blank_stays_blank(cls, data: Any) -> Any:
        if isinstance(data, dict):
            return {key: value if is_given(value) else None for key, value in data.items()}
        return data


class AngkaRekap(Bagian):
    apa: f.Teks
    nilai: f.NilaiRekap


class Rekap(Record):
    """content/rekap/<yyyy>-tw<n>-<wilayah>.yaml: totals over at least five groups, rounded, shown as written."""

    wilayah: f.Teks
    jumlah_kelompok: f.Jumlah
    sumber: f.Teks = ""
    catatan: f.Teks = ""
    angka: tuple[AngkaRekap, ...]

    _lists = field_validator("angka", mode="before")(f.as_list)

    @field_validator("jumlah_kelompok")
    @classmethod
    def _enough_groups(cls, jumlah: int) -> int:
        if jumlah < 5:
            why = f"Rekap ini hanya mencakup {jumlah} kelompok; yang boleh diumumkan paling sedikit 5."
            raise refuse(Wrong("rekap-kecil", why, "Gabungkan dengan wilayah atau triwulan lain, atau jangan umumkan."))
        return jumlah


RECORDS: dict[str, type[Record]] = {
    "situs": Situs,
    "target": Target,
    "rekap": Rekap,
    "kampung": Kampung,
    "poktan": Poktan,
    "kegiatan": Kegiatan,
    "laporan": Laporan,
}


def part_at(record: type[Bagian], loc: tuple[str | int, ...]) -> type[Bagian] | None:
    """The model that stands at a place of a record; None where there is none."""
    current: type[Bagian] | None = record
    for step in loc:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step) if current else None
        current = _model_in(field.annotation) if field else None
    return current


def _model_in(annotation: Any) -> type[Bagian] | None:
    if isinstance(annotation, type) and issubclass(annotation, Bagian):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
