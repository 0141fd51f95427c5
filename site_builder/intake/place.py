"""Where a draft belongs: the kampung's folder, a name that is free, and no meeting twice."""

import re
from pathlib import Path
from typing import NamedTuple

from ..content.fence import fence
from ..content.yaml_nodes import plain_data, read
from ..model.angka import YA_TIDAK
from ..model.given import is_given
from ..model.jam import parse_jam
from ..model.urls import address
from ..model.vocabulary import plain
from ..model.wrong import Wrong, tidy
from ..scaffold.kampung import Kampung as Home
from ..scaffold.naming import bare_address
from ..scaffold.write import write_new
from ..wilayah import Tertulis, baca
from .draft import source_of
from .facts.wilayah import Kampung


class Known(NamedTuple):
    """An activity that is there already. `terisi`: fields with an answer; `dari`: the text that its draft is of."""

    path: Path
    jenis: str
    judul: str
    tanggal: str
    poktan: str
    tempat: str
    jam: str
    terisi: frozenset[str] = frozenset()
    naskah: str = ""
    dari: str = ""

    @property
    def is_draft(self) -> bool:
        return "draf" in self.terisi


def fitting(kampung: Kampung, known: tuple[Home, ...]) -> tuple[Home, ...]:
    """The kampung that a text may mean: alike in name or desa, and contradicting in nothing that both say."""
    alike = [home for home in known if _is_alike(kampung, home) and not _contradicts(kampung, home)]
    exact = [home for home in alike if _same(kampung.nama, home.nama) and _same(kampung.desa, home.desa)]
    return tuple(exact if len(exact) == 1 else alike)


def _is_alike(kampung: Kampung, home: Home) -> bool:
    if kampung.desa and home.desa and not _same(kampung.desa, home.desa):
        return False
    said = {bare_address(kampung.nama), bare_address(kampung.desa)} - {""}
    return bool(said & {bare_address(home.nama), bare_address(home.desa), home.slug})


def _contradicts(kampung: Kampung, home: Home) -> bool:
    """A kabupaten and the kota of its name are two places; a name that the list does not have is compared as it is."""
    a, b = (baca(Tertulis(one.provinsi, one.kabupaten, one.kecamatan)) for one in (kampung, home))
    depth = min(len(a.kode), len(b.kode))
    if a.kode[:depth] != b.kode[:depth]:
        return True
    said = zip(a.jalan[1:], b.jalan[1:], strict=True)
    return any(x and y and (_area(x) != _area(y) or _are_two_kinds(x, y)) for x, y in said)


def _are_two_kinds(a: str, b: str) -> bool:
    return {a.casefold()[:4], b.casefold()[:4]} == {"kabu", "kota"}


def _same(a: str, b: str) -> bool:
    return bool(a) and bare_address(a) == bare_address(b)


def _area(name: str) -> str:
    return address(re.sub(r"(?i)^(?:kabupaten|kota|kecamatan|kapanewon|kemantren|distrik)\s+", "", name.strip()))


def activities(folder: Path) -> list[Known]:
    """The activities of a kegiatan/ folder, drafts and faulty ones too, as far as they can be read."""
    found = []
    for path in sorted(folder.rglob("*.md")) if folder.is_dir() else ():
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        found.append(known_as(path, text))
    return found


def known_as(path: Path, text: str) -> Known:
    """What the front matter of a record says about which meeting it is."""
    fenced, _ = fence(path.name, text) if text.strip() else (None, ())
    node, _ = read(fenced.yaml, path.name, fenced.yaml_line) if fenced else (None, ())
    data = plain_data(node) if node else {}
    given = (data.get(name, "") for name in ("jenis", "judul", "tanggal", "poktan", "tempat", "jam"))
    jenis, judul, tanggal, poktan, tempat, jam = (
        " ".join(map(str, value)) if isinstance(value, list) else str(value) for value in given
    )
    filled = frozenset(name for name, value in data.items() if is_given(value) and not _is_no_draft(name, value))
    naskah = fenced.body if fenced else ""
    return Known(path, jenis, judul, tanggal, poktan, tempat, jam, filled, naskah, source_of(text))


def _is_no_draft(name: str, value: object) -> bool:
    return name == "draf" and YA_TIDAK.get(tidy(str(value))) is False


def same_meeting(new: Known, known: list[Known]) -> Known | None:
    """One of the same day with a similar title, or of the same kind unless both tell an hour and it is another; without
    days, one with the same title, or with a similar one at the same place; the draft of the same text, in which
    somebody has put the day since."""
    for old in known:
        other_group = new.poktan and old.poktan and plain(new.poktan) != plain(old.poktan)
        if not other_group and not new.tanggal and _is_same_text(new, old):
            return old
        if new.tanggal != old.tanggal or other_group:
            continue
        alike = _similar(new.judul, old.judul)
        if new.tanggal:
            same = alike >= _ALIKE or (new.jenis == old.jenis != "kegiatan-lain" and not _another_hour(new, old))
        else:
            same = plain(new.judul) == plain(old.judul) or (alike >= _ALIKE and _one_place(new.tempat, old.tempat))
        if same:
            return old
    return None


def _is_same_text(new: Known, old: Known) -> bool:
    if not new.dari or new.dari != old.dari or _similar(new.judul, old.judul) < _ALIKE:
        return False
    return _similar(new.naskah, old.naskah) >= _ALIKE or not (new.naskah.strip() or old.naskah.strip())


_ALIKE = 0.6


def _another_hour(new: Known, old: Known) -> bool:
    one, two = (_begins(known.jam) for known in (new, old))
    return None not in (one, two) and one != two


def _begins(jam: str) -> object:
    try:
        return parse_jam(jam).mulai if jam else None
    except Wrong:
        return None


def _one_place(a: str, b: str) -> bool:
    """`Balai RW 02` and `Balai RW 02, Contoh` are one place."""
    one, two = plain(a), plain(b)
    return bool(one and two) and (one in two or two in one)


def _similar(a: str, b: str) -> float:
    one, two = (set(re.findall(r"\w{3,}", text.casefold())) for text in (a, b))
    return len(one & two) / max(min(len(one), len(two)), 1)


def write_free(folder: Path, name: str, text: str) -> Path:
    """The draft as a new file, whole or not at all; a name that is taken gets a number. Raises Blocked."""
    number, path = 1, folder / f"{name}.md"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.md"
    write_new(path, text)
    return path
