"""Pagefind as a process of its own: pages in, the files of an index out.

It talks as its npm package does (`pagefind --service`): JSON in base64, a comma behind each message, one answer each.
"""

import base64
import json
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

# What of the program itself a browser asks for, beside the index.
PROGRAM = ("pagefind.js", "pagefind-worker.js", "wasm.id.pagefind")
ENTRY = "pagefind-entry.json"
_INDEX = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
# Occurrences in one file of the index: what a word costs that few pages have. Pagefind's own 20,000 suit larger sites.
_OCCURRENCES = "500"
# An answer is short; the one with all files has the program for browsers too, and a few times the pages at most.
_SHORT, _PROGRAM_SIZE, _TIMES = 1_000_000, 20_000_000, 8
# One that has not made an index for so long never will.
_PATIENCE = 300.0
_ARCHITECTURES = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}


class Failed(Exception):  # noqa: N818 - the site is published without
    """No index can be made; says why, in words that follow on a colon."""


def program_among(paths: Collection[str]) -> str:
    """The one for this computer among the files of npm's `@pagefind`; `` where there is none."""
    system = "windows" if sys.platform == "win32" else sys.platform.rstrip("0123456789")
    machine = os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    name = f"{system}-{_ARCHITECTURES.get(machine.lower(), '')}/bin/pagefind_extended"
    return next((path for path in paths if path.removesuffix(".exe") == name), "")


def try_out(program: Path) -> None:
    """Raises Failed where it does not run on this computer at all."""
    with _running(program, "--version") as process:
        if not process.stdout.read1(1000):
            raise Failed("Pagefind tidak bisa dijalankan di komputer ini")


def bundle_of(program: Path, pages: Iterable[tuple[str, bytes]], fragments: int) -> dict[str, bytes]:
    """The files of an index over pages (address below the site's, HTML), their texts in `fragments` files at most. The
    same pages give the same bytes, in whatever order. Raises Failed."""
    config = {"force_language": "id", "max_fragments": fragments}
    with _running(program, "--service") as process:
        number = _ask(process, _SHORT, "NewIndex", config=config)["index_id"]
        most = _PROGRAM_SIZE
        for url, page in sorted(pages):
            most += _TIMES * len(page)
            _ask(process, _SHORT, "AddFile", index_id=number, url=url, file_contents=page.decode())
        made = _ask(process, most, "GetFiles", index_id=number)["files"]
    files = {file["path"].replace("\\", "/"): file["content"] for file in made}
    return {
        path: base64.b64decode(files[path])
        for path in sorted(files)
        if path in PROGRAM or path == ENTRY or path.endswith(_INDEX)
    }


@contextmanager
def _running(program: Path, mode: str) -> Iterator[Any]:
    """Without what a user or a folder may have set for a Pagefind of their own. It does not outlive its block."""
    import subprocess  # few builds index anything
    from threading import Timer

    plain = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    plain["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = _OCCURRENCES
    try:
        process = subprocess.Popen(
            [program, mode],
            cwd=program.parent,
            env=plain,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise Failed(f"Pagefind tidak bisa dijalankan ({error.strerror})") from None
    end = Timer(_PATIENCE, process.kill)
    end.daemon = True
    end.start()
    try:
        yield process
    finally:
        end.cancel()
        process.kill()
        _close(process)


def _close(process: Any) -> None:
    for stream in (process.stdin, process.stdout):
        with suppress(OSError):  # what was still to be written, nobody reads
            stream.close()
    process.wait()


def _ask(process: Any, most: int, what: str, **details: Any) -> dict[str, Any]:
    """Its answer, of so many bytes at most. Raises Failed."""
    message = json.dumps({"message_id": 1, "payload": {"type": what, **details}}).encode()
    try:
        process.stdin.write(base64.b64encode(message) + b",")
        process.stdin.flush()
        answer = _answer(process.stdout, most)
    except OSError:  # its end of the pipe is closed
        answer = b""
    if not answer:
        raise Failed("Pagefind berhenti di tengah jalan, mungkin karena memori komputer ini kurang")
    try:
        payload: dict[str, Any] = json.loads(base64.b64decode(answer))["payload"]
        kind = payload["type"]
    except (ValueError, KeyError, TypeError):
        raise Failed("Pagefind menjawab dengan cara yang tidak dikenal") from None
    if kind == "Error":
        raise Failed(f"Pagefind menolak isinya ({payload.get('message')})")
    return payload


def _answer(stream: Any, most: int) -> bytes:
    """Up to the comma; `` where none comes any more. One without end is cut off, so that it is no answer."""
    parts, size = [], 0
    while size <= most and (part := stream.read1()):
        parts.append(part)
        size += len(part)
        if part.endswith(b","):
            return b"".join(parts)[:-1]
    return b"-" if size > most else b""
