"""What a reader of facts brings back: a value with its line, or a note why there is none."""

from typing import Generic, NamedTuple, TypeVar

from ..naskah import Note

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """`value` is None where the text does not say; the notes say what was guessed or left empty, and why."""

    value: T | None
    line: int = 0
    notes: tuple[Note, ...] = ()
