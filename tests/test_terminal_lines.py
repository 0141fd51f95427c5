"""Whatever people paste into a terminal means the same in sh, in cmd and in PowerShell: the lines of the guides and of
the program's own sentences. A block `sh` is for all of them, `bat` for Windows alone, `bash` for Linux and macOS.
"""

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_builder
from site_builder.model.shell import argument

ROOT = Path(__file__).parent.parent
PACKAGE = Path(site_builder.__file__).parent
GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), PACKAGE / "scaffold/situs/README.md"]
BLOCK = re.compile(r"^(?P<indent> *)```(?P<kind>[\w-]+)\n(?P<text>.*?)^(?P=indent)```$", re.M | re.S)
SHELLS = {"sh", "bat", "bash"}
_NAMES = r"kampung-kb|git|npm|npx|pip|pipx|python3?|py|cd|gh|mkdir|winget|uv"
NAMES = re.compile(rf"\b(?:{_NAMES}|venv)\b")
COMMAND = re.compile(rf"(?:{_NAMES}|\.venv\S*) \S")
SPAN = re.compile(r"`([^`\n]+)`")

# What some shell reads as something else: two commands in one line, a remark, a variable, a line that goes on, names
# that the shell has to fill in, programs of one system.
READ_ELSEWHERE = re.compile(
    r"&&|\|\||;|'|(?:^|\s)#|\$|%|[\\^`]$|[*?]|\bHEAD\^|@\{|^(?:export|source|sudo|set)\b|\.venv[/\\]|^\./|\bpython3\b"
)


def blocks(text: str) -> list[tuple[str, list[str]]]:
    """Kind and lines of every fenced block of commands."""
    found = [(one["kind"], one["text"].splitlines()) for one in BLOCK.finditer(text)]
    return [(kind, [line.strip() for line in lines if line.strip()]) for kind, lines in found if kind in SHELLS]


def as_windows_reads(line: str) -> list[str]:
    """The words of a line where only double quotes quote, and a backslash is a backslash."""
    return [word.replace('"', "") for word in re.findall(r'(?:[^\s"]|"[^"]*")+', line)]


def unlike(line: str) -> str:
    """What in a line is not the same everywhere; `` for a line that is."""
    if found := READ_ELSEWHERE.search(line):
        return found[0]
    return "" if shlex.split(line) == as_windows_reads(line) else line


LINES = [
    (path.name, line)
    for path in GUIDES
    for kind, lines in blocks(path.read_text("utf-8"))
    if kind == "sh"
    for line in lines
]


@pytest.mark.parametrize(("guide", "line"), LINES, ids=lambda text: text)
def test_a_line_of_a_guide_runs_in_every_shell(guide: str, line: str) -> None:
    assert unlike(line) == ""


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_for_linux_and_macos_alone_has_its_twin_for_windows(path: Path) -> None:
    found = [one for one in blocks(path.read_text("utf-8")) if not all(line.startswith("make ") for line in one[1])]
    for at, (kind, lines) in enumerate(found):
        if kind == "bash":
            twin, theirs = found[at + 1]
            assert (twin, len(theirs)) == ("bat", len(lines))
        elif kind == "bat":
            assert all(
                shlex.split(line.replace("\\", "/")) == as_windows_reads(line.replace("\\", "/")) for line in lines
            )
            assert not [line for line in lines if re.search(r"&|'|%|\$|[\^`]$", line)]


# What Windows calls otherwise is told beside it.
TWINS = {".venv/bin/": ".venv\\Scripts\\", "python3 ": "`py "}
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", [*GUIDES, *WORKFLOWS], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_command_within_a_sentence_runs_in_every_shell_or_is_told_for_both(path: Path) -> None:
    text = BLOCK.sub("", path.read_text("utf-8"))
    for part in text.split("\n\n"):
        for line in SPAN.findall(part):
            if COMMAND.match(line) and not line.startswith(".venv\\"):
                for ours, on_windows in TWINS.items():
                    assert ours not in line or on_windows in part
                    line = line.replace(ours, "")
                assert unlike(line) == ""


def said(path: Path) -> Iterator[str]:
    """Every text, as one piece, of a module that has the name of a command; with a word for what is filled in."""
    text = path.read_text("utf-8")
    if not NAMES.search(text):
        return
    inside = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}  # which come after it
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "isian" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.value


def printed(text: str) -> Iterator[str]:
    """The commands in a text: between backticks, or a line of its own, with a number before it or not."""
    yield from (span for span in SPAN.findall(text) if COMMAND.match(span))
    for line in text.splitlines():
        bare = re.sub(r"^\s*(?:\d+\.\s+)?", "", line)
        if COMMAND.match(bare) and "`" not in bare and re.match(r"(?:git|cd|npm|python|pip) [a-z]|cd isian", bare):
            yield bare


PRINTED = sorted({line for path in PACKAGE.rglob("*.py") for text in said(path) for line in printed(text)})


@pytest.mark.parametrize("line", PRINTED)
def test_a_line_that_the_program_prints_runs_in_every_shell(line: str) -> None:
    assert unlike(line) == ""


def test_the_walk_finds_what_is_printed() -> None:
    assert {"git push -u origin main", "cd isian", "kampung-kb new kampung", "git add -A"} <= set(PRINTED)


def test_nobody_quotes_for_one_shell_alone() -> None:
    own = PACKAGE / "model" / "shell.py"
    assert [path.name for path in PACKAGE.rglob("*.py") if path != own and "shlex" in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    "word",
    [
        "content/mekar",
        "situs saya",
        "Rapat (akhir).docx",
        "a,b",
        "100%",
        "béta & co",
        "D:\\Situs Saya\\isi",
        "",
        "-",
        "x's",
    ],
)
def test_a_word_is_one_word_in_every_shell(word: str) -> None:
    assert as_windows_reads(argument(word)) == ([word] if word else [""])
    assert shlex.split(argument(word)) == [word]


@pytest.mark.parametrize("word", ['a "b"', "$HOME", "`id`", "hore!", "akhir\\"])
def test_what_no_quotes_can_hold_everywhere_is_at_least_never_run(word: str) -> None:
    assert shlex.split(argument(word)) == [word]
