"""Values as YAML that this project's own reader, and any other, reads back as the same text."""

import json

from ..content.yaml_nodes import Scalar, read


def one_line(text: str) -> str:
    """Text as a terminal gave it, without line breaks, control characters and broken bytes."""
    whole = text.encode("utf-8", "ignore").decode()
    return " ".join("".join(c if c.isprintable() else " " for c in whole).split())


def scalar(text: str) -> str:
    """The text as it stands, or in double quotes where YAML would read something else."""
    text = one_line(text)
    return text if text and _reads_as(text, text) else json.dumps(text, ensure_ascii=False)


def _reads_as(written: str, text: str) -> bool:
    node, faults = read(f"isian: {written}", "isian")
    value = node.entries["isian"].value if node and not faults else None
    return isinstance(value, Scalar) and value.text == text
