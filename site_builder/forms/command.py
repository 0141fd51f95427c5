"""The forms as commands: what is asked for, what is said, and the exit status. Nothing is printed here."""

import datetime
from pathlib import Path
from typing import NamedTuple

from ..batches import Workers
from ..inputs import take_stock
from ..model.site import Site
from ..model.tanggal import Tanggal, panjang, parse_bulan
from ..model.wrong import Wrong
from ..options import Options
from ..output.publish import Blocked, Shelf
from .checks import check_form, check_public, incomplete
from .columns import Asal, Baris, Dokumen, Nilai
from .findings import Temuan, as_lines, counted, has_errors
from .marks import HASIL, HTML
from .outside import PUBLIC, outside, put
from .page import page
from .paper import KERTAS
from .prefill import document_of
from .public import DIBACA, Taken, public_columns
from .read import TERISI, Terisi, filled
from .region import region_of
from .workbook import FORMULIR, blank, result
from .workbook_in import read_book

DONE, FAULTS = 0, 1


class BlankRequest(NamedTuple):
    """`report KODE --kosong`: a form to fill. `` stands for the last month that has ended, and for the only region."""

    kode: str
    to: Path
    bulan: str = ""
    wilayah: str = ""
    kertas: str = "a4"


class FilledRequest(NamedTuple):
    """`report KODE --data`: a filled form, checked and added up; `to` ends in .xlsx or .html."""

    kode: str
    data: Path
    to: Path
    kertas: str = "a4"


class Outcome(NamedTuple):
    """Exit status, what to say, and what to say on the other stream; never a figure that is not public."""

    status: int
    said: tuple[str, ...]
    complaints: tuple[str, ...] = ()


def make_blank(request: BlankRequest, options: Options) -> Outcome:
    """Write a form filled with everything public. Raises Blocked; nothing that exists is ever overwritten."""
    target = outside(request.to, "--to", options)
    _need_suffix(request.to, "--to", ".xlsx")
    if target.exists():
        raise Blocked(f"{request.to} sudah ada, mungkin sudah diisi. Pilih nama lain, atau hapus dahulu berkas itu.")
    site, complaints = _site(options)
    formulir = FORMULIR[request.kode]
    bulan = _month(request.bulan, site.hari_ini)
    region = region_of(site, formulir.tingkat, request.wilayah, bulan)
    put(target, blank(document_of(formulir, region, bulan), KERTAS[request.kertas]))
    where = f"{'/'.join(region.jalan)}, {panjang(bulan)}, {len(region.anggota)} kelompok UPPKA"
    return Outcome(DONE, (f"{request.to}: formulir {request.kode} untuk {where}.", _AFTER_BLANK), complaints)


def print_filled(request: FilledRequest, options: Options) -> Outcome:
    """Check a filled form, add it up, and write it for signature. Raises Blocked; a form with errors is not printed."""
    source = outside(request.data, "--data", options)
    target = outside(request.to, "--to", options)
    _need_suffix(request.data, "--data", ".xlsx")
    _need_suffix(request.to, "--to", ".xlsx", ".html")
    if source == target:
        raise Blocked("--data dan --to menyebut berkas yang sama; formulir terisi akan tertimpa. Ganti nama di --to.")
    _need_ours(target, request.to)
    formulir = FORMULIR[request.kode]
    form = filled(read_book(source, request.data), formulir, TERISI)
    site, complaints = _site(options)
    region = region_of(site, formulir.tingkat, "/".join(form.wilayah), form.bulan)
    known = document_of(formulir, region, form.bulan)
    found = check_form(form, known, site.hari_ini)
    if has_errors(found):
        return _refused(request.data, found, complaints)
    gaps = incomplete(form, known)
    document = _document(form, known)
    note = f"BELUM LENGKAP: {len(gaps)} dari {len(known.baris)} kelompok belum mengisi semua kolom." if gaps else ""
    kertas = KERTAS[request.kertas]
    made = page if target.suffix.lower() == ".html" else result
    put(target, made(document, kertas, note))
    said = f"{request.to}: {panjang(form.bulan)}, {len(document.baris)} dari {len(known.baris)} kelompok."
    return Outcome(DONE, (said, *((note,) if note else ())), (*complaints, *as_lines((*found, *gaps))))


