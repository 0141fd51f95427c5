"""Two groups in a kampung of a made-up province, and an office beside the site."""

from pathlib import Path

import pytest

from tests.conftest import Village
from tests.forms.office import KAMPUNG, Office, fill, plausible
from tests.forms.province import Province

MAWAR = """\
jenis: UPPKA
nama: Mawar
tahun_terbentuk: 2019
tempat: Balai RW 01
jumlah_anggota: 17
jenis_usaha: Kuliner, Kerajinan
"""
LAPORAN = """\
# dicatat dari buku kelompok
tanggal_masuk: 2023-04-01
kelompok:
  - poktan: Mawar
    orientasi_pek: Tidak  # menunggu narasumber
    uppka_lama_dibina: Ya
    anggaran:
      pagu: 600 ribu
    keluarga_tergabung: 16
"""


SITE = {
    "situs.yaml": "nama: Contoh\n",
    "desa/mekar/kampung.yaml": KAMPUNG.format("Mekar", "Kabupaten Rekaan", "Mekar"),
    "desa/mekar/poktan/uppka-mawar.yaml": MAWAR,
    "desa/mekar/poktan/uppka-kenanga.yaml": "jenis: UPPKA\nnama: Kenanga\nsebutan: UPPKS\n",
    "desa/mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n",
    "desa/mekar/laporan/2023-03.yaml": LAPORAN,
}


def _village(folder: Path) -> Village:
    site = folder / "situs"
    site.mkdir()
    return Village(site).write(SITE)


@pytest.fixture
def village(tmp_path: Path) -> Village:
    """The site; March 2023 has just ended."""
    return _village(tmp_path)


@pytest.fixture
def office(village: Village, tmp_path: Path) -> Office:
    return Office(village, tmp_path / "kantor")


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("formulir")
    blank = Office(_village(folder), folder / "kantor").blank()
    form = fill(blank, lambda kunci, kolom: None if _is_told(kunci, kolom.nama) else plausible(kunci, kolom))
    return form.read_bytes()


@pytest.fixture
def form(office: Office, filled_once: bytes) -> Path:
    """Filled without a fault, but for the site's answers, which it repeats."""
    place = office.folder / "form.xlsx"
    place.write_bytes(filled_once)
    return place


def _is_told(kunci: str, nama: str) -> bool:
    told = ("orientasi_pek", "pagu", "keluarga_tergabung", "uppka_lama_dibina")
    return kunci == "mekar/uppka-mawar" and nama in told


@pytest.fixture
def province(tmp_path: Path) -> Province:
    return Province(tmp_path)
