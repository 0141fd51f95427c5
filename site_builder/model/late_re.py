"""Regular expressions that are compiled when they are first used: a command needs few of the hundreds there are."""

import re
from typing import Any, AnyStr, cast


class _Ready:
    """All that the compiled expression has, bound to it: asking for it costs next to nothing, also in a loop."""


class _Late(_Ready):
    """Stands for an expression until it is first used. `match.re` is the compiled one, never this."""

    def __init__(self, pattern: object, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(cast(str, self.pattern), self._flags)
        for one in dir(compiled):
            if not one.startswith("__"):
                setattr(self, one, getattr(compiled, one))
        self.__class__ = _Ready  # type: ignore[assignment] # a class with `__getattr__` is slower to ask
        return getattr(self, name)


def compile(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:  # noqa: A001 - as in re
    """As `re.compile`, but that a fault in the expression shows at its first use."""
    return cast(re.Pattern[AnyStr], _Late(pattern, flags))
