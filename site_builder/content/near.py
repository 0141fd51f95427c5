"""The path that a misspelt one most likely means."""

from collections import defaultdict
from collections.abc import Collection
from functools import cached_property

from ..model.vocabulary import nearest


class Paths:
    """Known paths, sorted out when the first misspelt one comes: most sites have none, a moved folder makes many."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._near: dict[tuple[str, str], str | None] = {}

    def nearest(self, path: str) -> str:
        """The one path that ends in the same name; else, folder by folder, a misspelt name replaced by the nearest of
        its neighbours; `` where nothing is near."""
        same = self._by_name.get(path.rpartition("/")[2], ())
        if len(same) == 1:
            return same[0]
        found = ""
        for part in path.split("/"):
            near = self._nearest_in(found, part)
            if near is None:
                return ""
            found = f"{found}/{near}" if found else near
        return found if found in self._by_name.get(found.rpartition("/")[2], ()) else ""

    def _nearest_in(self, folder: str, name: str) -> str | None:
        names = self._inside.get(folder, ())
        if name in names:
            return name
        if (folder, name) not in self._near:
            self._near[folder, name] = nearest(name, sorted(names))
        return self._near[folder, name]

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for path in self._known:
            found[path.rpartition("/")[2]].append(path)
        return found

    @cached_property
    def _inside(self) -> dict[str, set[str]]:
        """The names in every folder."""
        found: dict[str, set[str]] = defaultdict(set)
        for path in self._known:
            folder = ""
            for name in path.split("/"):
                found[folder].add(name)
                folder = f"{folder}/{name}" if folder else name
        return found
