"""Paper sizes of Indonesian offices."""

from typing import NamedTuple


class Kertas(NamedTuple):
    """`excel` is the spreadsheet's own number for it; width and height in millimetres, upright."""

    nama: str
    excel: int
    lebar: int
    tinggi: int


# Spreadsheets know F4 as "Folio".
KERTAS = {"a4": Kertas("A4", 9, 210, 297), "f4": Kertas("F4", 14, 215, 330)}
