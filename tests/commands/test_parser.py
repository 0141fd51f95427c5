"""The command line speaks one language, whatever Python it runs on."""

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.cli import command_line
from site_builder.commands.parser import TEXTS
from site_builder.version import VERSION

ROOT = Path(__file__).parents[2]
# Said to programmers only: about a parser that cannot be, or about parts of argparse that are not used here.
TO_PROGRAMMERS = {
    "%r is not callable", ".__call__() not defined", "'required' is an invalid argument for positionals",
    'argument "-" with mode %r', "can't open '%(filename)s': %(error)s", "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r", "conflicting option string: %s", "conflicting subparser: %s",
    "conflicting subparser alias: %s", "dest= is required for options like %r",
    "invalid conflict_resolution value: %r", "mutually exclusive arguments must be optional",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
}  # fmt: skip


def marked() -> set[str]:
    """Every text that this Python's argparse gives gettext to translate."""
    calls = (node for node in ast.walk(ast.parse(Path(argparse.__file__).read_text("utf-8"))))
    named = [one for one in calls if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)]
    first = [one.args[0] for one in named if isinstance(one.func, ast.Name) and one.func.id in ("_", "ngettext")]
    return {one.value for one in first if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def commands() -> dict[str, argparse.ArgumentParser]:
    whole = command_line()
    (found,) = (action for action in whole._actions if isinstance(action, argparse._SubParsersAction))
    return {"": whole, **found.choices}


def wrong_calls(parser: argparse.ArgumentParser) -> Iterator[list[str]]:
    """Help, and everything that argparse can refuse at this command."""
    yield ["--help"]
    yield []
    yield ["--tidak-ada"]
    yield ["satu", "dua", "tiga", "empat"]
    for action in parser._actions:
        for name in action.option_strings:
            takes_none = action.nargs == 0
            yield [name]
            yield [f"{name}=zzz"]
            yield [name, "zzz"]
            if name.startswith("--"):
                yield [name[:-1]] if takes_none else [name[:-1], "zzz"]
    for group in parser._mutually_exclusive_groups:
        yield [
            word for one in group._group_actions for word in [one.option_strings[0], *([] if one.nargs == 0 else "x")]
        ]


CALLS = [[*filter(None, [name]), *call] for name, parser in commands().items() for call in wrong_calls(parser)]
_OPTION = re.compile(r"--[\w-]+(?:=\S+)?")


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", re.sub(r"%(\(\w+\))?[sr]", " ", _OPTION.sub(" ", text)).lower()))


ENGLISH = {word for text in TEXTS for word in words(text)} - {word for text in TEXTS.values() for word in words(text)}


def test_every_text_of_argparse_that_a_person_can_see_is_in_the_catalogue() -> None:
    assert marked() - TO_PROGRAMMERS <= set(TEXTS)


@pytest.mark.parametrize(("english", "indonesian"), TEXTS.items())
def test_a_translation_asks_for_nothing_that_the_text_does_not_have(english: str, indonesian: str) -> None:
    places = r"%(?:\(\w+\))?[sr]"
    assert set(re.findall(places, indonesian)) <= set(re.findall(places, english))
    # Without names, what is filled in goes by order, so all of it has to stay.
    assert indonesian.count("%s") == english.count("%s")


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_nothing_that_a_command_says_of_its_arguments_is_english(
    call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        command_line().parse_args(call)
    except SystemExit:
        said = "".join(capsys.readouterr())
        assert said.startswith(("cara pakai: ", "kampung-kb "))
        assert words(said) & ENGLISH == set()


@pytest.mark.parametrize("name", commands())
def test_an_option_is_never_shortened(name: str) -> None:
    assert not commands()[name].allow_abbrev


def test_the_shortened_name_of_an_option_is_told_as_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command_line().parse_args(["check", "--form", "json"])
    assert capsys.readouterr().err.endswith("kampung-kb: tidak dikenal: --form\n")


def test_a_word_that_is_no_command_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command_line().parse_args(["bangun"])
    assert "kampung-kb: PERINTAH: 'bangun' tidak dikenal (pilih dari " in capsys.readouterr().err


def test_a_required_argument_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command_line().parse_args(["init"])
    assert capsys.readouterr().err.endswith("kampung-kb init: yang ini wajib disebut: FOLDER\n")


def test_two_options_that_exclude_each_other_are_both_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command_line().parse_args(["import", "a.txt", "--stdout", "--into", "x"])
    assert capsys.readouterr().err.endswith("kampung-kb import: --into: tidak bisa bersama --stdout\n")


def test_version_prints_name_and_version_of_the_program() -> None:
    command = [sys.executable, "-m", "site_builder", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (f"kampung-kb {VERSION}\n", "")


def test_the_home_folder_is_known_wherever_a_file_or_folder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """cmd leaves `~` to the program, and every shell does in `--program=~/x`."""
    monkeypatch.setenv("HOME", "/rumah")
    monkeypatch.setenv("USERPROFILE", "/rumah")
    named = [
        (name, action)
        for name, parser in commands().items()
        for action in parser._actions
        if action.metavar in ("BERKAS", "FOLDER", "ISSUE") and action.dest not in IN_THE_SITE
    ]
    assert len(named) > 10
    for name, action in named:
        assert callable(action.type), (name, action.dest)
        assert str(action.type("~/x.whl")) == str(Path("/rumah/x.whl")), (name, action.dest)


# By its path below the site's folder, as the ledger has it.
IN_THE_SITE = ("keep",)
