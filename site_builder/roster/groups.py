"""Groups as a list names them: a row of a group, or a cell of a kampung's row with their names, or only that there are
any."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.angka import parse_ya_tidak
from ..model.diagnostics import GALAT
from ..model.names import nama_polos
from ..model.urls import address
from ..model.vocabulary import JENIS_POKTAN, plain
from ..model.wrong import Wrong, quoted
from ..scaffold.essentials import kind_of_group
from ..scaffold.naming import short_address
from ..scaffold.reading import own_name
from ..spreadsheet.findings import Letak, Salah, Temuan
from .cells import QUOTES, name_of, text_of
from .fields import KE_KAMPUNG, Bidang
from .lines import Baris, Sel, texts_of
from .record import Nilai


class Kelompok(NamedTuple):
    """A group to be, with all that is told of it; `is_alone`: by a row of its own."""

    jenis: str
    nama: str
    sebutan: str
    letak: Letak
    nilai: tuple[Nilai, ...] = ()
    is_alone: bool = False

    @property
    def kunci(self) -> tuple[str, str]:
        return self.jenis, nama_polos(self.jenis, self.nama, self.sebutan)

    @property
    def slug(self) -> str:
        return f"{self.jenis}-{short_address(self.nama)}"

    @property
    def semua(self) -> tuple[Nilai, ...]:
        """The record's values."""
        told = [Nilai("jenis", JENIS_POKTAN[self.jenis].nama, self.letak), Nilai("nama", self.nama, self.letak)]
        if self.sebutan and all(one.isian != "sebutan" for one in self.nilai):
            told.append(Nilai("sebutan", self.sebutan, self.letak))
        return (*told, *self.nilai)


class Disebut(NamedTuple):
    """What a cell of a kampung says of its groups: their names, whether there are any of a kind, what is wrong."""

    kelompok: tuple[Kelompok, ...] = ()
    sarana: tuple[Nilai, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    tanpa_nama: bool = False


_BETWEEN = re.compile(r"[\n;,]|(?<=[^\W\d])\s*/\s*(?=[^\W\d])|(?<=\S)\s+(?=\d{1,2}[.)]\s*[^\W\d])")
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.)]|[-•*▪✓√v](?=\s))\s*")
_COUNT = re.compile(r"(\d{1,3}) *(?:kelompok|klp|kel|buah|unit|poktan)?\.?")
_TICKS = frozenset(("v", "x", "aktif", "sudah terbentuk", "terbentuk", "sudah ada"))


def in_cell(bidang: Bidang, sel: Sel) -> Disebut:
    """`Mawar, Melati`, `BKB Mawar`, `Ada`, `2` …"""
    try:
        text = text_of(sel.cell)
    except Salah as salah:
        return Disebut(temuan=(Temuan(GALAT, sel.letak, salah.pesan, salah.saran),))
    found = Disebut()
    for item in filter(None, (_NUMBERED.sub("", part.strip()).strip() for part in _BETWEEN.split(text))):
        one = _item(bidang.jenis, item, sel.letak)
        found = Disebut(
            found.kelompok + one.kelompok,
            found.sarana + one.sarana,
            found.temuan + one.temuan,
            found.tanpa_nama or one.tanpa_nama,
        )
    return found


def _item(jenis: str, text: str, letak: Letak) -> Disebut:
    is_there = _is_there(text) if jenis else None
    kind = JENIS_POKTAN.find(text)
    if kind and (not jenis or kind == jenis):
        jenis, is_there = kind, True
    if is_there is not None:
        told = Nilai(f"sarana.{jenis.replace('-', '_')}", "Ada" if is_there else "Tidak Ada", letak)
        return Disebut(sarana=(told,), tanpa_nama=is_there)
    try:
        return Disebut((_group(jenis, text, letak),))
    except Salah as salah:
        return Disebut(temuan=(Temuan(GALAT, letak, salah.pesan, salah.saran),))


def _is_there(text: str) -> bool | None:
    """Whether there are groups; None where the text says something else, a name as a rule."""
    if count := _COUNT.fullmatch(text.casefold()):
        return int(count[1]) > 0
    if text.casefold() in _TICKS:
        return text.casefold() != "x" or None
    try:
        return parse_ya_tidak(text)
    except Wrong:
        return None


def in_row(baris: Baris) -> tuple[Kelompok | None, tuple[Temuan, ...]]:
    """The group of a row of its own; None where the row names only a kampung, or where something is wrong."""
    own, found = texts_of((one, sel) for one, sel in baris.isi.items() if not one.isian.startswith(KE_KAMPUNG))
    texts = {bidang.isian: told for bidang, told in own.items()}
    if found or not texts:
        return None, tuple(found)
    jenis, at = texts.pop("jenis", ("", baris.letak))
    nama, letak = texts.pop("nama", ("", baris.letak))
    if not nama:
        return None, (Temuan(GALAT, baris.letak, "Nama kelompoknya kosong.", "Isi namanya, tanpa jenisnya."),)
    try:
        kode, sebutan = _kind(jenis) if jenis else ("", "")
        group = _group(kode, nama, letak, sebutan)
    except Salah as salah:
        return None, (Temuan(GALAT, at if jenis and not salah.pesan.startswith("Nama") else letak, *salah.args),)
    return group._replace(nilai=tuple(Nilai(isian, *told) for isian, told in texts.items()), is_alone=True), ()


def _kind(text: str) -> tuple[str, str]:
    """`BKB`, `Kelompok BKB`, `BKB (Bina Keluarga Balita)`; and its old name where it is called so."""
    bare = re.sub(r"(?i)^(?:kelompok|poktan)\s+", "", re.sub(r"\s*\([^)]*\)?", "", text).strip())
    try:
        return kind_of_group(bare)
    except Wrong as wrong:
        raise Salah(wrong.why, wrong.hint) from None


def _group(jenis: str, text: str, letak: Letak, sebutan: str = "") -> Kelompok:
    """By a name with or without its kind. Raises Salah."""
    said = re.sub(r"(?i)^(?:kelompok|poktan)\s+(?=\S+\s+\S)", "", " ".join(text.split())).strip(QUOTES)
    kind, word = _begins(said)
    kept = said if jenis and kind != jenis else own_name(said, (word,)).strip(QUOTES)
    jenis = jenis or kind
    if not jenis:
        names = ", ".join(one.nama for one in JENIS_POKTAN)
        raise Salah(f"{quoted(text)} tidak menyebut jenis kelompoknya.", f"Tulis jenisnya di depan: {names}.")
    nama = name_of(kept)
    if (not any(c.isalpha() for c in nama) and not address(nama)) or len(nama) < 2:
        raise Salah(f"Nama kelompok {quoted(text)} tidak terbaca sebagai nama.", "Tulis namanya dengan huruf Latin.")
    old = "UPPKS" if plain(word) == "uppks" else sebutan
    return Kelompok(jenis, nama, old, letak)


def _begins(text: str) -> tuple[str, str]:
    """The kind of group that a name begins with, and the word for it."""
    return next(
        ((kode, word) for kode, word in _kind_words() if text.casefold().startswith(f"{word.casefold()} ")), ("", "")
    )


def _kind_words() -> Iterator[tuple[str, str]]:
    words = [(one.kode, word) for one in JENIS_POKTAN for word in (one.nama, *one.ejaan)]
    yield from sorted(words, key=lambda one: -len(one[1]))
