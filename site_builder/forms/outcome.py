"""What comes of a command on forms, and what all of them ask first."""

from pathlib import Path

from ..inputs import take_stock
from ..model.blocked import Blocked
from ..model.site import Site
from ..options import Options
from ..output.publish import Shelf
from ..spreadsheet.findings import Temuan, as_lines, counted
from ..spreadsheet.outcome import FAULTS, Outcome


def refused(shown: tuple[Path, ...], found: tuple[Temuan, ...], complaints: tuple[str, ...]) -> Outcome:
    name = str(shown[0]) if len(shown) == 1 else f"{len(shown)} berkas"
    last = f"{name}: {counted(found)}. Tidak ada yang ditulis."
    return Outcome(FAULTS, (last,), (*complaints, *as_lines(found)))


def site_of(options: Options) -> tuple[Site, tuple[str, ...]]:
    """The site as a build sees it; faults of records are told in one line, their details by `check`."""
    from ..stages import understand

    known = Shelf(options.output.absolute(), options.state_folder).state().files
    with options.workers() as workers:
        found = understand(options, take_stock(options.roots, known), workers)
    if found.site is None:
        raise Blocked("situs.yaml tidak terbaca. Jalankan `kampung-kb check` dan perbaiki dahulu.")
    return found.site, tuple(filter(None, (found.account.not_counted,)))
