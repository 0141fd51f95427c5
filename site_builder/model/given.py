"""What counts as an answer: the one place that says whether a field has been filled in."""

import re

from . import late_re
from .wrong import seen

# Signs of nothing, alone or in a row, and what paper forms have where something is to be filled in: dots, a line.
BLANK_SIGNS = "-‐‑–—―−~_.…"
_BLANK = late_re.compile(rf"[{BLANK_SIGNS}\s]*|null", re.IGNORECASE)


def is_given(value: object) -> bool:
    """False for whatever a person or an editor leaves in a field that has no answer.

    The one place that says so, for every field of every kind: a blank field is one that is not there.
    """
    if isinstance(value, str):
        return _BLANK.fullmatch(seen(value)) is None
    if isinstance(value, (list, dict)):
        return any(is_given(item) for item in (value.values() if isinstance(value, dict) else value))
    return value is not None
