"""Times and memory of all summary tables on generated records: reckoned, and printed in all their forms."""

import argparse
import datetime
import sys
import tempfile
import time
import tracemalloc
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.plain import write_site
from site_builder.batches import Workers
from site_builder.inputs import take_stock
from site_builder.model.site import Site
from site_builder.options import Options
from site_builder.output.render import Batch, render_batch
from site_builder.pages.ringkasan import Series
from site_builder.stages import understand
from site_builder.summaries.daftar import RINGKASAN
from site_builder.summaries.lingkup import Lingkup, scopes_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_site(root, parser.parse_args().records)
        options = Options(root / "content", root / "output", today=datetime.date(2024, 1, 31))
        stock = take_stock(options.roots, ())
        started = time.perf_counter()
        with Workers(0) as workers:
            known = understand(options, stock, workers)
        whole = time.perf_counter() - started
        site = known.site
        assert site is not None
        templates = tuple((p, stock.read("templates", p).decode()) for p in sorted(stock.below("templates")))
    started = time.perf_counter()
    lingkup = scopes_of(site)
    print(f"loading, linking and planning everything {whole:6.2f} s")  # noqa: T201
    print(f"regions                                  {time.perf_counter() - started:6.2f} s")  # noqa: T201
    total = 0.0
    for ringkasan in RINGKASAN:
        started = time.perf_counter()
        series = Series(site.urls, ringkasan, lingkup)
        seconds = time.perf_counter() - started
        total += seconds
        print(f"  {ringkasan.slug:38} {seconds:6.2f} s  {len(series.editions):4} editions")  # noqa: T201
    print(f"all tables                               {total:6.2f} s  {_megabytes(site, lingkup):4.0f} MB")  # noqa: T201
    printed: dict[str, list[float]] = defaultdict(list)
    for page in (page for page in known.pages or () if page.path.startswith("ringkasan/")):
        started = time.perf_counter()
        render_batch(Batch(templates, (page.ready(),), {}, {}))
        printed[page.printer].append(time.perf_counter() - started)
    for printer, times in printed.items():
        print(f"  printed as {printer:27} {sum(times):6.2f} s  {len(times):4} files")  # noqa: T201


def _megabytes(site: Site, lingkup: Lingkup) -> float:
    """What all tables take while they are held, measured in a run of its own: measuring slows."""
    tracemalloc.start()
    held = [Series(site.urls, ringkasan, lingkup) for ringkasan in RINGKASAN]
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / 1e6 if held else 0.0


if __name__ == "__main__":
    main()
