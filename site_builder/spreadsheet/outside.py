"""Files of an office stay outside the repository: it is as public as the site, and so is its history."""

from pathlib import Path
from typing import NamedTuple

from ..files import PRIVATE, write_whole
from ..model.blocked import Blocked
from ..model.wrong import cause
from ..options import Options


class Kept(NamedTuple):
    """What is kept out, as a sentence calls it, and why."""

    apa: str
    sebab: str


FORMULIR = Kept("Formulir", "Formulir ini memuat angka yang tidak boleh diumumkan")


def outside(path: Path, option: str, options: Options, kept: Kept = FORMULIR) -> Path:
    """The real place of a file; raises Blocked where that lies in the site's repository, or in any other one.

    `option` is what a person typed before it (`--to`), for the message. Symbolic links are followed.
    """
    place = path.resolve()
    for folder in (place, *place.parents):
        if any(_same(folder, root) for root in _roots(options)):
            raise Blocked(_why(path, option, "di dalam repositori situs", kept))
        if (folder / ".git").exists():
            raise Blocked(_why(path, option, f"di dalam repositori git lain ({folder})", kept))
    return place


def put(place: Path, data: bytes, mode: int = PRIVATE) -> None:
    """Write a whole file or none: beside its place, then renamed. Raises Blocked."""
    if not place.parent.is_dir():
        raise Blocked(f"Folder {place.parent} tidak ada. Buat dahulu folder itu, atau pilih tempat lain dengan --to.")
    try:
        write_whole(place, data, mode=mode)
    except OSError as fault:
        raise Blocked(f"{place} tidak bisa ditulis: {cause(fault)}. Pilih tempat lain dengan --to.") from None


def _roots(options: Options) -> list[Path]:
    """The work tree that holds content/, by its written and by its real place, and the folders of records and pages.

    Without content/ there is no site to guard; other repositories still are.
    """
    content = options.content.absolute()
    if not content.exists():
        return []
    return [
        content.resolve(),
        options.output.absolute().resolve(),
        _work_tree(content.parent.resolve()),
        _work_tree(content.resolve().parent),
    ]


def _work_tree(folder: Path) -> Path:
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)


def _same(a: Path, b: Path) -> bool:
    """Whether two paths are one folder, also where letter case does not count."""
    try:
        return a == b or a.samefile(b)
    except OSError:
        return False


def _why(path: Path, option: str, where: str, kept: Kept) -> str:
    what = "Berkas" if option == "--to" else kept.apa
    remedy = (
        f"Pilih folder lain: --to {_example(path)}."
        if option == "--to"
        else "Pindahkan dahulu ke folder lain, misalnya ~/Documents. Kalau berkas ini sudah pernah di-commit, "
        "beri tahu pengelola: riwayatnya ikut terbuka."
    )
    return f"{what} {path} berada {where}. {kept.sebab}, sedangkan repositori terbuka untuk umum. {remedy}"


def _example(path: Path) -> str:
    return f"~/Documents/{path.name or 'formulir.xlsx'}"
