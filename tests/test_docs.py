"""The documentation is held against the code, both ways: what there is is described, what is described there is."""

import argparse
import re
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder import cli
from site_builder.build import Result, Summary
from site_builder.content.source import places
from site_builder.messages.ending import as_reasons, as_summary
from site_builder.messages.formats import FORMATS
from site_builder.model import angka, jam, rentang, tanggal, vocabulary
from site_builder.model.account import Account
from site_builder.model.berat import Berat
from site_builder.model.diagnostics import Diagnostic, Location
from site_builder.model.given import is_given
from site_builder.model.inpres import INPRES
from site_builder.model.parts import Bagian, part_at
from site_builder.model.program import PROGRAM
from site_builder.model.provinsi import PROVINSI
from site_builder.model.records import RECORDS
from site_builder.model.vocabulary import Daftar, plain
from site_builder.model.wrong import Wrong
from site_builder.output import outdated
from site_builder.summaries.daftar import DAFTAR, Golongan
from tests.conftest import Village

ROOT = Path(__file__).parent.parent
ISIAN, PERINTAH, TEMPLAT, DATA = (
    (ROOT / "docs" / name).read_text("utf-8")
    for name in ("panduan/isian.md", "panduan/perintah.md", "templat.md", "data.md")
)
NAMED = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
LINKED = [path for path in (*(ROOT / name for name in NAMED), *sorted((ROOT / "docs").rglob("*.md"))) if path.exists()]


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)


