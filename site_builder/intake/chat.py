"""A chat that was exported or copied (WhatsApp): the messages without who sent them and when."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..privacy.kepala_pesan import Kepala, days_of, head_of
from .app_words import is_notice_of_people, said_by_person
from .labels import labelled
from .marks import unled, unstarred
from .naskah import DIBUANG, DITEBAK, LAMPIRAN, Line, Note, shortened


class Chat(NamedTuple):
    """`report` is what was typed above the chat and the message that reports, with those that carry it on; `others`
    the rest; `days` what the report's own stamp can mean."""

    report: tuple[Line, ...]
    others: tuple[Line, ...]
    dropped: tuple[Line, ...]
    days: tuple[datetime.date, ...]
    notes: tuple[Note, ...]


class _Message(NamedTuple):
    """`files` are media by the line they stood in; `head` is None for what stands above the first message."""

    head: Kepala | None
    lines: list[Line]
    files: list[Line]

    @property
    def written(self) -> list[Line]:
        return [line for line in self.lines if line.text.strip()]

    @property
    def length(self) -> int:
        return sum(len(line.text) for line in self.lines)

    @property
    def fields(self) -> set[str]:
        """What its labels announce."""
        return {found[0] for line in unled(self.lines) if (found := labelled(unstarred(line.text)))}


def from_chat(lines: Sequence[Line]) -> Chat | None:
    """None where no line has the head of a message with its sender."""
    messages, dropped = _messages(lines)
    heads = [message.head for message in messages if message.head]
    if not any(message.written and message.head for message in messages):
        return None
    above, *rest = messages
    lead = max(rest, key=_weight)
    if len(above.fields & _WHEN_AND_WHERE) > 1:
        lead = above
    of_report = _report_of(rest, lead)
    joined = [above, *(message for message, joins in zip(rest, of_report, strict=True) if joins)]
    report = [line for message in joined for line in _apart(message.lines)]
    others = [message for message, joins in zip(rest, of_report, strict=True) if not joins]
    return Chat(
        tuple(report),
        tuple(line for message in others for line in message.written),
        tuple(dropped),
        days_of(lead.head, heads) if lead.head else (),
        tuple(_notes(messages, lead, others, dropped)),
    )


class Unheaded(NamedTuple):
    """A text without senders and times; how many messages had one, and how many media stood among them."""

    text: str
    heads: int
    media: int


def without_heads(text: str) -> Unheaded:
    """A text without the heads of messages pasted into it, and without the app's words among them."""
    lines = [Line(number, row) for number, row in enumerate(text.split("\n"), start=1)]
    messages, _ = _messages(lines)
    count = sum(message.head is not None for message in messages)
    if not count:
        return Unheaded(text, 0, 0)
    rows = [line.text for message in messages for line in _apart(message.lines)]
    whole = re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).strip("\n")
    return Unheaded(whole, count, sum(len(message.files) for message in messages))


_WHEN_AND_WHERE = frozenset(("tanggal", "waktu", "tempat", "waktu_tempat"))


def _messages(lines: Sequence[Line]) -> tuple[list[_Message], list[Line]]:
    """What stands above the first message, the messages, and the app's own words."""
    heads = [head_of(line.text) for line in lines]
    if not any(head and head.sender for head in heads):
        heads = [None for _ in lines]
    above = _Message(None, [], [])
    messages, dropped = [above], list[Line]()
    for line, head in zip(lines, heads, strict=True):
        if head is not None and not head.sender and messages == [above] and above.written:
            head = None  # `10/05/2024 08.00 - Pembukaan` may stand above a chat
        if head is None and messages == [above]:
            above.lines.append(line)
        elif head is None:
            _add(messages[-1], line, line.text, dropped)
        elif not head.sender or (_MARKED.match(head.text) and is_notice_of_people(head.text)):
            dropped.append(line._replace(text=head.text))
            messages.append(_Message(head, [], []))
        else:
            messages.append(_Message(head, [], []))
            _add(messages[-1], line, head.text, dropped)
    return messages, dropped


