"""Marks around words that a chat or a telephone sets and a record does not need: bold, code, emoji."""

import re
from collections.abc import Sequence

from .labels import labelled
from .naskah import Line


def unstarred(text: str) -> str:
    """`*Tempat* :` and ```` ```kode``` ```` are a chat's bold and code; stars between figures stay."""
    text = _CODE.sub(r"\2", text)
    while (bare := _BOLD.sub(r"\2", text)) != text:
        text = bare
    return text


def without_emoji(text: str) -> str:
    """The text without emoji before and behind it."""
    return _BEHIND.sub("", text[len(_lead(text)) :]).strip()


def unled(lines: Sequence[Line]) -> list[Line]:
    """Lines without the emoji before and behind them: a label or a heading loses it, items that share one get a
    bullet; a line of emoji alone stays."""
    keyed = [_KEYCAP.sub(r"\1. ", line.text) for line in lines]
    bare = [without_emoji(text) if _HAS.search(text) else text for text in keyed]
    signs = ["" if labelled(text) else _lead(whole).strip() for whole, text in zip(keyed, bare, strict=True)]
    return [
        line._replace(text=f"• {text}" if sign and text and signs.count(sign) > 1 else text or line.text)
        for line, text, sign in zip(lines, bare, signs, strict=True)
    ]


def _lead(text: str) -> str:
    found = _BEFORE.match(text)
    return found[0] if found else ""


# Pictographs, arrows and squares with their colours, joiners and selectors; bullets that are text are not among them.
_EMOJI = (
    "[\u203c\u2049\u2139\u2194-\u21aa\u231a-\u23ff\u25fb-\u25fe\u2600-\u2712\u2715-\u27a1\u27a5-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f]"
)
_HAS = re.compile(_EMOJI)
_BEFORE = re.compile(rf"(?:\s*{_EMOJI})+")
_BEHIND = re.compile(rf"(?:\s*{_EMOJI})+\s*$")
_KEYCAP = re.compile(r"^\s*(\d)\ufe0f?\u20e3\s*")
_CODE = re.compile(r"(`{3})([^`\n]+)\1")
_BOLD = re.compile(r"(?<![\w*_~/])([*_~])(?=\S)((?:(?!\1)[^\n])+?)(?<=\S)\1(?![\w*_~])")
