"""Times and memory of the builder on plain records: cold, after one edit, with nothing to do.

`make bench` prints ratios as well as seconds: on a shared machine only the ratios of one run can be compared.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.plain import write_site
from bench.process import ours, run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000)
    records = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_site(root, records)
        rows = [("cold", run(root, ours("build"))), ("nothing to do", run(root, ours("build")))]
        edited = next((root / "content").rglob("kegiatan/*.md"))
        edited.write_text(edited.read_text().replace("Ketua Pokja", "Sekretaris Pokja", 1) + "\nSatu baris lagi.\n")
        rows.append(("one edit", run(root, ours("build"))))
        edited.write_text(edited.read_text() + "\nDan satu lagi.\n")
        rows.append(("check of one changed file", run(root, ours("check", str(edited)))))
        shutil.rmtree(root / "output")
        rows.append(("output/ gone, state kept", run(root, ours("build"))))
        rows.append(("cold, one process", run(root, ours("build", "--clean", "--jobs", "1"))))
        pages = sum(1 for _ in (root / "output").rglob("*.html"))
    cold = rows[0][1]
    print(f"{records} records, {pages} pages; memory is that of all processes together")  # noqa: T201
    for name, cost in rows:
        ratio = cost.wall / cold.wall
        print(f"{name:26} {cost.wall:7.2f} s  {ratio:5.2f} x cold  {cost.memory:5.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
