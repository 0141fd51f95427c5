"""Words that name another record: found, or reported with the nearest name."""

import ntpath
import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from ..model.diagnostics import Diagnostic, Ganti, ganti
from ..model.figures import LaporanFacts
from ..model.likeness import meant
from ..model.site import Kelompok
from ..model.vocabulary import JENIS_POKTAN, slug
from ..model.wrong import either, quoted, tidy
from .files import in_address, in_yaml
from .group_names import GroupNames
from .loaded import Loaded, Ref
from .near import Paths
from .outside import Outside
from .own_address import is_web, named, whole
from .photos import Album

# Two groups are not alike because both are an UPPKA.
_KINDS = frozenset(["bkb", "bkr", "bkl", "uppka", "uppks", "pik", "r"])


class Index(NamedTuple):
    """What the references of one kampung's records may name: its groups and photos, and all that lies beyond.

    `waiting`: records of groups that have no page, as they cannot be read.
    """

    outside: Outside
    groups: GroupNames
    album: Album
    waiting: tuple[str, ...]


def resolve(item: Loaded, index: Index) -> tuple[tuple[tuple[str, str], ...], list[Diagnostic]]:
    """Where the links and pictures of a record's text lead, and a fault for every reference that leads nowhere."""
    links: dict[str, str] = {}
    found: list[Diagnostic] = []
    reported: set[str] = set()
    shown: set[str] = set()
    for ref in item.refs:
        if ref.kind == "tautan":
            url, fault = _follow(item, ref, index.outside)
            # An address of the web is a link wherever nothing else is known of it.
            if url or (fault and is_web(ref.target)):
                links[ref.target] = url
        elif ref.kind in ("foto", "gambar", "berkas"):
            fault = _file_fault(item, ref, index.outside)
            if fault is None and ref.kind != "berkas":
                found += index.album.faults(item, ref)
            if fault is None and ref.kind == "foto":
                fault = _shown_already(item, ref, index, shown)
            if ref.kind == "gambar" and (photo := index.album.photo(item, ref.target)):
                links[ref.target] = photo.besar_url
        elif ref.kind == "poktan":
            fault = _group_fault(item, ref, index) if JENIS_POKTAN.find(ref.target) is None else None
        elif ref.kind == "laporan":
            fault = _report_fault(item, ref, index, reported)
        else:
            continue
        if fault:
            found.append(fault)
    return tuple(sorted(links.items())), found


def _group_fault(item: Loaded, ref: Ref, index: Index) -> Diagnostic | None:
    jenis = "" if ref.kind == "poktan" else "uppka"
    if index.groups.called(item.place.kampung, ref.target, jenis):
        return None
    if unreadable := _unreadable(ref, index):
        why = f"Catatan Poktan {quoted(ref.target)} ada, tetapi belum terbaca karena berkasnya bermasalah."
        return Diagnostic("poktan-tak-ada", ref.location, why, f"Perbaiki `{unreadable}` lebih dahulu.")
    known = index.groups.there(item.place.kampung)
    slugs = sorted({_slug(group) for group in known if group.jenis == jenis or not jenis})
    there = f"Poktan yang ada: {', '.join(f'`{s}`' for s in slugs[:8])}." if slugs else ""
    if JENIS_POKTAN.find(ref.target):
        why = f"{quoted(ref.target)} adalah jenis, bukan kelompok; laporan ditulis untuk tiap kelompok."
        return Diagnostic("poktan-tak-ada", ref.location, why, there or "Buat berkas kelompoknya di folder poktan/.")
    if several := sorted(map(_slug, index.groups.that_share(item.place.kampung, ref.target, jenis))):
        why = (
            f"Kampung ini punya {len(several)} kelompok yang bernama {quoted(ref.target)}, jadi tidak jelas yang mana."
        )
        hint = f"Tulis nama berkasnya: {either(*several)}."
        return Diagnostic("poktan-tak-ada", ref.location, why, hint, ganti(ref.location, several))
    why = f"Kampung ini tidak punya Poktan {quoted(ref.target)}."
    spellings = {spelling: _slug(group) for group in known for spelling in (_slug(group), group.nama_lengkap)}
    if near := meant(ref.target, {name: one for name, one in spellings.items() if one in slugs}, _KINDS):
        hint = f"Mungkin maksudnya {either(*near)}."
        return Diagnostic("poktan-tak-ada", ref.location, why, hint, ganti(ref.location, near))
    other = "Buat berkasnya di folder poktan/, atau tulis jenisnya saja, misalnya `BKB`."
    return Diagnostic("poktan-tak-ada", ref.location, why, there or other)


