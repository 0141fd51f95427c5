"""How far something reaches in a region: rows are functions (summary 2) or institutions (summary 10), not kampung."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model.site import Kegiatan, Site
from ..model.tables import BELUM, Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal
from ..model.urls import Urls
from ..model.vocabulary import FUNGSI, INSTANSI, SEKSI, Daftar
from .dihitung import served
from .lingkup import Edition, Form, Lingkup, Scope, table_of, years
from .waktu import Tahunan, by_year, reviewed


class _Subject(NamedTuple):
    """`kata`: its word in addresses; `kode`: what an activity names; `selalu`: values with a row in every case."""

    form: Form
    kata: str
    daftar: Daftar
    kode: Callable[[Kegiatan], tuple[str, ...]]
    selalu: tuple[str, ...]


class _Reach(NamedTuple):
    """`kegiatan`, `kampung`: how many there are for each value; `pelapor`: kampung with any; `per`: the newest date."""

    kegiatan: Counter[str]
    kampung: Counter[str]
    pelapor: int
    per: Tanggal | None


_KOLOM = (
    Column("jumlah_kegiatan", "Kegiatan", satuan="kegiatan"),
    Column("jumlah_kampung", "Kampung", satuan="kampung", arti="Berapa kampung yang punya paling sedikit satu."),
)
_FUNGSI = _Subject(
    Form(
        "Jangkauan fungsi keluarga",
        (Column("seksi", "Seksi", "alamat"),),
        (Column("nama_seksi", "Seksi", "teks"),),
        _KOLOM,
        (
            "Yang dihitung: kegiatan terlaksana yang tahunnya tercatat dan seksinya dipilih penulisnya. Rapat Pokja,"
            " pertemuan IMP, dan pertemuan Rumah DataKu tidak mengisi fungsi mana pun; begitu juga seksi yang belum"
            " ditinjau.",
            "Satu kegiatan untuk dua seksi dihitung pada keduanya, jadi angkanya tidak dijumlahkan.",
            "Tanda – berarti tidak ada catatan kegiatan untuk fungsi itu.",
        ),
        "Catatan kegiatan kampung",
        apa="memilih seksi kegiatannya",
    ),
    "seksi",
    SEKSI,
    served,
    FUNGSI,
)
_INSTANSI = _Subject(
    Form(
        "Instansi pembina kegiatan",
        (Column("instansi", "Instansi", "alamat"),),
        (Column("nama_instansi", "Instansi", "teks"),),
        _KOLOM,
        (
            "Yang dihitung: kegiatan terlaksana yang tahun dan instansinya tercatat. Instansi yang belum ditinjau tidak"
            " dihitung.",
            "Satu kegiatan dengan dua instansi dihitung pada keduanya, jadi angkanya tidak dijumlahkan.",
            "Instansi yang tidak disebut dalam catatan mana pun tidak ada di tabel ini.",
        ),
        "Catatan kegiatan kampung",
        apa="menyebut instansi pembinanya",
    ),
    "instansi",
    INSTANSI,
    lambda k: reviewed(k, "instansi"),
    (),
)


def jangkauan_fungsi(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each function of the family, served or not; an edition for each year with an activity."""
    return _editions(lingkup, _FUNGSI)


def instansi(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each institution that is named, in the official order; where none is, there is no table."""
    return _editions(lingkup, _INSTANSI)


def _editions(lingkup: Lingkup, subject: _Subject) -> Iterator[Edition]:
    tahunan = by_year(lingkup.site)
    for tahun in years(lingkup.site):
        named = _named(lingkup.site, tahunan, subject, tahun)
        for scope in lingkup.wilayah:
            tabel = _table(lingkup.site.urls, subject, scope, tahun, _reach(scope, named, tahunan, tahun))
            if tabel.baris:
                yield Edition(Tanggal(tahun), scope.jalan, tabel)


def _named(site: Site, tahunan: Tahunan, subject: _Subject, tahun: int) -> dict[str, Counter[str]]:
    """For each kampung, by its address, how many activities name each value."""
    return {
        one.baris.url: Counter(kode for k in tahunan.of(one, tahun) for kode in subject.kode(k)) for one in site.kampung
    }


def _reach(scope: Scope, named: dict[str, Counter[str]], tahunan: Tahunan, tahun: int) -> _Reach:
    kegiatan: Counter[str] = Counter()
    kampung: Counter[str] = Counter()
    newest = tahunan.newest(tahun)
    for one in scope.kampung:
        kegiatan.update(named[one.baris.url])
        kampung.update(named[one.baris.url].keys())
    dates = (newest(one) for one in scope.kampung)
    reporting = sum(1 for one in scope.kampung if named[one.baris.url])
    return _Reach(kegiatan, kampung, reporting, max((date for date in dates if date), default=None))


def _table(urls: Urls, subject: _Subject, scope: Scope, tahun: int, reach: _Reach) -> Table:
    rows = []
    for one in subject.daftar:
        numbers = reach.kegiatan[one.kode], reach.kampung[one.kode]
        if any(numbers):
            heading = Cell(one.nama, url=urls.topik(subject.kata, one.kode))
            rows.append(Row((one.kode,), (heading,), tuple(Cell(number) for number in numbers)))
        elif one.kode in subject.selalu:
            rows.append(Row((one.kode,), (Cell(one.nama),), (Cell(None, BELUM),) * len(numbers)))
    form = subject.form._replace(judul=f"{subject.form.judul}, {tahun}")
    coverage = Liputan(reach.pelapor, len(scope.kampung), form.siapa, form.apa)
    return table_of(form, tuple(rows), scope.jalan, reach.per)._replace(jumlah=None, liputan=coverage)
