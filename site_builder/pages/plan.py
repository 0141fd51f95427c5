"""Every file of output/, as pages; two records that claim one path are a fault that names both."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from itertools import chain

from ..model.diagnostics import Diagnostic, Location
from ..model.facets import Layout, Tautan
from ..model.kiriman import kiriman_of
from ..model.page import Bundle, Page
from ..model.paths import folded
from ..model.repositori import repositori_of
from ..model.site import Kampung, Site
from ..model.warna import on_dark
from ..model.wrong import quoted
from ..summaries.anggota import Anggotas
from ..summaries.laporan_masuk import months_of_reports
from ..summaries.lingkup import Lingkup, TajukKept, scopes_of
from . import (
    arsip,
    arsip_kampung,
    beranda,
    berkas,
    data,
    dokumen,
    ejaan,
    foto,
    kampung,
    kegiatan,
    poktan,
    redirect,
    ringkasan,
    rumah_dataku,
    sitemap,
    tetap,
    tidak_ditemukan,
    topik,
    tulis,
    wilayah,
)
from .claims import Claims, Clash
from .sekitar import Sekitar


def _tables_and_data(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
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


class Planned:
    """The pages of each kampung as they were last planned, for a process that plans again: they are the same while
    neither it nor what lies around it has changed."""

    def __init__(self) -> None:
        self._sekitar: Sekitar | None = None
        self._made: dict[str, tuple[Kampung, tuple[Page, ...]]] = {}
        self._bundles: dict[bytes, tuple[Page, ...]] = {}
        self._anggotas, self._tajuk = Anggotas(), TajukKept()

    def scopes(self, site: Site) -> Lingkup:
        return scopes_of(site, self._anggotas, self._tajuk)

    def pages(self, site: Site, sekitar: Sekitar) -> Iterator[Page]:
        kept = self._made if self._sekitar == sekitar else {}
        self._made, self._sekitar = {}, sekitar
        for one in site.kampung:
            before = kept.get(one.sumber)
            pages = before[1] if before and before[0] is one else tuple(pages_of(one, sekitar))
            self._made[one.sumber] = (one, pages)
            yield from pages

    def unbundled(self, planned: Iterable[Page | Bundle]) -> Iterator[Page]:
        before, self._bundles = self._bundles, {}
        for one in planned:
            if isinstance(one, Page):
                yield one
            else:
                self._bundles[one.key] = pages = before.get(one.key) or one.pages()
                yield from pages


def pages_of(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    """Every page of one kampung."""
    return chain.from_iterable(kind(kampung, sekitar) for kind in OF_KAMPUNG)


def plan(
    site: Site, assets: tuple[tuple[str, bytes], ...], editor: tulis.Files = (), planned: Planned | None = None
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """All pages in the order of their paths, and a fault for each path that is claimed twice.

    `editor`: the files of the editing form, where it is installed; `planned`: what is known from the last time.
    """
    names, twins = berkas.apart([name for name, _ in berkas.joined(assets)])
    files = tuple((name, data) for name, data in berkas.joined(assets) if name in names)
    planned = planned or Planned()
    lingkup = planned.scopes(site)
    sekitar = around(lingkup, layout_of(site, dict(files)), bool(editor))
    of_site = planned.unbundled(_of_site(lingkup, sekitar, OF_SITE, editor))
    wanted = chain(planned.pages(site, sekitar), of_site)
    addressed, clashes = _claim(wanted, names)
    pages = (*addressed, *_spellings(site, addressed), *berkas.pages(files), *sitemap.pages(site, addressed))
    faults = (*_logo_fault(site, names), *twins, *clashes)
    return tuple(sorted(pages, key=lambda page: page.path)), faults


def faults_of(site: Site, assets: Collection[str], editor: tulis.Files = ()) -> tuple[Diagnostic, ...]:
    """What `plan` would find, without the pages that nothing can clash with: only an old address ever claims a path
    that is taken. `assets`: the files there are; `editor`: as for `plan`, with or without what they hold."""
    known = berkas.joined(tuple((name, b"") for name in sorted(assets)))
    names, twins = berkas.apart([name for name, _ in known])
    paths = [folded(site.urls.path(old.dari_url)).split("/") for old in site.redirect]
    folders = {path[0] for path in paths}
    kinds = [kind for kind in OF_SITE if not folders.isdisjoint(OWN_FOLDERS.get(kind, folders))]
    near = site if folders - {"kampung"} else _only(site, {path[1] for path in paths if path[1:]})
    lingkup = scopes_of(near)
    sekitar = around(lingkup, layout_of(site, {}), bool(editor))
    _, clashes = _claim(
        chain(_of_kampung(near, sekitar), Planned().unbundled(_of_site(lingkup, sekitar, kinds, editor))), names
    )
    return (*_logo_fault(site, names), *twins, *clashes)


def addresses(site: Site) -> frozenset[str]:
    """Addresses of all pages that a link may name."""
    lingkup = scopes_of(site)
    sekitar = around(lingkup, layout_of(site, {}), False)
    pages, _ = _claim(chain(_of_kampung(site, sekitar), Planned().unbundled(_of_site(lingkup, sekitar, OF_SITE))))
    every = (*pages, *_spellings(site, pages))
    paths = (page.path for page in every if page.path.endswith("index.html"))
    return frozenset(site.urls.at(path.removesuffix("index.html")) for path in paths)


def around(lingkup: Lingkup, layout: Layout, has_editor: bool) -> Sekitar:
    """What the pages of each kampung of a site see of the others."""
    site = lingkup.site
    repositori = site.fakta.repositori or repositori_of(site.fakta.url)
    months, sent = months_of_reports(lingkup.anggota), kiriman_of(site.setoran)
    return Sekitar(site.urls, layout, site.hari_ini, months, sent, repositori, has_editor)


def _of_kampung(site: Site, sekitar: Sekitar) -> Iterator[Page]:
    return chain.from_iterable(pages_of(one, sekitar) for one in site.kampung)


def _of_site(
    lingkup: Lingkup, sekitar: Sekitar, kinds: Iterable[OfSite], editor: tulis.Files = ()
) -> Iterator[Page | Bundle]:
    every = (partial(tulis.pages, editor=editor) if kind is tulis.pages else kind for kind in kinds)
    return chain.from_iterable(kind(lingkup, sekitar) for kind in every)


def _spellings(site: Site, addressed: tuple[Page, ...]) -> tuple[Page, ...]:
    """Regions by other spellings of their names, where nothing else has the path."""
    if not site.ejaan:
        return ()
    claims = Claims()
    for page in addressed:
        claims.take(page)
    return tuple(page for page in ejaan.pages(site, addressed) if claims.take(page) is None)


def _only(site: Site, names: set[str]) -> Site:
    """Some kampung of a site: what lies below the address of one follows from nothing else."""
    few = tuple(one for one in site.kampung if one.fakta.slug in names)
    return site._replace(kampung=few, kegiatan=tuple(k for one in few for k in one.kegiatan))


def _claim(wanted: Iterable[Page], assets: Iterable[str] = ()) -> tuple[tuple[Page, ...], list[Diagnostic]]:
    """Every page whose path was free, and a fault for every other; the files of `assets` have theirs already."""
    claims = Claims()
    for page in (*berkas.reserved(assets), *sitemap.reserved()):
        claims.take(page)
    pages, faults = [], []
    for page in wanted:
        clash = claims.take(page)
        if clash is None:
            pages.append(page)
        elif page.sumber:
            faults.append(_told(clash))
        else:
            raise RuntimeError(f"two pages of the builder's own for {page.path}")
    return tuple(pages), faults


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
            Tautan("Cari", urls.tetap("cari")),
        ),
        (
            Tautan("Tentang situs ini", urls.tetap("tentang")),
            Tautan("Data terbuka", urls.tetap("data")),
            Tautan("Tulis catatan", urls.tulis()),
        ),
        urls.aset(f"{berkas.STYLE}?v={berkas.version(assets.get(berkas.STYLE, b''))}"),
        urls.aset(f"urut.js?v={berkas.version(assets.get('urut.js', b''))}"),
        urls.aset(f"hari.js?v={berkas.version(assets.get('hari.js', b''))}"),
        urls.aset(fakta.logo) if fakta.logo in assets else "",
        fakta.warna,
        on_dark(fakta.warna),
    )


def _logo_fault(site: Site, assets: Collection[str]) -> list[Diagnostic]:
    logo = site.fakta.logo
    if not logo or logo in assets:
        return []
    why = f"Berkas logo {quoted(logo)} tidak ada di folder assets/."
    return [Diagnostic("logo-tak-ada", Location("situs.yaml"), why, f"Simpan gambarnya sebagai `assets/{logo}`.")]


def _told(clash: Clash) -> Diagnostic:
    page = clash.second
    what = "Hapus baris itu dari `alamat_lama`" if page.view is redirect.view else "Ganti nama salah satu berkas"
    return Diagnostic("alamat-bentrok", Location(page.sumber, page.line), clash.why, f"{what}, lalu bangun lagi.")
