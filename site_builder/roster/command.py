"""`import` of a kabupaten's list: all its kampung and groups at once. Nothing is printed here."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..content.sheets import KANTOR, LAIN, OURS, look
from ..model.blocked import Blocked
from ..options import Options
from ..scaffold.naming import bare_address
from ..spreadsheet.findings import Temuan, as_lines, has_errors
from ..spreadsheet.outcome import DONE, FAULTS, Outcome
from ..spreadsheet.outside import Kept, outside
from ..spreadsheet.reading import open_workbook
from .csv_in import ENDINGS
from .files import Hasil, files_of, shown, write
from .gather import Terkumpul, gathered
from .heads import table_of
from .known import Known
from .reading import read_list

DAFTAR = Kept("Daftar", "Daftar kantor sering memuat nama dan nomor orang")


def is_list(data: Path) -> bool:
    """Whether a spreadsheet is neither one of our forms nor anything that looks like one."""
    if data.suffix.lower() != ".xlsx":
        return data.suffix.lower() in ENDINGS
    try:
        kind = look(data.read_bytes()).jenis
        return kind == LAIN or (kind == KANTOR and _lists_kampung(data))
    except (OSError, Blocked):
        return False


def _lists_kampung(data: Path) -> bool:
    """Whether it is of kampung, though it has columns of the office too: none of those is ever taken."""
    book = open_workbook(data, data)
    sheets = () if OURS in book.names else map(book.sheet, book.names)
    return any((tabel := table_of(sheet)) is not None and not tabel.is_groups for sheet in sheets)


def take_list(data: Path, options: Options, is_only_shown: bool = False) -> Outcome:
    """Make the records of a list's kampung and groups, but for those that are there. Raises Blocked."""
    place = outside(data, "daftar", options, DAFTAR)
    daftar = read_list(place, data)
    known = Known.of(options.content)
    found = gathered(daftar.tabel, known, options.content)
    results = [files_of(plan, known, options.content) for plan in found.rencana]
    if not is_only_shown:
        for result in results:
            try:
                write(result, options.content)
            except Blocked as blocked:
                raise Blocked(f"{blocked} Yang sudah dibuat tetap ada; impor lagi untuk meneruskan.") from None
    faults = [*found.temuan, *(one for plan in found.rencana for one in plan.temuan)]
    faults += (one for result in results for one in result.temuan)
    verb = "Akan dibuat" if is_only_shown else "Dibuat"
    said = [line for result in results for line in shown(result, str(options.content), verb)]
    said += _existing(results, options.content)
    said += _passed_over(found)
    said += daftar.catatan
    if any(plan.tanpa_nama for plan in found.rencana):
        said.append(_UNNAMED)
    said += _counted(results, found, is_only_shown)
    complaints = tuple(as_lines(_gathered_once(faults)))
    if not found.rencana and not faults:
        said[-1:] = [f"{data} belum memuat kampung atau kelompok; tidak ada yang dibuat."]
    is_faulty = has_errors(faults) or not found.rencana
    return Outcome(FAULTS if is_faulty else DONE, tuple(said), complaints)


_UNNAMED = (
    "Kelompok yang hanya disebut ada, atau banyaknya saja, dicatat sebagai sarana di kampung.yaml. "
    "Tulis namanya supaya kelompoknya dibuat."
)


def _existing(results: list[Hasil], content: Path) -> Iterator[str]:
    for result in results:
        there = result.rencana.ada
        if there and not result.is_refused:
            listed = result.rencana.kampung.nama
            other = f", di daftar: {listed}" if bare_address(listed) != bare_address(there.nama) else ""
            groups = f"; kelompok: {', '.join(result.ada)}" if result.ada else ""
            yield f"Sudah ada, tidak diubah: {content}/{there.folder}/ ({there.nama}{other}{groups})"


def _passed_over(found: Terkumpul) -> Iterator[str]:
    for sheet, rows, examples in found.dilewati:
        where = f"Lembar “{sheet}”: " if sheet else ""
        if examples:
            yield f"{where}baris contoh tidak diambil ({_ranges(examples)})."
        if rows:
            yield f"{where}bukan baris data, jadi dilewati: baris {_ranges(rows)}."


def _ranges(rows: tuple[int, ...]) -> str:
    """`3, 8–12`."""
    parts: list[list[int]] = []
    for row in rows:
        if parts and parts[-1][-1] == row - 1:
            parts[-1].append(row)
        else:
            parts.append([row])
    return ", ".join(str(one[0]) if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in parts)


def _counted(results: list[Hasil], found: Terkumpul, is_only_shown: bool) -> Iterator[str]:
    """Every row is in one of the counts."""
    homes = [one for one in results if one.rencana.nilai or one.rencana.ada is None]
    made = sum(one.is_new for one in homes)
    there = sum(one.rencana.ada is not None and not one.is_refused for one in homes)
    refused = sum(one.is_refused for one in homes) + found.baris_ditolak
    new, old = (sum(len(names) for names in lists) for lists in ([r.baru for r in results], [r.ada for r in results]))
    left = sum(one.ditolak for one in results) + found.kelompok_ditolak
    verb = "akan dibuat" if is_only_shown else "dibuat"
    kampung = f"{made + there + refused} kampung dalam daftar: {made} {verb}, {there} sudah ada, {refused} ditolak"
    groups = f"{new + old + left} kelompok: {new} {verb}, {old} sudah ada, {left} ditolak"
    yield f"{kampung}. {groups}."
    if is_only_shown:
        yield "Tidak ada yang ditulis. Jalankan lagi tanpa --stdout untuk membuatnya."
    elif refused or left:
        yield "Perbaiki yang ditolak di daftarnya, lalu impor lagi; yang sudah dibuat tidak ditulis lagi."
    elif made or new:
        yield "Periksa: `kampung-kb check`."


def _gathered_once(faults: Iterable[Temuan]) -> Iterator[Temuan]:
    """One message for a fault that many rows have, with the first of their places."""
    places: dict[tuple[str, str, str], list[Temuan]] = {}
    for one in faults:
        places.setdefault((one.severity, one.pesan, one.saran), []).append(one)
    for (_, pesan, _), ones in places.items():
        more = len({str(one.letak) for one in ones}) - 1
        first = ones[0]
        yield first._replace(pesan=f"{pesan} (juga di {more} tempat lain)") if more else first