def _unreadable(ref: Ref, index: Index) -> str:
    """The file of a group that has a fault of its own; `` where there is none."""
    wanted = slug(ref.target)
    return next((path for path in index.waiting if slug(posixpath.basename(path).rpartition(".")[0]) == wanted), "")


def _slug(group: Kelompok) -> str:
    return group.url.rstrip("/").rpartition("/")[2]


def _report_fault(item: Loaded, ref: Ref, index: Index, reported: set[str]) -> Diagnostic | None:
    group = index.groups.called(item.place.kampung, ref.target, "uppka")
    if group is None:
        return _group_fault(item, ref, index)
    if group.jenis != "uppka":
        kind = JENIS_POKTAN[group.jenis].nama
        why = f"{quoted(ref.target)} adalah kelompok {kind}; laporan bulanan ini khusus UPPKA."
        alone = isinstance(item.facts, LaporanFacts) and len(item.facts.kelompok) == 1
        hint = "Hapus berkas laporan ini." if alone else "Hapus kelompok ini dari laporan."
        return Diagnostic("bukan-uppka", ref.location, why, hint)
    if group.url in reported:
        why = f"{quoted(ref.target)} sudah ada di atas; satu kelompok dilaporkan sekali dalam sebulan."
        return Diagnostic("laporan-ganda", ref.location, why, "Gabungkan isinya, lalu hapus salah satu.")
    reported.add(group.url)
    return None


def _file_fault(item: Loaded, ref: Ref, outside: Outside) -> Diagnostic | None:
    if "://" in ref.target:
        why = "Foto dari situs lain tidak ditampilkan."
        return Diagnostic(
            "foto-tak-ada", ref.location, why, "Simpan fotonya di folder foto/, lalu tulis nama berkasnya."
        )
    if item.place.kind == "situs":
        why = f"Foto {quoted(ref.target)} tidak bisa tampil di teks `situs.yaml`, yang tidak punya folder foto."
        hint = "Tulis teksnya sebagai halaman sendiri, `halaman/profil.md`, dengan fotonya di `halaman/foto/`."
        return Diagnostic("foto-tak-ada", ref.location, why, hint)
    home = item.place.kampung
    meant = outside.meant(item.path, home, ref.target, "" if ref.kind == "berkas" else "foto")
    if len(meant) == 1:
        return None
    shelf = home if ref.kind == "berkas" else f"{home}/foto"
    below = {path: path.removeprefix(f"{shelf}/") for path in outside.below(shelf)}
    name = unquote(ref.target)
    place = "folder kampung ini" if ref.kind == "berkas" else "folder foto/ kampung ini"
    if item.place.kind == "halaman":
        place = f"folder {shelf}/"
    why, hint = f"Berkas {quoted(ref.target)} tidak ada di {place}.", ""
    near = [below.get(path, posixpath.relpath(path, shelf)) for path in meant]
    # A name without its ending, as some file managers show it.
    near = near or [one for one in sorted(below.values()) if tidy(posixpath.splitext(one)[0]) == tidy(name)]
    if not near and (nearest_one := Paths(list(below.values())).nearest(name)):
        near = [nearest_one]
    written = in_address if ref.kind == "gambar" else in_yaml
    if not near and not re.search(r"\.[A-Za-z]{3,4}$", name):
        return _no_file_name(ref, [written(one) for one in below.values()])
    forms = [written(one) for one in near]
    if meant:
        why = (
            f"Ada {len(meant)} berkas yang namanya tampak sama dengan {quoted(ref.target)}, jadi tidak jelas yang mana."
        )
        hint = f"Tulis {either(*forms)}. Lebih baik lagi, ganti nama salah satu berkasnya."
    elif near:
        hint = f"Mungkin maksudnya {either(*forms)}."
    else:
        hint = f"Simpan berkasnya sebagai `{shelf}/{ntpath.basename(name)}`."
    return Diagnostic("foto-tak-ada", ref.location, why, hint, ganti(ref.location, forms))


def _no_file_name(ref: Ref, there: list[str]) -> Diagnostic:
    """A word that ends like no file: which there are."""
    what, suffix = ("PDF", ".pdf") if ref.kind == "berkas" else ("foto", ".jpg")
    why = f"{quoted(ref.target)} bukan nama berkas {what}: akhirannya, misalnya {suffix}, belum ada."
    shown = sorted(name for name in there if ref.kind != "berkas" or name.lower().endswith(suffix))[:8]
    hint = f"Yang ada: {', '.join(f'`{one}`' for one in shown)}." if shown else ""
    return Diagnostic("foto-tak-ada", ref.location, why, hint or "Simpan berkasnya dahulu, lalu tulis namanya.")


