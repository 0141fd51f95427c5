"""Regular expressions that are compiled when they are first used: a command needs few of the hundreds there are."""

import re
from typing import Any, AnyStr, cast


class _Late:
    """Stands for an expression. What is once asked of the compiled one is kept here, so that asking again in a loop
    costs no more than asking the expression itself. `match.re` is the compiled one, never this."""

    def __init__(self, pattern: object, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(cast(str, self.pattern), self._flags), name)
        setattr(self, name, found)
        return found


def compile(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:  # noqa: A001 - as in re
    """As `re.compile`, but that a fault in the expression shows at its first use."""
    return cast(re.Pattern[AnyStr], _Late(pattern, flags))
