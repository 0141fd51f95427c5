"""One activity: the facts first, then decisions and follow-ups, then the minutes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import FotoTampil, KegiatanFacts, Layout, Prose, Tautan, TindakLanjut
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow, Kelompok
from ..model.vocabulary import JENIS_POKTAN
from .pokok import Pokok, SeksiTautan, pokok
from .sekitar import Sekitar


@dataclass(frozen=True, slots=True)
class KegiatanView:
    """`foto` are those that the minutes do not show; `tugas` pairs every follow-up with whether its date has passed;
    neighbours in time are of the same kampung.

    `satu_satunya`: groups that the record names by their kind alone; `tanpa_kelompok`: a coaching session that counts
    for no group, `hanya_jenis`: one that names kinds which mean no group beside. `seksi` to `jenis_url`: as in `Pokok`.
    `arsip_url`: the kampung's activities of its year, `` where it has none.
    """

    template: ClassVar[str] = "kegiatan.html"
    layout: Layout
    kampung: KampungRow
    fakta: KegiatanFacts
    isi: Prose
    foto: tuple[FotoTampil, ...]
    kelompok: tuple[Kelompok, ...]
    satu_satunya: tuple[Kelompok, ...]
    hanya_jenis: tuple[Kelompok, ...]
    tanpa_kelompok: bool
    seksi: tuple[SeksiTautan, ...]
    sasaran: tuple[Tautan, ...]
    instansi: tuple[Tautan, ...]
    program: tuple[Tautan, ...]
    jenis_url: str
    tugas: tuple[tuple[TindakLanjut, bool], ...]
    sebelum: KegiatanRow | None
    sesudah: KegiatanRow | None
    arsip_url: str
    url: str


def view(
    layout: Layout,
    kampung: KampungRow,
    fakta: KegiatanFacts,
    isi: Prose,
    foto: tuple[FotoTampil, ...],
    kelompok: tuple[Kelompok, ...],
    pokok: Pokok,
    terlambat: tuple[int, ...],
    sebelum: KegiatanRow | None,
    sesudah: KegiatanRow | None,
    arsip_url: str,
    url: str,
) -> KegiatanView:
    tugas = tuple((task, i in terlambat) for i, task in enumerate(fakta.tindak_lanjut))
    in_minutes = {url for _, url in isi.tautan}
    foto = tuple(one for one in foto if one.besar_url not in in_minutes)
    only = tuple(k for name, k in zip(fakta.poktan, kelompok, strict=True) if k.url and JENIS_POKTAN.find(name))
    is_coaching = fakta.jenis == "pembinaan-poktan"
    kinds = tuple(k for k in kelompok if not k.url) if is_coaching else ()
    return KegiatanView(
        layout,
        kampung,
        fakta,
        isi,
        foto,
        kelompok,
        only,
        kinds,
        is_coaching and len(kinds) == len(kelompok),
        pokok.seksi,
        pokok.sasaran,
        pokok.instansi,
        pokok.program,
        pokok.jenis_url,
        tugas,
        sebelum,
        sesudah,
        arsip_url,
        url,
    )


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    urls, frame = sekitar.urls, (sekitar.layout, kampung.baris)
    around = _neighbours([k.baris for k in kampung.kegiatan if k.baris.tanggal])
    for k in kampung.kegiatan:
        url, date = k.baris.url, k.fakta.tanggal
        archive = urls.arsip_kampung(kampung.fakta.slug, str(date.tahun)) if date else ""
        its = (k.fakta, k.isi, k.foto, k.kelompok, pokok(urls, k), k.terlambat)
        yield Page(
            urls.path(url), "templat", view, (*frame, *its, *around.get(url, (None, None)), archive, url), k.sumber
        )


def _neighbours(rows: list[KegiatanRow]) -> dict[str, tuple[KegiatanRow | None, KegiatanRow | None]]:
    """What came before and after each activity; one without a date has no place in time."""
    before, after = [None, *rows[:-1]], [*rows[1:], None]
    return {row.url: (before[i], after[i]) for i, row in enumerate(rows)}
