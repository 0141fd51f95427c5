"""Which region a sending is from, by its name or code: a kabupaten, a kota or a province of the site."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..model.vocabulary import nearest, slug
from ..model.wrong import quoted

Jalan = tuple[str, ...]
_MOST_SHOWN = 6


class Unknown(NamedTuple):
    """Why a text means no sender; `near`: what it may mean, as a record writes it; `others`: some that there are."""

    why: str
    near: tuple[str, ...]
    others: tuple[str, ...]


class Senders(NamedTuple):
    """Provinces, and kabupaten and kota below theirs (`` where it is not recorded), as they are first named; and the
    kecamatan, which send nothing themselves."""

    wilayah: tuple[Jalan, ...]
    kecamatan: tuple[Jalan, ...]

    def meant(self, written: str) -> "Jalan | Unknown":
        """A kabupaten may be told apart by its province: `Kabupaten Contoh, Jambi`. Never a guess between several."""
        found = _called(written, self.wilayah)
        if len(found) == 1 and not _is_of_two(written, found[0]):
            return found[0]
        others = tuple(written_name(jalan) for jalan in self.wilayah[:_MOST_SHOWN])
        if found:
            near = tuple(written_name(jalan) for jalan in found[:_MOST_SHOWN])
            return Unknown(f"{quoted(written)} bisa berarti beberapa wilayah", near, others)
        if below := _called(written, self.kecamatan):
            above = dict.fromkeys(written_name(jalan[:2] if jalan[1] else jalan[:1]) for jalan in below)
            why = f"{quoted(written)} itu kecamatan, padahal yang mengirim hanya kabupaten, kota, dan provinsi"
            return Unknown(why, tuple(above)[:_MOST_SHOWN], others)
        why = f"Di situs ini tidak ada kampung di wilayah {quoted(written)}"
        near_one = nearest(written, [written_name(jalan) for jalan in self.wilayah])
        return Unknown(why, (near_one,) if near_one else (), others)

    def short_name(self, jalan: Jalan) -> str:
        """Its own name where that alone means it, else with its province."""
        return jalan[-1] if self.meant(jalan[-1]) == jalan else written_name(jalan)


def senders_of(places: Iterable[tuple[str, str, str]]) -> Senders:
    """`places`: the province, kabupaten and kecamatan of each kampung."""
    known = tuple(places)
    return Senders(_first_named((1, 2), known), _first_named((3,), known))


def _first_named(levels: tuple[int, ...], places: Iterable[Jalan]) -> tuple[Jalan, ...]:
    names: dict[Jalan, Jalan] = {}
    for jalan in (place[:level] for place in places for level in levels):
        if slug(jalan[-1]):
            names.setdefault(tuple(slug(name) for name in jalan), jalan)
    return tuple(names[key] for key in sorted(names))


def written_name(jalan: Jalan) -> str:
    """As a record may write it: a kabupaten with its province behind it."""
    return ", ".join(name for name in reversed(jalan) if name)


def _called(written: str, regions: tuple[Jalan, ...]) -> tuple[Jalan, ...]:
    from ..wilayah import SEBUTAN  # a build with nothing to do reads no region

    parts = _parts(written)
    for is_called in SEBUTAN:
        if found := tuple(jalan for jalan in regions if parts and _is_called(parts, jalan, is_called)):
            return found
    return ()


def _is_of_two(written: str, jalan: Jalan) -> bool:
    """Whether a name is both a kabupaten's and a kota's by the list, though the site has but one of them."""
    from ..wilayah import Tertulis, baca, persis

    names = [part for part in _parts(written) if len(jalan) > 1 and not persis(part, jalan)]
    exact = len(names) < len(_parts(written))
    doubts = (doubt for name in names for doubt in baca(Tertulis(kabupaten=name)).ragu)
    return not exact and any(doubt.code == "wilayah-rancu" for doubt in doubts)


def _parts(written: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,/]", written) if slug(part)]


def _is_called(parts: list[str], jalan: Jalan, is_called: Callable[[str, Jalan], bool]) -> bool:
    """Every part names the region or one above it, and one of them the region itself."""
    levels = [jalan[: n + 1] for n in range(len(jalan)) if jalan[n]]
    return any(is_called(part, jalan) for part in parts) and all(
        any(is_called(part, level) for level in levels) for part in parts
    )
