"""What became of every file: whoever does not come out is told of, and the numbers add up."""

import pytest

from site_builder.content.lost import Record, account_of, lost, taken_along, unused
from site_builder.content.source import Place
from site_builder.model.diagnostics import Diagnostic, Location


def record(path: str, kind: str = "kegiatan", kampung: str = "mekar") -> Record:
    return Record(path, Place(kind, kampung, path), is_readable=False, is_draft=False)


def wrong(path: str) -> Diagnostic:
    return Diagnostic("wajib-diisi", Location(path), "")


def doubt(path: str) -> Diagnostic:
    return Diagnostic("berkas-tak-dibaca", Location(path), "")


def test_a_file_that_nobody_tells_of_is_a_fault_of_the_program() -> None:
    (found,) = lost(["a.md", "b.md"], {"a.md"}, {"b.md"}, {}, [wrong("a.md")])
    assert (found.code, found.location.path, found.is_error) == ("hilang-tanpa-sebab", "b.md", True)


def test_a_file_that_comes_out_or_is_told_of_is_none() -> None:
    assert not list(lost(["a.md", "b.md"], {"a.md"}, {"b.md"}, {}, [wrong("b.md")]))


def test_a_warning_does_not_tell_of_a_record_that_is_left_out() -> None:
    assert [d.location.path for d in lost(["b.md"], (), {"b.md"}, {}, [doubt("b.md")])] == ["b.md"]


def test_a_warning_tells_of_a_file_that_is_no_record() -> None:
    assert not list(lost(["b.docx"], (), (), {}, [doubt("b.docx")]))


@pytest.mark.parametrize(("told", "gone"), [([wrong("mekar/kampung.yaml")], []), ([], ["mekar/a.md"])])
def test_a_record_is_told_of_with_the_file_that_takes_it_along(told: list[Diagnostic], gone: list[str]) -> None:
    behind = {"mekar/a.md": "mekar/kampung.yaml"}
    assert [d.location.path for d in lost(["mekar/a.md"], (), {"mekar/a.md"}, behind, told)] == gone


def test_a_kampung_takes_its_records_along_and_no_others() -> None:
    records = [record("mekar/kampung.yaml", "kampung"), record("mekar/kegiatan/a.md")]
    records += [record("asri/kampung.yaml", "kampung", "asri"), record("asri/kegiatan/a.md", kampung="asri")]
    assert taken_along(records, True, {"asri/kampung.yaml"}) == {"mekar/kegiatan/a.md": "mekar/kampung.yaml"}


def test_without_a_site_its_own_file_takes_all_along() -> None:
    records = [record("situs.yml", "situs", ""), record("mekar/kampung.yaml", "kampung"), record("target/2023.yaml")]
    along = taken_along(records, False, {"mekar/kampung.yaml"})
    assert along["mekar/kampung.yaml"] == along["target/2023.yaml"] == "situs.yml"


def test_the_account_adds_up() -> None:
    account = account_of([record("a.md"), record("b.md"), record("c.md")], ["d/kegiatan/e.md"], {"a.md"}, False)
    assert (account.records, account.published, account.drafts) == (4, 1, 0)
    assert account.left_out == ("b.md", "c.md", "d/kegiatan/e.md")


def test_photos_that_no_record_names_are_told_of_once_for_each_kampung() -> None:
    home = record("mekar/kampung.yaml", "kampung")._replace(is_readable=True)
    names = [f"mekar/foto/{n}.jpg" for n in range(5)]
    (found,), behind = unused(names, {"mekar/foto/0.jpg"}, [home])
    assert found.location.path == "mekar/kampung.yaml"
    assert found.message.startswith("4 foto atau PDF")
    assert "“foto/1.jpg”, “foto/2.jpg”, “foto/3.jpg”, dan 1 lagi" in found.message
    assert behind == dict.fromkeys(names[1:], "mekar/kampung.yaml")


def test_while_a_record_cannot_be_read_nobody_knows_what_it_names() -> None:
    found, behind = unused(["mekar/foto/a.jpg"], (), [record("mekar/kampung.yaml", "kampung")])
    assert (found, behind) == ((), {"mekar/foto/a.jpg": "mekar/kampung.yaml"})
