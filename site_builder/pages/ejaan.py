"""Addresses that regions have by other spellings of their names: each leads to the one page of the region.

They give way to whatever has the address (`plan`), so that no order of records decides.
"""

import re
from collections.abc import Iterable, Iterator

from ..model.names import nama_wilayah
from ..model.page import Page, name_of_view
from ..model.site import Ejaan, Site
from ..model.urls import Urls
from ..model.vocabulary import slug
from . import redirect, wilayah

# By its name: a table's page that was planned by another process has no view at hand.
_REDIRECT = name_of_view(redirect.view)
_TIME = re.compile(r"\d{4}(?:-\d\d)?")


def pages(site: Site, others: Iterable[Page]) -> Iterator[Page]:
    """`others`: all pages of the site, those of its regions and of their tables among them."""
    regions = _by_address(site.ejaan)
    if not regions:
        return
    directory = site.urls.path(site.urls.direktori())
    for page in others:
        start, region = (("wilayah",), ()) if page.path == directory else _split(page.path)
        if not start or page.view_name == _REDIRECT:
            continue
        # A region without a page of its own leads on: whoever had another name for it is sent there at once.
        url = page.args[0] if page.view is wilayah.moved else site.urls.at(page.path.removesuffix("index.html"))
        for one in regions.get(region, ()):
            if start == ("wilayah",) or _had_tables(one):
                yield _redirect(site.urls, "/".join((*start, *one.alamat, "index.html")), url, one)


def _by_address(ejaan: tuple[Ejaan, ...]) -> dict[tuple[str, ...], list[Ejaan]]:
    found: dict[tuple[str, ...], list[Ejaan]] = {}
    for one in ejaan:
        found.setdefault(tuple(map(slug, one.jalan)), []).append(one)
    return found


def _split(path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands before the region in the path of a directory or of a table, and the region; nothing of others."""
    parts = tuple(path.split("/"))
    if parts[-1] != "index.html" or parts[0] not in ("wilayah", "ringkasan"):
        return (), ()
    if parts[0] == "wilayah":
        return parts[:1], parts[1:-1]
    before = 3 if len(parts) > 3 and _TIME.fullmatch(parts[2]) else 2
    return parts[:before], parts[before:-1]


def _had_tables(one: Ejaan) -> bool:
    """Provinces and kabupaten have tables of their own; a kecamatan where it has several kampung."""
    return len(one.alamat) < 3 or one.kampung > 1


def _redirect(urls: Urls, old: str, url: str, one: Ejaan) -> Page:
    name = nama_wilayah(one.jalan) if one.jalan else "Kampung"
    return Page(old, "templat", redirect.view, (url, urls.absolute(url), name))
