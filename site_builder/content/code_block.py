"""A record that was copied with the code block it stood in, as a chat shows it: "```yaml" above and "```" below it."""

from typing import NamedTuple

from ..model import late_re
from ..model.diagnostics import Ganti

_MARK = late_re.compile(r" {0,3}(?:`{3,}|~{3,})[ ]*[\w-]*\s*")
_END = late_re.compile(r" {0,3}(?:`{3,}|~{3,})\s*")
_FIELD = late_re.compile(r"\s*[\w ]{1,40}:\s+\S|---")
# A chat may say a sentence before its block.
_BEFORE = 3

WHY = "Catatan ini disalin bersama pagar kodenya (```), sehingga isiannya tidak terbaca."


class Block(NamedTuple):
    """Indexes of lines: where what does not belong begins, of the opening mark, and of the closing one or None."""

    first: int
    opening: int
    closing: int | None

    @property
    def last(self) -> int:
        return self.opening if self.closing is None else self.closing

    def with_marks(self, lines: list[str], head: list[str], tail: list[str]) -> list[str]:
        """The lines with others in place of the marks and of what stands before them."""
        inside = lines[self.opening + 1 : self.last] if self.closing is not None else []
        return [*lines[: self.first], *head, *inside, *(tail if self.closing is not None else []), *self.behind(lines)]

    def behind(self, lines: list[str]) -> list[str]:
        return lines[self.last + 1 :]

    def mended(self, lines: list[str], head: list[str], tail: list[str]) -> Ganti:
        """The same as text to put in place of the lines from the first on; the line below goes along, so that none is
        left empty where a mark stood."""
        last = min(self.last + 1, len(lines) - 1)
        count = len(lines) - 1 - last
        meant = self.with_marks(lines, head, tail)
        text = "\n".join(meant[self.first : len(meant) - count])
        return Ganti(1, len(lines[last]) + 1, text, last - self.first + 1)

    @property
    def above(self) -> str:
        """What to call the opening mark, with what stands before it."""
        return f"baris {self.first + 1}" + (f"–{self.opening + 1}" if self.opening > self.first else "")

    @property
    def without(self) -> str:
        """What to do where both marks are only to go."""
        return f"Hapus {self.above}" + (f" dan {self.closing + 1}." if self.closing is not None else ".")


def block_in(lines: list[str], start: int) -> Block | None:
    """The code block that a text begins with; `start`: its first line that is not blank."""
    before = 0
    for number in range(start, len(lines)):
        if _MARK.fullmatch(lines[number]):
            closing = next((i for i in range(number + 1, len(lines)) if _END.fullmatch(lines[i])), None)
            return Block(start, number, closing)
        before += bool(lines[number].strip())
        if before > _BEFORE or _FIELD.match(lines[number]):
            return None
    return None
