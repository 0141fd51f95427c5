"""Diagnostics and summaries in print: for people, for GitHub, for programs."""

from .ending import as_reasons, as_summary, counted, reckoned, spelled, waiting
from .formats import FORMATS, chosen, harmless, printed
from .text import as_text
from .told import Told, told

__all__ = [
    "FORMATS",
    "Told",
    "as_reasons",
    "as_summary",
    "as_text",
    "chosen",
    "counted",
    "harmless",
    "printed",
    "reckoned",
    "spelled",
    "told",
    "waiting",
]
