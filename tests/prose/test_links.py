"""Links and images in prose: what becomes of them, and where they are."""

import pytest

from site_builder.prose import link_targets, render


def html(text: str, **links: str) -> str:
    return render(text, {f"{name}.md": address for name, address in links.items()})


def test_a_known_address_leads_where_it_was_resolved() -> None:
    assert html("[kader](kader.md)", kader="/kader/") == '<p><a href="/kader/">kader</a></p>'


def test_the_web_is_linked_as_it_is() -> None:
    assert html("[situs](https://x.id)") == '<p><a href="https://x.id" rel="noopener">situs</a></p>'
    assert html("<http://x.id/a>") == '<p><a href="http://x.id/a" rel="noopener">http://x.id/a</a></p>'


@pytest.mark.parametrize(
    ("text", "address", "behind"),
    [
        ("https://contoh.go.id/a", "https://contoh.go.id/a", ""),
        ("www.contoh.go.id", "https://www.contoh.go.id", ""),
        ("www.contoh.go.id/https://a.id", "https://www.contoh.go.id/https://a.id", ""),
        ("Www.Contoh.go.id/x?a=1#b", "https://Www.Contoh.go.id/x?a=1#b", ""),
        ("https://contoh.go.id/a_b_c.", "https://contoh.go.id/a_b_c", "."),
        ("https://contoh.go.id/x_(y).)", "https://contoh.go.id/x_(y)", ".)"),
        ("https://contoh.go.id/2*3*4…”", "https://contoh.go.id/2*3*4", "…”"),
        ("https://contoh.go.id/a&quot;", "https://contoh.go.id/a", "&quot;"),
        ("https://contoh.go.id:8080!?", "https://contoh.go.id:8080", "!?"),
    ],
)
def test_a_bare_address_is_a_link_and_ends_before_the_sentences_own_signs(text: str, address: str, behind: str) -> None:
    written = text.removesuffix(behind)
    assert html(f"Lihat:{text} ya") == f'<p>Lihat:<a href="{address}" rel="noopener">{written}</a>{behind} ya</p>'


def test_a_bare_address_may_be_emphasised_and_its_escapes_are_undone() -> None:
    assert html("**www.x.id/a\\_b**") == (
        '<p><strong><a href="https://www.x.id/a_b" rel="noopener">www.x.id/a_b</a></strong></p>'
    )


def test_two_bare_addresses_behind_one_another_are_two_links() -> None:
    assert html("https://a.id,www.b.id").count("<a ") == 2


