"""Types of a record's fields: text as a person typed it, read into a value or refused with the corrected form."""

import re
import unicodedata
from collections.abc import Callable
from operator import attrgetter
from typing import Annotated, TypeGuard, TypeVar

from pydantic import AfterValidator, BeforeValidator

from . import vocabulary as v
from .angka import parse_desimal, parse_jumlah, parse_persen, parse_rupiah, parse_ya_atau_apa, parse_ya_tidak
from .diagnostics import CATALOGUE, PERINGATAN
from .given import is_given
from .jam import Jam, parse_jam
from .keadaan import parse_draf, parse_hari, parse_selesai
from .paths import LONGEST_REGION, why_refused
from .program import PROGRAM, read_program
from .provinsi import PROVINSI
from .reader import is_read, one_of, read_by
from .rentang import Rentang, parse_rentang
from .repositori import parse_repositori
from .tahun_pendek import bertahun_penuh
from .tanggal import Tanggal, panjang, parse_bulan, parse_tahun, parse_tanggal
from .urls import parse_alamat_lama
from .vocabulary import Daftar, slug
from .warna import parse_warna
from .wrong import Wrong, quoted

T = TypeVar("T")


def _sentence(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _as_it_is(text: str) -> str:
    """A file's name: its spaces and the form of its letters tell it from another one."""
    return text


def _prose(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _region(text: str) -> str:
    """A region's name is the address of its page, too, and part of the names of its tables."""
    name = _sentence(text)
    if why := why_refused(slug(name), LONGEST_REGION):
        why = f"Nama wilayah {quoted(name)} tidak bisa menjadi alamat halaman: {why}"
        raise Wrong("nama-wilayah", why, "Tulis namanya saja, misalnya `Kabupaten Pekalongan`.")
    return name


def _program(text: str) -> str:
    """A known programme or an activity of Inpres 3/2022 in its own spelling; any other as written."""
    return read_program(text) or _sentence(text)


def kode_pesan(text: str) -> str:
    """The code of a message, which prints it in brackets."""
    return text.strip("[]` \t\n")


def _warning(text: str) -> str:
    code = kode_pesan(text)
    kind = CATALOGUE.get(code)
    if kind is None:
        known = v.nearest(code, [one for one, its in CATALOGUE.items() if its.severity == PERINGATAN])
        hint = f"Mungkin maksudnya `{known}`." if known else "Salin kodenya dari akhir pesannya, di antara kurung siku."
        raise Wrong("nilai-tak-dikenal", f"{quoted(code)} bukan kode peringatan.", hint)
    if kind.severity != PERINGATAN:
        why = f"{quoted(code)} adalah galat; galat tidak bisa ditandai sudah diperiksa."
        raise Wrong("nilai-tak-dikenal", why, "Perbaiki kesalahannya, lalu hapus butir ini.")
    return code


def _web(text: str) -> str:
    url = text.strip()
    if url.startswith(("https://", "http://")) and "." in url and not any(c.isspace() for c in url):
        return url
    hint = "Tulis alamatnya saja, tanpa kata lain dan tanpa spasi, misalnya `https://contoh.go.id/berita`."
    if "." in url and "://" not in url and len(url) <= 200 and not any(c.isspace() for c in url):
        hint = f"Tulis dengan https:// di depannya: `https://{url}`."
    raise Wrong("alamat-web", f"{quoted(url)} bukan alamat web lengkap.", hint)


def parse_kode_wilayah(text: str) -> str:
    """10 digits in groups of 2.2.2.4, as the ministry writes them; the portal leaves the dots out."""
    digits = text.replace(".", "").replace(" ", "")
    if len(digits) not in (2, 4, 6, 10) or not digits.isascii() or not digits.isdigit():
        why = f"{quoted(text)} bukan kode wilayah: kode desa terdiri atas 10 angka."
        raise Wrong("kode-wilayah", why, "Contoh kode desa: `33.26.16.2001`.")
    return ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)


def _rekap_value(text: str) -> str:
    """Published totals are rounded to tens; below ten the number itself is not told (product: "What never enters")."""
    words = _sentence(text).lower()
    if words == "kurang dari 10":
        return words
    if words.startswith(("kurang dari", "<")):
        raise Wrong("rekap-bulat", "Angka rekap yang kecil ditulis dengan satu cara.", "Tulis `kurang dari 10`.")
    try:
        number = parse_jumlah(text)
    except Wrong as wrong:
        raise Wrong(wrong.code, wrong.why, "Tulis bilangan bulat kelipatan 10, misalnya `240`.") from None
    if number < 10 or number % 10:
        near = f"`{(number + 5) // 10 * 10}`" if number >= 10 else "`kurang dari 10`"
        why = "Angka rekap ini belum dibulatkan ke puluhan."
        raise Wrong("rekap-bulat", why, f"Tulis {near}; angka kecil bisa menunjuk orang tertentu.")
    return str(number)


_LINTANG, _BUJUR = (-11.5, 6.5), (94.5, 141.5)


def _degrees(name: str, low: float, high: float, other: tuple[str, float, float]) -> Callable[[str], float]:
    """Degrees within Indonesia; latitude and longitude are easily exchanged. `other`: its name and bounds."""

    def parse(text: str) -> float:
        try:
            degrees = parse_desimal(text)
        except Wrong as wrong:
            meant = [parse_desimal(form) for form in wrong.forms if is_read(parse_desimal, form)]
            if not meant or any(low <= one <= high for one in meant):
                raise
            degrees = meant[0]
        if not low <= degrees <= high:
            why = f"{name.capitalize()} {text.strip()[:20]} berada di luar Indonesia."
            hint = f"{name.capitalize()} di Indonesia antara {low:g} dan {high:g}"
            is_other = other[1] <= degrees <= other[2]
            hint += f"; angka ini tampaknya {other[0]}, jadi tukarkan keduanya." if is_other else "."
            raise Wrong("koordinat", why, hint)
        return degrees

    return parse


def as_list(value: object) -> tuple[object, ...]:
    """One value where a list is expected is a list of one; empty items are not items."""
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if is_given(item))


