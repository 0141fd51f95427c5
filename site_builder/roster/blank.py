"""A blank list to fill in: one sheet of kampung, one of groups, with the names of regions to choose from."""

import datetime
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from ..model.blocked import Blocked
from ..model.provinsi import NAMA as PROVINCES
from ..model.vocabulary import JENIS_DESA, JENIS_POKTAN, JENIS_USAHA, KLASIFIKASI, Daftar
from ..model.wrong import either, quoted
from ..options import Options
from ..scaffold.kampung import all_kampung
from ..spreadsheet.outcome import DONE, Outcome, need_suffix
from ..spreadsheet.outside import outside, put
from ..wilayah import Tertulis, baca, daftar, kode_wilayah
from .command import DAFTAR
from .fields import DESA, KABUPATEN, KE_KAMPUNG, KECAMATAN, KODE, NAMA, PROVINSI, isian_by_name
from .lines import CONTOH
from .reading import PILIHAN

NAMA_DAFTAR = "daftar-kampung"
_ROWS = 300
_MADE = datetime.datetime(2023, 1, 1, tzinfo=datetime.UTC)  # fixed, so that the same list has the same bytes


class Kolom(NamedTuple):
    """A column of the blank list: its heading, the field that it fills, an example, its width in letters."""

    judul: str
    isian: str
    contoh: str
    lebar: int = 16


class Wilayah(NamedTuple):
    """What is known beforehand: the only kabupaten and its province, or the kabupaten to choose from."""

    provinsi: str
    kabupaten: tuple[str, ...]
    kecamatan: tuple[str, ...] = ()

    @property
    def is_one(self) -> bool:
        return bool(self.kecamatan)


def kampung_columns(wilayah: Wilayah) -> tuple[Kolom, ...]:
    areas = [] if wilayah.is_one else [_of("kampung", KABUPATEN), _of("kampung", PROVINSI)]
    return (
        _of("kampung", NAMA, 26),
        _of("kampung", DESA, 22),
        _of("kampung", "wilayah.jenis_desa", 12),
        _of("kampung", KECAMATAN, 20),
        *(one._replace(lebar=24) for one in areas),
        _of("kampung", KODE),
        _of("kampung", "dicanangkan.tanggal", 18),
        _of("kampung", "klasifikasi.nilai"),
        _of("kampung", "klasifikasi.tahun", 12),
        _of("kampung", "penduduk.tahun", 12)._replace(judul="Tahun penduduk"),
        _of("kampung", "penduduk.jiwa", 10),
        _of("kampung", "penduduk.keluarga", 10),
    )


def poktan_columns() -> tuple[Kolom, ...]:
    home = (_of("kampung", NAMA, 26), _of("kampung", DESA, 22))
    return (
        *(one._replace(isian=KE_KAMPUNG + one.isian) for one in home),
        _of("poktan", "jenis", 10),
        _of("poktan", "nama", 22),
        _of("poktan", "tahun_terbentuk", 14),
        _of("poktan", "jumlah_anggota", 10),
        _of("poktan", "jumlah_kader", 10),
        _of("poktan", "tempat", 22),
        _of("poktan", "jadwal", 22),
        _of("poktan", "jenis_usaha", 18),
        _of("poktan", "produk", 24),
        _of("poktan", "lokus_pro_pn", 14),
    )


def make_blank_list(to: Path, wilayah: str, options: Options) -> Outcome:
    """Write the blank list outside the repository. Raises Blocked; nothing that exists is ever overwritten."""
    target = outside(to, "--to", options, DAFTAR)
    need_suffix(to, "--to", ".xlsx")
    if target.exists():
        raise Blocked(f"{to} sudah ada, mungkin sudah diisi. Pilih nama lain, atau hapus dahulu berkas itu.")
    area = _region(wilayah, options.content)
    put(target, _drawn(area))
    where = f" untuk {area.kabupaten[0]}" if area.is_one else ""
    return Outcome(DONE, (f"{to}: daftar kampung kosong{where}.", f"Isi, simpan, lalu: `kampung-kb import {to}`."))


def _of(kind: str, isian: str, lebar: int = 16) -> Kolom:
    one = isian_by_name(kind)[isian]
    return Kolom(one.judul, isian, one.contoh, lebar)


def _region(wanted: str, content: Path) -> Wilayah:
    """The one that is asked for, else those of the site's kampung that the official list knows."""
    if wanted.strip():
        code = kode_wilayah(wanted).provinsi or _kabupaten(wanted)
        codes = (code[:5],) if len(code) >= 5 else daftar.kabupaten_in()[code]
    else:
        found = (kode_wilayah(one.provinsi, one.kabupaten).kabupaten for one in all_kampung(content))
        codes = tuple(dict.fromkeys(filter(None, found))) or tuple(daftar.kabupaten())
    names = tuple(map(daftar.nama, codes))
    if len(codes) > 1:
        return Wilayah("", names)
    return Wilayah(daftar.nama(codes[0][:2]), names, tuple(daftar.kecamatan_in(codes[0]).values()))


