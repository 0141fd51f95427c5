"""`formulir`: what the workflow of the issue forms calls, a job at a time."""

import argparse
from typing import Any

from .arguments import content_option, need_content, positive, say, typed_path

# As in `github.command`, which only the command itself imports.
STEPS = ("baca", "kirim")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("formulir", help="menjadikan formulir issue GitHub catatan (dipanggil alur kerja)")
    one.set_defaults(run=_run)
    one.add_argument(
        "langkah", choices=STEPS, metavar="LANGKAH", help="baca: formulir ke FOLDER; kirim: FOLDER ke GitHub"
    )
    one.add_argument("issue", nargs="?", type=typed_path, metavar="ISSUE", help="baca: berkas JSON issue dari GitHub")
    one.add_argument("--to", type=typed_path, required=True, metavar="FOLDER", help="folder hasil bacaan")
    one.add_argument("--nomor", type=positive, default=0, metavar="N", help="kirim: nomor issue yang dijawab")
    content_option(one)


def _run(asked: argparse.Namespace) -> int:
    from ..github.command import Request, run

    need_content(asked.content)
    say(run(Request(asked.langkah, asked.to, asked.issue, asked.nomor, asked.content)))
    return 0
