"""`new setoran`: whose, of which month, when, and under which name. Today is 1 April 2023."""

import pytest

from site_builder.cli import main
from tests.conftest import Village

AT = ("--bulan", "2023-02", "--today", "2023-04-01")


@pytest.fixture
def site(village: Village, monkeypatch: pytest.MonkeyPatch) -> Village:
    monkeypatch.chdir(village.root)
    return village.write({"mekar/kampung.yaml": "nama: Mekar\nwilayah: {kode: 33.26.14}\n"})


def new(wilayah: str, tanggal: str) -> int:
    return main(["new", "setoran", "--wilayah", wilayah, "--tanggal", tanggal, *AT])


def made(site: Village) -> dict[str, str]:
    folder = site.root / "content/setoran"
    return {path.name: path.read_text("utf-8").split("tanggal: ")[1][:10] for path in folder.glob("*")}


@pytest.mark.parametrize("wilayah", ["3326", "33.26", "Kab. Pekalongan"])
def test_a_region_is_taken_by_its_name_or_its_code(wilayah: str, site: Village) -> None:
    assert new(wilayah, "2023-03-18") == 0
    assert made(site) == {"2023-02-kabupaten-pekalongan.yaml": "2023-03-18"}


def test_a_name_of_a_kabupaten_and_a_kota_is_asked_back(site: Village, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("Pekalongan", "2023-03-18") == 2
    assert "Pilih `Kabupaten Pekalongan, Jawa Tengah`." in capsys.readouterr().err
    assert new("Kabupaten Pekalongan, Jawa Tengah", "2023-03-18") == 0


def test_a_kecamatan_is_refused_with_its_kabupaten(site: Village, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("Buaran", "2023-03-18") == 2
    said = capsys.readouterr().err
    assert "“Buaran” itu kecamatan" in said
    assert "Pilih `Kabupaten Pekalongan, Jawa Tengah`." in said


@pytest.mark.parametrize(
    ("tanggal", "why"),
    [("2023-01-31", "sebelum bulannya mulai"), ("2023-04-02", "sesudah hari ini"), ("2022", "mulai")],
)
def test_a_day_that_cannot_be_is_refused(
    tanggal: str, why: str, site: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("3326", tanggal) == 2
    assert why in capsys.readouterr().err
    assert not (site.root / "content/setoran").exists()


def test_a_sending_that_follows_has_a_name_of_its_own(site: Village) -> None:
    for day in ("2023-03-18", "2023-03-28", "2023-03-30"):
        assert new("3326", day) == 0
    assert made(site) == {
        "2023-02-kabupaten-pekalongan.yaml": "2023-03-18",
        "2023-02-kabupaten-pekalongan-susulan.yaml": "2023-03-28",
        "2023-02-kabupaten-pekalongan-susulan-2.yaml": "2023-03-30",
    }


def test_the_same_sending_twice_is_refused(site: Village, capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("2023-03-18", "2023-03-28"):
        new("3326", day)
    assert new("3326", "2023-03-28") == 2
    assert "2023-02-kabupaten-pekalongan-susulan.yaml sudah ada" in capsys.readouterr().err
    assert len(made(site)) == 2
