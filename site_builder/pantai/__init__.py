"""Land and sea around Indonesia, as coarse as Natural Earth's 1:10 m: a coast to draw, how far out a point is. Pure.

The file of the coast is read when the first of these is asked for.
"""

from .gambar import ada_pantai, garis_pantai
from .letak import km_dari_darat

__all__ = ["ada_pantai", "garis_pantai", "km_dari_darat"]
