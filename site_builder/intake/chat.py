"""A chat that was exported or copied (WhatsApp): the messages without who sent them and when."""

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from .naskah import Line


class Chat(NamedTuple):
    """`report` is the longest message, `others` the rest, each line as text; `day` the day of all messages, if one."""

    report: tuple[Line, ...]
    others: tuple[Line, ...]
    dropped: tuple[Line, ...]
    day: datetime.date | None


def from_chat(lines: Sequence[Line]) -> Chat | None:
    """None where the text is no chat: at least two lines, and every first line, carry a time and a sender."""
    heads = [(line, _HEAD.match(line.text.translate(_MARKS))) for line in lines]
    first = next((found for line, found in heads if line.text.strip()), None)
    stamped = [found for _, found in heads if found]
    if first is None or not stamped:
        return None
    messages: list[list[Line]] = []
    dropped: list[Line] = []
    for line, found in heads:
        if found:
            text = found["text"] or ""
            if found["sender"] is None or _SYSTEM.search(text):
                dropped.append(line)
                continue
            messages.append([Line(line.number, _unstarred(text))])
        elif messages:
            messages[-1].append(Line(line.number, _unstarred(line.text)))
        elif line.text.strip():
            dropped.append(line)
    if not messages:
        return None
    longest = max(messages, key=lambda message: sum(len(line.text) for line in message))
    others = tuple(line for message in messages if message is not longest for line in message)
    return Chat(tuple(longest), others, tuple(dropped), _day(stamped))


_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202c\ufeff")) | {0x202F: " ", 0xA0: " "}
_HEAD = re.compile(
    r"\s*\[?(?P<a>\d{1,4})[/.-](?P<b>\d{1,2})[/.-](?P<c>\d{2,4})[, ]+(?:pukul )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?"
    r"(?: ?[AaPp]\.?[Mm]\.?)?(?:\]| -|\s–) ?(?:(?P<sender>[^:]{1,60}): ?)?(?P<text>.*)$"
)
_SYSTEM = re.compile(
    r"(?i)^\s*(?:<media|<berkas|<gambar|<file)|(?:tidak disertakan|omitted|dihilangkan)>?\s*$|"
    r"terenkripsi secara end-to-end|end-to-end encrypted|pesan ini (?:telah )?dihapus|this message was deleted|"
    r"\((?:file|berkas) (?:attached|terlampir)\)"
)


def _unstarred(text: str) -> str:
    """`*Tempat* :` is bold in a chat; the stars mean nothing here."""
    return re.sub(r"(?<![\w*_~])([*_~])(?=\S)([^*_~\n]+?)(?<=\S)\1(?![\w*_~])", r"\2", text)


def _day(stamped: Sequence[re.Match[str]]) -> datetime.date | None:
    """The day that all messages share, read day first unless that cannot be."""
    days = {(found["a"], found["b"], found["c"]) for found in stamped}
    if len(days) != 1:
        return None
    ((a, b, c),) = days
    year, month, day = (int(a), int(b), int(c)) if len(a) == 4 else (int(c), int(b), int(a))
    try:
        return datetime.date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