def _add(message: _Message, line: Line, text: str, dropped: list[Line]) -> None:
    """A line of a message: what a person said, the media beside it, and the app's words."""
    said = said_by_person(text, opens=not message.lines)
    dropped += [line._replace(text=words) for words in said.cut]
    message.files.extend(line._replace(text=name) for name in said.files)
    message.lines.append(line._replace(text=unstarred(said.text)))


_MARKED = re.compile("[\u200e\u200f]")


def _apart(lines: list[Line]) -> list[Line]:
    """A message stands apart from the one before it."""
    return [*lines, lines[-1]._replace(text="")] if lines else []


def _weight(message: _Message) -> tuple[bool, int]:
    """A message that says when and where it was reports, whatever others are longer."""
    return len(message.fields & _WHEN_AND_WHERE) > 1, message.length


def _report_of(messages: Sequence[_Message], lead: _Message) -> list[bool]:
    """Which messages are the report: the one that leads, those that say that they carry on, and those right behind it
    from the same hand whose labels say something new."""
    found: list[bool] = []
    is_next = False
    for message in messages:
        is_lead = message is lead
        if is_lead:
            is_next = lead.head is not None
        elif message.written and message.head and lead.head:
            is_next = is_next and message.head.sender == lead.head.sender
        fields = message.fields if is_next and message.written else set()
        is_new = bool(fields) and not fields & (lead.fields | _WHEN_AND_WHERE | {"judul"})
        goes_on = bool(message.written and lead.head and _GOES_ON.match(message.written[0].text))
        found.append(is_lead or is_new or goes_on)
    return found


_GOES_ON = re.compile(r"(?i)\W*(?:lanjut|sambung)(?:an)?\b.{0,12}\b(?:notulen|laporan|hasil|rapat|tadi|di atas)")


def _notes(
    messages: Sequence[_Message], lead: _Message, others: Sequence[_Message], dropped: Sequence[Line]
) -> Iterator[Note]:
    """Everything that does not come along, with its reason."""
    count = sum(message.head is not None for message in messages)
    numbers = sorted({line.number for line in dropped})
    shown = ", ".join(map(str, numbers[:12])) + (" …" if len(numbers) > 12 else "")
    own_words = f" Tulisan aplikasinya sendiri juga: baris {shown}." if numbers else ""
    yield Note(DIBUANG, 0, f"Nama pengirim dan jam dari {count} pesan dibuang.{own_words}")
    unnamed = [file.number for message in messages for file in message.files if not file.text]
    if unnamed:
        where = ", ".join(map(str, unnamed[:12])) + (" …" if len(unnamed) > 12 else "")
        told = f"Ada {len(unnamed)} media yang tidak disertakan saat obrolan diekspor: baris {where}."
        yield Note(LAMPIRAN, unnamed[0], f"{told} Kalau foto kegiatan, simpan ke folder foto/, lalu sebut di `foto:`.")
    for message in messages:
        caption = shortened(message.written[0].text, 80) if len(message.written) == 1 else ""
        with_caption = f", dengan keterangan “{caption}”" if caption and message is not lead else ""
        for file in message.files:
            if file.text:
                yield Note(LAMPIRAN, file.number, _attached(file.text, with_caption))
    rival = next((m for m in others if len(m.fields & _WHEN_AND_WHERE) > 1), None)
    if rival:
        told = "Pesan ini tampaknya laporan kegiatan lain. Buat satu berkas tiap kegiatan, lalu impor lagi."
        yield Note(DITEBAK, rival.lines[0].number, told)


def _attached(name: str, with_caption: str) -> str:
    if re.search(r"(?i)\.(?:jpe?g|png|webp|heic|gif)$", name):
        return f"Foto “{name}” tidak ikut. Simpan ke folder foto/, lalu sebut di `foto:`{with_caption}."
    return f"Lampiran “{name}” tidak ikut. Kalau isinya naskah, impor berkas itu sendiri{with_caption}."
