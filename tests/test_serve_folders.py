"""`serve` notices folders that come, go and come back while it runs, without being started anew."""

import errno
import shutil
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from watchfiles import main as watching_files

from site_builder.serve import watch
from tests.conftest import RAPAT, Village
from tests.test_serve import PAGE, RAPAT_PATH, read_until, running

pytestmark = pytest.mark.walk


@pytest.fixture
def served(village: Village) -> Iterator[str]:
    """A site that has nothing but content/."""
    with running(village.write({RAPAT_PATH: RAPAT})) as address:
        read_until(address + PAGE, "rencana kerja")
        yield address


def test_a_first_template_is_seen_and_so_is_what_is_saved_in_it_later(served: str, village: Village) -> None:
    for text in ("Templat pertama", "Templat kedua"):
        village.write({"templates/kegiatan.html": f"<body>{text}"})
        read_until(served + PAGE, text)


def test_a_first_style_sheet_is_seen_and_so_is_what_is_saved_in_it_later(served: str, village: Village) -> None:
    for text in ("margin: 1px", "margin: 2px"):
        village.write({"assets/gaya.css": f"main {{ {text} }}"})
        read_until(served + "aset/gaya.css", text)


def test_a_folder_of_templates_may_go_and_come_back(served: str, village: Village) -> None:
    village.write({"templates/kegiatan.html": "<body>Templat pertama"})
    read_until(served + PAGE, "Templat pertama")
    shutil.rmtree(village.root / "templates")
    read_until(served + PAGE, "rencana kerja")
    for text in ("Templat kedua", "Templat ketiga"):
        village.write({"templates/kegiatan.html": f"<body>{text}"})
        read_until(served + PAGE, text)


def test_a_folder_that_is_put_in_the_place_of_another_is_watched(served: str, village: Village) -> None:
    """As a change of branches or a restored backup does."""
    content = village.root / "content"
    shutil.copytree(content, village.root / "lain")
    content.rename(village.root / "dulu")
    (village.root / "lain").rename(content)
    for text in ("anggaran desa", "jadwal piket"):
        village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", text)})
        read_until(served + PAGE, text)


def test_a_kampung_that_is_added_is_seen_and_so_is_what_is_saved_in_it_later(served: str, village: Village) -> None:
    page = PAGE.replace("mekar", "asri")
    village.write(
        {"kecamatan/asri/kampung.yaml": "nama: Asri\n", f"kecamatan/{RAPAT_PATH.replace('mekar', 'asri')}": RAPAT}
    )
    read_until(served + page, "rencana kerja")
    village.write({f"kecamatan/{RAPAT_PATH.replace('mekar', 'asri')}": RAPAT.replace("rencana kerja", "anggaran desa")})
    read_until(served + page, "anggaran desa")


def test_where_the_system_gives_no_watch_the_files_are_looked_at(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Linux has a limit for each user, which other programs may have used up."""
    real = watching_files.RustNotify  # type: ignore[attr-defined]

    def refused(folders: Any, debug: Any, force_polling: bool, *rest: Any) -> Any:
        if not force_polling:
            raise OSError(errno.EMFILE, "Too many open files")
        return real(folders, debug, force_polling, *rest)

    monkeypatch.setattr(watching_files, "RustNotify", refused)
    site, stop = watch._Site(village.options), threading.Event()
    watching = threading.Thread(target=site.watch, args=(stop,))
    watching.start()
    try:
        assert site.saved.get(timeout=20) == set()
        village.write({RAPAT_PATH: RAPAT})
        assert village.options.content.absolute() / RAPAT_PATH in site.saved.get(timeout=20)
    finally:
        stop.set()
        watching.join(20)
