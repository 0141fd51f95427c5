"""The site's own pages: what a site wants to say of itself, linked after all kampung, whose pages they may name."""

from collections.abc import Iterable
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, ganti
from ..model.facets import HalamanFacts, Prose, SitusFacts
from ..model.site import Halaman, Redirect
from ..model.urls import Urls
from .folder import Folder
from .group_names import GroupNames
from .loaded import Loaded
from .outside import Outside
from .photos import Album
from .redirects import old_addresses
from .references import Index, resolve
from .source import HALAMAN

# Pages without a number of their own come after those that have one.
_LAST = 1_000_000
# With the site's own four words, so many pages fit in the menu of a phone on two lines.
_MENU = 2


class OwnPages(NamedTuple):
    """Those that are published, in the order of menus; every fault in them; the addresses that they had before."""

    halaman: tuple[Halaman, ...]
    faults: tuple[Diagnostic, ...]
    redirect: tuple[Redirect, ...]


def own_pages(folder: Folder, outside: Outside) -> OwnPages:
    context = outside.context
    records = [item for item in folder.records if item.place.kind == "halaman"]
    album = Album.of(HALAMAN, records, context.urls, outside, context.drafts)
    index = _index(outside, album)
    made, found = [], []
    redirect: list[Redirect] = []
    for item in records:
        links, faults = resolve(item, index)
        found += faults
        facts = item.facts
        if isinstance(facts, HalamanFacts) and (context.drafts or not facts.draf):
            made.append(_page(item, facts, links, album, context.urls))
            redirect += old_addresses(item, made[-1].url, facts.judul, context.urls)
    made.sort(key=lambda one: (_LAST if one.fakta.urutan is None else one.fakta.urutan, one.fakta.judul.casefold()))
    by_path = {item.path: item for item in records}
    found += _too_many([by_path[one.sumber] for one in made if one.fakta.menu])
    return OwnPages(tuple(made), tuple(found), tuple(redirect))


def with_links(records: Iterable[Loaded], situs: SitusFacts, outside: Outside) -> tuple[Prose, Prose, list[Diagnostic]]:
    """What the site says of itself, on home and on its own page, with where its links lead; a fault for each that
    leads nowhere."""
    item = next(item for item in records if item.facts is situs)
    links, faults = resolve(item, _index(outside, Album("", outside.context.urls, outside, {})))
    return situs.beranda._replace(tautan=links), situs.tentang._replace(tautan=links), faults


def _index(outside: Outside, album: Album) -> Index:
    """What pages of no kampung may name."""
    return Index(outside, GroupNames.of((), {}), album, ())


def _too_many(listed: list[Loaded]) -> list[Diagnostic]:
    """Each page in the menu beyond those that it has room for, in the menu's order."""
    why = f"Menu atas memuat {len(listed)} halaman sendiri; di ponsel yang muat hanya {_MENU}."
    hint = "Tulis `menu: Tidak`; tautannya lalu ada di kaki setiap halaman."
    places = (item.place_of("menu") for item in listed[_MENU:])
    return [Diagnostic("menu-penuh", place, why, hint, ganti(place, ("Tidak",))) for place in places]


def _page(item: Loaded, facts: HalamanFacts, links: tuple[tuple[str, str], ...], album: Album, urls: Urls) -> Halaman:
    isi = facts.isi._replace(tautan=links, tajuk=2)
    photos = album.gallery(item, facts.foto)
    return Halaman(item.path, facts, isi, photos, album.originals([item]), urls.halaman(facts.slug))
