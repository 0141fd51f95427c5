"""What a column of such a list may be about, and the headings by which offices call it. Made from the models."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ..model.vocabulary import JENIS_POKTAN, plain
from ..model.wrong import tidy
from ..scaffold.isian import Isian, isian_of, with_parts


class Bidang(NamedTuple):
    """The field of a record (`isian`, its dotted name) that a column fills, and how a value of it is written.

    `tahun`: the year that the heading of a figure or of a classification names. `jenis`: the kind of the groups that a
    column of a list of kampung names; `isian` is then `POKTAN`.
    """

    isian: str
    bentuk: str = "teks"
    tahun: str = ""
    jenis: str = ""


NAMA, DESA, KECAMATAN, KABUPATEN, PROVINSI, KODE = (
    "nama", *(f"wilayah.{part}" for part in ("desa", "kecamatan", "kabupaten", "provinsi", "kode")),
)  # fmt: skip
LEVELS = (PROVINSI, KABUPATEN, KECAMATAN)
# What a row of a group says of its kampung.
RUJUKAN = (NAMA, DESA, *LEVELS, KODE)
KE_KAMPUNG = "kampung."
POKTAN = "poktan"

# Whole parts and lists of parts that no cell can hold, or that name files and persons.
_LEFT_OUT = (
    *("kontak", "mekanisme", "rkm", "nihil", "foto", "alamat_lama", "sudah_diperiksa"),
    *("pokja.pengurus",),
)
# Headings beside the fields' own names and titles, the surest first.
_KAMPUNG = {
    NAMA: "nama kampung|nama kampung kb|kampung kb|kampung|nama kampung keluarga berkualitas|nama kkb",
    DESA: "nama desa|desa|kelurahan|desa/kel|nama desa/kelurahan|nama desa/kel|nama kelurahan|kelurahan/desa|kel/desa|"
    "desa lokasi|gampong|nagari|kalurahan",
    KECAMATAN: "kecamatan|kec|nama kecamatan|distrik|kapanewon|kemantren",
    KABUPATEN: "kabupaten|kab|kab/kota|kota|nama kabupaten|nama kabupaten/kota|kota/kabupaten",
    PROVINSI: "provinsi|prov|propinsi|nama provinsi",
    KODE: "kode|kode desa|kode kemendagri|kode desa/kelurahan|kode wilayah desa|kode wilayah kemendagri",
    "wilayah.jenis_desa": "status desa",
    "dicanangkan.tanggal": "tanggal dicanangkan|tanggal pencanangan|tahun dicanangkan|tahun pencanangan|pencanangan|"
    "tanggal terbentuk|tanggal pembentukan|tanggal dibentuk|tahun terbentuk|tahun pembentukan|tahun dibentuk|"
    "tanggal peresmian|tahun peresmian|terbentuk|dibentuk|tanggal/tahun dicanangkan|tanggal/tahun terbentuk",
    "klasifikasi.nilai": "klasifikasi kampung kb|klasifikasi kampung|strata|strata kampung kb",
    "lokasi.lintang": "latitude|lat|koordinat lintang|garis lintang",
    "lokasi.bujur": "longitude|long|lng|koordinat bujur|garis bujur",
    "pokja.sk": "sk|no sk|nomor sk|sk kampung kb|nomor sk pokja|no sk pokja|sk pembentukan|sk pembentukan kampung kb|"
    "sk pembentukan nomor|nomor sk pembentukan|no sk pembentukan|sk nomor",
    "pokja.jumlah_anggota": "jumlah anggota pokja|jumlah pokja|jumlah pengurus pokja",
    "pokja.jumlah_terlatih": "jumlah anggota pokja terlatih|pokja terlatih",
    "penduduk.tahun": "tahun data|tahun penduduk|tahun data penduduk",
    "penduduk.jiwa": "jumlah penduduk|jumlah jiwa|penduduk|jumlah penduduk jiwa|penduduk jiwa",
    "penduduk.keluarga": "jumlah kk|kk|jumlah keluarga|kepala keluarga|jumlah kepala keluarga",
    "penduduk.pus": "jumlah pus|jumlah pasangan usia subur|pasangan usia subur",
    "penduduk.remaja": "jumlah remaja",
    "sarana.sekretariat": "sekretariat kkb|sekretariat kampung kb",
    "sarana.rumah_dataku": "rumah data|rumah data kependudukan|rdk",
    "gambaran": "gambaran umum|deskripsi",
}
_POKTAN = {
    "nama": "nama kelompok|nama poktan|kelompok|poktan|nama kelompok kegiatan|kelompok kegiatan|nama",
    "jenis": "jenis poktan|jenis kelompok|jenis kelompok kegiatan|jenis|jenis kegiatan",
    "tahun_terbentuk": "tahun terbentuk|terbentuk|tahun berdiri|tahun dibentuk|tahun pembentukan|tanggal terbentuk|"
    "tanggal dibentuk|tanggal berdiri|berdiri|dibentuk",
    "jumlah_anggota": "jumlah anggota|anggota|jumlah anggota orang",
    "jumlah_kader": "jumlah kader|kader",
    "tempat": "tempat|tempat pertemuan|lokasi pertemuan",
    "jadwal": "jadwal|jadwal pertemuan",
    "jenis_usaha": "jenis usaha|usaha",
    "produk": "produk|nama produk|produk unggulan",
    "lokus_pro_pn": "lokus|lokus pro pn|pro pn",
    "keterangan": "keterangan|ket",
}
_GROUPS = frozenset(map(plain, ("kelompok kegiatan", "poktan", "kelompok", "nama poktan", "nama kelompok")))
_NUMBERS = frozenset(("no", "nomor", "nourut", "nomorurut"))
_SHORT = {"jml": "jumlah", "jlh": "jumlah", "jum": "jumlah", "tgl": "tanggal", "thn": "tahun", "th": "tahun"}
_YEAR = re.compile(r"(?i)(?:\b(?:tahun|thn|th)\.?\s*)?(?<!\d)(?P<tahun>(?:19|20)\d\d)(?!\d)")
_OF_A_YEAR = ("penduduk.", "klasifikasi.nilai")
_BEFORE_KIND = re.compile(r"^(?:(?:nama|jumlah|banyak|keberadaan|ada|kelompok|kel\.?|poktan|kegiatan|data) )+")
# Too little where another heading stands above.
_SINGLE = frozenset(
    ("nama", "tahun", "tanggal", "jenis", "kode", "sk", "terbentuk", "dibentuk", "anggota", "kader", "keterangan")
)
# Above the name of a kind: people are counted there, not groups.
_OF_PEOPLE = re.compile(r"anggota|kader|sasaran|keluarga|peserta|ketua|ikut|tahun|tanggal|\bsk\b")


def kampung_field(parts: tuple[str, ...]) -> Bidang | None:
    """What a column of a list of kampung is about, by the headings above it from the top down."""
    return _first(parts, _of_kampung)


def poktan_field(parts: tuple[str, ...]) -> Bidang | None:
    """The same of a list of groups; what it says of its kampung has `KE_KAMPUNG` before its name."""
    return _first(parts, _of_poktan)


def is_number(parts: tuple[str, ...]) -> bool:
    return plain(" ".join(parts)) in _NUMBERS


def rank_of(kind: str, isian: str, judul: str) -> int:
    """How surely a heading means a field, of several for one: 0 is the surest."""
    known = [plain(text) for text in _spellings(kind)[isian]]
    return min((known.index(key) for key in _forms(judul) if key in known), default=len(known))


@cache
def isian_by_name(kind: str) -> dict[str, Isian]:
    """The fields that a list may fill, in the order of the model."""
    return {
        name: one
        for name, one in with_parts(isian_of(kind))
        if not one.bagian and not any(f"{name}.".startswith(f"{other}.") for other in _LEFT_OUT)
    }


def _first(parts: tuple[str, ...], look: Callable[[str], Bidang | None]) -> Bidang | None:
    """By all headings in a row, else by the lowest alone where that says enough."""
    if not parts:
        return None
    if found := look(" ".join(parts)):
        return found
    own, above = parts[-1], tidy(" ".join(parts[:-1]))
    if not above or plain(own) in _SINGLE or (_OF_PEOPLE.search(above) and _kind(own)):
        return None
    return look(own)


def _look(kind: str, judul: str) -> Bidang | None:
    known = _by_spelling(kind)
    name = next((known[key] for key in _forms(judul) if key in known), "")
    return Bidang(name, isian_by_name(kind)[name].bentuk) if name else None


def _of_kampung(judul: str) -> Bidang | None:
    year = _YEAR.search(judul)
    found = _look("kampung", _YEAR.sub(" ", judul))
    if found:
        return found._replace(tahun=year["tahun"]) if year and found.isian.startswith(_OF_A_YEAR) else found
    if plain(judul) in _GROUPS:
        return Bidang(POKTAN)
    kind = _kind(judul)
    return Bidang(POKTAN, jenis=kind) if kind else None


def _of_poktan(judul: str) -> Bidang | None:
    if found := _look("poktan", judul):
        return found
    home = _of_kampung(judul)
    return Bidang(KE_KAMPUNG + home.isian) if home and home.isian in RUJUKAN else None


def _kind(judul: str) -> str:
    return next((kode for key in _words(judul) if (kode := JENIS_POKTAN.find(_BEFORE_KIND.sub("", key)))), "")


def _forms(judul: str) -> tuple[str, ...]:
    return tuple(plain(text) for text in _words(judul))


def _words(judul: str) -> tuple[str, ...]:
    """A heading with its short words in full; the same without what stands in brackets, and without its number."""
    text = tidy(judul)
    text = re.sub(r"[a-z]+\.?", lambda word: _SHORT.get(word[0].rstrip("."), word[0]), text)
    bare = re.sub(r"\([^)]*\)?", " ", text)
    unnumbered = re.sub(r"^(?:\d{1,2}|[a-z])[.)] *", "", bare)
    return tuple(dict.fromkeys(" ".join(one.split()) for one in (text, bare, unnumbered)))


@cache
def _spellings(kind: str) -> dict[str, tuple[str, ...]]:
    """Every heading of every field: its titles, the names of the models, what offices write."""
    more = _KAMPUNG if kind == "kampung" else _POKTAN
    fields = isian_by_name(kind)
    keys = [name.rpartition(".")[2] for name in fields]
    found = {}
    for name, one in fields.items():
        own = [one.judul, name] if plain(one.judul) not in _TOO_LITTLE else [name]
        own += [one.key, *one.ejaan] if keys.count(one.key) == 1 and (kind, one.key) not in _NOT_ALONE else []
        extra = more.get(name, "").split("|")
        found[name] = (*own, *filter(None, extra))
    return found


# A title, and keys, that say too little for a heading, or belong to a column of groups.
_TOO_LITTLE = frozenset(("tahun",))
_NOT_ALONE = frozenset(
    ("kampung", key)
    for key in (
        *("nama", "tahun", "tanggal", "oleh", "nilai", "jumlah_anggota", "jumlah_terlatih"),
        *("bkb", "bkr", "bkl", "uppka", "pik_r"),
    )
)


@cache
def _by_spelling(kind: str) -> dict[str, str]:
    """The surer spelling wins where two fields have one: hence the fields' own titles last."""
    found: dict[str, str] = {}
    for name, texts in _spellings(kind).items():
        for text in texts:
            found.setdefault(plain(text), name)
    return found
