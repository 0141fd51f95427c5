"""Worker processes of this computer, each at a pipe of its own.

Whatever ends a process ends its pipe, so nobody waits for what will not come. The workers of Python's own
`ProcessPoolExecutor` share pipes and locks; with one killed as it begins or as it answers, that can wait for ever.
"""

import gc
import multiprocessing
import pickle
import signal
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Processes(ThreadPoolExecutor):
    """Every thread has a process, and gives it one batch at a time.

    A future raises BrokenExecutor where its process came to an end, or could not begin; the next one is given to a
    new process.
    """

    def __init__(self, jobs: int) -> None:
        super().__init__(jobs)
        self._own = threading.local()
        self._begun: list[tuple[BaseProcess, Connection]] = []
        self._beginning = threading.Lock()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        return super().submit(self._elsewhere, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait, cancel_futures=cancel_futures)
        for _, pipe in self._begun:
            pipe.close()
        for process, _ in self._begun:
            process.join()

    def _elsewhere(self, work: Callable[..., T], args: Any, named: Any) -> T:
        asked = pickle.dumps((work, args, named), pickle.HIGHEST_PROTOCOL)
        try:
            if getattr(self._own, "pipe", None) is None:
                self._own.pipe = self._begin()
            self._own.pipe.send_bytes(asked)
            answer = self._own.pipe.recv_bytes()
        except (EOFError, OSError) as gone:
            self._own.pipe = None
            raise BrokenExecutor from gone
        error, made = pickle.loads(answer)
        if error is not None:
            raise error
        return made  # type: ignore[no-any-return]

    def _begin(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=answer_at, args=(theirs,), daemon=True)
        with self._beginning, theirs:
            process.start()
            self._begun.append((process, ours))
        return ours


def answer_at(pipe: Connection) -> None:
    """The life of a worker: it ends with its pipe, whatever ended that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C comes to all; who began this one ends it
    gc.disable()  # nothing here makes cycles; walking thousands of records costs as much as the work
    with suppress(EOFError, OSError, MemoryError):
        while True:
            pipe.send_bytes(_answer(pipe.recv_bytes()))


def _answer(asked: bytes) -> bytes:
    try:
        work, args, named = pickle.loads(asked)
        return pickle.dumps((None, work(*args, **named)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        error.add_note(traceback.format_exc())
        return pickle.dumps((error, None), pickle.HIGHEST_PROTOCOL)
