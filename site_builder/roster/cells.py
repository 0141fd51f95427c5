"""What a cell says, as the text that somebody would have typed into a record; or why it says nothing."""

import datetime
import re

from ..model.angka import YA_TIDAK
from ..model.given import is_given
from ..model.vocabulary import plain
from ..spreadsheet.findings import Salah
from ..spreadsheet.reading import BELUM_DIHITUNG, Cell
from ..wilayah import berhuruf

_ERROR = re.compile(r"#[A-Z0-9/?!]+")
_DITTO = frozenset(("sda", "idem", "ditto"))
_DITTO_SIGNS = re.compile(r"[\"'”“’‘″〃,]{1,2}")
# Days as spreadsheet programs count them, from 1945 to 2100; a year is none.
_FIRST_DAY, _DAYS = datetime.date(1899, 12, 30), range(16_438, 73_415)
_SHORT_FORMS = frozenset(("kb", "rw", "rt", "bkb", "bkr", "bkl", "uppka", "uppks", "pik", "pik-r", "paud", "umkm"))


# Around a name, they are no part of it.
QUOTES = "\"'“”‘’ "


def is_filled(cell: Cell) -> bool:
    """Whether something is said in it; a sign for nothing says nothing."""
    return not cell.kosong and is_given(cell.value)


def is_ditto(cell: Cell) -> bool:
    """Whether it says: as above."""
    text = cell.teks
    return plain(text) in _DITTO or bool(text and _DITTO_SIGNS.fullmatch(text))


def text_of(cell: Cell, bentuk: str = "teks") -> str:
    """Lines stay lines. `bentuk`: of the field that it is for. Raises Salah."""
    value = cell.value
    if value is BELUM_DIHITUNG:
        raise Salah("Rumus di sel ini belum dihitung.", "Buka di Excel atau LibreOffice, simpan dulu, lalu impor lagi.")
    if isinstance(value, str):
        if _ERROR.fullmatch(value.strip()):
            raise Salah("Rumus di sel ini gagal dihitung.", "Ganti rumusnya dengan nilai yang benar.")
        return "\n".join(filter(None, (" ".join(line.split()) for line in value.splitlines())))
    if isinstance(value, bool):
        return next(word for word, yes in YA_TIDAK.items() if yes is value).capitalize()
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if bentuk == "tanggal" and isinstance(value, (int, float)) and value in _DAYS:
        day = (_FIRST_DAY + datetime.timedelta(days=int(value))).isoformat()
        raise Salah(
            f"{value:g} di sel ini adalah nomor hari.", f"Ubah format selnya menjadi Tanggal, atau tulis `{day}`."
        )
    if isinstance(value, float):
        # As it is shown here; a fraction then never looks like thousands.
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    return str(value)


def name_of(text: str) -> str:
    """A name that is written in capitals, as names are written."""
    if not text.isupper() or len(text) <= 3:
        return text
    return " ".join(word if _is_short_form(word) else berhuruf(word) for word in text.split())


def _is_short_form(word: str) -> bool:
    return word.casefold() in _SHORT_FORMS or not re.search("[AEIOU]", word)
