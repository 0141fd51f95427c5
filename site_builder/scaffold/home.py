"""Where a site lives: as somebody answers it, and as its situs.yaml says."""

from pathlib import Path
from typing import NamedTuple

from ..content.yaml_nodes import plain_data, read
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
    """Where the site in a folder says that it lives, whatever else may be wrong in its situs.yaml."""
    try:
        node, _ = read((root / SITUS).read_text("utf-8-sig"), SITUS)
    except (OSError, UnicodeDecodeError):
        return Home()
    data = plain_data(node) if node else {}
    repositori, url = (str(data.get(name) or "").strip() for name in ("repositori", "url"))
    try:
        return Home(parse_repositori(repositori) if is_given(repositori) else repositori_of(url), url)
    except ValueError:  # Wrong, or no address at all
        return Home("", url)
