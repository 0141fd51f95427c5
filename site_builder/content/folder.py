"""The records of one kampung's folder, or those of the site itself, which are read only when somebody asks."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..model import digest
from ..model.diagnostics import Diagnostic, Location
from ..model.figures import LaporanFacts
from ..model.tanggal import panjang
from .loaded import Loaded


class Standing(NamedTuple):
    """The records of a folder in the order of their paths, each place once; the others, with a fault for each."""

    records: tuple[Loaded, ...]
    others: tuple[Loaded, ...]
    faults: tuple[Diagnostic, ...]


class Folder:
    """`home`: the folder of a kampung, `` for the site's own records; `key`: a digest of all that lies in it; `name`:
    what it is known by, where the same folder is seen in two ways."""

    def __init__(self, home: str, key: bytes, read: Callable[[], Iterable[Loaded]], name: str = "") -> None:
        self.home, self.key, self.name = home, key, name or home
        self._read = read
        self._standing: Standing | None = None

    @property
    def standing(self) -> Standing:
        if self._standing is None:
            self._standing = _one_for_each_place(sorted(self._read(), key=lambda item: item.path))
        return self._standing

    @property
    def records(self) -> tuple[Loaded, ...]:
        return self.standing.records


def folders_of(records: Iterable[Loaded]) -> tuple[Folder, ...]:
    """Of records that are read already, for whoever keeps nothing."""
    shelves: dict[str, list[Loaded]] = defaultdict(list)
    for item in records:
        shelves[item.place.kampung].append(item)
    return tuple(Folder(home, digest.of_value(home), items.copy) for home, items in shelves.items())


def _one_for_each_place(loaded: list[Loaded]) -> Standing:
    """Two files for one record (`.yaml` and `.yml`, or the same name in two folders): the first one stays."""
    first: dict[tuple[str, ...], Loaded] = {}
    others, found = [], []
    for item in loaded:
        other = first.setdefault(item.place, item)
        if other is not item:
            others.append(item)
            found.append(_same_place(item, other.path))
    return Standing(tuple(first.values()), tuple(others), tuple(found))


# Kinds whose file may have another name; the others are named by what they are of.
_NAMED_AT_WILL = ("poktan", "kegiatan", "halaman", "rekap", "setoran")


def _same_place(item: Loaded, other: str) -> Diagnostic:
    why = f"Catatan ini menempati tempat yang sama dengan {other}."
    hint = "Gabungkan isinya ke satu berkas, lalu hapus yang lain."
    if item.place.kind in _NAMED_AT_WILL:
        other_name = f"{item.place.slug}-2.{item.path.rpartition('.')[2]}"
        hint += f" Kalau memang catatan lain, ganti nama berkas ini, misalnya menjadi `{other_name}`."
    if isinstance(item.facts, LaporanFacts):
        why = f"Bulan {panjang(item.facts.bulan)} sudah dilaporkan di {other}; satu bulan hanya punya satu berkas."
        hint = "Gabungkan kelompoknya ke satu berkas, lalu hapus yang lain."
    return Diagnostic("alamat-bentrok", Location(item.path), why, hint)
