"""The builder's own digest: its source and the versions of the libraries that shape a page."""

import os
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from .model import digest

_LIBRARIES = ("jinja2", "markdown", "markupsafe", "openpyxl", "pydantic", "pyyaml", "xlsxwriter")
_PICTURE_LIBRARIES = ("pillow", "pillow-heif")
_PICTURE_SOURCES = ("content/picture.py", "output/photo.py", "pages/foto.py")
_DATA = ("wilayah/daftar.txt", "pantai/pantai.txt")
_SEARCH_SOURCES = ("search/index.py", "search/pagefind.py", "search/text.py")
_DOCUMENT_LIBRARIES = ("pypdf",)
_DOCUMENT_SOURCES = ("content/document.py", "pages/dokumen.py")
# All whose upgrade may make other bytes; a test holds them against requirements.in.
SHAPING = (*_LIBRARIES, *_PICTURE_LIBRARIES, *_DOCUMENT_LIBRARIES)


@lru_cache(maxsize=1)
def builder_digest() -> bytes:
    """Changes when the program may make other bytes from the same records."""
    package = Path(__file__).parent
    sources = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))
    sources += _DATA
    versions = " ".join((_versions(_LIBRARIES), "python", *map(str, sys.version_info[:2])))
    return digest.join([_of_sources(sources), digest.of_bytes(versions.encode()), picture_digest(), document_digest()])


def is_as_it_began() -> bool:
    """Whether the program's files are still those that this process, which may live for long, has a digest of."""
    return builder_digest() == builder_digest.__wrapped__()


@lru_cache(maxsize=1)
def document_digest() -> bytes:
    """Changes when the program may make other bytes from the same PDF."""
    return digest.join([_of_sources(_DOCUMENT_SOURCES), digest.of_bytes(_versions(_DOCUMENT_LIBRARIES).encode())])


@lru_cache(maxsize=1)
def picture_digest() -> bytes:
    """Changes when the program may make other bytes from the same picture: most versions of it do not."""
    return digest.join([_of_sources(_PICTURE_SOURCES), digest.of_bytes(_versions(_PICTURE_LIBRARIES).encode())])


def search_digest() -> bytes:
    """Changes when the program may make another index of the same pages."""
    return _of_sources(_SEARCH_SOURCES)


def _of_sources(names: Iterable[str]) -> bytes:
    package = Path(__file__).parent
    return digest.join([digest.of_bytes(name.encode() + b"\0" + (package / name).read_bytes()) for name in names])


def _versions(libraries: tuple[str, ...]) -> str:
    return " ".join(f"{name} {_version(name)}" for name in libraries)


def _version(name: str) -> str:
    """`-` for a library that is not installed: some are extras."""
    known, is_all = _installed()
    found = known.get(name.replace("-", "_"), "" if not is_all else "-")
    if found:
        return found
    from importlib.metadata import PackageNotFoundError, version  # takes as much along as all the rest of this

    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


@lru_cache(maxsize=1)
def _installed() -> tuple[dict[str, str], bool]:
    """Versions by the names of their folders, `name-version.dist-info` (PEP 376), the first on the path first; and
    whether all libraries are installed so, none as an egg or in an archive."""
    found: dict[str, str] = {}
    is_all = True
    for folder in sys.path:
        try:
            names = [entry.name for entry in os.scandir(folder or ".")]
        except NotADirectoryError:
            is_all = False
            continue
        except OSError:
            continue
        for kept in names:
            if kept.endswith(".dist-info"):
                name, _, version = kept.removesuffix(".dist-info").partition("-")
                found.setdefault(name.lower().replace(".", "_"), version)
            elif kept.endswith((".egg-info", ".egg", ".egg-link")):
                is_all = False
    return found, is_all
