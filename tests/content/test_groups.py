"""What a group's record says of its time, held against its reports and against today, 1 April 2023."""

import re

import pytest

from site_builder.model.diagnostics import Diagnostic
from tests.conftest import Village, site_of

GROUP = "mekar/poktan/uppka-a.yaml"


def group(village: Village, more: str) -> Village:
    return village.write({GROUP: f"jenis: UPPKA\nnama: A\n{more}"})


def report(month: str, answers: str = "lainnya: Ya") -> dict[str, str]:
    return {f"mekar/laporan/{month}.yaml": f"kelompok:\n  - poktan: uppka-a\n    {answers}\n"}


def only(village: Village) -> Diagnostic:
    (found,) = village.check()
    return found


def counted(village: Village) -> list[str]:
    """Months of which the group's report counts."""
    (kampung,) = site_of(village).kampung
    return [one.fakta.bulan.iso for one in kampung.laporan if one.jawaban]


def test_a_scaffold_that_nobody_filled_in_is_no_report_and_says_so_once(village: Village) -> None:
    group(village, "").write({"mekar/poktan/uppka-b.yaml": "jenis: UPPKA\nnama: B\n"})
    empty = "    sosialisasi_kebijakan:\n    anggaran:\n      pagu:\n    keterangan:\n"
    village.write(
        {"mekar/laporan/2023-02.yaml": f"kelompok:\n  - poktan: uppka-a\n{empty}  - poktan: uppka-b\n{empty}"}
    )
    found = only(village)
    assert (found.code, found.is_error, found.location.line) == ("laporan-kosong", False, 2)
    assert found.message.startswith("Laporan ini belum diisi")
    assert counted(village) == []


def test_the_groups_that_were_left_unanswered_are_named(village: Village) -> None:
    group(village, "").write({"mekar/poktan/uppka-b.yaml": "jenis: UPPKA\nnama: B\n"})
    village.write({"mekar/laporan/2023-02.yaml": "kelompok:\n  - {poktan: uppka-a, lainnya: Ya}\n  - uppka-b\n"})
    found = only(village)
    assert (found.location.line, "`uppka-b`" in found.message, "uppka-a" in found.message) == (3, True, False)
    assert counted(village) == ["2023-02"]


def test_a_remark_alone_is_no_report(village: Village) -> None:
    group(village, "").write(report("2023-02", "keterangan: Libur"))
    assert (only(village).code, counted(village)) == ("laporan-kosong", [])


OUTSIDE = [
    ("tahun_terbentuk: Maret 2023\n", "tahun_terbentuk", "baru terbentuk pada Maret 2023"),
    ("sampai: Januari 2023\n", "sampai", "berakhir pada Januari 2023"),
    ("vakum: Februari 2023\n", "vakum", "vakum Februari 2023"),
    ("aktif: Tidak\nvakum: sejak Februari 2023\n", "vakum", "vakum sejak Februari 2023"),
]


@pytest.mark.parametrize(("more", "field", "said"), OUTSIDE, ids=[more for more, _, _ in OUTSIDE])
def test_a_report_of_a_month_without_the_group_is_told_and_not_counted(
    more: str, field: str, said: str, village: Village
) -> None:
    group(village, more).write(report("2023-02"))
    found = only(village)
    assert (found.code, found.is_error) == ("laporan-di-luar-masa", False)
    assert found.location[:2] == ("mekar/laporan/2023-02.yaml", 2)
    assert said in found.message
    assert f"`{field}` di `{GROUP}`" in found.hint
    assert counted(village) == []


def test_an_empty_entry_of_such_a_month_is_told_once(village: Village) -> None:
    group(village, "sampai: Januari 2023\n").write(report("2023-02", "lainnya:"))
    assert only(village).code == "laporan-kosong"


UNKNOWN_ENDS = [
    ("", {}, "2023-03"),
    ("", report("2023-01"), "2023-01"),
    (
        "",
        {"mekar/kegiatan/a.md": "---\njenis: pembinaan-poktan\njudul: B\ntanggal: 2022-11-03\npoktan: uppka-a\n---\n"},
        "2022-11",
    ),
    ("tahun_terbentuk: 2023-03\n", {}, "2023-03"),
]


@pytest.mark.parametrize(("more", "files", "month"), UNKNOWN_ENDS)
def test_a_group_that_stopped_without_a_date_is_asked_for_one_and_both_remedies_work(
    more: str, files: dict[str, str], month: str, village: Village
) -> None:
    group(village, f"{more}aktif: Tidak\n").write(files)
    found = only(village)
    assert (found.code, found.is_error) == ("poktan-tanpa-akhir", False)
    assert found.location.line == 3 + more.count("\n")
    forms = re.findall("`([^`]+)`", found.hint)
    assert forms[0] == f"sampai: {month}"
    for form in forms:
        group(village, f"{more}{form}\n")
        assert village.check() == ()


ODD = [
    ("sampai: 2023-02\naktif: Ya\n", 4, "yang dipakai `sampai`"),
    ("aktif: Tidak\nsampai: 2023-12\n", 3, "yang dipakai `sampai`"),
    ("tahun_terbentuk: 2032\n", 3, "sesudah hari ini"),
    ("tahun_terbentuk: 2020\nvakum: 2019\n", 4, "sebelum kelompok ini terbentuk"),
    ("sampai: 2022\nvakum: [Maret 2021, sejak Februari 2023]\n", 4, "sesudah kelompok ini berakhir"),
]


@pytest.mark.parametrize(("more", "line", "said"), ODD, ids=[more for more, _, _ in ODD])
def test_what_contradicts_itself_is_told(more: str, line: int, said: str, village: Village) -> None:
    found = only(group(village, more))
    assert (found.code, found.is_error, found.location[:2]) == ("masa-kelompok", False, (GROUP, line))
    assert said in found.message


FINE = [
    "sampai: 2023-02\n",
    "sampai: 2023-02\naktif: Tidak\n",
    "sampai: April 2023\naktif: Tidak\n",
    "sampai: April 2023\naktif: Ya\n",
    "sampai: 2024\n",
    "aktif: Ya\nvakum: sejak Februari 2023\n",
    "aktif: Tidak\nvakum: sejak Februari 2023\n",
    "vakum: 2023-06 s/d 2023-08\n",
    "tahun_terbentuk: 2023\n",
    "tahun_terbentuk: 2019\nvakum: 2018 s/d 2020\n",
]


@pytest.mark.parametrize("more", FINE)
def test_what_can_be_is_no_doubt(more: str, village: Village) -> None:
    assert group(village, more).check() == ()


def test_an_end_before_the_founding_is_an_error(village: Village) -> None:
    found = only(group(village, "tahun_terbentuk: 2020\nsampai: 2019-12\n"))
    assert (found.code, found.is_error, found.location.line) == ("tanggal-terbalik", True, 4)


def test_a_span_that_cannot_be_read_is_offered_in_the_right_order(village: Village) -> None:
    found = only(group(village, "vakum: Juni s/d Maret 2022\n"))
    assert (found.code, found.hint) == ("tanggal-terbalik", "Tulis `2021-06 s/d 2022-03`.")
    (mended,) = found.ganti
    assert mended.applied_to(["vakum: Juni s/d Maret 2022"], 1) == "vakum: 2021-06 s/d 2022-03"
