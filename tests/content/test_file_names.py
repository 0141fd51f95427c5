"""Names of files that are no address or say no month: one message, with the whole name to give the file."""

import re

import pytest

from site_builder.content.check import check
from site_builder.content.source import Place
from site_builder.model.diagnostics import Diagnostic
from tests.conftest import Village


def fault(kind: str, name: str, end: str) -> Diagnostic:
    path = f"{name}/kampung.yaml" if kind == "kampung" else f"{name}{end}"
    (found,) = (d for d in check(path, Place(kind, "", name), b"x: 1\n").diagnostics if d.code == "nama-berkas")
    return found


MEANT = [
    ("poktan", "UPPKA Ros", ".yaml", "uppka-ros.yaml"),
    ("poktan", "UPPKA Ros", ".YML", "uppka-ros.YML"),
    ("kegiatan", "Rapat Februari", ".md", "rapat-februari.md"),
    ("kegiatan", "con", ".md", "con-1.md"),
    ("kegiatan", "rapat-" * 40 + "pokja", ".md", "rapat-" * 29 + "rapat.md"),
    ("kampung", "Mekar Asri", "", "mekar-asri"),
    ("setoran", "Maret 2026 kab", ".yaml", "2026-03-kab.yaml"),
    ("setoran", "setoran-kabupaten-contoh-03-2026", ".yaml", "2026-03-kabupaten-contoh.yaml"),
    ("setoran", "2023-03-Kabupaten", ".yaml", "2023-03-kabupaten.yaml"),
    ("setoran", "2023 03 Kabupaten Contoh", ".yml", "2023-03-kabupaten-contoh.yml"),
    ("laporan", "maret-2023", ".yaml", "2023-03.yaml"),
    ("laporan", "Laporan Maret 2023", ".yaml", "2023-03.yaml"),
    ("rekap", "2023 Triwulan 2 Kota Contoh", ".yaml", "2023-tw2-kota-contoh.yaml"),
    ("rekap", "Kota Contoh TW2 2023", ".yaml", "2023-tw2-kota-contoh.yaml"),
    ("target", "target 2023", ".yaml", "2023.yaml"),
]


@pytest.mark.parametrize(
    ("kind", "name", "end", "better"), MEANT, ids=[f"{kind} {name[:20]}" for kind, name, *_ in MEANT]
)
def test_the_name_that_is_meant_is_told_whole(kind: str, name: str, end: str, better: str) -> None:
    what = "folder" if kind == "kampung" else "berkas"
    assert fault(kind, name, end).hint == f"Ganti nama {what}nya menjadi `{better}`."


UNCLEAR = [
    ("setoran", "maret"),
    ("setoran", "2023-03"),
    ("setoran", "2023-13-kabupaten-contoh"),
    ("setoran", "🌺"),
    ("laporan", "٢٠٢٣-01"),
    ("laporan", "a"),
    ("laporan", "2023-13"),
    ("laporan", "0001-01"),
    ("laporan", "9999-12"),
    ("target", "1944"),
    ("setoran", "1900-01-kabupaten-contoh"),
    ("rekap", "2023-kota"),
    ("target", "2022-2023"),
    ("poktan", "🌺"),
    ("kampung", "🌺"),
]


@pytest.mark.parametrize(("kind", "name"), UNCLEAR)
def test_where_nobody_can_tell_an_example_is_given_whole(kind: str, name: str) -> None:
    found = re.search(r", misalnya menjadi `(.+)`\.$", fault(kind, name, ".yaml").hint)
    assert found is not None
    assert found[1].endswith(".yaml") == (kind != "kampung")


@pytest.mark.parametrize(("kind", "name"), UNCLEAR)
def test_an_example_is_a_name_without_fault(kind: str, name: str) -> None:
    assert_clean(kind, fault(kind, name, ".yaml").hint.split("`")[1])


@pytest.mark.parametrize(("kind", "better"), [(kind, better) for kind, _, _, better in MEANT])
def test_a_better_name_is_one_without_fault(kind: str, better: str) -> None:
    assert_clean(kind, better)


def assert_clean(kind: str, better: str) -> None:
    name = better.partition(".")[0]
    assert [d for d in check(better, Place(kind, "", name), b"x: 1\n").diagnostics if d.code == "nama-berkas"] == []


def test_of_two_files_for_one_record_the_second_is_given_a_name_of_its_own(village: Village) -> None:
    village.write({f"mekar/poktan/uppka-ros.{end}": "jenis: UPPKA\nnama: Ros\n" for end in ("yaml", "yml")})
    (found,) = village.check()
    assert found.hint.endswith("ganti nama berkas ini, misalnya menjadi `uppka-ros-2.yml`.")


@pytest.mark.parametrize(
    ("kind", "name"), [("laporan", "0001-01"), ("laporan", "2101-01"), ("target", "1944"), ("rekap", "9999-tw1-a")]
)
def test_a_year_that_no_date_may_have_is_named(kind: str, name: str) -> None:
    told = fault(kind, name, ".yaml").message
    assert told.endswith(f" menyebut tahun {name[:4]}, padahal tahun harus antara 1945 dan 2100.")
