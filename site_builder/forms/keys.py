"""What names a group in a form: the code of its region, its site, its kampung and its own file."""

from typing import NamedTuple

from ..model.facets import SitusFacts
from ..model.urls import is_slug
from ..model.vocabulary import slug
from ..wilayah import kode_wilayah


class Kunci(NamedTuple):
    """Outlives every change of a spelling. `kode` as `code_of` gives it; `situs` tells apart the folders of two sites.

    Forms of layout 1 name kampung and group only.
    """

    kode: str
    situs: str
    kampung: str
    poktan: str

    @property
    def alamat(self) -> tuple[str, str]:
        """What names a group within its site."""
        return self.kampung, self.poktan

    def __str__(self) -> str:
        return "/".join(self)


def kunci_of(text: str) -> Kunci | None:
    """The key that a hidden cell holds, of this layout or of the one before; None where it is broken."""
    parts = text.strip().split("/")
    if len(parts) not in (2, 4) or not all(is_slug(part) for part in parts[1 - len(parts) :]):
        return None
    if len(parts) == 2:
        return Kunci("", "", *parts) if is_slug(parts[0]) else None
    return Kunci(*parts) if all(is_slug(part) for part in parts[0].split(".")) else None


def situs_of(fakta: SitusFacts) -> str:
    """A site by its address without the protocol, else by its name."""
    return slug(fakta.url.partition("://")[2] or fakta.url or fakta.nama) or "situs"


def is_certain(kode: str) -> bool:
    """Whether a code means one kabupaten or kota: a bare name that the list does not settle may mean either."""
    _, dot, last = kode.rpartition(".")
    return bool(dot) and (last[:1].isdigit() or last.startswith(("kabupaten-", "kab-", "kota-")))


def code_of(jalan: tuple[str, ...]) -> str:
    """A province or kabupaten by its official code, `33.26`; where the list does not have it, by its names from the
    province down, `jawa-rekaan.kabupaten-contoh`."""
    official = kode_wilayah(*jalan[:2])
    kode = official.kabupaten if len(jalan) > 1 and jalan[1] else official.provinsi
    return kode or ".".join(name for name in map(slug, jalan) if name)