def as_sentences(value: object) -> object:
    """A list of sentences; `- Acara: doa bersama` is a mapping to YAML and a sentence to its writer."""
    return tuple(
        " ".join(f"{key}: {text}" for key, text in item.items()) if _is_sentence(item) else item
        for item in as_list(value)
    )


def _is_sentence(item: object) -> TypeGuard[dict[str, str]]:
    return isinstance(item, dict) and len(item) == 1 and all(isinstance(text, str) for text in item.values())


def _choices(daftar: Daftar) -> BeforeValidator:
    def split(value: object) -> object:
        if isinstance(value, str) and daftar.find(value) is None:
            value = [part.strip() for part in value.replace(";", ",").split(",")]
        return as_list(value)

    return BeforeValidator(split, json_schema_input_type=str | list[str])


def _split_names(value: object) -> object:
    return as_list([part.strip() for part in value.split(",")] if isinstance(value, str) else value)


def _split_programs(value: object) -> object:
    """`DASHAT, GENTING` are two; the names of others may have commas, so that one part at least must be known."""
    return tuple(part for item in as_list(value) for part in (_programs(item) if isinstance(item, str) else (item,)))


def _programs(text: str) -> tuple[str, ...]:
    parts = tuple(part for one in re.split("[,;]", text) if is_given(part := one.strip()))
    return parts if read_program(text) is None and any(map(read_program, parts)) else (text,)


def _once(values: tuple[T, ...]) -> tuple[T, ...]:
    """A value that is written twice, in whatever spelling, is one: it is counted once."""
    return tuple(dict.fromkeys(values))


Listed = BeforeValidator(as_list)
_Once = AfterValidator(_once)

