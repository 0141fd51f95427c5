"""Batches through an executor: in order, with enough of them under way, done here where a process could not."""

import errno
import multiprocessing
import os
import pickle
import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.process import BaseProcess
from typing import Any

import pytest

from site_builder import batches, processes
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


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    """Real processes, for however little there is to do."""
    monkeypatch.setattr(batches, "WORTH_WORKERS", 1)
    with Workers(2) as workers:
        pool = workers.for_items(1)
        assert pool is not None
        yield pool


def gone(pipe: object) -> None:
    os._exit(3)


@pytest.mark.fault
def test_processes_that_die_as_they_begin_leave_the_work_to_this_one(
    two: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "answer_at", gone)
    assert list(run(abs, [-3, 3, 0], two)) == [3, 3, 0]


@pytest.mark.fault
def test_processes_that_cannot_begin_leave_the_work_to_this_one(two: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def begin(process: object) -> None:
        raise OSError(errno.EAGAIN, "too many processes")

    monkeypatch.setattr(BaseProcess, "start", begin)
    assert list(run(abs, [-3, 3, 0], two)) == [3, 3, 0]


def of_size(batch: int) -> bytes:
    return b"x" * (batch * 5000)


@pytest.mark.fault
@pytest.mark.parametrize("seed", range(4))
def test_whenever_a_process_is_killed_all_work_is_done(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it begins, as it answers, as it waits: Python's own pool comes to no end in a few of a hundred such cases."""
    monkeypatch.setattr(batches, "WORTH_WORKERS", 1)
    r = random.Random(seed)
    for _ in range(10):
        killer = threading.Thread(target=kill_one_of_these, args=(r.choice([0, r.uniform(0, 0.4)]),))
        killer.start()
        with Workers(2) as workers:
            made = list(run(of_size, range(60), workers.for_items(60)))
        killer.join()
        assert made == [of_size(number) for number in range(60)]
        assert not multiprocessing.active_children()


def kill_one_of_these(seconds: float) -> None:
    """A worker, so many seconds after there is one."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if there := multiprocessing.active_children():
            time.sleep(seconds)
            there[0].kill()
            return
        time.sleep(0.001)


def at_fault(batch: int) -> int:
    return batch // 0


def not_to_be_sent(batch: int) -> object:
    return lambda: batch


@pytest.mark.fault
@pytest.mark.parametrize(("work", "says"), [(at_fault, "division"), (not_to_be_sent, "pickle")])
def test_a_fault_of_the_program_is_raised_and_says_where_it_was(
    work: Callable[[int], Any], says: str, two: Pool
) -> None:
    with pytest.raises((ArithmeticError, AttributeError, pickle.PicklingError), match=says) as raised:
        list(run(work, range(3), two))
    assert "processes.py" in raised.value.__notes__[0]
    assert list(run(abs, [-3], two)) == [3]
