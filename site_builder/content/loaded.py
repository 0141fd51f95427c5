"""What one file says, as a value: linking needs neither what read it nor the libraries of that."""

from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location
from ..model.facets import Facts
from .gate import CODES
from .source import Place


class Ref(NamedTuple):
    """A word of a record that names something in another file; `kind` says what.

    `izin`: of a photo, what to write in its place so that it says who has agreed; `` where that is not known.
    """

    kind: str
    target: str
    location: Location
    izin: str = ""


class Loaded(NamedTuple):
    """What one file says. `facts` is None where a fault keeps the record back; its references are known even then."""

    path: str
    place: Place
    facts: Facts | None
    refs: tuple[Ref, ...]
    diagnostics: tuple[Diagnostic, ...]

    def places(self, *kinds: str) -> list[Location]:
        """Where its references of some kinds stand, in the order of the file."""
        return [ref.location for ref in self.refs if ref.kind in kinds]

    def place_of(self, *kinds: str) -> Location:
        """Where the first of these stands; the file where none does."""
        return next(iter(self.places(*kinds)), Location(self.path))


def is_private(loaded: Loaded) -> bool:
    """Whether a record is held back because of what may never be published."""
    return loaded.facts is None and any(d.is_error and d.code in CODES for d in loaded.diagnostics)
