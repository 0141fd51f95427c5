"""What the arguments of several commands have in common."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..model.blocked import Blocked
from ..version import LEDGER, VERSION

if TYPE_CHECKING:
    import datetime


def content_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=typed_path, default=Path("content"), metavar="FOLDER", help="folder catatan")


def today_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--today", type=_day, metavar="TTTT-BB-HH", help="anggap hari ini tanggal tersebut")


def executor_option(parser: argparse._ActionsContainer) -> None:
    what = "kerjakan di klaster dask, bukan di komputer ini: dask://host:porta"
    parser.add_argument("--executor", type=_cluster, metavar="ALAMAT", help=what)


def need_content(content: Path) -> None:
    """Raises Blocked where there is none. Says so where the site was made with another version of the program."""
    if not content.is_dir():
        raise Blocked(f"Folder {content}/ tidak ada. Jalankan di folder situs, atau sebutkan dengan --content.")
    if told := _other_version(content.absolute().parent):
        say([told], sys.stderr)


def _other_version(root: Path) -> str:
    """What GitHub builds with is what lies in the site: what is seen here could differ from what is published."""
    import json
    import re

    try:
        versi = json.loads((root / LEDGER).read_text("utf-8"))["versi"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""  # no site of `init`, or `upgrade` tells what is wrong with it
    if versi == VERSION or not re.fullmatch(r"\d+(\.\d+)+", str(versi)):
        return ""
    return (
        f"Situs ini memakai kampung-kb {versi}, yang berjalan {VERSION}. Pasang yang ada di folder situs: "
        "`python -m pip install --require-hashes -r requirements.txt`."
    )


def say(lines: Iterable[str], stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write("".join(f"{line}\n" for line in lines))


def typed_path(text: str) -> Path:
    """A path as typed: `~` is the home folder in cmd and PowerShell too, which leave it to the program."""
    try:
        return Path(text).expanduser()
    except RuntimeError:  # nobody's home
        return Path(text)


def typed_place(text: str) -> str:
    """The same for what may be an address as well, which stays as it is."""
    return text if not text or "://" in text else str(typed_path(text))


def positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} bukan bilangan bulat positif")
    return int(text)


def _cluster(text: str) -> str:
    """As `cluster.Cluster` takes it."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        port = None
    if not port or f"{parts.scheme}://{parts.netloc}" != text or "@" in text or not parts.hostname:
        raise argparse.ArgumentTypeError(f"{text!r} bukan alamat klaster; contoh: dask://127.0.0.1:8786")
    if parts.scheme not in ("dask", "tls"):
        raise argparse.ArgumentTypeError(f"{text!r}: awalannya dask://, atau tls:// bila terenkripsi")
    return text


def _day(text: str) -> "datetime.date":
    """Of a year that dates in records may have too: what is counted from a day finds other days beside it."""
    import datetime

    from ..model.tanggal_kata import TAHUN_ANTARA, is_tahun

    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} bukan tanggal; contoh: 2023-04-30") from None
    if not is_tahun(day.year):
        raise argparse.ArgumentTypeError(f"{text!r} tidak bisa dipakai: {TAHUN_ANTARA}; contoh: 2023-04-30")
    return day
