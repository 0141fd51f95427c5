"""Where a kampung lies, by the list of regions: the official names of what was written, and what is in doubt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from ..model import facets
from ..model.anggota import Anggota
from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.site import Ejaan, Kampung
from ..model.vocabulary import slug
from .locate import find, is_key, key_place, value_place
from .yaml_faults import as_written
from .yaml_nodes import Mapping, Scalar

if TYPE_CHECKING:
    from ..model import parts
    from ..wilayah import Terbaca, Tertulis

# Also the kinds of reference to a region as it is written.
LEVELS = ("provinsi", "kabupaten", "kecamatan")
IN_WILAYAH = (*LEVELS, "kode", "desa")
# The codes of what can be in doubt about a region.
REGIONS = frozenset(("wilayah-asing", "wilayah-rancu", "wilayah-beda"))


def region_of(written: "parts.Wilayah") -> facets.Wilayah:
    """Under its official names where they are sure; village, hamlet and code as written."""
    found = _read(written)
    below = (written.desa, written.jenis_desa, written.kode, written.dusun, written.rw)
    return facets.Wilayah(*found.jalan, *below)


def region_doubts(written: "parts.Wilayah", node: Mapping, path: str) -> Iterator[Diagnostic]:
    return _doubts(_written_in(written), ("wilayah",), node, path)


def stray_doubts(node: Mapping, path: str) -> Iterator[Diagnostic]:
    """The same of names that stand at the top of a kampung's record: told beside that fault, not after it is mended."""
    from ..wilayah import Tertulis

    names = {level: find(node, (level,))[0] for level in Tertulis._fields if is_key(node, (level,))}
    written = {level: name.text for level, name in names.items() if isinstance(name, Scalar)}
    return _doubts(Tertulis(**written), (), node, path) if written else iter(())


def _doubts(written: "Tertulis", above: tuple[str, ...], node: Mapping, path: str) -> Iterator[Diagnostic]:
    from ..wilayah import semua_ragu

    for doubt in semua_ragu(written):
        place = value_place(node, (*above, doubt.isian), path)
        mended = ganti(place, (as_written(text) for text in doubt.saran))
        key = key_place(node, (*above, doubt.isian), path)
        if doubt.baris and key.line == place.line:
            mended = ganti(key._replace(end_column=place.end_column), [doubt.baris])
        yield Diagnostic(doubt.code, place, doubt.why, doubt.hint, mended)


def lost_to_offices(kampung: Iterable[tuple[Location, Anggota]]) -> Iterator[Diagnostic]:
    """Kampung with groups that offices ask about, which their forms and tables cannot find; each comes with the
    place of the region in its record.

    Where no kampung has a region, nobody looks for any by its region.
    """
    pairs = [(place, one, one.muka.wilayah[:3]) for place, one in kampung]
    if not any(any(names) for *_, names in pairs):
        return
    for place, one, names in pairs:
        missing = [level for level, name in zip(LEVELS[:2], names[:2], strict=True) if not name]
        if missing and (groups := one.tell(_groups_of_offices)):
            why = f"Kampung ini punya {groups} kelompok UPPKA, tetapi {' dan '.join(missing)}nya belum ditulis,"
            why += " jadi formulir dan tabel kantor tidak memuatnya."
            rows = " dan ".join(f"`{level}: …`" for level in missing)
            hint = f"Tulis di bawah `wilayah:`, menjorok dua spasi, misalnya {rows}."
            yield Diagnostic("tanpa-wilayah", place, why, hint)


def _groups_of_offices(kampung: Kampung) -> int:
    return sum(group.fakta.jenis == "uppka" for group in kampung.poktan)


# Names of regions as a record writes them, each with its level.
Written = tuple[tuple[str, str], ...]


def read_as(kampung: Iterable[tuple[Written, facets.Wilayah]]) -> tuple[tuple[str, str], ...]:
    """Each name of a region that is not written as the site has it, with the name that the site has."""
    named = ((text.strip(), getattr(official, level)) for written, official in kampung for level, text in written)
    return tuple(sorted({(written, name) for written, name in named if name and written != name}))


def spellings_of(kampung: Iterable[tuple[Written, facets.Wilayah]]) -> tuple[Ejaan, ...]:
    """Every address that a region would have by the names as written, and does not have.

    One spelling that stands for several regions (`Pekalongan`) leads to the region around them. The order of the
    records does not matter.
    """
    meant: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for names, region in kampung:
        official, written = region[:3], _address(names)
        for depth in range(1, len(written) + 1):
            meant[written[:depth]].append(official[:depth])
    found = ((address, _in_common(jalan), len(jalan)) for address, jalan in sorted(meant.items()))
    return tuple(Ejaan(*one) for one in found if one[0] != tuple(map(slug, one[1])))


def _address(written: Written) -> tuple[str, ...]:
    """Its parts, down to the last level that is written."""
    names = {level: slug(text) for level, text in written}
    parts = [names.get(level, "") for level in LEVELS]
    return tuple(parts[: parts.index("")] if "" in parts else parts)


def _in_common(jalan: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The names from the province down that all have."""
    levels = takewhile(lambda names: len(set(names)) == 1, zip(*jalan, strict=True))
    return tuple(names[0] for names in levels)


def _read(written: "parts.Wilayah") -> "Terbaca":
    from ..wilayah import baca  # a build with nothing to do reads no region

    return baca(_written_in(written))


def _written_in(written: "parts.Wilayah") -> "Tertulis":
    from ..wilayah import Tertulis

    return Tertulis(written.provinsi, written.kabupaten, written.kecamatan, written.kode)
