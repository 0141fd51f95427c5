"""What a record costs as a site grows: cold, after one edit in a new process and in `serve`, and on disk."""

import shutil
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench import served
from bench.cases import add_line, build, chosen
from bench.process import Cost, size_of


class Grown(NamedTuple):
    """A site of `records`: `served` are seconds from a saved body to its page; `content` and `store` are bytes."""

    records: int
    cold: Cost
    edit: Cost
    served: float
    content: int
    store: int


def grown(corpus: Path, records: int, folder: Path, saves: int) -> Grown:
    """One size, once, in a fresh `folder`."""
    root = folder / "situs"
    shutil.copytree(corpus, root)
    content = root / "content"
    cold = build(root)
    add_line(content / chosen(content).activity, "Satu baris lagi.")
    edit = build(root)
    store = size_of(root / ".cache")
    shown = served.measured(served.ours(corpus, folder / "tampil"), saves, served.BODY)
    return Grown(records, cold, edit, shown[served.BODY], size_of(content), store)


def table(rounds: list[list[Grown]], hugo: dict[int, list[Cost]]) -> Iterator[str]:
    """Medians of all rounds, beside those of the smallest size, and Hugo's cold build of as many records."""
    heads = ("records", "cold s", "ms a record", "x smallest", "MB", "KB a record", "Hugo cold s", "MB")
    yield f"| {' | '.join((*heads, 'one edit s', '`serve` s', 'store / content'))} |"
    yield f"|{'---|' * (len(heads) + 3)}"
    sizes = list(zip(*rounds, strict=True))
    least = _median(sizes[0], lambda one: one.cold.wall) / sizes[0][0].records
    for size in sizes:
        records = size[0].records
        cold, memory = _median(size, lambda one: one.cold.wall), _median(size, lambda one: one.cold.memory)
        wall, _, peak = (statistics.median(values) for values in zip(*hugo[records], strict=True))
        edit, shown = _median(size, lambda one: one.edit.wall), _median(size, lambda one: one.served)
        told = _median(size, lambda one: one.store / one.content)
        ours = f"{cold:.2f} | {cold / records * 1000:.2f} | {cold / records / least:.2f} | {memory:.0f}"
        theirs = f"{memory * 1024 / records:.0f} | {wall:.2f} | {peak:.0f}"
        yield f"| {records} | {ours} | {theirs} | {edit:.2f} | {shown:.2f} | {told:.1f} |"


def _median(size: tuple[Grown, ...], value: Callable[[Grown], float]) -> float:
    return statistics.median(map(value, size))
