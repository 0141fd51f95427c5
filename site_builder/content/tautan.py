from typing import NamedTuple


class LinkTarget(NamedTuple):
    target: str
    line: int
    column: int
    is_image: bool


def link_targets(text: str) -> tuple[LinkTarget, ...]:
    return ()
