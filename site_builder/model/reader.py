"""How one value of a record is read: by a function from text, whose refusal comes with forms to write instead."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from . import late_re
from .vocabulary import Daftar, slug
from .wrong import Wrong, either, quoted

T = TypeVar("T")

# The words of the guide for what stands in a field; `kelompok`, `foto` and `berkas` name another file.
Bentuknya = Literal[
    "teks", "naskah", "alamat web", "warna", "tanggal", "bulan", "rentang bulan", "tahun", "jam", "jumlah", "rupiah",
    "persen", "koordinat", "Ya/Tidak", "pilihan", "kelompok", "foto", "berkas",
]  # fmt: skip


@dataclass(frozen=True)
class Reader(PlainValidator):
    """How one value is read, and what it is for whatever describes fields: its form, its fixed list.

    `dikenal`: a list of names to offer, beside which any other is accepted.
    """

    bentuk: Bentuknya = "teks"
    daftar: Daftar | None = None
    dikenal: Daftar | None = None


def refuse(wrong: Wrong, forms: tuple[str, ...] = (), at: tuple[int | str, ...] = ()) -> PydanticCustomError:
    """The same fault in pydantic's form, so that it arrives together with all others of the record.

    `forms`: what may be written instead of the whole value; `at`: where below the field the fault is, as pydantic
    writes a place (`[key]` behind a key).
    """
    # The code is a value of the catalogue, not a literal in this call.
    return PydanticCustomError(wrong.code, "{why}", {"why": wrong.why, "hint": wrong.hint, "forms": forms, "at": at})


def refuse_twice(
    written: Iterable[T], means: Callable[[T], Hashable | None], why: Callable[[T, T], str], at: str = "[key]"
) -> None:
    """Refuses the first of several keys that means what one before it does: only one of their values could stand.

    `means` gives None for what is no key; `at`: the field of an item of a list that its key stands in.
    """
    known: dict[Hashable, T] = {}
    for number, one in enumerate(written):
        key = means(one)
        if key is not None and key in known:
            place = (one, at) if isinstance(one, str) else (number, at)
            wrong = Wrong("kunci-ganda", why(known[key], one), "Gabungkan isinya, lalu hapus salah satu.")
            raise refuse(wrong, at=place)
        if key is not None:
            known[key] = one


def read_by(
    bentuk: Bentuknya, parse: Callable[[str], Any], daftar: Daftar | None = None, dikenal: Daftar | None = None
) -> Reader:
    def validate(value: object) -> Any:
        if isinstance(value, (bool, int, float)):
            value = str(value).lower()
        if not isinstance(value, str):
            found = "daftar" if isinstance(value, list) else "isian bertingkat"
            why = f"Di sini perlu satu nilai, tetapi yang tertulis {found}."
            raise refuse(Wrong("bentuk-salah", why, "Tulis satu nilai saja di kanan titik dua, tanpa kurung."))
        try:
            return parse(value)
        except Wrong as wrong:
            raise refuse(wrong, _corrections(parse, value, wrong.forms)) from None

    return Reader(validate, json_schema_input_type=str, bentuk=bentuk, daftar=daftar, dikenal=dikenal)


_NUMBER = late_re.compile(r"[0-9][0-9.,]*")
_MOST_FORMS = 3


def _corrections(parse: Callable[[str], Any], text: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms that can stand for the whole value: the same reader takes them, and no number is lost."""
    fitting = tuple(
        form
        for form in forms
        if len(_NUMBER.findall(form)) >= len(_NUMBER.findall(text)) and ": " not in form and is_read(parse, form)
    )
    return fitting if len(fitting) <= _MOST_FORMS else ()


def is_read(parse: Callable[[str], Any], form: str) -> bool:
    try:
        parse(form)
    except Wrong:
        return False
    return True


def one_of(daftar: Daftar) -> Reader:
    return read_by("pilihan", choice(daftar), daftar)


def choice(daftar: Daftar) -> Callable[[str], str]:
    """A reader of one value of a fixed list."""

    def parse(text: str) -> str:
        kode = daftar.find(text)
        if kode is not None:
            return kode
        near = daftar.suggest(text)
        hint = f"Mungkin maksudnya {either(*near)}." if near else _known(daftar)
        raise Wrong("nilai-tak-dikenal", f"{quoted(text)} tidak ada dalam daftar {daftar.nama}.", hint)

    return parse


def _known(daftar: Daftar) -> str:
    """The whole of a short list; of a long one where it stands, and what to write where it has no fitting name."""
    if len(daftar) <= 13:
        return f"Pilihan yang ada: {', '.join(p.nama for p in daftar)}."
    where = f"Daftarnya ada di docs/panduan/isian.md#{slug(daftar.nama)}"
    return f"{where}; kalau di sana tidak ada, tulis `Lainnya`." if daftar.find("Lainnya") else f"{where}."
