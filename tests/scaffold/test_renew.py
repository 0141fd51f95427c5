"""`schema` in a site: what somebody changed of a generated file is theirs, as with `upgrade`."""

from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.scaffold.ledger import digest_of, load
from site_builder.version import LEDGER
from tests.scaffold.sites import alone_with_git, files, made

FORM = ".github/ISSUE_TEMPLATE/rapat-pokja.yml"
OWN = "name: Rapat kami\n"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    alone_with_git(monkeypatch, tmp_path)
    return made(tmp_path / "situs")


def schema(site: Path, *arguments: str) -> int:
    return main(["schema", "--root", str(site), *arguments])


def changed(path: Path, text: str) -> None:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    assert lines[0].startswith("#") or lines[0].startswith("name: ")
    at = next(number for number, line in enumerate(lines) if line.startswith("name: "))
    path.write_text("".join((*lines[:at], text, *lines[at + 1 :])), "utf-8")


def new_kampung(site: Path) -> None:
    (site / "content/asri").mkdir()
    (site / "content/asri/kampung.yaml").write_text("nama: Asri\n")


def test_a_new_kampung_is_put_into_a_form_that_somebody_changed(site: Path, capsys: Said) -> None:
    changed(site / FORM, OWN)
    new_kampung(site)
    assert schema(site) == 0
    assert f"Digabung dengan yang Anda ubah: {FORM}\n" in capsys.readouterr().out
    text = (site / FORM).read_text("utf-8")
    assert OWN in text and "- Asri\n" in text
    assert schema(site, "--check") == 0


def test_where_both_changed_the_same_the_form_stays_and_the_remedy_settles_it(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (site / FORM).write_text(OWN)
    new_kampung(site)
    assert schema(site) == 0
    said = capsys.readouterr().out
    assert (site / FORM).read_text() == OWN
    assert "- Asri\n" in (site / f"{FORM}.baru").read_text("utf-8")
    assert schema(site, "--check") == 1
    monkeypatch.chdir(site)
    assert main(said.partition("betul: `kampung-kb ")[2].partition("`")[0].split()) == 0
    assert not (site / f"{FORM}.baru").exists()
    assert schema(site, "--check") == 0
    assert (site / FORM).read_text() == OWN


@pytest.mark.parametrize("text", [OWN, None], ids=["changed", "deleted"])
def test_what_only_somebody_changed_or_deleted_stays_so(text: str | None, site: Path, capsys: Said) -> None:
    (site / FORM).write_text(text) if text else (site / FORM).unlink()
    before = files(site)
    assert schema(site, "--check") == 0
    assert schema(site) == 0
    assert f"Dibiarkan, karena Anda ubah atau hapus sendiri: {FORM}\n" in capsys.readouterr().out
    assert files(site) == before


def test_a_schema_that_is_gone_comes_back(site: Path) -> None:
    before = files(site)
    (site / "schema/kampung.json").unlink()
    assert schema(site) == 0
    assert files(site) == before


def test_what_is_written_stands_in_the_ledger(site: Path) -> None:
    new_kampung(site)
    schema(site)
    ledger = load(site)
    assert ledger and ledger.berkas[FORM] == digest_of((site / FORM).read_bytes())
    assert (site / "program/asal" / FORM).read_bytes() == (site / FORM).read_bytes()


def test_without_its_ledger_a_site_is_not_written_over(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (site / FORM).write_text(OWN)
    (site / LEDGER).unlink()
    assert schema(site) == 2
    monkeypatch.chdir(site)
    assert main(capsys.readouterr().err.partition("`kampung-kb ")[2].partition("`")[0].split()) == 0
    assert schema(site) == 0
    assert (site / FORM).read_text() == OWN
