"""Annotations: escaping, order, and what nobody may start by writing it into a record."""

import re
import subprocess
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.messages.github import SHOWN, as_github, escaped, fenced
from tests.conftest import RAPAT, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
VARIABLES = ("GITHUB_STEP_SUMMARY", "GITHUB_EVENT_PATH", "GITHUB_BASE_REF", "GITHUB_WORKSPACE")


@pytest.fixture(autouse=True)
def no_runner(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def commands(village: Village) -> list[str]:
    return list(as_github(village.check(), village.options.content))


def faulty(day: int) -> dict[str, str | bytes]:
    """A record with one error, in a file of its own."""
    name = f"2023-03-{day:02}"
    return {f"mekar/kegiatan/{name}-rapat.md": RAPAT.replace("2023-02-13", f"{name}\njumlah_hadir: banyak")}


def test_the_whole_command(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("judul: Rapat", "judull: Rapat")})
    assert commands(village) == [
        "::error file=content/mekar/kegiatan/2023-02-13-rapat.md,line=3,endLine=3,col=1,endColumn=7,"
        "title=Isian tidak dikenal [kunci-asing]::“judull” bukan nama isian catatan ini.%0A"
        "Mungkin maksudnya `judul`.%0ABaris 3 yang betul: judul: Rapat bulanan"
    ]


def test_without_faults_nothing_is_said(village: Village) -> None:
    assert commands(village) == []


@pytest.mark.parametrize(
    ("text", "message", "property_"),
    [
        ("100%", "100%25", "100%25"),
        ("a\nb", "a%0Ab", "a%0Ab"),
        ("a\r\n::error::b", "a%0D%0A::error::b", "a%0D%0A%3A%3Aerror%3A%3Ab"),
        ("%0A::error::", "%250A::error::", "%250A%3A%3Aerror%3A%3A"),
        ("a,line=9", "a,line=9", "a%2Cline=9"),
        ("##[error]x", "## [error]x", "## [error]x"),
        ("a\u2028b", "a b", "a b"),
    ],
)
def test_signs_with_a_meaning_are_escaped(text: str, message: str, property_: str) -> None:
    assert (escaped(text), escaped(text, ":,")) == (message, property_)


HOSTILE = [
    "::error::x",
    "%0A::error::x",
    "##[error]x",
    "::set-output name=a::b",
    "::stop-commands::x",
    "::add-mask::a",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["status", "poktan", "foto", "sumber"])
def test_a_record_starts_no_command(field: str, text: str, village: Village) -> None:
    (line, *more) = commands(village.write({RAPAT_PATH: RAPAT.replace("tanggal:", f"{field}: '{text}'\ntanggal:")}))
    assert more == []
    assert line.startswith("::error file=content/mekar/kegiatan/2023-02-13-rapat.md,line=4,")
    assert "##[" not in line


def test_a_fence_ends_with_a_word_that_nobody_can_write_beforehand() -> None:
    first, inside, last = fenced(["::error::x ##[group]"])
    assert first.removeprefix("::stop-commands::") == last.strip(":")
    assert re.fullmatch("::[0-9a-f]{32}::", last)
    assert inside == "::error::x ## [group]"
    assert first != next(fenced([]))


