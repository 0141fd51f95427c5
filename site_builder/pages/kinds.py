"""Every kind of page, of a kampung and of the whole site: what they see, and what is kept of their planning."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from ..model import digest
from ..model.anggota import Anggota, region_of
from ..model.facets import Layout, Tautan
from ..model.hari import Hari, Selama
from ..model.page import Bundle, Page, Stub, name_of_view
from ..model.repositori import repositori_of
from ..model.site import Kampung, Site
from ..model.warna import on_dark
from ..summaries.laporan_masuk import months_of_reports
from ..summaries.lingkup import Lingkup, TajukKept, scopes_of
from . import (
    arsip,
    arsip_kampung,
    beranda,
    berkas,
    cari,
    data,
    dokumen,
    foto,
    halaman,
    kampung,
    kegiatan,
    poktan,
    redirect,
    rincian,
    ringkasan,
    rumah_dataku,
    tetap,
    tidak_ditemukan,
    topik,
    tulis,
    wilayah,
)
from .sekitar import Sekitar


def _tables_and_data(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page | Bundle]:
    """Summary tables, and the data files that hold them too."""
    series = ringkasan.all_series(lingkup)
    yield from ringkasan.pages(lingkup, sekitar, series)
    yield from data.pages(lingkup, sekitar, series)


OfKampung = Callable[[Kampung, Sekitar], Iterator[Page]]
OfSite = Callable[[Lingkup, Sekitar], Iterator[Page | Bundle]]

# Pages that follow from one kampung and what it may see of the outside: no other kampung makes them anew.
OF_KAMPUNG: tuple[OfKampung, ...] = (
    kampung.pages,
    kegiatan.pages,
    poktan.pages,
    foto.pages,
    dokumen.pages,
    rumah_dataku.pages,
    arsip_kampung.pages,
    rincian.pages,
    tulis.forms,
)
# Pages of the whole site. Of two that claim a path the first keeps it: a record comes before a redirect.
OF_SITE: tuple[OfSite, ...] = (
    beranda.pages,
    wilayah.pages,
    arsip.pages,
    topik.pages,
    _tables_and_data,
    tetap.pages,
    halaman.pages,
    cari.pages,
    tulis.pages,
    tidak_ditemukan.pages,
    redirect.pages,
)

# Kinds that are costly to plan, and the folders in which all their pages lie.
OWN_FOLDERS: dict[OfSite, frozenset[str]] = {
    arsip.pages: frozenset(("arsip",)),
    topik.pages: frozenset(one.kata for one in topik.TOPIK),
    _tables_and_data: frozenset(("ringkasan", "data")),
}

# Pages that the search finds.
SOUGHT = frozenset(name_of_view(one) for one in (kampung.view, kegiatan.view, poktan.view, wilayah.view))

# Pages with what they follow from, and the days on which they do.
Plan = tuple[tuple[bytes, ...], Selama, tuple[Page, ...]]
StubPlan = tuple[tuple[bytes, ...], Selama, tuple[Stub, ...]]


class Planned:
    """The pages of each kampung as they were last planned, for whoever plans again: they are the same while neither it
    nor what lies around it has changed.

    `of_kampung`: by the file of a kampung; `bundles`: pages of the site by their key; `stubs`, `stub_bundles`: what is
    remembered of both from another process; `ways`: by the address of a kampung its regions, and the way to it.
    """

    def __init__(self) -> None:
        self.sekitar: Sekitar | None = None
        self.of_kampung: dict[str, Plan] = {}
        self.bundles: dict[bytes, Plan] = {}
        self.ways: dict[str, tuple[tuple[str, ...], tuple[Tautan, ...]]] = {}
        self.tajuk = TajukKept()
        self.stubs: dict[str, StubPlan] = {}
        self.stub_bundles: dict[bytes, StubPlan] = {}

    def scopes(self, site: Site) -> Lingkup:
        return scopes_of(site, self.tajuk)

    def seen_by(self, kampung: Kampung) -> Sekitar | None:
        """What the pages of a kampung see, where it lies in the regions that it was planned in."""
        jalan, way = self.ways.get(kampung.baris.url, (None, ()))
        return self.sekitar._replace(remah=way) if self.sekitar and jalan == region_of(kampung) else None

    def pages(
        self, lingkup: Lingkup, sekitar: Sekitar, kinds: Iterable[OfSite] = OF_SITE, editor: tulis.Files = ()
    ) -> Iterator[Page]:
        """Those of every kampung, then the site's of these kinds. `editor`: the files of the editing form."""
        every = (partial(tulis.pages, editor=editor) if kind is tulis.pages else kind for kind in kinds)
        of_site = chain.from_iterable(kind(lingkup, sekitar) for kind in every)
        return chain(self._of_kampung(lingkup, sekitar), self.unbundled(of_site, sekitar.hari_ini))

    def _of_kampung(self, lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
        before, self.of_kampung, self.sekitar = self.of_kampung, {}, sekitar
        ways = wilayah.ways(lingkup, sekitar.urls)
        self.ways = {one.baris.url: (one.jalan, ways[one.baris.url]) for one in lingkup.anggota}
        for one in lingkup.anggota:
            way = ways[one.baris.url]
            plan = partial(_of_one, one, sekitar._replace(remah=way))
            key = (one.muka.key, sekitar.kunci, digest.of_value(way))
            known, stubs = before.get(one.sumber), self.stubs.pop(one.sumber, None)
            self.of_kampung[one.sumber] = made = _kept(key, sekitar.hari_ini, known, stubs, plan)
            yield from made[2]

    def unbundled(self, planned: Iterable[Page | Bundle], hari: datetime.date) -> Iterator[Page]:
        before, self.bundles = self.bundles, {}
        for one in planned:
            if isinstance(one, Page):
                yield one
                continue
            known, stubs = before.get(one.key), self.stub_bundles.pop(one.key, None)
            self.bundles[one.key] = made = _kept((one.key,), hari, known, stubs, one.pages)
            yield from made[2]


def _of_one(one: Anggota, sekitar: Sekitar, hari: datetime.date) -> tuple[Page, ...]:
    return tuple(pages_of(one.kampung, sekitar._replace(hari_ini=hari)))


def _kept(
    key: tuple[bytes, ...],
    today: datetime.date,
    known: Plan | None,
    stubs: StubPlan | None,
    plan: Callable[[datetime.date], tuple[Page, ...]],
) -> Plan:
    """As planned before where that is of this key and day; else planned anew, with a day that knows what is asked."""
    if known and known[0] == key and known[1].memuat(today):
        return known
    if stubs and stubs[0] == key and stubs[1].memuat(today):
        return key, stubs[1], _later(stubs[2], partial(plan, today))
    hari = Hari.of(today)
    pages = plan(hari)
    return key, hari.selama, pages


def _later(stubs: Iterable[Stub], plan: Callable[[], tuple[Page, ...]]) -> tuple[Page, ...]:
    """Pages of which only what is remembered is there; all are planned when one of them is asked for."""
    real: dict[str, Page] = {}

    def page(path: str) -> Page:
        if not real:
            real.update((one.path, one) for one in plan())
        return real[path]

    return tuple(stub.page(partial(page, stub.path)) for stub in stubs)


def pages_of(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    """Every page of one kampung."""
    return chain.from_iterable(kind(kampung, sekitar) for kind in OF_KAMPUNG)


def around(lingkup: Lingkup, layout: Layout, has_editor: bool) -> Sekitar:
    """What the pages of each kampung of a site see of the others."""
    site = lingkup.site
    repositori = site.fakta.repositori or repositori_of(site.fakta.url)
    months, sent = months_of_reports(lingkup.anggota), lingkup.kiriman.value()
    given = (site.urls, layout, months, repositori, has_editor)
    key = digest.join([digest.of_value(given), lingkup.kiriman.digest])
    return Sekitar(site.urls, layout, site.hari_ini, months, sent, repositori, has_editor, key)


def layout_of(site: Site, assets: dict[str, bytes]) -> Layout:
    fakta, urls = site.fakta, site.urls
    return Layout(
        fakta.nama,
        fakta.lembaga,
        fakta.kaki,
        fakta.kontak,
        urls.origin,
        urls.beranda(),
        (
            Tautan("Kampung", urls.direktori()),
            Tautan("Kegiatan", urls.arsip()),
            Tautan("Ringkasan", urls.ringkasan()),
            *(Tautan(one.fakta.judul, one.url) for one in site.halaman if one.fakta.menu),
            Tautan("Cari" if berkas.SEARCH in assets else "Jelajah", urls.tetap("cari")),
        ),
        (
            Tautan("Tentang situs ini", urls.tetap("tentang")),
            Tautan("Istilah dan singkatan", urls.tetap("istilah")),
            Tautan("Data terbuka", urls.tetap("data")),
            Tautan("Tulis catatan", urls.tulis()),
            *(Tautan(one.fakta.judul, one.url) for one in site.halaman if not one.fakta.menu),
        ),
        urls.aset(f"{berkas.STYLE}?v={berkas.version(assets.get(berkas.STYLE, b''))}"),
        urls.aset(f"tabel.js?v={berkas.version(assets.get('tabel.js', b''))}"),
        urls.aset(f"hari.js?v={berkas.version(assets.get('hari.js', b''))}"),
        urls.aset(f"saring.js?v={berkas.version(assets.get('saring.js', b''))}"),
        urls.tetap("cari") if berkas.SEARCH in assets else "",
        urls.aset(f"{berkas.SEARCH}?v={berkas.version(assets[berkas.SEARCH])}") if berkas.SEARCH in assets else "",
        urls.aset(fakta.logo) if fakta.logo in assets else "",
        fakta.warna,
        on_dark(fakta.warna),
    )
