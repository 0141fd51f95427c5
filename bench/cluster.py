"""A cold build by two local processes and by two dask workers of this machine, in turns; every time fresh folders.

`.venv/bin/python -m bench.cluster`: only the ratio of one run can be compared.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

from bench.plain import write_site
from bench.process import ours, run
from tests.conftest import files_below
from tests.dask import dask


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    times: dict[str, list[float]] = {"local": [], "dask": []}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(asked.rounds):
            root = Path(folder) / str(number)
            root.mkdir()
            for name in ("local", "dask") if number % 2 == 0 else ("dask", "local"):
                write_site(root / name, asked.records)
                times[name].append(_local(root) if name == "local" else _dask(root))
            assert files_below(root / "local/output") == files_below(root / "dask/output")
    middle = {name: statistics.median(found) for name, found in times.items()}
    for name, found in times.items():
        print(f"{name:6}", *(f"{seconds:7.2f} s" for seconds in found), f"  {middle[name] / middle['local']:5.2f} x")  # noqa: T201


def _local(root: Path) -> float:
    return run(root / "local", ours("build", "--jobs", "2")).wall


def _dask(root: Path) -> float:
    with dask(root / "cluster", "one", "two") as running:
        return run(root / "dask", ours("build", "--executor", running.address)).wall


if __name__ == "__main__":
    main()
