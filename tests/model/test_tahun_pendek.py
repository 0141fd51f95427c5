"""A year of two digits in a field of months and years is refused, and its full form offered."""

import pytest

from tests.conftest import Village


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("tahun_terbentuk: Mei 21", ["Mei 2021"]),
        ("tahun_terbentuk: Mei '98", ["Mei 1998"]),
        ("tahun_terbentuk: Mei-21", ["Mei 2021"]),
        ("tahun_terbentuk: 23", ["2023"]),
        ("tahun_terbentuk: 23 Mei", []),
        ("sampai: Feb 23", ["Februari 2023"]),
        ("vakum: Mei 22", ["2022-05"]),
        ("vakum: Mei 22 s/d Juli 22", ["2022-05 s/d 2022-07"]),
        ("vakum: sejak Mei 22", ["2022-05 s/d sekarang"]),
        ("lokus_pro_pn: Mei 23", ["2023"]),
        ("lokus_pro_pn: 23", ["2023"]),
    ],
)
def test_a_short_year_is_offered_in_full(line: str, offered: list[str], village: Village) -> None:
    path, head = "mekar/poktan/uppka-a.yaml", "jenis: UPPKA\nnama: A\n"
    (found,) = village.write({path: f"{head}{line}\n"}).check()
    assert found.is_error
    assert [one.text for one in found.ganti] == offered
    for one in found.ganti:
        assert village.write({path: head + one.applied_to([line], 1) + "\n"}).codes() == []


def test_a_month_said_to_be_empty_is_offered_in_full(village: Village) -> None:
    (found,) = village.write({"mekar/kampung.yaml": "nama: Mekar\nnihil: Mei 22, Juni 2022\n"}).check()
    assert [one.text for one in found.ganti] == ["Mei 2022"]


def test_a_day_without_its_year_stays_a_day_where_days_are_asked_for(village: Village) -> None:
    record = "---\njenis: rapat-pokja\njudul: Rapat\ntanggal: Mei 23\n---\n"
    (found,) = village.write({"mekar/kegiatan/rapat.md": record}).check()
    assert found.code == "tanggal-tanpa-tahun"
