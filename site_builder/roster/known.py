"""The kampung and groups that a site has already, and those of the list that come to them: who is the same as whom."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ..content.check import check
from ..content.source import places, scan
from ..model.facets import PoktanFacts
from ..model.names import nama_polos
from ..model.urls import address
from ..scaffold.kampung import Kampung, as_known
from ..scaffold.kampung_baru import is_same_village, possible_names
from ..scaffold.naming import bare_address

_LEVELS_OF_A_VILLAGE = len("33.26.14.2001")


class Known:
    """Found by code, desa or name, so that a long list is no longer than its kampung."""

    def __init__(self, kampung: Iterable[Kampung] = ()) -> None:
        self.kampung: list[Kampung] = []
        # Of each kampung by its folder: groups by kind and bare name, and the names of their files.
        self.groups: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
        self.files: dict[str, set[str]] = defaultdict(set)
        # Last parts of folders whose kampung.yaml cannot be read: nobody knows which kampung that is.
        self.faulty: set[str] = set()
        # Last parts of addresses that a kampung had before.
        self.old: set[str] = set()
        self._by_key: dict[str, list[Kampung]] = defaultdict(list)
        for one in kampung:
            self.add(one)

    @classmethod
    def of(cls, content: Path) -> "Known":
        known = cls()
        for path, place in places(file.path for file in scan(content)).items():
            if place.kind in ("kampung", "poktan"):
                loaded = check(path, place, (content / path).read_bytes())
                facts = loaded.facts
                if place.kind == "kampung":
                    old = (ref.target.strip(" /") for ref in loaded.refs if ref.kind == "alamat-lama")
                    known.old.update(text.rpartition("/")[2] for text in old)
                if place.kind == "kampung" and facts is None:
                    known.faulty.add(place.slug)
                    known.kampung.append(as_known(place, facts))
                elif place.kind == "kampung":
                    known.add(as_known(place, facts))
                else:
                    known.files[place.kampung].add(place.slug)
                    if isinstance(facts, PoktanFacts):
                        key = facts.jenis, nama_polos(facts.jenis, facts.nama, facts.sebutan)
                        known.groups[place.kampung].setdefault(key, path)
        return known

    def add(self, one: Kampung) -> None:
        self.kampung.append(one)
        for key in _keys(one):
            self._by_key[key].append(one)

    def same(self, one: Kampung) -> Kampung | None:
        """The one that is the same kampung by its code, its village, or its name and place."""
        near = [other for key in _keys(one) for other in self._by_key[key]]
        return next((other for other in near if _is_same(one, other)), None)

    def is_faulty(self, one: Kampung) -> bool:
        """Whether it may be one that cannot be read."""
        return not self.faulty.isdisjoint(possible_names(one))

    def called(self, nama: str, desa: str) -> tuple[Kampung, ...]:
        """Those that somebody means by a name, a village, or both."""
        wanted = {bare_address(text) for text in (nama, desa) if text}
        near = dict.fromkeys(other for key in wanted for other in self._by_key[key])
        return tuple(one for one in near if wanted <= {bare_address(one.nama), bare_address(one.desa), one.slug})


def _keys(one: Kampung) -> set[str]:
    kode = one.kode if _is_village(one.kode) else ""
    return {kode, bare_address(one.nama), bare_address(one.desa), one.slug} - {""}


def _is_village(kode: str) -> bool:
    return len(kode) == _LEVELS_OF_A_VILLAGE


def _is_same(one: Kampung, other: Kampung) -> bool:
    """By code, by village, or by name where nothing that both say of the place is against it."""
    if (_is_village(one.kode) and one.kode == other.kode) or is_same_village(one, other):
        return True
    places = ((k.kabupaten, k.kecamatan, bare_address(k.desa)) for k in (one, other))
    agree = all(not a or not b or address(a) == address(b) for a, b in zip(*places, strict=True))
    return agree and bare_address(one.nama) == bare_address(other.nama)
