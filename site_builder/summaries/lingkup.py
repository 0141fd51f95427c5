"""What a summary table is of: a region and a time. It is put together from what each kampung answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from ..model import digest
from ..model.anggota import Anggota, name_of, plain
from ..model.kiriman import Kiriman, kiriman_of
from ..model.lazy import Lazy
from ..model.names import nama_wilayah
from ..model.site import Kampung, Site
from ..model.tables import Cell, Column, Liputan, Row, Table, totals
from ..model.tanggal import Tanggal
from .dihitung import years_held
from .tempat import placed
from .wilayah import Region, all_regions, region_tree

T = TypeVar("T")


class Scope(NamedTuple):
    """A region with its kampung; `jalan` are the names from the province down, () for the whole site."""

    jalan: tuple[str, ...]
    kampung: tuple[Anggota, ...]


class Tajuk(NamedTuple):
    """What has to be known of a table before anybody opens it: all but its rows, and how many they are."""

    tabel: Table
    baris: int


class Lingkup(NamedTuple):
    """A site and its regions.

    `anggota`: every kampung; `pohon`: their regions as a tree; `wilayah`: the whole site first, then every region with
    more than one kampung that is not the same as the one above it; `provinsi`, `kabupaten`: all of them; `kiriman`:
    what regions sent on. `tajuk`: of tables that were put together before, by the digest of all that went in; None
    where nothing came out.
    """

    site: Site
    anggota: tuple[Anggota, ...]
    pohon: Region
    wilayah: tuple[Scope, ...]
    provinsi: tuple[Scope, ...]
    kabupaten: tuple[Scope, ...]
    kiriman: Lazy[Kiriman]
    tajuk: "TajukKept"


class TajukKept:
    """Heads of tables from one planning to the next; what nobody asks for any more is forgotten."""

    def __init__(self) -> None:
        self._before: dict[bytes, Tajuk | None] = {}
        self._now: dict[bytes, Tajuk | None] = {}

    def turn(self) -> None:
        """A new planning begins."""
        self._before, self._now = self._now, {}

    def remember(self, heads: dict[bytes, Tajuk | None]) -> None:
        """Those that are known from another process."""
        self._now = heads

    @property
    def known(self) -> dict[bytes, Tajuk | None]:
        return self._now

    def of(self, table: Lazy[Table | None]) -> Tajuk | None:
        made = table.digest
        if made not in self._now:
            self._now[made] = self._before[made] if made in self._before else _tajuk(table.value())
        return self._now[made]


def _tajuk(table: Table | None) -> Tajuk | None:
    return Tajuk(table._replace(baris=(), jumlah=None, salinan=""), len(table.baris)) if table else None


class Edition(NamedTuple):
    """A table of one time (a year, a month, None for all times) and one region; `slug` where it has a name instead."""

    waktu: Tanggal | None
    jalan: tuple[str, ...]
    tajuk: Tajuk
    isi: Lazy[Any]
    slug: str = ""

    @property
    def tabel(self) -> Table:
        table: Table = self.isi.value()
        return table


def edition_of(waktu: Tanggal | None, jalan: tuple[str, ...], tabel: Table, slug: str = "") -> Edition:
    """Of a table that is there already."""
    head = _tajuk(tabel)
    assert head is not None
    return Edition(waktu, jalan, head, Lazy(digest.of_value(tabel), lambda: tabel), slug)


class Form(NamedTuple):
    """What all editions of a table have in common. `siapa` and `apa`: whom the totals are over, as in `Liputan`;
    `jumlah_url`: where the totals of the whole site lead, by column."""

    judul: str
    kunci: tuple[Column, ...]
    kepala: tuple[Column, ...]
    kolom: tuple[Column, ...]
    catatan: tuple[str, ...]
    sumber: str
    siapa: str = "kampung"
    apa: str = "ada catatannya"
    jumlah_url: tuple[str, ...] = ()


KUNCI_KAMPUNG = (
    Column("provinsi", "Provinsi", "teks"),
    Column("kabupaten", "Kabupaten/kota", "teks"),
    Column("kecamatan", "Kecamatan", "teks"),
    Column("kampung", "Alamat kampung", "alamat", arti="Nama folder kampung, bagian dari alamat halamannya."),
)
KEPALA_KAMPUNG = (Column("nama_kampung", "Kampung", "teks"),)


def scopes_of(site: Site, tajuk: TajukKept | None = None) -> Lingkup:
    """`tajuk`: what is known from the last time."""
    anggota = site.anggota
    tajuk = tajuk or TajukKept()
    tajuk.turn()
    tree = region_tree(anggota, site.hari_ini.year)
    regions = [region for region in all_regions(tree) if region.jalan]
    by_url = {one.baris.url: one for one in anggota}
    scopes = {region.jalan: Scope(region.jalan, _members(region, by_url)) for region in regions}
    return Lingkup(
        site,
        anggota,
        tree,
        (Scope((), anggota), *_worth_a_table(scopes, len(anggota))),
        tuple(scope for jalan, scope in scopes.items() if len(jalan) == 1),
        tuple(scope for jalan, scope in scopes.items() if len(jalan) == 2),
        Lazy(digest.of_value(site.setoran), lambda: kiriman_of(site.setoran)),
        tajuk,
    )


def same_regions(site: Site) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Every region of a site with those that hold the very same kampung, itself first and the widest last: one of them
    has the table of all."""
    tree = region_tree(site.anggota, site.hari_ini.year)
    held = {region.jalan: region.angka.semua for region in all_regions(tree)}
    ways = {jalan: tuple(jalan[:n] for n in range(len(jalan), -1, -1)) for jalan in held}
    return {jalan: tuple(one for one in way if held[one] == held[jalan]) for jalan, way in ways.items() if jalan}


