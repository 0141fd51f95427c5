"""Dates in the editing form: what its script knows of them (`assets/tulis/tanggal.json`), and what it takes.

The script writes a date as `2020-02-13` as soon as its writer leaves the box, so that the file's name begins with it.
"""

import json

from ..model.tanggal_kata import READINGS, TAHUN_AKHIR, TAHUN_AWAL, TIME, TOKEN, WORDS

_YEAR, _MONTH = "(19|20)[0-9]{2}", "(0[1-9]|1[0-2])"
_LEAP_DAY = "(19|20)(0[48]|[2468][048]|[13579][26])-02-29|2000-02-29"
_DAY = f"{_YEAR}-({_MONTH}-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|{_LEAP_DAY}"

# Each what a field takes as a whole, and the answer to everything else.
TANGGAL = [
    f"^({_YEAR}(-{_MONTH})?|{_DAY})$",
    "Tanggal ini belum terbaca. Tulis hari, bulan dengan huruf, dan tahunnya, misalnya 13 Februari 2023.",
]
TAHUN = [f"^{_YEAR}$", "Tulis tahunnya saja dengan empat angka, misalnya 2023."]
# What stands in place of the month of a report that has its file already.
TERSIMPAN = "sudah tersimpan"
BULAN = [f"^({_YEAR}-{_MONTH}|{TERSIMPAN})$", "Tulis bulan dengan huruf dan tahunnya, misalnya Maret 2023."]


def as_text() -> str:
    """The file: `kata` gives each word its kind and number, `bacaan` each shape the orders to read it in."""
    told = {
        "awal": TAHUN_AWAL,
        "akhir": TAHUN_AKHIR,
        "jam": TIME.pattern,
        "potongan": TOKEN.pattern,
        "bacaan": READINGS,
        "kata": WORDS,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"
