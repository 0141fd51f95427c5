"""Parts of a whole, reckoned exactly."""

from fractions import Fraction


def exact(number: float) -> Fraction:
    """A number as it was written: 0.1 is a tenth."""
    return Fraction(str(number))


def persen(part: int, whole: int) -> float:
    """How many per cent a part is of a whole: cut after two decimals, so that 39,999 is never 40.

    Raises ZeroDivisionError where there is no whole.
    """
    return (part * 10_000 // whole) / 100
