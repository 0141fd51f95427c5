"""A filled form as one HTML file for print: styles inside, nothing fetched, heads repeated, no line cut."""

from pathlib import Path
from typing import NamedTuple

from .columns import Baris, Dokumen, Jenis, Kolom, Nilai
from .headings import depth, headings, numbers
from .kabupaten import BAGIAN_B, KABUPATEN
from .marks import HTML
from .paper import Kertas
from .printed import computed, printed, totals
from .recap import recap_of
from .sheet_group import begins, head_lines, is_after_b, number_of
from .sheet_table import TURNED, last_name, with_choice
from .signatures import GARIS, Tanda, signatures
from .workbook import title_of

_MAY_BREAK = "\u200b"
_SIDES = {
    Jenis.JUMLAH: "kanan",
    Jenis.RUPIAH: "kanan",
    Jenis.PERSEN: "kanan",
    Jenis.TEKS: "kiri",
    Jenis.YA_ATAU_APA: "kiri",
}


class KepalaView(NamedTuple):
    judul: str
    tinggi: int
    lebar: int
    putar: bool


class JumlahView(NamedTuple):
    nilai: str
    diisi: str


class TabelView(NamedTuple):
    """`lebar`: per cent of the page; `nama`: how many leading columns say whose line it is; `jumlah`: of the others."""

    kolom: tuple[Kolom, ...]
    lebar: tuple[str, ...]
    kepala: tuple[tuple[KepalaView, ...], ...]
    nomor: tuple[KepalaView, ...]
    baris: tuple[tuple[str, ...], ...]
    nama: int
    jumlah: tuple[JumlahView, ...]
    tanda: tuple[Tanda, Tanda, Tanda]


class IsianView(NamedTuple):
    """A line of a group's sheet; `jenis`: bagian (a part's heading), ucapan (a sentence), kepala, isian."""

    jenis: str
    nomor: str
    judul: str
    nilai: str


class LembarView(NamedTuple):
    judul: tuple[str, ...]
    kepala: tuple[tuple[str, str], ...]
    baris: tuple[IsianView, ...]
    tanda: tuple[Tanda, Tanda, Tanda]


def page(document: Dokumen, kertas: Kertas, note: str) -> bytes:
    """The form's table, and for a kabupaten a sheet of every group behind it."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=False)
    environment.filters["letak"] = lambda jenis: _SIDES.get(jenis, "tengah")
    template = environment.from_string((Path(__file__).parent / "page.html").read_text("utf-8"))
    is_kabupaten = document.formulir.kode == KABUPATEN.kode
    table = recap_of(document) if is_kabupaten else document
    lembar = tuple(_sheet(document, row) for row in document.baris) if is_kabupaten else ()
    text = template.render(
        penanda=_marker(),
        formulir=document.formulir.kode,
        judul=title_of(table),
        catatan=note,
        kertas=kertas,
        tabel=_table(table),
        lembar=lembar,
        garis=GARIS,
    )
    return text.encode()


def _marker() -> object:
    from markupsafe import Markup

    return Markup(HTML)  # a constant, not text of a record


def _table(document: Dokumen) -> TabelView:
    kolom = document.formulir.kolom
    named = last_name(kolom) + 1
    sums = tuple(
        JumlahView(printed(one, total.nilai), f"{total.diisi}/{len(document.baris)}") if total else JumlahView("", "")
        for one, total in zip(kolom, totals(document), strict=True)
    )
    rows = tuple(
        tuple(_text(document, one, place, value) for one, value in zip(kolom, row.nilai, strict=True))
        for place, row in enumerate(document.baris)
    )
    numbered = tuple(KepalaView(one.judul, 1, one.lebar, False) for one in numbers(kolom))
    whole = sum(one.lebar for one in kolom)
    widths = tuple(f"{100 * one.lebar / whole:.2f}" for one in kolom)
    return TabelView(kolom, widths, _heads(kolom), numbered, rows, named, sums[named:], signatures(document))


def _text(document: Dokumen, kolom: Kolom, place: int, value: Nilai) -> str:
    if kolom.jenis in (Jenis.NOMOR, Jenis.PERSEN):
        return printed(kolom, computed(document, kolom, place))
    return printed(kolom, value)


def _heads(kolom: tuple[Kolom, ...]) -> tuple[tuple[KepalaView, ...], ...]:
    lines: list[list[KepalaView]] = [[] for _ in range(depth(kolom))]
    for head in headings(kolom):
        one = kolom[head.kolom]
        own = head.baris + head.tinggi == len(lines)
        turned = own and one.lebar < TURNED and one.jenis is not Jenis.NOMOR
        text = with_choice(head.judul, one) if own else head.judul
        shown = text if turned else text.replace("/", f"/{_MAY_BREAK}")
        lines[head.baris].append(KepalaView(shown, head.tinggi, head.lebar, turned))
    return tuple(tuple(line) for line in lines)


def _sheet(document: Dokumen, row: Baris) -> LembarView:
    lines: list[IsianView] = []
    above: tuple[str, ...] = ()
    for kolom, value in zip(document.formulir.kolom, row.nilai, strict=True):
        for level, name in begins(above, kolom):
            if is_after_b(name):
                lines.append(IsianView("ucapan", "", BAGIAN_B, ""))
            lines.append(IsianView("kepala" if level else "bagian", kolom.nomor if level else "", name, ""))
        above = kolom.kelompok
        lines.append(IsianView("isian", number_of(kolom), kolom.judul, printed(kolom, value)))
    return LembarView(document.formulir.judul, head_lines(document), tuple(lines), signatures(document))
