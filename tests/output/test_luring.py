"""`build --luring`: a folder that is opened without a server, under any path."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from site_builder.cli import main
from site_builder.output.luring import as_files
from tests.conftest import RAPAT, Village, files_below
from tests.photos import jpeg

PHOTO = RAPAT.replace("tanggal:", "foto: [{berkas: balai desa.jpg, izin: Ya}]\ntanggal:")


class Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.found += [values[name] for name in ("href", "src", "action") if name in values]
        self.found += [one.split()[0] for one in values.get("srcset", "").split(",") if one.strip()]
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.found.append(values["content"].partition("url=")[2])


def addresses_of(html: str) -> list[str]:
    parser = Addresses()
    parser.feed(html)
    return parser.found


@pytest.fixture
def carried(village: Village) -> Village:
    (village.root / "content/mekar/foto").mkdir()
    (village.root / "content/mekar/foto/balai desa.jpg").write_bytes(jpeg())
    return village.write(
        {
            "mekar/kegiatan/2023-02-13-rapat.md": PHOTO,
            "mekar/kegiatan/lanjutan.md": f"{RAPAT}\nLihat [rapat](2023-02-13-rapat.md#isi), [luar](https://example.org/).\n",
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\nalamat_lama: uppks-mawar\n",
        }
    )


@pytest.mark.parametrize(
    "url", ["https://contoh.github.io/situs/", "https://contoh.example/", "https://a.example/b/c/"]
)
def test_every_address_of_the_site_is_a_way_to_a_file(carried: Village, url: str) -> None:
    carried.build(base_url=url, luring=True)
    output = carried.output()
    checked = 0
    for path, data in output.items():
        for address in addresses_of(data.decode()) if path.endswith(".html") else ():
            assert not address.startswith(("/", "file:")), f"{path}: {address}"
            if urlsplit(address).scheme:
                continue
            checked += 1
            target = unquote(urlsplit(urldefrag(address).url).path)
            there = (Path("/") / Path(path).parent / target).resolve().relative_to("/") if target else Path(path)
            assert there.as_posix() in output, f"{path}: {address}"
    assert checked > 500


def test_what_is_said_is_what_the_site_says(carried: Village) -> None:
    """Only addresses differ, and what needs a server: there is no search and no form to write in."""
    carried.build()
    public = carried.output()
    carried.build(luring=True, output=carried.root / "luring")
    offline = files_below(carried.root / "luring")
    assert public.keys() == offline.keys()

    def words(page: bytes) -> str:
        return re.sub(r"<[^>]*>", "", page.decode())

    for path, data in public.items():
        if path.endswith(".html"):
            assert words(offline[path]) == words(data), path
        else:
            assert offline[path] == data, path


def test_a_folder_that_was_a_site_becomes_one_without_a_server_and_back(carried: Village) -> None:
    carried.build()
    public = carried.output()
    carried.build(luring=True)
    assert 'href="index.html"' in carried.read("index.html")
    carried.build()
    assert carried.output() == public


def test_after_an_edit_it_is_what_a_clean_build_makes(carried: Village) -> None:
    carried.build(luring=True)
    made = carried.write({"mekar/kegiatan/2023-02-13-rapat.md": PHOTO.replace("Rapat bulanan", "Rapat lain")}).build(
        luring=True
    )
    assert len(made.made) < len(carried.output()) / 2
    after = carried.output()
    carried.build(luring=True, clean=True)
    assert carried.output() == after


def test_it_has_a_folder_of_its_own(carried: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(carried.root)
    assert main(["build", "--luring", "--today", "2023-04-01"]) == 0
    assert (carried.root / "luring/kampung/mekar/index.html").is_file()
    assert not (carried.root / "output").exists()


@pytest.mark.parametrize(
    ("written", "way"),
    [
        ('<a href="/situs/">', '<a href="../../index.html">'),
        ('<a href="/situs/kampung/mekar/#poktan">', '<a href="../../kampung/mekar/index.html#poktan">'),
        ('<a href="/situs/cari/?seksi=agama#isi">', '<a href="../../cari/index.html?seksi=agama#isi">'),
        ('<img src="/situs/a.webp" srcset="/situs/a.webp 480w, /situs/b.webp 960w">',
         '<img src="../../a.webp" srcset="../../a.webp 480w, ../../b.webp 960w">'),
        ('<a href="/lain/">', '<a href="/lain/">'),
        ('<a href="#isi">', '<a href="#isi">'),
        ("<p>Alamat /situs/ di dalam teks</p>", "<p>Alamat /situs/ di dalam teks</p>"),
    ],
)  # fmt: skip
def test_an_address_is_told_from_the_page_that_it_stands_on(written: str, way: str) -> None:
    ((_, page),) = as_files([("arsip/2023/index.html", written.encode())], "/situs/")
    assert page.decode() == way


def test_a_site_at_the_root_of_its_host_leaves_other_hosts_alone() -> None:
    text = b'<a href="/kampung/"></a><a href="//example.org/"></a>'
    ((_, page),) = as_files([("index.html", text)], "/")
    assert page == b'<a href="kampung/index.html"></a><a href="//example.org/"></a>'
