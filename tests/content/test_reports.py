"""Monthly reports that can hardly be meant as they are written. Today is 1 April 2023."""

import pytest

from site_builder.model.diagnostics import Diagnostic
from tests.conftest import Village, site_of


def reported(village: Village, text: str, month: str = "2023-02") -> tuple[Diagnostic, ...]:
    """What is found in the report of a month on two groups."""
    village.write({f"mekar/poktan/uppka-{name}.yaml": f"jenis: UPPKA\nnama: {name}\n" for name in ("a", "b")})
    return village.write({f"mekar/laporan/{month}.yaml": text}).check()


def budget(pagu: str, realisasi: str, more: str = "") -> str:
    return f"kelompok:\n  - poktan: uppka-a\n    anggaran: {{pagu: {pagu}, realisasi: {realisasi}}}\n{more}"


def test_more_spent_than_was_given_is_a_warning_at_what_was_spent(village: Village) -> None:
    (found,) = reported(village, budget("500000", "500001"))
    assert (found.code, found.is_error, found.location.line) == ("realisasi-lebih", False, 3)
    assert found.message == "Realisasi Rp500.001 melebihi pagu Rp500.000."


@pytest.mark.parametrize(("pagu", "realisasi"), [("500000", "500000"), ("500000", "0"), ("500000", ""), ("", "500000")])
def test_a_budget_that_was_kept_or_is_not_known_is_no_fault(pagu: str, realisasi: str, village: Village) -> None:
    assert reported(village, budget(pagu, realisasi)) == ()


def test_overspending_that_is_explained_is_no_fault(village: Village) -> None:
    assert reported(village, budget("500000", "520000", "    keterangan: Ditutup dari kas\n")) == ()


def test_overspending_is_found_in_the_group_it_stands_in(village: Village) -> None:
    first, second = (
        "{poktan: uppka-b, lainnya: Ya}",
        "poktan: uppka-a\n    anggaran:\n      pagu: 1\n      realisasi: 2",
    )
    (found,) = reported(village, f"kelompok:\n  - {first}\n  -\n  - {second}\n")
    assert found.location.line == 7


def test_overspending_is_found_where_one_group_stands_without_a_list(village: Village) -> None:
    (found,) = reported(village, "kelompok:\n  poktan: uppka-a\n  anggaran:\n    pagu: 1\n    realisasi: 2\n")
    assert (found.code, found.location.line) == ("realisasi-lebih", 5)


@pytest.mark.parametrize(("month", "codes"), [("2023-04", []), ("2023-05", ["laporan-masa-depan"])])
def test_a_month_is_reported_from_its_first_day_on(month: str, codes: list[str], village: Village) -> None:
    assert [d.code for d in reported(village, "kelompok:\n- poktan: uppka-a\n  lainnya: Ya\n", month)] == codes


def test_a_report_of_a_month_to_come_is_an_error_and_left_out(village: Village) -> None:
    (found,) = reported(village, "kelompok:\n- poktan: uppka-a\n  lainnya: Ya\n", "2024-02")
    assert found.is_error
    assert found.message.startswith("Laporan ini untuk Februari 2024")
    assert site_of(village).kampung[0].laporan == ()


@pytest.mark.parametrize("masuk", ["2022-03-17", "2023-01-31", "2022", "2023-04-02", "2023-05"])
def test_a_report_cannot_come_in_before_its_month_or_after_today(masuk: str, village: Village) -> None:
    (found,) = reported(village, f"tanggal_masuk: {masuk}\nkelompok:\n- poktan: uppka-a\n  lainnya: Ya\n")
    assert (found.code, found.is_error, found.location.line) == ("tanggal-masuk-janggal", False, 1)


@pytest.mark.parametrize("masuk", ["2023-02-01", "2023-04-01", "2023-02", "2023-04", "2023"])
def test_a_day_of_arrival_that_is_possible_is_no_fault(masuk: str, village: Village) -> None:
    assert reported(village, f"tanggal_masuk: {masuk}\nkelompok:\n- poktan: uppka-a\n  lainnya: Ya\n") == ()


