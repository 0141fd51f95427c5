"""Old addresses and the pages they lead to."""

from collections.abc import Iterator

from ..model.site import Kampung, Redirect
from ..model.urls import Urls, is_slug, parse_alamat_lama
from .loaded import Loaded


def redirects_of(kampung: Kampung, files: list[Loaded], urls: Urls) -> Iterator[Redirect]:
    """Redirects that the files of one kampung ask for; an old address of the kampung itself serves all its pages."""
    pages = {kampung.sumber: (kampung.baris.url, kampung.baris.nama_lengkap)}
    pages |= {p.sumber: (p.kelompok.url, p.kelompok.nama_lengkap) for p in kampung.poktan}
    pages |= {k.sumber: (k.baris.url, k.fakta.judul) for k in kampung.kegiatan}
    for item in files:
        if item.path not in pages:
            continue
        url, judul = pages[item.path]
        for old in old_addresses(item, url, judul, urls):
            yield old
            if item.path == kampung.sumber:
                for below, title in list(pages.values())[1:]:
                    yield old._replace(dari_url=old.dari_url + below.removeprefix(url), ke_url=below, judul=title)


def old_addresses(item: Loaded, url: str, judul: str, urls: Urls) -> Iterator[Redirect]:
    """Those of one record's own page, each once."""
    asked = {_old_url(ref.target, url, urls): ref for ref in item.refs if ref.kind == "alamat-lama"}
    for old, ref in asked.items():
        yield Redirect(old, url, judul, item.path, ref.location.line)


def _old_url(written: str, url: str, urls: Urls) -> str:
    """A bare name is the old last part of the page's own address."""
    old = parse_alamat_lama(written)
    if is_slug(old):
        return f"{url.rstrip('/').rpartition('/')[0]}/{old}/"
    return old if urls.base != "/" and old.startswith(urls.base) else urls.at(old)