def take_over(data: Path, options: Options) -> Outcome:
    """Write the public columns of a filled form into content/, and say what was left. Raises Blocked."""
    source = outside(data, "formulir", options)
    _need_suffix(data, "formulir", ".xlsx")
    book = read_book(source, data)
    if book.formulir not in FORMULIR:
        raise Blocked(f"{data} berisi formulir “{book.formulir[:40]}” yang tidak dikenal.")
    formulir = FORMULIR[book.formulir]
    form = filled(book, formulir, DIBACA)
    site, complaints = _site(options)
    region = region_of(site, formulir.tingkat, "/".join(form.wilayah), form.bulan)
    found = check_public(form, document_of(formulir, region, form.bulan), site.hari_ini)
    if has_errors(found):
        return _refused(data, found, complaints)
    taken = public_columns(form, region, lambda path: _text(options.content / path))
    complaints = (*complaints, *as_lines(found))
    if taken.bentrok:
        why = "Tidak ada yang ditulis. Samakan dahulu laporan di content/ dengan formulirnya, lalu impor lagi:"
        return Outcome(FAULTS, (why, *(f"  - {line}" for line in taken.bentrok)), complaints)
    for one in taken.tulisan:
        place = options.content / one.path
        place.parent.mkdir(exist_ok=True)
        put(place, one.teks.encode(), PUBLIC)
    return Outcome(DONE, _told(taken, options.content), complaints)


_AFTER_BLANK = "Isi di komputer kantor, lalu cetak dengan --data. Jangan simpan formulir terisi di dalam repositori."


def _told(taken: Taken, content: Path) -> tuple[str, ...]:
    lines = [
        f"{content.name}/{one.path}: {one.kelompok} kelompok, {'laporan baru' if one.baru else 'ditambah'}."
        for one in taken.tulisan
    ] or ["Tidak ada jawaban baru; content/ tidak diubah."]
    if any(one.baru for one in taken.tulisan):
        lines.append("Isi `tanggal_masuk` di laporan baru kalau tanggal diterimanya diketahui.")
    lines += ["Yang tertinggal di formulir:", *(f"  - {line}" for line in taken.tertinggal)] if taken.tertinggal else []
    return tuple(lines)


def _refused(shown: Path, found: tuple[Temuan, ...], complaints: tuple[str, ...]) -> Outcome:
    last = f"{shown}: {counted(found)}. Tidak ada yang ditulis."
    return Outcome(FAULTS, (last,), (*complaints, *as_lines(found)))


def _site(options: Options) -> tuple[Site, tuple[str, ...]]:
    """The site as a build sees it; faults of records are told in one line, their details by `check`."""
    from ..stages import understand

    known = Shelf(options.output.absolute(), options.state_folder).state().files
    with Workers(options.jobs) as workers:
        found = understand(options, take_stock(options.roots, known), workers)
    if found.site is None:
        raise Blocked("situs.yaml tidak terbaca. Jalankan `kampung-kb check` dan perbaiki dahulu.")
    return found.site, tuple(filter(None, (found.account.not_counted,)))


def _month(written: str, today: datetime.date) -> Tanggal:
    """The month that was asked for, else the last one that has ended."""
    if not written.strip():
        last = today.replace(day=1) - datetime.timedelta(days=1)
        return Tanggal(last.year, last.month)
    try:
        bulan = parse_bulan(written)
    except Wrong as wrong:
        raise Blocked(f"--bulan: {wrong.why} {wrong.hint}") from None
    if bulan.awal > today:
        raise Blocked(f"--bulan: {panjang(bulan)} belum tiba. Pilih bulan yang sudah berjalan.")
    return bulan


def _document(form: Terisi, known: Dokumen) -> Dokumen:
    """What the office filled in, in the order of the records and under the names that they have."""
    typed = {row.kunci: row for row in form.baris}
    is_name = [kolom.asal is Asal.NAMA for kolom in form.formulir.kolom]

    def values(one: Baris) -> tuple[Nilai, ...]:
        row = typed[one.kunci]
        return tuple(own if is_name[at] else row.nilai(at) for at, own in enumerate(one.nilai))

    return known._replace(baris=tuple(one._replace(nilai=values(one)) for one in known.baris if one.kunci in typed))


def _need_suffix(path: Path, option: str, *suffixes: str) -> None:
    if path.suffix.lower() not in suffixes:
        better = path.with_suffix(suffixes[0]).name if path.name else f"formulir{suffixes[0]}"
        raise Blocked(f"{option}: berkasnya harus berakhiran {' atau '.join(suffixes)}, misalnya {better}.")


def _need_ours(target: Path, shown: Path) -> None:
    """Only an earlier print of ours is written over."""
    if not target.exists():
        return
    try:
        ours = _is_our_page(target) or read_book(target, shown).jenis == HASIL
    except (Blocked, OSError):
        ours = False
    if not ours:
        raise Blocked(f"{shown} sudah ada dan bukan hasil cetak kampung-kb. Pilih nama lain di --to.")


def _is_our_page(path: Path) -> bool:
    with path.open("rb") as file:
        return HTML.encode() in file.read(600)


def _text(path: Path) -> str | None:
    return path.read_text("utf-8-sig", "replace") if path.is_file() else None
