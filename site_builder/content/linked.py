"""Kampung as they were last linked: each is the same while its own files are, and all that it asked of the outside."""

from collections.abc import Callable
from typing import NamedTuple

from ..model import digest
from ..model.anggota import Anggota, Muka, muka_of
from ..model.diagnostics import Diagnostic
from ..model.hari import Selama
from ..model.site import Kampung, Redirect
from .exports import Exports
from .folder import Folder
from .outside import Asked, Outside


class LinkedKampung(NamedTuple):
    """A kampung, the faults between its records, and the addresses that they had before."""

    kampung: Kampung
    faults: tuple[Diagnostic, ...]
    redirect: tuple[Redirect, ...]


class Result(NamedTuple):
    """What linking made of a folder: `given` a digest of its files and of what linking was asked for; `asked` what it
    asked of the outside, `selama` the days on which that is so; `faults`, `redirect` as of `LinkedKampung`."""

    given: bytes
    asked: Asked
    selama: Selama
    muka: Muka
    faults: tuple[Diagnostic, ...]
    redirect: tuple[Redirect, ...]


class Linked:
    """What is known of each folder from the last time, by its name."""

    def __init__(self) -> None:
        self.exports: dict[str, tuple[bytes, Exports]] = {}
        self.results: dict[str, Result] = {}
        self.anggota: dict[str, Anggota] = {}
        # Of the last linking, for whoever looks ahead.
        self.outside: Outside | None = None
        self.folders: dict[str, Folder] = {}
        # Addresses of pages without a record, as long as links ask for any.
        self.addresses: frozenset[str] = frozenset()
        # Of this build: folders that were linked anew for an answer from outside, and what they had asked about.
        self.answered_otherwise: dict[str, str] = {}

    def exports_of(self, folder: Folder, asked: bytes, tell: Callable[[], Exports]) -> Exports:
        """`asked`: a digest of what they follow from besides the folder."""
        key = digest.join([folder.key, asked])
        known = self.exports.get(folder.name)
        if known is None or known[0] != key:
            known = self.exports[folder.name] = (key, tell())
        return known[1]

    def of(
        self, folder: Folder, asked: bytes, outside: Outside, link: Callable[[Outside], LinkedKampung]
    ) -> tuple[Anggota, Result]:
        """`link`: how a kampung is made of the folder and of what it asks of the outside."""
        given, home = digest.join([folder.key, asked]), folder.name
        known = self.results.get(home)
        if known and (known.given != given or not known.selama.memuat(outside.context.today)):
            known = None
        elif known and (about := outside.otherwise(known.asked)) is not None:
            self.answered_otherwise.setdefault(home, about)
            known = None
        if known is None:
            apart = outside.apart()
            made = link(apart)
            selama = apart.hari.selama
            key = digest.join([given, digest.of_value((apart.asked, selama))])
            known = self.results[home] = Result(
                given, apart.asked, selama, muka_of(made.kampung, key), made.faults, made.redirect
            )
            anggota = Anggota(known.muka, made.kampung)
        else:
            anggota = self.anggota.get(home) or Anggota(known.muka)
            anggota.make = lambda: link(outside.apart()).kampung
        self.anggota[home] = anggota
        return anggota, known

    def forget(self, names: set[str]) -> None:
        """All but these: the others are gone."""
        for kept in (self.exports, self.results, self.anggota):
            for name in set(kept) - names:
                del kept[name]
