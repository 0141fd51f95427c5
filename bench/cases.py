"""What happens to a site of records, each in a new process: built, left alone, edited here and there, upgraded."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench.process import NEXT_DAY, NEXT_MONTH, REPOSITORY, TODAY, Cost, ours, run

# Of both kinds of records, none is of so early a year or month.
_EARLY, _BEFORE = "2019-03-04", "2022-12"


class Chosen(NamedTuple):
    """Below content/: an ordinary kampung with reports, its newest activity, and that of the kampung that has most."""

    home: str
    activity: str
    of_largest: str


def chosen(content: Path) -> Chosen:
    """Of kampung with reports the middle one, by how many activities it has."""
    homes = sorted(path.parent for path in content.rglob("kampung.yaml") if _activities(path.parent))
    by_size = sorted(homes, key=lambda home: len(_activities(home)))
    told = [home for home in by_size if any(home.glob("laporan/*.yaml"))]
    home, largest = told[len(told) // 2], by_size[-1]
    paths = (home, _activities(home)[-1], _activities(largest)[-1])
    return Chosen(*(path.relative_to(content).as_posix() for path in paths))


def _activities(home: Path) -> list[Path]:
    """Those of one known day that took place, oldest first."""
    files = sorted(home.glob("kegiatan/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*.md"))
    return [
        path
        for path in files
        if not re.search(r"(?m)^(draf: Ya|tanggal_selesai:|status: (?!Terlaksana))", path.read_text())
    ]


def upgraded(folder: Path) -> Path:
    """The program once more, as another version of it that was installed just now."""
    for name in ("site_builder", "templates", "assets"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    version = folder / "site_builder/version.py"
    version.write_text(f"{version.read_text()}# another one\n")
    subprocess.run([sys.executable, "-m", "compileall", "-q", folder / "site_builder"], check=True)
    return folder


def cases(corpus: Path, folder: Path, newer: Path) -> Iterator[tuple[str, Cost]]:
    """Every case once, beginning with nothing, in a fresh `folder`. `newer`: a program to upgrade to."""
    root = folder / "situs"
    shutil.copytree(corpus, root)
    content = root / "content"
    place = chosen(content)
    edited, home = content / place.activity, content / place.home
    yield "cold", build(root)
    yield "nothing to do", build(root)
    add_line(edited, "Satu baris lagi.")
    yield "check of one changed file", run(root, ours("check", str(edited.relative_to(root))))
    yield "one edit", build(root)
    add_line(content / place.of_largest, "Satu baris lagi.")
    yield "one edit, largest kampung", build(root)
    replace(edited, r"(?m)^judul: .*", 'judul: "Judul yang lain"')
    yield "another title", build(root)
    yield "next day, nothing edited", build(root, today=NEXT_DAY)
    yield "next month, nothing edited", build(root, today=NEXT_MONTH)
    restored = folder / "salinan"
    for name in ("content", "output", ".cache"):
        shutil.copytree(root / name, restored / name, copy_function=shutil.copyfile)
    add_line(restored / "content" / place.activity, "Dan satu lagi.")
    yield "fresh checkout, one edit", build(restored, today=NEXT_MONTH)
    # From here on with the newer program, and what makes the site larger last.
    again = partial(build, root, newer, NEXT_MONTH)
    yield "first after an upgrade", again()
    replace(home / "kampung.yaml", r"(?m)^nama: (.*)", r"nama: \1 Baru")
    yield "a kampung renamed", again()
    report = sorted(home.glob("laporan/*.yaml"))[0]
    early = re.sub(r"(?m)^tanggal_masuk: .*", "tanggal_masuk: 2023-01-09", report.read_text())
    report.with_name(f"{_BEFORE}.yaml").write_text(early)
    yield "first report of a month", again()
    old = edited.with_name(f"{_EARLY}-lama.md")
    old.write_text(re.sub(r"(?m)^tanggal: .*", f"tanggal: {_EARLY}", without_dates(edited.read_text())))
    yield "first record of a year", again()


def build(root: Path, program: Path = REPOSITORY, today: str = TODAY) -> Cost:
    return run(root, ours("build", "--keep-going", today=today), program)


def add_line(path: Path, line: str) -> None:
    path.write_text(f"{path.read_text()}\n{line}\n")


def replace(path: Path, pattern: str, text: str) -> None:
    path.write_text(re.sub(pattern, text, path.read_text(), count=1))


def without_dates(text: str) -> str:
    """An activity's text without what would be of another time: tasks, an end, an old address, a photo's name."""
    return re.sub(r"(?m)^(tindak_lanjut|foto):\n(?: .*\n)+|^(tanggal_selesai|alamat_lama): .*\n", "", text)
