"""A group's page: what such a group is, its schedule and place, what comes next and its last three sessions."""

import pytest

from site_builder.model.vocabulary import JENIS_POKTAN
from tests.conftest import Village
from tests.pages.test_kampung import section, titles

PAGE = "kampung/mekar/poktan/bkb-melati/index.html"


def session(day: str, *lines: str) -> str:
    head = ("---", "jenis: pembinaan-poktan", f"judul: Sesi {day}", f"tanggal: {day}", "poktan: bkb-melati", *lines)
    return "\n".join((*head, "---", ""))


@pytest.fixture
def group(village: Village) -> Village:
    return village.write(
        {"mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\njadwal: Setiap Jumat\ntempat: Balai desa\n"}
    )


@pytest.mark.parametrize("jenis", [one.nama for one in JENIS_POKTAN])
def test_a_group_says_in_full_words_what_it_is_and_what_for(jenis: str, village: Village) -> None:
    village.write({"mekar/poktan/melati.yaml": f"jenis: {jenis}\nnama: Melati\n"}).build()
    page = village.read("kampung/mekar/poktan/melati/index.html")
    assert f" ({jenis})" in page.split("<h1")[1].split("</p>")[0]
    assert '<p class="guna">Tempat ' in page


def test_schedule_and_place_stand_before_the_sessions(group: Village) -> None:
    group.write({"mekar/kegiatan/a.md": session("2023-02-01")}).build()
    page = group.read(PAGE)
    assert page.index("Setiap Jumat</dd>") < page.index("Balai desa</dd>") < page.index("Sesi 2023-02-01")


def test_the_last_three_sessions_are_at_the_top_and_all_others_below_their_year(group: Village) -> None:
    for day in ("2022-05-01", "2023-01-01", "2023-01-08", "2023-02-01", "2023-03-01"):
        group.write({f"mekar/kegiatan/{day}.md": session(day)})
    group.write({"mekar/kegiatan/batal.md": session("2023-03-08", "status: batal")}).build()
    shown, this_year, before = section(group.read(PAGE), "terakhir").split("<details")
    assert titles(shown) == ["Sesi 2023-03-01", "Sesi 2023-02-01", "Sesi 2023-01-08"]
    assert "<h3>2023</h3> <span>2 kegiatan lain</span>" in this_year
    assert titles(this_year) == ["Sesi 2023-03-08", "Sesi 2023-01-01"]
    assert titles(before) == ["Sesi 2022-05-01"]


def test_what_comes_next_stands_before_what_was(group: Village) -> None:
    group.write({"mekar/kegiatan/a.md": session("2023-02-01")})
    group.write({"mekar/kegiatan/b.md": session("2023-05-01", "status: rencana")}).build()
    page = group.read(PAGE)
    assert titles(section(page, "akan-datang")) == ["Sesi 2023-05-01"]
    assert titles(section(page, "terakhir")) == ["Sesi 2023-02-01"]
    assert 'Per tanggal <time datetime="2023-04-01">' in page and "hari.js" in page


def test_a_group_without_sessions_says_so(group: Village) -> None:
    group.build()
    page = group.read(PAGE)
    assert "Belum ada kegiatan kelompok ini yang dicatat terlaksana." in page
    assert "<details" not in page and "<script" not in page


def test_no_session_is_lost_or_told_twice(group: Village) -> None:
    days = [f"2023-03-{n % 31 + 1:02}" for n in range(60)]
    group.write({f"mekar/kegiatan/s-{i}.md": session(day) for i, day in enumerate(days)}).build()
    assert sorted(titles(group.read(PAGE))) == sorted(f"Sesi {day}" for day in days)
