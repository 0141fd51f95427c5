"""Archives by subject: section, programme, target group, kind of activity, kind of Poktan, supporting institution.

What an import guessed and nobody has looked at stands on the record's own page only, marked; here it sorts nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model import vocabulary as v
from ..model.facets import Tautan
from ..model.page import Bundle
from ..model.site import Kampung, Kegiatan, KegiatanRow
from ..summaries.lingkup import Lingkup
from ..summaries.program import named_in
from ..summaries.rincian import codes_of
from ..summaries.waktu import reviewed
from .lembar import Kepala, Shelf, TopicShelf
from .poktan import PoktanRow, rows_of
from .rak import shelf
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
                Shelf(one.nama, lingkup.site.urls.topik(topik.kata, one.kode), number, _section(topik, one.kode))
                for one, number in _counted(lingkup, topik)
            ),
        )
        for topik in TOPIK
    )


def codes(lingkup: Lingkup, kata: str) -> tuple[str, ...]:
    """The values of one subject that have an activity."""
    return tuple(one.kode for topik in TOPIK if topik.kata == kata for one, _ in _counted(lingkup, topik))


def _section(topik: Topik, kode: str) -> str:
    return kode if topik.kata == "seksi" else ""


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Bundle]:
    urls = sekitar.urls
    here = (Tautan("Kegiatan", urls.arsip()),)
    for topik in TOPIK:
        for one, _ in _counted(lingkup, topik):
            url, judul = urls.topik(topik.kata, one.kode), f"{topik.awal_judul}{one.nama}"
            poktan = _groups_of(lingkup, one.kode) if topik.kata == "poktan" else ()
            head = Kepala(judul, here, url, seksi=_section(topik, one.kode), poktan=poktan, loncat="tahun")
            parts = (its.parts(by_subject).get((topik.kata, one.kode)) for its in lingkup.anggota)
            yield shelf(sekitar, head, [part for part in parts if part])


def by_subject(kampung: Kampung) -> Iterator[tuple[tuple[str, str], tuple[KegiatanRow, ...]]]:
    """A kampung's activities by the word of a subject and each of its values."""
    found: dict[tuple[str, str], list[KegiatanRow]] = defaultdict(list)
    for k in kampung.kegiatan:
        for topik in TOPIK:
            for kode in topik.kode(k):
                found[topik.kata, kode].append(k.baris)
    return ((key, tuple(rows)) for key, rows in found.items())


def _subjects(kampung: Kampung) -> tuple[tuple[tuple[str, str], int], ...]:
    """How many activities it has for each; also 0 for kinds of Poktan that have groups but no activity yet."""
    counts = {key: len(rows) for key, rows in by_subject(kampung)}
    for group in kampung.poktan:
        counts.setdefault(("poktan", group.fakta.jenis), 0)
    return tuple(counts.items())


def _counted(lingkup: Lingkup, topik: Topik) -> list[tuple[v.Pilihan, int]]:
    """Every value that is there, with the number of its activities."""
    counts = Counter[str]()
    for one in lingkup.anggota:
        for (kata, kode), number in one.tell(_subjects):
            if kata == topik.kata:
                counts[kode] += number
    return [(choice, counts[choice.kode]) for choice in topik.daftar(lingkup) if choice.kode in counts]


def _groups_of(lingkup: Lingkup, jenis: str) -> tuple[PoktanRow, ...]:
    return tuple(row for one in lingkup.anggota for row in one.tell(rows_of) if row.jenis == jenis)
