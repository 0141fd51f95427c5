"""Every link of the site works under its base path, also from a nested 404; every address has one file."""

import re
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlsplit

import pytest

from tests.conftest import RAPAT, SITUS, Village

LINKS = {
    "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\nalamat_lama: uppks-mawar\n",
    "mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("rencana kerja", "[kelompok](../poktan/uppka-mawar.yaml)"),
    "mekar/kegiatan/lanjutan.md": RAPAT.replace(
        "rencana kerja", "[rapat](2023-02-13-rapat.md#isi) dan [rumah](/kampung/mekar/)"
    ),
    "mekar/kampung.yaml": "nama: Mekar\nalamat_lama: [mekar-lama, /kampung/dulu/]\n",
}


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.found += [value for name in ("href", "src") if (value := values.get(name))]
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.found.append((values.get("content") or "").partition("url=")[2])


def links_of(html: str) -> list[str]:
    parser = Links()
    parser.feed(html)
    return parser.found


def file_for(address: str, base: str) -> str:
    path = urlsplit(urldefrag(address).url).path
    assert path.startswith(base), address
    path = path.removeprefix(base)
    return path + "index.html" if path == "" or path.endswith("/") else path


@pytest.mark.parametrize(
    "url", ["https://contoh.github.io/situs/", "https://kampung.example", "https://a.example/b/c/", ""]
)
def test_every_link_leads_to_a_file_under_the_base_path(village: Village, url: str) -> None:
    village.write(LINKS).build(base_url=url)
    base = re.sub(r"//+", "/", f"/{urlsplit(url).path}/")
    output = village.output()
    for path, data in output.items():
        if not path.endswith(".html"):
            continue
        for address in links_of(data.decode()):
            own = not urlsplit(address).netloc or (url and address.startswith(url))
            if own and not address.startswith("#"):
                assert file_for(address, base) in output, f"{path}: {address}"


def test_links_from_the_minutes_lead_to_the_pages_of_the_records(village: Village) -> None:
    village.write(LINKS).build()
    assert '"/situs/kampung/mekar/poktan/uppka-mawar/"' in village.read(
        "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
    )
    page = village.read("kampung/mekar/kegiatan/lanjutan/index.html")
    assert '"/situs/kampung/mekar/kegiatan/2023-02-13-rapat/#isi"' in page
    assert '"/situs/kampung/mekar/"' in page


def test_the_404_page_has_no_relative_link(village: Village) -> None:
    village.build()
    assert all(link.startswith(("/", "http", "#")) for link in links_of(village.read("404.html")))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kampung/mekar-lama", "kampung/mekar/"),
        ("kampung/dulu", "kampung/mekar/"),
        ("kampung/dulu/poktan/uppka-mawar", "kampung/mekar/poktan/uppka-mawar/"),
        ("kampung/mekar-lama/kegiatan/lanjutan", "kampung/mekar/kegiatan/lanjutan/"),
        ("kampung/mekar/poktan/uppks-mawar", "kampung/mekar/poktan/uppka-mawar/"),
    ],
)
def test_an_old_address_sends_the_reader_on(village: Village, old: str, new: str) -> None:
    village.write(LINKS).build()
    page = village.read(f"{old}/index.html")
    assert f"/situs/{new}" in links_of(page)
    assert f"https://contoh.github.io/situs/{new}" in links_of(page)


def test_the_sitemap_lists_every_page_and_no_redirect(village: Village) -> None:
    village.write(LINKS).build()
    listed = set(re.findall(r"<loc>(.*?)</loc>", village.read("sitemap.xml")))
    assert "https://contoh.github.io/situs/kampung/mekar/kegiatan/lanjutan/" in listed
    assert not any("lama" in url or "dulu" in url for url in listed)
    pages = [path for path in village.output() if path.endswith("index.html")]
    hidden = ('http-equiv="refresh"', 'name="robots" content="noindex"')
    unlisted = [path for path in pages if any(mark in village.read(path) for mark in hidden)]
    assert len(listed) == len(pages) - len(unlisted)


def test_robots_txt_names_the_sitemap(village: Village) -> None:
    village.build()
    assert "Sitemap: https://contoh.github.io/situs/sitemap.xml" in village.read("robots.txt")


def test_a_site_without_its_own_address_has_no_sitemap(village: Village) -> None:
    village.write({"situs.yaml": SITUS.partition("url")[0]}).build()
    assert not village.has("sitemap.xml")
    assert "Sitemap" not in village.read("robots.txt")


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/kampung/",
        "/arsip/2023/02/",
        "/kampung/mekar/arsip/2023/",
        "/tentang/",
        "/situs/tentang/",
        "/jenis/rapat-pokja/",
        "/ringkasan/kegiatan-per-bulan/2023/",
    ],
)
def test_a_link_from_the_root_may_name_pages_of_the_site_itself(village: Village, address: str) -> None:
    text = RAPAT.replace("rencana kerja", f"[ini]({address})")
    assert village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).codes() == []


def test_a_link_from_the_root_to_no_page_is_named(village: Village) -> None:
    text = RAPAT.replace("rencana kerja", "[ini](/arsip/1999/)")
    assert village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).codes() == ["tautan-putus"]


