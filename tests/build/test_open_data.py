"""The open data as a package: Frictionless itself finds no fault in it, and finds those that we put there."""

import datetime
import json
import re
import shutil
from pathlib import Path

import pytest
from frictionless import Package

from site_builder.build import build
from site_builder.options import Options
from tests.conftest import RAPAT, SITUS, Village
from tests.pages.data_files import field, lines, package, resource

pytestmark = pytest.mark.walk

CONTENT = Path(__file__).parent.parent.parent / "content"


def faults(data: Path) -> list[str]:
    """What Frictionless says about a folder with datapackage.json."""
    report = Package(data / "datapackage.json").validate()
    found = [error for task in report.tasks for error in task.errors]
    return [f"{error.type}: {error.message}" for error in [*report.errors, *found]]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site's data, built once."""
    output = tmp_path_factory.mktemp("example") / "output"
    build(Options(CONTENT, output, today=datetime.date(2023, 12, 31), jobs=1, keep_going=True))
    return output / "data"


@pytest.fixture
def data(example: Path, tmp_path: Path) -> Path:
    """The same, to be broken."""
    return Path(shutil.copytree(example, tmp_path / "data"))


def test_the_example_site_is_valid(example: Path) -> None:
    assert faults(example) == []


def test_every_data_file_is_described(example: Path) -> None:
    described = {one["path"] for one in json.loads((example / "datapackage.json").read_text())["resources"]}
    files = {path.relative_to(example).as_posix() for path in example.rglob("*.csv")}
    assert {path for path in files if not path.endswith("-excel.csv")} == described
    assert {path.replace("-excel.csv", ".csv") for path in files} == described


def test_every_column_has_a_title_and_a_sentence(example: Path) -> None:
    resources = json.loads((example / "datapackage.json").read_text())["resources"]
    columns = [column for one in resources for column in one["schema"]["fields"]]
    assert [one["name"] for one in columns if not one["title"] or not one["description"].endswith(".")] == []


def test_a_file_with_regions_leads_to_the_records_of_its_kampung(example: Path) -> None:
    resources = json.loads((example / "datapackage.json").read_text())["resources"]
    keys = {one["name"]: [column["name"] for column in one["schema"]["fields"]] for one in resources}
    loose = [one["name"] for one in resources if "kampung" in keys[one["name"]] and "foreignKeys" not in one["schema"]]
    assert loose == ["kampung"]


# File, what stands there, what is put there instead, what Frictionless calls it.
BROKEN = [
    ("kampung.csv", "contoh-mekar,", "contoh-lain,", "foreign-key"),
    ("kegiatan.csv", "2023-02-09-pertemuan-kader-imp,", "2023-02-10-lain,", "foreign-key"),
    ("poktan.csv", "uppka-mawar,", "uppka-lain,", "foreign-key"),
    ("kegiatan.csv", "Rapat Pokja", "Rapat Lain", "constraint-error"),
    ("kegiatan.csv", "2023-02-09,", "9 Februari,", "constraint-error"),
    ("tindak_lanjut.csv", ",1,", ",satu,", "type-error"),
    ("tindak_lanjut.csv", ",2,", ",1,", "primary-key"),
    ("kampung.csv", "kampung,nama", "kampung,name", "incorrect-label"),
    ("laporan.csv", ",Ya,", ",Mungkin,", "type-error"),
    ("ringkasan/kegiatan-per-bulan.csv", "contoh-mekar,", "contoh-lain,", "foreign-key"),
    ("ringkasan/kegiatan-per-bulan.csv", "2023,", "2022,", "primary-key"),
]


@pytest.mark.parametrize(("path", "there", "instead", "kind"), BROKEN)
def test_a_broken_file_is_found(data: Path, path: str, there: str, instead: str, kind: str) -> None:
    text = (data / path).read_text("utf-8")
    assert there in text
    (data / path).write_text(text.replace(there, instead), "utf-8")
    assert kind in {fault.partition(":")[0] for fault in faults(data)}


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"mekar/kampung.yaml": "nama: Mekar\n"},
        {"mekar/kampung.yaml": "nama: Mekar\n", "mekar/kegiatan/rapat.md": RAPAT},
        {"mekar/kampung.yaml": "nama: Mekar\n", "mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n"},
        {"target/2023.yaml": "provinsi: {Jambi: 11}\n"},
    ],
    ids=["no kampung", "one kampung", "one activity", "one group", "targets only"],
)
def test_a_bare_site_is_valid_and_has_every_file_of_records(tmp_path: Path, files: dict[str, str]) -> None:
    bare = Village(tmp_path).write({"situs.yaml": SITUS, **files})
    assert bare.build().published
    assert faults(tmp_path / "output" / "data") == []
    names = ["kampung", "penduduk", "poktan", "kegiatan", "tindak_lanjut", "laporan", "setoran", "target", "rekap"]
    assert [one["name"] for one in package(bare)["resources"]][: len(names)] == names


