"""The builder's own digest: its source and the versions of the libraries that shape a page."""

import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from .model import digest

_LIBRARIES = ("jinja2", "markdown", "markupsafe", "pydantic", "pyyaml")


@lru_cache(maxsize=1)
def builder_digest() -> bytes:
    """Changes when the program may make other bytes from the same records."""
    package = Path(__file__).parent
    sources = sorted(package.rglob("*.py"))
    parts = [
        digest.of_bytes(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes()) for path in sources
    ]
    versions = " ".join(
        (*(f"{name} {version(name)}" for name in _LIBRARIES), "python", *map(str, sys.version_info[:2]))
    )
    return digest.join([*parts, digest.of_bytes(versions.encode())])
