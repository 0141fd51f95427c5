"""Where a site lives: as somebody answers it, and as its situs.yaml says."""

from pathlib import Path
from typing import NamedTuple

from ..content.check import check
from ..content.source import Place
from ..model.facets import SitusFacts
from ..model.given import is_given
from ..model.repositori import pages_address, parse_repositori, repositori_of
from ..model.wrong import Wrong
from .reading import accepted

SITUS = "content/situs.yaml"


class Home(NamedTuple):
    """The site's repository `owner/name` on GitHub and its address; each may be ``."""

    repositori: str = ""
    url: str = ""


def home_of(text: str) -> Home:
    """A repository, a GitHub address, a Pages address or one of the site's own domain. Raises Wrong."""
    if not is_given(text):
        return Home()
    try:
        repositori = parse_repositori(text)
    except Wrong:
        if "://" not in text:
            if "." in text and "/" not in text.rstrip("/"):
                raise Wrong("repositori", f"“{text}” alamat situs.", f"Tulis `https://{text}`.") from None
            raise
        return Home(repositori_of(text), accepted("situs", "url")(text))
    return Home(repositori, pages_address(repositori))


def home_at(root: Path) -> Home:
    """Where the site in a folder says that it lives, as far as that can be read."""
    try:
        facts = check("situs.yaml", Place("situs", "", "situs"), (root / SITUS).read_bytes()).facts
    except OSError:
        facts = None
    return Home(facts.repositori or repositori_of(facts.url), facts.url) if isinstance(facts, SitusFacts) else Home()
