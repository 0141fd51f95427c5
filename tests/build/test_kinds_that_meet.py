"""Edits of one record that change what is said, shown or counted of another: after each of them a process that begins
and one that goes on make, and say, what a machine does that has never seen the site."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from site_builder.memory import Memory
from tests.build.meja import Desk
from tests.build.test_incremental_equals_clean import difference
from tests.conftest import RAPAT, SITUS, TODAY, Village
from tests.photos import jpeg

pytestmark = pytest.mark.walk

# What a path says from now on; None: it goes.
Edit = dict[str, str | bytes | None]

PLACE = "wilayah: {provinsi: Jawa Tengah, kabupaten: Kabupaten Batang}\n"


class Story(NamedTuple):
    """A site, and what happens to it."""

    files: Edit
    edits: tuple[Edit, ...]


def kampung(name: str, more: str = "") -> Edit:
    return {f"{name}/kampung.yaml": f"nama: {name.rpartition('/')[2].title()}\n{PLACE}{more}"}


def with_body(text: str) -> str:
    return f"{RAPAT}\n{text}\n"


def with_line(line: str) -> str:
    return RAPAT.replace("judul:", f"{line}\njudul:")


def report(*groups: str, day: str = "2023-03-30") -> str:
    entries = "".join(f"  - {{poktan: {one}, materi_kie: Ya, keluarga_tergabung: 12}}\n" for one in groups)
    return f"tanggal_masuk: {day}\nkelompok:\n{entries}"


UPPKA = "jenis: UPPKA\nnama: {}\nlokus_pro_pn: 2023\n"
GROUPS: Edit = {
    "mekar/poktan/uppka-mawar.yaml": UPPKA.format("Mawar"),
    "asri/poktan/uppka-melati.yaml": UPPKA.format("Melati"),
}
TWO: Edit = {"situs.yaml": SITUS, **kampung("mekar"), **kampung("asri")}

STORIES = {
    "a misspelt group, whose suggestion follows from which groups there are": Story(
        {
            **TWO,
            **GROUPS,
            "mekar/laporan/2023-02.yaml": report("uppka-mawr"),
            "mekar/kegiatan/rapat.md": with_line("poktan: uppka-mawr"),
        },
        (
            {"mekar/poktan/uppka-mawur.yaml": UPPKA.format("Mawur")},
            {"mekar/poktan/uppka-mawar.yaml": None},
            {"mekar/poktan/uppka-mawur.yaml": None, "asri/poktan/uppka-mawar.yaml": UPPKA.format("Mawar")},
            {"mekar/poktan/uppka-mawr.yaml": UPPKA.format("Mawr")},
            {"mekar/poktan/uppka-mawr.yaml": "jenis: UPPKA\nnama: [\n"},
            {"mekar/poktan/uppka-mawr.yaml": None, "mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Mawr\n"},
            {"mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Mawar\n"},
        ),
    ),
    "a misspelt link to a record of another kampung": Story(
        {
            **TWO,
            **GROUPS,
            "mekar/kegiatan/rapat.md": with_body(
                "Lihat [itu](../../asri/kegiatan/2023-02-13-rapt.md), [ini](/kampung/asri/kegiatan/2023-02-13-rapt/), "
                "[kelompok](../poktan/uppka-melti.yaml) dan [kampung](../../asr/kampung.yaml)."
            ),
        },
        (
            {"asri/kegiatan/2023-02-13-rapat.md": RAPAT},
            {"asri/kegiatan/2023-02-13-rapit.md": RAPAT.replace("bulanan", "lain")},
            {"asri/kegiatan/2023-02-13-rapat.md": RAPAT.replace("judul:", "draf: Ya\njudul:")},
            {"asri/kegiatan/2023-02-13-rapit.md": None, **kampung("jaya"), "jaya/kegiatan/2023-02-13-rapt.md": RAPAT},
            {"mekar/poktan/uppka-melati.yaml": UPPKA.format("Melati")},
            {"asri/kampung.yaml": "nama: [\n"},
            {"asri/kampung.yaml": None, **kampung("asra")},
        ),
    ),
    "names of programmes, of senders and of regions that are much like others": Story(
        {
            **TWO,
            "mekar/kegiatan/rapat.md": with_line("program: Lomba kampung"),
            "setoran/2023-02-a.yaml": "wilayah: Kabupaten Batng\ntanggal: 2023-03-10\n",
            "rekap/2023-tw1-a.yaml": (
                "wilayah: Kab. Batng\njumlah_kelompok: 14\nsumber: Dinas\nangka:\n  - {apa: Keluarga, nilai: '240'}\n"
            ),
        },
        (
            {"asri/kegiatan/rapat.md": with_line("program: lomba  Kampung")},
            {"asri/kegiatan/lagi.md": with_line("program: lomba  Kampung").replace("bulanan", "lagi")},
            {"mekar/kampung.yaml": "nama: Mekar\n", "asri/kampung.yaml": "nama: Asri\n"},
            {"setoran/2023-02-a.yaml": "wilayah: Kabupaten Batang\ntanggal: 2023-03-10\n"},
            {**kampung("mekar")},
            {"asri/kegiatan/rapat.md": None, "asri/kegiatan/lagi.md": None},
        ),
    ),
    "a kampung in the folder of another": Story(
        {
            "situs.yaml": SITUS,
            **kampung("kab"),
            **kampung("kab/mekar"),
            "kab/kegiatan/rapat.md": with_body("[Mekar](../mekar/kampung.yaml), [dalam](../mekar/kegiatan/rapat.md)"),
            "kab/mekar/kegiatan/rapat.md": with_body("[Luar](../../kegiatan/rapat.md) ![Balai](../foto/balai.jpg)"),
            "kab/mekar/poktan/uppka-mawar.yaml": UPPKA.format("Mawar"),
            "kab/mekar/laporan/2023-02.yaml": report("uppka-mawar"),
            "kab/mekar/foto/balai.jpg": jpeg(40, 30),
        },
        (
            {"kab/mekar/kampung.yaml": None},
            {**kampung("kab/mekar", "foto: [{berkas: balai.jpg, izin: Ya}]\n")},
            {"kab/kampung.yaml": None},
            {**kampung("kab"), "kab/mekar/kampung.yaml": None, **kampung("kab/mekar/dalam")},
            {"kab/mekar/dalam/poktan/uppka-mawar.yaml": UPPKA.format("Mawar"), **kampung("kab/mekar")},
            {"kab/kampung.yaml": "nama: [\n"},
            {**kampung("kab"), "kab/mekar/dalam/kampung.yaml": None},
            {**kampung("mekar"), "mekar/kegiatan/rapat.md": RAPAT},
        ),
    ),
    "a photo that several records name, each with a consent of its own": Story(
        {
            **TWO,
            "mekar/foto/balai.jpg": jpeg(40, 30),
            "mekar/kegiatan/rapat.md": with_body("![Balai](../foto/balai.jpg)"),
            "asri/kegiatan/rapat.md": with_body("![Balai](../../mekar/foto/balai.jpg)"),
        },
        (
            {**kampung("mekar", "foto: [{berkas: balai.jpg, izin: Ya}]\n")},
            {**kampung("asri", "foto: [{berkas: mekar/foto/balai.jpg, izin: Tidak}]\n")},
            {"asri/kegiatan/lagi.md": with_line("foto: [{berkas: mekar/foto/balai.jpg, izin: Ya}]")},
            {**kampung("asri", "foto: [{berkas: mekar/foto/balai.jpg}]\n")},
            {**kampung("mekar", "foto: [{berkas: balai.jpg, izin: Tidak}]\n")},
            {**kampung("mekar")},
            {"asri/kegiatan/lagi.md": with_line("draf: Ya\nfoto: [{berkas: mekar/foto/balai.jpg, izin: Tidak}]")},
            {"asri/kegiatan/lagi.md": None, "mekar/foto/Balai.jpg": jpeg(30, 40)},
            {"mekar/foto/balai.jpg": None},
            {**kampung("asri", "foto: [{berkas: mekar/foto/balai.jpg, izin: Ya}]\n")},
        ),
    ),
    "the first and the last report and activity of a month and of a year": Story(
        {**TWO, **GROUPS, "mekar/laporan/2023-02.yaml": report("uppka-mawar")},
        (
            {"asri/laporan/2023-03.yaml": report("uppka-melati")},
            {"asri/laporan/2023-03.yaml": None},
            {"asri/laporan/2022-12.yaml": report("uppka-melati", day="2023-01-05")},
            {"mekar/laporan/2022-12.yaml": report("uppka-mawar", day="2023-01-06"), "asri/laporan/2022-12.yaml": None},
            {"setoran/2022-12-a.yaml": "wilayah: Kabupaten Batang\ntanggal: 2023-01-10\n"},
            {"mekar/laporan/2022-12.yaml": None},
            {"mekar/laporan/2023-02.yaml": None},
            {"mekar/kegiatan/2021-12-30-rapat.md": RAPAT.replace("2023-02-13", "2021-12-30")},
            {"asri/kegiatan/2021-12-31-rapat.md": RAPAT.replace("2023-02-13", "2021-12-31")},
            {"mekar/kegiatan/2021-12-30-rapat.md": None},
            {"asri/kegiatan/2021-12-31-rapat.md": None},
        ),
    ),
}  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _trusted() -> Iterator[None]:
    """Files are trusted as soon as they are written, or no build would trust what it knows of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.inputs._COARSE_NS", 0)
        yield


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_whatever_happens_to_others_a_build_is_what_a_clean_one_is(story: Story, tmp_path: Path) -> None:
    village = edited(Village(tmp_path / "a"), story.files)
    desk = Desk(village, random.Random(0), {}, {"today": TODAY, "keep_going": True, "output": "output", "jobs": 1})
    running: dict[str, Memory] = {}
    before: object = None
    for edit in ({}, *story.edits):
        edited(village, edit)
        assert difference(desk, tmp_path / "clean", running) == [], edit
        now = (village.output(), village.check())
        assert now != before, f"nothing follows from {edit}"
        before = now


def edited(village: Village, edit: Edit) -> Village:
    for path, text in edit.items():
        if text is None:
            village.remove(path)
    return village.write({path: text for path, text in edit.items() if text is not None})
