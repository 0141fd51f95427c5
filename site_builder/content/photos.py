"""Photos that records name: which file is meant, whether it may be shown and where, and what is wrong with it."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.facets import Berkas, Foto, FotoTampil
from ..model.paths import why_refused
from ..model.site import FotoBerkas
from ..model.urls import Urls
from ..model.vocabulary import slug
from ..model.wrong import quoted
from .exports import PICTURES, Exports, is_draft
from .files import Files
from .loaded import Loaded, Ref
from .outside import Outside, Picture
from .picture import LARGE


def named_pictures(exports: Iterable[Exports], files: Files) -> frozenset[str]:
    """Every file that a record, published or not, names as a picture."""
    return frozenset(path for one in exports for named in one.pictures if (path := named.found(one.home, files)))


class Album(NamedTuple):
    """The photos of a kampung before its records are linked. `owners`: by name, the file that has this address."""

    home: str
    urls: Urls
    outside: Outside
    owners: dict[str, str]

    @classmethod
    def of(cls, home: str, records: Iterable[Loaded], urls: Urls, outside: Outside, drafts: bool) -> "Album":
        album = cls(home, urls, outside, {})
        for item in records:
            if item.facts is None or (is_draft(item) and not drafts):
                continue
            for ref in item.refs:
                if ref.kind in PICTURES and (path := album.shown(item, ref.target)):
                    name = _name(home, path)
                    if not why_refused(name):
                        album.owners[name] = min(path, album.owners.get(name, path))
        return album

    def meant(self, item: Loaded, name: str) -> Picture:
        return self.outside.picture(item.path, self.home, name)

    def shown(self, item: Loaded, name: str) -> str:
        """The file that a record means by a name; `` where there is none or it may not be shown."""
        picture = self.meant(item, name)
        is_faulty = picture.look is not None and bool(picture.look.fault)
        return "" if picture.agreed is False or is_faulty else picture.path

    def photo(self, item: Loaded, name: str) -> FotoBerkas | None:
        """What is published of a photo that a record names; None where it may not be, or its address is taken."""
        picture = self.meant(item, name)
        if not picture.path or self.owners.get(address := _name(self.home, picture.path)) != picture.path:
            return None
        kampung = "" if item.place.kind == "halaman" else posixpath.basename(self.home)
        kecil, besar = self.urls.foto(kampung, address)
        return FotoBerkas(Berkas(picture.path, picture.made), kecil, besar)

    def gallery(self, item: Loaded, photos: Iterable[Foto]) -> tuple[FotoTampil, ...]:
        """The photos of a record in its order, each once."""
        shown: dict[str, FotoTampil] = {}
        for foto in photos:
            if photo := self.photo(item, foto.berkas):
                shown.setdefault(photo.besar_url, FotoTampil(photo.kecil_url, photo.besar_url, foto.keterangan))
        return tuple(shown.values())

    def originals(self, items: Iterable[Loaded]) -> tuple[FotoBerkas, ...]:
        """Whatever the pages of these records show, in their galleries and in their minutes."""
        found = {self.photo(item, ref.target) for item in items for ref in item.refs if ref.kind in PICTURES}
        return tuple(sorted(photo for photo in found if photo))

    def faults(self, item: Loaded, ref: Ref) -> Iterator[Diagnostic]:
        """What is to be said of a picture that is there."""
        path, _, look, agreed = self.meant(item, ref.target)
        name = quoted(ref.target)
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
        elif why := why_refused(_name(self.home, path)):
            hint = "Ganti nama berkasnya dengan yang lebih pendek, juga di catatan ini."
            yield Diagnostic("nama-foto", ref.location, f"Nama foto {name} {why}", hint)
        else:
            yield from self._clash(ref, path)
            if agreed is None and item.facts is not None:  # what a faulty record says of it is not known
                why = f"Belum tertulis apakah semua orang yang tampak di foto {name} sudah setuju."
                hint = (
                    "Kalau sudah, tulis `izin: Ya` di bawah `berkas`; kalau tidak, hapus fotonya dari sini dan foto/."
                )
                if ref.kind == "gambar":
                    hint = "Tulis fotonya juga di isian `foto`, dengan `izin: Ya` atau `izin: Tidak`."
                mended = ganti(ref.location, [ref.izin] if ref.izin else [])
                yield Diagnostic("foto-tanpa-izin", ref.location, why, hint, mended)

    def _clash(self, ref: Ref, path: str) -> Iterator[Diagnostic]:
        owner = self.owners.get(_name(self.home, path), path)
        if owner != path:
            names = f"{quoted(posixpath.basename(path))} dan {quoted(posixpath.basename(owner))}"
            why = f"Foto {names} akan menempati alamat yang sama."
            yield Diagnostic("alamat-bentrok", ref.location, why, "Ganti nama salah satunya, juga di catatan.")


def _name(home: str, path: str) -> str:
    """What a photo is called in its addresses: its file's name, with the folders of foto/ before it."""
    stem = posixpath.splitext(path)[0]
    folder = next((start for start in (f"{home}/foto/", f"{home}/") if stem.startswith(start)), "")
    return slug(stem[len(folder) :] if folder else posixpath.basename(stem)) or "foto"
