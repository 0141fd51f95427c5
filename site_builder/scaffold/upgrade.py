"""`upgrade`: what another version of the program would write into a site, against what stands there.

A file is compared three ways: as the program wrote it last (the ledger, and `program/asal/`), as it is, as this version
has it. What somebody changed is merged or left alone; content/, templates/ and assets/ are never looked at. The ledger
does not move on for a file that could not be merged, so that it is told again, anywhere, until it is settled.
"""

import posixpath
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ..files import remove
from ..model.blocked import Blocked
from ..model.wrong import cause
from ..version import LEDGER, VERSION
from .ledger import Ledger, as_numbers, digest_of, digests_of, is_kept_here, load, save
from .merge import merge
from .originals import is_changed_by_people, keep_originals, kept_originals, original_of
from .program import FOLDER, Program
from .site_files import SiteFile, site_files
from .write import write_over

BESIDE = ".baru"
PINS = "requirements.txt"


class Keadaan(Enum):
    """How a file stands. Its value is what people read."""

    BARU = "Baru"
    BERUBAH = "Diperbarui"
    DIGABUNG = "Anda ubah, dan versi ini juga; keduanya digabung"
    BENTROK = "Anda ubah di tempat yang juga diubah versi ini"
    USANG = "Tidak dipakai lagi, dihapus"
    USANG_DIUBAH = "Tidak dipakai lagi, tetapi Anda ubah; dibiarkan"
    DIUBAH = "Anda ubah atau hapus sendiri; dibiarkan"


KEPT = (Keadaan.DIUBAH, Keadaan.USANG_DIUBAH)


class Change(NamedTuple):
    """A file that is not as this version would write it: its bytes now, and as they would be; None is not there.

    `after` of a clash is put beside it: both, between Git's marks, or this version's where they cannot be merged.
    """

    path: str
    keadaan: Keadaan
    before: bytes | None
    after: bytes | None


class Upgrade(NamedTuple):
    """`files`: all that this version would write. `ledger`: as it will stand, clashes as they stood before.
    `is_rebuilt`: it was gone, and is made anew."""

    root: Path
    dari: str
    changes: tuple[Change, ...]
    files: tuple[SiteFile, ...]
    ledger: Ledger
    is_rebuilt: bool = False

    @property
    def clashes(self) -> tuple[str, ...]:
        return tuple(change.path for change in self.changes if change.keadaan is Keadaan.BENTROK)

    @property
    def only_clashes_left(self) -> bool:
        """Whether the rest was done by an earlier upgrade."""
        left = all(change.keadaan in (*KEPT, Keadaan.BENTROK) for change in self.changes)
        return left and self.dari == self.ledger.versi and not self.is_rebuilt

    @property
    def is_any_kept(self) -> bool:
        """Whether something stays as people have it."""
        return any(change.keadaan in KEPT for change in self.changes)

    @property
    def is_done(self) -> bool:
        """Whether the site is as this version makes it, apart from what people keep their own way."""
        return self.only_clashes_left and not self.clashes


def plan_upgrade(root: Path, program: Program, kept: tuple[str, ...] = ()) -> Upgrade:
    """What would be done to have the site as this program makes it; nothing is written. Raises Blocked.

    `kept`: clashes that somebody settled, whose file is right as it stands.
    """
    ledger, files = ledger_of(root), site_files(root, program)
    if is_rebuilt := load(root) is None:
        ledger = ledger._replace(berkas={**_as_they_stand(root, files), **ledger.berkas})
    if as_numbers(ledger.versi) > as_numbers(VERSION):
        raise Blocked(
            f"Situs ini dibuat dengan kampung-kb {ledger.versi}, program Anda versi {VERSION}. "
            "Pasang dahulu yang ada di folder situs: `python -m pip install --require-hashes -r requirements.txt`."
        )
    changes = tuple(_changes(root, ledger, files))
    clashes = [change.path for change in changes if change.keadaan is Keadaan.BENTROK]
    kept = tuple(posixpath.normpath(path.replace("\\", "/")) for path in kept)
    for path in kept:
        if path not in clashes:
            raise Blocked(f"“{path}” tidak sedang menunggu. {_waiting(clashes)}")
        _refuse_unsettled(path, _read(root / path) or b"", program)
    changes = tuple(_kept(change) if change.path in kept else change for change in changes)
    waiting = {path: ledger.berkas.get(path, "") for path in clashes if path not in kept}
    return Upgrade(root, ledger.versi, changes, files, Ledger(VERSION, {**digests_of(files), **waiting}), is_rebuilt)


def _refuse_unsettled(path: str, data: bytes, program: Program) -> None:
    if any(line.startswith((b"<<<<<<< ", b">>>>>>> ")) for line in data.splitlines()):
        raise Blocked(
            f"{path} masih memuat tanda <<<<<<< atau >>>>>>>. Pilih dahulu isinya, lalu hapus tanda-tandanya."
        )
    if path == PINS and not (program.path.encode() in data and program.sha256.encode() in data):
        raise Blocked(f"{path} tidak menyebut {program.path} dengan sidik jarinya. {_RESTORE}")


_RESTORE = (
    f"Kembalikan dahulu: salin {FOLDER}/asal/{PINS} ke {PINS}. Pustaka tambahan boleh ditulis di akhir berkas itu, "
    "dengan sidik jarinya."
)