def _members(region: Region, by_url: dict[str, Anggota]) -> tuple[Anggota, ...]:
    inside = {card.baris.url for below in all_regions(region) for card in below.kampung}
    return tuple(one for url, one in by_url.items() if url in inside)


def _worth_a_table(scopes: dict[tuple[str, ...], Scope], everything: int) -> Iterator[Scope]:
    for jalan, scope in scopes.items():
        above = len(scopes[jalan[:-1]].kampung) if len(jalan) > 1 else everything
        if 1 < len(scope.kampung) < above:
            yield scope


def editions(
    lingkup: Lingkup,
    scopes: Iterable[Scope],
    waktu: Tanggal | None,
    question: Callable[[Kampung], T],
    put_together: Callable[..., Table | None],
) -> Iterator[Edition]:
    """One edition for each region, from what its kampung answer; none where nothing comes out of it.

    `put_together` gets the answers and `jalan`. It is asked only where an answer has changed, so all that it needs
    besides is given to it by `partial`, as plain values.
    """
    for scope in scopes:
        yield from edition(lingkup, waktu, scope.jalan, [one.part(question) for one in scope.kampung], put_together)


def edition(
    lingkup: Lingkup,
    waktu: Tanggal | None,
    jalan: tuple[str, ...],
    parts: Sequence[Lazy[Any]],
    put_together: Callable[..., Table | None],
) -> Iterator[Edition]:
    """The table of one region from the answers in `parts`, as in `editions`."""
    isi = gathered(partial(put_together, jalan=jalan), parts)
    if head := lingkup.tajuk.of(isi):
        yield Edition(waktu, jalan, head, isi)


def gathered(make: "partial[T]", parts: Sequence[Lazy[Any]]) -> Lazy[T]:
    """What a function makes of answers and of the plain values that it was given, when somebody asks for it."""
    given = digest.of_value((name_of(make.func), plain(make)))
    key = digest.join([given, *(one.digest for one in parts)])
    return Lazy(key, lambda: make(tuple(one.value() for one in parts)))


def of_rows(
    lingkup: Lingkup,
    waktu: Tanggal | None,
    form: Form,
    rows: Callable[[Kampung], tuple[Row, ...]],
    per: Callable[[Kampung], Tanggal | None] | None = None,
) -> Iterator[Edition]:
    """As `editions`, of tables whose rows are those of their kampung, one after the other; `per`: the date of what a
    kampung has put in. A region without any row has no table."""
    question = partial(_rows_and_date, rows=rows, per=per)
    yield from editions(lingkup, lingkup.wilayah, waktu, question, partial(_of_rows, form=form))


Answer = tuple[tuple[Row, ...], Tanggal | None]


def _rows_and_date(
    kampung: Kampung,
    rows: Callable[[Kampung], tuple[Row, ...]],
    per: Callable[[Kampung], Tanggal | None] | None,
) -> Answer:
    return rows(kampung), per(kampung) if per else None


def _of_rows(answers: tuple[Answer, ...], form: Form, jalan: tuple[str, ...]) -> Table | None:
    rows = tuple(row for its, _ in answers for row in its)
    return table_of(form, rows, jalan, max((date for _, date in answers if date), default=None)) if rows else None


def recorded(made: Iterable[Edition]) -> Iterator[Edition]:
    """Those in which somebody has recorded something."""
    return (one for one in made if one.tajuk.tabel.liputan and one.tajuk.tabel.liputan.pelapor)


def years(lingkup: Lingkup) -> tuple[int, ...]:
    """Years with a held activity, newest first."""
    return tuple(sorted({tahun for one in lingkup.anggota for tahun in one.tell(years_held)}, reverse=True))


def today_of(lingkup: Lingkup) -> Tanggal:
    return Tanggal.of(lingkup.site.hari_ini)


def table_of(form: Form, rows: tuple[Row, ...], jalan: tuple[str, ...] = (), per: Tanggal | None = None) -> Table:
    """A table with its totals and over how many rows they are."""
    reporting = sum(1 for row in rows if any(cell.nilai is not None for cell in row.sel))
    total = Row((), (Cell(f"Semua {form.siapa}"),), _leading(totals(form.kolom, rows), form, jalan))
    return Table(
        f"{form.judul}, {nama_wilayah(jalan)}" if jalan else form.judul,
        form.kunci,
        form.kepala,
        form.kolom,
        placed(rows, form.kunci, jalan),
        total if len(rows) > 1 else None,
        Liputan(reporting, len(rows), form.siapa, form.apa),
        form.catatan,
        form.sumber,
        per,
        jalan=jalan,
    )


def _leading(cells: tuple[Cell, ...], form: Form, jalan: tuple[str, ...]) -> tuple[Cell, ...]:
    if jalan or not form.jumlah_url:
        return cells
    return tuple(
        cell._replace(url=url) if cell.nilai else cell for cell, url in zip(cells, form.jumlah_url, strict=True)
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
