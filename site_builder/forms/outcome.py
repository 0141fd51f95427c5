"""What comes of a command on forms, and what all of them ask first."""

from pathlib import Path
from typing import NamedTuple

from ..batches import Workers
from ..inputs import take_stock
from ..model.site import Site
from ..options import Options
from ..output.publish import Blocked, Shelf
from .findings import Temuan, as_lines, counted

DONE, FAULTS = 0, 1


class Outcome(NamedTuple):
    """Exit status, what to say, and what to say on the other stream; never a figure that is not public."""

    status: int
    said: tuple[str, ...]
    complaints: tuple[str, ...] = ()


def refused(shown: tuple[Path, ...], found: tuple[Temuan, ...], complaints: tuple[str, ...]) -> Outcome:
    name = str(shown[0]) if len(shown) == 1 else f"{len(shown)} berkas"
    last = f"{name}: {counted(found)}. Tidak ada yang ditulis."
    return Outcome(FAULTS, (last,), (*complaints, *as_lines(found)))


def site_of(options: Options) -> tuple[Site, tuple[str, ...]]:
    """The site as a build sees it; faults of records are told in one line, their details by `check`."""
    from ..stages import understand

    known = Shelf(options.output.absolute(), options.state_folder).state().files
    with Workers(options.jobs) as workers:
        found = understand(options, take_stock(options.roots, known), workers)
    if found.site is None:
        raise Blocked("situs.yaml tidak terbaca. Jalankan `kampung-kb check` dan perbaiki dahulu.")
    return found.site, tuple(filter(None, (found.account.not_counted,)))


def need_suffix(path: Path, option: str, *suffixes: str) -> None:
    if path.suffix.lower() not in suffixes:
        better = path.with_suffix(suffixes[0]).name if path.name else f"formulir{suffixes[0]}"
        raise Blocked(f"{option}: berkasnya harus berakhiran {' atau '.join(suffixes)}, misalnya {better}.")
