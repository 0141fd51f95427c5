"""`.kampung-kb.json`: the files that the program wrote into a site's repository, and what it wrote."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from ..model.blocked import Blocked
from ..version import LEDGER
from .site_files import OWN, SiteFile
from .write import write_over


class Ledger(NamedTuple):
    """`versi` of the program that wrote last; `berkas`: the digest of each file as it was written, by path."""

    versi: str
    berkas: Mapping[str, str]


def digest_of(data: bytes) -> str:
    """Windows line ends are no difference: git may put them in."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def digests_of(files: Iterable[SiteFile]) -> dict[str, str]:
    return {one.path: digest_of(one.data) for one in files}


def as_bytes(ledger: Ledger) -> bytes:
    value = {"versi": ledger.versi, "berkas": dict(sorted(ledger.berkas.items()))}
    return (json.dumps(value, indent=1) + "\n").encode()


def load(root: Path) -> Ledger | None:
    """The ledger of the site at `root`; None where there is none. Raises Blocked where it cannot be read."""
    try:
        text = (root / LEDGER).read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise Blocked(_DAMAGED) from None
    try:
        found = json.loads(text)
    except ValueError:
        raise Blocked(_DAMAGED) from None
    if not _is_sound(found):
        raise Blocked(_DAMAGED)
    return Ledger(found["versi"], found["berkas"])


def save(root: Path, ledger: Ledger) -> None:
    """Only where it says something new. Raises Blocked."""
    if load(root) != ledger:
        write_over(root / LEDGER, as_bytes(ledger))


def as_numbers(versi: str) -> tuple[int, ...]:
    """A version for comparing: `0.10.0` is later than `0.9.1`."""
    return tuple(int(number) for number in re.findall(r"\d+", versi))


_DAMAGED = f"{LEDGER} tidak terbaca. Hapus berkas itu, lalu `kampung-kb upgrade --apply`: isinya disusun lagi."


def _is_sound(found: Any) -> bool:
    """Files of a site may come from anyone; no path in them may lead out of it or to its records."""
    if not isinstance(found, dict) or not isinstance(found.get("versi"), str) or not as_numbers(found["versi"]):
        return False
    files = found.get("berkas")
    return isinstance(files, dict) and all(is_kept_here(path) and isinstance(made, str) for path, made in files.items())


def is_kept_here(path: str) -> bool:
    """Whether a path stays in the site, away from its records."""
    parts = PurePosixPath(path).parts
    inside = bool(parts) and not path.startswith("/") and ".." not in parts and not set(path) & set(":\\")
    return inside and parts[0] not in (*OWN, ".git")
