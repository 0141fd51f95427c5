"""What is remembered is there whole or not at all, and cannot run anything."""

import pickle
from pathlib import Path

import pytest

from site_builder.model import digest
from site_builder.output.state import State, load, save

STATE = State(b"request", (("content/a", (1, 2, 3, 4), b"d"),), pages={"a.html": (b"call", 3, 5, b"e")})


def test_a_state_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    save(tmp_path / "state", "tag", STATE)
    assert load(tmp_path / "state", "tag") == STATE


def test_no_file_means_nothing_is_remembered(tmp_path: Path) -> None:
    assert load(tmp_path / "state", "tag") is None


@pytest.mark.parametrize("length", [0, 5, 20, 40, 60])
def test_a_torn_file_means_nothing_is_remembered(tmp_path: Path, length: int) -> None:
    save(tmp_path / "state", "tag", STATE)
    (tmp_path / "state").write_bytes((tmp_path / "state").read_bytes()[:length])
    assert load(tmp_path / "state", "tag") is None


def test_a_changed_byte_means_nothing_is_remembered(tmp_path: Path) -> None:
    save(tmp_path / "state", "tag", STATE)
    data = bytearray((tmp_path / "state").read_bytes())
    data[-3] ^= 1
    (tmp_path / "state").write_bytes(bytes(data))
    assert load(tmp_path / "state", "tag") is None


def test_another_tag_means_nothing_is_remembered(tmp_path: Path) -> None:
    save(tmp_path / "state", "tag", STATE)
    assert load(tmp_path / "state", "other") is None


class Foreign:
    def __reduce__(self) -> tuple[object, ...]:
        return (print, ("something runs",))


def test_a_forged_file_cannot_run_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(tmp_path / "state", "tag", STATE)
    head = (tmp_path / "state").read_bytes().partition(b"\n")[0] + b"\n"
    payload = pickle.dumps(Foreign())
    (tmp_path / "state").write_bytes(head + digest.of_bytes(payload) + payload)
    assert load(tmp_path / "state", "tag") is None
    assert capsys.readouterr().out == ""
