"""What a site says about itself stands on every page: name, footer, colour, logo, its own templates."""

import pytest

from tests.conftest import SITUS, Village

PAGES = ["index.html", "kampung/mekar/index.html", "arsip/index.html", "404.html"]


@pytest.mark.parametrize("page", PAGES)
def test_name_and_footer_stand_on_every_page(village: Village, page: str) -> None:
    village.write({"situs.yaml": SITUS + "kaki: Dikelola Pokja se-kabupaten.\nlembaga: Dinas Contoh\n"}).build()
    html = village.read(page)
    assert "Kampung KB Kabupaten Contoh" in html
    assert "Dikelola Pokja se-kabupaten." in html
    assert "Dinas Contoh" in html


@pytest.mark.parametrize("page", PAGES)
def test_a_sites_colour_is_used_on_light_and_lightened_on_dark(village: Village, page: str) -> None:
    village.write({"situs.yaml": SITUS + 'warna: "#7A4FA3"\n'}).build()
    html = village.read(page)
    assert "#7a4fa3" in html
    _, _, dark = html.partition("prefers-color-scheme: dark")
    assert "--hijau" in dark


@pytest.mark.parametrize("page", PAGES)
def test_a_logo_of_the_site_takes_the_place_of_the_flower(village: Village, page: str) -> None:
    village.write({"situs.yaml": SITUS + "logo: lambang.svg\n", "assets/lambang.svg": "<svg/>"}).build()
    assert 'src="/situs/aset/lambang.svg"' in village.read(page)
    assert village.read("aset/lambang.svg") == "<svg/>"


def test_one_template_of_the_site_overrides_that_one_alone(village: Village) -> None:
    village.write({"templates/404.html": "<!doctype html><main>Tersesat?</main>"}).build()
    assert village.read("404.html") == "<!doctype html><main>Tersesat?</main>"
    assert "<nav" in village.read("index.html")


def test_the_about_page_carries_the_keepers_words_and_the_privacy_rules(village: Village) -> None:
    village.write({"situs.yaml": SITUS + "tentang: Situs ini dikelola **sekretariat**.\n"}).build()
    page = village.read("tentang/index.html")
    assert "<strong>sekretariat</strong>" in page
    assert "Yang tidak pernah diumumkan" in page
