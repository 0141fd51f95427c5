"""The editing form at /tulis/, from the models (`assets/tulis/isian.json`): what it shows, and what it must know to
read records however they were written.

`formulir` is made of Sveltia CMS's own words (`widget`, `hint`, …); `isian` is read by `assets/tulis/catatan.js`.
"""

import json
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from ..model.angka import YA_TIDAK
from ..model.records import RECORDS
from ..model.vocabulary import plain
from .editing_dates import TERSIMPAN
from .editing_widgets import BODY, MONTH, Json, in_order, shown_value, widget
from .isian import Isian, isian_of

# A kind's name in the list, one of it, and a sentence above the list.
_TITLES = {
    "kegiatan": ("Kegiatan", "kegiatan", "Rapat Pokja, pembinaan Poktan, pertemuan IMP, dan kegiatan lain."),
    "poktan": ("Kelompok (Poktan)", "kelompok", "BKB, BKR, BKL, UPPKA, dan PIK-R di kampung ini."),
    "laporan": ("Laporan bulanan", "laporan", "Jawaban Ya atau Tidak dari tiap kelompok UPPKA, satu catatan sebulan."),
    "kampung": ("Profil kampung", "Profil kampung", ""),
}
KINDS = tuple(_TITLES)
# What the form asks for besides the fields of the model: minutes, and the month that names a report.
_BESIDES = {"kegiatan": [BODY], "laporan": [MONTH]}
_TWO = {"bulan": "2023-01, 2023-02", "rentang bulan": "2023-01, 2023-03", "tahun": "2022, 2023"}


def as_text() -> str:
    """The file."""
    return json.dumps({kind: form_of(kind) for kind in KINDS}, ensure_ascii=False, indent=1) + "\n"


def form_of(kind: str) -> Json:
    """A kind of record for the form: what it shows (`formulir`) and how its file is read (`isian`)."""
    judul, satu, kalimat = _TITLES[kind]
    isian = isian_of(kind)
    shown = [widget(one, f"{kind}.", is_switch(kind, one)) for one in isian]
    return {
        "judul": judul,
        "satu": satu,
        "kalimat": kalimat,
        "berpagar": kind == "kegiatan",
        **({"nama": {"key": MONTH["name"], "tersimpan": TERSIMPAN}} if kind == "laporan" else {}),
        "formulir": in_order([*shown, *_BESIDES.get(kind, [])], kind),
        "isian": [_shape(one, is_switch(kind, one), _stands_in_a_row(kind, one)) for one in isian],
    }


def is_switch(kind: str, one: Isian) -> bool:
    """A Ya/Tidak that means Tidak where nothing is said: it is switched on or left alone."""
    return RECORDS[kind].model_fields[one.key].default is False


def _stands_in_a_row(kind: str, one: Isian) -> bool:
    """Whether several values may stand in one line with commas between: asked of the model itself."""
    if not one.banyak or one.daftar or one.bagian:
        return False
    hint = get_type_hints(RECORDS[kind], include_extras=True)[one.key]
    try:
        return len(TypeAdapter(hint).validate_python(_TWO.get(one.bentuk, "satu, dua"))) == 2
    except ValidationError:
        return False


def _shape(one: Isian, switch: bool = False, in_a_row: bool = False) -> Json:
    told: dict[str, Any] = {
        "banyak": one.banyak,
        "berderet": in_a_row,
        "saklar": switch,
        "pilihan": _spellings(one),
        "bagian": [_shape(below) for below in one.bagian],
        "sebagai": one.sebagai,
        "bertitik_dua": one.bertitik_dua,
    }
    known = {name: value for name, value in told.items() if value}
    return {"key": one.key, "bentuk": one.bentuk, "ejaan": list(one.ejaan), **known}


def _spellings(one: Isian) -> dict[str, str]:
    """Every accepted spelling, without case and punctuation, and the value that the form shows for it."""
    if one.bentuk == "Ya/Tidak":
        return {plain(word): "Ya" if yes else "Tidak" for word, yes in YA_TIDAK.items()}
    # A programme keeps the words of its writer; a region has one name.
    daftar = one.daftar or (None if one.banyak else one.dikenal)
    if daftar is None:
        return {}
    return {plain(text): shown_value(p, one) for p in daftar for text in (p.kode, p.nama, *p.ejaan)}
