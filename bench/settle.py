"""Whether a running `serve` settles: its memory after fifty saves of all kinds, and after many more.

`python bench/settle.py --saves 1000` prints it every fifty saves.
"""

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench import served
from bench.plain import write_site
from bench.process import machine, memory_of

# So many saves it takes until everything has been needed once.
FIRST = 50
KINDS = ("body", "title", "new", "gone", "fault", "mended", "template", "style")


# A file, its new text (`` where it goes), and when that has been built.
Save = tuple[Path, str, Callable[[], bool]]


def growth(folder: Path, saves: int, kinds: Sequence[str] = KINDS) -> Iterator[float]:
    """MB of a `serve` of a small site, after each of so many saves. Each one is built before the next is made."""
    write_site(folder / "corpus", 60)
    site = served.ours(folder / "corpus", folder / "situs")
    texts = [path.read_text() for path in (site.record, site.template, site.style)]
    with served.running(site) as server:
        turns = (_saves(site, server, f"tanda{number}x", *texts) for number in count())
        for path, text, is_done in islice((turn[kind] for turn in turns for kind in kinds), saves):
            if text:
                path.write_text(text)
            else:
                path.unlink()
            server.until(is_done, time.perf_counter(), str(path))
            yield memory_of(server.pid)


def _saves(
    site: served.Site, server: served.Server, mark: str, record: str, template: str, style: str
) -> dict[str, Save]:
    """One of each kind; no text is ever saved twice."""
    fresh = site.record.with_name("2023-11-01-baru.md")
    page = f"{site.page}index.html"
    beside = page.replace(site.record.stem, fresh.stem)
    body = f"{record}\n{mark}\n"

    def file(address: str) -> Path:
        return site.root / "output" / address.strip("/")

    def built(address: str) -> Callable[[], bool]:
        return lambda: file(address).is_file() and mark in file(address).read_text()

    def has_alert() -> bool:
        return 'role="alert"' in server.read(site.page)

    return {
        "body": (site.record, body, built(page)),
        "title": (site.record, re.sub(r"(?m)^judul: .*", f"judul: {mark}", record), built(page)),
        "new": (fresh, body, built(beside)),
        "gone": (fresh, "", lambda: not file(beside).exists()),
        "fault": (site.record, body.replace("tanggal:", f"{mark}:"), has_alert),
        "mended": (site.record, f"{body}\nLagi.\n", lambda: built(page)() and not has_alert()),
        "template": (site.template, template.replace("<h1", f'<h1 data-tanda="{mark}"', 1), built(page)),
        "style": (site.style, f"{style}\n.{mark}{{color:red}}\n", built("/aset/gaya.css")),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--saves", type=int, default=1000)
    parser.add_argument("--kinds", default=",".join(KINDS), help="what is saved in turn")
    asked = parser.parse_args()
    kept: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for memory in growth(Path(folder), asked.saves, asked.kinds.split(",")):
            kept.append(memory)
            if len(kept) % FIRST == 0:
                print(f"{len(kept):5} saves {memory:6.1f} MB  {memory / kept[FIRST - 1]:5.3f}", flush=True)  # noqa: T201
    print(machine())  # noqa: T201


if __name__ == "__main__":
    main()
