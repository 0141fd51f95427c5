"""What the UPPKA groups of a region live on: their kinds of business and their products, counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model.facets import PoktanFacts
from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Liputan, Row
from ..model.vocabulary import JENIS_USAHA, plain
from .ejaan import usual
from .lingkup import Edition, Form, Lingkup, table_of

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
    """A group with what it makes or does: the spelling of each value by the value's key."""

    nama: str
    url: str
    kampung_url: str
    nilai: dict[str, str]


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
    return _editions(
        lingkup, _USAHA, lambda fakta: {kode: JENIS_USAHA[kode].nama for kode in fakta.jenis_usaha}, _kinds
    )


def produk(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each product, those of most groups first; an edition for each region where any is recorded."""
    return _editions(lingkup, _PRODUK, lambda fakta: {plain(one) or one: one for one in fakta.produk}, _products)


Values = Callable[[PoktanFacts], dict[str, str]]


def _editions(
    lingkup: Lingkup, form: Form, values: Values, rows: Callable[[list[_Found]], Iterable[Row]]
) -> Iterator[Edition]:
    makers = {one.baris.url: _makers(one, values) for one in lingkup.site.kampung}
    for scope in lingkup.wilayah:
        inside = [maker for one in scope.kampung for maker in makers[one.baris.url]]
        telling = [one for one in inside if one.nilai]
        if telling:
            coverage = Liputan(len(telling), len(inside), form.siapa, form.apa)
            table = table_of(form, tuple(rows(_found(telling))), scope.jalan)
            yield Edition(None, scope.jalan, table._replace(jumlah=None, liputan=coverage))


def _makers(kampung: Kampung, values: Values) -> tuple[_Maker, ...]:
    """The active UPPKA groups of a kampung, also those that record nothing."""
    return tuple(
        _Maker(f"{p.kelompok.nama_lengkap} ({kampung.baris.nama})", p.kelompok.url, kampung.baris.url, values(p.fakta))
        for p in kampung.poktan
        if p.fakta.jenis == "uppka" and p.keadaan == "aktif"
    )


def _found(makers: Iterable[_Maker]) -> list[_Found]:
    by_value: dict[str, list[_Maker]] = {}
    for maker in makers:
        for key in maker.nilai:
            by_value.setdefault(key, []).append(maker)
    return [_Found(key, usual(Counter(one.nilai[key] for one in its)), tuple(its)) for key, its in by_value.items()]


def _kinds(found: list[_Found]) -> Iterator[Row]:
    by_kode = {one.kunci: one for one in found}
    for usaha in JENIS_USAHA:
        its = by_kode.get(usaha.kode)
        yield Row((usaha.kode,), (Cell(usaha.nama),), its.counts if its else (Cell(None, BELUM),) * len(_COUNTS))


def _products(found: list[_Found]) -> Iterator[Row]:
    for one in sorted(found, key=lambda one: (-len(one.pembuat), one.nama.casefold(), one.kunci)):
        yield Row((one.kunci,), (Cell(one.nama),), (*one.counts, _named(one.pembuat)))


def _named(makers: tuple[_Maker, ...]) -> Cell:
    """Who makes it; one alone is led to."""
    names = [one.nama for one in makers[:_MOST_NAMED]]
    more = len(makers) - len(names)
    text = "; ".join([*names, f"dan {more} kelompok lain"] if more else names)
    return Cell(text, url=makers[0].url if len(makers) == 1 else "")
