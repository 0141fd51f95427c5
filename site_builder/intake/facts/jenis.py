"""What kind of activity a text tells of."""

import re
from typing import NamedTuple

from ...model.inpres import INPRES
from ...model.program import PROGRAM
from ...model.vocabulary import JENIS_KEGIATAN, JENIS_POKTAN
from ..kalimat import sentences
from ..layout import Layout
from ..naskah import BUKAN_KEGIATAN, DITEBAK, Note
from .cerita import days_listed, is_profile, why_no_event
from .poktan import kinds_in, read_poktan
from .surat_keputusan import is_decree, pokja_of

PROFIL = "profil"


class Kind(NamedTuple):
    """`jenis` is one of the record's kinds, or `profil`; `poktan` kinds of groups, by name; `usulan` a part of a
    kampung.yaml that the text offers instead."""

    jenis: str
    poktan: tuple[str, ...]
    program: tuple[str, ...]
    notes: tuple[Note, ...]
    usulan: str = ""


def read_kind(layout: Layout, judul: str) -> Kind:
    told = [part for line in layout.lines for part in sentences(line.text) if len(part.split()) > 3]
    if is_profile(layout, judul, told):
        why = "Naskah ini tampaknya profil kampung atau kelompok, bukan kegiatan."
        return Kind(PROFIL, (), (), (Note(BUKAN_KEGIATAN, 0, why),))
    if is_decree(layout):
        why = "Naskah ini surat keputusan (SK), bukan kegiatan."
        return Kind(PROFIL, (), (), (Note(BUKAN_KEGIATAN, 0, why),), pokja_of(layout))
    notes: list[Note] = []
    jenis = _by_label(layout) or _by_title(judul)
    if not jenis and (days := days_listed(layout)) > 2:
        why = f"Naskah menyebut {days} tanggal: mungkin laporan beberapa kegiatan. Buat satu berkas tiap kegiatan."
        return Kind("kegiatan-lain", tuple(kinds_in(judul)), (), (Note(BUKAN_KEGIATAN, 0, why),))
    if why := why_no_event(layout, judul, told):
        notes.append(Note(BUKAN_KEGIATAN, 0, why))
    if not jenis:
        by_group = None if why else _by_group(judul)
        jenis, guessed = by_group or _by_opening(" ".join(told)[:1500])
        notes.append(Note(DITEBAK, 0, guessed))
    return Kind(jenis, read_poktan(layout, judul, jenis, told), _program(judul), tuple(notes))


_MEETING = (
    r"(?:rapat|pertemuan|musyawarah|rembu[gk]|rakor|koordinasi|forum|konsolidasi|sarasehan|saresehan|bahas|"
    r"minilokakarya)"
)
_POKJA = re.compile(r"\bpokja\b(?!\s*(?:i{1,3}v?|iv|[1-4])\b)|kelompok kerja")
_IMP = re.compile(r"\b(?:sub[ -]?)?ppkbd\b|\bimp\b|institusi masyarakat pedesaan|\b(?:sub )?pos kb\b|\bpok kb\b")
_POKTAN = re.compile(
    r"\b(?:poktan|bkb|bkr|bkl|tribina|tri bina|uppk[as]|pik[ -]?r(?:emaja)?|kelompok kegiatan|"
    r"bina keluarga (?:balita|remaja|lansia))\b"
)
_COACHING = re.compile(
    r"pembina|pertemuan|penyuluhan|pelatihan|orientasi|kelas|rapat|pendampingan|sosialisasi|kunjungan|monitoring|"
    r"bimbingan|arisan|praktik|kegiatan|senam|edukasi|belajar|latihan|berlatih|fasilitasi|penguatan|"
    r"peningkatan|konseling"
)


def _by_label(layout: Layout) -> str:
    """What stands behind `Jenis kegiatan :`, where the list knows it."""
    return next((kode for e in layout.labelled("jenis") if (kode := JENIS_KEGIATAN.find(e.value))), "")


