"""Dates in the form: read as the models read them, written so that the file's name begins with them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import permutations, product
from random import Random
from typing import Any

import pytest

from site_builder.model.tanggal import parse_tanggal
from site_builder.model.tanggal_kata import WORDS
from site_builder.model.wrong import Wrong
from site_builder.scaffold.editing_dates import BULAN, TANGGAL
from tests.conftest import SITUS, Village
from tests.editing.form import Form, opened, published

WITHIN = "content/mekar/"
VILLAGE = {
    "situs.yaml": SITUS,
    "mekar/kampung.yaml": "nama: Mekar\n",
    "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
    "mekar/laporan/2023-01.yaml": "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Ya\n",
    "mekar/kegiatan/2023-02-13-rapat.md": (
        "---\njenis: rapat-pokja\njudul: Rapat\ntanggal: Senin, 13 Februari 2023\n---\nIsi.\n"
    ),
}
_READ = """async texts => {
  const { iso } = await import(`${location.pathname.split('tulis/')[0]}aset/tulis/tanggal.js`);
  return texts.map(text => iso(text) ?? '');
}"""


def read(text: str) -> str:
    """What the models make of it; nothing where they have a question."""
    try:
        return parse_tanggal(text).iso
    except Wrong:
        return ""


def texts() -> list[str]:
    """Dates of every shape, whole and damaged, and heaps of the words and marks that stand in them."""
    random = Random(20231129)
    numbers = ["0", "00", "1", "05", "9", "12", "13", "28", "29", "30", "31", "32", "20", "23", "1944", "2000", "2023"]
    numbers += ["2024", "2100", "2101", "123", "20230213"]
    marks = [" ", "-", "/", ".", ", ", " / ", ":", "–", "", " s/d ", "\u00a0", "\u200b", "(", ")", "'"]
    words = [*WORDS, "Februri", "Agutsus", "Desenber", "Sennin", "juri", "Rapat", "１３", "Jum’at"]
    tails = ["", " 08.00", ", pukul 08.00 WIB", "T10:22:27+07:00", " jam 25.00", " WIB", "."]
    months = [word for word, (kind, _) in WORDS.items() if kind == "M"] + ["2", "02", "13"]
    orders = [*permutations(("13", "Mei", "2023")), ("Mei", "2023"), ("2023",), ("1", "Mei", "23")]
    days = [
        random.choice(marks).join(random.choice(months) if part == "Mei" else part for part in random.choice(orders))
        for _ in range(3000)
    ]
    heaps = [
        "".join(
            random.choice(random.choice((numbers, words))) + random.choice(marks) for _ in range(random.randint(1, 5))
        )
        for _ in range(6000)
    ]
    slips = [f"13 {word[:n]}{random.choice('aeiou')}{word[n + 1 :]} 2023" for word in WORDS for n in range(len(word))]
    weekdays = [f"{word}, {n} {month} 2023" for word in WORDS for n in (13, 29) for month in ("Februari", "2")]
    return [
        *days,
        *weekdays,
        *slips,
        *(heap + random.choice(tails) for heap in heaps),
        "",
        "x" * 130,
        "13 Februari 2023",
    ]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Village:
    return published(Village(tmp_path_factory.mktemp("dates")).write(dict(VILLAGE)))


@pytest.fixture(scope="module")
def form(browser: Any, site: Village) -> Iterator[Form]:
    with opened(browser, site) as one:
        yield one


@pytest.mark.browser
def test_the_form_reads_every_date_as_the_models_do(form: Form) -> None:
    written = texts()
    wanted = [read(text) for text in written]
    assert sum(map(bool, wanted)) > 800
    found = form.page.evaluate(_READ, written)
    assert [one for one in zip(written, found, wanted, strict=True) if one[1] != one[2]] == []


@pytest.mark.browser
def test_a_date_is_shown_as_it_was_read_as_soon_as_its_box_is_left(form: Form) -> None:
    form.meeting("Rapat Maret")
    form.type("tanggal", "Senin 13 Maret 2023")
    form.add("tindak_lanjut")
    form.type("tindak_lanjut.0.apa", "Menyusun jadwal")
    form.type("tindak_lanjut.0.tenggat", "30 april 2023")
    form.type("tempat", "13 Maret 2023")
    form.save_and_wait()
    assert form.files()[f"{WITHIN}kegiatan/2023-03-13-rapat-maret.md"].decode() == (
        "---\njenis: rapat-pokja\njudul: Rapat Maret\ntanggal: 2023-03-13\ntempat: 13 Maret 2023\n"
        "tindak_lanjut:\n  - apa: Menyusun jadwal\n    tenggat: 2023-04-30\n---\n"
    )


@pytest.mark.browser
def test_saving_from_the_keyboard_reads_the_date_too(form: Form) -> None:
    form.meeting("Rapat")
    form.type("tanggal", "Mei 2023")
    form.field("tanggal").get_by_role("textbox").press("Control+s")
    form.page.wait_for_url(lambda url: not url.endswith("/new"))
    assert f"{WITHIN}kegiatan/2023-05-rapat.md" in form.files()


@pytest.mark.browser
def test_a_date_of_two_readings_or_none_is_answered_in_indonesian_and_not_saved(form: Form) -> None:
    before = form.files()
    form.meeting("Rapat")
    for wrong in ("3/2/2023", "13 Februari", "31 Februari 2023", "2023-02-29", "minggu lalu"):
        form.type("tanggal", wrong)
        form.save()
        form.field("tanggal").get_by_text("misalnya 13 Februari 2023").first.wait_for()
    assert form.files() == before


@pytest.mark.browser
def test_a_record_written_by_hand_is_saved_without_writing_its_date_anew(form: Form) -> None:
    form.open("kegiatan", "2023-02-13-rapat")
    form.type("tempat", "Balai desa")
    form.save_and_wait()
    assert "tanggal: 2023-02-13\n" in form.files()[f"{WITHIN}kegiatan/2023-02-13-rapat.md"].decode()


@pytest.mark.browser
def test_a_months_report_is_named_by_its_month_which_is_chosen_once(form: Form) -> None:
    form.new("laporan")
    form.type("bulan", "Maret 2023")
    form.add("kelompok")
    form.choose("kelompok.0.poktan", "UPPKA Mawar")
    form.choose("kelompok.0.fasilitasi", "Ya")
    form.save_and_wait()
    report = "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Ya\n"
    assert form.files()[f"{WITHIN}laporan/2023-03.yaml"].decode() == report


@pytest.mark.browser
def test_a_report_that_is_there_keeps_its_month(form: Form) -> None:
    form.open("laporan", "2023-01")
    month = form.field("bulan").get_by_role("textbox").first
    month.focus()
    assert (month.input_value(), month.evaluate("box => box.readOnly")) == ("sudah tersimpan", True)
    form.choose("kelompok.0.fasilitasi", "Tidak")
    form.save_and_wait()
    report = "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Tidak\n"
    assert form.files()[f"{WITHIN}laporan/2023-01.yaml"].decode() == report


def test_exactly_the_days_of_the_calendar_are_taken_as_whole_dates() -> None:
    taken = re.compile(TANGGAL[0])
    for tahun, bulan in product(range(1945, 2100), range(14)):
        last = monthrange(tahun, bulan)[1] if 1 <= bulan <= 12 else 0
        days = {hari for hari in range(33) if taken.fullmatch(f"{tahun}-{bulan:02}-{hari:02}")}
        assert days == set(range(1, last + 1)), (tahun, bulan)
    assert taken.fullmatch("2023-02") and taken.fullmatch("2023") and not taken.fullmatch("2023-13")
    assert re.fullmatch(BULAN[0], "2023-12") and not re.fullmatch(BULAN[0], "2023-12-01")
