"""Text as it comes out of Word, chats and portals, made safe and even: the same words, no odd characters."""

import html
import re

TAB = 4

# C0 without newline and tab, C1, bidi overrides and isolates, lone surrogates, noncharacters.
_FORBIDDEN = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
# Zero-width space, direction marks, word joiner, byte order mark: invisible, and they hide a list's numbers.
_INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"
_STRIPPED = re.compile(f"[{_FORBIDDEN}{_INVISIBLE}]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CODED = re.compile(r"&#(?:[xX][0-9a-fA-F]+|[0-9]+);")
_LONGEST_CODE = len("&#x10FFFF;")
_BLANK = re.compile(r"\n +(?=\n)")

# Word keeps its bullets in symbol fonts; pasted, they are private characters, letters or a question mark.
_WORD_BULLET = re.compile(
    r"\n([ \t]*)(?:([\ue000-\uf8ff])[ \t\xa0]*|([§Ø?])(?:\t|[ \xa0]+)|([oüvq])(?:\t|[ \xa0]{2,}))(?=\S)"
)
_SHOWN_AS = {"\uf0a7": "▪", "§": "▪", "\uf06f": "◦", "o": "◦", "\uf0d8": "➢", "Ø": "➢", "\uf0fc": "✓", "ü": "✓"}


def clean(text: str) -> str:
    """The text with newlines of one kind, spaces for tabs, and no character that a page must not hold."""
    characters = "".join(set(text))  # looking through these few takes a fraction of looking through the text
    if _LINE_ENDS.search(characters):
        text = _LINE_ENDS.sub("\n", text)
    if _STRIPPED.search(characters):
        text = _STRIPPED.sub("", text)
    text = _WORD_BULLET.sub(_bullet, f"\n{text}\n").replace("\xa0", " ")
    return _BLANK.sub("\n", text.expandtabs(TAB)).strip("\n")


def strip(line: str) -> str:
    """A piece of one line without what `clean` takes away."""
    return _STRIPPED.sub("", line).strip(" ")


def without_codes(text: str) -> str:
    """Ready for a page: `&#8238;`, where it stands for what `clean` takes away, is shown as typed."""
    return _CODED.sub(_as_typed, text) if "&#" in text else text


def _bullet(found: re.Match[str]) -> str:
    indent, *marks = found.groups()
    mark = next(mark for mark in marks if mark)
    return f"\n{indent}{_SHOWN_AS.get(mark, '•')} "


def _as_typed(found: re.Match[str]) -> str:
    meant = html.unescape(found[0]) if len(found[0]) <= _LONGEST_CODE else ""
    is_harmless = meant not in ("", "\ufffd") and not _STRIPPED.search(meant)
    return found[0] if is_harmless else f"&amp;{found[0][1:]}"
