"""Shapes that several charts are made of."""

from typing import NamedTuple

# Units of a full drawing: pixels on a phone of 360 px.
WIDTH = 324


class Tulisan(NamedTuple):
    """A few words or a number at a place of the drawing; `` where only the place counts."""

    x: float
    y: float
    teks: str