def test_a_doubtful_day_keeps_no_report_back(village: Village) -> None:
    reported(village, "tanggal_masuk: 2024-01-01\nkelompok:\n- poktan: uppka-a\n  lainnya: Ya\n")
    assert len(site_of(village).kampung[0].laporan) == 1


def test_a_month_in_two_files_is_told_with_the_other_file(village: Village) -> None:
    village.write({"mekar/laporan/2023-02.yml": "kelompok:\n- poktan: uppka-b\n  lainnya: Ya\n"})
    (found,) = reported(village, "kelompok:\n- poktan: uppka-a\n  lainnya: Ya\n")
    assert (found.code, found.location.path) == ("alamat-bentrok", "mekar/laporan/2023-02.yml")
    assert found.message.startswith("Bulan Februari 2023 sudah dilaporkan di mekar/laporan/2023-02.yaml")


@pytest.mark.parametrize(
    ("jumlah", "why"),
    [
        ("-3", "“-3” kurang dari nol, padahal jumlah paling kecil 0."),
        ("12,5", "“12,5” bukan bilangan bulat."),
        ("belasan", "“belasan” tidak terbaca sebagai jumlah."),
    ],
)
def test_a_count_that_is_none_says_what_is_wrong_with_it(jumlah: str, why: str, village: Village) -> None:
    (found,) = reported(village, f"kelompok:\n  - {{poktan: uppka-a, keluarga_tergabung: '{jumlah}'}}\n")
    assert (found.code, found.message) == ("jumlah", why)


def test_a_group_that_is_not_there_is_told_with_those_that_are(village: Village) -> None:
    (found,) = reported(village, "kelompok: {poktan: Anggrek Bulan, lainnya: Ya}\n")
    assert found.code == "poktan-tak-ada"
    assert found.hint == "Poktan yang ada: `uppka-a`, `uppka-b`."


def test_a_group_whose_file_has_a_fault_is_not_called_missing(village: Village) -> None:
    village.write({"mekar/poktan/uppka-c.yaml": "jenis: UPPKAA\nnama: C\n"})
    found = {d.code: d for d in reported(village, "kelompok:\n- poktan: UPPKA C\n  lainnya: Ya\n")}
    assert set(found) == {"nilai-tak-dikenal", "poktan-tak-ada"}
    told = found["poktan-tak-ada"]
    assert told.message == "Catatan Poktan “UPPKA C” ada, tetapi belum terbaca karena berkasnya bermasalah."
    assert told.hint == "Perbaiki `mekar/poktan/uppka-c.yaml` lebih dahulu."


@pytest.mark.parametrize(
    "text",
    [
        "kelompok:\n  - uppka-a\n",
        "kelompok:\n- uppka-a\n",
        "kelompok: uppka-a\n",
        "kelompok:\n  uppka-a\n",
        "kelompok: [uppka-a]\n",
        "kelompok: [{poktan: uppka-b, lainnya: Ya}, uppka-a]\n",
        'kelompok:\n  - "uppka-a"\n',
        "kelompok:\n  - {poktan: uppka-b, lainnya: Ya}\n  - uppka-a # belum\n",
    ],
)
def test_a_group_s_name_alone_is_shown_with_the_place_for_an_answer(village: Village, text: str) -> None:
    (found,) = reported(village, text)
    assert found.code == "laporan-kosong"
    (mended,) = found.ganti
    lines, number = text.splitlines(), found.location.line
    pasted = [*lines[: number - 1], mended.applied_to(lines, number), *lines[number:]]
    assert reported(village, "\n".join(pasted) + "\n") == ()
    assert [len(one.jawaban) for one in site_of(village).kampung[0].laporan] == [text.count("uppka-")]
