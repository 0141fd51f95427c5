"""Readers of answers, by the checker itself: an answer is refused for what `check` would find in the record."""

from collections.abc import Callable

from ..content.check import check
from ..content.source import FENCED, Place
from ..model.diagnostics import Diagnostic
from ..model.given import is_given
from ..model.urls import address
from ..model.vocabulary import JENIS_POKTAN
from ..model.wrong import Wrong, quoted
from .skeleton import Start, bare

Reader = Callable[[str], str]
# Other fields of the record are not asked yet; which file it will be is not known yet.
_TOO_EARLY = ("wajib-diisi", "nama-berkas")


def accepted(kind: str, isian: str) -> Reader:
    """Reads a text that the field takes; privacy is looked after as well."""

    def read(text: str) -> str:
        if not is_given(text):
            raise Wrong("wajib-diisi", "Ini perlu diisi.")
        text_of_jenis = () if kind != "kegiatan" or isian == "jenis" else (Start("jenis", "kegiatan-lain"),)
        fault = _first_fault(kind, bare(kind, (*text_of_jenis, Start(isian, text))))
        if fault:
            raise Wrong(fault.code, fault.message, fault.hint)
        return text

    return read


def optional(read: Reader) -> Reader:
    """The same, or `` where nothing was answered."""
    return lambda text: read(text) if is_given(text) else ""


def with_letters(read: Reader) -> Reader:
    """The same, for a text that becomes a file's name."""

    def read_name(text: str) -> str:
        name = read(text)
        if not address(name):
            why = f"{quoted(text)} menjadi nama berkas, tetapi tidak memuat huruf a–z atau angka."
            raise Wrong("nama-berkas", why, "Tulis dengan huruf Latin.")
        return name

    return read_name


def own_name(nama: str, words: tuple[str, ...]) -> str:
    """A group's name without its kind: `UPPKA Mawar` is `Mawar`."""
    for word in words:
        if word and nama.casefold().startswith(f"{word.casefold()} "):
            return nama[len(word) :].strip()
    return nama


KINDS_OF_GROUPS = ", ".join(one.nama for one in JENIS_POKTAN)


def _first_fault(kind: str, text: str) -> Diagnostic | None:
    suffix = ".md" if kind in FENCED else ".yaml"
    found = check(f"baru{suffix}", Place(kind, "baru", "baru"), text.encode()).diagnostics
    return next((d for d in found if d.is_error and d.code not in _TOO_EARLY), None)
