"""A path once, as every file system sees it: whatever its case, and none below a file."""

import pytest

from site_builder.model.page import Page
from site_builder.model.paths import folded, why_refused
from site_builder.pages.berkas import apart
from site_builder.pages.claims import Claims


def page(path: str, sumber: str = "") -> Page:
    return Page(path, "", str, (), sumber)


def clash(first: str, second: str) -> str:
    claims = Claims()
    assert claims.take(page(first, "a.yaml")) is None
    found = claims.take(page(second, "b.yaml"))
    return found.why if found else ""


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("lama/index.html", "lama/index.html", "Alamat /lama/ sudah dipakai oleh a.yaml"),
        ("lama/index.html", "LAMA/index.html", "Alamat /LAMA/ hanya berbeda huruf besar dan kecilnya dari /lama/"),
        ("caf\u00e9.png", "cafe\u0301.PNG", "hanya berbeda huruf besar dan kecilnya"),
        (
            "robots.txt",
            "Robots.txt/x/index.html",
            "Alamat /Robots.txt/x/ berada di bawah /robots.txt, padahal itu berkas",
        ),
        ("a.b/c/index.html", "A.b", "Alamat /A.b akan menjadi berkas, padahal di bawahnya sudah ada /a.b/c/"),
    ],
)
def test_a_path_that_some_computer_cannot_tell_from_another_is_taken(first: str, second: str, words: str) -> None:
    assert words in clash(first, second)


@pytest.mark.parametrize(
    ("first", "second"), [("a/index.html", "A/b/index.html"), ("a/index.html", "a/index.htm"), ("ab", "a/b")]
)
def test_neighbours_are_no_clash(first: str, second: str) -> None:
    assert clash(first, second) == ""


def test_a_page_that_finds_its_path_taken_takes_no_folder() -> None:
    claims = Claims()
    claims.take(page("a"))
    assert claims.take(page("a/b/c")) is not None
    assert claims.take(page("a/b")) is not None
    assert claims.take(page("b/c")) is None


@pytest.mark.parametrize(
    "name", ["con", "NUL", "aux.txt", "com1", "lpt9.html", "nul .txt", "a.", "a ", "a" * 181, "é" * 91]
)
def test_a_name_that_some_computer_refuses(name: str) -> None:
    assert why_refused(name)


@pytest.mark.parametrize("name", ["conan", "com10", "a.b", "nul-kecil.webp", "a" * 180, "con-1"])
def test_a_name_that_every_computer_takes(name: str) -> None:
    assert why_refused(name) == ""


def test_letters_of_any_case_and_form_are_folded_together() -> None:
    assert folded("CAFE\u0301/Straße") == folded("caf\u00e9/STRASSE")


def test_files_of_the_site_that_cannot_lie_side_by_side_are_told_of() -> None:
    kept, (found,) = apart(["Logo.svg", "gaya.css", "logo.svg"])
    assert kept == {"Logo.svg", "gaya.css"}
    assert (found.code, found.location.path) == ("alamat-bentrok", "situs.yaml")
    assert "assets/Logo.svg dan assets/logo.svg" in found.message