@pytest.mark.parametrize(
    "text",
    [
        "info@www.contoh.go.id",
        "kantor@contoh.go.id",
        "ftp://contoh.go.id",
        "http://localhost/x",
        "www.contoh",
        "lihatwww.contoh.go.id",
        "https://nama@contoh.go.id/",
        "/www.contoh.go.id",
    ],
)
def test_what_is_no_web_address_is_text(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


def test_an_address_in_code_is_no_link_and_one_in_a_link_no_second_link() -> None:
    assert html("`https://a.id`") == "<p><code>https://a.id</code></p>"
    assert html("[https://a.id](b.md) <https://a.id>", b="/b/").count("<a ") == 2


def test_a_place_on_the_page_is_linked() -> None:
    assert html("[atas](#atas)") == '<p><a href="#atas">atas</a></p>'


ELSEWHERE = "hilang.md javascript:alert(1) JavaScript:x data:text/html,x mailto:a@b.id tel:0812 //x.id /x https:x"


@pytest.mark.parametrize("address", [*ELSEWHERE.split(), "&#106;avascript:x", " javascript:x", ""])
def test_any_other_address_leaves_only_the_words(address: str) -> None:
    assert html(f"lihat [*kata* itu]({address}) dulu") == "<p>lihat <em>kata</em> itu dulu</p>"


def test_an_address_may_hold_spaces_brackets_and_escapes() -> None:
    links = {"foto/a b (1).md": "/ab/", "c(d).md": "/cd/"}
    assert render("[x](foto/a b (1).md) [y](c\\(d\\).md)", links) == '<p><a href="/ab/">x</a> <a href="/cd/">y</a></p>'


def test_a_label_stands_for_an_address() -> None:
    made = html("Lihat [kader][k] dan [K].\n\n[k]: kader.md 'Kader'", kader="/k/")
    assert made == '<p>Lihat <a href="/k/" title="Kader">kader</a> dan <a href="/k/" title="Kader">K</a>.</p>'


def test_a_label_that_nobody_uses_is_somebody_speaking() -> None:
    assert html("[Ketua]: Setuju.") == "<p>[Ketua]: Setuju.</p>"


def test_a_known_image_is_shown_and_an_unknown_one_described() -> None:
    made = render("![Senam](a.jpg) ![Arisan](https://x.id/b.jpg)", {"a.jpg": "/foto/a.jpg"})
    assert made == '<p><img alt="Senam" loading="lazy" src="/foto/a.jpg"> Arisan</p>'


def test_an_image_may_be_a_link() -> None:
    made = render("[![Senam](a.jpg)](b.md)", {"a.jpg": "/a.jpg", "b.md": "/b/"})
    assert made == '<p><a href="/b/"><img alt="Senam" loading="lazy" src="/a.jpg"></a></p>'


def test_no_link_stands_in_a_link() -> None:
    assert html("[a [b](b.md) <https://x.id>](a.md)", a="/a/", b="/b/").count("<a ") == 1


# Where it links to


def test_targets_are_found_with_their_places() -> None:
    text = "Lihat [a](satu.md) dan\r\n- ![b](<foto/dua tiga.jpg> 'x')\n\n[c]\n\n[c]: https://x.id\n"
    assert link_targets(text) == (
        ("satu.md", 1, 11, 18, False),
        ("foto/dua tiga.jpg", 2, 9, 26, True),
        ("https://x.id", 6, 6, 18, False),
    )


def test_a_label_used_by_an_image_is_an_image() -> None:
    assert link_targets("![foto][f]\n\n[f]: a.jpg") == (("a.jpg", 3, 6, 11, True),)


def test_an_address_with_escapes_and_outer_spaces_is_told_where_it_was_typed() -> None:
    assert link_targets("![x](< a\\_b.jpg >)") == (("a_b.jpg", 1, 8, 16, True),)


def test_an_image_in_a_link_gives_both_targets() -> None:
    assert [target for target, *_ in link_targets("[![x](a.jpg)](b.md)")] == ["a.jpg", "b.md"]


@pytest.mark.parametrize(
    "text", ["Tanpa tautan (sama sekali) [catatan].", "[Ketua]: Setuju.", "\\[a](b.md)", "[a] (b.md)"]
)
def test_what_is_no_link_has_no_target(text: str) -> None:
    assert link_targets(text) == ()


def test_a_link_behind_an_escaped_backslash_is_one() -> None:
    assert [target for target, *_ in link_targets("\\\\[a](a.md) \\\\\\[b](b.md)")] == ["a.md"]


def test_an_address_without_a_mark_is_found_where_it_was_typed() -> None:
    assert link_targets("Lihat https://x.id/a_(b). Atau <https://x.id/c,>\nwww.x.id, 2 [d](e.md)") == (
        ("https://x.id/a_(b)", 1, 7, 25, False),
        ("https://x.id/c,", 1, 33, 48, False),
        ("https://www.x.id", 2, 1, 9, False),
        ("e.md", 2, 17, 21, False),
    )


@pytest.mark.parametrize(
    "text",
    [
        "`https://x.id`",
        "`` a ` https://x.id ``",
        "<!-- https://x.id -->",
        "info@www.x.id",
        "http://localhost/x",
    ],
)
def test_an_address_that_is_no_link_has_no_target(text: str) -> None:
    assert link_targets(text) == ()
    assert "<a " not in render(text, {})


def test_an_address_among_the_words_of_a_link_is_no_second_target() -> None:
    text = "[https://x.id](b.md) [www.x.id][c]\n\n[c]: https://x.id/c"
    assert [target for target, *_ in link_targets(text)] == ["b.md", "https://x.id/c"]


def test_an_address_that_is_known_to_lead_nowhere_is_only_words() -> None:
    assert render("[a](https://x.id) <https://x.id> https://x.id", {"https://x.id": ""}) == (
        "<p>a https://x.id https://x.id</p>"
    )
