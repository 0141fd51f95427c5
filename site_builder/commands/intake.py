"""`import`: texts into drafts, filled forms into monthly reports."""

import argparse
import sys
from pathlib import Path
from typing import Any

from ..options import Options
from ..output.publish import Blocked
from .arguments import content_option, need_content, say, today_option, typed_path

SHAPES = ("text", "json")
# Only the first is read; of the others the forms say how they become one.
_SHEETS = (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("import", help="membuat draf catatan dari Word, portal, chat, atau naskah lain")
    one.set_defaults(run=_run)
    one.add_argument(
        "files", nargs="+", type=typed_path, metavar="BERKAS", help="naskah, folder naskah, atau formulir .xlsx"
    )
    place = one.add_mutually_exclusive_group()
    place.add_argument(
        "--into", type=typed_path, metavar="FOLDER", help="folder kampungnya (bawaan: dicari dari naskah)"
    )
    place.add_argument("--stdout", action="store_true", help="tampilkan drafnya, tidak menulis apa pun")
    one.add_argument("--format", choices=SHAPES, default="text", help="bentuk keluaran; json tidak menulis apa pun")
    content_option(one)
    today_option(one)


def _run(asked: argparse.Namespace) -> int:
    forms = [path for path in asked.files if path.suffix.lower() in _SHEETS]
    texts = tuple(path for path in asked.files if path not in forms)
    if forms and (asked.stdout or asked.into or asked.format == "json"):
        raise Blocked("Formulir .xlsx menyebut kampungnya sendiri; impor tanpa --into, --stdout, dan --format json.")
    status = 0
    for path in forms:
        status = max(status, _take_over(path, asked))
    if texts:
        from ..intake.command import Request, run

        request = Request(texts, asked.into, asked.stdout, asked.format, asked.content, asked.today)
        status = max(status, run(request))
    return status


def _take_over(path: Path, asked: argparse.Namespace) -> int:
    from ..forms.command import take_over

    need_content(asked.content)
    outcome = take_over(path, Options(asked.content, today=asked.today))
    say(outcome.complaints, sys.stderr)
    say(outcome.said)
    return outcome.status
