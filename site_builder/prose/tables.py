"""Tables as people put them: right under a sentence, with a note right below."""

import re

_RULE = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")


def is_table(block: list[str]) -> bool:
    """Whether lines without a blank one between them are a table from the first line on."""
    return len(block) > 1 and "|" in block[0] and _is_rule(block[1])


def set_apart(text: str) -> str:
    """Blank lines before a table's head and after its last row, so that no sentence becomes a row."""
    if "|" not in text:
        return text
    lines = text.split("\n")
    made: list[str] = []
    inside = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        starts = not inside and "|" in line and _is_rule(following)
        ends = inside and "|" not in line
        if (starts or ends) and made and made[-1]:
            made.append("")
        inside = starts or (inside and not ends)
        made.append(line)
    return "\n".join(made)


def _is_rule(line: str) -> bool:
    return "|" in line and _RULE.match(line) is not None
