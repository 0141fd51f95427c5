"""Free texts that are one: which of their spellings stands for all."""

from collections import Counter


def usual(spellings: Counter[str]) -> str:
    """The spelling that most use; of two like ones that which is not in capitals, then the first by letter."""
    return min(spellings, key=lambda text: (-spellings[text], text.isupper(), text))
