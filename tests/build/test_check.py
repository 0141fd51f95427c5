"""`check` takes shortcuts; it finds what a build finds."""

import pytest

from site_builder.build import check
from site_builder.inputs import Stock
from site_builder.output.shard_store import ShardStore
from site_builder.pages.kinds import OF_SITE, OWN_FOLDERS, Planned, around, layout_of
from site_builder.pages.plan import faults_of, plan
from site_builder.summaries.lingkup import scopes_of
from tests.conftest import RAPAT, SITUS, Village, site_of
from tests.test_pesan import SECTIONS, found_in

OLD_ADDRESSES = [
    "mekar",
    "/kampung/mekar/",
    "/kampung/",
    "/kampung/mekar/poktan/uppka-mawar/",
    "/kampung/mekar/arsip/2023/",
    "/kampung/mekar/kegiatan/2023-02-13-rapat/",
    "/arsip/2023/02/",
    "/seksi/ekonomi/",
    "/jenis/rapat-pokja/",
    "/ringkasan/",
    "/ringkasan/kegiatan-per-bulan/2023/",
    "/data/",
    "/tentang/",
    "/404.html",
    "/404.html/x/",
    "/index.html/x/",
    "/robots.txt",
    "/robots.txt/x/",
    "/sitemap.xml",
    "/aset/gaya.css",
    "/aset/gaya.css/x/",
    "/KAMPUNG/mekar/",
    "/Kampung/Mekar/Kegiatan/2023-02-13-Rapat/",
    "/Seksi/Ekonomi/",
    "/data/kampung.csv/x/",
    "/kampung.html",
    "/lama/",
]
FREE = ("/lama/", "/kampung.html")
FULL: dict[str, str | bytes] = {
    "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
    "mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("judul:", "seksi: Ekonomi\njudul:"),
    "mekar/laporan/2023-02.yaml": "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Ya\n",
}


@pytest.mark.parametrize("old", OLD_ADDRESSES)
def test_an_old_address_that_is_taken_is_found_without_planning_all_pages(old: str, village: Village) -> None:
    village.write(FULL).write({"asri/kampung.yaml": f"nama: Asri\nalamat_lama: {old}\n"})
    found = village.build().summary.diagnostics
    assert village.check() == found
    assert [d.code for d in found] == ([] if old in FREE else ["alamat-bentrok"])


def test_old_addresses_of_two_records_may_not_differ_in_case_only(village: Village) -> None:
    village.write({"asri/kampung.yaml": "nama: Asri\nalamat_lama: [/lama/, /berkas.x]\n"})
    village.write({"seri/kampung.yaml": "nama: Seri\nalamat_lama: [/Lama/, /berkas.x/y/]\n"})
    found = village.check()
    assert village.build().summary.diagnostics == found
    assert [(d.code, d.location.path) for d in found] == [("alamat-bentrok", "seri/kampung.yaml")] * 2
    assert "hanya berbeda huruf besar dan kecilnya dari /lama/" in "".join(d.message for d in found)
    assert "berada di bawah /berkas.x" in "".join(d.message for d in found)


@pytest.mark.parametrize("code", SECTIONS)
def test_check_finds_in_every_example_what_a_build_finds(code: str, village: Village) -> None:
    assert found_in(village, SECTIONS[code].wrong) == village.build().summary.diagnostics


def test_a_logo_that_is_missing_is_found(village: Village) -> None:
    site = site_of(village.write({"situs.yaml": f"{SITUS}logo: lambang.svg\n"}))
    assert faults_of(site, ()) == plan(site, ())[1]
    assert [d.code for d in faults_of(site, ())] == ["logo-tak-ada"]


def test_kinds_of_pages_stay_in_the_folders_that_are_theirs(village: Village) -> None:
    site = site_of(village.write(FULL))
    lingkup = scopes_of(site)
    sekitar = around(lingkup, layout_of(site, {}), False)
    outside = {
        page.path
        for kind in OF_SITE
        if kind in OWN_FOLDERS
        for page in Planned().unbundled(kind(lingkup, sekitar), sekitar.hari_ini)
        if page.path.partition("/")[0] not in OWN_FOLDERS[kind]
    }
    assert outside == set()


def test_what_a_check_read_is_remembered_a_kampung_at_a_time(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    village.write({**FULL, "asri/kampung.yaml": "nama: Asri\n"}).build()
    written: list[set[str]] = []
    write = ShardStore.write

    def seen(store: ShardStore, rows: dict[str, object], names: dict[str, object]) -> None:
        written.append(set(rows))
        write(store, rows, names)

    monkeypatch.setattr(ShardStore, "write", seen)
    village.write({"mekar/kampung.yaml": "nama: Mekar Jaya\n"})
    assert check(village.options) == ()
    assert written == [{"kepala/mekar", "isi/mekar"}]

    def no_file(stock: Stock, root: str, path: str) -> bytes:
        raise AssertionError(f"{path} is read again")

    monkeypatch.setattr(Stock, "read", no_file)
    assert check(village.options) == ()


def test_no_link_is_called_broken_while_nobody_knows_which_pages_there_are(village: Village) -> None:
    """A subject's page is known by all records together, and these make no site without situs.yaml."""
    text = RAPAT.replace("tanggal:", "program: DASHAT\ntanggal:") + "\n[DASHAT](/program/dashat/)\n"
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": text})
    assert village.codes() == []
    village.write({"situs.yaml": "namaa: Situs\n"})
    assert "tautan-putus" not in village.codes()
