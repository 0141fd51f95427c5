"""Compiled templates are run, so whatever is not exactly what this program wrote is compiled again."""

import marshal
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from site_builder.output.template_store import FOLDER, Kept, TemplateStore
from tests.conftest import Village

SAID = "{% macro sapa(nama) %}Halo, {{ nama }}.{% endmacro %}{{ sapa('Mekar') }}"


def compiled(store: Kept, monkeypatch: pytest.MonkeyPatch, text: str = SAID) -> tuple[str, int]:
    """What the template says, and how often one was compiled for it."""
    environment = Environment(loader=DictLoader({"sapa.html": text}), bytecode_cache=TemplateStore(store))
    count = 0
    real = Environment.compile

    def counted(*arguments: object, **named: object) -> object:
        nonlocal count
        count += 1
        return real(*arguments, **named)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Environment, "compile", counted)
        said = environment.get_template("sapa.html").render()
    return said, count


def test_a_template_is_compiled_once_for_all_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Kept(tmp_path / FOLDER, b"a")
    assert compiled(store, monkeypatch) == ("Halo, Mekar.", 1)
    assert compiled(store, monkeypatch) == ("Halo, Mekar.", 0)


def test_another_text_or_program_or_version_compiles_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Kept(tmp_path / FOLDER, b"a")
    compiled(store, monkeypatch)
    assert compiled(store, monkeypatch, SAID.replace("Halo", "Hai")) == ("Hai, Mekar.", 1)
    assert compiled(store, monkeypatch) == ("Halo, Mekar.", 1)
    assert compiled(store._replace(builder=b"b"), monkeypatch) == ("Halo, Mekar.", 1)
    monkeypatch.setattr("jinja2.__version__", "99")
    assert compiled(store._replace(builder=b"b"), monkeypatch) == ("Halo, Mekar.", 1)
    monkeypatch.setattr("sys.version", "99")
    assert compiled(store._replace(builder=b"b"), monkeypatch) == ("Halo, Mekar.", 1)
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: b"",
        lambda data: data[:40],
        lambda data: data[:-9] + b"\0" + data[-8:],
        lambda data: data[:32] + marshal.dumps(compile("print('asing')", "x", "exec")),
        lambda data: data[:32] + marshal.dumps("bukan kode"),
    ],
    ids=["torn", "empty", "torn early", "a byte changed", "foreign code", "no code"],
)
def test_a_damaged_or_foreign_file_is_compiled_again(
    harm: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Kept(tmp_path / FOLDER, b"a")
    compiled(store, monkeypatch)
    (kept,) = store.folder.iterdir()
    kept.write_bytes(harm(kept.read_bytes()))
    assert compiled(store, monkeypatch) == ("Halo, Mekar.", 1)
    assert compiled(store, monkeypatch) == ("Halo, Mekar.", 0)
    assert capsys.readouterr().out == ""


def test_a_folder_that_cannot_be_read_or_written_only_costs_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FOLDER).write_text("berkas, bukan folder")
    for _ in range(2):
        assert compiled(Kept(tmp_path / FOLDER, b"a"), monkeypatch) == ("Halo, Mekar.", 1)


def test_a_build_keeps_its_templates_and_a_clean_one_does_not_ask_for_them(village: Village) -> None:
    village.build()
    before = village.output()
    kept = village.options.cache / FOLDER
    assert len(list(kept.iterdir())) > 10
    for file in kept.iterdir():
        file.write_bytes(b"rusak")
    village.build(clean=True)
    assert village.output() == before
    assert {file.read_bytes() for file in kept.iterdir()} == {b"rusak"}
