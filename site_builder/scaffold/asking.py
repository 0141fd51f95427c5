"""The essentials of a new record: from options, else asked where a terminal is there, and read as they come in."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ..model.blocked import Blocked
from ..model.wrong import Wrong
from .yaml_text import one_line

T = TypeVar("T")


class Terminal(Protocol):
    def ask(self, prompt: str) -> str:
        """One line. Raises Blocked where the person gives up."""

    def tell(self, text: str) -> None: ...


@dataclass(frozen=True)
class Question(Generic[T]):
    """`option`: what it is called without `--`; `prompt`: what is asked; `read`: text → value, raises Wrong.

    `default`: what no answer means, None where an answer is needed; it is shown in brackets. `explain`: told first.
    """

    option: str
    prompt: str
    read: Callable[[str], T]
    default: str | None = None
    contoh: str = ""
    explain: str = ""


@dataclass(frozen=True)
class Answers:
    """`given`: options by name, as typed. Without a terminal nothing is asked."""

    given: Mapping[str, str]
    terminal: Terminal | None = None

    def get(self, question: Question[T]) -> T:
        """The answer. Raises Blocked where it is missing or wrong and nobody can be asked."""
        given = self.given.get(question.option)
        if self.terminal is None:
            return self._without_terminal(question, given)
        if given is None and question.explain:
            self.terminal.tell(question.explain)
        while True:
            text = self._asked(question, self.terminal) if given is None else given
            try:
                return question.read(one_line(text))
            except Wrong as wrong:
                self.terminal.tell(f"{wrong.why} {wrong.hint}".strip())
                given = None

    def _asked(self, question: Question[T], terminal: Terminal) -> str:
        shown = f" [{question.default}]" if question.default else " (boleh kosong)" if question.default == "" else ""
        while True:
            text = terminal.ask(f"{question.prompt}{shown}: ").strip()
            if text or question.default is not None:
                return text or question.default or ""
            terminal.tell(f"Ini perlu diisi, misalnya {question.contoh}.")

    def _without_terminal(self, question: Question[T], given: str | None) -> T:
        text = question.default if given is None else given
        if text is None or (not one_line(text) and question.default != ""):
            raise Blocked(f'`--{question.option}` belum disebut. Contoh: `--{question.option} "{question.contoh}"`.')
        try:
            return question.read(one_line(text))
        except Wrong as wrong:
            raise Blocked(f"--{question.option}: {wrong.why} {wrong.hint}".strip()) from None


class Console:
    """The person at the keyboard."""

    def ask(self, prompt: str) -> str:
        try:
            return input(prompt)
        except (EOFError, KeyboardInterrupt):
            self.tell("")
            raise Blocked("Dibatalkan. Tidak ada berkas yang dibuat.") from None

    def tell(self, text: str) -> None:
        sys.stdout.write(text + "\n")


def console() -> Terminal | None:
    """The terminal, where both question and answer would go to one."""
    return Console() if sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty() else None
