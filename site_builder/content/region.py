"""Where a kampung lies, by the list of regions: the official names of what was written, and what is in doubt."""

from collections.abc import Iterator

from ..model import facets, parts
from ..model.diagnostics import Diagnostic, ganti
from ..wilayah import Terbaca, Tertulis, baca
from .locate import value_place
from .yaml_faults import as_written
from .yaml_nodes import Mapping

# The codes of what can be in doubt about a region.
REGIONS = frozenset(("wilayah-asing", "wilayah-rancu", "wilayah-beda"))


def region_of(written: parts.Wilayah) -> facets.Wilayah:
    """Under its official names where they are sure; village, hamlet and code as written."""
    found = _read(written)
    below = (written.desa, written.jenis_desa, written.kode, written.dusun, written.rw)
    return facets.Wilayah(*found.jalan, *below)


def region_doubts(written: parts.Wilayah, node: Mapping, path: str) -> Iterator[Diagnostic]:
    for doubt in _read(written).ragu:
        place = value_place(node, ("wilayah", doubt.isian), path)
        mended = ganti(place, (as_written(text) for text in doubt.saran))
        yield Diagnostic(doubt.code, place, doubt.why, doubt.hint, mended)


def _read(written: parts.Wilayah) -> Terbaca:
    return baca(Tertulis(written.provinsi, written.kabupaten, written.kecamatan, written.kode))
