"""`schema`: everything that is generated from the models."""

import argparse
from pathlib import Path
from typing import Any

from .arguments import say, typed_path
from .upgrade import waiting


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("schema", help="menulis semua yang dibuat dari model: skema editor dan panduan isian")
    one.set_defaults(run=_run)
    one.add_argument("--check", action="store_true", help="tidak menulis apa pun; status 1 bila ada yang usang")
    one.add_argument(
        "--root", type=typed_path, default=Path(), metavar="FOLDER", help="folder situs (bawaan: folder ini)"
    )


def _run(asked: argparse.Namespace) -> int:
    from ..scaffold.renew import plan_renewal, renew
    from ..scaffold.upgrade import KEPT, Keadaan

    renewal = plan_renewal(asked.root)
    if asked.check:
        found = renewal.stale
        say([*(f"Usang: {path}" for path in found), *(["Perbarui dengan `kampung-kb schema`."] if found else [])])
        return 1 if found else 0
    renew(renewal, asked.root)
    merged = renewal.standing(Keadaan.DIGABUNG)
    say(f"Ditulis: {path}" for path in renewal.written)
    say(f"Digabung dengan yang Anda ubah: {path}" for path in merged)
    say(f"Dibiarkan, karena Anda ubah atau hapus sendiri: {path}" for path in renewal.standing(*KEPT))
    say(waiting(renewal.standing(Keadaan.BENTROK)))
    say([f"Selesai: {len(renewal.written) + len(merged)} berkas ditulis."])
    return 0
