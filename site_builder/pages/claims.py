"""Who has which path of output/: a path once, whatever its case, and none below a file."""

from typing import NamedTuple

from ..model.page import Page
from ..model.paths import folded


class Clash(NamedTuple):
    """A page that finds its path taken, and the page that was there first."""

    first: Page
    second: Page

    @property
    def why(self) -> str:
        here, there = address_of(self.second.path), address_of(self.first.path)
        other = self.first.sumber or "halaman tetap situs ini"
        mine, its = folded(self.second.path), folded(self.first.path)
        if mine.startswith(f"{its}/"):
            return f"Alamat {here} berada di bawah /{self.first.path}, padahal itu berkas ({other}), bukan folder."
        if its.startswith(f"{mine}/"):
            return f"Alamat {here} akan menjadi berkas, padahal di bawahnya sudah ada {there} ({other})."
        if here != there:
            return f"Alamat {here} hanya berbeda huruf besar dan kecilnya dari {there}, alamat {other}."
        return f"Alamat {here} sudah dipakai oleh {other}; dua catatan tidak bisa menempati satu alamat."


class Claims:
    """The first page for each path keeps it."""

    def __init__(self) -> None:
        self._files: dict[str, Page] = {}
        # Every folder that a claimed file lies in, with the first of its files: no claimed file has such a name.
        self._folders: dict[str, Page] = {}

    def take(self, page: Page) -> Clash | None:
        """None where the path was free; it is taken from now on."""
        path = folded(page.path)
        first = self._files.get(path) or self._folders.get(path)
        new: list[str] = []
        folder = path.rpartition("/")[0]
        while folder and folder not in self._folders and first is None:
            first = self._files.get(folder)
            new.append(folder)
            folder = folder.rpartition("/")[0]
        if first is not None:
            return Clash(first, page)
        self._files[path] = page
        self._folders.update(dict.fromkeys(new, page))
        return None


def address_of(path: str) -> str:
    return "/" + path.removesuffix("index.html")
