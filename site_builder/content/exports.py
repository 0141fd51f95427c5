"""What the rest of a site may need to know of the records in one folder, told before any of them is linked."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location
from ..model.facets import Foto, HalamanFacts, KampungFacts, KegiatanFacts, PoktanFacts
from ..model.tanggal import Tanggal
from ..model.urls import Urls
from .files import Files
from .folder import Folder
from .loaded import Loaded, Ref
from .own_address import named
from .region import IN_WILAYAH, LEVELS

PICTURES = ("foto", "gambar")
_WITH_A_PAGE = ("kampung", "poktan", "kegiatan", "halaman")


class Named(NamedTuple):
    """A file that a record names: `path` where it lies in the record's own folder, whatever lies elsewhere; `` where it
    has to be looked for among all."""

    record: str
    name: str
    shelf: str
    path: str

    def found(self, home: str, files: Files) -> str:
        """Its path; `` where there is none or none is sure."""
        return self.path or files.named(self.record, home, self.name, self.shelf)


class Exports(NamedTuple):
    """`home`: the folder, `sumber` its kampung's own record (`` where there is none), `slug` the kampung's address
    (`` where that record cannot be read).

    `paths`: its records, each place once, `every` all of them; `pageless`: those of a kind that has no page;
    `published`: addresses of their pages; `archives`: of lists that exist because of them; `held_back`: drafts that
    have no page, with the address that it would have; `drafts`: all drafts; `unreadable`: records with a fault of
    their own; `agreed`: what records say of `izin`; `marks`: of doubts that were looked into; `rooted`: what links to
    the site's own pages name; `regions`: names as written, by level; `region_place`: where they stand; `diagnostics`:
    all that is to be said of the records, one by one.
    """

    home: str
    sumber: str
    slug: str
    paths: tuple[str, ...]
    every: tuple[str, ...]
    pageless: tuple[str, ...]
    published: tuple[tuple[str, str], ...]
    archives: tuple[str, ...]
    held_back: tuple[tuple[str, str], ...]
    drafts: tuple[str, ...]
    unreadable: tuple[str, ...]
    pictures: tuple[Named, ...]
    papers: tuple[Named, ...]
    agreed: tuple[tuple[Named, bool], ...]
    marks: tuple[tuple[str, Ref], ...]
    rooted: tuple[str, ...]
    regions: tuple[tuple[str, str], ...]
    region_place: Location
    diagnostics: tuple[Diagnostic, ...]


def exports_of(folder: Folder, urls: Urls, files: Files, drafts: bool, own: Urls) -> Exports:
    """`drafts`: whether they are published; `own`: as of `named`."""
    records, others, clashes = folder.standing
    home = next((item for item in records if item.place.kind == "kampung"), None)
    slug = home.place.slug if home and isinstance(home.facts, KampungFacts) else ""
    readable = [item for item in records if item.facts is not None]
    everything = (*records, *others)
    mine = tuple(item.path for item in everything if is_draft(item))
    waiting = () if drafts else mine
    addressed = [(item, url) for item in readable if (url := _url(item, slug, urls))]
    pages = [(item, url) for item, url in addressed if item.path not in waiting]
    return Exports(
        folder.home,
        home.path if home else "",
        slug,
        tuple(item.path for item in records),
        tuple(sorted(item.path for item in everything)),
        tuple(item.path for item in records if item.place.kind not in _WITH_A_PAGE),
        tuple((item.path, url) for item, url in pages),
        tuple(sorted({url for item, _ in pages for url in _archives(item, slug, urls)})),
        tuple((item.path, url) for item, url in addressed if item.path in waiting),
        mine,
        tuple(item.path for item in everything if item.facts is None),
        tuple(_named(item, ref, files) for item in everything for ref in item.refs if ref.kind in PICTURES),
        tuple(_named(item, ref, files, "") for item in everything for ref in item.refs if ref.kind == "berkas"),
        tuple(_agreed(records, files)),
        tuple((item.path, ref) for item in everything for ref in item.refs if ref.kind == "dibiarkan"),
        tuple(sorted({target for item in everything for ref in item.refs if (target := _rooted(ref, urls, own))})),
        tuple((ref.kind, ref.target) for ref in (home.refs if home else ()) if ref.kind in LEVELS),
        home.place_of(*IN_WILAYAH) if home else Location(""),
        (*(d for item in everything for d in item.diagnostics), *clashes),
    )


def is_draft(item: Loaded) -> bool:
    return isinstance(item.facts, (KegiatanFacts, HalamanFacts)) and item.facts.draf


def photos_of(item: Loaded) -> tuple[Foto, ...]:
    return item.facts.foto if isinstance(item.facts, (KampungFacts, PoktanFacts, KegiatanFacts, HalamanFacts)) else ()


def _url(item: Loaded, slug: str, urls: Urls) -> str:
    """The address of a record's own page; `` where it has none."""
    if isinstance(item.facts, HalamanFacts):
        return urls.halaman(item.place.slug)
    if not slug:
        return ""
    if isinstance(item.facts, KampungFacts):
        return urls.kampung(slug)
    if isinstance(item.facts, PoktanFacts):
        return urls.poktan(slug, item.place.slug)
    return urls.kegiatan(slug, item.place.slug) if isinstance(item.facts, KegiatanFacts) else ""


def _archives(item: Loaded, slug: str, urls: Urls) -> Iterator[str]:
    if not isinstance(item.facts, KegiatanFacts):
        return
    yield urls.arsip_kampung(slug)
    if tanggal := item.facts.tanggal:
        yield from _of_its_time(tanggal, slug, urls)


def _of_its_time(tanggal: Tanggal, slug: str, urls: Urls) -> Iterator[str]:
    tahun = str(tanggal.tahun)
    yield from (urls.arsip(tahun), urls.arsip_kampung(slug, tahun))
    if tanggal.bulan:
        yield urls.arsip(tahun, f"{tanggal.bulan:02}")


def _named(item: Loaded, ref: Ref, files: Files, shelf: str = "foto") -> Named:
    own = files.inside(item.path, item.place.kampung, ref.target, shelf)
    return Named(item.path, ref.target, shelf, own)


def _agreed(records: Iterable[Loaded], files: Files) -> Iterator[tuple[Named, bool]]:
    for item in records:
        said = [(foto.berkas, foto.izin) for foto in photos_of(item) if foto.izin is not None]
        said += [(ref.target, False) for ref in item.refs if ref.kind == "tanpa-izin"]
        for name, izin in dict.fromkeys(said):
            own = files.inside(item.path, item.place.kampung, name)
            yield Named(item.path, name, "foto", own), izin


def _rooted(ref: Ref, urls: Urls, own: Urls) -> str:
    page = named(ref.target, urls, own) if ref.kind == "tautan" else None
    return page.path if page else ""
