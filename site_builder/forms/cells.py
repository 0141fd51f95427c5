"""One cell of a filled form: from what a spreadsheet holds to a value, or why not. No figure is ever repeated."""

import datetime
import re
from collections.abc import Callable

from ..model.angka import parse_jumlah, parse_rupiah, parse_ya_atau_apa, parse_ya_tidak
from ..model.given import is_given
from ..model.tanggal_kata import is_tahun
from ..model.wrong import Wrong, tidy
from ..spreadsheet.findings import Salah
from .columns import Jenis, Kolom, Nilai

CENTANG = "✓"
_BIGGEST = {Jenis.JUMLAH: 10**6, Jenis.RUPIAH: 10**14}
_ERROR = re.compile(r"#[A-Z0-9/?!]+")
_NEGATIVE = re.compile(r"[-−–] ?(?:rp ?)?[0-9][0-9.,]*|\([0-9.,]+\)")
_FRACTION = re.compile(r"[0-9]+[.,][0-9]{1,2}|[0-9]* ?[½¼¾]|[0-9]+/[0-9]+")


def value_of(kolom: Kolom, raw: object) -> Nilai:
    """The value of a cell as openpyxl gives it; None for an empty one. Raises Salah."""
    if isinstance(raw, str) and _ERROR.fullmatch(raw.strip()):
        raise Salah("Rumus di sel ini gagal dihitung.", "Ganti rumusnya dengan nilai yang benar.")
    if not is_given(raw):
        return None
    return _READERS[kolom.jenis](raw)


def _count(raw: object) -> int:
    return _number(raw, Jenis.JUMLAH, parse_jumlah, "Jumlah", "Tulis bilangan bulat saja, misalnya `12`.")


def _rupiah(raw: object) -> int:
    return _number(raw, Jenis.RUPIAH, parse_rupiah, "Nilai rupiah", "Tulis rupiah utuh, misalnya `1500000`.")


def _number(raw: object, jenis: Jenis, parse: Callable[[str], int], what: str, example: str) -> int:
    if isinstance(raw, (datetime.date, datetime.time, datetime.timedelta)):
        raise Salah("Sel ini terbaca sebagai tanggal atau jam.", f"Ubah format selnya menjadi Angka. {example}")
    if isinstance(raw, bool):
        raise Salah("Sel ini berisi Ya atau Tidak, padahal yang diminta angka.", example)
    if isinstance(raw, (int, float)):
        return _whole(raw, jenis, what, example)
    text = tidy(str(raw))
    if _NEGATIVE.fullmatch(text):
        raise _negative(what)
    if jenis is Jenis.JUMLAH and _FRACTION.fullmatch(text):
        raise _fraction(what, example)
    try:
        return _whole(parse(text), jenis, what, example)
    except Wrong:
        raise Salah(f"{what} di sel ini tidak terbaca sebagai angka.", example) from None


def _whole(number: float, jenis: Jenis, what: str, example: str) -> int:
    if number < 0:
        raise _negative(what)
    if number != number or number >= _BIGGEST[jenis]:
        raise Salah(f"{what} di sel ini terlalu besar untuk satu kelompok.", f"Periksa lagi. {example}")
    if number != int(number):
        raise _fraction(what, example)
    return int(number)


def _negative(what: str) -> Salah:
    return Salah(f"{what} di sel ini kurang dari nol.", "Tulis `0` kalau memang tidak ada, atau kosongkan.")


def _fraction(what: str, example: str) -> Salah:
    return Salah(f"{what} di sel ini pecahan, padahal harus bilangan bulat.", example)


def _year(raw: object) -> int:
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw).strip()
    if not re.fullmatch("[0-9]{4}", text) or not is_tahun(int(text)):
        raise Salah("Sel ini tidak terbaca sebagai tahun.", "Tulis tahun dengan empat angka, misalnya `2019`.")
    return int(text)


def _yes_or_no(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    try:
        return parse_ya_tidak(str(raw))
    except Wrong:
        raise Salah(
            "Sel ini bukan Ya atau Tidak.", "Pilih `Ya` atau `Tidak`; kosongkan kalau belum diketahui."
        ) from None


def _yes_or_what(raw: object) -> bool | str:
    if isinstance(raw, (bool, int, float)):
        return _yes_or_no(raw)
    try:
        return parse_ya_atau_apa(str(raw))
    except Wrong:
        raise Salah(
            "Sel ini bukan Ya atau Tidak, dan tidak menyebut kegiatannya.", "Sebutkan kegiatannya, atau tulis `Tidak`."
        ) from None


def _tick(raw: object) -> bool | None:
    if raw is True or (isinstance(raw, str) and tidy(raw) in ("v", "ya", "✔", "☑", "✅", CENTANG)):
        return True
    if raw is False or (isinstance(raw, str) and tidy(raw) in ("tidak", "☐")):
        return None
    raise Salah("Sel ini hanya untuk tanda centang.", f"Pilih `{CENTANG}`, atau kosongkan.")


def _text(raw: object) -> str:
    if isinstance(raw, datetime.datetime):
        return raw.date().isoformat()
    return " ".join(str(int(raw) if isinstance(raw, float) and raw.is_integer() else raw).split())


_READERS: dict[Jenis, Callable[[object], Nilai]] = {
    Jenis.TEKS: _text,
    Jenis.JUMLAH: _count,
    Jenis.RUPIAH: _rupiah,
    Jenis.TAHUN: _year,
    Jenis.YA_TIDAK: _yes_or_no,
    Jenis.YA_ATAU_APA: _yes_or_what,
    Jenis.CENTANG: _tick,
}
