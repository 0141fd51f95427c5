"""One summary table as a file, with the same bytes as on the site."""

from pathlib import Path
from typing import NamedTuple

from .files import write_whole
from .inputs import take_stock
from .model.account import Account
from .model.blocked import Blocked
from .model.page import Page
from .model.site import Site
from .model.tanggal import Tanggal
from .model.vocabulary import nearest, slug
from .model.wrong import cause, either, quoted
from .options import Options
from .output.publish import Shelf
from .pages.ringkasan import PRINTINGS, Series
from .stages import render, understand
from .summaries.daftar import RINGKASAN, Ringkasan
from .summaries.lingkup import Edition, same_regions, scopes_of
from .understood import Understood
from .wilayah import pilih, yang_mirip

Jalan = tuple[str, ...]
FORMS = ("html", *(printer for printer, _, _ in PRINTINGS))


class Request(NamedTuple):
    """Which table; `waktu` a year or a month, `wilayah` names from the province down; None and `` mean the widest."""

    nama: str
    waktu: Tanggal | None = None
    wilayah: str = ""
    form: str = "html"


class Report(NamedTuple):
    """The table's file, and what became of the records that it counts: faults of content keep theirs out."""

    data: bytes
    account: Account


def report(request: Request, options: Options) -> Report:
    """One table. Raises Blocked where there is no such table."""
    ringkasan = _named(request.nama)
    stock = take_stock(options.roots, Shelf(options.output.absolute(), options.state_folder).state().files)
    with options.workers() as workers:
        known = understand(options, stock, workers)
        path = _path(request, ringkasan, known.site)
        (page,) = (page for page in _pages(known) if page.path == path)
        ((_, data),) = (file for files in render(options, stock, [page], _pages(known), workers) for file in files)
    return Report(data, known.account)


def save(data: bytes, to: Path) -> None:
    """Whole or not at all."""
    try:
        write_whole(to, data)
    except OSError as error:
        raise Blocked(f"{to} tidak bisa ditulis: {cause(error)}. Pilih tempat lain dengan --to.") from error


def _named(nama: str) -> Ringkasan:
    for one in RINGKASAN:
        if one.slug == slug(nama):
            return one
    near = nearest(slug(nama), (one.slug for one in RINGKASAN))
    hint = f"Mungkin maksudnya `{near}`." if near else f"Yang ada: {either(*(one.slug for one in RINGKASAN))}."
    raise Blocked(f"Tabel {quoted(nama)} tidak ada. {hint}")


def _pages(known: Understood) -> tuple[Page, ...]:
    return known.pages or ()


def _path(request: Request, ringkasan: Ringkasan, site: Site | None) -> str:
    if site is None:
        raise Blocked("content/situs.yaml tidak terbaca. Jalankan `check` untuk melihat sebabnya.")
    series = Series(site.urls, ringkasan, scopes_of(site))
    if not series.editions:
        raise Blocked(f"Tabel `{ringkasan.slug}` masih kosong: belum ada catatan untuknya.")
    return series.path(_chosen(request, series.editions, same_regions(site)), request.form)


def _chosen(request: Request, editions: tuple[Edition, ...], same: dict[Jalan, tuple[Jalan, ...]]) -> Edition:
    """`same`: the site's regions, each with those that hold the same kampung."""
    there = [one for one in editions if request.waktu is None or one.waktu == request.waktu]
    if not there:
        times = dict.fromkeys(one.waktu.iso for one in editions if one.waktu)
        hint = f"Yang ada: {either(*times)}." if times else "Tabel ini tidak menurut waktu; hapus --bulan."
        raise Blocked(f"Tidak ada tabel untuk {request.waktu.iso if request.waktu else ''}. {hint}")
    here = _of_region(request.wilayah, there, same) if request.wilayah.strip() else there
    return max(here, key=lambda one: (-len(one.jalan), one.waktu or Tanggal(0)))


def _of_region(wilayah: str, there: list[Edition], same: dict[Jalan, tuple[Jalan, ...]]) -> list[Edition]:
    """Of the widest region that is meant, or of one that holds the same kampung. Raises Blocked where two of one level
    are meant, neither is taken for the other, and where there is no table of it."""
    by_names: dict[Jalan, list[Edition]] = {}
    for one in there:
        by_names.setdefault(_names(one), []).append(one)
    meant = pilih(wilayah, (*filter(None, by_names), *same))
    widest = [one for one in meant if len(one) == min(map(len, meant))]
    if len(widest) > 1:
        names = either(*("/".join(one) for one in widest))
        raise Blocked(f"Wilayah {quoted(wilayah)} ada lebih dari satu. Sebut lengkap: {names}.")
    for jalan in widest:
        for alike in same.get(jalan, (jalan,)):
            if alike in by_names:
                return by_names[alike]
    regions = tuple(filter(None, by_names))
    near = () if meant else yang_mirip(wilayah, regions)
    shown = either(*("/".join(one) for one in near or regions)) if regions else ""
    hint = f"Mungkin maksudnya {shown}." if near else f"Yang ada: {shown}." if regions else ""
    raise Blocked(f"Tidak ada tabel untuk wilayah {quoted(wilayah)}. {hint}".rstrip())


def _names(one: Edition) -> tuple[str, ...]:
    """From the province down; a published rekap has a name of its own instead."""
    return one.jalan or ((one.slug,) if one.slug else ())
