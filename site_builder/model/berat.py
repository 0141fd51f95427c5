"""What a site weighs, held against what its host takes."""

from collections.abc import Iterable
from typing import NamedTuple

# GitHub Pages publishes no larger site (docs.github.com, "GitHub Pages limits"); from this share of it on it is told.
BATAS, DIKABARKAN = 1_000_000_000, 0.7
_FOTO = (".jpg", ".jpeg", ".webp", ".avif", ".png")


class Berat(NamedTuple):
    """Bytes of all files and of the pictures among them; how many files."""

    semua: int = 0
    foto: int = 0
    berkas: int = 0

    @classmethod
    def of(cls, files: Iterable[tuple[str, int]]) -> "Berat":
        """`files`: each with its size in bytes."""
        sizes = dict(files)
        return cls(sum(sizes.values()), sum(s for path, s in sizes.items() if path.endswith(_FOTO)), len(sizes))

    @property
    def bagian(self) -> float:
        """The share of what the host takes."""
        return self.semua / BATAS
