"""Regions as a tree, each with its own totals; a kampung stands at the deepest level that is recorded for it."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..model.facets import Lokasi
from ..model.site import Kampung, KampungRow, Site
from ..model.tanggal import Tanggal
from ..model.vocabulary import slug
from .dihitung import held_in, last_year, latest
from .jumlah import fungsi_of_year

TINGKAT = ("provinsi", "kabupaten", "kecamatan")


class KampungCard(NamedTuple):
    """A kampung in a directory: held activities per function in `tahun`, how many functions have any, the last date."""

    baris: KampungRow
    fungsi: tuple[tuple[str, int], ...]
    fungsi_terisi: int
    tahun: int | None
    terakhir: Tanggal | None
    lokasi: Lokasi | None


class RegionNumbers(NamedTuple):
    """Totals of a region; `mencatat` of `semua` kampung have recorded something in `tahun`, an activity or `nihil`."""

    semua: int
    kampung_kb: int
    poktan: int
    kegiatan_tahun: int
    mencatat: int
    tahun: int | None


class Region(NamedTuple):
    """A province, kabupaten or kecamatan. `jalan` are the names from the province down, its own last.

    `sisa`: numbers of its `kampung`, which no region in `anak` holds; with those of `anak` they add up to `angka`.
    """

    jalan: tuple[str, ...]
    angka: RegionNumbers
    anak: tuple["Region", ...]
    kampung: tuple[KampungCard, ...]
    sisa: RegionNumbers

    @property
    def nama(self) -> str:
        return self.jalan[-1] if self.jalan else ""


def region_tree(site: Site) -> Region:
    """The whole site as a region without a name; a level that a kampung does not name is passed over."""
    tahun = last_year(site.kegiatan, site.hari_ini.year)
    return _region((), site.kampung, tahun)


def _region(jalan: tuple[str, ...], kampung: tuple[Kampung, ...], tahun: int | None) -> Region:
    """By official names; of those that the list does not have two with one address are one, as it was first written."""
    inside: dict[str, list[Kampung]] = {}
    here: list[Kampung] = []
    names: dict[str, str] = {}
    for one in kampung:
        name = _part(one, len(jalan))
        if slug(name):
            names.setdefault(slug(name), name)
            inside.setdefault(slug(name), []).append(one)
        else:
            here.append(one)
    children = tuple(_region((*jalan, names[key]), tuple(group), tahun) for key, group in sorted(inside.items()))
    cards = tuple(card_of(one, tahun) for one in here)
    return Region(jalan, _numbers(kampung, tahun), children, cards, _numbers(tuple(here), tahun))


def region_of(kampung: Kampung) -> tuple[str, ...]:
    """Names of the regions that a kampung is found under, from the province down to the last that is recorded."""
    names: list[str] = []
    while slug(name := _part(kampung, len(names))):
        names.append(name)
    return tuple(names)


def _part(kampung: Kampung, level: int) -> str:
    """The name at a level; `` where it is not recorded, or below the kecamatan."""
    wilayah = kampung.fakta.wilayah
    return (wilayah.provinsi, wilayah.kabupaten, wilayah.kecamatan, "")[level]


def card_of(kampung: Kampung, tahun: int | None) -> KampungCard:
    last = latest(kampung.kegiatan)
    fungsi = fungsi_of_year(kampung, tahun)
    filled = sum(1 for _, count in fungsi if count)
    terakhir = last.fakta.hari_terakhir if last else None
    return KampungCard(kampung.baris, fungsi, filled, tahun, terakhir, kampung.fakta.lokasi)


def _numbers(kampung: tuple[Kampung, ...], tahun: int | None) -> RegionNumbers:
    held = Counter(one.baris.url for one in kampung for _ in held_in(one.kegiatan, tahun))
    nihil = {one.baris.url for one in kampung if any(month.tahun == tahun for month in one.fakta.nihil)}
    poktan = sum(1 for one in kampung for p in one.poktan if p.keadaan == "aktif")
    kampung_kb = sum(1 for one in kampung if one.fakta.bentuk == "kampung-kb")
    return RegionNumbers(len(kampung), kampung_kb, poktan, held.total(), len(held.keys() | nihil), tahun)


def all_regions(region: Region) -> Iterable[Region]:
    """A region and everything below it."""
    yield region
    for child in region.anak:
        yield from all_regions(child)
