"""Batches through an executor: in order, with enough of them under way, and with words for a process that is gone."""

import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from site_builder.batches import Pool, Workers, run
from site_builder.model.blocked import Blocked


def slowly(batch: int) -> int:
    time.sleep(random.Random(batch).uniform(0, 0.01))
    return batch * batch


@pytest.mark.parametrize("processes", [1, 2, 8])
def test_results_come_in_the_order_of_the_batches_and_every_process_has_the_next_at_hand(processes: int) -> None:
    taken, given, most = 0, 0, 0

    def batches() -> Iterator[int]:
        nonlocal taken, most
        for number in range(50):
            taken += 1
            most = max(most, taken - given)
            yield number

    with ThreadPoolExecutor(processes) as executor:
        pool = Pool(executor, processes)
        for number, result in enumerate(run(slowly, batches(), pool)):
            assert result == number * number
            given += 1
    assert 2 * processes <= most <= pool.at_once + 1


def test_without_an_executor_the_same_comes_out() -> None:
    assert list(run(slowly, range(9), None)) == [number * number for number in range(9)]


@pytest.mark.fault
def test_a_process_that_dies_is_told_in_words() -> None:
    with Workers(2) as workers, pytest.raises(Blocked, match=r"^Satu proses pembantu mati sebelum selesai, "):
        list(run(os._exit, [3, 3, 3], workers.for_items(1000)))
