"""The forms as commands: a blank one to fill, and what a filled one tells the site. Nothing is printed here."""

import datetime
from pathlib import Path
from typing import NamedTuple

from ..files import PUBLIC
from ..model.blocked import Blocked
from ..model.tanggal import Tanggal, panjang, parse_bulan
from ..model.wrong import Wrong
from ..options import Options
from ..spreadsheet.findings import as_lines, has_errors
from ..spreadsheet.outcome import DONE, FAULTS, Outcome, need_suffix
from ..spreadsheet.outside import outside, put
from ..spreadsheet.reading import need_xlsx
from .checks import check_public
from .heads import file_name_faults
from .known import from_records, is_from
from .outcome import refused, site_of
from .paper import KERTAS
from .prefill import document_of
from .public import DIBACA, Taken, public_columns
from .read import filled
from .region import region_of
from .workbook import FORMULIR, blank
from .workbook_in import read_book


class BlankRequest(NamedTuple):
    """`report KODE --kosong`: a form to fill. `` stands for the last month that has ended, and for the only region."""

    kode: str
    to: Path
    bulan: str = ""
    wilayah: str = ""
    kertas: str = "a4"


def make_blank(request: BlankRequest, options: Options) -> Outcome:
    """Write a form filled with everything public. Raises Blocked; nothing that exists is ever overwritten."""
    target = outside(request.to, "--to", options)
    need_suffix(request.to, "--to", ".xlsx")
    if target.exists():
        raise Blocked(f"{request.to} sudah ada, mungkin sudah diisi. Pilih nama lain, atau hapus dahulu berkas itu.")
    site, complaints = site_of(options)
    formulir = FORMULIR[request.kode]
    bulan = _month(request.bulan, site.hari_ini)
    region = region_of(site, formulir.tingkat, request.wilayah, bulan)
    put(target, blank(document_of(formulir, region, bulan), KERTAS[request.kertas]))
    where = f"{'/'.join(region.jalan)}, {panjang(bulan)}, {len(region.anggota)} kelompok UPPKA"
    return Outcome(DONE, (f"{request.to}: formulir {request.kode} untuk {where}.", _AFTER_BLANK), complaints)


def take_over(data: Path, options: Options) -> Outcome:
    """Write the public columns of a filled form into content/, and say what was left. Raises Blocked."""
    source = outside(data, "formulir", options)
    need_xlsx(data, "formulir")
    book = read_book(source, data)
    if book.formulir not in FORMULIR:
        raise Blocked(f"{data} berisi formulir “{book.formulir[:40]}” yang tidak dikenal.")
    formulir = FORMULIR[book.formulir]
    form = filled(book, formulir, DIBACA)
    form = form._replace(temuan=(*form.temuan, *file_name_faults(data.name, form.wilayah, form.bulan)))
    site, complaints = site_of(options)
    if not is_from(form, site):
        raise Blocked(
            f"{data} memuat kelompok dari situs lain. Impor formulir itu di folder situs asalnya. "
            "Kalau `url` situs ini baru diganti dan kelompoknya sudah berubah, buat formulir kosong yang baru, "
            "lalu salin isinya."
        )
    form, known = from_records(form, site)
    found = check_public(form, known, site.hari_ini)
    if has_errors(found):
        return refused((data,), found, complaints)
    region = region_of(site, formulir.tingkat, "/".join(form.wilayah), form.bulan)
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


def _text(path: Path) -> str | None:
    return path.read_text("utf-8-sig", "replace") if path.is_file() else None
