"""Copies that lie beside a record: of which one, and whether they say the same.

A copy is not published, and nobody's writing is left out without a word: what says the same is a warning, what says
something else an error, and a record that may have its name by right stays; whether it is a twin, `twins` asks.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location
from ..model.facets import Facts, KegiatanFacts, PoktanFacts, Prose
from ..model.urls import is_slug
from ..model.vocabulary import slug
from .copy_names import folders, is_told_by_number, is_told_by_word, may_be_made, originals
from .files import Files
from .gate import CODES
from .loaded import Loaded
from .source import Place

Read = Callable[[str], bytes]
_DIFFERENT = "salinan-berbeda"
_NO_RECORDS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".gif", ".pdf")


class Copies(NamedTuple):
    """Paths of the files that are not to be published, and what is to be said of copies."""

    left_out: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def refused(self) -> frozenset[str]:
        """Those that say something else, so that what they say is not published."""
        return frozenset(d.location.path for d in self.diagnostics if d.code == _DIFFERENT)


class _Copy(NamedTuple):
    """`is_backup`: made by an editor or a merge, and so perhaps older than its original."""

    path: str
    original: str
    is_backup: bool
    says_the_same: bool


class _Known(Mapping[str, Loaded]):
    """Records by path, each read when it is looked into."""

    def __init__(self, placed: Mapping[str, Place], record: Callable[[str], Loaded]) -> None:
        self.placed, self._record = placed, record

    def __getitem__(self, path: str) -> Loaded:
        if path not in self.placed:
            raise KeyError(path)
        return self._record(path)

    def __contains__(self, path: object) -> bool:
        return path in self.placed

    def __iter__(self) -> Iterator[str]:
        return iter(self.placed)

    def __len__(self) -> int:
        return len(self.placed)


def find_copies(placed: Mapping[str, Place], record: Callable[[str], Loaded], files: Files, read: Read) -> Copies:
    """Among records and among files that nothing reads. `placed`: what each record is for; `record` gives what it says,
    `read` the bytes of a file; few are asked for."""
    known = _Known(placed, record)
    left_out: set[str] = set()
    told: list[Diagnostic] = []
    homes = dict(_copied_homes(known, read))
    for path in files:
        place = placed.get(path)
        if place and place.kampung in homes:
            left_out.add(path)
            told += [*_private(known[path]), *_in_copied_home(known[path], homes[place.kampung], known, read)]
        elif place is None and homes and _is_copied_along(path, homes, files):
            left_out.add(path)
        elif copy := _copy(path, place, known, files, read):
            item = known.get(path)
            told += _said(copy, item, known)
            if item is None or not _stays(copy, item, known):
                left_out.add(path)
                told += _private(item) if item else []
    return Copies(frozenset(left_out), tuple(told))


def _copy(path: str, place: Place | None, known: _Known, files: Files, read: Read) -> _Copy | None:
    folder, _, name = path.rpartition("/")
    if place is None and path.lower().endswith(_NO_RECORDS):
        return None
    if place and not may_be_made(place.slug) and _is_plain(name):
        return None
    made_of = ((posixpath.join(folder, bare), is_backup) for bare, is_backup in originals(name))
    found = [
        _Copy(path, original, is_backup, _says_the_same(path, original, known, read))
        for original, is_backup in made_of
        if original in known
    ]
    if not found and place is None:
        beside = [other for other in known if files[other] == files[path] and posixpath.dirname(other) == folder]
        beside.sort(key=lambda other: (not _is_plain(posixpath.basename(other)), -_in_common(other, path)))
        found = [_Copy(path, other, False, True) for other in beside]
    return next((copy for copy in found if copy.says_the_same), found[0] if found else None)


def _in_common(path: str, other: str) -> int:
    """How many signs two paths begin with."""
    return len(posixpath.commonprefix((path, other)))


def _is_plain(name: str) -> bool:
    stem, _, suffix = name.rpartition(".")
    return is_slug(stem) and suffix == suffix.lower()


def _stays(copy: _Copy, item: Loaded, known: Mapping[str, Loaded]) -> bool:
    """Whether a record is held against the others like any: by its name it may be one of its own, or claims the place
    of its original in another spelling; or somebody has looked into it."""
    first = known[copy.original]
    looked_into = any((ref.kind, ref.target) == ("dibiarkan", "salinan") for ref in item.refs)
    if copy.says_the_same:
        may_be_own = looked_into and item.place != first.place
    else:
        may_be_own = not (is_told_by_word(posixpath.basename(copy.path)) and _is_of_one(item.facts, first.facts))
    return may_be_own and (not _is_misnamed(item) or item.place == first.place)


def _is_of_one(copy: Facts | None, first: Facts | None) -> bool:
    """Whether two records tell of one meeting or of one group, whatever else they say of it."""
    if isinstance(copy, KegiatanFacts) and isinstance(first, KegiatanFacts):
        return (copy.jenis, copy.judul, copy.tanggal, copy.jam) == (first.jenis, first.judul, first.tanggal, first.jam)
    if isinstance(copy, PoktanFacts) and isinstance(first, PoktanFacts):
        return (copy.jenis, copy.nama) == (first.jenis, first.nama)
    return False


def _is_misnamed(item: Loaded) -> bool:
    """Whether a record's name, apart from what it says, keeps it back."""
    return any(d.code == "nama-berkas" for d in item.diagnostics)


# Whether a copy says the same


