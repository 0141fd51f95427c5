"""What a changed page comes from is a pure function of facts; here are its cases. Two kampung: Asri and Mekar."""

import pytest

from site_builder.content.linked import Anew
from site_builder.output.causes import HARI, PILIHAN, Changes, causes
from site_builder.output.outdated import BARU, ISI

HOMES = {"kampung/asri/": "kab/asri", "kampung/mekar/": "kab/mekar"}
PAGE, OTHER, OF_SITE = "kampung/asri/index.html", "kampung/mekar/poktan/x/index.html", "ringkasan/index.html"
RECORD, SITUS = "content/kab/asri/kegiatan/a.md", "content/situs.yaml"
OWN = {"kab/asri": Anew("berkas")}


@pytest.mark.parametrize(
    ("changes", "page", "cause"),
    [
        (Changes((RECORD,), False, OWN), PAGE, f"“{RECORD}”"),
        (Changes((RECORD,), True, OWN), OF_SITE, f"“{RECORD}”, {HARI}"),
        (Changes((RECORD,), False, {**OWN, "kab/mekar": Anew("luar", "kab/asri/kegiatan/a.md")}), OTHER,
         "“kab/asri/kegiatan/a.md” di luar kampungnya"),
        (Changes((RECORD,), True, {**OWN, "kab/mekar": Anew("hari")}), OTHER, HARI),
        (Changes((RECORD,), True, OWN), OTHER, HARI),
        (Changes((RECORD,), False, OWN), OTHER, f"“{RECORD}”"),
        (Changes((RECORD, SITUS), False, OWN), PAGE, f"“{RECORD}”"),
        (Changes((RECORD, SITUS), False, OWN), OTHER, f"“{SITUS}”"),
        (Changes((), True, {}), PAGE, HARI),
        (Changes((), True, {}), OF_SITE, HARI),
        (Changes((), False, OWN), PAGE, PILIHAN),
        (Changes((), False, {}), OF_SITE, PILIHAN),
    ],
    ids=[
        "its own record", "a table, and the day", "what it asked of another", "a day that came",
        "the day without linking", "what others said", "its own and the site's", "the site's alone",
        "the day alone", "a table of that day", "asked for something else", "so for a table",
    ],
)  # fmt: skip
def test_a_changed_page_says_what_that_comes_from(changes: Changes, page: str, cause: str) -> None:
    assert causes({page: ISI, "lain.html": BARU}, changes, HOMES) == {page: cause}


def test_many_files_are_named_in_part() -> None:
    files = tuple(f"content/kab/asri/kegiatan/{n}.md" for n in range(5))
    (cause,) = causes({PAGE: ISI}, Changes(files, False, OWN), HOMES).values()
    assert cause.endswith("2.md”, dan 2 lagi")
