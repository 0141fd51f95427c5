"""What a changed page may come from is a pure function of facts; here are its cases. Two kampung: Asri and Mekar."""

import pytest

from site_builder.output.causes import HARI, PILIHAN, Changes, causes, changes_of
from site_builder.output.outdated import BARU, ISI, PEMBANGUN
from site_builder.output.state import Beside, State

HOMES = {"kampung/asri/": "kab/asri", "kampung/mekar/": "kab/mekar"}
PAGE, OTHER, OF_SITE = "kampung/asri/index.html", "kampung/mekar/poktan/x/index.html", "ringkasan/index.html"
RECORD, SITUS = "content/kab/asri/kegiatan/a.md", "content/situs.yaml"
LUAR = {"kab/mekar": "kab/asri/kegiatan/a.md"}


def changes(*files: str, others: tuple[str, ...] = (), is_seen: bool = False, outside: dict[str, str] = {}) -> Changes:  # noqa: B006
    return Changes(files, others, is_seen, outside)


@pytest.mark.parametrize(
    ("changes", "page", "cause"),
    [
        (changes(RECORD), PAGE, f"“{RECORD}”"),
        (changes(RECORD), OF_SITE, f"“{RECORD}”"),
        (changes(RECORD, others=(HARI,)), PAGE, f"“{RECORD}”, {HARI}"),
        (changes(RECORD, others=(HARI,)), OF_SITE, f"“{RECORD}”, {HARI}"),
        (changes(RECORD, others=(HARI,)), OTHER, HARI),
        (changes(RECORD, outside=LUAR), OTHER, f"“{RECORD}” di luar kampungnya"),
        (changes(RECORD, others=(HARI,), outside=LUAR), OTHER, f"“{RECORD}” di luar kampungnya, {HARI}"),
        (changes(RECORD, outside={"kab/asri": "/arsip/2023/"}), PAGE, f"“{RECORD}”, “/arsip/2023/” di luar kampungnya"),
        (changes(RECORD, SITUS), PAGE, f"“{RECORD}”, “{SITUS}”"),
        (changes(RECORD, SITUS), OTHER, f"“{SITUS}”"),
        (changes(SITUS, others=(HARI, PILIHAN)), OTHER, f"“{SITUS}”, {HARI}, {PILIHAN}"),
        (changes(RECORD, is_seen=True), OTHER, f"“{RECORD}”"),
        (changes(RECORD, others=(HARI,), is_seen=True), OTHER, f"“{RECORD}”, {HARI}"),
        (changes(RECORD), OTHER, f"“{RECORD}”"),
        (changes(others=(HARI,)), OF_SITE, HARI),
    ],
)
def test_a_changed_page_says_what_that_may_come_from(changes: Changes, page: str, cause: str) -> None:
    assert causes({page: ISI, "lain.html": BARU}, changes, HOMES) == {page: cause}


def test_many_files_are_named_in_part() -> None:
    files = tuple(f"content/kab/asri/kegiatan/{n}.md" for n in range(5))
    (cause,) = causes({PAGE: ISI}, changes(*files), HOMES).values()
    assert cause.endswith("2.md”, dan 2 lagi")


@pytest.mark.parametrize(
    ("now", "others"),
    [
        (State(builder=b"b", beside=Beside("2023-04-01", b"p")), ()),
        (State(builder=b"b", beside=Beside("2023-04-02", b"p")), (HARI,)),
        (State(builder=b"c", beside=Beside("2023-04-01", b"q")), (PILIHAN, PEMBANGUN)),
    ],
)
def test_what_is_no_file_is_known_from_the_last_state(now: State, others: tuple[str, ...]) -> None:
    before = State(builder=b"b", beside=Beside("2023-04-01", b"p"))
    assert changes_of(before, now, (), {}).others == others
