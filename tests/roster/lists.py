"""An office's list, made as offices make them: rows of a real workbook, beside a real site."""

import contextlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl

from site_builder.cli import main
from tests.conftest import Village, files_below

Rows = Iterable[Iterable[object]]
HEAD = ("No", "Nama Kampung KB", "Desa", "Kecamatan", "Kabupaten", "BKB", "UPPKA")
# Regions of the official list; names of kampung and villages are made up.
BUARAN = ("BUARAN", "Kab. Pekalongan")


class Told(NamedTuple):
    status: int
    said: str
    complaints: str

    @property
    def last(self) -> str:
        return next(line for line in self.said.splitlines() if "kampung dalam daftar" in line)


class Desk:
    """A site, and a folder beside it for lists."""

    def __init__(self, village: Village, folder: Path) -> None:
        self.village = village
        self.folder = folder
        self.folder.mkdir(exist_ok=True)

    @property
    def content(self) -> Path:
        return self.village.root / "content"

    def workbook(self, sheets: Mapping[str, Rows], merged: Iterable[str] = (), name: str = "daftar.xlsx") -> Path:
        book: Any = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        for area in merged:
            book.worksheets[0].merge_cells(area)
        book.save(self.folder / name)
        return self.folder / name

    def text(self, data: bytes, name: str = "daftar.csv") -> Path:
        (self.folder / name).write_bytes(data)
        return self.folder / name

    def take(self, path: Path, *more: str) -> Told:
        """`import` as typed, in this process."""
        return self.run("import", str(path), *more)

    def run(self, *arguments: str) -> Told:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main([*arguments, "--content", str(self.content), "--today", "2023-04-01"])
        return Told(status, out.getvalue(), err.getvalue())

    def take_rows(self, *rows: Iterable[object], merged: Iterable[str] = ()) -> Told:
        return self.take(self.workbook({"Daftar": rows}, merged))

    def records(self) -> dict[str, str]:
        return {path: data.decode() for path, data in files_below(self.content).items() if path != "situs.yaml"}


def filled(path: Path) -> Path:
    """The blank list as an office fills it: by headings, below the example."""
    book: Any = openpyxl.load_workbook(path)
    rows: dict[str, dict[str, object]] = {
        "Kampung": {"Nama kampung": "Mekar Asri", "Desa/kelurahan": "Mekar", "Kecamatan": "Buaran", "Dicanangkan": 2017,
                    "Tahun penduduk": 2022, "Jiwa": 2871, "Klasifikasi": "Berkembang", "Jenis desa": "desa"},
        "Poktan": {"Nama kampung": "Mekar Asri", "Jenis": "UPPKA", "Nama kelompok": "Mawar", "Anggota": 17,
                   "Jenis usaha": "Kuliner"},
    }  # fmt: skip
    for name, values in rows.items():
        head = {cell.value: cell.column for cell in book[name][6]}
        for judul, value in values.items():
            book[name].cell(8, head[judul], value)
    book.save(path)
    return path
