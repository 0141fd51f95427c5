"""What is wrong in a filled form, told to the office that filled it. No message repeats a figure that is not public."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.diagnostics import GALAT, tally


class Letak(NamedTuple):
    """A sheet and a cell of it (`G12`), a row (`baris 12`) or a column (`kolom G`); all may be empty: the whole file.

    `berkas` only where there are several.
    """

    lembar: str = ""
    sel: str = ""
    berkas: str = ""

    def __str__(self) -> str:
        where = [f"Lembar “{self.lembar}”"] if self.lembar else [] if self.berkas else ["Formulir"]
        cell = self.sel if " " in self.sel else f"sel {self.sel}"
        return ", ".join(([self.berkas] if self.berkas else []) + where + ([cell] if self.sel else []))


class Temuan(NamedTuple):
    """Where, what, and what to do; `severity` GALAT keeps the form from being printed or taken over."""

    severity: str
    letak: Letak
    pesan: str
    saran: str = ""


class Salah(ValueError):  # noqa: N818, reads as what it is: raise Salah(…)
    """A cell that cannot be read: why, and what to type instead."""

    def __init__(self, pesan: str, saran: str) -> None:
        super().__init__(pesan, saran)
        self.pesan = pesan
        self.saran = saran


def has_errors(found: Iterable[Temuan]) -> bool:
    return any(one.severity == GALAT for one in found)


def as_lines(found: Iterable[Temuan]) -> Iterator[str]:
    """Errors first, then warnings, each in the order of the form."""
    for one in sorted(found, key=lambda one: one.severity != GALAT):
        yield f"{one.letak}: {one.severity}: {one.pesan}"
        if one.saran:
            yield f"    = {one.saran}"


def counted(found: Iterable[Temuan]) -> str:
    """`3 galat, 1 peringatan`."""
    return tally(one.severity for one in found)
