"""Every figure that stands on a built site is the same wherever it stands, and is what the records say.

The walk reads the pages and files of the example site; `-m besar` reads a made-up kabupaten of 163 kampung as well.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.batches import Workers
from site_builder.build import build
from site_builder.inputs import take_stock
from site_builder.model.site import Site
from site_builder.options import Options
from site_builder.stages import understand
from tests.angka.figures import figures_of, figures_of_files
from tests.angka.reading import Figure, pages_of, unread
from tests.angka.recount import Recount, knows
from tests.kabupaten import write_kabupaten

ROOT = Path(__file__).parent.parent.parent


class Walk:
    """A site that was built, and all figures on it."""

    def __init__(self, content: Path, output: Path) -> None:
        options = Options(content, output, today=datetime.date(2024, 1, 31), base_url="", keep_going=True)
        result = build(options)
        assert result.published
        self.records, self.diagnostics = result.summary.account.records, result.summary.diagnostics
        with Workers(1) as workers:
            known = understand(options, take_stock(options.roots, ()), workers).site
        assert known is not None
        self.site: Site = known
        self.figures: list[Figure] = [*figures_of_files(output)]
        self.unread: dict[str, list[str]] = {}
        for page in pages_of(output, "/"):
            self.figures += figures_of(page)
            if texts := unread(page):
                self.unread[page.address] = texts


@pytest.fixture(scope="module", params=["contoh", pytest.param("kabupaten", marks=pytest.mark.besar)])
def walk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    root = tmp_path_factory.mktemp("situs")
    content = root / "content"
    if request.param == "contoh":
        content.symlink_to(ROOT / "content")
    else:
        write_kabupaten(content, activities=12)
    yield Walk(content, root / "output")


def test_a_figure_is_the_same_wherever_it_stands(walk: Walk) -> None:
    said: dict[tuple[str, str, str], dict[int | None, str]] = defaultdict(dict)
    for figure in walk.figures:
        if figure.word != "pada lembar":
            said[figure.subject, figure.word, figure.time].setdefault(figure.value, figure.page)
    assert {key: values for key, values in said.items() if len(values) > 1} == {}


def test_a_figure_is_what_the_records_say(walk: Walk) -> None:
    recount = Recount(walk.site)
    wrong = {
        figure: counted
        for figure in walk.figures
        if knows(figure.word) and (counted := recount(figure.subject, figure.word, figure.time)) != figure.value
    }
    assert wrong == {}


def test_the_sheets_of_a_shelf_hold_as_many_as_is_said_of_it(walk: Walk) -> None:
    said = {one.subject: one.value or 0 for one in walk.figures if one.word == "isi rak"}
    listed: dict[str, int] = defaultdict(int)
    for figure in walk.figures:
        if figure.word == "pada lembar":
            listed[figure.subject] += figure.value or 0
    assert {shelf: number for shelf, number in said.items() if shelf in listed and listed[shelf] != number} == {}
    # A month of a kampung of which all is still to come has no heading to lead to.
    assert {shelf for shelf in listed if "#" not in shelf} <= set(said)


def test_no_number_on_a_page_is_left_unread(walk: Walk) -> None:
    assert walk.unread == {}


def test_doubts_are_few(walk: Walk) -> None:
    """At most five warnings in a hundred records that are plausible."""
    warnings = [d for d in walk.diagnostics if not d.is_error]
    assert len(warnings) * 20 <= walk.records


def test_most_figures_stand_in_more_than_one_place(walk: Walk) -> None:
    """The walk itself walks: it finds figures of every word, most of them on several pages."""
    places: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for figure in walk.figures:
        places[figure.subject, figure.word, figure.time].add(figure.page)
    words = {word.partition(":")[0] for (_, word, _), pages in places.items() if len(pages) > 1}
    assert {
        "terlaksana",
        "tercatat",
        "seksi",
        "mencatat",
        "poktan-aktif",
        "uppka-melapor",
        "laporan",
        "penduduk",
    } <= words