def _waiting(clashes: list[str]) -> str:
    return f"Yang menunggu: {', '.join(clashes)}." if clashes else "Tidak ada yang menunggu digabungkan."


def _kept(change: Change) -> Change:
    return change._replace(keadaan=Keadaan.DIUBAH, after=change.before)


def ledger_of(root: Path) -> Ledger:
    """The ledger; where it is gone, as far as the site's originals tell it. Raises Blocked for a folder that `init` did
    not make."""
    ledger = load(root) or from_originals(kept_originals(root))
    if ledger is None:
        raise Blocked(
            f"{LEDGER} tidak ada di folder ini. Jalankan di folder situs yang dibuat dengan `kampung-kb init`, "
            "atau sebutkan foldernya dengan --root."
        )
    return ledger


def from_originals(files: tuple[SiteFile, ...]) -> Ledger | None:
    """What they tell of a ledger that is gone; None where they are none of a site's."""
    pins = next((one.data for one in files if one.path == PINS), b"")
    named = _PINNED.search(pins.decode("utf-8", "replace"))
    return Ledger(named[1], digests_of(one for one in files if is_kept_here(one.path))) if named else None


_PINNED = re.compile(rf"(?m)^\./{FOLDER}/kampung_kb-(\d[\d.]*)-py3-none-any\.whl ")


def _as_they_stand(root: Path, files: tuple[SiteFile, ...]) -> dict[str, str]:
    """What nobody changes has no original: it is taken for what the program wrote, and so is an earlier wheel."""
    paths = [one.path for one in files if not is_changed_by_people(one.path)]
    paths += [f"{FOLDER}/{wheel.name}" for wheel in (root / FOLDER).glob("kampung_kb-*.whl")]
    return {path: digest_of(data) for path in paths if (data := _read(root / path)) is not None}


def refuse_older(program: Program, root: Path) -> None:
    """Raises Blocked for a program that is older than the site at `root`."""
    versi = ledger_of(root).versi
    if as_numbers(program.versi) < as_numbers(versi):
        raise Blocked(f"{program.nama} lebih lama daripada situs ini, yang dibuat dengan kampung-kb {versi}.")


def apply(upgrade: Upgrade) -> None:
    """Writes what is safe, each file whole; the ledger comes last, so that a cut-off run is simply run again.

    Raises Blocked where somebody's own lines stand where the program and its libraries are pinned: they change together
    or not at all.
    """
    refuse_half(upgrade)
    for change in upgrade.changes:
        path = upgrade.root / change.path
        if change.keadaan is Keadaan.USANG:
            remove(path)
        elif change.keadaan is Keadaan.BENTROK:
            write_over(path.with_name(path.name + BESIDE), change.after or b"")
        elif change.after is not None and change.after != change.before:
            write_over(path, change.after)
    _settle(upgrade)
    save(upgrade.root, upgrade.ledger)


def refuse_half(upgrade: Upgrade) -> None:
    """Raises Blocked where the program could change and its pins not."""
    if PINS in upgrade.clashes:
        raise Blocked(f"{PINS} Anda ubah di tempat yang juga diubah versi ini, jadi tidak ada yang diganti. {_RESTORE}")


def _settle(upgrade: Upgrade) -> None:
    """What is merged has nothing beside it any more, and from now on this version is what it is compared with."""
    known = [one for one in upgrade.files if one.path not in upgrade.clashes]
    for one in known:
        remove(upgrade.root / f"{one.path}{BESIDE}")
    keep_originals(upgrade.root, known)


def _changes(root: Path, ledger: Ledger, files: tuple[SiteFile, ...]) -> Iterator[Change]:
    yield from changes_of(root, ledger, files)
    yield from _no_more(root, ledger, files)


def changes_of(root: Path, ledger: Ledger, files: tuple[SiteFile, ...]) -> Iterator[Change]:
    """How each of the files stands that is not as it is given."""
    for one in files:
        before = _read(root / one.path)
        keadaan = _standing(_written(one.path, before, ledger), before, one.data)
        if keadaan is Keadaan.BENTROK:
            yield from _merged(root, one, before or b"")
        elif keadaan:
            yield Change(one.path, keadaan, before, before if keadaan is Keadaan.DIUBAH else one.data)


def _no_more(root: Path, ledger: Ledger, files: tuple[SiteFile, ...]) -> Iterator[Change]:
    for path in sorted(set(ledger.berkas) - {one.path for one in files}):
        before = _read(root / path)
        if before is not None:
            as_written = digest_of(before) == ledger.berkas[path]
            yield Change(path, Keadaan.USANG if as_written else Keadaan.USANG_DIUBAH, before, None)


def _written(path: str, before: bytes | None, ledger: Ledger) -> str | None:
    """The digest of what the program wrote there. The program itself is nobody's to change: damaged, it comes back."""
    if path.startswith(f"{FOLDER}/"):
        return None if before is None else digest_of(before)
    return ledger.berkas.get(path)


def _merged(root: Path, one: SiteFile, mine: bytes) -> Iterator[Change]:
    """Nothing where all that this version has stands in it already."""
    base = original_of(root, one.path)
    found = None if base is None else merge(base, mine, one.data)
    if found is None or found.clashes:
        yield Change(one.path, Keadaan.BENTROK, mine, found.data if found else one.data)
    elif digest_of(found.data) != digest_of(mine):
        yield Change(one.path, Keadaan.DIGABUNG, mine, found.data)


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
