"""A site without a search: because Pagefind is not there, or because it fails. Everything else is published."""

import json
import socket

import pytest

from site_builder.build import Result
from site_builder.messages.ending import as_summary
from site_builder.serve import server
from site_builder.serve.watch import serve
from tests.conftest import RAPAT, Village
from tests.search.pagefind import ON_WINDOWS, index, installed, replaced

LATER = "if '--version' in sys.argv: print('pagefind'); sys.exit()\n"
FAILURES = {
    "says nothing": "sys.exit(3)",
    "ends at once": LATER + "sys.exit(3)",
    "is killed": LATER + "sys.stdin.read(1); os.kill(os.getpid(), 9)",
    "answers something else": LATER + "print('apa,', flush=True); sys.stdin.read()",
    "talks without end": LATER + "while True: os.write(1, b'a' * 65536)",
    "talks without end of its version": "while True: os.write(1, b'a' * 65536)",
    "refuses": LATER
    + "import base64\n"
    + 'print(base64.b64encode(b\'{"payload": {"type": "Error", "message": "tidak mau"}}\').decode(), end=",")\n'
    + "sys.stdout.flush(); sys.stdin.read()",
}


def said(village: Village, result: Result) -> str:
    return "\n".join(as_summary(result, village.options.output))


def has_no_search(village: Village) -> bool:
    home, ways = village.read("index.html"), village.read("cari/index.html")
    assert "<h1>Jelajah</h1>" in ways
    assert ">Jelajah</a>" in home
    assert 'class="cari"' not in home + ways + village.read("404.html")
    return not index(village) and not village.has("aset/cari.js")


def test_without_pagefind_the_ways_by_place_time_and_subject_are_there(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jambi}\n"})
    village.write({"asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Aceh}\n"})
    result = village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT}).build()
    assert has_no_search(village)
    page = village.read("cari/index.html")
    for url in ("wilayah/jambi/", "arsip/2023/", "jenis/rapat-pokja/", "arsip/", "kampung/"):
        assert f'href="/situs/{url}"' in page
    assert "kotak cari" not in said(village, result)  # nobody has asked for one


def test_what_the_site_asks_for_and_is_not_installed_is_told(village: Village) -> None:
    (village.root / "package.json").write_text(json.dumps({"devDependencies": {"pagefind": "1.6.0"}}))
    result = village.build()
    assert has_no_search(village)
    assert "Situs terbit tanpa kotak cari: Pagefind belum terpasang. Jalankan `npm ci`" in said(village, result)


def test_one_for_another_kind_of_computer_is_told(village: Village) -> None:
    (village.root / "package.json").write_text(json.dumps({"devDependencies": {"pagefind": "1.6.0"}}))
    place = village.root / "node_modules/@pagefind/amiga-m68k/bin/pagefind_extended"
    place.parent.mkdir(parents=True)
    place.write_text("")
    result = village.build()
    assert has_no_search(village)
    assert "Pagefind yang terpasang untuk komputer jenis lain" in said(village, result)


@pytest.mark.skipif(ON_WINDOWS, reason="the stand-in is a script")
@pytest.mark.parametrize("how", FAILURES)
def test_one_that_fails_is_told_and_the_site_is_published_without(how: str, village: Village) -> None:
    replaced(village, FAILURES[how]).write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT})
    result = village.build()
    assert result.published
    assert has_no_search(village)
    assert village.has("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert "Situs terbit tanpa kotak cari: Pagefind " in said(village, result)


@pytest.mark.skipif(ON_WINDOWS, reason="the stand-in is a script")
def test_one_that_may_not_be_run_is_told(village: Village) -> None:
    replaced(village, "")
    for program in (village.root / "node_modules/@pagefind").glob("*/bin/*"):
        program.chmod(0o644)
    result = village.build()
    assert has_no_search(village)
    assert "tidak bisa dijalankan" in said(village, result)


@pytest.mark.skipif(ON_WINDOWS, reason="the stand-in is a script")
def test_where_it_failed_the_next_build_tries_again_and_is_what_a_first_one_is(village: Village) -> None:
    replaced(village, FAILURES["is killed"]).write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT})
    village.build()
    (place,) = (village.root / "node_modules/@pagefind").glob("*/bin/pagefind_extended")
    place.write_text(place.read_text() + "# tetap gagal\n")
    assert has_no_search(village)
    for part in sorted((village.root / "node_modules").rglob("*"), reverse=True):
        part.unlink() if part.is_file() else part.rmdir()
    (village.root / "node_modules").rmdir()
    installed(village).build()
    after = village.output()
    assert index(village)
    village.build(clean=True)
    assert village.output() == after


def test_what_is_remembered_need_not_be_writable(village: Village) -> None:
    installed(village).build()
    known = village.options.state_folder / "cari"
    known.unlink()
    known.mkdir()
    (known / "isi").write_text("")
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT}).build()
    assert index(village)


def test_serve_says_that_the_index_stays_where_there_is_one(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "Kotak cari menemukan yang ada ketika indeksnya terakhir dibuat; `kampung-kb build` membuatnya lagi."
    monkeypatch.setattr(server, "run", lambda: None)
    monkeypatch.setattr(server, "listen", lambda *_: lambda *_: None)
    for is_there in (False, True):
        if is_there:
            installed(village).build()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        serve(village.options, port)
        assert (told in capsys.readouterr().out) is is_there
