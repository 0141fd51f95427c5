"""The made-up kabupaten of 163 kampung and about 10,000 records, built once for all processes that look at it."""

import datetime
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.options import Options
from tests.browser import BASE
from tests.kabupaten import write_kabupaten

# The last day of January 2024: plans of its records are still ahead.
TODAY = datetime.date(2024, 1, 31)
_MINUTES = 10


def large_site(factory: pytest.TempPathFactory) -> Path:
    """Its output. Whoever comes first builds it, the others wait."""
    folder = factory.getbasetemp()
    shared = (folder.parent if folder.name.startswith("popen-") else folder) / "kabupaten-besar"
    with _alone(shared):
        if not (shared / "selesai").exists():
            write_kabupaten(shared / "content")
            options = Options(shared / "content", shared / "output", f"http://127.0.0.1{BASE}", TODAY, keep_going=True)
            assert build(options).published
            (shared / "selesai").touch()
    return shared / "output"


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No two processes at once: a folder can be made by one alone."""
    lock = folder.with_name(f"{folder.name}-dikunci")
    for _ in range(_MINUTES * 600):
        try:
            lock.mkdir()
            break
        except FileExistsError:
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.rmdir()
