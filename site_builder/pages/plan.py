"""Every file of output/, as pages; two records that claim one path are a fault that names both."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location
from ..model.page import Page
from ..model.paths import folded
from ..model.site import Site
from ..model.wrong import quoted
from ..summaries.lingkup import scopes_of
from . import (
    berkas,
    ejaan,
    redirect,
    sitemap,
    tulis,
)
from .claims import Claims, Clash
from .kinds import OF_SITE, OWN_FOLDERS, Planned, around, layout_of


def plan(
    site: Site, assets: tuple[tuple[str, bytes], ...], editor: tulis.Files = (), planned: Planned | None = None
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """All pages in the order of their paths, and a fault for each path that is claimed twice.

    `editor`: the files of the editing form, where it is installed; `planned`: what is known from the last time.
    """
    one = _planned(site, assets, editor, planned or Planned())
    pages = (*one.addressed, *one.spellings, *berkas.pages(one.files), *sitemap.pages(site, one.addressed))
    faults = (*_logo_fault(site, [name for name, _ in one.files]), *one.twins, *one.clashes)
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
    _, clashes, _ = _claim(Planned().pages(lingkup, sekitar, kinds, editor), names)
    return (*_logo_fault(site, names), *twins, *clashes)


def addresses(
    site: Site, assets: tuple[tuple[str, bytes], ...], editor: tulis.Files, planned: Planned
) -> frozenset[str]:
    """Addresses of all pages and files that a link may name; as for `plan`."""
    one = _planned(site, assets, editor, planned)
    pages = (*one.addressed, *one.spellings, *berkas.pages(one.files), *sitemap.pages(site, one.addressed))
    return frozenset(site.urls.at(page.path.removesuffix("index.html")) for page in pages)


class _Plan(NamedTuple):
    """`addressed`: pages that nothing had claimed before; `spellings`: regions by other names; `files`, `twins`: of
    assets/; `clashes`: what is to be said of pages whose path was taken."""

    addressed: tuple[Page, ...]
    spellings: tuple[Page, ...]
    files: tuple[tuple[str, bytes], ...]
    twins: tuple[Diagnostic, ...]
    clashes: tuple[Diagnostic, ...]


def _planned(site: Site, assets: tuple[tuple[str, bytes], ...], editor: tulis.Files, planned: Planned) -> _Plan:
    files, twins = berkas.published_files(assets)
    names = [name for name, _ in files]
    lingkup = planned.scopes(site)
    sekitar = around(lingkup, layout_of(site, dict(files)), bool(editor))
    addressed, clashes, claims = _claim(planned.pages(lingkup, sekitar, editor=editor), names)
    return _Plan(addressed, _spellings(site, addressed, claims), files, twins, tuple(clashes))


def _spellings(site: Site, addressed: tuple[Page, ...], claims: Claims) -> tuple[Page, ...]:
    """Regions by other spellings of their names, where nothing else has the path."""
    return tuple(page for page in ejaan.pages(site, addressed) if claims.take(page) is None)


def _only(site: Site, names: set[str]) -> Site:
    """Some kampung of a site: what lies below the address of one follows from nothing else."""
    return site._replace(anggota=tuple(one for one in site.anggota if one.slug in names))


def _claim(wanted: Iterable[Page], assets: Iterable[str] = ()) -> tuple[tuple[Page, ...], list[Diagnostic], Claims]:
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
    return tuple(pages), faults, claims


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