def _says_the_same(path: str, original: str, known: Mapping[str, Loaded], read: Read) -> bool:
    if _text(read(path)) == _text(read(original)):
        return True
    copy, first = known.get(path), known[original]
    return copy is not None and _adds_nothing(copy.facts, first.facts, is_told_by_number(posixpath.basename(path)))


def _text(data: bytes) -> list[str]:
    """The lines of a file, whatever ends them."""
    return [line.rstrip() for line in data.decode("utf-8-sig", "replace").strip().splitlines()]


def _adds_nothing(copy: Facts | None, first: Facts | None, by_number: bool) -> bool:
    """Whether all that a record says stands in the other one. A second meeting on one day may have little to say: an
    activity with a number must agree in everything."""
    if copy is None or type(copy) is not type(first) or first is None:
        return False
    whole = by_number and isinstance(copy, KegiatanFacts)
    pairs = zip(copy._fields, map(_plain, copy), map(_plain, first), strict=True)
    return all(name == "slug" or one == other or (_is_empty(one) and not whole) for name, one, other in pairs)


def _is_empty(value: object) -> bool:
    """Whether nothing is said; 0 and Tidak are."""
    return value in (None, "") or (isinstance(value, (tuple, list)) and all(map(_is_empty, value)))


def _plain(value: object) -> object:
    return value.teks.split() if isinstance(value, Prose) else value


# Folders


def _copied_homes(known: _Known, read: Read) -> Iterator[tuple[str, str]]:
    """Kampung whose whole folder is a copy of another one, and that one's folder."""
    homes = {place.kampung: path for path, place in known.placed.items() if place.kind == "kampung"}
    for home, path in homes.items():
        parent, name = posixpath.split(home)
        if is_slug(name) and not may_be_made(name):
            continue
        others = (other for bare in folders(name) if (other := posixpath.join(parent, bare)) in homes and other != home)
        for other in others:
            if _says_the_same(path, homes[other], known, read):
                yield home, other
                break


def _is_copied_along(path: str, homes: Mapping[str, str], files: Files) -> bool:
    """Whether a file that nothing reads lies in a copied folder as it lies in the other one."""
    home = next((home for home in homes if path.startswith(f"{home}/")), None)
    return home is not None and files.get(homes[home] + path[len(home) :]) == files[path]


def _in_copied_home(item: Loaded, other: str, known: _Known, read: Read) -> Iterator[Diagnostic]:
    original = posixpath.join(other, posixpath.relpath(item.path, item.place.kampung))
    if item.place.kind == "kampung":
        count = sum(place.kampung == item.place.kampung for place in known.placed.values())
        home = item.place.kampung
        why = f"Folder {home}/ tampak seperti salinan dari {other}/; {count} catatannya tidak diterbitkan."
        rename = "" if is_slug(item.place.slug) else "ganti nama foldernya dan "
        hint = f"Hapus folder ini. Kalau memang kampung lain, {rename}bedakan `nama` atau `wilayah` di `{item.path}`."
        yield Diagnostic("salinan", Location(item.path), why, hint)
    elif original not in known:
        why = f"Catatan ini ada di folder salinan, tetapi tidak ada di {other}/; di sini catatan ini tidak terbit."
        yield Diagnostic(_DIFFERENT, Location(item.path), why, f"Pindahkan ke `{original}`.")
    elif not _says_the_same(item.path, original, known, read):
        yield _different(_Copy(item.path, original, False, False), "")


# What is said


def _private(item: Loaded) -> list[Diagnostic]:
    """Everybody can read a repository, copies too."""
    return [d for d in item.diagnostics if d.code in CODES and d.is_error]


def _said(copy: _Copy, item: Loaded | None, known: Mapping[str, Loaded]) -> Iterator[Diagnostic]:
    place = Location(copy.path)
    what = "cadangan" if copy.is_backup else "salinan"
    start = f"Berkas ini tampak seperti {what} dari {copy.original}"
    if copy.says_the_same:
        why = f"{start} dan isinya sama, jadi tidak diterbitkan."
        hint = "Hapus berkas ini."
        if item and not _is_misnamed(item) and item.place != known[copy.original].place:
            hint += " Kalau memang catatan lain, bedakan isinya, misalnya judul atau jamnya."
        yield Diagnostic("salinan", place, why, hint)
    elif copy.is_backup:
        hint = f"Pindahkan yang masih perlu ke {copy.original}, lalu hapus berkas ini."
        yield Diagnostic("salinan", place, f"{start}, tetapi isinya berbeda; berkas ini tidak diterbitkan.", hint)
    elif item is None or not _stays(copy, item, known):
        yield _different(copy, _free_name(copy.original, known))


def _different(copy: _Copy, free: str) -> Diagnostic:
    why = (
        f"Berkas ini tampak seperti salinan dari {copy.original}, tetapi isinya berbeda; berkas ini tidak diterbitkan."
    )
    hint = f"Pindahkan yang perlu ke {copy.original}, lalu hapus berkas ini."
    if free:
        hint += f" Kalau memang catatan lain, ganti namanya menjadi `{free}`."
    return Diagnostic(_DIFFERENT, Location(copy.path), why, hint)


def _free_name(original: str, known: Mapping[str, Loaded]) -> str:
    """A name for another record of the same day; files that are named by month or year have none."""
    item = known[original]
    folder, _, name = original.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    if item.place.kind not in ("kegiatan", "poktan"):
        return ""
    names = (f"{slug(stem)}-{number}{dot}{suffix}" for number in range(2, 100))
    return next((one for one in names if posixpath.join(folder, one) not in known), "")
