"""The search in a browser: a page that is at it, and what is typed and found there."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.browser import violations

# As the site's pages say it, and with what the search adds.
POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'"


@contextmanager
def asked(browser: Any, address: str) -> Iterator[Any]:
    """A page at the search, under the policy that its pages have; whatever it says aloud is a fault."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/cari/**", _with_policy)
    page.goto(f"{address}cari/")
    yield page
    context.close()
    assert said == []


def _with_policy(route: Any) -> None:
    if route.request.resource_type != "document":
        route.continue_()
        return
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})


def ask(page: Any, words: str) -> list[str]:
    """Types it and gives the titles of what is found."""
    page.fill("#kata", words)
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.keadaan').textContent.includes('“')")
    until(page, f"document.querySelector('.keadaan').textContent.includes({words!r})")
    return titles(page)


def until(page: Any, condition: str) -> None:
    """Asked again and again from here: the policy lets nothing be compiled in the page."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {condition}")


def titles(page: Any) -> list[str]:
    found: list[str] = page.locator(".hasil li .judul").all_inner_texts()
    return found


def violations_after(queries: Iterable[str], scheme: str, browser: Any, address: str) -> list[Any]:
    """What axe finds on a phone once each of these addresses (`?` and on) has its results."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    found: list[Any] = []
    for query in queries:
        page.goto(f"{address}cari/{query}")
        until(page, "document.querySelector('.keadaan').textContent.includes('“')")
        found += violations(page, rules="{'target-size': {enabled: true}}")
    context.close()
    return found
