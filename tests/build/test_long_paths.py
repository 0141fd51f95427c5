"""Windows takes paths of 259 letters: the program's own names leave room for a site's folder, and what is too long all
the same is told before anything is written.
"""

import datetime
from pathlib import Path

import pytest

from site_builder import files
from site_builder.batches import Workers
from site_builder.cli import main
from site_builder.inputs import take_stock
from site_builder.model.paths import LONGEST_OWN
from site_builder.options import Options
from site_builder.stages import understand
from tests.conftest import RAPAT, Village

EXAMPLE = Path(__file__).parents[2] / "content"
# `C:\Users\nama-petugas\OneDrive\Documents\situs-kampung-kb\` and the folder in which a build stages its files.
ROOM = 259 - 60 - len(".output.stage/isi/")
LONG = "Kabupaten Ogan Komering Ulu Selatan", "Buay Pematang Ribu Ranau Tengah"


def paths_of(content: Path) -> list[str]:
    options = Options(content, content.parent / "output", today=datetime.date(2024, 1, 31), jobs=1)
    with Workers(1) as workers:
        known = understand(options, take_stock(options.roots, ()), workers)
    assert known.pages is not None
    return [page.path for page in known.pages]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SYSTEM", "win32")


def long_names(village: Village) -> Village:
    """One kampung of the longest names that the list has, and others, so that each of its regions has tables."""
    where = (
        ("Sumatera Selatan", *LONG),
        ("Sumatera Selatan", *LONG),
        ("Sumatera Selatan", LONG[0], "Banding Agung"),
        ("Sumatera Selatan", "Kabupaten Ogan Ilir", "Indralaya"),
        ("Jawa Tengah", "Kabupaten Batang", "Bandar"),
    )
    for number, (provinsi, kabupaten, kecamatan) in enumerate(where):
        home, region = f"kampung-{number}", f"{{provinsi: {provinsi}, kabupaten: {kabupaten}, kecamatan: {kecamatan}}}"
        village.write(
            {
                f"{home}/kampung.yaml": f"nama: Mekar {number}\nwilayah: {region}\n",
                f"{home}/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
                f"{home}/kegiatan/2023-02-13-rapat.md": RAPAT,
            }
        )
    return village


def test_the_example_site_fits_into_a_usual_folder_of_windows() -> None:
    assert max(map(len, paths_of(EXAMPLE))) <= LONGEST_OWN <= ROOM


def test_the_longest_official_names_fit_too_in_files_that_say_what_they_are(village: Village) -> None:
    paths = paths_of(long_names(village).root / "content")
    assert max(map(len, paths)) <= LONGEST_OWN
    deepest = [path.rpartition("/") for path in paths if "/buay-" in path and path.endswith(".xlsx")]
    names = {folder.split("/")[1]: name for folder, _, name in deepest}
    assert names["pembinaan"] == "pembinaan-2023-buay-pematang-ribu-ranau-tengah.xlsx"
    assert names["kegiatan-per-bulan"] == "kegiatan-per-bulan-2023.xlsx"


def test_a_name_that_was_short_enough_stays_as_it_was_published() -> None:
    name = "uppka-kabupaten-2023-12-provinsi-contoh-selatan-kabupaten-contoh-selatan-excel.csv"
    folder = "ringkasan/uppka-kabupaten/2023-12/provinsi-contoh-selatan/kabupaten-contoh-selatan"
    assert f"{folder}/{name}" in paths_of(EXAMPLE)


@pytest.mark.usefixtures("windows")
def test_a_build_in_a_deep_folder_tells_the_path_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = tmp_path / ("d" * (230 - len(str(tmp_path))))
    village = Village(deep).write({"situs.yaml": "nama: Contoh\n"})
    monkeypatch.chdir(deep)
    assert main(["build", "--today", "2023-04-01"]) == 2
    said = capsys.readouterr().err
    assert "alamat lengkapnya lebih dari 259 huruf, batas Windows. Pindahkan folder situs" in said
    assert not list(village.root.glob("output/*"))


@pytest.mark.usefixtures("windows")
def test_a_new_record_in_a_deep_folder_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = tmp_path / ("d" * (215 - len(str(tmp_path))))
    Village(deep).write({"situs.yaml": "nama: Contoh\n", "mekar/kampung.yaml": "nama: Mekar\n"})
    monkeypatch.chdir(deep)
    call = ["new", "kegiatan-lain", "--kampung", "mekar", "--tanggal", "2023-02-13", "--judul", "Belajar bersama warga"]
    assert main(call) == 2
    assert "batas Windows" in capsys.readouterr().err
    assert sorted(path.name for path in deep.rglob("*")) == ["content", "kampung.yaml", "mekar", "situs.yaml"]


@pytest.mark.usefixtures("windows")
def test_where_long_paths_are_switched_on_nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OSError, match="too long"):
        files.need_room(Path("/" + "a" * 300))
    monkeypatch.setattr(files, "_takes_long_paths", lambda: True)
    files.need_room(Path("/" + "a" * 300))


def test_elsewhere_only_the_system_itself_refuses() -> None:
    files.need_room(Path("/" + "a" * 300))
