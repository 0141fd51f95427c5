"""What the UPPKA groups of a region live on: their kinds of business and their products, counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple

from ..model.facets import PoktanFacts
from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Liputan, Row, Table
from ..model.vocabulary import JENIS_USAHA, plain
from .ejaan import usual
from .lingkup import Edition, Form, Lingkup, editions, table_of

_MOST_NAMED = 10
_COUNTS = (
    Column("jumlah_kelompok", "Kelompok", satuan="kelompok"),
    Column("jumlah_kampung", "Kampung", satuan="kampung", arti="Berapa kampung yang punya paling sedikit satu."),
)
_WHO = "Yang dihitung: kelompok UPPKA yang aktif, menurut catatan kelompok yang sekarang."
_USAHA = Form(
    "Jenis usaha UPPKA",
    (Column("jenis_usaha", "Jenis usaha", "alamat", arti="Nama jenis usaha dengan huruf kecil dan tanda hubung."),),
    (Column("nama_jenis_usaha", "Jenis usaha", "teks"),),
    _COUNTS,
    (
        _WHO,
        "Kelompok dengan dua jenis usaha dihitung pada keduanya, jadi angkanya tidak dijumlahkan.",
        "Tanda – berarti tidak ada kelompok yang mencatat jenis usaha itu.",
    ),
    "Catatan kelompok kampung",
    "kelompok UPPKA aktif",
    "mencatat jenis usahanya",
)
_PRODUK = Form(
    "Produk UPPKA",
    (Column("produk", "Produk", "teks", arti="Nama produk dengan huruf kecil, tanpa spasi dan tanda baca."),),
    (Column("nama_produk", "Produk", "teks"),),
    (
        *_COUNTS,
        Column("pembuat", "Dibuat oleh", "teks", arti=f"Paling banyak {_MOST_NAMED} kelompok disebut namanya."),
    ),
    (
        _WHO,
        "Produk yang namanya hanya berbeda huruf besar-kecil, spasi, atau tanda baca dihitung satu; yang tampil ejaan"
        " yang paling sering ditulis. Nama lain, juga yang berbeda satu huruf, dihitung sendiri.",
        "Kelompok dengan dua produk dihitung pada keduanya, jadi angkanya tidak dijumlahkan.",
    ),
    "Catatan kelompok kampung",
    "kelompok UPPKA aktif",
    "menyebut produknya",
)


class _Maker(NamedTuple):
    """A group with what it makes or does: the key of each value and its spelling."""

    nama: str
    url: str
    kampung_url: str
    nilai: tuple[tuple[str, str], ...]


class _Found(NamedTuple):
    """A value with the groups that have it."""

    kunci: str
    nama: str
    pembuat: tuple[_Maker, ...]

    @property
    def counts(self) -> tuple[Cell, Cell]:
        return Cell(len(self.pembuat)), Cell(len({one.kampung_url for one in self.pembuat}))


def jenis_usaha(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kind of business, in the official order; an edition for each region where any is recorded."""
    return editions(lingkup, lingkup.wilayah, None, partial(_makers, values=_trades), partial(_table, what="usaha"))


def produk(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each product, those of most groups first; an edition for each region where any is recorded."""
    return editions(lingkup, lingkup.wilayah, None, partial(_makers, values=_products), partial(_table, what="produk"))


Values = Callable[[PoktanFacts], dict[str, str]]


def _trades(fakta: PoktanFacts) -> dict[str, str]:
    return {kode: JENIS_USAHA[kode].nama for kode in fakta.jenis_usaha}


def _products(fakta: PoktanFacts) -> dict[str, str]:
    return {plain(one) or one: one for one in fakta.produk}


def _makers(kampung: Kampung, values: Values) -> tuple[_Maker, ...]:
    """The active UPPKA groups of a kampung, also those that record nothing."""
    return tuple(
        _Maker(
            f"{p.kelompok.nama_lengkap} ({kampung.baris.nama})",
            p.kelompok.url,
            kampung.baris.url,
            tuple(values(p.fakta).items()),
        )
        for p in kampung.poktan
        if p.fakta.jenis == "uppka" and p.keadaan == "aktif"
    )


def _table(makers: tuple[tuple[_Maker, ...], ...], what: str, jalan: tuple[str, ...]) -> Table | None:
    """None where no group tells."""
    inside = list(chain.from_iterable(makers))
    telling = [one for one in inside if one.nilai]
    if not telling:
        return None
    form, rows_of = (_USAHA, _rows_of_trades) if what == "usaha" else (_PRODUK, _rows_of_products)
    coverage = Liputan(len(telling), len(inside), form.siapa, form.apa)
    return table_of(form, tuple(rows_of(_found(telling))), jalan)._replace(jumlah=None, liputan=coverage)


def _found(makers: Iterable[_Maker]) -> list[_Found]:
    by_value: dict[str, list[tuple[_Maker, str]]] = {}
    for maker in makers:
        for key, spelling in maker.nilai:
            by_value.setdefault(key, []).append((maker, spelling))
    return [
        _Found(key, usual(Counter(spelling for _, spelling in its)), tuple(maker for maker, _ in its))
        for key, its in by_value.items()
    ]


def _rows_of_trades(found: list[_Found]) -> Iterator[Row]:
    by_kode = {one.kunci: one for one in found}
    for usaha in JENIS_USAHA:
        its = by_kode.get(usaha.kode)
        yield Row((usaha.kode,), (Cell(usaha.nama),), its.counts if its else (Cell(None, BELUM),) * len(_COUNTS))


def _rows_of_products(found: list[_Found]) -> Iterator[Row]:
    for one in sorted(found, key=lambda one: (-len(one.pembuat), one.nama.casefold(), one.kunci)):
        yield Row((one.kunci,), (Cell(one.nama),), (*one.counts, _named(one.pembuat)))


def _named(makers: tuple[_Maker, ...]) -> Cell:
    """Who makes it; one alone is led to."""
    names = [one.nama for one in makers[:_MOST_NAMED]]
    more = len(makers) - len(names)
    text = "; ".join([*names, f"dan {more} kelompok lain"] if more else names)
    return Cell(text, url=makers[0].url if len(makers) == 1 else "")
