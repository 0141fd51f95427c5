"""Archives by subject: section, target group, kind of activity, kind of Poktan, supporting institution.

What an import guessed and nobody has looked at stands on the record's own page only, marked; here it sorts nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model import vocabulary as v
from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import Kegiatan, KegiatanRow, Site
from ..summaries.waktu import reviewed
from .lembar import Kepala, Shelf, TopicShelf, sheet_pages
from .poktan import PoktanRow, rows_of


class Topik(NamedTuple):
    """A way to sort activities: the word of its addresses, its heading, its list and where an activity stands in it."""

    kata: str
    judul: str
    daftar: v.Daftar
    kode: Callable[[Kegiatan], tuple[str, ...]]
    awal_judul: str


TOPIK = (
    Topik("seksi", "Menurut seksi", v.SEKSI, lambda k: k.baris.seksi, "Seksi "),
    Topik("jenis", "Menurut jenis kegiatan", v.JENIS_KEGIATAN, lambda k: (k.fakta.jenis,), ""),
    Topik("poktan", "Menurut jenis Poktan", v.JENIS_POKTAN, lambda k: _kinds(k), "Kegiatan "),
    Topik("sasaran", "Menurut sasaran", v.SASARAN, lambda k: reviewed(k, "sasaran"), "Sasaran: "),
    Topik("instansi", "Menurut instansi pembina", v.INSTANSI, lambda k: reviewed(k, "instansi"), "Instansi pembina: "),
)


def _kinds(kegiatan: Kegiatan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group.jenis for group in kegiatan.kelompok if group.jenis))


def shelves(site: Site) -> tuple[TopicShelf, ...]:
    """Every subject with its values that have an activity, in the official order."""
    return tuple(
        TopicShelf(
            topik.judul,
            tuple(
                Shelf(topik.daftar[kode].nama, site.urls.topik(topik.kata, kode), len(rows), _section(topik, kode))
                for kode, rows in _sorted(site, topik).items()
            ),
        )
        for topik in TOPIK
    )


def _section(topik: Topik, kode: str) -> str:
    return kode if topik.daftar is v.SEKSI else ""


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    here = (Tautan("Arsip", site.urls.arsip()),)
    groups = _groups_by_kind(site)
    for topik in TOPIK:
        for kode, rows in _sorted(site, topik).items():
            url, judul = site.urls.topik(topik.kata, kode), f"{topik.awal_judul}{topik.daftar[kode].nama}"
            seksi = _section(topik, kode)
            poktan = groups.get(kode, ()) if topik.kata == "poktan" else ()
            yield from sheet_pages(site, layout, Kepala(judul, here, url, seksi=seksi, poktan=poktan), rows)


def _sorted(site: Site, topik: Topik) -> dict[str, list[KegiatanRow]]:
    """Rows of each value, oldest first; for kinds of Poktan also those that have groups but no activity yet."""
    found: dict[str, list[KegiatanRow]] = defaultdict(list)
    for k in site.kegiatan:
        for kode in topik.kode(k):
            found[kode].append(k.baris)
    if topik.kata == "poktan":
        for group in (p for one in site.kampung for p in one.poktan):
            found[group.fakta.jenis] += []
    return {choice.kode: found[choice.kode] for choice in topik.daftar if choice.kode in found}


def _groups_by_kind(site: Site) -> dict[str, tuple[PoktanRow, ...]]:
    found: dict[str, list[PoktanRow]] = defaultdict(list)
    for one in site.kampung:
        for row in rows_of(one):
            found[row.jenis].append(row)
    return {kode: tuple(rows) for kode, rows in found.items()}