def _by_title(judul: str) -> str:
    title = judul.casefold()
    if re.search(r"rumah data ?ku\b|rumah data\b|rumah dataku", title) and re.search(
        rf"{_MEETING}|pengelola|pembentukan|penyusunan|pemutakhiran|kegiatan|bulanan|analisis|laporan", title
    ):
        return "rumah-dataku"
    if _IMP.search(title) and re.search(rf"{_MEETING}|pembina|kader|orientasi|rutin|penguatan|kegiatan", title):
        return "pertemuan-imp"
    if _POKJA.search(title) and not re.search(r"pokja dashat|pembentukan kelompok kegiatan", title):
        return "rapat-pokja" if re.search(rf"{_MEETING}|evaluasi|penyusunan|rkm|pembentukan|kegiatan", title) else ""
    if _POKTAN.search(title) and _COACHING.search(title):
        return "pembinaan-poktan"
    if re.search(r"\b(?:rapat|musyawarah|rakor)\b.*\bkampung (?:kb|keluarga)", title):
        return "rapat-pokja"
    return ""


_LEADS = (
    ("rumah-dataku", rf"{_MEETING}[^.]{{0,40}}rumah data ?ku"),
    (
        "pertemuan-imp",
        rf"{_MEETING}[^.]{{0,40}}(?:{_IMP.pattern})|(?:{_IMP.pattern})[^.]{{0,60}}(?:melakukan|mengadakan|"
        rf"menggelar) {_MEETING}",
    ),
    ("rapat-pokja", rf"{_MEETING}[^.]{{0,30}}(?:{_POKJA.pattern})"),
    (
        "pembinaan-poktan",
        rf"(?:pembinaan|pertemuan|pelatihan|penyuluhan|kelas)[^.]{{0,30}}(?:{_POKTAN.pattern})|"
        rf"kelompok (?:{_POKTAN.pattern})[^.]{{0,120}}(?:menggelar|mengadakan|melaksanakan|berkumpul)",
    ),
)
_NAMES = {
    "rapat-pokja": "rapat Pokja", "pembinaan-poktan": "pembinaan Poktan", "pertemuan-imp": "pertemuan IMP",
    "rumah-dataku": "pertemuan Rumah DataKu",
}  # fmt: skip


def _by_group(judul: str) -> tuple[str, str] | None:
    """`PIK-R Tunas masuk sekolah`: what one group does is most likely its own session."""
    kinds = kinds_in(judul)
    if len(kinds) != 1:
        return None
    return "pembinaan-poktan", f"Jenis pembinaan Poktan ditebak karena judul menyebut {kinds[0]}."


def _by_opening(opening: str) -> tuple[str, str]:
    """The kind by the first sentences; only where they name one kind."""
    text = opening.casefold()
    seen = [(found.start(), jenis) for jenis, pattern in _LEADS if (found := re.search(pattern, text))]
    if not seen:
        return "kegiatan-lain", "Jenisnya tidak jelas dari judul; ditulis kegiatan-lain."
    jenis = min(seen)[1]
    return jenis, f"Jenis {_NAMES[jenis]} ditebak dari isi naskah, bukan dari judul."


def _program(judul: str) -> tuple[str, ...]:
    """Short names stand in capitals; in a title that is all in capitals `GENTING` and `TAMASYA` are common words."""
    said = ["DASHAT"] if re.search(r"(?i)\bdashat\b|dapur sehat atasi stunting", judul) else []
    said += ["Sekolah Lansia"] if re.search(r"(?i)\bsekolah lansia\b", judul) else []
    for word in re.findall(r"[A-Z][A-Z0-9]{3,}", judul):
        known = INPRES.find(word) or (PROGRAM.find(word) and not judul.isupper())
        if known and not JENIS_POKTAN.find(word):
            said.append(word)
    return tuple(dict.fromkeys(said))
