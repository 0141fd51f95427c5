"""Tables of the guides, written between their marks: fields and lists (`docs/panduan/isian.md`), summary tables
(`docs/data.md`). The prose is people's own."""

import re
from collections.abc import Iterator

from ..model import vocabulary
from ..model.inpres import INPRES
from ..model.program import PROGRAM
from ..model.provinsi import PROVINSI
from ..model.vocabulary import JENIS_KEGIATAN, Daftar
from ..summaries.daftar import DAFTAR as GOLONGAN
from .isian import Isian, isian_of, with_parts

DAFTAR = {one.nama: one for one in (*vars(vocabulary).values(), PROVINSI, PROGRAM, INPRES) if isinstance(one, Daftar)}

# `<!-- isian: kampung -->` … `<!-- selesai -->`
_BETWEEN = re.compile(
    r"(?P<start><!-- (?P<what>isian|pilihan|tabel): (?P<name>.+?) -->\n).*?(?P<end><!-- selesai -->)", re.S
)


def with_tables(guide: str) -> str:
    """The guide with every generated table as the models have it today."""
    return _BETWEEN.sub(lambda mark: mark["start"] + _table(mark["what"], mark["name"]) + mark["end"], guide)


def _table(what: str, name: str) -> str:
    head: tuple[str, ...]
    rows: Iterator[tuple[str, ...]]
    if what == "isian":
        head, rows = ("isian", "bentuk", "keterangan"), _fields(isian_of(name))
    elif what == "tabel":
        golongan = next(one for one in GOLONGAN if one.nama == name)
        head, rows = ("tabel", "untuk apa"), ((f"`{one.slug}`", one.guna) for one in golongan.tabel)
    else:
        head, rows = ("ejaan pertama", "juga diterima"), _spellings(DAFTAR[name])
    lines = [_row(head), "|---" * len(head) + "|", *map(_row, rows)]
    return "\n" + "".join(f"{line}\n" for line in lines) + "\n"


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def _fields(isian: tuple[Isian, ...]) -> Iterator[tuple[str, ...]]:
    for name, one in with_parts(isian):
        yield f"`{name}`", _bentuk(one), _keterangan(one)


def _bentuk(one: Isian) -> str:
    word = one.bentuk if one.bentuk != "peta" else "bagian"
    named = f"{word} {_link(one.daftar)}" if word == "pilihan" and one.daftar else word
    return f"daftar {named}" if one.banyak else named


def _link(daftar: Daftar) -> str:
    """The list's own section; addresses of headings as GitHub makes them."""
    anchor = re.sub(r"[^\w -]", "", daftar.nama.lower()).replace(" ", "-")
    return f"[{daftar.nama}](#{anchor})"


def _keterangan(one: Isian) -> str:
    words = [one.kalimat]
    if one.petunjuk:
        words.append(one.petunjuk)
    if one.contoh:
        words.append(f"Contoh: `{one.contoh}`.")
    if one.ejaan:
        words.append(f"Juga diterima sebagai nama isian: {', '.join(f'`{name}`' for name in one.ejaan)}.")
    return ("**wajib** · " if one.wajib else "") + " ".join(words)


def _spellings(daftar: Daftar) -> Iterator[tuple[str, ...]]:
    for one in daftar:
        # Only kinds of activities are known by their code as well: people see it in file names and addresses.
        others = ((one.kode,) if daftar is JENIS_KEGIATAN else ()) + one.ejaan
        yield one.nama, ", ".join(f"`{text}`" for text in dict.fromkeys(others))
