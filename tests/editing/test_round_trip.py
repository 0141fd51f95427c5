"""Opening a record in the form and saving it changes nothing of what it says, however it was written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from site_builder.content.check import check
from site_builder.content.loaded import Loaded
from site_builder.content.source import Place, places
from site_builder.model.facets import KegiatanFacts
from site_builder.scaffold.editing_form import KINDS
from tests.browser import served, started
from tests.conftest import Village, files_below
from tests.editing.form import published

pytestmark = pytest.mark.browser
REPOSITORY = Path(__file__).parents[2]
_SAVED = """async records => {
  const { read, write } = await import(`${location.pathname}aset/tulis/catatan.js`);
  const kinds = await (await fetch('aset/tulis/isian.json')).json();
  return records.map(([kind, text]) => `${write(read(text, kinds[kind]), kinds[kind]).trim()}\\n`);
}"""
RECORDS = {
    path: data for path, data in files_below(REPOSITORY / "content").items() if path.endswith((".yaml", ".yml", ".md"))
}


class Saved(NamedTuple):
    """What a record says before and after, empty lines around the minutes apart, and its file as it was saved."""

    before: Any
    after: Any
    text: str


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    village = Village(tmp_path_factory.mktemp("saved")).write(
        {"situs.yaml": "nama: Contoh\n", "mekar/kampung.yaml": "nama: Mekar\n"}
    )
    with started() as browser, served(published(village).root / "output") as address:
        page = browser.new_page()
        page.goto(address)
        yield page


def saved(page: Any, kind: str, *texts: str) -> list[Saved]:
    """Records of one kind as they are, and after the form has read and written them."""
    name = {"kegiatan": "mekar/kegiatan/2023-02-13-rapat.md", "kampung": "mekar/kampung.yaml"}
    path = name.get(kind, f"mekar/{kind}/2023-02.yaml")
    place = Place(kind, "mekar", "mekar" if kind == "kampung" else path.rpartition("/")[2].partition(".")[0])
    after = page.evaluate(_SAVED, [[kind, text] for text in texts])
    return [
        Saved(said(check(path, place, one.encode())), said(check(path, place, other.encode())), other)
        for one, other in zip(texts, after, strict=True)
    ]


def said(record: Loaded) -> Any:
    facts = record.facts
    return facts._replace(isi=facts.isi.teks.strip()) if isinstance(facts, KegiatanFacts) else facts  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_of_the_example_site_says_the_same_after_saving(page: Any, kind: str) -> None:
    own = [RECORDS[path].decode() for path, place in places(RECORDS).items() if place.kind == kind]
    assert own
    assert [one for one in saved(page, kind, *own) if one.after != one.before] == []


HEAD = "jenis: Rapat Pokja\njudul: Rapat\n"


@pytest.mark.parametrize(
    "written",
    [
        "jam: 08.00",
        "jumlah_hadir: 012 orang",
        "seksi: Ekonomi, keagamaan",
        "sasaran: Orang Tua Balita",
        "poktan: uppka-mawar, BKB",
        "peserta: [Kader BKB 8 orang, PKB]",
        "peserta:\n  - Kader: 8 orang",
        "pembicara:\n  - PKB: materi pola asuh",
        "Tindak lanjut:\n  - Menyusun jadwal\n  - {apa: Rapat lagi, tenggat: 28 Februari 2023}",
        "agenda:\n  - Acara: doa bersama",
        "keputusan: 'Iuran: Rp5.000, tiap bulan'",
        "foto: balai-desa.jpg",
        "foto: [{berkas: balai-desa.jpg, izin: sudah}]",
        "draf: ya",
        "draf: tidak",
        "draf: '-'\ntempat: ~\nagenda: []",
        "alamat_lama: 2023-02-13-rapat-lama",
        "belum_ditinjau: seksi, tempat",
        "tempat: 'Balai #2: lantai 1'",
        'tempat: "\'Balai\' \\"desa\\""',
        "ringkasan: |\n  Baris satu\n  baris dua",
    ],
)
def test_however_an_activity_is_written_it_says_the_same_after_saving(page: Any, written: str) -> None:
    (one,) = saved(page, "kegiatan", f"---\n{HEAD}{written}\n---\nI. PEMBUKAAN\n1) satu\n• dua\n")
    assert one.before is not None
    assert one.after == one.before, one.text


@pytest.mark.parametrize(
    "written",
    [
        "vakum: Maret s/d Juni 2023, 2024-01",
        "vakum:\n  - sejak Maret 2023",
        "vakum: 2021",
        "terbentuk: 15 Maret 2019\nsampai: Juni 2023\naktif: tidak",
        "aktif: Ya",
    ],
)
def test_a_group_says_the_same_after_saving(page: Any, written: str) -> None:
    (one,) = saved(page, "poktan", f"jenis: BKB\nnama: Melati\n{written}\n")
    assert one.after == one.before


@pytest.mark.parametrize(
    "written",
    [
        "wilayah: Contoh Mekar",
        "wilayah: {desa: Contoh, rw: 01, kode: 33.26.16.2001}",
        "dicanangkan: 2017",
        "klasifikasi: Berkembang",
        "pokja: {sk: Nomor 7, pengurus: [Ketua, {jabatan: Sekretaris, unsur: Kader}]}",
        "sarana: {bkb: true, pik_r: Belum ada}",
        "lokasi: {lintang: '-6,95', bujur: 109.66}",
        "penduduk: {tahun: 2022, jiwa: 2.871}",
        "nihil: 2023-01, 2023-04",
        "mekanisme: [Monev, {acara: Penyusunan laporan, frekuensi: bulanan}]",
        "gambaran: |\n  Kampung di tepi *kali*.\n\n  1) satu\n  2) dua\n",
        "kontak: Balai Desa",
    ],
)
def test_however_a_profile_is_written_it_says_the_same_after_saving(page: Any, written: str) -> None:
    (one,) = saved(page, "kampung", f"nama: Mekar\n{written}\n")
    assert one.before is not None
    assert one.after == one.before, one.text


def test_a_field_that_the_form_does_not_know_is_kept(page: Any) -> None:
    (one,) = saved(page, "poktan", "jenis: UPPKA\nnama: Mawar\nwarna_seragam: hijau\n")
    assert "warna_seragam: hijau\n" in one.text


def test_what_is_empty_is_left_out_of_the_file(page: Any) -> None:
    (one,) = saved(page, "poktan", "jenis: UPPKA\nnama: Mawar\ntempat: ''\nproduk: []\nfoto: [{berkas: ''}]\n")
    assert one.text == "jenis: UPPKA\nnama: Mawar\n"


def test_a_file_without_its_fence_is_not_read_as_an_empty_record(page: Any) -> None:
    with pytest.raises(Exception, match="---"):
        saved(page, "kegiatan", "judul: Rapat\n")
