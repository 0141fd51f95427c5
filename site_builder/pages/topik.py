"""Archives by subject: section, programme, target group, kind of activity, kind of Poktan, supporting institution.

What an import guessed and nobody has looked at stands on the record's own page only, marked; here it sorts nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model import vocabulary as v
from ..model.facets import Tautan
from ..model.page import Page
from ..model.site import Kegiatan, KegiatanRow, Site
from ..summaries.lingkup import Lingkup
from ..summaries.program import codes_of, named_in
from ..summaries.waktu import reviewed
from .lembar import Kepala, Shelf, TopicShelf, sheet_pages
from .poktan import PoktanRow, rows_of
from .sekitar import Sekitar


class Topik(NamedTuple):
    """A way to sort activities: the word of its addresses, its heading, its list and where an activity stands in it."""

    kata: str
    judul: str
    daftar: Callable[[Lingkup], v.Daftar]
    kode: Callable[[Kegiatan], tuple[str, ...]]
    awal_judul: str


TOPIK = (
    Topik("seksi", "Menurut seksi", lambda _: v.SEKSI, lambda k: k.baris.seksi, "Seksi "),
    Topik(
        "program",
        "Menurut program",
        lambda lingkup: named_in(lingkup.anggota),
        lambda k: codes_of(reviewed(k, "program")),
        "Program: ",
    ),
    Topik("jenis", "Menurut jenis kegiatan", lambda _: v.JENIS_KEGIATAN, lambda k: (k.fakta.jenis,), ""),
    Topik("poktan", "Menurut jenis Poktan", lambda _: v.JENIS_POKTAN, lambda k: _kinds(k), "Kegiatan "),
    Topik("sasaran", "Menurut sasaran", lambda _: v.SASARAN, lambda k: reviewed(k, "sasaran"), "Sasaran: "),
    Topik(
        "instansi",
        "Menurut instansi pembina",
        lambda _: v.INSTANSI,
        lambda k: reviewed(k, "instansi"),
        "Instansi pembina: ",
    ),
)


def _kinds(kegiatan: Kegiatan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group.jenis for group in kegiatan.kelompok if group.jenis))


def shelves(lingkup: Lingkup) -> tuple[TopicShelf, ...]:
    """Every subject with its values that have an activity, in the official order."""
    return tuple(
        TopicShelf(
            topik.judul,
            tuple(
                Shelf(one.nama, lingkup.site.urls.topik(topik.kata, one.kode), len(rows), _section(topik, one.kode))
                for one, rows in _sorted(lingkup, topik).items()
            ),
        )
        for topik in TOPIK
    )


def _section(topik: Topik, kode: str) -> str:
    return kode if topik.kata == "seksi" else ""


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls = sekitar.urls
    here = (Tautan("Arsip", urls.arsip()),)
    groups = _groups_by_kind(lingkup.site)
    for topik in TOPIK:
        for one, rows in _sorted(lingkup, topik).items():
            url, judul = urls.topik(topik.kata, one.kode), f"{topik.awal_judul}{one.nama}"
            seksi = _section(topik, one.kode)
            poktan = groups.get(one.kode, ()) if topik.kata == "poktan" else ()
            yield from sheet_pages(sekitar, Kepala(judul, here, url, seksi=seksi, poktan=poktan), rows)


def _sorted(lingkup: Lingkup, topik: Topik) -> dict[v.Pilihan, list[KegiatanRow]]:
    """Rows of each value, oldest first; for kinds of Poktan also those that have groups but no activity yet."""
    found: dict[str, list[KegiatanRow]] = defaultdict(list)
    for k in lingkup.site.kegiatan:
        for kode in topik.kode(k):
            found[kode].append(k.baris)
    if topik.kata == "poktan":
        for group in (p for one in lingkup.site.kampung for p in one.poktan):
            found[group.fakta.jenis] += []
    return {choice: found[choice.kode] for choice in topik.daftar(lingkup) if choice.kode in found}


def _groups_by_kind(site: Site) -> dict[str, tuple[PoktanRow, ...]]:
    found: dict[str, list[PoktanRow]] = defaultdict(list)
    for one in site.kampung:
        for row in rows_of(one):
            found[row.jenis].append(row)
    return {kode: tuple(rows) for kode, rows in found.items()}
