"""The same work anywhere: batches through an Executor, or in this process, results in order."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT = 6
# Below this many files or pages, starting processes costs more than it saves.
WORTH_WORKERS = 400
# Windows waits for no more processes at once than these.
MOST_JOBS = 61


def run(work: Callable[[Item], Result], batches: Iterable[Item], executor: "Executor | None") -> Iterator[Result]:
    """`work` on every batch, in order; with an executor, at most `IN_FLIGHT` batches are under way.

    The batches of a process that was killed are done once more, here.
    """
    if executor is None:
        yield from map(work, batches)
        return
    pending: deque[tuple[Future[Result] | None, Item]] = deque()
    for batch in batches:
        pending.append((_submitted(executor, work, batch), batch))
        if len(pending) >= IN_FLIGHT:
            yield _result(work, *pending.popleft())
    while pending:
        yield _result(work, *pending.popleft())


def _submitted(executor: "Executor", work: Callable[[Item], Result], batch: Item) -> "Future[Result] | None":
    from concurrent.futures import BrokenExecutor

    try:
        return executor.submit(work, batch)
    except BrokenExecutor:
        return None


def _result(work: Callable[[Item], Result], future: "Future[Result] | None", batch: Item) -> Result:
    from concurrent.futures import BrokenExecutor

    if future is not None:
        with suppress(BrokenExecutor):
            return future.result()
    return work(batch)


def cut(items: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """Items in batches of `size`."""
    for start in range(0, len(items), size):
        yield tuple(items[start : start + size])


class Workers:
    """Worker processes, started when a stage first has work enough for them. `jobs` 0: as many as there are cores."""

    def __init__(self, jobs: int) -> None:
        self._jobs = min(jobs or min(os.cpu_count() or 1, 8), MOST_JOBS)
        self._stack = ExitStack()
        self._pool: Executor | None = None

    def for_items(self, count: int) -> "Executor | None":
        """An executor, or None where this process alone is faster."""
        if self._jobs < 2 or count < WORTH_WORKERS:
            return None
        if self._pool is None:
            import multiprocessing  # takes as much along as all of a build with nothing to do
            from concurrent.futures import ProcessPoolExecutor

            context = multiprocessing.get_context("spawn")
            self._pool = self._stack.enter_context(ProcessPoolExecutor(self._jobs, context, _quiet_worker))
        return self._pool

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()


def _quiet_worker() -> None:
    gc.disable()  # nothing here makes cycles; walking thousands of records costs as much as the work
