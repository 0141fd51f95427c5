"""`serve` runs for a working day: it does not grow with what is saved. `bench/settle.py` makes a thousand saves."""

import sys
from pathlib import Path

import pytest

from bench.settle import FIRST, growth

SAVES = 3 * FIRST


@pytest.mark.fault
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process holds in /proc")
def test_saves_of_all_kinds_do_not_make_a_server_grow(tmp_path: Path) -> None:
    """By no more than a tenth after the first fifty; without freeing cycles it is a quarter by now."""
    held = list(growth(tmp_path, SAVES))
    assert len(held) == SAVES
    assert held[-1] < held[FIRST - 1] * 1.1
