"""Types of a record's fields: text as a person typed it, read into a value or refused with the corrected form."""

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Annotated, Any, Literal, TypeGuard, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from . import vocabulary as v
from .angka import parse_desimal, parse_jumlah, parse_persen, parse_rupiah, parse_ya_atau_apa, parse_ya_tidak
from .diagnostics import CATALOGUE, PERINGATAN
from .jam import Jam, parse_jam
from .keadaan import parse_draf, parse_hari, parse_selesai
from .paths import LONGEST_REGION, why_refused
from .program import PROGRAM, read_program
from .provinsi import PROVINSI
from .rentang import Rentang, parse_rentang
from .repositori import parse_repositori
from .tahun_pendek import bertahun_penuh
from .tanggal import Tanggal, panjang, parse_bulan, parse_tahun, parse_tanggal
from .urls import parse_alamat_lama
from .vocabulary import Daftar, slug
from .warna import parse_warna
from .wrong import Wrong, either, quoted, seen

T = TypeVar("T")

NOT_GIVEN = frozenset({"", "-", "~", "null", "–", "—"})
# The same signs in a row, and what paper forms have where something is to be filled in: dots, a line.
BLANK_SIGNS = "-‐‑–—―−~_.…"
_BLANK = re.compile(rf"[{BLANK_SIGNS}\s]*|null", re.IGNORECASE)

# The words of the guide for what stands in a field; `kelompok`, `foto` and `berkas` name another file.
Bentuknya = Literal[
    "teks", "naskah", "alamat web", "warna", "tanggal", "bulan", "rentang bulan", "tahun", "jam", "jumlah", "rupiah",
    "persen", "koordinat", "Ya/Tidak", "pilihan", "kelompok", "foto", "berkas",
]  # fmt: skip


@dataclass(frozen=True)
class Reader(PlainValidator):
    """How one value is read, and what it is for whatever describes fields: its form, its fixed list.

    `dikenal`: a list of names to offer, beside which any other is accepted.
    """

    bentuk: Bentuknya = "teks"
    daftar: Daftar | None = None
    dikenal: Daftar | None = None


def is_given(value: object) -> bool:
    """False for whatever a person or an editor leaves in a field that has no answer.

    The one place that says so, for every field of every kind: a blank field is one that is not there.
    """
    if isinstance(value, str):
        return _BLANK.fullmatch(seen(value)) is None
    if isinstance(value, (list, dict)):
        return any(is_given(item) for item in (value.values() if isinstance(value, dict) else value))
    return value is not None


def refuse(wrong: Wrong, forms: tuple[str, ...] = (), at: tuple[int | str, ...] = ()) -> PydanticCustomError:
    """The same fault in pydantic's form, so that it arrives together with all others of the record.

    `forms`: what may be written instead of the whole value; `at`: where below the field the fault is, as pydantic
    writes a place (`[key]` behind a key).
    """
    # The code is a value of the catalogue, not a literal in this call.
    return PydanticCustomError(wrong.code, "{why}", {"why": wrong.why, "hint": wrong.hint, "forms": forms, "at": at})


def refuse_twice(
    written: Iterable[T], means: Callable[[T], Hashable | None], why: Callable[[T, T], str], at: str = "[key]"
) -> None:
    """Refuses the first of several keys that means what one before it does: only one of their values could stand.

    `means` gives None for what is no key; `at`: the field of an item of a list that its key stands in.
    """
    known: dict[Hashable, T] = {}
    for number, one in enumerate(written):
        key = means(one)
        if key is not None and key in known:
            place = (one, at) if isinstance(one, str) else (number, at)
            wrong = Wrong("kunci-ganda", why(known[key], one), "Gabungkan isinya, lalu hapus salah satu.")
            raise refuse(wrong, at=place)
        if key is not None:
            known[key] = one


def _read(
    bentuk: Bentuknya, parse: Callable[[str], Any], daftar: Daftar | None = None, dikenal: Daftar | None = None
) -> Reader:
    def validate(value: object) -> Any:
        if isinstance(value, (bool, int, float)):
            value = str(value).lower()
        if not isinstance(value, str):
            found = "daftar" if isinstance(value, list) else "isian bertingkat"
            why = f"Di sini perlu satu nilai, tetapi yang tertulis {found}."
            raise refuse(Wrong("bentuk-salah", why, "Tulis satu nilai saja di kanan titik dua, tanpa kurung."))
        try:
            return parse(value)
        except Wrong as wrong:
            raise refuse(wrong, _corrections(parse, value, wrong.forms)) from None

    return Reader(validate, json_schema_input_type=str, bentuk=bentuk, daftar=daftar, dikenal=dikenal)


