"""Every column of every table leads to what its numbers count, or stands here with the reason why not.

Whoever adds a column decides: tests/pages/test_angka_menuju.py counts what those that lead lead to.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

import pytest

from site_builder.model.tables import Cell, Column, Row
from site_builder.model.vocabulary import JENIS_POKTAN, PERAN_IMP
from site_builder.summaries.daftar import RINGKASAN
from site_builder.summaries.lingkup import Edition, scopes_of
from tests.conftest import Village, site_of
from tests.kabupaten import write_kabupaten

CONTENT = Path(__file__).parent.parent.parent / "content"
COUNTS = ("bilangan", "desimal", "persen", "rupiah", "ya-tidak")

ROW = "baris itu sendiri yang dihitung; namanya menuju halamannya"
BESIDE = "yang dihitung kolom di sampingnya"
FIGURE = "angka tertulis dalam sebuah catatan, bukan banyaknya catatan"
LAPORAN = "yang dihitung laporan; isinya di halaman kelompoknya"
NO_LIST = "tidak ada halaman yang mendaftar tepat itu"

# Columns whose numbers lead nowhere in their rows, by table; all of a table by `*`.
PLAIN = {
    "fungsi": {"fungsi_terisi": BESIDE},
    "peran-imp": {"peran_terisi": BESIDE},
    "rapat-pokja": {
        "tanpa_tahun": NO_LIST,
        "jumlah": BESIDE,
        "belum_selesai": NO_LIST,
        "terlambat": NO_LIST,
    },
    "poktan-tanpa-pembinaan": {"bulan_sejak": FIGURE},
    # The archive of a section has its meetings, too; institutions and programmes have theirs for the whole site.
    "jangkauan-fungsi": {"*": NO_LIST},
    "jangkauan-program": {"kampung_*": NO_LIST},
    "instansi": {"jumlah_kampung": NO_LIST},
    "kelengkapan": {"*": LAPORAN},
    "uppka-kabupaten": {"*": FIGURE},
    "uppka-provinsi": {"*": FIGURE},
    "empat-kegiatan": {"*": LAPORAN},
    "target": {"*": FIGURE},
    "kampung-dibina": {"*": LAPORAN},
    "lokus-belum-dibina": {"*": ROW},
    "rekap": {"*": FIGURE},
    "profil": {"*": ROW},
    "poktan": {"*": FIGURE},
    "jenis-usaha": {"*": NO_LIST},
    "produk": {"*": NO_LIST},
}
# Totals of the whole site that lead nowhere, though the numbers that they are made of do. Of a region none does: there
# is no archive of it, and what is added up stands in the rows above.
PLAIN_TOTALS = {
    "fungsi": ("*",),
    "program": ("program_lain",),
    # The archive of a kind of group has its own meetings, too, and that of meetings all roles.
    "pembinaan": (*(one.kode for one in JENIS_POKTAN), "tanpa_jenis"),
    "peran-imp": (*(one.kode for one in PERAN_IMP), "tanpa_peran"),
}
# Numbers of the whole site only lead, in tables whose rows are subjects.
WHOLE_SITE = {"instansi", "jangkauan-program"}


class Kept(NamedTuple):
    """Which tables there are, and of each the column of every cell that counts something, and whether it leads."""

    rows: dict[str, dict[str, set[bool]]]
    totals: dict[str, dict[str, set[bool]]]
    columns: dict[str, set[str]]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    made, example = (Village(tmp_path_factory.mktemp("kolom")) for _ in range(2))
    write_kabupaten(made.root / "content", kampung=24, activities=24)
    shutil.copytree(CONTENT, example.root / "content")
    found = Kept(defaultdict(lambda: defaultdict(set)), defaultdict(lambda: defaultdict(set)), defaultdict(set))
    for one in (made, example):
        lingkup = scopes_of(site_of(one))
        for ringkasan in RINGKASAN:
            for edition in ringkasan.terbitan(lingkup):
                _note(found, ringkasan.slug, edition)
    return found


def _note(found: Kept, table: str, edition: Edition) -> None:
    tabel = edition.tabel
    found.columns[table].update(column.key for column in tabel.kolom if column.jenis in COUNTS)
    if not edition.jalan or table not in WHOLE_SITE:
        for row in tabel.baris:
            for key, cell in _counting(tabel.kolom, row):
                found.rows[table][key].add(bool(cell.url))
    for key, cell in _counting(tabel.kolom, tabel.jumlah) if tabel.jumlah and not edition.jalan else ():
        found.totals[table][key].add(bool(cell.url))


def _counting(kolom: tuple[Column, ...], row: Row) -> Iterator[tuple[str, Cell]]:
    return (
        (column.key, cell) for column, cell in zip(kolom, row.sel, strict=True) if column.jenis in COUNTS and cell.nilai
    )


def _is_plain(table: str, key: str) -> bool:
    return any(fnmatch(key, pattern) for pattern in PLAIN.get(table, ()))


def test_every_table_was_looked_at(kept: Kept) -> None:
    assert set(kept.columns) == {one.slug for one in RINGKASAN}


@pytest.mark.parametrize("table", [one.slug for one in RINGKASAN])
def test_a_column_leads_or_is_named_here(kept: Kept, table: str) -> None:
    for key, leads in kept.rows[table].items():
        assert leads == {not _is_plain(table, key)}, key


@pytest.mark.parametrize("table", [one.slug for one in RINGKASAN])
def test_a_total_of_the_whole_site_leads_where_its_column_does_or_is_named_here(kept: Kept, table: str) -> None:
    for key, leads in kept.totals[table].items():
        plain = any(fnmatch(key, pattern) for pattern in PLAIN_TOTALS.get(table, ()))
        if key in ("jumlah", "tanpa_tahun") and table == "rapat-pokja":
            assert leads == {True}, key  # the archive of meetings is of all years
        else:
            assert leads == {not plain and not _is_plain(table, key)}, key


def test_nothing_is_named_that_is_not_there(kept: Kept) -> None:
    named = [(table, pattern) for table, its in PLAIN.items() for pattern in its]
    named += [(table, pattern) for table, its in PLAIN_TOTALS.items() for pattern in its]
    unknown = [one for one in named if one[1] != "*" and not any(fnmatch(key, one[1]) for key in kept.columns[one[0]])]
    assert not unknown
    assert {table for table, _ in named} <= set(kept.columns)
