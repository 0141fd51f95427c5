"""Public answers as lines of a monthly report; a report that is there keeps every line it has."""

from collections.abc import Iterable, Iterator

from ..content.check import check
from ..content.loaded import Loaded
from ..content.locate import find
from ..content.source import Place
from ..content.yaml_nodes import Mapping, Node, Scalar, Sequence, read
from ..model.angka import format_rupiah
from ..model.figures import LaporanFacts, LaporanKelompok
from .columns import Nilai

_ANGGARAN = ("pagu", "realisasi")
# A group's fields in the order of the record.
_ORDER = tuple(
    part
    for name in LaporanKelompok._fields
    if name not in ("poktan", "lainnya_berupa")
    for part in (_ANGGARAN if name == "anggaran" else (name,))
)

Answers = tuple[tuple[str, Nilai], ...]


def new_report(groups: Iterable[tuple[str, Answers]]) -> str:
    """A report of a month: groups by their file name, each with its answers."""
    lines = [line for poktan, answers in groups for line in _item(poktan, answers, "  ")]
    return "\n".join(("kelompok:", *lines, ""))


def added(text: str, path: str, groups: Iterable[tuple[str, Answers]]) -> str:
    """A report's text with more answers, each group's below what it says already.

    Its own lines stay as they are, comments too. What comes out is to be checked: a report that is written in an
    unusual form may not take lines this way.
    """
    node, _ = read(text, path)
    lines = text.rstrip("\n").split("\n")
    for poktan, answers in sorted(groups, key=lambda group: -_line_of(node, group[0])):
        item = _group(node, poktan)
        if item is None:
            lines += _item(poktan, answers, _indent(node))
        else:
            _insert(lines, item, answers)
    return "\n".join(lines) + "\n"


def facts_of(path: str, place: Place, text: str) -> tuple[LaporanFacts | None, Loaded]:
    """What the checker makes of a report's text."""
    loaded = check(path, place, text.encode())
    return (loaded.facts if isinstance(loaded.facts, LaporanFacts) else None), loaded


def yaml_of(nama: str, nilai: Nilai) -> str:
    """A value as people write it; text in quotes where YAML would read something else."""
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if isinstance(nilai, int):
        return format_rupiah(nilai) if nama in _ANGGARAN else str(nilai)
    import yaml

    return yaml.safe_dump(nilai, allow_unicode=True, width=10**6).removesuffix("\n").removesuffix("\n...")


def _item(poktan: str, answers: Answers, indent: str) -> list[str]:
    return [f"{indent}- poktan: {poktan}", *_fields(answers, f"{indent}  ")]


def _fields(answers: Answers, indent: str) -> Iterator[str]:
    given = dict(answers)
    amounts = [nama for nama in _ANGGARAN if nama in given]
    for nama in (name for name in _ORDER if name in given):
        if nama in _ANGGARAN:
            if nama == amounts[0]:
                yield f"{indent}anggaran:"
            yield f"{indent}  {nama}: {yaml_of(nama, given[nama])}"
        else:
            yield f"{indent}{nama}: {yaml_of(nama, given[nama])}"


def _insert(lines: list[str], item: Mapping, answers: Answers) -> None:
    """New lines after the item's last one; an amount joins the other amount."""
    budget, _ = find(item, ("anggaran",))
    rest = answers
    if isinstance(budget, Mapping) and budget is not item:
        amounts = [(nama, nilai) for nama, nilai in answers if nama in _ANGGARAN]
        rest = tuple(answer for answer in answers if answer not in amounts)
        indent = " " * (min(entry.key.column for entry in budget.entries.values()) - 1)
        more = [f"{indent}{nama}: {yaml_of(nama, nilai)}" for nama, nilai in amounts]
        lines[_last_line(budget) : _last_line(budget)] = more
        lines[_last_line(item) + len(more) : _last_line(item) + len(more)] = _fields(rest, " " * (item.column - 1))
        return
    lines[_last_line(item) : _last_line(item)] = _fields(rest, " " * (item.column - 1))


def _last_line(node: Node) -> int:
    """The number of the last line that a value begins on."""
    if isinstance(node, Mapping):
        return max((max(e.key.line, _last_line(e.value)) for e in node.entries.values()), default=node.line)
    if isinstance(node, Sequence):
        return max((_last_line(one) for one in node.items), default=node.line)
    return node.line


def _groups(node: Mapping | None) -> list[Mapping]:
    groups, key = find(node, ("kelompok",)) if node else (None, None)
    return [item for item in groups.items if isinstance(item, Mapping)] if isinstance(groups, Sequence) and key else []


def _group(node: Mapping | None, poktan: str) -> Mapping | None:
    return next((item for item in _groups(node) if _name(item) == poktan), None)


def _indent(node: Mapping | None) -> str:
    """Of the report's own items, which begin with `- `."""
    return next((" " * (item.column - 3) for item in _groups(node)), "  ")


def _name(item: Mapping) -> str:
    name, key = find(item, ("poktan",))
    return " ".join(name.text.split()) if isinstance(name, Scalar) and key else ""


def _line_of(node: Mapping | None, poktan: str) -> int:
    item = _group(node, poktan)
    return item.line if item else 0
