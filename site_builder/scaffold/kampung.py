"""The kampung of a site and their groups, as far as their records can be read; and the one that somebody means."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..content.check import check
from ..content.source import Place, places, scan
from ..model.facets import Facts, KampungFacts, PoktanFacts
from ..model.masa import Masa, masa_of
from ..model.vocabulary import nearest
from ..model.wrong import Wrong, either, quoted
from .naming import bare_address


class Kampung(NamedTuple):
    """`folder` is below content/, with slashes."""

    folder: str
    nama: str
    desa: str = ""
    kecamatan: str = ""
    kabupaten: str = ""
    provinsi: str = ""
    kode: str = ""

    @property
    def slug(self) -> str:
        return self.folder.rpartition("/")[2]

    @property
    def jelas(self) -> str:
        """Its name with what tells it from others."""
        area = ", ".join(part for part in (self.kecamatan, self.kabupaten) if part)
        return f"{self.nama} ({area})" if area else self.nama


class Kelompok(NamedTuple):
    slug: str
    jenis: str
    masa: Masa


def all_kampung(content: Path) -> tuple[Kampung, ...]:
    """Every kampung, by folder; of one whose record has faults only its folder is known."""
    found = []
    for path, place in places(file.path for file in scan(content)).items():
        if place.kind != "kampung":
            continue
        found.append(as_known(place, check(path, place, (content / path).read_bytes()).facts))
    return tuple(found)


def as_known(place: Place, facts: Facts | None) -> Kampung:
    """The kampung that stands at a place; of one whose record has faults only its folder is known."""
    if not isinstance(facts, KampungFacts):
        return Kampung(place.kampung, place.slug)
    area = facts.wilayah
    names = (facts.nama, area.desa, area.kecamatan, area.kabupaten, area.provinsi)
    return Kampung(place.kampung, *names, area.kode)


def groups_of(content: Path, kampung: Kampung) -> tuple[Kelompok, ...]:
    """The kampung's groups whose records have no fault, by file name."""
    found = []
    for path, place in places(file.path for file in scan(content)).items():
        if place.kind == "poktan" and place.kampung == kampung.folder:
            facts = check(path, place, (content / path).read_bytes()).facts
            if isinstance(facts, PoktanFacts):
                found.append(Kelompok(place.slug, facts.jenis, masa_of(facts)))
    return tuple(found)


def meant(text: str, known: tuple[Kampung, ...]) -> tuple[Kampung, ...]:
    """The kampung that somebody calls so: by folder, name or desa; else those that have the words in their names.

    Raises Wrong where there is none, with the nearest name.
    """
    wanted = bare_address(text)
    exact = [one for one in known if text.strip("/ ") == one.folder or wanted in _names(one)]
    found = exact or [one for one in known if wanted and any(wanted in name for name in _names(one))]
    if found:
        return tuple(found)
    near = nearest(wanted, [name for one in known for name in _names(one)])
    hint = f"Mungkin maksudnya {_listed(one for one in known if near in _names(one))}." if near else _there(known)
    raise Wrong("nilai-tak-dikenal", f"Kampung {quoted(text)} tidak ada.", hint)


def several(found: tuple[Kampung, ...]) -> str:
    """What to write where a name fits more than one."""
    return f"Ada {len(found)} yang cocok; sebutkan foldernya: {either(*(one.folder for one in found[:6]))}."


def _names(one: Kampung) -> frozenset[str]:
    return frozenset((one.slug, bare_address(one.nama), bare_address(one.desa))) - {""}


def _there(known: tuple[Kampung, ...]) -> str:
    more = ", …" if len(known) > 8 else ""
    return f"Yang ada: {_listed(known[:8])}{more}." if known else "Buat dahulu: `kampung-kb new kampung`."


def _listed(known: Iterable[Kampung]) -> str:
    return ", ".join(f"{one.nama} (`{one.folder}`)" for one in known)
