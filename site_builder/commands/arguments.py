"""What the arguments of several commands have in common."""

import argparse
import datetime
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from ..output.publish import Blocked


def content_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=typed_path, default=Path("content"), metavar="FOLDER", help="folder catatan")


def today_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--today", type=_day, metavar="TTTT-BB-HH", help="anggap hari ini tanggal tersebut")


def need_content(content: Path) -> None:
    if not content.is_dir():
        raise Blocked(f"Folder {content}/ tidak ada. Jalankan di folder situs, atau sebutkan dengan --content.")


def say(lines: Iterable[str], stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write("".join(f"{line}\n" for line in lines))


def typed_path(text: str) -> Path:
    """A path as typed: `~` is the home folder in cmd and PowerShell too, which leave it to the program."""
    try:
        return Path(text).expanduser()
    except RuntimeError:  # nobody's home
        return Path(text)


def positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} bukan bilangan bulat positif")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} bukan tanggal; contoh: 2023-04-30") from None
