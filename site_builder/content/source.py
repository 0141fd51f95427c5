"""Files of content/: which there are, what each is for, and their text."""

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..model import late_re
from ..model.diagnostics import Diagnostic, Location
from ..model.shell import argument
from ..model.wrong import Wrong

if TYPE_CHECKING:
    from ..model.tanggal import Tanggal

MAX_BYTES = 1_000_000
_YAML = (".yaml", ".yml")
_HOMES = tuple(f"kampung{end}" for end in _YAML)
# Folders of content/ itself.
_OF_THE_SITE = ("target", "rekap", "setoran")
# Kinds whose fields stand above a text, between fences.
FENCED = ("kegiatan", "halaman")
# The folder of the site's own pages, which holds their photos as that of a kampung does.
HALAMAN = "halaman"
# What systems and editors keep for themselves. `.rapat.md` and `rapat.md~` may hold somebody's writing.
_SCRATCH = late_re.compile(r"(?i)(\.(?:[_#].*|(?!.*\.md$).*)|~\$.*|thumbs\.db|desktop\.ini|readme(\.md|\.txt)?)")
_PICTURE = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".gif")
# Files of an office, which are never records.
WORDS = (".docx", ".doc", ".docm", ".odt", ".rtf")
SHEETS = (".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".csv", ".tsv")
OFFICE = (*WORDS, *SHEETS)
# Word's soft line break, form feed and Unicode's line ends are white space; the rest of the control range is damage.
_SOFT = str.maketrans(dict.fromkeys("\x0b\x0c\x85\u2028\u2029\ufeff", " "))
_DAMAGE = late_re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


# What the file system tells of a file without its being read: size, time of its content, time of its inode (on Windows
# when it was made), inode (on Windows 0). Where nothing of it has changed, neither have the bytes.
Seen = tuple[int, ...]


class File(NamedTuple):
    """A file as the file system lists it; `path` is relative to content/, with slashes."""

    path: str
    seen: Seen


class Place(NamedTuple):
    """What a file is for: its kind of record, the folder of its kampung (of the site's own pages theirs), and the name
    that becomes its address."""

    kind: str
    kampung: str
    slug: str


def scan(root: Path) -> tuple[File, ...]:
    """Every file below a folder, in the order of paths; an absent folder holds none.

    What cannot be read, a link to a file that is gone or a pipe, is as an empty file.
    """
    found: list[File] = []
    folders = [(str(root), "")]
    while folders:
        folder, prefix = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except FileNotFoundError:
            continue
        for entry in entries:
            if _SCRATCH.fullmatch(entry.name):
                continue
            if _leads_back(entry):
                continue
            if entry.is_dir():
                folders.append((entry.path, f"{prefix}{entry.name}/"))
            elif entry.is_file():
                stat = entry.stat()
                seen = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
                found.append(File(prefix + entry.name, seen))
            else:
                found.append(File(prefix + entry.name, ()))
    return tuple(sorted(found))


def _leads_back(entry: os.DirEntry[str]) -> bool:
    """A link to a folder that it stands in."""
    return entry.is_symlink() and Path(entry.path).parent.resolve().is_relative_to(os.path.realpath(entry.path))


def places(paths: Iterable[str]) -> dict[str, Place]:
    """The place of every file that holds a record; the others are reported by `unread`."""
    known = list(paths)
    homes = {path.rpartition("/")[0] for path in known if path.endswith(_HOMES) and _stem(path) == "kampung"}
    return {path: place for path in known if (place := _place(path, homes))}


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _place(path: str, homes: set[str]) -> Place | None:
    folder, _, name = path.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    suffix = dot + suffix.lower()
    if suffix in _YAML:
        if path in ("situs.yaml", "situs.yml"):
            return Place("situs", "", "situs")
        if stem == "kampung":
            return Place("kampung", folder, folder.rpartition("/")[2])
        if folder in _OF_THE_SITE:
            return Place(folder, "", stem)
    if folder == HALAMAN and suffix == ".md":
        return Place("halaman", HALAMAN, stem)
    home = _home(folder, homes)
    if home is None:
        return None
    shelf = path[len(home) + 1 :].split("/")[0]
    if shelf in ("poktan", "laporan") and suffix in _YAML:
        return Place(shelf, home, stem)
    if shelf == "kegiatan" and suffix == ".md":
        return Place(shelf, home, stem)
    return None


def _home(folder: str, homes: set[str]) -> str | None:
    while folder:
        if folder in homes:
            return folder
        folder = folder.rpartition("/")[0]
    return None


def is_attached(path: str) -> bool:
    """Whether a file is a photo or a document, which comes out where a record names it."""
    return path.lower().endswith((*_PICTURE, ".pdf"))


def date_in_name(slug: str) -> "Tanggal | None":
    """The day, month or year that the name of an activity's file begins with."""
    from ..model.tanggal import parse_tanggal  # a build with nothing to do reads no dates

    named = re.match(r"\d{4}(-\d{2}){0,2}(?=-|$)", slug)
    try:
        return parse_tanggal(named[0]) if named else None
    except Wrong:
        return None


def is_of_office(path: str) -> bool:
    """Whether a file is of Word or a spreadsheet program, of which `office` tells."""
    return path.lower().endswith(OFFICE)


def unread(paths: Iterable[str], placed: dict[str, Place]) -> tuple[Diagnostic, ...]:
    """Every file that nothing will read, with the likely reason; records without their kampung.yaml are an error."""
    there = [path for path in paths if path not in placed and not is_attached(path) and not is_of_office(path)]
    homes = homeless(there, placed)
    faults = [_lost(file, count, there) for file, count in Counter(homes.values()).items()]
    others = (path for path in there if path not in homes)
    return (*faults, *(Diagnostic("berkas-tak-dibaca", Location(path), *_why_unread(path)) for path in others))


def homeless(paths: Iterable[str], placed: Collection[str]) -> dict[str, str]:
    """Records in the folder of a kampung that has no file of its own, and the file that is missing."""
    there = (path for path in paths if path not in placed)
    return {path: f"{home}/kampung.yaml" for path in there if (home := _home_without_profile(path))}


def _home_without_profile(path: str) -> str:
    """The folder of a kampung whose record this would be; `` for other files."""
    *folders, name = path.split("/")
    if len(folders) < 2 or not name.lower().endswith(_SHELVES.get(folders[-1], "/")):
        return ""
    return "/".join(folders[:-1])


def _lost(file: str, count: int, there: list[str]) -> Diagnostic:
    home = file.rpartition("/")[0]
    why = f"{count} catatan di folder ini tidak akan terbit, karena folder {home}/ belum punya kampung.yaml."
    names = (file.lower(), f"{home}/kampung.yml".lower())
    misnamed = next((path for path in there if path.lower() in names), "")
    hint = f"Ganti nama `{misnamed}` menjadi `{file}`." if misnamed else f"Buat berkas `{file}` berisi `nama: …`."
    return Diagnostic("kampung-hilang", Location(file), why, hint)


def _why_unread(path: str) -> tuple[str, str]:
    folders, name = path.split("/")[:-1], path.rpartition("/")[2]
    shelf = next((f for f in folders if f.lower() in _SHELVES), "")
    suffix = _SHELVES.get(shelf.lower(), "")
    if name.lower() in ("kampung.yaml", "kampung.yml", "situs.yaml", "situs.yml"):
        right = name.lower().replace(".yml", ".yaml")
        return (
            f"{name} tidak dibaca: nama atau tempatnya berbeda.",
            f"Ganti namanya menjadi `{right}` dengan huruf kecil.",
        )
    if shelf != shelf.lower():
        return f"{name} tidak dibaca: nama foldernya “{shelf}”.", f"Ganti nama foldernya menjadi `{shelf.lower()}`."
    own = next((folder for folder in folders if folder in _OF_THE_SITE), "")
    if own and name.lower().endswith(_YAML):
        return f"{name} tidak dibaca: tempatnya bukan langsung di {own}/.", f"Pindahkan ke `content/{own}/{name}`."
    if folders and folders[0] in _OF_THE_SITE:
        return (
            f"{name} tidak dibaca: folder {folders[0]}/ hanya untuk berkas .yaml.",
            "Simpan catatannya sebagai .yaml.",
        )
    if folders and folders[0] == HALAMAN:
        if len(folders) > 1:
            return (
                f"{name} tidak dibaca: tempatnya bukan langsung di {HALAMAN}/.",
                f"Pindahkan ke `content/{HALAMAN}/{name}`.",
            )
        stem = name.rpartition(".")[0] or name
        return (
            f"{name} tidak dibaca: folder {HALAMAN}/ hanya untuk berkas .md.",
            f"Salin isinya ke berkas baru `content/{HALAMAN}/{stem}.md`.",
        )
    if name.lower().endswith(_IMPORTED):
        home = "/".join(folders[: folders.index(shelf)]) if shelf else ""
        into = f" --into {argument(f'content/{home}')}" if home else ""
        command = f"kampung-kb import {argument(f'content/{path}')}{into}"
        hint = f"Jalankan `{command}`, lalu pindahkan berkas ini ke luar folder content/."
        return f"{name} tidak dibaca: ini naskah, belum catatan.", hint
    if shelf and not name.lower().endswith(suffix):
        hint = f"Salin isinya ke berkas baru berakhiran {suffix}."
        return f"{name} tidak dibaca: folder {shelf}/ hanya untuk berkas {suffix}.", hint
    return (
        f"{name} tidak dibaca: tempatnya bukan tempat catatan.",
        "Pindahkan ke folder kegiatan/, poktan/ atau laporan/.",
    )


# Texts that `import` reads; of Word files `office` tells.
_IMPORTED = (".txt", ".html", ".htm", ".mhtml", ".mht")
_SHELVES = {"kegiatan": ".md", "poktan": ".yaml", "laporan": ".yaml"}


def decode(path: str, data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file: UTF-8, with or without byte order mark, any line ends; faults where it is not."""
    if len(data) > MAX_BYTES:
        why = f"Berkas ini {-(-len(data) // 1000):,} kB; catatan paling besar 1.000 kB.".replace(",", ".")
        return "", (Diagnostic("berkas-besar", Location(path), why, "Simpan foto dan lampiran di luar catatan."),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", (_not_utf8(path, 0, "Berkas ini tersimpan sebagai UTF-16 (“Unicode”)."),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return "", (_not_utf8(path, line, f"Ada huruf yang tidak tersimpan sebagai UTF-8 di baris {line}."),)
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_SOFT)
    if not text.strip():
        return "", (Diagnostic("berkas-kosong", Location(path), "Berkas ini kosong.", "Isi catatannya atau hapus."),)
    damage = _DAMAGE.search(text)
    if damage:
        line = text.count("\n", 0, damage.start()) + 1
        column = damage.start() - text.rfind("\n", 0, damage.start())
        why = f"Ada karakter tak terlihat (U+{ord(damage[0]):04X}) di baris {line} kolom {column}."
        return text, (
            Diagnostic(
                "karakter-kendali", Location(path, line, column), why, "Hapus lalu ketik ulang kata di tempat itu."
            ),
        )
    return text, ()


def _not_utf8(path: str, line: int, why: str) -> Diagnostic:
    hint = "Di Notepad: Simpan sebagai, lalu pilih pengodean UTF-8."
    return Diagnostic("bukan-utf8", Location(path, line), why, hint)
