"""Names that a field offers without being held to them: regions, which made-up kampung have others of."""

from functools import cache

from ..model.provinsi import PROVINSI
from ..model.vocabulary import Daftar, Pilihan, slug
from ..wilayah import nama_kabupaten


@cache
def usulan_of(model: str, key: str) -> Daftar | None:
    """The list of a field of a model; None where it has none."""
    if model != "Wilayah":
        return None
    return {"provinsi": PROVINSI, "kabupaten": _kabupaten()}.get(key)


@cache
def _kabupaten() -> Daftar:
    return Daftar("kabupaten atau kota", *(Pilihan(slug(nama), nama, ejaan) for nama, ejaan in nama_kabupaten()))
