"""`report`: one summary table as a file, or an official form outside the repository."""

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model.blocked import Blocked
from .arguments import content_option, need_content, say, today_option, typed_path

if TYPE_CHECKING:
    from ..model.tanggal import Tanggal
    from ..options import Options
    from ..spreadsheet.outcome import Outcome

# As `report.FORMS`, `forms.paper.KERTAS` and `forms.workbook.FORMULIR`, which only the command itself imports.
ENDINGS = {"html": ".html", "csv": ".csv", "csv-excel": ".csv", "xlsx": ".xlsx"}
SHAPES = tuple(ENDINGS)
PAPERS = ("a4", "f4")
OFFICIAL = ("uppka-provinsi", "uppka-kabupaten")
# As `roster.blank.NAMA_DAFTAR`.
DAFTAR = "daftar-kampung"


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser(
        "report",
        help="satu tabel ringkasan sebagai berkas, formulir resmi UPPKA, atau daftar kampung kosong",
        formatter_class=_WithTables,
        epilog=_LISTED,
    )
    one.set_defaults(run=_run)
    one.add_argument("nama", metavar="NAMA", help="nama tabel, seperti di alamatnya: kegiatan-per-bulan")
    one.add_argument("--bulan", default="", metavar="TTTT-BB", help="bulan atau tahun tabel (bawaan: yang terbaru)")
    one.add_argument("--wilayah", default="", metavar="NAMA", help="provinsi, kabupaten, atau kecamatan")
    one.add_argument("--format", choices=SHAPES, help="bentuk berkas (bawaan: menurut akhiran --to, tanpa itu html)")
    one.add_argument("--to", type=typed_path, metavar="BERKAS", help="simpan ke berkas ini (bawaan: tampilkan)")
    form = one.add_mutually_exclusive_group()
    form.add_argument(
        "--kosong", action="store_true", help="formulir atau daftar yang tinggal diisi, di luar folder situs"
    )
    form.add_argument(
        "--data", type=typed_path, nargs="+", metavar="BERKAS",
        help="formulir resmi yang sudah diisi: periksa dan cetak; beberapa digabungkan menjadi formulir provinsi",
    )  # fmt: skip
    one.add_argument("--kertas", choices=PAPERS, default="a4", help="ukuran kertas formulir resmi")
    content_option(one)
    today_option(one)


_LISTED = "tabel"


class _WithTables(argparse.RawDescriptionHelpFormatter):
    """Names every table below the options; only help that is asked for needs them all."""

    def add_text(self, text: str | None) -> None:
        super().add_text(_tables(self._width) if text == _LISTED else text)


def _tables(width: int) -> str:
    import textwrap

    from ..summaries.daftar import DAFTAR

    wide = max(len(one.slug) for golongan in DAFTAR for one in golongan.tabel) + 4
    lines = ["nama tabel:"]
    for golongan in DAFTAR:
        lines += ["", f"  {golongan.nama}"]
        for one in golongan.tabel:
            start = f"    {one.slug}".ljust(wide + 2)
            lines += textwrap.wrap(one.guna, width, initial_indent=start, subsequent_indent=" " * (wide + 2))
    return "\n".join(lines)


def _run(asked: argparse.Namespace) -> int:
    from ..options import Options

    if not asked.data:  # filled forms are read without records, too
        need_content(asked.content)
    options = Options(asked.content, today=asked.today)
    if asked.nama == DAFTAR and not asked.kosong:
        raise Blocked(
            f"{DAFTAR} bukan tabel. Daftar kosong: tambahkan --kosong; yang sudah diisi: `kampung-kb import`."
        )
    return _form(asked, options) if asked.kosong or asked.data else _table(asked, options)


def _table(asked: argparse.Namespace, options: "Options") -> int:
    from ..report import Request, report, save

    shape = _shape(asked.format, asked.to)
    if asked.to is None and shape == "xlsx" and sys.stdout.isatty():
        raise Blocked("Berkas Excel tidak bisa ditampilkan di sini. Sebutkan tempatnya: `--to tabel.xlsx`.")
    data, account = report(Request(asked.nama, _waktu(asked.bulan), asked.wilayah, shape), options)
    say(filter(None, (account.not_counted,)), sys.stderr)
    if asked.to is None:
        sys.stdout.buffer.write(data)
        return 0
    save(data, asked.to)
    say([f"Tabel disimpan di {asked.to}."])
    return 0


def _shape(wanted: str | None, to: Path | None) -> str:
    """What is asked for, else what the file's ending says. Raises Blocked where the two contradict each other."""
    ending = to.suffix.lower() if to else ""
    told = next((shape for shape, end in ENDINGS.items() if end == ending), None)
    if wanted and told and ENDINGS[wanted] != ending:
        better = f"ganti nama berkasnya menjadi {to.with_suffix(ENDINGS[wanted]).name}" if to else ""
        raise Blocked(f"--format {wanted} tidak cocok dengan akhiran {ending}. Hapus --format, atau {better}.")
    if ending and not told and not wanted:
        raise Blocked(f"--to: akhiran {ending[:20]} tidak dikenal. Pakai {', '.join(dict.fromkeys(ENDINGS.values()))}.")
    return wanted or told or "html"


def _waktu(text: str) -> "Tanggal | None":
    from ..model.tanggal import Tanggal

    if not text:
        return None
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", text):
        return Tanggal(*map(int, text.split("-")))
    raise Blocked(f"--bulan: “{text[:40]}” bukan bulan atau tahun. Contoh: `--bulan 2023-04`.")


def _form(asked: argparse.Namespace, options: "Options") -> int:
    from ..forms.command import BlankRequest, make_blank
    from ..forms.signing import FilledRequest, print_filled

    is_list = asked.nama == DAFTAR and asked.kosong
    if asked.nama not in OFFICIAL and not is_list:
        why = f"Formulir resmi hanya ada untuk {' dan '.join(OFFICIAL)}"
        raise Blocked(f"{why}, dan daftar kosong untuk {DAFTAR}. Daftar yang sudah diisi: `kampung-kb import`.")
    if asked.to is None:
        name = DAFTAR if is_list else "formulir"
        raise Blocked(f"Sebutkan tempat hasilnya di luar folder situs, misalnya `--to ../{name}.xlsx`.")
    if is_list:
        from ..roster.blank import make_blank_list

        if asked.bulan:
            raise Blocked("Daftar kampung tidak memakai --bulan.")
        return _told(make_blank_list(asked.to, asked.wilayah, options))
    if asked.data and (asked.bulan or asked.wilayah):
        raise Blocked("Bulan dan wilayah sudah tertulis di formulirnya. Hapus --bulan dan --wilayah.")
    if asked.data:
        return _told(print_filled(FilledRequest(asked.nama, tuple(asked.data), asked.to, asked.kertas), options))
    return _told(make_blank(BlankRequest(asked.nama, asked.to, asked.bulan, asked.wilayah, asked.kertas), options))


def _told(outcome: "Outcome") -> int:
    say(outcome.complaints, sys.stderr)
    say(outcome.said)
    return outcome.status
