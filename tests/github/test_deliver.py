"""The writing job against a real repository on this machine; only `gh`, which needs GitHub, is a recorder."""

import json
import tempfile
from pathlib import Path

import pytest

from site_builder.github.deliver import EMAIL, NO_PULL, TOUCHED, Failed, deliver_broken
from site_builder.github.known import waiting_forms
from site_builder.github.result import Result
from tests.conftest import Village
from tests.github.desk import Desk
from tests.github.filled import RAPAT, read

pytestmark = pytest.mark.walk


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory, village: Village) -> Desk:
    return Desk(tmp_path_factory.mktemp("meja"), village)


def test_a_record_goes_onto_a_branch_of_its_own_with_a_pull_request(desk: Desk) -> None:
    result = read(desk.village, "rapat-pokja", RAPAT)
    assert desk.deliver(result) == "formulir/12"
    assert desk.files("formulir/12") == ["content/mekar/kegiatan/2023-03-13-rapat-bulan-maret.md"]
    words, text = next(one for one in desk.said() if one[0][:2] == ["pr", "create"])
    assert words[2:8] == ["--head", "formulir/12", "--base", "main", "--title", result.title]
    assert text == result.pull
    assert desk.comments() == [f"{result.answer}\n\nPull request: #31"]


def test_the_commit_is_the_programs_own_and_its_words_are_fixed(desk: Desk) -> None:
    desk.deliver(read(desk.village, "rapat-pokja", {**RAPAT, "judul": "[skip ci] Fixes #1"}))
    said = desk.git("log", "-1", "--format=%ae %ce %B", "formulir/12", cwd=desk.origin)
    assert said.strip() == f"{EMAIL} {EMAIL} Formulir 12: catatan baru"


def test_the_clone_is_left_as_it_was(desk: Desk) -> None:
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    assert desk.git("status", "--porcelain", "--untracked-files=all", "--", "content") == ""
    assert desk.git("branch", "--show-current").strip() == "main"
    assert len(desk.git("worktree", "list").splitlines()) == 1