def test_a_kampung_without_any_region_or_group_without_report_breaks_no_key(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi, kabupaten: Kota Jambi}\n",
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "mekar/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n",
            "mekar/laporan/2023-01.yaml": "kelompok:\n- poktan: uppka-mawar\n  lainnya: Ya\n",
        }
    )
    village.build()
    assert faults(village.root / "output" / "data") == []
    assert len(lines(village, "laporan.csv")) == 1


def test_the_package_says_whose_it_is_and_nothing_of_today(village: Village) -> None:
    village.write({"situs.yaml": f"{SITUS}lembaga: Dinas PPKB\n"}).build()
    described = package(village)
    assert (described["name"], described["title"]) == ("kampung-kb-kabupaten-contoh", "Kampung KB Kabupaten Contoh")
    assert described["homepage"] == "https://contoh.github.io/situs/data/"
    assert described["contributors"] == [{"title": "Dinas PPKB", "role": "publisher"}]
    assert not {"created", "licenses"} & set(described)


def test_a_column_tells_its_kind_its_unit_its_choices_and_the_form_of_a_partial_date(village: Village) -> None:
    village.build()
    assert resource(village, "kampung")["schema"]["missingValues"] == ["", "tidak berlaku"]
    assert field(village, "laporan", "pagu") | {"description": ""} == {
        "name": "pagu",
        "title": "Pagu",
        "description": "",
        "type": "integer",
        "unit": "rupiah",
    }
    assert field(village, "poktan", "aktif")["trueValues"] == ["Ya"]
    assert field(village, "poktan", "jenis")["constraints"]["enum"] == ["BKB", "BKR", "BKL", "UPPKA", "PIK-R"]
    assert field(village, "kegiatan", "tanggal")["constraints"]["pattern"] == r"^\d{4}(-\d{2}(-\d{2})?)?$"


def test_the_records_and_their_description_are_the_same_bytes_on_another_day(village: Village) -> None:
    village.write({"mekar/kegiatan/rapat.md": RAPAT}).build()
    village.build(output=village.root / "later", today=datetime.date(2023, 4, 2))
    today, later = (village.output(name) for name in ("output", "later"))
    files = [path for path in today if path.startswith("data/") and not path.startswith("data/ringkasan/")]
    assert [path for path in files if today[path] != later[path]] == []


def test_an_edit_of_the_minutes_alone_makes_no_data_file_again(village: Village) -> None:
    village.write({"mekar/kegiatan/rapat.md": RAPAT}).build()
    result = village.write({"mekar/kegiatan/rapat.md": RAPAT.replace("rencana kerja", "anggaran")}).build()
    assert [path for path in result.made if path.startswith("data/")] == []


def test_an_edit_of_a_fact_makes_the_files_again_that_hold_it(village: Village) -> None:
    village.write({"mekar/kegiatan/rapat.md": RAPAT}).build()
    result = village.write({"mekar/kegiatan/rapat.md": RAPAT.replace("Rapat bulanan", "Rapat Maret")}).build()
    made = {path for path in result.made if path.startswith("data/")}
    assert {"data/kegiatan.csv", "data/kegiatan-excel.csv"} <= made
    assert not {"data/kampung.csv", "data/poktan.csv", "data/datapackage.json", "data/index.html"} & made


def test_the_guide_for_users_of_the_data_names_every_file_of_records(village: Village) -> None:
    village.build()
    guide = (CONTENT.parent / "docs" / "data.md").read_text("utf-8")
    records = [one["path"] for one in package(village)["resources"] if not one["path"].startswith("ringkasan/")]
    assert re.findall(r"^\| `(\w+\.csv)` \|", guide, flags=re.M) == records
