"""What reports and activities call a group: its file name, a spelling of its name, or its kind alone."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..model.facets import PoktanFacts
from ..model.masa import Masa, masa_of
from ..model.names import nama_kelompok
from ..model.site import Kelompok
from ..model.tanggal import Tanggal
from ..model.vocabulary import JENIS_POKTAN, plain
from .loaded import Loaded


class GroupNames(NamedTuple):
    """`files`: groups by kampung and file name; `names`: by kampung and each spelling, which several may share;
    `kinds`: with their time by kampung and kind."""

    files: dict[tuple[str, str], Kelompok]
    names: dict[tuple[str, str], tuple[Kelompok, ...]]
    kinds: dict[tuple[str, str], list[tuple[Kelompok, Masa]]]

    @classmethod
    def of(cls, items: Iterable[Loaded], published: Mapping[str, str]) -> "GroupNames":
        """`published`: the address of each record's page by its file.

        With an unreadable group in a kampung nobody knows which there are of a kind. A group that is no longer active
        since nobody knows when may have been there at any time.
        """
        files: dict[tuple[str, str], Kelompok] = {}
        names: dict[tuple[str, str], tuple[Kelompok, ...]] = {}
        kinds: dict[tuple[str, str], list[tuple[Kelompok, Masa]]] = {}
        unsure = set()
        for item in items:
            facts, home = item.facts, item.place.kampung
            if isinstance(facts, PoktanFacts) and item.path in published:
                group = Kelompok(
                    facts.jenis, nama_kelompok(facts.jenis, facts.nama, facts.sebutan), published[item.path]
                )
                files[home, item.place.slug] = group
                for spelling in _spellings(facts):
                    names[home, spelling] = (*names.get((home, spelling), ()), group)
                kinds.setdefault((home, facts.jenis), []).append((group, masa_of(facts._replace(aktif=None))))
            elif item.place.kind == "poktan":
                unsure.add(home)
        return cls(files, names, {key: groups for key, groups in kinds.items() if key[0] not in unsure})

    def there(self, home: str) -> list[Kelompok]:
        return [group for (kampung, _), group in self.files.items() if kampung == home]

    def called(self, home: str, name: str, jenis: str = "") -> Kelompok | None:
        """The group that has this file name, else the only one that is called so, among those of a kind first."""
        several = self.that_share(home, name, jenis)
        return self.files.get((home, name.strip())) or (several[0] if len(several) == 1 else None)

    def that_share(self, home: str, name: str, jenis: str = "") -> tuple[Kelompok, ...]:
        every = self.names.get((home, plain(name)), ())
        return tuple(group for group in every if group.jenis == jenis) or every

    def meant(self, home: str, names: Iterable[str], tanggal: Tanggal | None) -> tuple[tuple[str, Kelompok], ...]:
        """The groups that an activity of a day names, each once with a name that it has there; a kind alone means the
        only group of that kind that was there then.

        Where there were several or none, a kind has no page; an unknown name stays as plain text.
        """
        found: dict[Kelompok, str] = {}
        for name in names:
            kind = JENIS_POKTAN.find(name)
            group = self._only(home, kind, tanggal) if kind else self.called(home, name)
            group = group or Kelompok(kind or "", JENIS_POKTAN[kind].nama if kind else name, "")
            if group not in found or JENIS_POKTAN.find(found[group]):
                found[group] = name
        return tuple((name, group) for group, name in found.items())

    def _only(self, home: str, kind: str, tanggal: Tanggal | None) -> Kelompok | None:
        there = [group for group, masa in self.kinds.get((home, kind), ()) if masa.mungkin(tanggal)]
        return there[0] if len(there) == 1 else None


def _spellings(fakta: PoktanFacts) -> set[str]:
    kind = JENIS_POKTAN[fakta.jenis]
    words = (kind.nama, *kind.ejaan, fakta.sebutan)
    texts = (fakta.slug, fakta.nama, *(f"{word} {fakta.nama}" for word in words))
    return {plain(text) for text in texts if JENIS_POKTAN.find(text) is None}
