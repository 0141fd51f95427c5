"""Names of new files: a file's name is its address (product: "Content")."""

import re
from pathlib import PureWindowsPath

from ..model.tanggal import Tanggal
from ..model.urls import address
from ..model.vocabulary import JENIS_DESA

_WORDS, _LETTERS = 8, 60
_SHORT = {"ds": "desa", "kel": "kelurahan"}
_VILLAGE = re.compile(rf"(?i)({'|'.join(p.nama for p in reversed(tuple(JENIS_DESA)))}|(?:ds|kel)\.)\s*(?<=[\s.])(?=\S)")
_KAMPUNG_KB = re.compile(r"(?i)(?:kampung )?(?:k?kb|keluarga (?:berkualitas|berencana))\s+(?=\S)")


def folder_path(text: str) -> str:
    """Folders as a person names them, with slashes between: `Kabupaten Contoh/Mekar` is `kabupaten-contoh/mekar`."""
    return "/".join(part for one in text.replace("\\", "/").split("/") if (part := address(one)))


def leads_out(text: str) -> bool:
    """Whether a path as somebody typed it goes out of the folder that it is meant to lie in."""
    place = PureWindowsPath(text)  # which knows both strokes, and drives
    return bool(place.anchor) or ".." in place.parts or text.startswith("~")


def short_address(text: str) -> str:
    """The first words of a title."""
    return "-".join(address(text).split("-")[:_WORDS])[:_LETTERS].strip("-")


def kegiatan_name(tanggal: Tanggal | None, judul: str) -> str:
    """`2023-02-13-rapat-bulanan`, `2023-02-rapat-bulanan` or, without a date, `rapat-bulanan`."""
    name = short_address(judul) or "kegiatan"
    # Digits in front would be taken for a date.
    return f"{tanggal.iso}-{name}" if tanggal else re.sub(r"^(?=\d)", "kegiatan-", name)


def village(text: str) -> tuple[str, str]:
    """`Desa Ngasem` as its kind and its name: (`desa`, `Ngasem`); the kind is `` where the text does not tell it."""
    found = _VILLAGE.match(text)
    word = found[1].lower().rstrip(".") if found else ""
    return (_SHORT.get(word, word), text[found.end() :]) if found else ("", text)


def bare_address(text: str) -> str:
    """What a kampung or its village is called, without the words before the name: `Kampung KB Mekar`, `Desa Mekar` and
    `mekar` are one."""
    return address(village(bare_kampung(text.strip()))[1])


def bare_kampung(text: str) -> str:
    """The name without the words "Kampung KB" before it."""
    return _KAMPUNG_KB.sub("", text, count=1) if _KAMPUNG_KB.match(text) else text
