"""Words that name another record: found, or reported with the nearest name."""

import posixpath
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

from ..model.diagnostics import Diagnostic
from ..model.facets import KampungFacts, KegiatanFacts, PoktanFacts
from ..model.site import Kelompok
from ..model.urls import Urls
from ..model.vocabulary import JENIS_POKTAN, nearest, plain
from .check import Loaded, Ref

Groups = dict[str, Kelompok]


class Index(NamedTuple):
    """Where every record is published. `names` gives a kampung's groups by every spelling of theirs."""

    urls: Urls
    published: dict[str, str]
    drafts: frozenset[str]
    sources: frozenset[str]
    names: dict[str, Groups]

    @classmethod
    def of(cls, loaded: Iterable[Loaded], urls: Urls, drafts: bool) -> "Index":
        items = list(loaded)
        slugs = {item.place.kampung: item.place.slug for item in items if isinstance(item.facts, KampungFacts)}
        published: dict[str, str] = {}
        held_back: set[str] = set()
        names: dict[str, Groups] = {}
        for item in items:
            kampung = slugs.get(item.place.kampung)
            if kampung is None or item.facts is None:
                continue
            if isinstance(item.facts, KampungFacts):
                published[item.path] = urls.kampung(kampung)
            elif isinstance(item.facts, PoktanFacts):
                published[item.path] = url = urls.poktan(kampung, item.place.slug)
                names.setdefault(item.place.kampung, {}).update(_spellings(item.facts, url))
            elif isinstance(item.facts, KegiatanFacts) and item.facts.draf and not drafts:
                held_back.add(item.path)
            elif isinstance(item.facts, KegiatanFacts):
                published[item.path] = urls.kegiatan(kampung, item.place.slug)
        return cls(urls, published, frozenset(held_back), frozenset(item.path for item in items), names)

    def group(self, home: str, name: str) -> Kelompok | None:
        return self.names.get(home, {}).get(plain(name))

    def groups(self, home: str, names: tuple[str, ...]) -> tuple[Kelompok, ...]:
        """The groups that an activity names; a kind alone has no page, an unknown name stays as plain text."""
        found = []
        for name in names:
            kind = JENIS_POKTAN.find(name)
            found.append(self.group(home, name) or Kelompok(kind or "", "" if kind else name, ""))
        return tuple(found)


def _spellings(fakta: PoktanFacts, url: str) -> Groups:
    group = Kelompok(fakta.jenis, fakta.nama, url)
    kind = JENIS_POKTAN[fakta.jenis].nama
    texts = (fakta.slug, f"{kind} {fakta.nama}", f"{fakta.sebutan} {fakta.nama}", fakta.nama)
    return {plain(text): group for text in texts if JENIS_POKTAN.find(text) is None}


def resolve(item: Loaded, index: Index, files: frozenset[str]) -> tuple[tuple[tuple[str, str], ...], list[Diagnostic]]:
    """Where the links of a record's text lead, and a fault for every reference that leads nowhere."""
    links: dict[str, str] = {}
    found: list[Diagnostic] = []
    reported: set[str] = set()
    for ref in item.refs:
        if ref.kind == "tautan":
            url, fault = _follow(item, ref, index)
            if url:
                links[ref.target] = url
        elif ref.kind in ("foto", "gambar", "berkas"):
            fault = _file_fault(item, ref, files)
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
    if index.group(item.place.kampung, ref.target):
        return None
    known = index.names.get(item.place.kampung, {})
    near = nearest(plain(ref.target), known)
    why = f"Kampung ini tidak punya Poktan “{ref.target[:60]}”."
    if near:
        return Diagnostic("poktan-tak-ada", ref.location, why, f"Mungkin maksudnya `{_slug(known[near])}`.")
    slugs = sorted({_slug(group) for group in known.values()})
    hint = (
        f"Poktan yang ada: {', '.join(f'`{s}`' for s in slugs[:8])}."
        if slugs
        else "Buat berkasnya di folder poktan/, atau tulis jenisnya saja, misalnya `BKB`."
    )
    return Diagnostic("poktan-tak-ada", ref.location, why, hint)


