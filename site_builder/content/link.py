"""Records joined into a site: kampung with their groups, activities and reports; no reference is left unresolved."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from ..model import facets, figures
from ..model.diagnostics import Diagnostic, Location
from ..model.jam import Jam
from ..model.names import nama_kampung
from ..model.site import Kampung, KampungRow, Kegiatan, KegiatanRow, Laporan, Redirect, Site
from ..model.tanggal import Tanggal, panjang
from ..model.urls import Urls
from ..model.vocabulary import JENIS_POKTAN, slug
from ..model.wrong import first_of
from .days import day_doubts, nihil_doubts
from .document import Reading
from .documents import document_faults, document_of
from .files import Files
from .groups import in_time
from .linked import Linked, LinkedKampung
from .loaded import Loaded
from .photos import Album
from .picture import Look
from .redirects import redirects_of
from .references import Index, resolve
from .region import lost_to_offices, spellings_of
from .reports import day_to_come, month_to_come
from .sendings import sendings
from .twins import twins_among, twins_in


class Context(NamedTuple):
    """What linking needs beside the records.

    `files`: digests of all files of content/ by path; `today` decides what is late; `looks`: what the pictures among
    them turned out to be, `readings` the documents; `zona`: the site's, for kampung that name none; `addresses`: of
    pages that no record tells of.
    """

    urls: Urls
    files: Files
    today: datetime.date
    drafts: bool = False
    looks: Mapping[str, Look] = MappingProxyType({})
    readings: Mapping[str, Reading] = MappingProxyType({})
    zona: str = "wib"
    addresses: frozenset[str] = frozenset()


def link(
    records: Iterable[Loaded], context: Context, linked: Linked | None = None
) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """The site, and every fault between records. None where there is no readable situs.yaml.

    `linked`: what is known from the last time.
    """
    loaded, found = _one_for_each_place(sorted(records, key=lambda item: item.path))
    situs = next((item.facts for item in loaded if isinstance(item.facts, facets.SitusFacts)), None)
    context = context._replace(zona=situs.zona if situs else context.zona)
    shelves = _by_kampung(loaded)
    album = Album.of(loaded, context.urls, context.files, context.looks, context.drafts)
    index = Index.of(loaded, context.urls, context.drafts, album, context.addresses)
    linked = linked or Linked()
    linked.begin(index, context)
    kampung: list[Kampung] = []
    redirect: list[Redirect] = []
    addresses: dict[str, str] = {}
    homes: list[Loaded] = []
    for home in (item for item in loaded if item.place.kind == "kampung"):
        shelf = shelves[home.place.kampung]
        if not isinstance(home.facts, facets.KampungFacts):
            found += _left_behind(home, shelf)
            continue
        if clash := addresses.get(home.place.slug):
            found += [_same_folder_name(home, clash), *_left_behind(home, shelf)]
            continue
        addresses[home.place.slug] = home.path
        one = linked.of((home, *shelf), partial(link_kampung, home, home.facts, shelf, index, context))
        kampung.append(one.kampung)
        homes.append(home)
        found += one.faults
        redirect += one.redirect
    if situs is None:
        return None, tuple(found)
    sent, faults = sendings(loaded, kampung, context.today)
    found += faults
    site = Site(
        context.urls,
        situs,
        situs.beranda,
        tuple(sorted(kampung, key=lambda one: (one.fakta.nama.casefold(), one.fakta.slug))),
        tuple(item.facts for item in loaded if isinstance(item.facts, figures.TargetFacts)),
        tuple(item.facts for item in loaded if isinstance(item.facts, figures.RekapFacts)),
        sent,
        tuple(redirect),
        context.today,
        spellings_of((home, one.fakta.wilayah) for home, one in zip(homes, kampung, strict=True)),
    )
    return site, (*found, *twins_in(site.kampung), *lost_to_offices(zip(homes, kampung, strict=True)))


def _one_for_each_place(loaded: list[Loaded]) -> tuple[list[Loaded], list[Diagnostic]]:
    """Two files for one record (`.yaml` and `.yml`, or the same name in two folders): the first one stays."""
    first: dict[tuple[str, ...], Loaded] = {}
    found = []
    for item in loaded:
        other = first.setdefault(item.place, item)
        if other is not item:
            found.append(_same_place(item, other.path))
    return list(first.values()), found


def _same_place(item: Loaded, other: str) -> Diagnostic:
    why = f"Catatan ini menempati tempat yang sama dengan {other}."
    hint = "Gabungkan isinya ke satu berkas, lalu hapus yang lain."
    if item.place.kind in ("poktan", "kegiatan", "rekap", "setoran"):  # the others are named by what they are of
        other_name = f"{item.place.slug}-2.{item.path.rpartition('.')[2]}"
        hint += f" Kalau memang catatan lain, ganti nama berkas ini, misalnya menjadi `{other_name}`."
    if isinstance(item.facts, figures.LaporanFacts):
        why = f"Bulan {panjang(item.facts.bulan)} sudah dilaporkan di {other}; satu bulan hanya punya satu berkas."
        hint = "Gabungkan kelompoknya ke satu berkas, lalu hapus yang lain."
    return Diagnostic("alamat-bentrok", Location(item.path), why, hint)


def _by_kampung(loaded: list[Loaded]) -> dict[str, list[Loaded]]:
    shelves: dict[str, list[Loaded]] = defaultdict(list)
    for item in loaded:
        if item.place.kampung and item.place.kind != "kampung":
            shelves[item.place.kampung].append(item)
    return shelves


def _left_behind(home: Loaded, shelf: list[Loaded]) -> list[Diagnostic]:
    if not shelf:
        return []
    names = [item.path.removeprefix(f"{home.place.kampung}/") for item in shelf]
    why = f"{len(shelf)} catatan di folder ini tidak ikut terbit karena kampung.yaml-nya bermasalah: {first_of(names)}."
    return [Diagnostic("kampung-tak-terbaca", Location(home.path), why, "Perbaiki kampung.yaml lebih dahulu.")]


def _same_folder_name(home: Loaded, other: str) -> Diagnostic:
    address = f"/kampung/{home.place.slug}/"
    why = f"Folder “{home.place.slug}” sudah dipakai oleh {other}; keduanya akan menempati alamat {address}."
    above = slug(home.place.kampung.rpartition("/")[0].rpartition("/")[2]) or "nama-kecamatan"
    hint = f"Tulis nama kecamatan di depannya: ganti nama foldernya menjadi misalnya `{above}-{home.place.slug}`."
    return Diagnostic("alamat-bentrok", Location(home.path), why, hint)


def link_kampung(
    home: Loaded, fakta: facets.KampungFacts, shelf: list[Loaded], index: Index, context: Context
) -> LinkedKampung:
    """One kampung from its own record and those on its shelf, in the order of their paths."""
    one, faults = _kampung(home, fakta, shelf, index, context)
    return LinkedKampung(one, (*faults, *twins_among(one)), tuple(redirects_of(one, [home, *shelf], context.urls)))


def _kampung(
    home: Loaded, fakta: facets.KampungFacts, shelf: list[Loaded], index: Index, context: Context
) -> tuple[Kampung, list[Diagnostic]]:
    urls = context.urls
    groups: list[tuple[Loaded, facets.PoktanFacts]] = []
    kegiatan: list[Kegiatan] = []
    reports: list[tuple[Loaded, Laporan]] = []
    published = [home]
    _, found = resolve(home, index)
    found += document_faults(home, context.files, context.readings)
    for item in shelf:
        resolved, faults = resolve(item, index)
        found += faults
        facts = item.facts
        if isinstance(facts, facets.PoktanFacts):
            groups.append((item, facts))
            published.append(item)
        elif isinstance(facts, facets.KegiatanFacts) and (context.drafts or not facts.draf):
            kegiatan.append(_kegiatan(item, facts, fakta, resolved, index, context))
            found += day_doubts(kegiatan[-1], item, context.today)
            published.append(item)
        elif isinstance(facts, figures.LaporanFacts) and (early := month_to_come(facts, item.path, context.today)):
            found.append(early)
        elif isinstance(facts, figures.LaporanFacts):
            found += day_to_come(facts, item.place_of("tanggal-masuk"), context.today)
            named = ((index.groups.called(item.place.kampung, one.poktan, "uppka"), one) for one in facts.kelompok)
            reports.append((item, Laporan(item.path, facts, tuple((group.url, one) for group, one in named if group))))
    kegiatan.sort(key=_time_then_name)
    reports.sort(key=lambda one: one[1].fakta.bulan)
    at = {item.path: urls.poktan(fakta.slug, facts.slug) for item, facts in groups}
    poktan, laporan, faults = in_time(groups, at, reports, kegiatan, index.album, context.today)
    found += faults
    found += nihil_doubts(home, fakta, kegiatan)
    one = Kampung(
        home.path,
        fakta._replace(foto=()),
        fakta.gambaran,
        index.album.gallery(home, fakta.foto),
        index.album.originals(published),
        _row(fakta, urls),
        tuple(sorted(poktan, key=lambda p: (JENIS_POKTAN.order(p.fakta.jenis), p.fakta.nama.casefold(), p.fakta.slug))),
        tuple(kegiatan),
        laporan,
        document_of(home, fakta.slug, urls, context.files, context.readings),
    )
    return one, found


def _row(fakta: facets.KampungFacts, urls: Urls) -> KampungRow:
    w = fakta.wilayah
    name = nama_kampung(fakta.nama, fakta.bentuk, w.jenis_desa)
    place = (w.desa, w.kecamatan, w.kabupaten, w.provinsi)
    return KampungRow(fakta.nama, name, urls.kampung(fakta.slug), fakta.bentuk, *place, fakta.contoh)


def _time_then_name(one: Kegiatan) -> tuple[Tanggal, str]:
    return (one.fakta.tanggal or Tanggal(0), one.fakta.slug)


def _kegiatan(
    item: Loaded,
    fakta: facets.KegiatanFacts,
    kampung: facets.KampungFacts,
    links: tuple[tuple[str, str], ...],
    index: Index,
    context: Context,
) -> Kegiatan:
    named = index.groups.meant(item.place.kampung, fakta.poktan, fakta.tanggal)
    kelompok = tuple(group for _, group in named)
    fakta = fakta._replace(poktan=tuple(name for name, _ in named))
    late = tuple(
        i
        for i, task in enumerate(fakta.tindak_lanjut)
        if task.selesai is None and task.tenggat is not None and task.tenggat.akhir < context.today
    )
    jam = _in_zone(fakta.jam, kampung.zona or context.zona)
    row = KegiatanRow(
        fakta.judul,
        context.urls.kegiatan(kampung.slug, fakta.slug),
        fakta.jenis,
        fakta.status,
        fakta.tanggal,
        fakta.hari_terakhir,
        jam,
        fakta.tempat,
        () if "seksi" in fakta.belum_ditinjau else fakta.seksi,
        kelompok,
        nama_kampung(kampung.nama, kampung.bentuk, kampung.wilayah.jenis_desa),
        context.urls.kampung(kampung.slug),
    )
    isi = fakta.isi._replace(tautan=links)
    foto = index.album.gallery(item, fakta.foto)
    return Kegiatan(item.path, fakta._replace(isi=facets.Prose(), jam=jam, foto=()), isi, foto, kelompok, late, row)


def _in_zone(jam: Jam | None, zona: str) -> Jam | None:
    """A clock time is told with its zone: the record's own, else the kampung's."""
    return jam._replace(zona=zona.upper()) if jam and jam.mulai is not None and not jam.zona else jam
