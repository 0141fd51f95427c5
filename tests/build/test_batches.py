"""Batches through an executor: in order, with enough of them under way, done here where a process could not."""

import os
import random
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from site_builder import batches
from site_builder.batches import Pool, Workers, run
from site_builder.model.blocked import Blocked


def slowly(batch: int) -> int:
    time.sleep(random.Random(batch).uniform(0, 0.01))
    return batch * batch


@pytest.mark.parametrize("processes", [1, 2, 8])
def test_results_come_in_the_order_of_the_batches_and_every_process_has_the_next_at_hand(processes: int) -> None:
    taken, given, most = 0, 0, 0

    def numbers() -> Iterator[int]:
        nonlocal taken, most
        for number in range(50):
            taken += 1
            most = max(most, taken - given)
            yield number

    with ThreadPoolExecutor(processes) as executor:
        pool = Pool(executor, processes)
        for number, result in enumerate(run(slowly, numbers(), pool)):
            assert result == number * number
            given += 1
    assert 2 * processes <= most <= pool.at_once + 1


def test_without_an_executor_the_same_comes_out() -> None:
    assert list(run(slowly, range(9), None)) == [number * number for number in range(9)]


def without_memory(batch: int) -> int:
    raise MemoryError


@pytest.mark.parametrize("processes", [0, 2], ids=["this process", "two others"])
def test_memory_that_is_not_enough_here_either_is_told_in_words(processes: int) -> None:
    with ThreadPoolExecutor(2) as executor, pytest.raises(Blocked, match=r"^Memori komputer ini tidak cukup\. "):
        list(run(without_memory, range(9), Pool(executor, processes) if processes else None))


def test_a_batch_that_had_not_memory_enough_is_done_once_more_here() -> None:
    here = threading.current_thread()

    def where(batch: int) -> int:
        if threading.current_thread() is not here:
            raise MemoryError
        return batch

    with ThreadPoolExecutor(2) as executor:
        assert list(run(where, range(9), Pool(executor, 2))) == list(range(9))


@pytest.mark.fault
def test_processes_that_die_as_they_begin_leave_the_work_to_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_quiet_worker", partial(os._exit, 3))
    with Workers(2) as workers:
        assert list(run(abs, [-3, 3, 0], workers.for_items(1000))) == [3, 3, 0]
