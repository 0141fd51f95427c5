"""The program's own wheel: found, read, and refused where it is not what it says."""

import hashlib
import http.server
import io
import re
import shutil
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from site_builder.model.blocked import Blocked
from site_builder.scaffold import program
from site_builder.scaffold.program import Program, is_running, own_program, read_program, requirements, this_program
from site_builder.version import VERSION
from tests.scaffold.machine import ROOT
from tools.rilis import release_of


def wheel(folder: Path, name: str = "kampung-kb", version: str = VERSION, file: str = "") -> Path:
    """A small wheel that says of itself what it is told to."""
    path = folder / (file or f"kampung_kb-{version}-py3-none-any.whl")
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(
            f"kampung_kb-{version}.dist-info/METADATA", f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n"
        )
    return path


def told(where: str) -> str:
    with pytest.raises(Blocked) as stopped:
        this_program(where)
    return str(stopped.value)


def test_a_source_tree_makes_its_own_wheel_the_same_each_time() -> None:
    first = own_program()
    own_program.cache_clear()
    assert (own_program(), first.versi) == (first, VERSION)


def test_a_release_is_the_same_bytes_each_time_and_names_every_hash() -> None:
    release = release_of(own_program())
    assert release == release_of(own_program())
    sums = dict(line.split("  ")[::-1] for line in release["SHA256SUMS"].decode().splitlines())
    assert set(sums) == set(release) - {"SHA256SUMS"}
    assert sums[own_program().nama] == own_program().sha256


def test_a_release_says_first_how_it_is_set_up_with_the_lines_of_the_guide() -> None:
    own = own_program()
    with zipfile.ZipFile(io.BytesIO(release_of(own)[f"kampung-kb-{VERSION}.zip"])) as folder:
        inside = {name.partition("/")[2]: folder.read(name) for name in folder.namelist()}
    assert set(inside) == {"BACA-DAHULU.txt", own.path, "requirements.txt"}
    said = inside["BACA-DAHULU.txt"].decode("ascii")
    guide = (ROOT / "docs/panduan/pengelola.md").read_text("utf-8").partition("## Memasang program\n")[2]
    typed = re.findall(r"(?m)^ {7}(\S.*?)\r$", said)
    set_up = guide.partition("\n## ")[0]
    assert [line for line in typed[:6] if line not in set_up] == []
    assert len(typed) == 8
    assert own.path in said.partition("MEMASANG")[0]
    assert "situs ini" not in inside["requirements.txt"].decode()


def test_a_file_is_read_as_the_program_that_it_says(tmp_path: Path) -> None:
    found = read_program(str(wheel(tmp_path, version="9.1.0")))
    assert (found.nama, found.versi) == ("kampung_kb-9.1.0-py3-none-any.whl", "9.1.0")
    assert found.path == "program/kampung_kb-9.1.0-py3-none-any.whl"


def test_what_is_no_wheel_is_told_to_be_fetched_again(tmp_path: Path) -> None:
    path = tmp_path / "kampung_kb-9.1.0-py3-none-any.whl"
    path.write_bytes(wheel(tmp_path).read_bytes()[:40])
    assert told(str(path)) == f"{path} bukan berkas program (.whl), atau terunduh tidak utuh. Unduh lagi."


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(str(tmp_path / "tiada.whl")) == f"{tmp_path}/tiada.whl tidak ada."


def test_the_folder_of_a_release_is_to_be_unpacked(tmp_path: Path) -> None:
    path = wheel(tmp_path, file="kampung-kb-9.1.0.zip")
    assert told(str(path)) == f"{path} belum diekstrak. Ekstrak dahulu; berkas .whl-nya ada di folder program."


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file that pip installed the running program from, as it took it down (PEP 610)."""
    own_program.cache_clear()
    (tmp_path / "unduhan").mkdir()
    path = wheel(tmp_path / "unduhan")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    taken_down = {"url": path.as_uri(), "archive_info": {"hashes": {"sha256": digest}}}
    monkeypatch.setattr(program, "_SOURCE", tmp_path)
    monkeypatch.setattr(program, "_direct_url", lambda: taken_down)
    yield path
    own_program.cache_clear()


def test_where_the_file_that_was_installed_is_gone_it_says_how_to_name_another(installed: Path) -> None:
    installed.unlink()
    assert "tidak ada lagi. Unduh lagi. Sebutkan berkas programnya: `--program kampung_kb-…whl`" in told("")


def test_a_file_that_was_altered_is_not_taken_for_the_one_that_was_installed(installed: Path, tmp_path: Path) -> None:
    copy = tmp_path / installed.name
    shutil.copy(installed, copy)
    assert this_program(str(copy)).data == installed.read_bytes()
    assert is_running(read_program(str(copy)))
    with zipfile.ZipFile(copy, "a") as altered:
        altered.writestr("site_builder/jahat.py", "")
    assert f"{copy.name} bukan berkas yang dipasang di komputer ini, walau versinya sama" in told(str(copy))
    with pytest.raises(Blocked, match="bukan berkas yang dipasang"):  # `upgrade`
        is_running(read_program(str(copy)))
    assert not is_running(read_program(str(wheel(tmp_path, version="9.1.0"))))


def test_another_program_is_refused(tmp_path: Path) -> None:
    path = wheel(tmp_path, name="kampung-kb2")
    assert told(str(path)) == f"{path} berisi program lain, “kampung-kb2”, bukan kampung-kb."


def test_a_renamed_file_gets_its_name_back(tmp_path: Path) -> None:
    """A browser that fetches it twice calls the second `… (1).whl`, which pip does not take."""
    path = wheel(tmp_path, file=f"kampung_kb-{VERSION}-py3-none-any (1).whl")
    assert f"Kembalikan menjadi `kampung_kb-{VERSION}-py3-none-any.whl`." in told(str(path))


def test_a_new_site_takes_the_program_that_makes_it_and_no_other_version(tmp_path: Path) -> None:
    path = wheel(tmp_path, version="9.1.0")
    assert told(str(path)) == f"{path} versi 9.1.0, sedangkan program yang berjalan versi {VERSION}."


def test_what_pip_is_given_names_the_file_with_its_hash_before_the_libraries() -> None:
    later = Program("kampung_kb-9.1.0-py3-none-any.whl", "9.1.0", b"x")
    head, _, rest = requirements(later, b"pyyaml==6\n").decode().partition(f"--hash=sha256:{later.sha256}\n")
    assert head.endswith("\n./program/kampung_kb-9.1.0-py3-none-any.whl \\\n    ")
    assert rest == "pyyaml==6\n"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{wheel(tmp_path).name}"
        server.shutdown()


def test_an_address_may_be_followed_by_the_hash_that_it_must_have(address: str) -> None:
    found = read_program(address)
    assert read_program(f"{address}#sha256={found.sha256}") == found
    assert f"Sidik jari {address} bukan abc, melainkan {found.sha256}." in told(f"{address}#sha256=abc")


def test_an_address_where_nothing_is_and_one_that_is_not_secret_are_told(address: str) -> None:
    assert told(address + "x").startswith(f"{address}x tidak bisa diambil: ")
    plain = "http://example.org/program"
    assert told(plain) == f"{plain} tidak diambil: alamat program dimulai dengan https://."
