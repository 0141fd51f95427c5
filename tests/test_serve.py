"""`serve` in a real process: the page appears, and a saved change appears on it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import RAPAT, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
PAGE = "kampung/mekar/kegiatan/2023-02-13-rapat/"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def command(port: int) -> list[str]:
    return [sys.executable, "-m", "site_builder", "serve", "--port", str(port), "--today", "2023-04-01"]


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}


@pytest.fixture
def served(village: Village) -> Iterator[str]:
    port = free_port()
    village.write({RAPAT_PATH: RAPAT})
    process = subprocess.Popen(
        command(port), cwd=village.root, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    assert any("127.0.0.1" in line for line in process.stdout)
    yield f"http://127.0.0.1:{port}/"
    process.send_signal(signal.SIGINT)
    process.wait(10)
    process.stdout.close()


def read_until(url: str, text: str) -> str:
    """The page as soon as it holds the text; at the latest after 20 seconds."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                page: str = response.read().decode()
        except OSError:
            page = ""
        if text in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{text!r} did not appear on {url}")


def test_a_saved_change_appears_and_a_faulty_save_keeps_the_other_pages(served: str, village: Village) -> None:
    assert "livereload" in read_until(served + PAGE, "rencana kerja")
    village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", "anggaran desa")})
    read_until(served + PAGE, "anggaran desa")
    village.write({"asri/kampung.yaml": "namaa: Asri\n", RAPAT_PATH: RAPAT.replace("rencana kerja", "jadwal piket")})
    read_until(served + PAGE, "jadwal piket")


def test_a_port_in_use_is_told_and_ends_with_2(village: Village) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = subprocess.run(
            command(taken.getsockname()[1]), cwd=village.root, env=ENVIRONMENT, capture_output=True, text=True
        )
    assert refused.returncode == 2
    assert "sedang dipakai program lain" in refused.stderr
