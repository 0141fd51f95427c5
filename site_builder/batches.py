"""The same work anywhere: batches through an Executor, or in this process, results in order."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Self, TypeVar

from .model.blocked import Blocked

if TYPE_CHECKING:
    from concurrent.futures import Executor

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

    def begin(self, work: Callable[[Item], Result], batch: Item) -> Callable[[], Result]:
        """`work` on a batch, elsewhere; what is given back waits for what it made of it. A batch whose process was
        killed, or had not memory enough, is done once more, here."""
        from concurrent.futures import BrokenExecutor

        here = partial(_done_here, work, batch)
        try:
            future = self._executor.submit(work, batch)
        except BrokenExecutor:
            return here

        def there() -> Result:
            try:
                return future.result()
            except (BrokenExecutor, MemoryError):
                return here()

        return there


def run(work: Callable[[Item], Result], batches: Iterable[Item], pool: Pool | None) -> Iterator[Result]:
    """`work` on every batch, in order. Raises Blocked where one of them cannot be done."""
    if pool is None:
        yield from map(partial(_done_here, work), batches)
        return
    pending: deque[Callable[[], Result]] = deque()
    for batch in batches:
        pending.append(pool.begin(work, batch))
        if len(pending) >= pool.at_once:
            yield pending.popleft()()
    while pending:
        yield pending.popleft()()


def _done_here(work: Callable[[Item], Result], batch: Item) -> Result:
    try:
        return work(batch)
    except MemoryError:
        how = "Tutup program lain, lalu ulangi; kalau terjadi lagi, bangun dengan `kampung-kb build --jobs 1`."
        raise Blocked(f"Memori komputer ini tidak cukup. {how}") from None


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
            from .processes import Processes  # takes as much along as all of a build with nothing to do

            executor = Processes(self._jobs)
            # Nobody waits for batches that have not begun, where something ends the build.
            self._stack.callback(partial(executor.shutdown, cancel_futures=True))
            self._pool = Pool(executor, self._jobs)
        return self._pool

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()