def _slug(group: Kelompok) -> str:
    return group.url.rstrip("/").rpartition("/")[2]


def _report_fault(item: Loaded, ref: Ref, index: Index, reported: set[str]) -> Diagnostic | None:
    group = index.group(item.place.kampung, ref.target)
    if group is None:
        return _group_fault(item, ref, index)
    if group.jenis != "uppka":
        kind = JENIS_POKTAN[group.jenis].nama
        why = f"“{ref.target[:60]}” adalah kelompok {kind}; laporan bulanan ini khusus UPPKA."
        return Diagnostic("bukan-uppka", ref.location, why, "Hapus kelompok ini dari laporan.")
    if group.url in reported:
        why = f"“{ref.target[:60]}” sudah ada di atas; satu kelompok dilaporkan sekali dalam sebulan."
        return Diagnostic("laporan-ganda", ref.location, why, "Gabungkan isinya, lalu hapus salah satu.")
    reported.add(group.url)
    return None


def _file_fault(item: Loaded, ref: Ref, files: frozenset[str]) -> Diagnostic | None:
    if "://" in ref.target:
        why = "Foto dari situs lain tidak ditampilkan."
        return Diagnostic(
            "foto-tak-ada", ref.location, why, "Simpan fotonya di folder foto/, lalu tulis nama berkasnya."
        )
    home = item.place.kampung
    name = unquote(ref.target)
    folder = posixpath.dirname(item.path)
    candidates = [posixpath.normpath(posixpath.join(base, name)) for base in (f"{home}/foto", home, folder)]
    if any(path in files for path in candidates):
        return None
    shelf = f"{home}/foto/"
    near = nearest(posixpath.basename(name), [path.removeprefix(shelf) for path in files if path.startswith(shelf)])
    why = f"Berkas “{ref.target[:80]}” tidak ada di folder foto/ kampung ini."
    hint = (
        f"Mungkin maksudnya `{near}`." if near else f"Simpan fotonya sebagai `{shelf}{posixpath.basename(name)[:60]}`."
    )
    return Diagnostic("foto-tak-ada", ref.location, why, hint)


def _follow(item: Loaded, ref: Ref, index: Index) -> tuple[str, Diagnostic | None]:
    """The address that a link of the minutes leads to; a path is meant from the record's own folder."""
    target, hash_, fragment = ref.target.partition("#")
    if not target or target.startswith(("http://", "https://")):
        return "", None
    if ":" in target.split("/")[0]:
        why = f"Tautan “{ref.target[:40]}” tidak bisa dipakai: hanya alamat web (https://…) atau catatan lain di sini."
        return "", Diagnostic(
            "tautan-putus", ref.location, why, "Tulis alamatnya lengkap dengan https://, atau hapus tautannya."
        )
    if target.startswith("/"):
        url = index.urls.at(target if target.endswith("/") else f"{target}/")
        known = url in index.published.values() or url in (index.urls.beranda(), index.urls.arsip())
        return (url + hash_ + fragment, None) if known else ("", _broken(ref, index, target))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(item.path), unquote(target)))
    if url := index.published.get(path, ""):
        return url + hash_ + fragment, None
    if path in index.drafts:
        why = f"Tautan “{ref.target[:80]}” menuju catatan yang masih draf, jadi tampil sebagai teks biasa."
        return "", Diagnostic("tautan-ke-draf", ref.location, why, "Terbitkan catatan itu dengan menghapus `draf: Ya`.")
    return "", None if path in index.sources else _broken(ref, index, path)


def _broken(ref: Ref, index: Index, path: str) -> Diagnostic:
    why = f"Tautan “{ref.target[:80]}” tidak menuju catatan mana pun."
    name = posixpath.basename(path.rstrip("/"))
    near = nearest(name, {posixpath.basename(source) for source in index.published})
    hint = (
        f"Mungkin maksudnya berkas `{near}`."
        if near
        else "Tulis nama berkas catatannya, misalnya `2023-01-12-rapat.md`."
    )
    return Diagnostic("tautan-putus", ref.location, why, hint)
