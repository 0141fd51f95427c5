"""Every file of output/, as pages; two records that claim one path are a fault that names both."""

from collections.abc import Callable, Iterator

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
    wilayah,
)

# The order decides which page keeps a path that two claim: a record before a redirect.
KINDS: tuple[Callable[[Site, Layout], Iterator[Page]], ...] = (
    beranda.pages,
    kampung.pages,
    kegiatan.pages,
    poktan.pages,
    foto.pages,
    rumah_dataku.pages,
    wilayah.pages,
    arsip_kampung.pages,
    arsip.pages,
    topik.pages,
    ringkasan.pages,
    tetap.pages,
    tidak_ditemukan.pages,
    redirect.pages,
)


def plan(site: Site, assets: tuple[tuple[str, bytes], ...]) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """All pages in the order of their paths, and a fault for each path that is claimed twice."""
    layout = _layout(site, dict(assets))
    claimed: dict[str, Page] = {}
    faults = _logo_fault(site, dict(assets))
    for page in (page for kind in KINDS for page in kind(site, layout)):
        first = claimed.setdefault(page.path, page)
        if first is not page and not page.sumber:
            raise RuntimeError(f"two pages of the builder's own for {page.path}")
        if first is not page:
            faults.append(_clash(first, page))
    addressed = tuple(claimed.values())
    for page in (*berkas.pages(assets), *sitemap.pages(site, addressed)):
        claimed[page.path] = page
    return tuple(sorted(claimed.values(), key=lambda page: page.path)), tuple(faults)


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
        (Tautan("Tentang situs ini", urls.tetap("tentang")), Tautan("Data terbuka", urls.tetap("data"))),
        urls.aset(f"gaya.css?v={berkas.version(assets.get('gaya.css', b''))}"),
        urls.aset(fakta.logo) if fakta.logo in assets else "",
        fakta.warna,
        on_dark(fakta.warna),
    )


def _logo_fault(site: Site, assets: dict[str, bytes]) -> list[Diagnostic]:
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
