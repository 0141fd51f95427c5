"""`upgrade`: what this version of the program changes in a site's own files."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model.blocked import Blocked
from ..version import LEDGER
from .arguments import say, typed_path, typed_place

if TYPE_CHECKING:
    from ..scaffold.program import Program
    from ..scaffold.upgrade import Change, Upgrade

_MOST_LINES = 40


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("upgrade", help="menampilkan apa yang berubah di versi ini, dan menerapkannya")
    one.set_defaults(run=_run)
    one.add_argument(
        "program",
        type=typed_place,
        nargs="?",
        default="",
        metavar="BERKAS",
        help="program versi lain: berkas .whl, atau alamatnya",
    )
    one.add_argument("--apply", action="store_true", help="terapkan; yang Anda ubah sendiri tidak ditimpa")
    one.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="BERKAS",
        help="sudah digabungkan: berkas ini betul seperti adanya",
    )
    one.add_argument("--pages", action="store_true", help="tampilkan halaman mana yang berubah; tidak menulis apa pun")
    one.add_argument(
        "--root", type=typed_path, default=Path(), metavar="FOLDER", help="folder situs (bawaan: folder ini)"
    )


def _run(asked: argparse.Namespace) -> int:
    from ..messages.formats import harmless
    from ..scaffold.program import is_running, own_program, read_program
    from ..scaffold.upgrade import apply, plan_upgrade, refuse_half

    given = read_program(asked.program) if asked.program else None
    if given and not is_running(given):
        return _with(given, asked)
    if asked.pages:
        raise Blocked("Sebutkan juga program versi lainnya: berkas .whl atau alamatnya.")
    upgrade = plan_upgrade(asked.root, given or own_program(), tuple(asked.keep))
    if asked.apply:
        apply(upgrade)
        say(harmless(_shown(upgrade)))
        say(_applied(upgrade))
    else:
        say(harmless(_shown(upgrade)))
        refuse_half(upgrade)
        say(_to_apply(upgrade))
    return 0


def _with(other: "Program", asked: argparse.Namespace) -> int:
    """Only that version knows what it writes."""
    from ..messages.formats import harmless
    from ..scaffold.preview import differences
    from ..scaffold.upgrade import refuse_older
    from ..scaffold.versions import run

    refuse_older(other, asked.root)
    if asked.pages:
        say(harmless(differences(other, asked.root)))
        return 0
    again = ["--apply"] if asked.apply else []
    again += [word for path in asked.keep for word in ("--keep", path)]
    return run(other, asked.root, ("upgrade", "--root", str(asked.root.absolute()), *again))


def _shown(upgrade: "Upgrade") -> Iterator[str]:
    """Every change, in the order of how they stand; what differs, below it."""
    from ..scaffold.upgrade import Keadaan

    if upgrade.is_rebuilt:
        yield from (f"{LEDGER} hilang; isinya disusun lagi dari yang ada di situs ini.", "")
    for keadaan in Keadaan:
        found = [change for change in upgrade.changes if change.keadaan is keadaan]
        if found:
            yield f"{keadaan.value}:"
        for change in found:
            yield f"  {change.path}"
            if keadaan in (Keadaan.BERUBAH, Keadaan.DIGABUNG, Keadaan.BENTROK):
                yield from (f"    {line}" for line in _difference(change))
        if found:
            yield ""


def _difference(change: "Change") -> Iterator[str]:
    import difflib

    try:
        before, after = ((data or b"").decode("utf-8").splitlines() for data in (change.before, change.after))
    except UnicodeDecodeError:
        return
    lines = list(difflib.unified_diff(before, after, "sekarang", "versi ini", lineterm="", n=1))
    yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield f"… dan {len(lines) - _MOST_LINES} baris lagi"


def _to_apply(upgrade: "Upgrade") -> Iterator[str]:
    if upgrade.is_done:
        yield _done(upgrade)
    elif upgrade.only_clashes_left:
        yield from waiting(upgrade.clashes)
    else:
        way = (
            f"Dari kampung-kb {upgrade.dari} ke {upgrade.ledger.versi}. "
            if upgrade.dari != upgrade.ledger.versi
            else ""
        )
        yield f"{way}Belum ada yang diubah."
        yield "Terapkan dengan perintah yang sama, ditambah `--apply`."


def _done(upgrade: "Upgrade") -> str:
    said = f"sesuai dengan kampung-kb {upgrade.dari}."
    return f"Selain yang dibiarkan, semuanya sudah {said}" if upgrade.is_any_kept else f"Sudah {said}"


def _applied(upgrade: "Upgrade") -> Iterator[str]:
    if upgrade.is_done:
        yield _done(upgrade)
    elif not upgrade.only_clashes_left:
        but = "selain yang dibiarkan, " if upgrade.is_any_kept else ""
        yield f"Selesai: {but}situs ini sekarang sesuai dengan kampung-kb {upgrade.ledger.versi}."
        yield "Lihat dengan `git diff`, pasang versi itu di sini, lalu simpan dan kirim:"
        yield "  python -m pip install --require-hashes -r requirements.txt"
        yield "  git add -A"
        yield f'  git commit -m "Perbarui ke kampung-kb {upgrade.ledger.versi}"'
        yield "  git push"
    yield from waiting(upgrade.clashes)


def waiting(clashes: Iterable[str]) -> Iterator[str]:
    """What is left to somebody, with the line that says that it is done."""
    from ..scaffold.upgrade import BESIDE

    for path in clashes:
        yield f"Menunggu Anda gabungkan: {path}. Isinya tetap milik Anda; usul gabungannya ada di {path}{BESIDE}."
        yield f"  Sesudah {path} betul: `kampung-kb upgrade --apply --keep {path}`."
