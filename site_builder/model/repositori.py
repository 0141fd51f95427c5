"""The site's repository on GitHub, `owner/name`: said in situs.yaml, or told by a Pages address."""

from urllib.parse import urlsplit

from . import late_re
from .wrong import Wrong, quoted

# GitHub: letters, digits and single hyphens; a repository's name may hold dots and underscores too.
_OWNER, _NAME = r"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}", r"[A-Za-z0-9._-]{1,100}"
_REPOSITORY = late_re.compile(rf"(?:https://)?(?:github\.com/)?(?P<owner>{_OWNER})/(?P<name>{_NAME}?)(?:\.git)?/?")
_PAGES = ".github.io"
# What stands in its place where it is not known yet.
PEMILIK, UNKNOWN = "PEMILIK", "PEMILIK/NAMA"


def parse_repositori(text: str) -> str:
    """`owner/name`; the repository's whole address is accepted too. Raises Wrong (`repositori`)."""
    found = _REPOSITORY.fullmatch(text.strip())
    if found is None:
        why = f"{quoted(text)} bukan nama repositori GitHub."
        raise Wrong("repositori", why, "Tulis pemilik, garis miring, lalu namanya, misalnya `dinas-contoh/kampung-kb`.")
    return f"{found['owner']}/{found['name']}"


def domain_of(address: str) -> str:
    """The host of an address that is not one of GitHub Pages' own, `` for one that is."""
    host = (urlsplit(address).hostname or "").lower()
    return "" if host.endswith(_PAGES) else host


def repositori_of(address: str) -> str:
    """The repository behind a Pages address: `https://owner.github.io/name/`, or `owner.github.io` itself at the root.

    `` for any other address.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    owner = host.removesuffix(_PAGES)
    if not host.endswith(_PAGES) or "." in owner:
        return ""
    name = parts.path.strip("/").split("/")[0] or host
    return f"{owner}/{name}"


def pages_address(repositori: str) -> str:
    """Where GitHub Pages shows the site of a repository `owner/name` that has no domain of its own."""
    owner, _, name = repositori.partition("/")
    host = f"{owner.lower()}{_PAGES}"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