def _kabupaten(wanted: str) -> str:
    """The code of a kabupaten: `Kab. Pekalongan`, `Jateng/Pekalongan`."""
    above, _, name = wanted.rpartition("/")
    read = baca(Tertulis(above, name))
    if read.ragu or len(read.kode) != len("33.26"):
        why = read.ragu[0].why if read.ragu else f"{quoted(wanted)} bukan nama kabupaten, kota, atau provinsi."
        near = either(*read.ragu[0].saran) if read.ragu and read.ragu[0].saran else "`Kabupaten Pekalongan`"
        raise Blocked(f"--wilayah: {why} Tulis nama resminya, misalnya {near}.")
    return read.kode


_TITLES = {
    "Kampung": (
        "Satu baris satu kampung. Yang perlu hanya nama kampung; yang belum diketahui dikosongkan.",
        "Baris contoh tidak diambil. Jangan menulis nama orang, NIK, dan nomor telepon.",
    ),
    "Poktan": (
        "Satu baris satu kelompok. Nama kampungnya ditulis seperti di lembar Kampung.",
        "Desa perlu hanya kalau ada dua kampung yang bernama sama. Baris contoh tidak diambil.",
    ),
}
_FIRST = 5  # the row of the headings, from 0


def _drawn(wilayah: Wilayah) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": NAMA_DAFTAR, "comments": "kampung-kb", "created": _MADE})
    sheets = [book.add_worksheet(name) for name in _TITLES]
    lists = _Lists(book.add_worksheet(PILIHAN))
    named = {KECAMATAN: wilayah.kecamatan, KABUPATEN: wilayah.kabupaten, PROVINSI: _provinces(wilayah)}
    chosen = {
        **{isian: lists.add(names) for isian, names in named.items() if names},
        "wilayah.jenis_desa": lists.add(_names(JENIS_DESA)),
        "klasifikasi.nilai": lists.add(_names(KLASIFIKASI)),
        "jenis": lists.add(_names(JENIS_POKTAN)),
        "jenis_usaha": lists.add(_names(JENIS_USAHA)),
        KE_KAMPUNG + NAMA: f"=Kampung!$B${_FIRST + 3}:$B${_FIRST + 2 + _ROWS}",
    }
    where = f"{wilayah.kabupaten[0]}, {wilayah.provinsi}" if wilayah.is_one else ""
    for sheet, columns in zip(sheets, (kampung_columns(wilayah), poktan_columns()), strict=True):
        _sheet(book, sheet, columns, where, chosen)
    lists.sheet.hide()
    book.close()
    return out.getvalue()


def _sheet(book: Any, sheet: Any, columns: tuple[Kolom, ...], where: str, chosen: dict[str, str]) -> None:
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#E6F2E6", "text_wrap": True, "valign": "vcenter"})
    grey = book.add_format({"italic": True, "font_color": "#7F7F7F"})
    sheet.write_string(0, 0, f"Daftar {sheet.name}", book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, where, book.add_format({"bold": True}))
    for row, text in enumerate(_TITLES[sheet.name], start=2):
        sheet.write_string(row, 0, text)
    every = (Kolom("No", "", CONTOH, 8), *columns)
    for at, one in enumerate(every):
        sheet.set_column(at, at, one.lebar)
        sheet.write_string(_FIRST, at, one.judul, head)
        sheet.write_string(_FIRST + 1, at, one.contoh, grey)
        if one.isian in chosen:
            # Other names are taken too: a list may be older than a kecamatan.
            rule = {"validate": "list", "source": chosen[one.isian], "error_type": "warning"}
            rule |= {"error_title": "Tidak ada dalam daftar", "error_message": "Kalau memang begitu namanya, teruskan."}
            sheet.data_validation(_FIRST + 2, at, _FIRST + 1 + _ROWS, at, rule)
    sheet.freeze_panes(_FIRST + 1, 2)


class _Lists:
    """Names to choose from, each list a column of a hidden sheet."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self._count = 0

    def add(self, names: Iterable[str]) -> str:
        """The formula of its cells."""
        column, texts = self._count, tuple(names)
        self._count += 1
        self.sheet.write_column(0, column, texts)
        letter = xl_col_to_name(column)
        return f"='{PILIHAN}'!${letter}$1:${letter}${len(texts)}"


def _names(daftar: Daftar) -> tuple[str, ...]:
    return tuple(one.nama for one in daftar)


def _provinces(wilayah: Wilayah) -> tuple[str, ...]:
    return () if wilayah.is_one else tuple(PROVINCES.values())
