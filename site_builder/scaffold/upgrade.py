"""`upgrade`: what another version of the program would write into a site, against what stands there.

A file is compared three ways: as the program wrote it last (the ledger), as it is, as this version has it. What
somebody changed is never written over; content/, templates/ and assets/ are never looked at.
"""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ..model.wrong import cause
from ..output.publish import Blocked
from ..version import VERSION
from .ledger import LEDGER, Ledger, as_numbers, digest_of, digests_of, load, save
from .program import Program
from .site_files import SiteFile, site_files
from .write import write_over

BESIDE = ".baru"


class Keadaan(Enum):
    """How a file stands. Its value is what people read."""

    BARU = "Baru"
    BERUBAH = "Diperbarui"
    BENTROK = "Anda ubah, dan versi ini juga mengubahnya"
    USANG = "Tidak dipakai lagi, dihapus"
    USANG_DIUBAH = "Tidak dipakai lagi, tetapi Anda ubah; dibiarkan"
    DIUBAH = "Anda ubah atau hapus sendiri; dibiarkan"


class Change(NamedTuple):
    """A file that is not as this version would write it: its bytes now, and as they would be; None is not there."""

    path: str
    keadaan: Keadaan
    before: bytes | None
    after: bytes | None


class Upgrade(NamedTuple):
    """`waiting`: files beside people's own, put there by an earlier upgrade and not merged yet."""

    root: Path
    dari: str
    changes: tuple[Change, ...]
    ledger: Ledger
    waiting: tuple[str, ...]

    @property
    def is_done(self) -> bool:
        """Whether the site is as this version makes it, apart from what people keep their own way."""
        kept = (Keadaan.DIUBAH, Keadaan.USANG_DIUBAH)
        return self.dari == self.ledger.versi and all(change.keadaan in kept for change in self.changes)


def plan_upgrade(root: Path, program: Program) -> Upgrade:
    """What would be done to have the site as this program makes it; nothing is written. Raises Blocked."""
    ledger = ledger_of(root)
    if as_numbers(ledger.versi) > as_numbers(VERSION):
        raise Blocked(
            f"Situs ini dibuat dengan kampung-kb {ledger.versi}, program Anda versi {VERSION}. "
            "Pasang dahulu yang ada di folder situs: `python -m pip install --require-hashes -r requirements.txt`."
        )
    files = site_files(root, program)
    changes = tuple(_changes(root, ledger, files))
    waiting = tuple(one.path for one in files if (root / f"{one.path}{BESIDE}").is_file())
    return Upgrade(root, ledger.versi, changes, Ledger(VERSION, digests_of(files)), waiting)


def ledger_of(root: Path) -> Ledger:
    """Raises Blocked for a folder that `init` did not make."""
    ledger = load(root)
    if ledger is None:
        raise Blocked(
            f"{LEDGER} tidak ada di folder ini. Jalankan di folder situs yang dibuat dengan `kampung-kb init`, "
            "atau sebutkan foldernya dengan --root."
        )
    return ledger


def refuse_older(program: Program, root: Path) -> None:
    """Raises Blocked for a program that is older than the site at `root`."""
    versi = ledger_of(root).versi
    if as_numbers(program.versi) < as_numbers(versi):
        raise Blocked(f"{program.nama} lebih lama daripada situs ini, yang dibuat dengan kampung-kb {versi}.")


def apply(upgrade: Upgrade) -> None:
    """Writes what is safe, each file whole; the ledger comes last, so that a cut-off run is simply run again."""
    for change in upgrade.changes:
        path = upgrade.root / change.path
        if change.keadaan is Keadaan.USANG:
            path.unlink(missing_ok=True)
        elif change.keadaan is Keadaan.BENTROK:
            write_over(path.with_name(path.name + BESIDE), change.after or b"")
        elif change.after is not None and change.keadaan in (Keadaan.BARU, Keadaan.BERUBAH):
            write_over(path, change.after)
    save(upgrade.root, upgrade.ledger)


def _changes(root: Path, ledger: Ledger, files: tuple[SiteFile, ...]) -> Iterator[Change]:
    for one in files:
        before = _read(root / one.path)
        keadaan = _standing(ledger.berkas.get(one.path), before, one.data)
        if keadaan:
            yield Change(one.path, keadaan, before, one.data)
    for path in sorted(set(ledger.berkas) - {one.path for one in files}):
        before = _read(root / path)
        if before is not None:
            as_written = digest_of(before) == ledger.berkas[path]
            yield Change(path, Keadaan.USANG if as_written else Keadaan.USANG_DIUBAH, before, None)


def _standing(written: str | None, before: bytes | None, after: bytes) -> Keadaan | None:
    """None for a file that is as it should be. `written`: the digest of what the program wrote, if it ever did."""
    now = None if before is None else digest_of(before)
    if now == digest_of(after):
        return None
    if now is None:
        return Keadaan.BARU if written is None else Keadaan.DIUBAH
    if now == written:
        return Keadaan.BERUBAH
    return Keadaan.DIUBAH if written == digest_of(after) else Keadaan.BENTROK


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise Blocked(f"{path} tidak bisa dibaca: {cause(error)}.") from None
