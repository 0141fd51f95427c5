"""HTML comments in a text: a note of the writer's to other writers, shown to no reader."""

import re

# Not in code, and not one that nobody closes: that is text. None begins in another, so that each sign is read once.
_COMMENT = re.compile(r"(?<!`)<!--(?:(?!-->|<!--)[^`])*-->")
_WHOLE_LINES = re.compile(rf"^[ \t]*{_COMMENT.pattern}[ \t]*\n", re.MULTILINE)


def without_comments(text: str) -> str:
    """The text without comments; one that has its lines to itself leaves none."""
    return _COMMENT.sub("", _WHOLE_LINES.sub("", text)) if "<!--" in text else text


def blanked_comments(text: str) -> str:
    """The same with everything else at its place."""
    return _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text) if "<!--" in text else text