_NUMBER = re.compile(r"[0-9][0-9.,]*")
_MOST_FORMS = 3


def _corrections(parse: Callable[[str], Any], text: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms that can stand for the whole value: the same reader takes them, and no number is lost."""
    fitting = tuple(
        form
        for form in forms
        if len(_NUMBER.findall(form)) >= len(_NUMBER.findall(text)) and ": " not in form and _is_read(parse, form)
    )
    return fitting if len(fitting) <= _MOST_FORMS else ()


def _is_read(parse: Callable[[str], Any], form: str) -> bool:
    try:
        parse(form)
    except Wrong:
        return False
    return True


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


def _one_of(daftar: Daftar) -> Reader:
    return _read("pilihan", choice(daftar), daftar)


def choice(daftar: Daftar) -> Callable[[str], str]:
    """A reader of one value of a fixed list."""

    def parse(text: str) -> str:
        kode = daftar.find(text)
        if kode is not None:
            return kode
        near = daftar.suggest(text)
        hint = f"Mungkin maksudnya {either(*near)}." if near else _known(daftar)
        raise Wrong("nilai-tak-dikenal", f"{quoted(text)} tidak ada dalam daftar {daftar.nama}.", hint)

    return parse


def _known(daftar: Daftar) -> str:
    """The whole of a short list; of a long one where it stands, and what to write where it has no fitting name."""
    if len(daftar) <= 13:
        return f"Pilihan yang ada: {', '.join(p.nama for p in daftar)}."
    where = f"Daftarnya ada di docs/panduan/isian.md#{slug(daftar.nama)}"
    return f"{where}; kalau di sana tidak ada, tulis `Lainnya`." if daftar.find("Lainnya") else f"{where}."


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


def _kode_wilayah(text: str) -> str:
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


def _degrees(name: str, low: float, high: float) -> Callable[[str], float]:
    """Degrees within Indonesia; latitude and longitude are easily exchanged."""

    def parse(text: str) -> float:
        try:
            degrees = parse_desimal(text)
        except Wrong as wrong:
            meant = [parse_desimal(form) for form in wrong.forms if _is_read(parse_desimal, form)]
            if not meant or any(low <= one <= high for one in meant):
                raise
            degrees = meant[0]
        if not low <= degrees <= high:
            why = f"{name.capitalize()} {text.strip()[:20]} berada di luar Indonesia."
            hint = f"{name.capitalize()} di Indonesia antara {low:g} dan {high:g}; jangan tertukar lintang dan bujur."
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

Teks = Annotated[str, _read("teks", _sentence)]
NamaWilayah = Annotated[str, _read("teks", _region)]
Naskah = Annotated[str, _read("naskah", _prose)]
Web = Annotated[str, _read("alamat web", _web)]
Kelompok = Annotated[str, _read("kelompok", _sentence)]
BerkasFoto = Annotated[str, _read("foto", _as_it_is)]
Berkas = Annotated[str, _read("berkas", _as_it_is)]
Peringatan = Annotated[str, _read("teks", _warning)]
KodeWilayah = Annotated[str, _read("teks", _kode_wilayah)]
AlamatLama = Annotated[str, _read("teks", parse_alamat_lama)]
NilaiRekap = Annotated[str, _read("jumlah", _rekap_value)]
Warna = Annotated[str, _read("warna", parse_warna)]
Repositori = Annotated[str, _read("teks", parse_repositori)]
WaktuMulai = Annotated[Tanggal, _read("tanggal", parse_tanggal)]
WaktuKalender = Annotated[Tanggal, _read("tanggal", parse_hari)]
WaktuMasa = Annotated[Tanggal, _read("tanggal", bertahun_penuh(parse_hari, panjang))]
Bulan = Annotated[Tanggal, _read("bulan", bertahun_penuh(parse_bulan, panjang))]
RentangBulan = Annotated[Rentang, _read("rentang bulan", bertahun_penuh(parse_rentang, attrgetter("tertulis")))]
Tahun = Annotated[int, _read("tahun", bertahun_penuh(parse_tahun, str))]
WaktuJam = Annotated[Jam, _read("jam", parse_jam)]
Jumlah = Annotated[int, _read("jumlah", parse_jumlah)]
Rupiah = Annotated[int, _read("rupiah", parse_rupiah)]
Persen = Annotated[float, _read("persen", parse_persen)]
Lintang = Annotated[float, _read("koordinat", _degrees("lintang", -11.5, 6.5))]
Bujur = Annotated[float, _read("koordinat", _degrees("bujur", 94.5, 141.5))]
YaTidak = Annotated[bool, _read("Ya/Tidak", parse_ya_tidak)]
Draf = Annotated[bool, _read("Ya/Tidak", parse_draf)]
WaktuSelesai = Annotated[Tanggal, _read("tanggal", parse_selesai)]
YaAtauApa = Annotated[bool | str, _read("teks", parse_ya_atau_apa)]

DaftarTeks = Annotated[tuple[Teks, ...], BeforeValidator(as_sentences)]
DaftarNama = Annotated[tuple[Teks, ...], BeforeValidator(_split_names), _Once]
DaftarKelompok = Annotated[tuple[Kelompok, ...], BeforeValidator(_split_names), _Once]
DaftarTahun = Annotated[tuple[Tahun, ...], BeforeValidator(_split_names), _Once]
DaftarBulan = Annotated[tuple[Bulan, ...], BeforeValidator(_split_names), _Once]
DaftarRentang = Annotated[tuple[RentangBulan, ...], BeforeValidator(_split_names), _Once]
DaftarAlamatLama = Annotated[tuple[AlamatLama, ...], Listed]

JenisKegiatan = Annotated[str, _one_of(v.JENIS_KEGIATAN)]
JenisPoktan = Annotated[str, _one_of(v.JENIS_POKTAN)]
Status = Annotated[str, _one_of(v.STATUS)]
Bentuk = Annotated[str, _one_of(v.BENTUK)]
Klasifikasi = Annotated[str, _one_of(v.KLASIFIKASI)]
Acara = Annotated[str, _one_of(v.ACARA_MEKANISME)]
Frekuensi = Annotated[str, _one_of(v.FREKUENSI)]
Zona = Annotated[str, _one_of(v.ZONA)]
JenisDesa = Annotated[str, _one_of(v.JENIS_DESA)]
Keadaan = Annotated[str, _one_of(v.KEADAAN_SARANA)]
Penerima = Annotated[str, _one_of(v.PENERIMA)]
Provinsi = Annotated[str, _one_of(PROVINSI)]
Program = Annotated[str, _read("teks", _program, dikenal=PROGRAM)]

DaftarSeksi = Annotated[tuple[Annotated[str, _one_of(v.SEKSI)], ...], _choices(v.SEKSI), _Once]
DaftarSasaran = Annotated[tuple[Annotated[str, _one_of(v.SASARAN)], ...], _choices(v.SASARAN), _Once]
DaftarInstansi = Annotated[tuple[Annotated[str, _one_of(v.INSTANSI)], ...], _choices(v.INSTANSI), _Once]
DaftarPeranImp = Annotated[tuple[Annotated[str, _one_of(v.PERAN_IMP)], ...], _choices(v.PERAN_IMP), _Once]
DaftarUsaha = Annotated[tuple[Annotated[str, _one_of(v.JENIS_USAHA)], ...], _choices(v.JENIS_USAHA), _Once]
DaftarDana = Annotated[tuple[Annotated[str, _one_of(v.SUMBER_DANA)], ...], _choices(v.SUMBER_DANA), _Once]
DaftarRegulasi = Annotated[tuple[Annotated[str, _one_of(v.REGULASI)], ...], _choices(v.REGULASI), _Once]
DaftarData = Annotated[tuple[Annotated[str, _one_of(v.PENGGUNAAN_DATA)], ...], _choices(v.PENGGUNAAN_DATA), _Once]
DaftarKriteria = Annotated[tuple[Annotated[str, _one_of(v.KRITERIA)], ...], _choices(v.KRITERIA), _Once]
DaftarProgram = Annotated[tuple[Program, ...], BeforeValidator(_split_programs), _Once]