@pytest.mark.parametrize("command", [["build", "--keep-going", "--explain"], ["check", "--format", "text"]])
def test_in_actions_all_text_stands_behind_a_fence(
    command: list[str], village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")}).root)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main([*command, "--today", "2023-04-01"]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    token, outside = "", []
    for line in said.out.splitlines():
        if line == f"::{token}::":
            token = ""
        elif line.startswith("::stop-commands::"):
            token = line.removeprefix("::stop-commands::")
        elif not token:
            outside.append(line)
    assert [line for line in outside if not line.startswith(("::error ", "Selesai diperiksa: "))] == []


def test_no_more_are_printed_than_github_shows_and_the_rest_is_announced(village: Village) -> None:
    for day in range(1, SHOWN + 4):
        village.write(faulty(day))
    lines = commands(village)
    assert len([line for line in lines if line.startswith("::error ")]) == SHOWN
    (notice,) = [line for line in lines if line.startswith("::notice")]
    assert "Masih ada 3 galat lagi, di bawah ini." in notice
    assert len([line for line in lines if line.startswith("content/") and "galat: " in line]) == 3


def test_one_file_full_of_errors_does_not_hide_the_others(village: Village) -> None:
    many = "".join(f"isian{n}: x\n" for n in range(SHOWN + 5))
    village.write({"asri/kampung.yaml": f"nama: Asri\n{many}"}).write(faulty(2))
    shown = [line for line in commands(village) if line.startswith("::error ")]
    assert "2023-03-02-rapat.md" in shown[1]


def test_errors_come_before_warnings(village: Village) -> None:
    village.write({"asri/kampung.yaml": "nama: Asri\n", "asri/catatan.docx": "x"}).write(faulty(2))
    assert [line.split()[0] for line in commands(village)] == ["::error", "::warning"]


def test_a_file_is_named_from_the_root_of_the_repository(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(village.root.parent))
    (line,) = commands(village.write(faulty(2)))
    assert line.startswith(f"::error file={village.root.name}/content/mekar/kegiatan/2023-03-02-rapat.md,")


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def branch(village: Village) -> Village:
    """A repository whose main has eleven faulty records, and a branch that adds the twelfth and last by name."""
    for day in range(1, 12):
        village.write(faulty(day))
    git(village.root, "init", "--quiet", "--initial-branch=main")
    git(village.root, "add", ".")
    git(village.root, "commit", "--quiet", "-m", "awal")
    git(village.root, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(village.root, "switch", "--quiet", "-c", "usul")
    village.write(faulty(28))
    git(village.root, "add", ".")
    git(village.root, "commit", "--quiet", "-m", "usul")
    return village


def test_files_that_a_pull_request_changes_come_first(branch: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert "2023-03-28-rapat.md" in commands(branch)[0]


def test_a_pull_request_tells_the_warnings_of_its_own_files_and_counts_the_rest(
    branch: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = RAPAT.replace("judul", "status: rencana\njudul")
    for name in ("2023-03-28-rapat", "2023-02-20-lama", "2023-02-21-lama"):
        branch.write({f"mekar/kegiatan/{name}.md": plan.replace("2023-02-13", name[:10])})
    summary = branch.root / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    everywhere = [line for line in commands(branch) if line.startswith("::warning")]
    assert len(everywhere) == 3
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    summary.unlink()
    here = commands(branch)
    assert [line for line in here if line.startswith("::warning") and "2023-03-28" in line] == [
        line for line in here if line.startswith("::warning")
    ]
    told = "2 peringatan di berkas yang tidak diubah di sini: rencana-lewat 2."
    assert f"::notice title=Peringatan lama::{told}" in here
    assert "rencana\\-lewat 2" in summary.read_text() and "2023-02-20" not in summary.read_text()


@pytest.mark.parametrize(
    "event", ['{"before": "%s"}', '{"pull_request": {"base": {"sha": "%s"}}}'], ids=["push", "pull request"]
)
def test_the_event_tells_where_the_change_began(event: str, branch: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    file = branch.root / "event.json"
    file.write_text(event % git(branch.root, "rev-parse", "main"))
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(file))
    assert "2023-03-28-rapat.md" in commands(branch)[0]


@pytest.mark.parametrize(
    "event",
    [
        "",
        "bukan json",
        "[]",
        '{"before": "--output=x"}',
        '{"before": 7}',
        '{"before": "0000000000000000000000000000000000000000"}',
    ],
)
def test_a_strange_event_or_no_git_changes_the_order_and_nothing_else(
    event: str, branch: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = branch.root / "event.json"
    file.write_text(event)
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(file))
    assert "2023-03-01-rapat.md" in commands(branch)[0]
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    monkeypatch.setenv("PATH", "")
    assert "2023-03-01-rapat.md" in commands(branch)[0]
