"""The coast around Indonesia (`site_builder/pantai/pantai.txt`): Natural Earth 1:10 m, from npm's world-atlas.

    npm pack world-atlas@2.0.2
    tar xzf world-atlas-2.0.2.tgz
    python -m tools.pantai package

The package is a source for this tool alone; the site does not depend on it.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

from site_builder.pantai.bidang import Titik, clipped, simplified
from site_builder.pantai.data import PER_DEGREE, TABLE, encoded

# Every map of Indonesia lies within, whatever its shape: west, south, east, north.
_FRAME = (91.0, -15.0, 145.0, 10.0)
# The source knows about 400 m; what is nearer to a straight line than this says nothing. In thousandths of a degree.
_TOLERANCE = 2.0
_HEAD = """\
# Daratan di sekitar Indonesia, satu baris satu pulau: bujur dan lintang dalam perseribu derajat,
# titik pertama lalu selisihnya.
# Dibuat oleh tools/pantai.py dari land-10m.json dalam paket npm world-atlas {version}; jangan diubah dengan tangan.
# Asalnya Natural Earth 1:10 juta versi 4.1.0, domain publik (https://www.naturalearthdata.com/about/terms-of-use/).
"""


def main(folder: Path) -> None:
    topology = json.loads((folder / "land-10m.json").read_text("utf-8"))
    version = json.loads((folder / "package.json").read_text("utf-8"))["version"]
    rings = sorted(filter(None, map(_cut, _rings(topology))), key=len, reverse=True)
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(_HEAD.format(version=version) + "".join(f"{encoded(ring)}\n" for ring in rings), "utf-8")


def _cut(ring: list[Titik]) -> list[tuple[int, int]]:
    """What of a ring lies in the frame, in whole thousandths of a degree; nothing where it is less than a triangle."""
    inside = clipped(ring, tuple(edge * PER_DEGREE for edge in _FRAME))
    whole = [(round(x), round(y)) for x, y in simplified(inside, _TOLERANCE)]
    return whole if len(set(whole)) > 2 else []


def _rings(topology: dict[str, Any]) -> Iterator[list[Titik]]:
    """The outer and inner borders of all land."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    for shape in topology["objects"]["land"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in chain.from_iterable(polygons):
            yield list(chain.from_iterable(_directed(arcs, number)[1:] for number in ring))


def _directed(arcs: list[list[Titik]], number: int) -> list[Titik]:
    """TopoJSON: ~n is arc n from its end."""
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def _decoded(arc: Iterable[list[int]], transform: dict[str, list[float]]) -> list[Titik]:
    steps = list(arc)
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    xs, ys = accumulate(step[0] for step in steps), accumulate(step[1] for step in steps)
    return [((x * kx + dx) * PER_DEGREE, (y * ky + dy) * PER_DEGREE) for x, y in zip(xs, ys, strict=True)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
