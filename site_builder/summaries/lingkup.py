"""What a summary table is of: a region and a time. Rows are made once for each kampung, whatever the region."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model.names import nama_wilayah
from ..model.site import Kampung, Site
from ..model.tables import Cell, Column, Liputan, Row, Table, totals
from ..model.tanggal import Tanggal
from .dihitung import held
from .wilayah import Region, all_regions, region_tree


class Scope(NamedTuple):
    """A region with its kampung; `jalan` are the names from the province down, () for the whole site."""

    jalan: tuple[str, ...]
    kampung: tuple[Kampung, ...]


class Lingkup(NamedTuple):
    """A site and its regions.

    `wilayah`: the whole site first, then every region with more than one kampung that is not the same as the one
    above it. `provinsi`, `kabupaten`: all of them.
    """

    site: Site
    wilayah: tuple[Scope, ...]
    provinsi: tuple[Scope, ...]
    kabupaten: tuple[Scope, ...]


class Edition(NamedTuple):
    """A table of one time (a year, a month, None for all times) and one region; `slug` where it has a name instead."""

    waktu: Tanggal | None
    jalan: tuple[str, ...]
    tabel: Table
    slug: str = ""


class Form(NamedTuple):
    """What all editions of a table have in common. `siapa` and `apa`: whom the totals are over, as in `Liputan`."""

    judul: str
    kunci: tuple[Column, ...]
    kepala: tuple[Column, ...]
    kolom: tuple[Column, ...]
    catatan: tuple[str, ...]
    sumber: str
    siapa: str = "kampung"
    apa: str = "ada catatannya"


KUNCI_KAMPUNG = (
    Column("provinsi", "Provinsi", "teks"),
    Column("kabupaten", "Kabupaten/kota", "teks"),
    Column("kecamatan", "Kecamatan", "teks"),
    Column("kampung", "Alamat kampung", "alamat", arti="Nama folder kampung, bagian dari alamat halamannya."),
)
KEPALA_KAMPUNG = (Column("nama_kampung", "Kampung", "teks"),)


def scopes_of(site: Site) -> Lingkup:
    regions = [region for region in all_regions(region_tree(site)) if region.jalan]
    by_url = {one.baris.url: one for one in site.kampung}
    scopes = {region.jalan: Scope(region.jalan, _members(region, by_url)) for region in regions}
    return Lingkup(
        site,
        (Scope((), site.kampung), *_worth_a_table(scopes, len(site.kampung))),
        tuple(scope for jalan, scope in scopes.items() if len(jalan) == 1),
        tuple(scope for jalan, scope in scopes.items() if len(jalan) == 2),
    )


def same_regions(site: Site) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Every region of a site with those that hold the very same kampung, itself first and the widest last: one of them
    has the table of all."""
    held = {region.jalan: region.angka.semua for region in all_regions(region_tree(site))}
    ways = {jalan: tuple(jalan[:n] for n in range(len(jalan), -1, -1)) for jalan in held}
    return {jalan: tuple(one for one in way if held[one] == held[jalan]) for jalan, way in ways.items() if jalan}


def _members(region: Region, by_url: dict[str, Kampung]) -> tuple[Kampung, ...]:
    inside = {card.baris.url for below in all_regions(region) for card in below.kampung}
    return tuple(one for url, one in by_url.items() if url in inside)


def _worth_a_table(scopes: dict[tuple[str, ...], Scope], everything: int) -> Iterator[Scope]:
    for jalan, scope in scopes.items():
        above = len(scopes[jalan[:-1]].kampung) if len(jalan) > 1 else everything
        if 1 < len(scope.kampung) < above:
            yield scope


def editions(
    scopes: Iterable[Scope],
    waktu: Tanggal | None,
    form: Form,
    rows_of: Callable[[Kampung], tuple[Row, ...]],
    per: Callable[[Kampung], Tanggal | None] = lambda _: None,
) -> Iterator[Edition]:
    """One edition for each region, from the same rows; `per`: the date of what a kampung has put in."""
    made: dict[str, tuple[tuple[Row, ...], Tanggal | None]] = {}
    for scope in scopes:
        rows: list[Row] = []
        newest: list[Tanggal] = []
        for one in scope.kampung:
            url = one.baris.url
            if url not in made:
                made[url] = rows_of(one), per(one)
            its_rows, date = made[url]
            rows += its_rows
            newest += [date] if date else []
        yield Edition(waktu, scope.jalan, table_of(form, tuple(rows), scope.jalan, max(newest, default=None)))


def recorded(made: Iterable[Edition]) -> Iterator[Edition]:
    """Those in which somebody has recorded something."""
    return (one for one in made if one.tabel.liputan and one.tabel.liputan.pelapor)


def years(site: Site) -> tuple[int, ...]:
    """Years with a held activity, newest first."""
    return tuple(sorted({k.fakta.tanggal.tahun for k in held(site.kegiatan) if k.fakta.tanggal}, reverse=True))


def table_of(form: Form, rows: tuple[Row, ...], jalan: tuple[str, ...] = (), per: Tanggal | None = None) -> Table:
    """A table with its totals and over how many rows they are."""
    reporting = sum(1 for row in rows if any(cell.nilai is not None for cell in row.sel))
    total = Row((), (Cell(f"Semua {form.siapa}"),), totals(form.kolom, rows)) if len(rows) > 1 else None
    return Table(
        f"{form.judul}, {nama_wilayah(jalan)}" if jalan else form.judul,
        form.kunci,
        form.kepala,
        form.kolom,
        rows,
        total,
        Liputan(reporting, len(rows), form.siapa, form.apa),
        form.catatan,
        form.sumber,
        per,
    )


def row_of_kampung(kampung: Kampung, sel: tuple[Cell, ...]) -> Row:
    """A row of a table that has `KUNCI_KAMPUNG` and `KEPALA_KAMPUNG`."""
    return Row(keys_of_kampung(kampung), (name_of_kampung(kampung),), sel)


def keys_of_kampung(kampung: Kampung) -> tuple[str, ...]:
    row = kampung.baris
    return row.provinsi, row.kabupaten, row.kecamatan, kampung.fakta.slug


def name_of_kampung(kampung: Kampung) -> Cell:
    """In a table of kampung, "Kampung KB" before every name says nothing."""
    row = kampung.baris
    name = row.nama if row.bentuk == "kampung-kb" else row.nama_lengkap
    return Cell(name, "", row.url, ", ".join(part for part in (row.kecamatan, row.kabupaten) if part))
