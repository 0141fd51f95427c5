"""Every file of output/, as pages; two records that claim one path are a fault that names both."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from ..model.diagnostics import Diagnostic, Location
from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import Site
from ..model.warna import on_dark
from ..model.wrong import quoted
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


def _tables_and_data(site: Site, layout: Layout) -> Iterator[Page]:
    """Summary tables, and the data files that hold them too."""
    series = ringkasan.all_series(site)
    yield from ringkasan.pages(site, layout, series)
    yield from data.pages(site, layout, series)


Kind = Callable[[Site, Layout], Iterator[Page]]

# The order decides which page keeps a path that two claim: a record before a redirect.
KINDS: tuple[Kind, ...] = (
    beranda.pages,
    kampung.pages,
    kegiatan.pages,
    poktan.pages,
    foto.pages,
    dokumen.pages,
    rumah_dataku.pages,
    wilayah.pages,
    arsip_kampung.pages,
    arsip.pages,
    topik.pages,
    _tables_and_data,
    tetap.pages,
    tulis.pages,
    tidak_ditemukan.pages,
    redirect.pages,
)

# Kinds that are costly to plan, and the folders in which all their pages lie.
OWN_FOLDERS: dict[Kind, frozenset[str]] = {
    arsip.pages: frozenset(("arsip",)),
    topik.pages: frozenset(one.kata for one in topik.TOPIK),
    _tables_and_data: frozenset(("ringkasan", "data")),
}


def plan(
    site: Site, assets: tuple[tuple[str, bytes], ...], editor: tulis.Files = ()
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """All pages in the order of their paths, and a fault for each path that is claimed twice.

    `editor`: the files of the editing form, where it is installed.
    """
    assets = berkas.joined(assets)
    kinds = (partial(tulis.pages, editor=editor) if kind is tulis.pages else kind for kind in KINDS)
    claimed, clashes = _claim(site, _layout(site, dict(assets)), kinds)
    faults = [*_logo_fault(site, dict(assets)), *clashes]
    addressed = tuple(claimed.values())
    claimed |= {page.path: page for page in ejaan.pages(site, claimed)}
    for page in (*berkas.pages(assets), *sitemap.pages(site, addressed)):
        claimed[page.path] = page
    return tuple(sorted(claimed.values(), key=lambda page: page.path)), tuple(faults)


def faults_of(site: Site, assets: Collection[str]) -> tuple[Diagnostic, ...]:
    """What `plan` would find, without the pages that nothing can clash with: only an old address ever claims a path
    that is taken. `assets`: the files there are."""
    paths = [site.urls.path(old.dari_url).split("/") for old in site.redirect]
    folders = {path[0] for path in paths}
    kinds = [kind for kind in KINDS if not folders.isdisjoint(OWN_FOLDERS.get(kind, folders))]
    near = site if folders - {"kampung"} else _only(site, {path[1] for path in paths})
    _, clashes = _claim(near, _layout(site, {}), kinds)
    return (*_logo_fault(site, assets), *clashes)


def addresses(site: Site) -> frozenset[str]:
    """Addresses of all pages that a link may name."""
    pages, _ = _claim(site, _layout(site, {}), KINDS)
    paths = (*pages, *(page.path for page in ejaan.pages(site, pages)))
    return frozenset(site.urls.at(path.removesuffix("index.html")) for path in paths if path.endswith("index.html"))


def _only(site: Site, names: set[str]) -> Site:
    """Some kampung of a site: what lies below the address of one follows from nothing else."""
    few = tuple(one for one in site.kampung if one.fakta.slug in names)
    return site._replace(kampung=few, kegiatan=tuple(k for one in few for k in one.kegiatan))


def _claim(site: Site, layout: Layout, kinds: Iterable[Kind]) -> tuple[dict[str, Page], list[Diagnostic]]:
    """The first page for each path, and a fault for every other."""
    claimed: dict[str, Page] = {}
    faults = []
    for page in (page for kind in kinds for page in kind(site, layout)):
        first = claimed.setdefault(page.path, page)
        if first is not page and not page.sumber:
            raise RuntimeError(f"two pages of the builder's own for {page.path}")
        if first is not page:
            faults.append(_clash(first, page))
    return claimed, faults


def _layout(site: Site, assets: dict[str, bytes]) -> Layout:
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


def _clash(first: Page, second: Page) -> Diagnostic:
    address = "/" + second.path.removesuffix("index.html")
    other = first.sumber or "halaman tetap situs ini"
    why = f"Alamat {address} sudah dipakai oleh {other}; dua catatan tidak bisa menempati satu alamat."
    what = "Hapus baris itu dari `alamat_lama`" if second.view is redirect.view else "Ganti nama salah satu berkas"
    return Diagnostic("alamat-bentrok", Location(second.sumber, second.line), why, f"{what}, lalu bangun lagi.")
