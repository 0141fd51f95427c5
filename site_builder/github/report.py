"""A month's report that is there already takes one more group: its own lines stay as they are."""

import re

from ..content.check import check
from ..model.figures import LaporanFacts
from .record import Draft


def with_group(text: str, draft: Draft) -> str:
    """The report with the draft's group at its end; `` where the group is in it, or it takes no more lines."""
    before, new = _groups(draft, text), _groups(draft, draft.text)
    if before is None or new is None or set(new) & set(before):
        return ""
    item = draft.text[draft.text.index("kelompok:") :].split("\n", 1)[1]
    indent = re.search(r"^( *)- +poktan", text, re.M)
    width = len(indent[1]) if indent else 2
    rows = [" " * width + row[2:] if row.startswith("  ") else row for row in item.split("\n")]
    whole = text.rstrip("\n") + "\n" + "\n".join(rows)
    return whole if _groups(draft, whole) == [*before, *new] else ""


def _groups(draft: Draft, text: str) -> list[str] | None:
    """The groups that a report names; None where it has faults."""
    facts = check(draft.path, draft.place, text.encode()).facts
    return [one.poktan for one in facts.kelompok] if isinstance(facts, LaporanFacts) else None
