"""Pagefind for a village, and what an index says without a browser."""

import gzip
import json
import os
from pathlib import Path
from typing import Any

from tests.browser import needed
from tests.conftest import Village, linked

PACKAGES = Path(__file__).parents[2] / "node_modules" / "@pagefind"
INDEX = "cari/indeks/"


def installed(village: Village) -> Village:
    """With Pagefind from npm, as `npm ci` would have put it there."""
    if not PACKAGES.is_dir():
        needed("Pagefind is not installed (npm ci)")
    (village.root / "node_modules").mkdir(parents=True)
    linked(village.root / "node_modules" / "@pagefind", PACKAGES)
    return village


def replaced(village: Village, script: str) -> Village:
    """With a stand-in for Pagefind, which runs a few lines of Python."""
    installed(village)
    (place,) = PACKAGES.glob("*/bin/pagefind_extended")
    packages = village.root / "node_modules" / "@pagefind"
    packages.unlink()
    program = packages / place.relative_to(PACKAGES)
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/usr/bin/env python3\nimport os, sys\n{script}\n")
    program.chmod(0o755)
    return village


def index(village: Village, name: str = "output") -> dict[str, bytes]:
    return {path: data for path, data in village.output(name).items() if path.startswith(INDEX)}


def found(village: Village) -> dict[str, dict[str, Any]]:
    """By address, what the search knows of each page."""
    texts = {}
    for path, data in index(village).items():
        if path.endswith(".pf_fragment"):
            held = json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
            for one in [held] if "url" in held else held.values():
                assert one["url"] not in texts
                texts[one["url"]] = one
    return texts


ON_WINDOWS = os.name == "nt"
