"""`--executor` on the command line: which commands take it, and what is no address of a cluster."""

import pytest

from site_builder import cli
from tests.conftest import Village
from tests.test_cli import run


@pytest.mark.parametrize(
    "address",
    [
        "",
        "127.0.0.1:8786",
        "dask://127.0.0.1",
        "dask://:8786",
        "dask://a:b",
        "dask://a:0",
        "dask://a:99999",
        "dask://[a",
        "dask://siapa@a:8786",
        "dask://a:8786/x",
        "http://127.0.0.1:8786",
        "tcp://127.0.0.1:8786",
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_what_is_no_address_of_a_cluster_is_refused(
    command: str, address: str, village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(village, command, "--executor", address, monkeypatch=monkeypatch)
    assert ended.value.code == cli.WRONG_CALL
    assert "dask://" in capsys.readouterr().err
    assert not village.has("")


def test_a_cluster_has_as_many_processes_as_it_has(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(village, "build", "--jobs", "2", "--executor", "dask://127.0.0.1:8786", monkeypatch=monkeypatch)
    assert "--executor: tidak bisa bersama --jobs" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["serve", "report"])
def test_a_command_that_works_here_alone_takes_no_cluster(
    command: str, village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(village, command, "--executor", "dask://127.0.0.1:8786", monkeypatch=monkeypatch)
    assert ended.value.code == cli.WRONG_CALL
    assert "tidak dikenal: --executor" in capsys.readouterr().err
