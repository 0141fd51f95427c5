"""/tulis/: the way to the editing form of each kampung, or to the other ways in where the form is not installed."""

import re

import pytest

from site_builder.model.repositori import repositori_of
from tests.conftest import Village

CMS, YAML = "node_modules/@sveltia/cms/npm", "node_modules/js-yaml/dist"
PACKAGES = {
    f"{CMS}/index.js": "form",
    f"{CMS}/index.js.map": "map",
    f"{CMS}/chunks/shiki-engine-x.js": "colours",
    f"{CMS}/assets/ikon.woff2": "font",
    f"{YAML}/js-yaml.mjs": "yaml",
    f"{YAML}/js-yaml.cjs.js": "another form of it",
}


@pytest.fixture
def installed(village: Village) -> Village:
    """Stand-ins for the packages: the builder publishes them and never runs them."""
    for path, text in PACKAGES.items():
        place = village.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    return village.write({"kab/asri/kampung.yaml": "nama: Asri\nwilayah: {desa: Asri, kecamatan: Contoh Utara}\n"})


def test_without_the_form_the_page_tells_of_other_ways_in(village: Village) -> None:
    village.build()
    assert "https://github.com/contoh/situs/issues/new/choose" in village.read("tulis/index.html")
    assert not village.has("tulis/mekar/index.html")


def test_every_kampung_has_its_form_on_its_own_folder(installed: Village) -> None:
    installed.build()
    page = installed.read("tulis/asri/index.html")
    assert 'data-folder="kab/asri" data-profil="kab/asri/kampung.yaml" data-repositori="contoh/situs"' in page
    assert re.findall(r'href="(/situs/tulis/[^"]+)"', installed.read("tulis/index.html")) == [
        "/situs/tulis/asri/",
        "/situs/tulis/mekar/",
    ]


def test_only_what_the_form_may_need_is_published(installed: Village) -> None:
    installed.build()
    published = {path.partition("alat/")[2] for path in installed.output() if path.startswith("tulis/alat/")}
    assert published == {"index.js", "assets/ikon.woff2", "js-yaml.mjs"}


def test_the_form_may_talk_to_this_site_and_to_github_only(installed: Village) -> None:
    installed.build()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', installed.read("tulis/mekar/index.html"))
    assert policy is not None
    assert re.findall(r"https?://\S+?(?=[; ]|$)", policy[1]) == ["https://api.github.com"]
    assert "default-src 'none'" in policy[1]


def test_the_token_is_asked_for_with_write_access_to_files_and_nothing_else(installed: Village) -> None:
    installed.build()
    address = re.search(r"personal-access-tokens/new\?([^\"]+)", installed.read("tulis/index.html"))
    assert address is not None
    assert address[1].split("&amp;")[1:] == ["expires_in=365", "contents=write", "target_name=contoh"]


def test_the_repository_that_situs_yaml_names_comes_before_the_one_that_its_address_tells(installed: Village) -> None:
    installed.write({"situs.yaml": "nama: X\nurl: https://a.github.io/b/\nrepositori: dinas/kampung.kb\n"}).build()
    assert 'data-repositori="dinas/kampung.kb"' in installed.read("tulis/mekar/index.html")


def test_where_no_repository_is_known_the_page_says_what_to_write(installed: Village) -> None:
    installed.write({"situs.yaml": "nama: X\n"}).build()
    assert "<code>repositori: pemilik/nama</code>" in installed.read("tulis/index.html")


def test_search_engines_are_not_sent_to_the_forms(installed: Village) -> None:
    installed.build()
    assert "/tulis/" not in installed.read("sitemap.xml")


def test_a_new_activity_makes_no_form_again(installed: Village) -> None:
    installed.build()
    installed.write({"mekar/kegiatan/2023-02-13-rapat.md": "---\njenis: rapat-pokja\njudul: Rapat\n---\n"})
    assert not [path for path in installed.build().made if path.startswith("tulis/")]


@pytest.mark.parametrize(
    ("address", "repository"),
    [
        ("https://contoh.github.io/situs/", "contoh/situs"),
        ("https://contoh.github.io/", "contoh/contoh.github.io"),
        ("https://kampungkb.contoh.go.id/situs/", ""),
        ("https://a.contoh.github.io/situs/", ""),
        ("", ""),
    ],
)
def test_a_pages_address_tells_its_repository(address: str, repository: str) -> None:
    assert repositori_of(address) == repository
