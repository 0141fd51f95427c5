"""Values of fixed lists behind their labels, and lists of agenda, decisions and follow-ups."""

import re
from typing import NamedTuple

from ...model.vocabulary import INSTANSI, SASARAN, SEKSI, Daftar
from ..layout import Entry, Layout, first_items, item_text
from ..naskah import KOSONG, Line, Note, shortened
from .orang import top_items


class Lists(NamedTuple):
    """`taken` are the labels whose whole content stands in these fields."""

    seksi: tuple[str, ...]
    sasaran: tuple[str, ...]
    instansi: tuple[str, ...]
    agenda: tuple[str, ...]
    keputusan: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    taken: tuple[Entry, ...]
    unplaced: tuple[Line, ...]
    notes: tuple[Note, ...]


def read_lists(layout: Layout) -> Lists:
    taken: list[Entry] = []
    unplaced: list[Line] = []
    notes: list[Note] = []
    fixed = {
        field: _chosen(layout, field, daftar, taken, unplaced, notes)
        for field, daftar in (("seksi", SEKSI), ("sasaran", SASARAN), ("instansi", INSTANSI))
    }
    free = {field: _sentences(layout, field, taken) for field in ("agenda", "keputusan", "tindak_lanjut")}
    return Lists(
        fixed["seksi"], fixed["sasaran"], fixed["instansi"], free["agenda"], free["keputusan"], free["tindak_lanjut"],
        tuple(taken), tuple(unplaced), tuple(notes),
    )  # fmt: skip


_NONE = re.compile(r"(?i)(?:tidak ada|belum ada|nihil|-+|–)\.?")


def _chosen(
    layout: Layout, field: str, daftar: Daftar, taken: list[Entry], unplaced: list[Line], notes: list[Note]
) -> tuple[str, ...]:
    """Values that the list knows, in its own spelling; all others are kept and told."""
    found: list[str] = []
    for entry in layout.labelled(field):
        taken.append(entry)
        rows = [
            *(Line(entry.line.number, text) for text in first_items(entry.value)),
            *(Line(i.number, item_text(i.text)) for i in entry.items),
        ]
        for line in rows:
            for text in _values(line.text, daftar):
                if kode := daftar.find(text):
                    found.append(daftar[kode].nama)
                elif not _NONE.fullmatch(text):
                    unplaced.append(Line(line.number, f"{field}: {text}"))
                    near = daftar.suggest(text)
                    meant = f" Mungkin maksudnya {' atau '.join(near)}." if near else ""
                    told = f"“{shortened(text, 40)}” tidak ada dalam daftar {daftar.nama}.{meant}"
                    notes.append(Note(KOSONG, line.number, told))
    return tuple(dict.fromkeys(found))


def _values(text: str, daftar: Daftar) -> list[str]:
    text = text.strip(" .")
    if not text or daftar.find(text):
        return [text] if text else []
    return [part.strip(" .") for part in re.split(r"[,;•]|\s{2,}", text) if part.strip(" .")]


def _sentences(layout: Layout, field: str, taken: list[Entry]) -> tuple[str, ...]:
    """The items below a label; a decision in whole paragraphs stays in the minutes."""
    found: list[str] = []
    for entry in layout.labelled(field):
        items = top_items(entry.items)
        if items is None:
            continue
        items = [*first_items(entry.value), *items]
        if items:
            taken.append(entry)
        found += items
    return tuple(found)
