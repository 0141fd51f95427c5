"""What the name of a record's file must be, since it becomes an address and may say a month: one fault for a name, with
the whole name to give it, its ending too."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..model import late_re
from ..model.diagnostics import Diagnostic, Location
from ..model.paths import LONGEST_NAME, why_refused
from ..model.tanggal import Tanggal, parse_bulan
from ..model.tanggal_kata import TAHUN_ANTARA, is_tahun
from ..model.urls import is_slug
from ..model.vocabulary import slug
from ..model.wrong import Wrong, quoted
from .source import Place

_ADDRESSES = ("kampung", "poktan", "kegiatan", "halaman", "rekap", "setoran")
_YEAR, _MONTH = "[0-9]{4}", "(?:0[1-9]|1[0-2])"
_QUARTER = late_re.compile(r"(?:tw|triwulan|triwulan-)([1-4])")
_OF_NO_REGION = ("setoran", "rekap", "laporan", "uppka", "bulan")


class _Form(NamedTuple):
    """What a kind of name says: what one without it lacks, and a name as an example."""

    pattern: str
    lacking: str
    contoh: str


_FORMS = {
    "laporan": _Form(f"{_YEAR}-{_MONTH}", "bukan bulan", "2023-04"),
    "rekap": _Form(f"{_YEAR}-tw[1-4]-.+", "tidak menyebut tahun, triwulan, dan wilayah", "2023-tw2-kabupaten-contoh"),
    "setoran": _Form(f"{_YEAR}-{_MONTH}-.+", "tidak menyebut bulan dan wilayah", "2023-03-kabupaten-contoh"),
    "target": _Form(_YEAR, "bukan tahun", "2023"),
}


def name_faults(path: str, place: Place) -> Iterator[Diagnostic]:
    """The first of what is wrong with a name; the better one has none of it."""
    why = _why_wrong(place)
    if not why:
        return
    is_folder = place.kind == "kampung"
    end = "" if is_folder else "." + path.rpartition(".")[2]
    better = _better(place)
    rename = f"Ganti nama {'folder' if is_folder else 'berkas'}nya"
    hint = f"{rename} menjadi `{better}{end}`." if better else f"{rename}, misalnya menjadi `{_example(place)}{end}`."
    what = "Nama folder" if is_folder else f"Nama berkas {place.kind}" if place.kind in _FORMS else "Nama berkas"
    yield Diagnostic("nama-berkas", Location(path), f"{what} {quoted(place.slug)} {why}", hint)


def _why_wrong(place: Place) -> str:
    """To put behind the name; `` where nothing is wrong with it."""
    lacking = _lacking(place) if place.kind in _FORMS else ""
    if not any(_fits(place.kind, name) for name in (place.slug, slug(place.slug))):
        return lacking
    if place.kind in _ADDRESSES and not is_slug(place.slug):
        return "menjadi alamat halaman, jadi hanya boleh huruf kecil, angka, dan tanda hubung."
    return why_refused(place.slug) or ("" if _fits(place.kind, place.slug) else lacking)


def _lacking(place: Place) -> str:
    form = _FORMS[place.kind]
    if re.fullmatch(form.pattern, place.slug):
        return f"menyebut tahun {place.slug[:4]}, padahal {TAHUN_ANTARA}."
    return f"{form.lacking}."


def _fits(kind: str, name: str) -> bool:
    return kind not in _FORMS or (re.fullmatch(_FORMS[kind].pattern, name) is not None and is_tahun(int(name[:4])))


def _better(place: Place) -> str:
    """The name that is most likely meant; `` where nobody can tell."""
    name = slug(place.slug)
    if not _fits(place.kind, name):
        name = _said_otherwise(place.kind, name)
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME].rpartition("-")[0] or name[:LONGEST_NAME]
    return f"{name}-1" if name and why_refused(name) else name


def _example(place: Place) -> str:
    return _FORMS[place.kind].contoh if place.kind in _FORMS else f"{place.kind}-1"


def _said_otherwise(kind: str, name: str) -> str:
    """A month, a quarter or a year, and the region, from a name that says them in another way."""
    years = [one for one in re.findall(rf"(?<![0-9]){_YEAR}(?![0-9])", name) if is_tahun(int(one))]
    if kind == "target":
        return years[0] if len(years) == 1 else ""
    if kind == "rekap":
        quarter = _QUARTER.search(name)
        if not years or not quarter:
            return ""
        rest = _region(_QUARTER.sub("", name.replace(years[0], "", 1), count=1).split("-"))
        return rest and f"{years[0]}-tw{quarter[1]}-{rest}"
    month, others = _month_in(name.split("-"))
    if month is None:
        return ""
    rest = _region(others)
    return month.iso if kind == "laporan" else rest and f"{month.iso}-{rest}"


def _region(words: list[str]) -> str:
    return "-".join(word for word in words if word and word not in _OF_NO_REGION)


def _month_in(words: list[str]) -> tuple[Tanggal | None, list[str]]:
    """The month that a name says, in words or figures, and the other words."""
    pairs = ((words[at : at + size], at, size) for size in (2, 1) for at in range(len(words) - size + 1))
    for said, at, size in pairs:
        for text in dict.fromkeys((" ".join(said), "-".join(said), "-".join(said[::-1]))):
            try:
                month = parse_bulan(text)
            except Wrong:
                continue
            return month, list(chain(words[:at], words[at + size :]))
    return None, words
