"""Photos that records name: which file is meant, whether it may be shown and where, and what is wrong with it."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.facets import Berkas, Foto, FotoTampil, KampungFacts, KegiatanFacts, PoktanFacts
from ..model.paths import why_refused
from ..model.site import FotoBerkas
from ..model.urls import Urls
from ..model.vocabulary import slug
from ..model.wrong import quoted
from .files import Files
from .loaded import Loaded, Ref
from .picture import LARGE, Look

_KINDS = ("foto", "gambar")


def named_pictures(records: Iterable[Loaded], files: Files) -> frozenset[str]:
    """Every file that a record, published or not, names as a picture."""
    return frozenset(path for item in records for _, path in _named(item, files))


def _named(item: Loaded, files: Files) -> Iterator[tuple[Ref, str]]:
    for ref in item.refs:
        if ref.kind in _KINDS and (path := files.named(item, ref.target)):
            yield ref, path


class Album(NamedTuple):
    """All that is known of photos before records are linked.

    `files`: digests by path; `looks`: what pictures turned out to be; `agreed`: what records say of `izin`, one no
    being stronger than any yes; `owners`: by kampung and name, the file that has this address.
    """

    urls: Urls
    files: Files
    looks: Mapping[str, Look]
    agreed: dict[str, bool]
    owners: dict[tuple[str, str], str]

    @classmethod
    def of(cls, loaded: Iterable[Loaded], urls: Urls, files: Files, looks: Mapping[str, Look], drafts: bool) -> "Album":
        items = list(loaded)
        album = cls(urls, files, looks, _agreed(items, files), {})
        for item in items:
            if item.facts is None or (getattr(item.facts, "draf", False) and not drafts):
                continue
            home = item.place.kampung
            for path in (path for _, path in _named(item, files) if album.may_be_shown(path)):
                key = (home, _name(home, path))
                if not why_refused(key[1]):
                    album.owners[key] = min(path, album.owners.get(key, path))
        return album

    def may_be_shown(self, path: str) -> bool:
        look = self.looks.get(path)
        return self.agreed.get(path) is not False and not (look and look.fault)

    def photo(self, item: Loaded, name: str) -> FotoBerkas | None:
        """What is published of a photo that a record names; None where it may not be, or its address is taken."""
        home = item.place.kampung
        path = self.files.named(item, name)
        if not path or self.owners.get((home, address := _name(home, path))) != path:
            return None
        kecil, besar = self.urls.foto(posixpath.basename(home), address)
        return FotoBerkas(Berkas(path, self.files[path].hex()), kecil, besar)

    def gallery(self, item: Loaded, photos: Iterable[Foto]) -> tuple[FotoTampil, ...]:
        """The photos of a record in its order, each once."""
        shown: dict[str, FotoTampil] = {}
        for foto in photos:
            if photo := self.photo(item, foto.berkas):
                shown.setdefault(photo.besar_url, FotoTampil(photo.kecil_url, photo.besar_url, foto.keterangan))
        return tuple(shown.values())

    def originals(self, items: Iterable[Loaded]) -> tuple[FotoBerkas, ...]:
        """Whatever the pages of these records show, in their galleries and in their minutes."""
        found = {self.photo(item, ref.target) for item in items for ref in item.refs if ref.kind in _KINDS}
        return tuple(sorted(photo for photo in found if photo))

    def faults(self, item: Loaded, ref: Ref) -> Iterator[Diagnostic]:
        """What is to be said of a picture that is there."""
        path = self.files.named(item, ref.target)
        look, agreed, name = self.looks.get(path), self.agreed.get(path), quoted(ref.target)
        if look and look.size > LARGE:
            size = f"{look.size / 1_000_000:.1f}".replace(".", ",")
            why = f"Foto ini {size} MB; repositori menyimpannya untuk selamanya, juga sesudah dihapus."
            hint = "Kecilkan dahulu, misalnya dengan mengirimnya lewat WhatsApp; di situs hasilnya sama."
            yield Diagnostic("foto-besar", Location(path), why, hint)
        if agreed is False:
            why = f"Foto {name} tidak ditampilkan, karena `izin`-nya Tidak."
            hint = "Hapus juga berkasnya dari folder foto/: repositori ini terbuka untuk umum."
            yield Diagnostic("foto-tanpa-izin", ref.location, why, hint)
        elif look and look.fault:
            yield Diagnostic("foto-rusak", ref.location, f"Foto {name} tidak bisa ditampilkan: {look.fault}", look.hint)
        elif why := why_refused(_name(item.place.kampung, path)):
            hint = "Ganti nama berkasnya dengan yang lebih pendek, juga di catatan ini."
            yield Diagnostic("nama-foto", ref.location, f"Nama foto {name} {why}", hint)
        else:
            yield from self._clash(item, ref, path)
            if agreed is None and item.facts is not None:  # what a faulty record says of it is not known
                why = f"Belum tertulis apakah semua orang yang tampak di foto {name} sudah setuju."
                hint = (
                    "Kalau sudah, tulis `izin: Ya` di bawah `berkas`; kalau tidak, hapus fotonya dari sini dan foto/."
                )
                if ref.kind == "gambar":
                    hint = "Tulis fotonya juga di isian `foto`, dengan `izin: Ya` atau `izin: Tidak`."
                mended = ganti(ref.location, [ref.izin] if ref.izin else [])
                yield Diagnostic("foto-tanpa-izin", ref.location, why, hint, mended)

    def _clash(self, item: Loaded, ref: Ref, path: str) -> Iterator[Diagnostic]:
        home = item.place.kampung
        owner = self.owners.get((home, _name(home, path)), path)
        if owner != path:
            names = f"{quoted(posixpath.basename(path))} dan {quoted(posixpath.basename(owner))}"
            why = f"Foto {names} akan menempati alamat yang sama."
            yield Diagnostic("alamat-bentrok", ref.location, why, "Ganti nama salah satunya, juga di catatan.")


def _agreed(items: list[Loaded], files: Files) -> dict[str, bool]:
    agreed: dict[str, bool] = {}
    for item in items:
        for foto in _photos_of(item):
            if foto.izin is not None and (path := files.named(item, foto.berkas)):
                agreed[path] = foto.izin and agreed.get(path, True)
    return agreed


def _photos_of(item: Loaded) -> tuple[Foto, ...]:
    return item.facts.foto if isinstance(item.facts, (KampungFacts, PoktanFacts, KegiatanFacts)) else ()


def _name(home: str, path: str) -> str:
    """What a photo is called in its addresses: its file's name, with the folders of foto/ before it."""
    stem = posixpath.splitext(path)[0]
    folder = next((start for start in (f"{home}/foto/", f"{home}/") if stem.startswith(start)), "")
    return slug(stem[len(folder) :] if folder else posixpath.basename(stem)) or "foto"
