"""Parts of records: what stands below a field of its own. Whole files are in `records`."""

from typing import Annotated, Any, ClassVar, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from . import fields as f
from .given import is_given
from .reader import refuse, refuse_twice
from .terlarang import why_forbidden
from .vocabulary import nearest, slug
from .wrong import Wrong


class Bagian(BaseModel):
    """A part of a record.

    Where `kalimat` names a field, a bare sentence may stand for the whole part, with `bertitik_dua` also one that has
    a colon. `EJAAN` maps other names of a field.
    """

    # What checks a model is built when the first record of its kind is read: a default is made then, too.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    kalimat: ClassVar[str] = ""
    bertitik_dua: ClassVar[bool] = False
    EJAAN: ClassVar[dict[str, str]] = {}
    # What people are told to write first where the fields themselves do not say what is needed.
    PERLU: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _forgive(cls, data: Any) -> Any:
        if isinstance(data, dict) and len(data) == 1 and cls.bertitik_dua:
            data = cls._sentence_with_colon(data)
        if isinstance(data, str) and cls.kalimat:
            return {cls.kalimat: data} if is_given(data) else {}
        if isinstance(data, dict):
            # An empty field is a field not given; of a key that is no field, people are told even then.
            given = {key: value for key, value in data.items() if is_given(value) or not cls.field_named(key)}
            return cls._fields_of(given)
        return data

    @classmethod
    def _sentence_with_colon(cls, data: dict[str, Any]) -> Any:
        """`- PKB: materi pola asuh` is a mapping to YAML and a sentence to its writer."""
        ((key, value),) = data.items()
        if not isinstance(value, str) or cls.field_named(key) or nearest(key, cls.model_fields):
            return data
        private = why_forbidden(key, cls.__name__.lower())
        is_figure = any(c.isdigit() for c in value)
        return data if private and (is_figure or not private.is_health) else f"{key}: {value}"

    @classmethod
    def _fields_of(cls, data: dict[str, Any]) -> dict[str, Any]:
        refuse_twice(
            data,
            lambda key: cls.field_named(key) or key,
            lambda first, key: f"`{first[:40]}` dan `{key[:40]}` adalah satu isian, `{cls.field_named(key)}`.",
        )
        return {cls.field_named(key) or key: value for key, value in data.items()}

    @classmethod
    def field_named(cls, key: str) -> str | None:
        """The field that a key means: `Tindak lanjut` is `tindak_lanjut`; other names stand in `EJAAN`."""
        name = slug(key).replace("-", "_")
        name = cls.EJAAN.get(name, name)
        return name if name in cls.model_fields else None


class Kontak(Bagian):
    """An institution; the only place where a telephone number may stand."""

    kalimat: ClassVar[str] = "nama"
    EJAAN: ClassVar[dict[str, str]] = {"telp": "telepon", "no_telp": "telepon", "hp": "telepon", "no_hp": "telepon"}
    nama: f.Teks
    telepon: f.Teks = ""
    email: f.Teks = ""
    alamat: f.Teks = ""
    url: f.Web = ""


class Wilayah(Bagian):
    """Where a kampung lies; every part is optional."""

    kalimat: ClassVar[str] = "desa"
    provinsi: f.NamaWilayah = ""
    kabupaten: f.NamaWilayah = ""
    kecamatan: f.NamaWilayah = ""
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
    berkas: f.BerkasFoto
    keterangan: f.Teks = ""
    izin: f.YaTidak | None = None


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
    selesai: f.WaktuSelesai | None = None


class Anggaran(Bagian):
    """Rupiah, of the month."""

    kalimat: ClassVar[str] = "pagu"
    pagu: f.Rupiah | None = None
    realisasi: f.Rupiah | None = None


class LaporanKelompok(Bagian):
    """One group's public answers of a month (guide 2023, provincial form 11-24 and kabupaten form C)."""

    kalimat: ClassVar[str] = "poktan"
    poktan: f.Kelompok
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
    lainnya: f.YaAtauApa | None = None
    uppka_lama_dibina: f.YaTidak | None = None
    anggaran: Anggaran = Field(default_factory=Anggaran)
    keluarga_tergabung: f.Jumlah | None = None
    keterangan: f.Teks = ""


class Triwulan(Bagian):
    """Cumulative percentages of the year's target."""

    tw1: f.Persen | None = None
    tw2: f.Persen | None = None
    tw3: f.Persen | None = None
    tw4: f.Persen | None = None


class AngkaRekap(Bagian):
    apa: f.Teks
    nilai: f.NilaiRekap


class Diperiksa(Bagian):
    """What a person has looked at and found right, and why: a passage (`teks`), or a doubt by its code (`pesan`)."""

    PERLU: ClassVar[tuple[str, ...]] = ("teks", "alasan")
    teks: f.Teks = ""
    pesan: f.Peringatan = ""
    alasan: f.Teks

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if not self.teks and not self.pesan:
            why = "Butir `sudah_diperiksa` belum memuat apa yang sudah diperiksa."
            hint = "Tambahkan isian `teks` untuk kalimat yang ditahan, atau isian `pesan` untuk kode peringatan."
            raise refuse(Wrong("wajib-diisi", why, hint))
        return self


DaftarDiperiksa = Annotated[tuple[Diperiksa, ...], f.Listed]


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
