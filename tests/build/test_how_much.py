"""How much of the work an edit costs, counted: one line a case, in a process that remembers and in a new one."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from site_builder.build import build
from site_builder.content import link
from site_builder.memory import Memory
from site_builder.model import anggota
from site_builder.model.tables import Table
from site_builder.pages import kinds, ringkasan
from site_builder.summaries import fungsi, jangkauan, lingkup, pembinaan, rapat_pokja
from site_builder.summaries.daftar import RINGKASAN
from tests.conftest import RAPAT, TODAY, Village

KAMPUNG = ("mekar", "asri", "seri", "jaya")
# Of all tables a few, so that a new one changes no count here.
TABLES = ("kegiatan-per-bulan", "rapat-pokja", "fungsi", "jangkauan-fungsi", "pembinaan", "kelengkapan")


@pytest.fixture(autouse=True)
def few_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    few = tuple(one for one in RINGKASAN if one.slug in TABLES)
    monkeypatch.setattr(ringkasan, "RINGKASAN", few)


class Cost(NamedTuple):
    """Kampung that were linked, planned and looked into anew; pages that were made."""

    linked: int
    planned: int
    asked: int
    made: int


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    counts: Counter[str] = Counter()

    def counting(what: str, function: object) -> object:
        def counted(*args: object) -> object:
            counts[what] += 1
            return function(*args)  # type: ignore[operator]

        return counted

    monkeypatch.setattr(link, "link_kampung", counting("linked", link.link_kampung))
    monkeypatch.setattr(kinds, "pages_of", counting("planned", kinds.pages_of))
    look_into = vars(anggota.Anggota)["kampung"].fget
    seen: set[str] = set()

    def looked_into(one: anggota.Anggota) -> object:
        seen.add(one.sumber)
        counts["asked"] = len(seen)
        return look_into(one)

    monkeypatch.setattr(anggota.Anggota, "kampung", property(looked_into))
    clear = counts.clear

    def begin() -> None:
        clear()
        seen.clear()

    counts.clear = begin  # type: ignore[method-assign]
    yield counts


def region(village: Village) -> Village:
    """Four kampung in two kabupaten, each with a group, its reports and activities of two years."""
    for number, name in enumerate(KAMPUNG):
        kabupaten = "Kabupaten Bungo" if number % 2 else "Kabupaten Tebo"
        wilayah = f"wilayah:\n  provinsi: Jambi\n  kabupaten: {kabupaten}\n"
        village.write({f"{name}/kampung.yaml": f"nama: {name.title()}\n{wilayah}"})
        village.write({f"{name}/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
        village.write({f"{name}/laporan/2023-02.yaml": "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Ya\n"})
        for date in ("2022-05-06", "2023-02-13"):
            village.write({f"{name}/kegiatan/{date}-rapat.md": RAPAT.replace("2023-02-13", date)})
    return village


MINUTES = "mekar/kegiatan/2023-02-13-rapat.md"
EDITS: dict[str, dict[str, str | None]] = {
    "minutes": {MINUTES: f"{RAPAT}\nSatu alinea lagi.\n"},
    "title": {MINUTES: RAPAT.replace("judul: ", "judul: Baru, ")},
    "section": {MINUTES: RAPAT.replace("judul:", "seksi: Ekonomi\njudul:")},
    "a record more": {"mekar/kegiatan/2023-03-01-lain.md": RAPAT.replace("2023-02-13", "2023-03-01")},
    "a record less": {MINUTES: None},
    "first report of a month": {
        "mekar/laporan/2023-03.yaml": "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Ya\n"
    },
    "first record of a year": {"mekar/kegiatan/2021-03-01-lama.md": RAPAT.replace("2023-02-13", "2021-03-01")},
    "a kampung's name": {"mekar/kampung.yaml": "nama: Mekar Jaya\nwilayah:\n  provinsi: Jambi\n"},
    "the site's name": {"situs.yaml": "nama: Nama Lain\nurl: https://contoh.github.io/situs/\n"},
}
EVERY = len(KAMPUNG)
EXPECTED = {
    "minutes": Cost(1, 1, 1, 1),
    # Its title stands on the directories that lead to it, among what was last, and in what its kampung's year counts.
    "title": Cost(1, 1, 1, 13),
    "section": Cost(1, 1, 1, 15),
    "a record more": Cost(1, 1, 1, 69),
    "a record less": Cost(1, 1, 1, 66),
    # Every kampung's page tells of each month of which any has a report.
    "first report of a month": Cost(1, EVERY, EVERY, 21),
    # Every kampung is asked of that year, and the page of each year leads to all others.
    "first record of a year": Cost(1, 1, EVERY, 118),
    "a kampung's name": Cost(1, 1, 1, 69),
    "the site's name": Cost(0, EVERY, EVERY, 88),
}


def edit(village: Village, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        if text is None:
            (village.options.content / path).unlink()
        else:
            village.write({path: text})


def clean_output(village: Village, root: Path) -> dict[str, bytes]:
    fresh = Village(root / "bersih")
    fresh.options = fresh.options._replace(today=village.options.today)
    shutil.copytree(village.options.content, fresh.options.content, dirs_exist_ok=True)
    fresh.build()
    return fresh.output()


@pytest.mark.parametrize("is_new", [False, True], ids=["remembers", "new"])
@pytest.mark.parametrize("name", EDITS)
def test_a_process_does_what_an_edit_touches(
    name: str, is_new: bool, village: Village, counted: Counter[str], tmp_path: Path
) -> None:
    memory, options = Memory(), region(village).options
    build(options, memory)
    counted.clear()
    edit(village, EDITS[name])
    made = len(build(options, Memory() if is_new else memory).made)
    cost = EXPECTED[name]
    # Another process has to link whatever it looks into.
    expected = cost._replace(linked=cost.asked) if is_new else cost
    assert Cost(counted["linked"], counted["planned"], counted["asked"], made) == expected
    assert village.output() == clean_output(village, tmp_path)


@pytest.mark.parametrize("is_new", [False, True], ids=["remembers", "new"])
def test_the_next_day_looks_into_a_kampung_only_where_a_day_has_passed(
    is_new: bool, village: Village, counted: Counter[str], tmp_path: Path
) -> None:
    plan = RAPAT.replace("2023-02-13", "2023-04-02").replace("judul:", "status: rencana\njudul:")
    memory = Memory()
    options = region(village).write({"asri/kegiatan/2023-04-02-rencana.md": plan}).options
    build(options, memory)
    for day, cost in ((2, 1), (3, 1), (4, 0)):
        counted.clear()
        build(options._replace(today=TODAY.replace(day=day)), Memory() if is_new else memory)
        assert (counted["planned"], counted["asked"]) == (cost, cost)
    village.options = village.options._replace(today=TODAY.replace(day=4))
    assert village.output() == clean_output(village, tmp_path)


def test_nothing_is_done_where_nothing_was_saved(village: Village, counted: Counter[str]) -> None:
    memory = Memory()
    build(region(village).options, memory)
    counted.clear()
    assert build(village.options, memory).made == {}
    assert not counted


def test_a_link_to_a_page_without_a_record_links_no_other_kampung_anew(village: Village, counted: Counter[str]) -> None:
    """Which such pages there are is known only when all is linked, so those of the last time are tried first."""
    memory, text = Memory(), f"{RAPAT}\n[rapat](/jenis/rapat-pokja/)\n"
    build(region(village).write({MINUTES: text}).options, memory)
    counted.clear()
    build(village.write({MINUTES: f"{text}\nLagi.\n"}).options, memory)
    assert counted["linked"] == 1


def test_one_table_is_put_together_anew_where_one_answer_has_changed(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A section counts in the tables of functions; all others keep what they were."""
    memory, other = Memory(), RAPAT.replace("rapat-pokja", "kegiatan-lain")
    build(region(village).write({MINUTES: other}).options, memory)
    asked: list[str] = []
    table_of = lingkup.table_of

    def told(form: lingkup.Form, *rest: Any) -> Table:
        asked.append(form.judul)
        return table_of(form, *rest)

    for module in (fungsi, jangkauan, rapat_pokja, pembinaan, lingkup):
        monkeypatch.setattr(module, "table_of", told, raising=False)
    build(village.write({MINUTES: other.replace("judul:", "seksi: Ekonomi\njudul:")}).options, memory)
    assert {title.rpartition(",")[0] for title in asked} == {"Fungsi keluarga per kampung", "Jangkauan fungsi keluarga"}
