"""`schema`: everything that is generated from the models."""

import argparse
from pathlib import Path
from typing import Any

from .arguments import say, typed_path


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("schema", help="menulis semua yang dibuat dari model: skema editor dan panduan isian")
    one.set_defaults(run=_run)
    one.add_argument("--check", action="store_true", help="tidak menulis apa pun; status 1 bila ada yang usang")
    one.add_argument(
        "--root", type=typed_path, default=Path(), metavar="FOLDER", help="folder situs (bawaan: folder ini)"
    )


def _run(asked: argparse.Namespace) -> int:
    from ..scaffold.generated import stale, write
    from ..scaffold.ledger import note
    from ..scaffold.originals import keep_originals
    from ..scaffold.site_files import SiteFile

    found = stale(asked.root)
    if asked.check:
        say([*(f"Usang: {one.path}" for one in found), *(["Perbarui dengan `kampung-kb schema`."] if found else [])])
        return 1 if found else 0
    write(asked.root, found)
    if note(asked.root, files := [SiteFile(one.path.as_posix(), one.text.encode()) for one in found]):
        keep_originals(asked.root, files)
    say([*(f"Ditulis: {one.path}" for one in found), f"Selesai: {len(found)} berkas ditulis."])
    return 0
