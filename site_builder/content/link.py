"""Records joined into a site: kampung with their groups, activities and reports; no reference is left unresolved."""

import datetime
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from ..model import digest, facets, figures
from ..model.anggota import Anggota
from ..model.diagnostics import Diagnostic, Location
from ..model.jam import Jam
from ..model.names import nama_kampung
from ..model.site import Kampung, KampungRow, Kegiatan, KegiatanRow, Laporan, Site
from ..model.tanggal import Tanggal
from ..model.urls import Urls, urls_of
from ..model.vocabulary import JENIS_POKTAN, slug
from ..model.wrong import first_of
from .days import day_doubts, nihil_doubts
from .document import Reading
from .documents import document_faults, document_of
from .exports import Exports, exports_of
from .files import Files
from .folder import Folder
from .group_names import GroupNames
from .groups import in_time
from .linked import Linked, LinkedKampung, Result
from .loaded import Loaded
from .outside import Outside
from .own_pages import OwnPages, own_pages, with_links
from .photos import Album
from .picture import Look
from .redirects import redirects_of
from .references import Index, resolve
from .region import lost_to_offices, spellings_of
from .reports import day_to_come, month_to_come
from .sendings import sendings
from .source import HALAMAN
from .twins import twins_among, twins_in

NOWHERE = urls_of("")


class Context(NamedTuple):
    """What linking needs beside the records.

    `own`: the site's address as it says it; `files`: digests of all files of content/ by path; `today` decides what is
    late; `looks`: what the pictures among them turned out to be, `readings` the documents; `zona`: the site's, for
    kampung that name none; `addresses`: of pages that no record tells of; `has_site`: whether situs.yaml can be read,
    else nobody knows which pages there are.
    """

    urls: Urls
    files: Files
    today: datetime.date
    drafts: bool = False
    looks: Mapping[str, Look] = MappingProxyType({})
    readings: Mapping[str, Reading] = MappingProxyType({})
    zona: str = "wib"
    addresses: frozenset[str] = frozenset()
    has_site: bool = True
    own: Urls = NOWHERE


def link(
    folders: Iterable[Folder], context: Context, linked: Linked | None = None
) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """The site, and every fault between records. None where there is no readable situs.yaml.

    `linked`: what is known from the last time.
    """
    linked = linked or Linked()
    every = {folder.home: folder for folder in folders}
    own = every[""].records if "" in every else ()
    situs = next((item.facts for item in own if isinstance(item.facts, facets.SitusFacts)), None)
    context = context._replace(has_site=situs is not None)
    if situs:
        context = context._replace(zona=situs.zona, own=urls_of(situs.url))
    exports = {home: exported(folder, context, linked) for home, folder in every.items()}
    outside = Outside(exports.values(), context)
    linked.outside, linked.folders = outside, every
    asked = digest.of_value((context.urls, context.drafts, context.zona, context.own))
    found: list[Diagnostic] = []
    members: list[tuple[Anggota, Exports, Result]] = []
    addresses: dict[str, str] = {}
    for home in sorted((one for one in exports.values() if one.sumber), key=lambda one: one.sumber):
        if not home.slug:
            found += _left_behind(home)
            continue
        if clash := addresses.get(home.slug):
            found += [_same_folder_name(home, clash), *_left_behind(home)]
            continue
        addresses[home.slug] = home.sumber
        folder = every[home.home]
        one, result = linked.of(folder, asked, outside, partial(link_kampung, folder, home))
        members.append((one, home, result))
        found += result.faults
    if situs is None:
        return None, tuple(found)
    kampung = [one for one, *_ in members]
    sent, faults = sendings(own, kampung, context.today)
    found += faults
    beranda, tentang, faults = with_links(own, situs, outside)
    found += faults
    halaman = own_pages(every[HALAMAN], outside) if HALAMAN in every else OwnPages((), (), ())
    found += halaman.faults
    site = Site(
        context.urls,
        situs,
        beranda,
        tentang,
        tuple(sorted(kampung, key=lambda one: (one.baris.nama.casefold(), one.slug))),
        tuple(item.facts for item in own if isinstance(item.facts, figures.TargetFacts)),
        tuple(item.facts for item in own if isinstance(item.facts, figures.RekapFacts)),
        sent,
        (*(old for *_, result in members for old in result.redirect), *halaman.redirect),
        context.today,
        spellings_of((home.regions, one.muka.wilayah) for one, home, _ in members),
        halaman.halaman,
    )
    lost = lost_to_offices((home.region_place, one) for one, home, _ in members)
    return site, (*found, *twins_in(site.anggota), *lost)


