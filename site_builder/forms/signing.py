"""Filled forms as commands: checked, added up, put together, and written for signature."""

from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from ..model.tanggal import panjang
from ..options import Options, today_in
from ..spreadsheet.findings import Temuan, as_lines, has_errors
from ..spreadsheet.outcome import DONE, Outcome, need_suffix
from ..spreadsheet.outside import outside, put
from ..spreadsheet.reading import need_xlsx
from .checks import check_form, incomplete
from .columns import Dokumen, Formulir
from .heads import file_name_faults
from .known import as_filled, from_itself, from_records, has_groups, is_from
from .marks import HASIL, HTML
from .outcome import refused, site_of
from .page import page
from .paper import KERTAS
from .provinsi import PROVINSI
from .read import TERISI, Terisi, filled
from .together import Kiriman, together
from .workbook import FORMULIR, result
from .workbook_in import read_book


class FilledRequest(NamedTuple):
    """`report KODE --data`: filled forms, checked and added up; `to` ends in .xlsx or .html."""

    kode: str
    data: tuple[Path, ...]
    to: Path
    kertas: str = "a4"


def print_filled(request: FilledRequest, options: Options) -> Outcome:
    """Check filled forms, add them up, and write them for signature; several are put together into the province's.

    Raises Blocked; a form with errors is not printed.
    """
    sources = [outside(path, "--data", options) for path in request.data]
    target = outside(request.to, "--to", options)
    for path in request.data:
        need_xlsx(path, "--data")
    need_suffix(request.to, "--to", ".xlsx", ".html")
    if target in sources:
        raise Blocked("--data dan --to menyebut berkas yang sama; formulir terisi akan tertimpa. Ganti nama di --to.")
    _need_ours(target, request.to)
    formulir = FORMULIR[request.kode]
    forms = [_read(place, shown, formulir) for place, shown in zip(sources, request.data, strict=True)]
    checked = _alone(forms[0], options) if len(forms) == 1 else _together(request.data, forms, options)
    if has_errors(checked.temuan):
        return refused(request.data, checked.temuan, checked.complaints)
    note = f"BELUM LENGKAP: {len(checked.kurang)} dari {checked.diminta} kelompok belum mengisi semua kolom."
    note = note if checked.kurang else ""
    document, kertas = checked.dokumen, KERTAS[request.kertas]
    made = page if target.suffix.lower() == ".html" else result
    put(target, made(document, kertas, note))
    said = (
        f"{request.to}: {panjang(document.bulan)}, {len(document.baris)} dari {checked.diminta} kelompok{checked.asal}."
    )
    complaints = (*checked.complaints, *as_lines((*checked.temuan, *checked.kurang)))
    return Outcome(DONE, (said, *((note,) if note else ())), complaints)


class _Checked(NamedTuple):
    """What is to be printed of how many groups, what is wrong or missing, and what else is to be said."""

    dokumen: Dokumen
    diminta: int
    temuan: tuple[Temuan, ...]
    kurang: tuple[Temuan, ...]
    complaints: tuple[str, ...] = ()
    asal: str = ""


def _read(place: Path, shown: Path, formulir: Formulir) -> Terisi:
    """A form whose file name, too, tells what is in it."""
    try:
        form = filled(read_book(place, shown), formulir, TERISI)
    except Blocked as why:
        raise Blocked(str(why) if str(shown) in str(why) else f"{shown}: {why}") from None
    return form._replace(temuan=(*form.temuan, *file_name_faults(shown.name, form.wilayah, form.bulan)))


def _alone(form: Terisi, options: Options) -> _Checked:
    """One form, held against the records of its site where they are at hand."""
    complaints: tuple[str, ...] = (_WITHOUT_RECORDS,)
    known, today = from_itself(form), options.today or today_in("wib")
    if options.content.is_dir():
        site, complaints = site_of(options)
        today = site.hari_ini
        if not has_groups(form, site):
            complaints = (*complaints, _WITHOUT_GROUPS)
        elif is_from(form, site):
            form, known = from_records(form, site)
        else:
            complaints = (_FROM_ELSEWHERE,)
    found = check_form(form, known, today)
    return _Checked(as_filled(form, known), len(known.baris), found, incomplete(form, known), complaints)


def _together(paths: tuple[Path, ...], forms: list[Terisi], options: Options) -> _Checked:
    """Several forms, by their files alone."""
    if forms[0].formulir.kode != PROVINSI.kode:
        raise Blocked(f"Yang digabungkan hanya formulir {PROVINSI.kode}. Cetak formulir lain satu per satu.")
    if len({path.resolve() for path in paths}) < len(paths):
        raise Blocked("--data menyebut berkas yang sama dua kali. Sebut tiap berkas sekali saja.")
    parts = tuple(Kiriman(_short(path, paths), form) for path, form in zip(paths, forms, strict=True))
    made = together(parts, options.today or today_in("wib"))
    asal = f" dari {len({row.kunci.kode for row in made.dokumen.baris})} kabupaten/kota"
    return _Checked(made.dokumen, made.diminta, made.temuan, made.kurang, (), asal)


def _short(path: Path, paths: tuple[Path, ...]) -> str:
    """A file's name, with its folder where two have the same."""
    return path.name if sum(other.name == path.name for other in paths) == 1 else str(path)


_WITHOUT_RECORDS = "Tidak ada content/ di sini, jadi formulir diperiksa tanpa catatan situsnya."
_WITHOUT_GROUPS = "Belum ada kelompok UPPKA di content/ di sini, jadi formulir diperiksa tanpa catatan situsnya."
_FROM_ELSEWHERE = "Formulir ini dari situs lain, jadi diperiksa tanpa catatan situs di sini."


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