Teks = Annotated[str, read_by("teks", _sentence)]
NamaWilayah = Annotated[str, read_by("teks", _region)]
Naskah = Annotated[str, read_by("naskah", _prose)]
Web = Annotated[str, read_by("alamat web", _web)]
Kelompok = Annotated[str, read_by("kelompok", _sentence)]
BerkasFoto = Annotated[str, read_by("foto", _as_it_is)]
Berkas = Annotated[str, read_by("berkas", _as_it_is)]
Peringatan = Annotated[str, read_by("teks", _warning)]
KodeWilayah = Annotated[str, read_by("teks", parse_kode_wilayah)]
AlamatLama = Annotated[str, read_by("teks", parse_alamat_lama)]
NilaiRekap = Annotated[str, read_by("jumlah", _rekap_value)]
Warna = Annotated[str, read_by("warna", parse_warna)]
Repositori = Annotated[str, read_by("teks", parse_repositori)]
WaktuMulai = Annotated[Tanggal, read_by("tanggal", parse_tanggal)]
WaktuKalender = Annotated[Tanggal, read_by("tanggal", parse_hari)]
WaktuMasa = Annotated[Tanggal, read_by("tanggal", bertahun_penuh(parse_hari, panjang))]
Bulan = Annotated[Tanggal, read_by("bulan", bertahun_penuh(parse_bulan, panjang))]
RentangBulan = Annotated[Rentang, read_by("rentang bulan", bertahun_penuh(parse_rentang, attrgetter("tertulis")))]
Tahun = Annotated[int, read_by("tahun", bertahun_penuh(parse_tahun, str))]
WaktuJam = Annotated[Jam, read_by("jam", parse_jam)]
Jumlah = Annotated[int, read_by("jumlah", parse_jumlah)]
Rupiah = Annotated[int, read_by("rupiah", parse_rupiah)]
Persen = Annotated[float, read_by("persen", parse_persen)]
Lintang = Annotated[float, read_by("koordinat", _degrees("lintang", *_LINTANG, ("bujur", *_BUJUR)))]
Bujur = Annotated[float, read_by("koordinat", _degrees("bujur", *_BUJUR, ("lintang", *_LINTANG)))]
YaTidak = Annotated[bool, read_by("Ya/Tidak", parse_ya_tidak)]
Draf = Annotated[bool, read_by("Ya/Tidak", parse_draf)]
WaktuSelesai = Annotated[Tanggal, read_by("tanggal", parse_selesai)]
YaAtauApa = Annotated[bool | str, read_by("teks", parse_ya_atau_apa)]

DaftarTeks = Annotated[tuple[Teks, ...], BeforeValidator(as_sentences)]
DaftarNama = Annotated[tuple[Teks, ...], BeforeValidator(_split_names), _Once]
DaftarKelompok = Annotated[tuple[Kelompok, ...], BeforeValidator(_split_names), _Once]
DaftarTahun = Annotated[tuple[Tahun, ...], BeforeValidator(_split_names), _Once]
DaftarBulan = Annotated[tuple[Bulan, ...], BeforeValidator(_split_names), _Once]
DaftarRentang = Annotated[tuple[RentangBulan, ...], BeforeValidator(_split_names), _Once]
DaftarAlamatLama = Annotated[tuple[AlamatLama, ...], Listed]

JenisKegiatan = Annotated[str, one_of(v.JENIS_KEGIATAN)]
JenisPoktan = Annotated[str, one_of(v.JENIS_POKTAN)]
Status = Annotated[str, one_of(v.STATUS)]
Bentuk = Annotated[str, one_of(v.BENTUK)]
Klasifikasi = Annotated[str, one_of(v.KLASIFIKASI)]
Acara = Annotated[str, one_of(v.ACARA_MEKANISME)]
Frekuensi = Annotated[str, one_of(v.FREKUENSI)]
Zona = Annotated[str, one_of(v.ZONA)]
JenisDesa = Annotated[str, one_of(v.JENIS_DESA)]
Keadaan = Annotated[str, one_of(v.KEADAAN_SARANA)]
Penerima = Annotated[str, one_of(v.PENERIMA)]
Provinsi = Annotated[str, one_of(PROVINSI)]
Program = Annotated[str, read_by("teks", _program, dikenal=PROGRAM)]

DaftarSeksi = Annotated[tuple[Annotated[str, one_of(v.SEKSI)], ...], _choices(v.SEKSI), _Once]
DaftarSasaran = Annotated[tuple[Annotated[str, one_of(v.SASARAN)], ...], _choices(v.SASARAN), _Once]
DaftarInstansi = Annotated[tuple[Annotated[str, one_of(v.INSTANSI)], ...], _choices(v.INSTANSI), _Once]
DaftarPeranImp = Annotated[tuple[Annotated[str, one_of(v.PERAN_IMP)], ...], _choices(v.PERAN_IMP), _Once]
DaftarUsaha = Annotated[tuple[Annotated[str, one_of(v.JENIS_USAHA)], ...], _choices(v.JENIS_USAHA), _Once]
DaftarDana = Annotated[tuple[Annotated[str, one_of(v.SUMBER_DANA)], ...], _choices(v.SUMBER_DANA), _Once]
DaftarRegulasi = Annotated[tuple[Annotated[str, one_of(v.REGULASI)], ...], _choices(v.REGULASI), _Once]
DaftarData = Annotated[tuple[Annotated[str, one_of(v.PENGGUNAAN_DATA)], ...], _choices(v.PENGGUNAAN_DATA), _Once]
DaftarKriteria = Annotated[tuple[Annotated[str, one_of(v.KRITERIA)], ...], _choices(v.KRITERIA), _Once]
DaftarProgram = Annotated[tuple[Program, ...], BeforeValidator(_split_programs), _Once]
