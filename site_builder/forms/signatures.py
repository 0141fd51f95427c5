"""Who signs: lines of the guide's three blocks, with dots for what is written by hand."""

from collections.abc import Callable

from .columns import Dokumen

_DOTS, _SHORT = "…" * 8, "…" * 6
Tanda = tuple[str, ...]


def signatures(document: Dokumen) -> tuple[Tanda, Tanda, Tanda]:
    """Three blocks from left to right; the guide names those of the province, docs/formulir.md tells the others."""
    if document.formulir.kode == "uppka-provinsi" and len(document.wilayah) > 1:
        return _recap(document)  # of a kabupaten, on its way to the province
    return _BLOCKS[document.formulir.kode](document)


def province_of(document: Dokumen) -> str:
    """`Provinsi Jawa Tengah`, whether the record writes the word or not."""
    name = document.wilayah[0]
    return name if name.casefold().startswith("provinsi ") else f"Provinsi {name}"


def _province(document: Dokumen) -> tuple[Tanda, Tanda, Tanda]:
    provinsi = province_of(document)
    return (
        ("Mengetahui,", f"Kepala Dinas {_DOTS}", provinsi),
        ("Mengetahui,", "Kepala Perwakilan BKKBN", provinsi),
        (f"{_SHORT}, {_SHORT} {document.bulan.tahun}", "Koordinator Bidang KS", ""),
    )


def _kabupaten(document: Dokumen) -> tuple[Tanda, Tanda, Tanda]:
    return (
        ("Mengetahui,", "Kepala OPD Pengendalian Penduduk dan KB", document.wilayah[1]),
        ("Mengetahui,", "Ketua Pokja Kampung KB", ""),
        (f"{_SHORT}, {_SHORT} {document.bulan.tahun}", "Penyuluh KB/PLKB", ""),
    )


def _recap(document: Dokumen) -> tuple[Tanda, Tanda, Tanda]:
    return (
        ("Mengetahui,", "Kepala OPD Pengendalian Penduduk dan KB", document.wilayah[1]),
        ("Mengetahui,", "Koordinator Penyuluh KB", ""),
        (f"{_SHORT}, {_SHORT} {document.bulan.tahun}", "Penyusun", ""),
    )


_BLOCKS: dict[str, Callable[[Dokumen], tuple[Tanda, Tanda, Tanda]]] = {
    "uppka-provinsi": _province,
    "uppka-kabupaten": _kabupaten,
    "uppka-kabupaten-rekap": _recap,
}
GARIS = f"({_DOTS}{_DOTS})"
