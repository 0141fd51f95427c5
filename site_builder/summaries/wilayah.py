"""Regions as a tree, each with its own totals; a kampung stands at the deepest level that is recorded for it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ..model.anggota import Anggota
from ..model.facets import Lokasi
from ..model.names import nama_wilayah
from ..model.site import Kampung, KampungRow
from ..model.tanggal import Tanggal
from ..model.vocabulary import slug
from .dihitung import held, held_in, latest, years_held
from .jumlah import fungsi_of_year

TINGKAT = ("provinsi", "kabupaten", "kecamatan")


class KampungCard(NamedTuple):
    """A kampung in a directory: held activities per function in `tahun`, how many functions have any, the last date;
    `nihil`: the last month for which it says that nothing took place; `ada`: whether anything did, dated or not."""

    baris: KampungRow
    fungsi: tuple[tuple[str, int], ...]
    fungsi_terisi: int
    tahun: int | None
    terakhir: Tanggal | None
    lokasi: Lokasi | None
    nihil: Tanggal | None = None
    ada: bool = False


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


class Jenjang(NamedTuple):
    """A region that has a page of its own, () for the whole site. `dilewati`: the names of regions around it, or for
    the whole site in it, that hold the very same kampung and have none; `di_atas`: those above it that have one."""

    wilayah: Region
    dilewati: tuple[tuple[str, ...], ...]
    di_atas: tuple[Region, ...]


class _Counts(NamedTuple):
    """What a kampung adds to the numbers of its regions."""

    kampung_kb: bool
    poktan: int
    kegiatan: int
    mencatat: bool


def region_tree(anggota: tuple[Anggota, ...], tahun_ini: int) -> Region:
    """The whole site as a region without a name; a level that a kampung does not name is passed over."""
    held = (tahun for one in anggota for tahun in one.tell(years_held))
    return _region((), anggota, max((tahun for tahun in held if tahun <= tahun_ini), default=None))


def _region(jalan: tuple[str, ...], anggota: tuple[Anggota, ...], tahun: int | None) -> Region:
    """By official names; of those that the list does not have two with one address are one, as it was first written."""
    inside: dict[str, list[Anggota]] = {}
    here: list[Anggota] = []
    names: dict[str, str] = {}
    for one in anggota:
        if len(one.jalan) > len(jalan):
            name = one.jalan[len(jalan)]
            names.setdefault(slug(name), name)
            inside.setdefault(slug(name), []).append(one)
        else:
            here.append(one)
    children = tuple(_region((*jalan, names[key]), tuple(group), tahun) for key, group in sorted(inside.items()))
    cards = tuple(one.tell(partial(card_of, tahun=tahun)) for one in here)
    return Region(jalan, _numbers(anggota, tahun), children, cards, _numbers(tuple(here), tahun))


def inner(region: Region) -> Region:
    """The region itself, or the last one in it that holds the very same kampung: a level with a single region tells
    nothing."""
    while len(region.anak) == 1 and not region.kampung:
        (region,) = region.anak
    return region


def shown(region: Region) -> Region:
    """A region as its page tells of it, under the innermost of the names that would tell the same. The whole site
    passes over its only province or kabupaten even where a few kampung name none: they are beside its regions."""
    if region.jalan:
        return inner(region)
    last, beside = region, region.kampung
    while len(last.anak) == 1 and (not beside or (last.anak[0].anak and len(beside) < last.anak[0].angka.semua)):
        (last,) = last.anak
        beside += last.kampung
    return last._replace(angka=region.angka, kampung=beside, sisa=_rest(region.angka, last.anak))


def _rest(whole: RegionNumbers, parts: tuple[Region, ...]) -> RegionNumbers:
    """What of a whole its parts leave."""

    def left(number: Callable[[RegionNumbers], int]) -> int:
        return number(whole) - sum(number(part.angka) for part in parts)

    semua, kampung_kb, poktan = left(lambda n: n.semua), left(lambda n: n.kampung_kb), left(lambda n: n.poktan)
    kegiatan, mencatat = left(lambda n: n.kegiatan_tahun), left(lambda n: n.mencatat)
    return RegionNumbers(semua, kampung_kb, poktan, kegiatan, mencatat, whole.tahun)


def with_pages(whole: Region) -> Iterator[Jenjang]:
    """The whole site, then every region that is not the same as another one: of those the innermost has the page, and
    the whole site has it before them all."""
    last = shown(whole)
    yield Jenjang(whole, tuple(last.jalan[: n + 1] for n in range(len(last.jalan))), ())
    for child in last.anak:
        yield from _below(child, ())


def _below(region: Region, above: tuple[Region, ...]) -> Iterator[Jenjang]:
    last = inner(region)
    yield Jenjang(last, tuple(last.jalan[:n] for n in range(len(region.jalan), len(last.jalan))), above)
    for child in last.anak:
        yield from _below(child, (*above, last))


def card_of(kampung: Kampung, tahun: int | None) -> KampungCard:
    last = latest(kampung.kegiatan)
    fungsi = fungsi_of_year(kampung, tahun)
    filled = sum(1 for _, count in fungsi if count)
    terakhir = last.fakta.hari_terakhir if last else None
    nihil = max(kampung.fakta.nihil, default=None)
    return KampungCard(
        kampung.baris, fungsi, filled, tahun, terakhir, kampung.fakta.lokasi, nihil, any(held(kampung.kegiatan))
    )


def _numbers(anggota: tuple[Anggota, ...], tahun: int | None) -> RegionNumbers:
    counts = [one.tell(partial(_counts, tahun=tahun)) for one in anggota]
    kampung_kb, poktan, kegiatan, mencatat = map(sum, zip(*counts, strict=True)) if counts else (0, 0, 0, 0)
    return RegionNumbers(len(counts), kampung_kb, poktan, kegiatan, mencatat, tahun)


def _counts(kampung: Kampung, tahun: int | None) -> _Counts:
    of_year = held_in(kampung.kegiatan, tahun)
    nihil = any(month.tahun == tahun for month in kampung.fakta.nihil)
    active = sum(1 for p in kampung.poktan if p.keadaan == "aktif")
    return _Counts(kampung.fakta.bentuk == "kampung-kb", active, len(of_year), bool(of_year) or nihil)


def all_regions(region: Region) -> Iterable[Region]:
    """A region and everything below it."""
    yield region
    for child in region.anak:
        yield from all_regions(child)


class Anggotanya(NamedTuple):
    """The kampung of a region, or of what no region holds. `alamat`: the last part of its addresses; `nama` beside its
    neighbours, `sebutan` alone; `tingkat`: its level or theirs."""

    nama: str
    sebutan: str
    alamat: str
    tingkat: str
    kampung: tuple[Anggota, ...]


def members_below(pohon: Region, anggota: tuple[Anggota, ...]) -> tuple[Anggotanya, ...]:
    """The kampung of a site by the highest level of regions of which it has several; () where it has none."""
    while len(pohon.anak) == 1:
        pohon = pohon.anak[0]
    if not pohon.anak:
        return ()
    level = TINGKAT[len(pohon.jalan)]
    inside = [{card.baris.url for region in all_regions(one) for card in region.kampung} for one in pohon.anak]
    below = tuple(
        Anggotanya(one.nama, nama_wilayah(one.jalan), slug(one.nama), level, _among(anggota, its))
        for one, its in zip(pohon.anak, inside, strict=True)
    )
    rest = tuple(one for one in anggota if not any(one.baris.url in its for its in inside))
    nowhere = Anggotanya(
        f"{level.capitalize()} tidak tercatat", f"{level} tidak tercatat", f"tanpa-{level}", level, rest
    )
    return (*below, nowhere) if rest else below


def _among(anggota: tuple[Anggota, ...], urls: set[str]) -> tuple[Anggota, ...]:
    return tuple(one for one in anggota if one.baris.url in urls)