_HERE = "https://contoh.github.io/situs"


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        (f"{_HERE}/kampung/mekar/", "/situs/kampung/mekar/"),
        (f"{_HERE}/kampung/mekar", "/situs/kampung/mekar/"),
        (_HERE, "/situs/"),
        ("http://Contoh.github.io/situs/kampung/mekar/index.html#poktan", "/situs/kampung/mekar/#poktan"),
        (f"{_HERE}/cari/?q=rapat", "/situs/cari/?q=rapat"),
        (f"{_HERE}/data/kampung.csv", "/situs/data/kampung.csv"),
        ("/data/kampung.csv", "/situs/data/kampung.csv"),
        ("/cari/?q=rapat", "/situs/cari/?q=rapat"),
        ("https://contoh.github.io/lain/tiada/", "https://contoh.github.io/lain/tiada/"),
        ("https://contoh.github.io/", "https://contoh.github.io/"),
        ("https://example.org/situs/tiada/", "https://example.org/situs/tiada/"),
        ("https://[contoh/", "https://[contoh/"),
    ],
)
def test_the_site_s_whole_address_is_a_way_to_its_pages(village: Village, written: str, leads_to: str) -> None:
    text = RAPAT.replace("rencana kerja", f"[ini]({written})")
    assert village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).codes() == []
    village.build()
    assert f'href="{leads_to}"' in village.read("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (f"{_HERE}/kampung/mekra/", f"{_HERE}/kampung/mekar/"),
        ("http://contoh.github.io/situs/kampung/mekra#poktan", f"{_HERE}/kampung/mekar/#poktan"),
        (f"{_HERE}/data/kampng.csv", f"{_HERE}/data/kampung.csv"),
        ("/kampung/mekra/?dari=wa", "/kampung/mekar/?dari=wa"),
        (f"{_HERE}/arsip/1899/", ""),
        (f"{_HERE}/xyzzy/tiada/", ""),
        ("/xyzzy/tiada/", ""),
    ],
)
@pytest.mark.parametrize("base_url", [None, "https://tiruan.example.org/"])
def test_a_whole_address_of_no_page_is_broken(village: Village, written: str, meant: str, base_url: str | None) -> None:
    """Whatever address the site is built for: a trial finds what the real one would."""
    village.options = village.options._replace(base_url=base_url)
    path = "mekar/kegiatan/2023-02-13-rapat.md"
    (found,) = village.write({path: RAPAT.replace("rencana kerja", f"[ini]({written})")}).check()
    assert found.code == "tautan-putus"
    offered = [one.text for one in found.ganti] or re.findall("`(.*?)`", found.hint)
    assert not meant or offered == [meant]
    assert all(one.startswith(_HERE) == written.startswith("http") for one in offered)
    for one in offered:
        assert village.write({path: RAPAT.replace("rencana kerja", f"[ini]({one})")}).codes() == []


_WAYS = ("[ini]({})", "[ini][1]\n\n[1]: {}", "<{}>", "{}", "lihat {}, lalu pulang")


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("scheme", ["https", "Https"])
def test_however_the_site_s_whole_address_is_written_it_is_a_way_to_its_pages(
    village: Village, way: str, scheme: str
) -> None:
    path = "mekar/kegiatan/2023-02-13-rapat.md"
    here = f"{scheme}://contoh.github.io/situs"
    village.write({path: f"{RAPAT}\n{way.format(f'{here}/kampung/mekar/')}\n"}).build()
    assert (
        ' <a href="/situs/kampung/mekar/"' in f" {village.read('kampung/mekar/kegiatan/2023-02-13-rapat/index.html')}"
    )
    (found,) = village.write({path: f"{RAPAT}\n{way.format(f'{here}/kampung/mekra/')}\n"}).check()
    assert (found.code, found.location.line, len(found.ganti)) == ("tautan-putus", 8 + 2 * ("[1]:" in way), 1)


def test_the_site_s_address_in_code_or_as_the_words_of_a_link_is_no_way(village: Village) -> None:
    text = f"{RAPAT}`{_HERE}/tiada/` dan [{_HERE}/tiada/](https://example.org/)\n"
    assert village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).codes() == []


_DRAFT = "/kampung/mekar/kegiatan/bazar/"


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("address", [_DRAFT, f"/situs{_DRAFT}", f"{_HERE}{_DRAFT}", f"{_HERE}{_DRAFT}#isi"])
def test_however_a_draft_is_named_it_is_no_broken_link_and_only_words(village: Village, way: str, address: str) -> None:
    if "(" not in way and "[" not in way and address.startswith("/"):
        pytest.skip("no address of the web")
    path = "mekar/kegiatan/2023-02-13-rapat.md"
    village.write(
        {
            path: f"{RAPAT}\n{way.format(address)}\n",
            "mekar/kegiatan/bazar.md": RAPAT.replace("---\n", "---\ndraf: Ya\n", 1),
        }
    )
    assert village.codes() == ["tautan-ke-draf"]
    village.build()
    made = village.read("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert "/bazar/" not in "".join(re.findall('href="(.*?)"', made))
    village.build(drafts=True)
    assert 'href="/situs/kampung/mekar/kegiatan/bazar/' in village.read(
        "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
    )


def test_a_broken_whole_address_is_words_where_the_rest_is_published(village: Village) -> None:
    path = "mekar/kegiatan/2023-02-13-rapat.md"
    village.write({path: f"{RAPAT}\n[ini]({_HERE}/tiada/) dan {_HERE}/hilang/\n"}).build(keep_going=True)
    made = village.read("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert f"ini dan {_HERE}/hilang/" in made
