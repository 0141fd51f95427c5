"""`serve` in a real process: the page appears, and a saved change appears on it."""

import contextlib
import errno
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.model.blocked import Blocked
from site_builder.serve import watch
from tests.conftest import RAPAT, SITUS, Village

pytestmark = pytest.mark.walk

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


FAULTY = RAPAT.replace("2023-02-13", "05/02/2023").replace("rencana kerja", "anggaran")


@contextlib.contextmanager
def running(village: Village) -> Iterator[str]:
    """`serve` in a process of its own, from its first page to its end."""
    port = free_port()
    process = subprocess.Popen(
        command(port), cwd=village.root, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    assert any("127.0.0.1" in line for line in process.stdout)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(10)
        process.stdout.close()


@pytest.fixture
def served(village: Village) -> Iterator[str]:
    with running(village.write({RAPAT_PATH: RAPAT, "templates/kosong.html": ""})) as address:
        yield address


def read_until(url: str, text: str, without: str = "\0") -> str:
    """The page as soon as it holds one text and not the other; at the latest after 20 seconds."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                page: str = response.read().decode()
        except OSError:
            page = ""
        if text in page and without not in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{text!r} did not appear on {url}")


def test_a_saved_change_appears(served: str, village: Village) -> None:
    assert "livereload" in read_until(served + PAGE, "rencana kerja")
    village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", "anggaran desa")})
    read_until(served + PAGE, "anggaran desa")


def test_a_faulty_save_keeps_the_page_with_the_message_on_top_until_it_is_mended(served: str, village: Village) -> None:
    village.write({RAPAT_PATH: FAULTY})
    page = read_until(served + PAGE, 'role="alert"')
    assert "rencana kerja" in page
    assert "content/mekar/kegiatan/2023-02-13-rapat.md:4:10" in page
    assert "bisa dibaca dua cara" in page
    assert ">tanggal: 2023-02-05</pre>" in page
    assert 'role="alert"' not in (village.root / "output" / PAGE / "index.html").read_text("utf-8")
    village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", "jadwal piket")})
    read_until(served + PAGE, "jadwal piket", without='role="alert"')


def test_a_fault_elsewhere_does_not_hold_up_other_pages(served: str, village: Village) -> None:
    village.write({"asri/kampung.yaml": "namaa: Asri\n", RAPAT_PATH: RAPAT.replace("rencana kerja", "jadwal piket")})
    read_until(served + PAGE, "jadwal piket")
    read_until(served + PAGE, 'role="alert"')


def test_only_what_is_told_to_be_wrong_waits_for_the_build(village: Village) -> None:
    """A broken link somewhere would else make every save of all records wait for the whole site."""
    broken = "mekar/kegiatan/2023-03-01-lain.md"
    site = watch._Site(village.write({RAPAT_PATH: RAPAT, broken: f"{RAPAT}\n[ini](tidak-ada.md)\n"}).options)
    site.options = site.options._replace(keep_going=True, last_good=True)
    site.build()
    for path, is_shown in ((RAPAT_PATH, True), (broken, False)):
        page = f"kampung/{path.removesuffix('.md')}/index.html"
        site.board.open(page)
        village.write({path: RAPAT.replace("rencana kerja", "anggaran desa")})
        site._show_ahead({village.options.content.absolute() / path}, lambda: None)
        assert (b"anggaran desa" in site.board.ahead.get(page, b"")) is is_shown


def test_what_a_record_says_is_text_in_the_message_too(served: str, village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal:", "status: <script>x</script>\ntanggal:")})
    page = read_until(served + PAGE, 'role="alert"')
    assert "&lt;script&gt;x" in page
    assert "<script>x" not in page


def test_a_fault_of_a_template_is_told_on_the_page_and_mending_it_goes_on(served: str, village: Village) -> None:
    village.write({"templates/kegiatan.html": "{% if %}"})
    page = read_until(served + PAGE, 'role="alert"')
    assert "templates/kegiatan.html, baris 1" in page
    assert "rencana kerja" in page
    village.write({"templates/kegiatan.html": "<body>Templat baru"})
    read_until(served + PAGE, "Templat baru", without='role="alert"')


def status(url: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=5) as response:
            code: int = response.status
    except urllib.error.HTTPError as refused:
        return refused.code
    return code


def test_only_this_computer_is_answered_and_only_under_its_own_name(served: str) -> None:
    assert status(served) == 200
    assert status(served, Host="localhost:8000") == 200
    assert status(served, Host="situs-orang.example") == 403
    port = int(served.rstrip("/").rpartition(":")[2])
    with socket.socket() as other:
        other.settimeout(2)
        with pytest.raises(OSError):
            other.connect((own_address(), port))


def own_address() -> str:
    """Of this computer in its network; one that nobody has where there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            address: str = probe.getsockname()[0]
        except OSError:
            return "192.0.2.1"
    return address if not address.startswith("127.") else "192.0.2.1"


def test_an_address_without_a_page_shows_the_site_s_own_404(served: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(served + "tidak-ada/", timeout=5)
    page = refused.value.read().decode()
    refused.value.close()
    assert refused.value.code == 404
    assert "Halaman tidak ditemukan" in page


def test_a_site_that_could_never_be_built_tells_why(village: Village) -> None:
    village.remove("situs.yaml")
    with running(village) as address:
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address, timeout=5)
        page = refused.value.read().decode()
        refused.value.close()
        assert "Berkas situs.yaml tidak ada." in page
        assert "livereload" in page
        village.write({"situs.yaml": SITUS})
        read_until(address, "Kampung KB Kabupaten Contoh")


def test_a_port_in_use_is_told_and_ends_with_2(village: Village) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = subprocess.run(
            command(taken.getsockname()[1]), cwd=village.root, env=ENVIRONMENT, capture_output=True, text=True
        )
    assert refused.returncode == 2
    assert "sedang dipakai program lain" in refused.stderr


def test_a_file_that_the_system_refuses_is_told_without_a_trace(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "output/.lock")

    monkeypatch.setattr(watch, "build", refused)
    with pytest.raises(Blocked, match=r"output/\.lock tidak bisa dibuka atau ditulis: Anda tidak punya izin"):
        watch.serve(village.options, free_port())
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="on Windows signals reach the main thread alone")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_what_ends_it_is_heard_while_nobody_asks_for_a_page(name: str) -> None:
    """A signal that another thread receives does not wake the one that waits: the server has to be told by its loop."""
    program = f"""
import signal, threading, time
from site_builder.serve.server import run

def end() -> None:
    time.sleep(0.3)
    signal.pthread_kill(threading.get_ident(), signal.{name})

threading.Thread(target=end, daemon=True).start()
run()
"""
    done = subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, timeout=20, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
