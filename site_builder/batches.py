"""The same work anywhere: batches through an Executor, or in this process, results in order."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .model.blocked import Blocked

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many files or pages, starting processes costs more than it saves.
WORTH_WORKERS = 400
# Windows waits for no more processes at once than these.
MOST_JOBS = 61


class Pool:
    """Processes that take batches. `at_once`: so many are under way that each has the next one at hand."""

    def __init__(self, executor: "Executor", processes: int) -> None:
        self._executor = executor
        self.at_once = 2 * processes + 2

    def submit(self, work: Callable[[Item], Result], batch: Item) -> "Future[Any]":
        with _told():
            return self._executor.submit(work, batch)

    def result(self, future: "Future[Any]") -> Any:
        """What `work` made of a batch, as soon as it is there. Raises Blocked where it never will be."""
        with _told():
            return future.result()


def run(work: Callable[[Item], Result], batches: Iterable[Item], pool: Pool | None) -> Iterator[Result]:
    """`work` on every batch, in order."""
    if pool is None:
        yield from map(work, batches)
        return
    pending: deque[Future[Any]] = deque()
    for batch in batches:
        pending.append(pool.submit(work, batch))
        if len(pending) >= pool.at_once:
            yield pool.result(pending.popleft())
    while pending:
        yield pool.result(pending.popleft())


def cut(items: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """Items in batches of `size`."""
    for start in range(0, len(items), size):
        yield tuple(items[start : start + size])


class Workers:
    """Worker processes, started when a stage first has work enough for them. `jobs` 0: as many as there are cores."""

    # Whether what lies on this computer's disk is there for them too.
    are_here = True

    def __init__(self, jobs: int = 0) -> None:
        self._jobs = min(jobs or min(os.cpu_count() or 1, 8), MOST_JOBS)
        self._stack = ExitStack()
        self._pool: Pool | None = None

    def for_items(self, count: int) -> Pool | None:
        """Processes, or None where this one alone is faster."""
        if self._jobs < 2 or count < WORTH_WORKERS:
            return None
        if self._pool is None:
            import multiprocessing  # takes as much along as all of a build with nothing to do
            from concurrent.futures import ProcessPoolExecutor

            context = multiprocessing.get_context("spawn")
            executor = self._stack.enter_context(ProcessPoolExecutor(self._jobs, context, _quiet_worker))
            self._pool = Pool(executor, self._jobs)
        return self._pool

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()


@contextmanager
def _told() -> Iterator[None]:
    """A process that is gone, in words."""
    from concurrent.futures import BrokenExecutor

    try:
        yield
    except BrokenExecutor:
        why = "Satu proses pembantu mati sebelum selesai, barangkali karena kurang memori."
        raise Blocked(f"{why} Ulangi; kalau terjadi lagi, tutup program lain, atau bangun dengan --jobs 1.") from None


def _quiet_worker() -> None:
    gc.disable()  # nothing here makes cycles; walking thousands of records costs as much as the work