def exported(folder: Folder, context: Context, linked: Linked) -> Exports:
    """What the others may know of a folder."""
    asked = digest.of_value((context.urls, context.drafts, context.own))
    make = partial(exports_of, folder, context.urls, context.files, context.drafts, context.own)
    return linked.exports_of(folder, asked, make)


def _left_behind(home: Exports) -> list[Diagnostic]:
    names = [path.removeprefix(f"{home.home}/") for path in home.paths if path != home.sumber]
    if not names:
        return []
    why = f"{len(names)} catatan di folder ini tidak ikut terbit karena kampung.yaml-nya bermasalah: {first_of(names)}."
    return [Diagnostic("kampung-tak-terbaca", Location(home.sumber), why, "Perbaiki kampung.yaml lebih dahulu.")]


def _same_folder_name(home: Exports, other: str) -> Diagnostic:
    address = f"/kampung/{home.slug}/"
    why = f"Folder “{home.slug}” sudah dipakai oleh {other}; keduanya akan menempati alamat {address}."
    above = slug(home.home.rpartition("/")[0].rpartition("/")[2]) or "nama-kecamatan"
    hint = f"Tulis nama kecamatan di depannya: ganti nama foldernya menjadi misalnya `{above}-{home.slug}`."
    return Diagnostic("alamat-bentrok", Location(home.sumber), why, hint)


def link_kampung(folder: Folder, exports: Exports, outside: Outside) -> LinkedKampung:
    """One kampung from its own record and those beside it, in the order of their paths."""
    records, context = folder.records, outside.context
    home = next(item for item in records if item.place.kind == "kampung")
    shelf = [item for item in records if item is not home and item.place.kind != "halaman"]
    assert isinstance(home.facts, facets.KampungFacts)
    index = Index(
        outside,
        GroupNames.of(records, dict(exports.published)),
        Album.of(home.place.kampung, records, context.urls, outside, context.drafts),
        tuple(item.path for item in shelf if item.place.kind == "poktan" and item.facts is None),
    )
    one, faults = _kampung(home, home.facts, shelf, index, context)
    return LinkedKampung(one, (*faults, *twins_among(one)), tuple(redirects_of(one, [home, *shelf], context.urls)))


def _kampung(
    home: Loaded, fakta: facets.KampungFacts, shelf: list[Loaded], index: Index, context: Context
) -> tuple[Kampung, list[Diagnostic]]:
    urls = context.urls
    groups: list[tuple[Loaded, facets.PoktanFacts]] = []
    kegiatan: list[Kegiatan] = []
    reports: list[tuple[Loaded, Laporan]] = []
    published = [home]
    links, found = resolve(home, index)
    found += document_faults(home, index.outside)
    for item in shelf:
        resolved, faults = resolve(item, index)
        found += faults
        facts = item.facts
        if isinstance(facts, facets.PoktanFacts):
            groups.append((item, facts._replace(keterangan=facts.keterangan._replace(tautan=resolved))))
            published.append(item)
        elif isinstance(facts, facets.KegiatanFacts) and (context.drafts or not facts.draf):
            kegiatan.append(_kegiatan(item, facts, fakta, resolved, index, context))
            found += day_doubts(kegiatan[-1], item, index.outside.hari)
            published.append(item)
        elif isinstance(facts, figures.LaporanFacts) and (early := month_to_come(facts, item.path, index.outside.hari)):
            found.append(early)
        elif isinstance(facts, figures.LaporanFacts):
            found += day_to_come(facts, item.place_of("tanggal-masuk"), index.outside.hari)
            named = ((index.groups.called(item.place.kampung, one.poktan, "uppka"), one) for one in facts.kelompok)
            reports.append((item, Laporan(item.path, facts, tuple((group.url, one) for group, one in named if group))))
    kegiatan.sort(key=_time_then_name)
    reports.sort(key=lambda one: one[1].fakta.bulan)
    at = {item.path: urls.poktan(fakta.slug, facts.slug) for item, facts in groups}
    poktan, laporan, faults = in_time(groups, at, reports, kegiatan, index.album, index.outside.hari)
    found += faults
    found += nihil_doubts(home, fakta, kegiatan)
    one = Kampung(
        home.path,
        fakta._replace(foto=()),
        fakta.gambaran._replace(tautan=links),
        index.album.gallery(home, fakta.foto),
        index.album.originals(published),
        _row(fakta, urls),
        tuple(sorted(poktan, key=lambda p: (JENIS_POKTAN.order(p.fakta.jenis), p.fakta.nama.casefold(), p.fakta.slug))),
        tuple(kegiatan),
        laporan,
        document_of(home, fakta.slug, urls, index.outside),
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
        if task.selesai is None and task.tenggat is not None and task.tenggat.akhir < index.outside.hari
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
