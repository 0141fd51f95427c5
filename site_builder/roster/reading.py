"""A list as it lies on the disk → its tables, and what of it is not taken."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from ..spreadsheet.reading import Sheet, need_xlsx, open_workbook
from .csv_in import ENDINGS, read_csv
from .heads import Tabel, lies_on_its_side, table_of

# The hidden sheet of our own blank list: names to choose from.
PILIHAN = "kampung-kb pilihan"
# What is told where no heading is understood.
_HEADINGS = (
    "Tulis judul kolom di satu baris di atas datanya, misalnya: `Nama kampung`, `Desa`, `Kecamatan`, `Kabupaten`, "
    "`Kode wilayah`, `BKB`, `UPPKA`. Contoh yang tinggal diisi: "
    "`kampung-kb report daftar-kampung --kosong --to ../daftar-kampung.xlsx`."
)


# What is told of a table that has them in its first column.
_TURN = (
    "tidak dibaca, karena baris dan kolomnya tertukar: judulnya di kolom pertama dan setiap kampung satu kolom, "
    "padahal judulnya di satu baris dan setiap kampung satu baris. Salin tabelnya, lalu di lembar kosong pilih "
    "Tempel Khusus (Paste Special), centang Transpose, hapus tabel yang lama, simpan, dan impor lagi."
)


class Daftar(NamedTuple):
    """`catatan`: sheets and columns that are not taken, each told once."""

    tabel: tuple[Tabel, ...]
    catatan: tuple[str, ...]


def read_list(place: Path, shown: Path) -> Daftar:
    """Raises Blocked for what is no list of kampung."""
    if place.suffix.lower() in ENDINGS:
        sheets: tuple[Sheet, ...] = (read_csv(place, shown),)
    else:
        need_xlsx(place, "daftar")
        book = open_workbook(place, shown)
        sheets = tuple(map(book.sheet, book.names))
    tables, notes, turned = [], [], list[str]()
    for sheet in sheets:
        name = f"Lembar “{sheet.nama}”" if sheet.nama else shown.name
        if sheet.nama == PILIHAN or not any(True for _ in sheet.cells()):
            continue
        if sheet.tersembunyi:
            notes.append(f"{name} tersembunyi, jadi tidak dibaca.")
        elif tabel := table_of(sheet):
            tables.append(tabel)
            notes += _not_taken(name, tabel)
        elif lies_on_its_side(sheet):
            turned.append(f"{name} {_TURN}")
        else:
            notes.append(f"{name} tidak dibaca: judul kolomnya tidak dikenal.")
    if not tables and turned:
        raise Blocked(" ".join(turned))
    if not tables:
        raise Blocked(f"{shown} tidak memuat judul kolom yang dikenal, jadi tidak ada yang dibaca. {_HEADINGS}")
    return Daftar(tuple(tables), (*turned, *notes))


def _not_taken(name: str, tabel: Tabel) -> Iterator[str]:
    if tabel.asing:
        listed = ", ".join(f"“{judul[:40]}”" for judul in dict.fromkeys(tabel.asing))
        yield f"{name}: kolom {listed} tidak dipakai."
    has_year = any(one.bidang.isian == "penduduk.tahun" for one in tabel.kolom)
    undated = [one.judul for one in tabel.kolom if _is_population(one.bidang.isian) and not one.bidang.tahun]
    if undated and not has_year:
        listed = ", ".join(f"“{judul[:40]}”" for judul in undated)
        yield (
            f"{name}: kolom {listed} tidak dipakai, karena tahunnya tidak tertulis. "
            f"Tulis tahunnya di judul, misalnya “{undated[0][:40]} 2023”, atau tambahkan kolom “Tahun penduduk”."
        )


def _is_population(isian: str) -> bool:
    return isian.startswith("penduduk.") and isian != "penduduk.tahun"
