"""Which line breaks a writer meant, and which came from a margin.

A break stays where the writer could have gone on in the same line: the next word would still have fitted into the
widest line around it, or all lines are short, or a label (`Tempat : ...`) follows, or the line ends in a colon. Lines
that reach the margin flow together, and so does a sentence that plainly goes on in small letters. A line longer than
any margin (portals and Word give a paragraph a line) is a paragraph of its own.
"""

import re
from collections.abc import Iterator

MARGIN = 120
NARROW = 60
_HALF_A_LINE = 40

RULE = re.compile(r" {0,3}([-_*=–—─━═])(?: {0,2}\1){2,} *$", re.MULTILINE)
STANDING_ALONE = re.compile(rf" {{0,3}}(?:#{{1,6}} +[^\s]|>|\|)|{RULE.pattern}", re.MULTILINE)

_SENTENCE_END = ".;!?"
_LABEL = re.compile(r"[A-Z0-9][^\s:]{0,30}(?: [^\s:]{1,20}){0,4} ?:(?:\s|$)")
_SUBSECTION = re.compile(r"[1-9]\d?(?:\.[1-9])+\.?\s")


def blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where lines without a blank one between them start and end."""
    start = 0
    for place, line in enumerate([*lines, ""]):
        if not line:
            if place > start:
                yield start, place
            start = place + 1


def width(lines: list[str]) -> int:
    """The margin to which these lines may have been wrapped."""
    return max((len(line) for line in lines if len(line) <= MARGIN), default=0)


def is_paragraph(line: str) -> bool:
    """Whether a line is longer than anyone wraps."""
    return len(line) > MARGIN


def stays(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines (both without outer spaces) is the writer's own."""
    if is_paragraph(line) or is_paragraph(following) or line.endswith(":"):
        return True
    if _LABEL.match(following) or _SUBSECTION.match(following):
        return True
    if len(line) >= _HALF_A_LINE and following[:1].islower() and line[-1] not in _SENTENCE_END:
        return False
    return width <= NARROW or len(line) + 1 + len(following.split(" ", 1)[0]) <= width


# Not in a line with code, where it is a sign like any other.
_HARD = re.compile(r"^([^`\n]*[^\s\\`](?:\\\\)*)\\(?=\n *\S)", re.MULTILINE)


def with_hard_breaks(text: str) -> str:
    """A backslash at a line's end, Markdown's other way to keep a break, as two spaces."""
    return _HARD.sub(r"\1  ", text) if "\\\n" in text else text


def paragraphs(block: str) -> list[str]:
    """Paragraphs of a block without blank lines, in Markdown: two spaces before a newline are a break that stays."""
    raw = block.split("\n")
    lines = [line.strip(" ") for line in raw]
    if len(lines) == 1:
        return lines
    edge = width(lines)
    made = [lines[0]]
    for before, line, typed in zip(lines, lines[1:], raw, strict=False):
        if is_paragraph(before) or is_paragraph(line):
            made.append(line)
        elif typed.endswith("  ") or stays(before, line, edge):
            made[-1] += "  \n" + line
        else:
            made[-1] += "\n" + line
    return made
