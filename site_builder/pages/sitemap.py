"""For search engines: every page's address, and where to find the list."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.page import Page, name_of_view
from ..model.site import Site
from . import redirect, tulis, wilayah

# Ways on and tools, not matter to be found.
_UNLISTED = frozenset(
    (name_of_view(redirect.view), name_of_view(wilayah.moved), name_of_view(tulis.view), name_of_view(tulis.form))
)
# The protocol's limit for one file.
LIMIT = 50_000
_MOST_PARTS = 99


@dataclass(frozen=True, slots=True)
class SitemapView:
    template: ClassVar[str] = "sitemap.xml"
    urls: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    template: ClassVar[str] = "robots.txt"
    sitemap_url: str


def view(urls: tuple[str, ...], parts: tuple[str, ...]) -> SitemapView:
    return SitemapView(urls, parts)


def robots(sitemap_url: str) -> RobotsView:
    return RobotsView(sitemap_url)


def reserved() -> Iterator[Page]:
    """The paths of all that `pages` may make, whatever the site."""
    for name in ("robots.txt", "sitemap.xml", *(f"sitemap-{n}.xml" for n in range(1, _MOST_PARTS + 1))):
        yield Page(name, "templat", view, ())


def pages(site: Site, addressed: tuple[Page, ...]) -> Iterator[Page]:
    """A sitemap needs whole addresses, so a site without `url` has none."""
    absolute = site.urls.absolute
    sitemap_url = absolute(site.urls.at("sitemap.xml")) if site.urls.origin else ""
    yield Page("robots.txt", "templat", robots, (sitemap_url,))
    if not site.urls.origin:
        return
    listed = (page for page in addressed if page.path.endswith("index.html") and page.view_name not in _UNLISTED)
    own = sorted(page.path for page in listed)
    urls = [absolute(site.urls.at(path.removesuffix("index.html"))) for path in own]
    if len(urls) <= LIMIT:
        yield Page("sitemap.xml", "templat", view, (tuple(urls), ()))
        return
    parts = [f"sitemap-{n + 1}.xml" for n in range(-(-len(urls) // LIMIT))]
    for n, name in enumerate(parts):
        yield Page(name, "templat", view, (tuple(urls[n * LIMIT : (n + 1) * LIMIT]), ()))
    yield Page("sitemap.xml", "templat", view, ((), tuple(absolute(site.urls.at(name)) for name in parts)))
