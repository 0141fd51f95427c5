"""Times and memory of all summary tables on generated records: reckoned, and printed in all their forms."""

import argparse
import datetime
import resource
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from measure import REPOSITORY, write_site

sys.path.insert(0, str(REPOSITORY))

from site_builder.batches import Workers
from site_builder.inputs import take_stock
from site_builder.options import Options
from site_builder.output.render import Batch, render_batch
from site_builder.pages.ringkasan import Series
from site_builder.stages import understand
from site_builder.summaries.daftar import RINGKASAN
from site_builder.summaries.lingkup import scopes_of


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
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
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
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"all tables                               {total:6.2f} s  {grown:4.0f} MB more")  # noqa: T201
    printed: dict[str, list[float]] = defaultdict(list)
    for page in (page for page in known.pages or () if page.path.startswith("ringkasan/")):
        started = time.perf_counter()
        render_batch(Batch(templates, (page,), {}, {}))
        printed[page.printer].append(time.perf_counter() - started)
    for printer, times in printed.items():
        print(f"  printed as {printer:27} {sum(times):6.2f} s  {len(times):4} files")  # noqa: T201


if __name__ == "__main__":
    main()
