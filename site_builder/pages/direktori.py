"""What a directory lists: the regions below its own, and its kampung under the names of theirs."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ..model.facets import Tautan
from ..model.urls import Urls
from ..model.vocabulary import slug
from ..summaries.wilayah import TINGKAT, KampungCard, Region, RegionNumbers, all_regions, inner, shown

# Where a directory lists the kampung that name no region below its own.
WITHOUT_REGION = "wilayah-belum-dicatat"
# As many kampung as have room with their flowers, anywhere and in a kecamatan, and as many as have room by their names.
ALL_AT_ONCE, FULL, BY_NAME = 24, 80, 400
# Words that writers put before a name.
_WORDS = ("kampung keluarga berkualitas ", "kampung keluarga berencana ", "kampung kb ", "kampung ", "kb ")


class RegionRow(NamedTuple):
    """A region below the one that is shown; `tingkat` as in `TINGKAT`. `nama` is `` for kampung that name none."""

    nama: str
    tingkat: str
    url: str
    angka: RegionNumbers


class RegionGroup(NamedTuple):
    """Kampung under the name of their region; `` where it is not recorded. `id`: where on the page they stand; `url`:
    their region's page, `` for that which is shown; `anak_url`: the row of the directory that they are counted in."""

    nama: str
    id: str
    url: str
    anak_url: str
    kampung: tuple[KampungCard, ...]


def directory(urls: Urls, region: Region) -> tuple[tuple[RegionRow, ...], tuple[RegionGroup, ...]]:
    """The regions below one, and its kampung under the names of theirs; a level with a single region is passed over."""
    here = url_of(urls, region)
    region = shown(region)
    rows = []
    for one in region.anak:
        below = inner(one)
        rows.append(RegionRow(_name_below(region, below), _level(one), urls.wilayah(*below.jalan), one.angka))
    if rows and region.kampung:
        rows.append(RegionRow("", rows[0].tingkat, f"{here}#{WITHOUT_REGION}", region.sisa))
    return tuple(rows), _groups(urls, region)


def url_of(urls: Urls, region: Region) -> str:
    """The page of a region that has one; of the whole site for the one without a name."""
    return urls.wilayah(*region.jalan) if region.jalan else urls.direktori()


def by_name(rows: tuple[RegionRow, ...], groups: tuple[RegionGroup, ...]) -> tuple[RegionGroup, ...]:
    """Every kampung with nothing but its name and place, from A to Z below the row that it is counted in; by initials
    where there are no rows."""
    inside: dict[str, list[KampungCard]] = defaultdict(list)
    for group in groups:
        inside[group.anak_url] += map(_bare, group.kampung)
    for cards in inside.values():
        cards.sort(key=lambda one: (_bare_name(one), one.baris.url))
    named = (
        RegionGroup(row.nama, f"wilayah-{slug(row.nama)}", row.url, row.url, tuple(inside[row.url])) for row in rows
    )
    found = [group for group in named if group.kampung]
    rest = tuple(inside[""])
    if not rows:
        return _initials(rest)
    return (*found, RegionGroup("", WITHOUT_REGION, "", "", rest)) if rest else tuple(found)


def shape_of(region: Region) -> str:
    """How the kampung of a directory are listed: as `kartu` where they are few, or stand in a kecamatan, which is where
    somebody compares them; by `nama`; `` where they are too many, and found by region."""
    many, is_kecamatan = region.angka.semua, len(shown(region).jalan) == len(TINGKAT)
    if many <= (FULL if is_kecamatan else ALL_AT_ONCE):
        return "kartu"
    return "nama" if many <= BY_NAME else ""


def _bare(card: KampungCard) -> KampungCard:
    return KampungCard(card.baris, (), 0, None, None, card.lokasi)


def _bare_name(card: KampungCard) -> str:
    """What a kampung is looked up by: `Kampung KB` before its name says nothing."""
    name = " ".join(card.baris.nama.casefold().split())
    return next((name.removeprefix(word) for word in _WORDS if name.startswith(word)), name)


def _initials(cards: Iterable[KampungCard]) -> tuple[RegionGroup, ...]:
    parts: dict[str, list[KampungCard]] = defaultdict(list)
    for card in cards:
        first = _bare_name(card)[:1].upper()
        parts[first if first.isalpha() else "0–9"].append(card)
    return tuple(RegionGroup(one, f"huruf-{slug(one)}", "", "", tuple(its)) for one, its in parts.items())


def _level(region: Region) -> str:
    return ("", *TINGKAT)[len(region.jalan)]


def _name_below(above: Region, region: Region) -> str:
    return ", ".join(reversed(region.jalan[len(above.jalan) :]))


def _groups(urls: Urls, region: Region) -> tuple[RegionGroup, ...]:
    """Every kampung of the region under the region that it belongs to most closely, those without one last."""
    groups = []
    for child in region.anak:
        child_url = urls.wilayah(*inner(child).jalan)
        for one in all_regions(child):
            if one.kampung:
                nama = _name_below(region, one)
                groups.append(
                    RegionGroup(nama, f"wilayah-{slug(nama)}", urls.wilayah(*one.jalan), child_url, one.kampung)
                )
    if region.kampung:
        groups.append(RegionGroup("", WITHOUT_REGION, "", "", region.kampung))
    return tuple(groups)


def way_to(urls: Urls, above: tuple[Region, ...]) -> tuple[Tautan, ...]:
    """The directories that lead on from the whole site through regions that have a page."""
    return (Tautan("Kampung", urls.direktori()), *(Tautan(one.nama, urls.wilayah(*one.jalan)) for one in above))
