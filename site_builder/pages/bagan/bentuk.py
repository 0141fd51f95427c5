"""Shapes that several charts are made of."""

from typing import NamedTuple

# Units of a full drawing: pixels on a phone of 360 px.
WIDTH = 324


class Tulisan(NamedTuple):
    """A few words or a number at a place of the drawing; `` where only the place counts."""

    x: float
    y: float
    teks: str


class Pintu(NamedTuple):
    """A box of the drawing that leads to what stands in it."""

    x: float
    y: float
    lebar: float
    tinggi: float
    nama: str
    url: str
