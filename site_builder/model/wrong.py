"""A value as it was written: how it is tidied before reading, quoted in a message, and refused."""

import errno
import unicodedata
from collections.abc import Sequence

from . import late_re


class Wrong(ValueError):  # noqa: N818, reads as what it is: raise Wrong(…)
    """A value that cannot be read: why, in Indonesian, and the form to write instead.

    What the hint says to write (`Tulis …`, `… maksudnya …`) is offered as a correction of the whole value; a hint that
    gives examples says so (`misalnya`, `seperti`).
    """

    def __init__(self, code: str, why: str, hint: str = "") -> None:
        # All three are args, so that the fault survives the way back from another process.
        super().__init__(code, why, hint)
        self.code = code
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        return self.why

    @property
    def forms(self) -> tuple[str, ...]:
        return offered(self.hint)


_OFFERS = late_re.compile(r"(?i)\b(?:tulis|maksudnya)\b")
_EXAMPLES = late_re.compile(r"(?i)\b(?:contoh|misalnya|seperti|pilih)")
_FORM = late_re.compile(r"`([^`…]+)`")

# Zero-width, direction and emoji marks come along from chat messages; the eye does not see them, nor should a parser.
# The last ones are letters of other scripts that fill a place and show nothing.
INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068"
    "\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufe0e\ufe0f\ufeff\ufff9\ufffa\ufffb\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
)
_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
# Identity and telephone numbers: build logs are public, so a message never repeats one (domain: "Personal data").
_LONG_NUMBER = late_re.compile(r"\d{10,}|\d(?:[ .-]?\d){15,}|(?:\+?62|0)[ .-]?8(?:[ .-]?\d){7,}")


def offered(hint: str) -> tuple[str, ...]:
    """The forms that a hint says to write, each once; an example is none."""
    words = _FORM.sub(lambda form: " " * len(form[0]), hint)
    offer = _OFFERS.search(words)
    if offer is None or _EXAMPLES.search(words):
        return ()
    return tuple(dict.fromkeys(_FORM.findall(hint[offer.end() :].partition("`; ")[0] + "`")))


def tidy(text: str) -> str:
    """Lower case, single spaces, full-width digits and non-breaking spaces as plain ones, nothing invisible."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).replace("−", "-")
    return " ".join(text.lower().split())


def seen(text: str) -> str:
    """What the eye sees of a text: nothing invisible, no blanks around it."""
    return (text if text.isascii() else text.translate(_INVISIBLE)).strip()


def quoted(text: str) -> str:
    """The value as written, for the start of a sentence: one line, at most 40 characters, long numbers cut short."""
    seen = "".join(c if c.isprintable() else " " for c in text[:4000])
    line = masked(" ".join(seen.split()))
    if len(line) > 40:
        line = line[:39].rstrip() + "…"
    return f"“{line}”" if line else "Isian kosong"


def first_of(names: Sequence[str], shown: int = 3) -> str:
    """The first few of several names, whole so that they can be found, and how many more there are."""
    more = f", dan {len(names) - shown} lagi" if len(names) > shown else ""
    return ", ".join(f"“{name}”" for name in names[:shown]) + more


def masked(text: str) -> str:
    """The text with every number cut short that could be somebody's identity or telephone number."""
    return _LONG_NUMBER.sub(lambda number: shortened(number[0]), text)


def shortened(text: str) -> str:
    """What a message shows of something that it must not repeat: of a number two digits, of words nothing."""
    return f"{text[:2]}••••…" if text[:2].isdigit() else "••••…"


def either(*forms: str) -> str:
    """Forms to choose from, as a sentence lists them: `a`, `b`, atau `c`."""
    return listed([f"`{form}`" for form in dict.fromkeys(forms)], "atau")


def listed(words: Sequence[str], last: str) -> str:
    """Words as a sentence lists them: `a`, `a dan b`, `a, b, dan c`; `last` stands before the last one."""
    between = f", {last} " if len(words) > 2 else f" {last} "
    return between.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


# What a secretary can do something about; anything else is a fault of the program.
TELLABLE = {
    errno.EACCES: "Anda tidak punya izin",
    errno.EPERM: "Anda tidak punya izin",
    errno.EROFS: "tempatnya hanya bisa dibaca",
    errno.ENOSPC: "tempat penyimpanan penuh",
    errno.ENOENT: "foldernya tidak ada",
    errno.ENOTDIR: "sebagian alamatnya berkas, bukan folder",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EBUSY: "sedang dipakai program lain",
}
# Numbers of Windows, which says less with errno: access denied, sharing violation, lock violation, name too long. Of a
# path that is too long it may also say that it is not found.
_TOO_LONG, _NOT_FOUND, _LONGEST_FOLDER = 206, (2, 3), 247
_ON_WINDOWS = {
    5: "Anda tidak punya izin, atau berkasnya sedang dipakai program lain. Tutup program itu, lalu ulangi",
    32: "sedang dipakai program lain. Tutup program itu (misalnya Excel atau Word), lalu ulangi",
    33: "sedang dipakai program lain. Tutup program itu (misalnya Excel atau Word), lalu ulangi",
    _TOO_LONG: "alamat lengkapnya lebih dari 259 huruf, batas Windows. Pindahkan folder situs ke tempat yang lebih "
    "pendek, misalnya C:\\situs, atau izinkan alamat panjang (docs/panduan/perintah.md, bagian Di Windows)",
}


def refusal(error: OSError) -> str:
    """What to tell where the system refuses a file; `` where it is a fault of the program."""
    if error.errno == errno.ENOSPC and not error.filename:  # of what is printed the system does not say where it goes
        return "Tempat penyimpanan penuh. Kosongkan sebagian, lalu ulangi."
    # Of a rename it is the place that matters, not the draft beside it.
    name = error.filename2 or error.filename
    if error.errno not in TELLABLE or not name:
        return ""
    return f"{name} tidak bisa dibuka atau ditulis: {cause(error)}."


def cause(error: OSError) -> str:
    """Why the system refused a file, in words to put after a colon."""
    number = getattr(error, "winerror", None) or 0
    if number in _NOT_FOUND and len(str(error.filename2 or error.filename or "")) > _LONGEST_FOLDER:
        number = _TOO_LONG
    told = _ON_WINDOWS.get(number) or TELLABLE.get(error.errno or 0)
    return told or error.strerror or str(error)