def _shown_already(item: Loaded, ref: Ref, index: Index, shown: set[str]) -> Diagnostic | None:
    """A photo is shown once, with the caption that it has first."""
    path = index.album.meant(item, ref.target).path
    if path not in shown:
        shown.add(path)
        return None
    why = f"Foto {quoted(ref.target)} sudah disebut di atas; yang tampil satu, dengan keterangan yang pertama."
    return Diagnostic("foto-ganda", ref.location, why, "Gabungkan keterangannya, lalu hapus salah satu.")


def _follow(item: Loaded, ref: Ref, outside: Outside) -> tuple[str, Diagnostic | None]:
    """The address that a link of the minutes leads to; a path is meant from the record's own folder."""
    target, hash_, fragment = ref.target.partition("#")
    if not target:
        return "", None
    if target.startswith("/") or is_web(target):
        return _to_page(ref, outside)
    if ":" in target.split("/")[0] or target.startswith("www."):
        why = f"Tautan {quoted(ref.target)} tidak bisa dipakai: hanya alamat web atau catatan lain di situs ini."
        hint = (
            f"Tulis `https://{target}`."
            if target.startswith("www.")
            else "Hapus tautannya, atau tulis alamat https://."
        )
        mended = ganti(ref.location, [f"https://{ref.target}"] if target.startswith("www.") else [])
        return "", Diagnostic("tautan-putus", ref.location, why, hint, mended)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(item.path), unquote(target)))
    if url := outside.page_of(path):
        return url + hash_ + fragment, None
    if outside.is_held_back(path):
        return "", _to_draft(ref)
    if outside.is_pageless(path):
        why = f"Tautan {quoted(ref.target)} menuju catatan yang tidak punya halaman sendiri."
        hint = "Tulis alamat halaman yang memuat isinya, misalnya `/ringkasan/`, atau hapus tautannya."
        return "", Diagnostic("tautan-putus", ref.location, why, hint)
    if outside.is_record(path):
        return "", None
    if outside.is_file(path):
        why = f"Tautan {quoted(ref.target)} menuju berkas yang tidak diterbitkan."
        return "", Diagnostic("tautan-putus", ref.location, why, "Foto ditulis di isian `foto`, bukan sebagai tautan.")
    if not (near := outside.nearest_record(path)):
        return "", _broken(ref, "catatan", "Tulis nama berkas catatannya, misalnya `2023-01-12-rapat.md`.")
    written = in_address(posixpath.relpath(near, posixpath.dirname(item.path)))
    return "", _meant(ref, "catatan", written + hash_ + fragment)


def _to_page(ref: Ref, outside: Outside) -> tuple[str, Diagnostic | None]:
    """A page of this site, by its way from the root or by its whole address; other sites are not looked at."""
    own = outside.context.own
    if (page := named(ref.target, outside.context.urls, own)) is None:
        return "", None
    if url := outside.address(page.path):
        return url + page.rest, None
    if outside.is_draft_at(page.path):
        return "", _to_draft(ref)
    near, *always = (
        whole(path, own) if path and is_web(ref.target) else path
        for path in (outside.nearest_address(page.path), "/kampung/", "/data/")
    )
    if near:
        return "", _meant(ref, "halaman", near + page.rest)
    hint = f"Tulis alamat sebuah halaman situs ini, misalnya `{always[0]}` atau `{always[1]}`."
    return "", _broken(ref, "halaman", hint)


def _to_draft(ref: Ref) -> Diagnostic:
    why = f"Tautan {quoted(ref.target)} menuju catatan yang masih draf, jadi tampil sebagai teks biasa."
    return Diagnostic("tautan-ke-draf", ref.location, why, "Terbitkan catatan itu dengan menghapus `draf: Ya`.")


def _meant(ref: Ref, what: str, meant: str) -> Diagnostic:
    return _broken(ref, what, f"Mungkin maksudnya `{meant}`.", ganti(ref.location, [meant]))


def _broken(ref: Ref, what: str, hint: str, mended: tuple[Ganti, ...] = ()) -> Diagnostic:
    why = f"Tautan {quoted(ref.target)} tidak menuju {what} mana pun{'' if what == 'catatan' else ' di situs ini'}."
    return Diagnostic("tautan-putus", ref.location, why, hint, mended)
