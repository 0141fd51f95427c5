"""What `serve` asks of the computer: a port of its own, and no word about what a file is."""

import mimetypes
import socket
import urllib.request
from collections.abc import Iterator

import pytest

from site_builder.model.blocked import Blocked
from site_builder.model.page import MARKER
from site_builder.serve import server
from site_builder.serve.types import TYPES, type_of
from tests.conftest import Village
from tests.test_serve import running


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_in_use_is_told_with_one_that_is_free(taken: int) -> None:
    with pytest.raises(
        Blocked, match=rf"Porta {taken} sedang dipakai program lain\. Pakai yang bebas: `--port \d+`"
    ) as no:
        server.reserve(taken)
    free = int(str(no.value).partition("--port ")[2].partition("`")[0])
    server.reserve(free).close()


def test_a_port_that_the_system_keeps_is_not_called_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(port: int) -> socket.socket:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(server, "_bound", refused)
    with pytest.raises(
        Blocked, match=r"Porta 80 tidak boleh dipakai di komputer ini\. Pilih nomor lain dengan --port\."
    ):
        server.reserve(80)


def test_the_last_port_of_all_leads_to_no_number_above_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(port: int) -> socket.socket:
        raise OSError(98, "in use")

    monkeypatch.setattr(server, "_bound", refused)
    with pytest.raises(Blocked, match="Pilih nomor lain dengan --port"):
        server.reserve(65535)


def test_a_port_stays_ours_from_the_first_moment() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with server.reserve(port), pytest.raises(Blocked):
        server.reserve(port)


def test_windows_is_asked_for_the_port_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """There SO_REUSEADDR means two programs on one port, and each gets some of the visitors."""
    asked: list[int] = []

    class Watched(socket.socket):
        def setsockopt(self, *arguments: int) -> None:  # type: ignore[override]
            asked.append(arguments[1])

    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", -5, raising=False)
    monkeypatch.setattr(socket, "socket", Watched)
    server.reserve(0).close()
    assert asked == [-5]


def test_every_file_that_a_site_has_is_of_a_known_type(village: Village) -> None:
    village.build()
    names = {path.rpartition("/")[2] for path in village.output()} - {".nojekyll", MARKER}
    assert {name for name in names if name.rpartition(".")[2] not in TYPES} == set()


def test_the_ending_tells_the_type_whatever_the_system_says() -> None:
    before = mimetypes.guess_type("a.js")
    mimetypes.add_type("text/plain", ".js")
    try:
        assert type_of("assets/cari.js") == type_of("A.JS") == "text/javascript; charset=utf-8"
    finally:
        mimetypes.add_type(before[0] or "text/javascript", ".js")
    assert type_of("tanpa-akhiran") == "application/octet-stream"


@pytest.mark.walk
def test_a_script_is_served_as_a_script(village: Village) -> None:
    with running(village) as address:
        script = next(path for path in village.output() if path.endswith(".js"))
        with urllib.request.urlopen(address + script, timeout=5) as response:
            assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
