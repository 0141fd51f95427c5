"""What a data file of records is made of: its columns, each with the way to its value, and its lines."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from ..model.arti import ARTI
from ..model.data_package import Field, JenisData, Resource
from ..model.lazy import Lazy
from ..model.site import Kampung
from ..model.tables import Value
from ..model.vocabulary import Daftar
from ..summaries.lingkup import Lingkup, gathered

Line = list[Value]
T = TypeVar("T")
# Between the values of a field that has several.
SEPARATOR = "; "
_SEVERAL = "Beberapa nilai dipisahkan titik koma."


class Kolom(NamedTuple):
    """A column, and the `path` to its value in what a line is made of; `form`: how it is read, where that differs."""

    field: Field
    path: str
    form: Callable[[Any], Value] | None = None


class DataFile(NamedTuple):
    """A file and the call that makes its lines; `isi`: what it holds, for people; `baris`: its lines below the header.

    `view` gives lines of values, or a `Table` for the printers of tables.
    """

    resource: Resource
    isi: str
    view: Callable[..., Any]
    args: tuple[Any, ...]
    baris: int


def of_records(resource: Resource, view: Callable[..., Iterator[Line]], args: tuple[Any, ...], baris: int) -> DataFile:
    return DataFile(resource, resource.arti, view, args, baris)


def answers(lingkup: Lingkup, question: Callable[[Kampung], tuple[T, ...]]) -> tuple[Lazy[tuple[T, ...]], int]:
    """What all kampung answer, one after the other, and how much that is."""
    parts = [one.part(question) for one in lingkup.anggota]
    count = partial(_how_many, question=question)
    return gathered(partial(_flat), parts), sum(one.tell(count) for one in lingkup.anggota)


def _how_many(kampung: Kampung, question: Callable[[Kampung], tuple[T, ...]]) -> int:
    return len(question(kampung))


def _flat(parts: tuple[tuple[T, ...], ...]) -> tuple[T, ...]:
    return tuple(one for its in parts for one in its)


def written(kolom: tuple[Kolom, ...], ones: Iterable[Any]) -> Iterator[Line]:
    """The header, then a line for each one."""
    yield [one.field.key for one in kolom]
    values_of = attrgetter(*(one.path for one in kolom))
    forms = [(i, one.form) for i, one in enumerate(kolom) if one.form]
    for one in ones:
        line = list(values_of(one))
        for i, form in forms:
            line[i] = form(line[i])
        yield line


def fields(kolom: tuple[Kolom, ...]) -> tuple[Field, ...]:
    return tuple(one.field for one in kolom)


def key(name: str, words: tuple[str, str], jenis: JenisData = "alamat") -> Kolom:
    """A column that names the line or another file's line; `words`: its name for people, and what it means."""
    return Kolom(Field(name, words[0], jenis, words[1], wajib=True), name)


def of(
    model: str,
    path: str,
    jenis: JenisData = "teks",
    *,
    key: str = "",
    arti: str = "",
    satuan: str = "",
    wajib: bool = False,
) -> Kolom:
    """A column with a record's field, found at `path`.

    `key` where the field's own name would not say whose it is, `arti` where the file tells only a part of the field.
    """
    name = path.rpartition(".")[2]
    words = ARTI[model][name]
    return Kolom(Field(key or name, words.judul, jenis, arti or words.kalimat, satuan, wajib), path)


def one_of(column: Kolom, daftar: Daftar) -> Kolom:
    """One value of a fixed list, by its name."""
    names = {one.kode: one.nama for one in daftar}
    limited = column.field._replace(pilihan=tuple(names.values()))
    return Kolom(limited, column.path, lambda kode: names[kode] if kode else None)


def some_of(column: Kolom, daftar: Daftar) -> Kolom:
    """Several values of a fixed list, by their names."""
    names = {one.kode: one.nama for one in daftar}
    return joined(column, lambda kode: [names[one] for one in kode])


def joined(column: Kolom, texts: Callable[[Any], Iterable[str]] = tuple) -> Kolom:
    """Several values in one cell."""
    said = column.field._replace(arti=f"{column.field.arti} {_SEVERAL}")
    return Kolom(said, column.path, lambda values: SEPARATOR.join(texts(values)) if values else None)


def url_of(what: str) -> Kolom:
    return Kolom(Field("url", "Halaman", "url", f"Alamat {what} di situs ini."), "url")


KAMPUNG = ("Alamat kampung", "Nama folder kampung, bagian dari alamat halamannya; sama di semua berkas.")
POKTAN = ("Alamat kelompok", "Nama berkas kelompok, bagian dari alamat halamannya; tunggal dalam satu kampung.")
KEGIATAN = ("Alamat kegiatan", "Nama berkas kegiatan, bagian dari alamat halamannya; tunggal dalam satu kampung.")
NOMOR = ("Nomor", "Urutan seperti ditulis, mulai dari 1.")
