"""Whatever stands in a list: nothing breaks, every row is accounted for, and what is made passes `check`."""

import datetime
import re
import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.roster.heads import table_of
from site_builder.roster.lines import lines_of
from site_builder.roster.reading import read_list
from tests.conftest import EXAMPLES, SITUS, Village
from tests.roster.lists import Desk

HEADS = (
    "No", "Nama Kampung KB", "Desa", "Kecamatan", "Kabupaten", "Kode", "Dicanangkan", "Klasifikasi 2022", "Jiwa 2022",
    "Lintang", "BKB", "Poktan", "Gambaran", "Contoh", "RW", "Jenis desa", "Sarana BKB",
)  # fmt: skip
NASTY = st.sampled_from(
    [
        None, "", " ", "-", '"', "sda", "Ya", "Tidak", "v", "x", "0", 0, 1, 2.5, -3, 2017, 42808, 33.26, 3326142001,
        True, False, datetime.datetime(2017, 3, 14), "Mekar", "MEKAR ASRI", "Buaran", "KEC. BUARAN", "Kab. Pekalongan",
        "Pekalongan", "KABUPATEN BATANG", "Kota Jambi", "Jumlah", "TOTAL", "Mengetahui,", "Kajen, 3 Januari 2024",
        "=A1+1", "#REF!", "BKB Mawar", "Mawar, Melati", "1. Mawar\n2. Melati", "BKB", "UPPKS", "PIK-R -", "con", "nul",
        "..", "../../etc", "a/b", "😀", "名前", "é", "x" * 300, "a: b", "# x", "[1, 2]", "{a: b}", "yes", "null", "~",
        "12", "1.234", "1,5", "08.00", "0812 3456 7890", "3326010101010001", "Berkembang", "contoh", "desa", "- a",
        "'Mawar'", '"Mawar"', "Desa ", "Kampung KB", "Ibu Siti hamil", "@a", "%", "&", "*", "!", "|", ">",
    ]
)  # fmt: skip


GOOD = (
    1, "Mekar {}", "Desa {}", "Buaran", "Kab. Pekalongan", None, 2017, "Mandiri", 100, None, "Mawar", None, None, None,
    "01", None, "Ada",
)  # fmt: skip


@st.composite
def a_row(draw: st.DrawFn) -> list[object]:
    """One that is right but for a few of its cells."""
    number = draw(st.integers(1, 5))
    row: list[object] = [value.format(number) if isinstance(value, str) else value for value in GOOD]
    for at, value in draw(st.lists(st.tuples(st.integers(0, len(HEADS) - 1), NASTY), max_size=4)):
        row[at] = value
    return row


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(a_row() | st.lists(NASTY, min_size=len(HEADS), max_size=len(HEADS)), min_size=1, max_size=7))
def test_any_list_is_read_accounted_for_and_passes_check(rows: list[list[object]], tmp_path: Path) -> None:
    desk = Desk(Village(tmp_path / "situs").write({"situs.yaml": SITUS}), tmp_path / "kantor")
    shutil.rmtree(desk.content)
    desk.village.write({"situs.yaml": SITUS})
    path = desk.workbook({"Daftar": [HEADS, *rows]})
    told = desk.take(path)
    assert told.status in (0, 1), told.complaints
    assert [d.message for d in desk.village.check() if d.is_error] == []
    if "kampung dalam daftar" in told.said:
        whole, *parts = map(int, re.findall(r"\d+", told.last.partition(".")[0]))
        assert whole == sum(parts)
        assert parts[0] == sum(name.endswith("kampung.yaml") for name in desk.records())
    before = desk.records()
    again = desk.take(path)
    assert desk.records() == before
    assert again.status == told.status


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(NASTY, min_size=5, max_size=5), max_size=8))
def test_every_row_is_a_line_or_told(rows: list[list[object]], tmp_path: Path) -> None:
    desk = Desk(Village(tmp_path / "situs").write({"situs.yaml": SITUS}), tmp_path / "kantor")
    path = desk.workbook({"Daftar": [HEADS[:5], *rows]})
    (tabel,) = read_list(path, path).tabel
    split = lines_of(tabel)
    places = [*(one.letak for one in split.baris), *(one.letak for one in split.temuan)]
    numbers = {int(place.sel.split()[1]) for place in places} | {*split.dilewati, *split.contoh}
    assert numbers <= set(range(2, len(rows) + 2))
    for number, row in enumerate(rows, start=2):
        named = [value for value in row[1:3] if isinstance(value, str) and value.strip() in ("Mekar", "MEKAR ASRI")]
        if len(named) == 2 and not _is_out(rows[: number - 1]):
            assert number in numbers
    assert table_of(tabel.sheet) is not None


def _is_out(rows: list[list[object]]) -> bool:
    """Below a signature nothing is read; in the first row numbers may only count the columns."""
    return any(str(value).startswith(("Mengetahui", "Kajen")) for row in rows for value in row)