def test_nothing_is_left_in_the_folder_for_scratch(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path_factory.mktemp("coretan")
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    desk.environ |= {"RUNNER_TEMP": str(scratch), "TMPDIR": str(scratch)}
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    desk.answer({"pr list": '[{"number": 31, "isCrossRepository": false}]'})
    desk.deliver(read(desk.village, "rapat-pokja", {**RAPAT, "judul": "Rapat kedua"}))
    deliver_broken(12, desk.village.root, desk.environ)
    assert list(scratch.iterdir()) == []


def test_a_form_edited_while_it_was_read_brings_its_pull_request_up_to_date(desk: Desk) -> None:
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    desk.answer({"pr list": '[{"number": 31, "isCrossRepository": false}]'})
    second = read(desk.village, "rapat-pokja", {**RAPAT, "judul": "Rapat kedua"})
    desk.deliver(second)
    assert desk.files("formulir/12") == ["content/mekar/kegiatan/2023-03-13-rapat-kedua.md"]
    ((words, text),) = (one for one in desk.said() if one[0][:3] == ["api", "--method", "PATCH"])
    assert words[3] == "repos/contoh/situs/pulls/31"
    assert json.loads(text) == {"title": second.title, "body": second.pull}
    assert desk.comments()[-1].endswith("Pull request: #31")


def test_a_pull_request_of_a_fork_is_not_taken_for_the_forms_own(desk: Desk) -> None:
    desk.answer({"pr list": '[{"number": 66, "isCrossRepository": true}]'})
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    assert desk.comments()[0].endswith("Pull request: #31")


def test_a_link_within_content_leads_nowhere(desk: Desk) -> None:
    (desk.village.root / "content/mekar/kegiatan").symlink_to(desk.origin)
    desk.git("add", "content")
    desk.commit("Tautan", "pengelola@example.org")
    with pytest.raises(Failed, match=r"di luar content"):
        desk.deliver(Result("disusun", "Ya.", "Formulir 12", "", (("mekar/kegiatan/x.md", b"x"),)))


def test_what_the_maintainer_has_changed_is_not_overwritten(desk: Desk) -> None:
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    desk.git("fetch", "--quiet", "origin", "formulir/12")
    desk.git("checkout", "--quiet", "-b", "perbaikan", "FETCH_HEAD")
    record = desk.village.root / "content/mekar/kegiatan/2023-03-13-rapat-bulan-maret.md"
    record.write_text(record.read_text() + "Diperbaiki.\n")
    desk.commit("Perbaiki", "pengelola@example.org")
    desk.git("push", "--quiet", "origin", "perbaikan:formulir/12")
    desk.git("checkout", "--quiet", "main")
    assert desk.deliver(read(desk.village, "rapat-pokja", {**RAPAT, "judul": "Lain"})) == ""
    assert "Diperbaiki." in desk.git("show", "formulir/12:content/mekar/kegiatan/" + record.name, cwd=desk.origin)
    assert desk.comments()[-1] == TOUCHED


def test_a_repository_that_lets_no_workflow_open_pull_requests_gets_a_link(desk: Desk) -> None:
    desk.answer({"pr create": False})
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    link = "https://github.com/contoh/situs/compare/formulir/12?expand=1"
    assert desk.comments()[0].endswith(NO_PULL.format(branch="formulir/12", compare=link))


def test_an_answer_makes_no_branch(desk: Desk) -> None:
    result = read(desk.village, "rapat-pokja", {})
    assert desk.deliver(result) == ""
    assert desk.comments() == [result.answer]
    assert desk.git("branch", "--list", "formulir/*", cwd=desk.origin) == ""


def test_the_same_answer_is_not_given_twice(desk: Desk) -> None:
    result = read(desk.village, "rapat-pokja", {})
    desk.answer({"issue view": json.dumps({"comments": [{"body": result.answer.replace("\n", "\n")}]})})
    desk.deliver(result)
    assert desk.comments() == []


def test_an_issue_that_is_no_form_hears_nothing(desk: Desk) -> None:
    desk.deliver(Result("diabaikan"))
    assert desk.said() == []


def test_a_reading_that_broke_is_told(desk: Desk) -> None:
    deliver_broken(12, desk.village.root, desk.environ)
    assert "gangguan" in desk.comments()[0]


def test_a_machine_without_gh_says_so_in_words(desk: Desk) -> None:
    (desk.bin / "gh").unlink()
    with pytest.raises(Failed, match="gh tidak jalan"):
        desk.deliver(read(desk.village, "rapat-pokja", {}))


def test_a_form_that_waits_is_known_to_the_next_one(desk: Desk) -> None:
    desk.deliver(read(desk.village, "rapat-pokja", RAPAT))
    desk.git("fetch", "--quiet", "origin", "+refs/heads/formulir/*:refs/remotes/origin/formulir/*")
    content = desk.village.options.content
    assert [(one.issue, one.path) for one in waiting_forms(content, own=13)] == [
        (12, "mekar/kegiatan/2023-03-13-rapat-bulan-maret.md")
    ]
    assert waiting_forms(content, own=12) == ()


def test_a_branch_of_another_name_is_no_form(desk: Desk) -> None:
    desk.git("update-ref", "refs/remotes/origin/formulir/$(id)", "HEAD")
    assert waiting_forms(desk.village.options.content, own=1) == ()


def test_a_site_without_git_has_no_forms_waiting(tmp_path: Path) -> None:
    assert waiting_forms(tmp_path, own=1) == ()


def test_no_word_of_a_form_is_an_argument(desk: Desk) -> None:
    secret = "Katakunci"
    desk.deliver(read(desk.village, "rapat-pokja", {**RAPAT, "tempat": secret, "notulen": secret}))
    assert not [words for words, _ in desk.said() if any(secret in word for word in words)]
