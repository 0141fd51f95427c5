"""How far something reaches in a region: rows are functions (summary 2) or institutions (summary 10), not kampung."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ..model.site import Kampung, Kegiatan
from ..model.tables import BELUM, Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal
from ..model.urls import Urls, tahun_topik
from ..model.vocabulary import FUNGSI, INSTANSI, SEKSI, Daftar
from .dihitung import held_in, served
from .lingkup import Edition, Form, Lingkup, editions, table_of, years
from .waktu import newest_in, reviewed


class _Subject(NamedTuple):
    """`kata`: its word in addresses; `kode`: what an activity names; `selalu`: values with a row in every case;
    `selengkap`: whether its archive lists nothing else, as that of a section does, which has meetings too."""

    form: Form
    kata: str
    daftar: Daftar
    kode: Callable[[Kegiatan], tuple[str, ...]]
    selalu: tuple[str, ...]
    selengkap: bool


class _Named(NamedTuple):
    """How many of a kampung's activities name each value, and the date of its newest activity."""

    kegiatan: tuple[tuple[str, int], ...]
    per: Tanggal | None


def _institutions(kegiatan: Kegiatan) -> tuple[str, ...]:
    return reviewed(kegiatan, "instansi")


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
    False,
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
    _institutions,
    (),
    True,
)


def jangkauan_fungsi(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each function of the family, served or not; an edition for each year with an activity."""
    return _editions(lingkup, _FUNGSI)


def instansi(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each institution that is named, in the official order; where none is, there is no table."""
    return _editions(lingkup, _INSTANSI)


def _editions(lingkup: Lingkup, subject: _Subject) -> Iterator[Edition]:
    for tahun in years(lingkup):
        question = partial(_named, kode=subject.kode, tahun=tahun)
        table = partial(_table, kata=subject.kata, tahun=tahun, urls=lingkup.site.urls)
        yield from editions(lingkup, lingkup.wilayah, Tanggal(tahun), question, table)


def _named(kampung: Kampung, kode: Callable[[Kegiatan], tuple[str, ...]], tahun: int) -> _Named:
    counts = Counter(one for k in held_in(kampung.kegiatan, tahun) for one in kode(k))
    return _Named(tuple(sorted(counts.items())), newest_in(kampung, tahun))


def _table(named: tuple[_Named, ...], kata: str, tahun: int, urls: Urls, jalan: tuple[str, ...]) -> Table | None:
    subject = next(one for one in (_FUNGSI, _INSTANSI) if one.kata == kata)
    rows = tuple(_rows(named, subject, urls, 0 if jalan else tahun))
    if not rows:
        return None
    form = subject.form._replace(judul=f"{subject.form.judul}, {tahun}")
    coverage = Liputan(sum(1 for one in named if one.kegiatan), len(named), form.siapa, form.apa)
    per = max((one.per for one in named if one.per), default=None)
    return table_of(form, rows, jalan, per)._replace(jumlah=None, liputan=coverage)


def _rows(named: tuple[_Named, ...], subject: _Subject, urls: Urls, tahun: int) -> Iterator[Row]:
    """`tahun`: the year of the whole site, whose archive lists what is counted; 0 of a region, which has none."""
    kegiatan, kampung = Counter[str](), Counter[str]()
    for its in named:
        kegiatan.update(dict(its.kegiatan))
        kampung.update(kode for kode, _ in its.kegiatan)
    for one in subject.daftar:
        numbers = kegiatan[one.kode], kampung[one.kode]
        if any(numbers):
            topic = urls.topik(subject.kata, one.kode)
            lead = tahun_topik(topic, tahun) if tahun and subject.selengkap else ""
            yield Row((one.kode,), (Cell(one.nama, url=topic),), (Cell(numbers[0], url=lead), Cell(numbers[1])))
        elif one.kode in subject.selalu:
            yield Row((one.kode,), (Cell(one.nama),), (Cell(None, BELUM),) * len(numbers))
