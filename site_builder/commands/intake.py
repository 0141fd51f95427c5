"""`import`: texts into drafts, filled forms into monthly reports, lists of kampung into their records."""

import argparse
import sys
from pathlib import Path
from typing import Any

from ..model.blocked import Blocked
from .arguments import content_option, need_content, say, today_option, typed_path

SHAPES = ("text", "json")
# Only the first and the tables as text are read; of the others it is said how they become one.
_SHEETS = (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb", ".xltx", ".csv", ".tsv")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("import", help="membuat catatan dari Word, portal, chat, atau daftar kampung")
    one.set_defaults(run=_run)
    one.add_argument(
        "files",
        nargs="+",
        type=typed_path,
        metavar="BERKAS",
        help="naskah, folder naskah, formulir .xlsx, atau daftar kampung (.xlsx, .csv)",
    )
    place = one.add_mutually_exclusive_group()
    place.add_argument(
        "--into", type=typed_path, metavar="FOLDER", help="folder kampungnya (bawaan: dicari dari naskah)"
    )
    place.add_argument("--stdout", action="store_true", help="tampilkan yang akan dibuat, tidak menulis apa pun")
    one.add_argument("--format", choices=SHAPES, default="text", help="bentuk keluaran; json tidak menulis apa pun")
    content_option(one)
    today_option(one)


def _run(asked: argparse.Namespace) -> int:
    sheets = [path for path in asked.files if path.suffix.lower() in _SHEETS]
    texts = tuple(path for path in asked.files if path not in sheets)
    if sheets and (asked.into or asked.format == "json"):
        raise Blocked("Formulir dan daftar menyebut kampungnya sendiri; impor tanpa --into dan --format json.")
    status = 0
    for path in sheets:
        status = max(status, _take_over(path, asked))
    if texts:
        from ..intake.command import Request, run

        request = Request(texts, asked.into, asked.stdout, asked.format, asked.content, asked.today)
        status = max(status, run(request))
    return status


def _take_over(path: Path, asked: argparse.Namespace) -> int:
    from ..options import Options
    from ..roster.command import is_list, take_list
    from ..roster.csv_in import ENDINGS
    from ..spreadsheet.reading import need_xlsx

    need_content(asked.content)
    if path.suffix.lower() not in ENDINGS:
        need_xlsx(path)  # nobody knows yet whether it is a list or a form
    options = Options(asked.content, today=asked.today)
    if is_list(path):
        outcome = take_list(path, options, asked.stdout)
    elif asked.stdout and path.is_file():
        raise Blocked("Formulir .xlsx langsung menjadi laporan; impor tanpa --stdout.")
    else:
        from ..forms.command import take_over

        outcome = take_over(path, options)
    say(outcome.complaints, sys.stderr)
    say(outcome.said)
    return outcome.status