def sections(text: str) -> dict[str, str]:
    """What stands under each heading, up to the next one."""
    parts = re.split(r"^#+ (.+)$", without_code(text), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def rows(text: str, *header: str) -> list[list[str]]:
    """The cells of all tables that have this header."""
    head = r"\| " + r" \| ".join(map(re.escape, header)) + r" \|\n[|-]+\n((?:\|.*\n?)+)"
    lines = "".join(re.findall(head, text)).splitlines()
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def spans(cell: str) -> list[str]:
    return [code.replace("\\|", "|") for code in re.findall("`([^`]+)`", cell)]


def first_spans(table: list[list[str]]) -> list[str]:
    return [spans(row[0])[0] for row in table]


def named_fields(model: type[Bagian], above: str = "") -> Iterator[tuple[str, bool, type[Bagian] | None]]:
    """Every field of a record by dotted name, whether it is required, and the part that stands under it."""
    for name, field in model.model_fields.items():
        part = part_at(model, (name,))
        yield above + name, field.is_required(), part
        if part:
            yield from named_fields(part, f"{above}{name}.")


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_has_the_fields_that_are_described_and_those_called_wajib_are_required(kind: str) -> None:
    table = rows(sections(ISIAN)[kind.capitalize()], "isian", "bentuk", "keterangan")
    described = [(spans(name)[0], note.startswith("**wajib**")) for name, _, note in table]
    assert described == [(name, required) for name, required, _ in named_fields(RECORDS[kind])]


@pytest.mark.parametrize("kind", RECORDS)
def test_the_other_names_of_a_field_are_told_with_it(kind: str) -> None:
    table = rows(sections(ISIAN)[kind.capitalize()], "isian", "bentuk", "keterangan")
    told = {spans(row[0])[0]: spans(row[2]) for row in table}
    parts = [("", RECORDS[kind]), *((f"{name}.", part) for name, _, part in named_fields(RECORDS[kind]) if part)]
    names = [(above + field, other) for above, part in parts for other, field in part.EJAAN.items()]
    assert [other for field, other in names if other not in told[field]] == []


def test_a_sentence_may_stand_where_the_guide_says_so() -> None:
    said = {(spans(row[0])[0], spans(row[1])[0]) for row in rows(ISIAN, "isian", "kalimat dibaca sebagai", "contoh")}
    every = [found for model in RECORDS.values() for found in named_fields(model)]
    assert said == {(name, f"{name}.{part.kalimat}") for name, _, part in every if part and part.kalimat}


def test_the_signs_called_empty_are_not_given() -> None:
    signs = set(spans(sections(ISIAN)["Yang kosong"].partition(", dan juga")[0]))
    assert signs == {"-", "~", "null", "–", "—"}
    assert not any(map(is_given, signs))


Reader = tuple[Callable[[str], object], Callable[[typing.Any], str]]
READERS: dict[str, Reader] = {
    "Tanggal": (tanggal.parse_tanggal, tanggal.panjang),
    "Bulan": (tanggal.parse_bulan, tanggal.panjang),
    "Rentang bulan": (rentang.parse_rentang, rentang.panjang_rentang),
    "Tahun": (tanggal.parse_tahun, str),
    "Jam": (jam.parse_jam, jam.format_jam),
    "Jumlah": (angka.parse_jumlah, angka.format_angka),
    "Rupiah": (angka.parse_rupiah, angka.format_rupiah),
    "Persen": (angka.parse_persen, lambda x: f"{x:g}".replace(".", ",")),
    "Koordinat": (angka.parse_desimal, lambda x: f"{x:g}".replace(".", ",")),
    "Ya atau Tidak": (angka.parse_ya_tidak, lambda yes: "Ya" if yes else "Tidak"),
}
ACCEPTED, REFUSED = (
    [(name, form, row[-1]) for name in READERS for row in rows(sections(ISIAN)[name], *head) for form in spans(row[0])]
    for head in (("boleh ditulis", "dibaca"), ("ditanyakan kembali", "sebabnya", "tulis"))
)


def test_every_kind_of_value_has_forms_that_are_read_and_forms_that_are_asked_back() -> None:
    described = [name for name, text in sections(ISIAN).items() if "| boleh ditulis |" in text]
    assert described == list(READERS) == list(dict.fromkeys(name for name, _, _ in ACCEPTED))
    assert described == list(dict.fromkeys(name for name, _, _ in REFUSED))


@pytest.mark.parametrize(("name", "form", "meaning"), ACCEPTED)
def test_an_accepted_form_is_read_as_the_guide_says(name: str, form: str, meaning: str) -> None:
    read, show = READERS[name]
    assert show(read(form)) == meaning


@pytest.mark.parametrize(("name", "form", "instead"), REFUSED)
def test_a_form_that_is_asked_back_is_answered_as_the_guide_says(name: str, form: str, instead: str) -> None:
    with pytest.raises(Wrong) as fault:
        READERS[name][0](form)
    # What stands behind a semicolon is about another field.
    assert set(spans(instead.partition(";")[0])) <= set(spans(fault.value.hint))


LISTS = [*(value for value in vars(vocabulary).values() if isinstance(value, Daftar)), PROVINSI, PROGRAM, INPRES]


@pytest.mark.parametrize("daftar", LISTS, ids=lambda daftar: daftar.nama)
def test_a_fixed_list_is_described_with_all_its_spellings(daftar: Daftar) -> None:
    table = rows(sections(ISIAN)[daftar.nama[0].upper() + daftar.nama[1:]], "ejaan pertama", "juga diterima")
    assert [row[0] for row in table] == [p.nama for p in daftar]
    for row, p in zip(table, daftar, strict=True):
        own = {plain(p.kode), plain(p.nama)}
        assert {daftar.find(text) for text in spans(row[1])} <= {p.kode}
        assert {plain(text) for text in spans(row[1])} - own == {plain(text) for text in p.ejaan} - own


@pytest.mark.parametrize("golongan", DAFTAR, ids=lambda golongan: golongan.nama)
def test_every_summary_table_is_named_in_its_group_with_what_it_is_for(golongan: Golongan) -> None:
    described = rows(sections(DATA)[golongan.nama], "tabel", "untuk apa")
    assert [(spans(row[0])[0], row[1]) for row in described] == [(one.slug, one.guna) for one in golongan.tabel]


EXAMPLES = dict(re.findall(r"^\*\*`content/([^`]+)`\*\*\n\n```\w+\n(.*?)^```$", ISIAN, flags=re.M | re.S))


def test_every_kind_of_record_has_one_example() -> None:
    assert sorted(place.kind for place in places(EXAMPLES).values()) == sorted(RECORDS)


def test_the_examples_pass_the_checker_together(village: Village) -> None:
    assert [f"{d.location.path}: {d.message}" for d in village.write(EXAMPLES).check()] == []


def test_the_examples_are_published_where_the_guide_says(village: Village) -> None:
    village.write(EXAMPLES).build()
    for file, address in ((spans(row[0])[0], spans(row[1])[0]) for row in rows(ISIAN, "berkas", "alamat")):
        assert file.removeprefix("content/") in EXAMPLES
        assert village.has(f"{address[1:]}index.html"), address


def commands() -> dict[str, argparse.ArgumentParser]:
    actions = cli.command_line()._actions
    found = next(action for action in actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def options(parser: argparse.ArgumentParser) -> set[str]:
    """Long options and the names of arguments, as a person sees them."""
    names = {action.option_strings[-1] if action.option_strings else str(action.metavar) for action in parser._actions}
    return names - {"--help"}


def test_the_guide_of_commands_begins_with_all_of_them() -> None:
    opening = PERINTAH.partition("\n## ")[0]
    named = first_spans(rows(opening, "perintah", "gunanya"))
    assert sorted(named) == sorted(commands())
    assert all(f"[`{name}`](#{name})" in opening for name in named)


@pytest.mark.parametrize("command", commands())
def test_a_command_has_the_options_that_are_described(command: str) -> None:
    described = first_spans(rows(sections(PERINTAH)[command], "opsi", "gunanya"))
    assert sorted(name.split()[0] for name in described) == sorted(options(commands()[command]))


def test_every_option_that_is_named_exists() -> None:
    known = {"--help"}.union(*(options(parser) for parser in (cli.command_line(), *commands().values())))
    ours = re.sub(r"python -m pip .*", "", PERINTAH)
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", ours)) <= known


def test_every_format_and_every_exit_status_is_described() -> None:
    assert set(FORMATS) <= set(spans(sections(PERINTAH)["check"]))
    described = [int(row[0]) for row in rows(sections(PERINTAH)["Status keluar"], "status", "artinya")]
    assert described == [cli.DONE, cli.FAULTS, cli.WRONG_CALL]


def test_every_line_of_the_summary_is_explained() -> None:
    error, warning = Diagnostic("jumlah", Location("a.yaml"), ""), Diagnostic("rencana-lewat", Location("b.md"), "")
    summary = Summary(
        Account(52, ("e.md",), ("a.yaml", "c.yaml"), ejaan=(("Jateng", "Jawa Tengah"),)),
        (error, error, warning),
        107,
        ("d.md",),
        "Situs terbit tanpa kotak cari: Pagefind belum terpasang. Jalankan npm ci di folder situs, lalu bangun lagi.",
        Berat(1_010_000_000, 950_000_000, 20_359),
    )
    made = {f"{n}.html": outdated.BARU for n in range(11)}
    nothing = summary._replace(account=Account(1, (), ("situs.yaml",)))
    results = (
        Result(summary, True, made, ("x.html", "y.html"), 0.24),
        Result(summary, False, {}, (), 0.0),
        Result(nothing, False, {}, (), 0.0),
    )
    printed = {line for result in results for line in as_summary(result, Path("output")) if line[0] != " "}
    assert {spans(row[0])[0] for row in rows(PERINTAH, "baris", "artinya")} == printed


def test_every_reason_of_explain_is_explained() -> None:
    reasons = [value for name, value in vars(outdated).items() if name.isupper()]
    printed = as_reasons({str(n): reason for n, reason in enumerate(reasons)}, ("x",), {})
    assert set(first_spans(rows(PERINTAH, "alasan", "artinya"))) == {line.partition(": ")[2] for line in printed}


def test_every_target_of_make_is_described() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text("utf-8"), flags=re.M)
    described = first_spans(rows(sections(PERINTAH)["make"], "perintah", "gunanya"))
    assert sorted(described) == sorted(f"make {name}" for name in targets if name != "help")


def anchors(text: str) -> set[str]:
    """Addresses of headings, as GitHub makes them."""
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in sections(text)}


def leads_somewhere(path: Path, link: str) -> bool:
    file, _, anchor = link.partition("#")
    target = path.parent / file if file else path
    return "://" in link or (target.exists() and (not anchor or anchor in anchors(target.read_text("utf-8"))))


@pytest.mark.parametrize("path", LINKED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(path: Path) -> None:
    prose = re.sub("`[^`]*`", "", without_code(path.read_text("utf-8")))
    assert [link for link in re.findall(r"\]\(([^)\s]+)\)", prose) if not leads_somewhere(path, link)] == []
