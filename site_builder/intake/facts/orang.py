"""Who spoke, who came and how many, who led: by role, as the text lists them."""

import re
from typing import NamedTuple

from ...model.angka import parse_jumlah
from ...model.wrong import Wrong
from ..layout import MARK, Entry, Layout, first_items, item_text
from ..naskah import DITEBAK, KOSONG, Line, Note, shortened


class People(NamedTuple):
    """`taken` are the labels whose whole content stands in these fields."""

    narasumber: tuple[str, ...]
    peserta: tuple[str, ...]
    jumlah_hadir: int | None
    pimpinan: str
    notulis: str
    taken: tuple[Entry, ...]
    notes: tuple[Note, ...]


def read_people(layout: Layout) -> People:
    notes: list[Note] = []
    taken: list[Entry] = []
    narasumber = _listed(layout, "narasumber", taken) or _spoken_of(layout, notes)
    peserta = _listed(layout, "peserta", taken)
    jumlah = _count(layout, peserta, taken, notes)
    peserta = tuple(p for p in peserta if not _ONLY_COUNT.fullmatch(p))
    roles = {field: _role(layout, field, taken, notes) for field in ("pimpinan", "notulis")}
    return People(narasumber, peserta, jumlah, roles["pimpinan"], roles["notulis"], tuple(taken), tuple(notes))


def _listed(layout: Layout, field: str, taken: list[Entry]) -> tuple[str, ...]:
    found: list[str] = []
    for entry in layout.labelled(field):
        items = top_items(entry.items)
        if items is None:
            continue
        if entry.value and not _ONLY_COUNT.fullmatch(entry.value):
            listed = items or MARK.match(entry.value)
            items = [*(first_items(entry.value) if listed else split_people(entry.value)), *items]
        if items or entry.value:
            taken.append(entry)
        found += items or ([entry.value] if entry.value else [])
    return tuple(found)


def top_items(lines: tuple[Line, ...]) -> list[str] | None:
    """The items of a list, those below an item joined to it; None where a list holds whole paragraphs."""
    items: list[str] = []
    base = next((len(line.text) - len(line.text.lstrip()) for line in lines if line.text), 0)
    for line in lines:
        if not line.text:
            continue
        if len(line.text) > 400:
            return None
        if len(line.text) - len(line.text.lstrip()) > base and items:
            items[-1] += ("; " if not items[-1].endswith((":", ";")) else " ") + item_text(line.text)
        elif items and line.text[:1].islower() and line.text == item_text(line.text):
            items[-1] += " " + line.text
        else:
            items.append(item_text(line.text))
    return [item.rstrip(";,").strip() for item in items if item.strip(" -–.:;")]


_DEGREE = (
    r"(?:S|M|A|Amd|Am|D|dr|drg|Ir|Drs|Dra|H|Hj|Dr|Prof|Apt|Ns|Tr|SST)\.?(?:\s?\.?[A-Z][A-Za-z]{0,4}\.?){0,3}|"
    r"S[A-Z][A-Za-z]{0,4}|M[A-Z][A-Za-z]{0,3}|AMK|Sp\.?\s?[A-Z]{1,3}"
)
_SPLIT = re.compile(r"\s*;\s*|\s*,\s*(?:dan|serta)\s+|\s+(?:dan|serta|&)\s+|\s*,\s+")


def split_people(text: str) -> list[str]:
    """`A, SKM dan B` is two people: a degree belongs to the name before it."""
    parts: list[str] = []
    for part in _SPLIT.split(text.strip(" .:")):
        if parts and re.fullmatch(_DEGREE, part.strip(" .")):
            parts[-1] += f", {part}"
        elif part.strip():
            parts.append(part.strip())
    return parts


_SPEAKER = re.compile(
    r"(?i:\b(?:nara ?sumber|narsum|pembicara|pemateri)(?:nya)?(?: kegiatan| materi| dalam [\w ]{3,30}?)?\s+"
    r"(?P<link>dari|adalah|yaitu|yakni|ialah|oleh)\s+)(?P<who>(?:[^.;:“”\"]|“[^”]{1,40}”)+)"
)
_VAGUE = re.compile(
    r"(?i)^(?:berbagai|beberapa|luar|instansi|setiap|sejumlah|para|lintas|kalangan|dalam|desa sendiri|"
    r"internal)\b|\bbaik\b|\bmaupun\b"
)
_SPEAKER_END = re.compile(
    r"\s(?:yang|dengan|untuk|pada|dalam|keduanya|ketiganya|menyampaikan|memberikan|tentang|mengenai|"
    r"membahas|tutur\w*|ungkap\w*|"
    r"ujar\w*|kata\w*|terkait|sekaligus|selaku|hadir|acara|kegiatan|materi|dimulai|di\s(?=[a-z]))\b|"
    r",\s*(?:keduanya|yang|dengan|dan (?:di|ber|me)\w+)\b|\)"
)


def _spoken_of(layout: Layout, notes: list[Note]) -> tuple[str, ...]:
    """Speakers that a sentence introduces; `narasumber dari berbagai instansi` introduces nobody."""
    found: list[str] = []
    at = 0
    for line in layout.body:
        for match in _SPEAKER.finditer(line.text):
            who = _SPEAKER_END.split(match["who"], maxsplit=1)[0].strip(" ,’'\"")
            if not who or _VAGUE.search(who) or not re.search(r"[A-Z]", who):
                continue
            at = at or line.number
            found += [part for part in split_people(who) if part not in found]
    if found:
        notes.append(Note(DITEBAK, at, f"Narasumber diambil dari kalimat: {shortened('; '.join(found), 80)}."))
    return tuple(found)


_ONLY_COUNT = re.compile(
    r"(?i)\s*(?:jumlah\s*:?\s*|sebanyak\s+|total\s*:?\s*)?([\d.]+)\s*(?:orang|org|peserta|jiwa|warga|kader|"
    r"ibu|undangan)?\s*\.?"
)
_CAME = re.compile(
    r"(?i)\b(?:(?:dihadiri|diikuti)(?: oleh)?|peserta (?:yang hadir|berjumlah|sebanyak|sejumlah)|"
    r"(?<!tidak )(?<!belum )(?<!dapat )hadir(?: sebanyak)?|jumlah peserta(?: yang hadir)?)"
    r"\s*:?\s*(?P<about>sekitar|kurang lebih|lebih dari|lebih kurang|hampir|±|puluhan|"
    r"ratusan)?\s*(?:sebanyak |sejumlah )?"
    r"(?P<count>\d[\d.]*)\s*(?:orang|peserta|kader|warga|ibu|anggota|undangan)\b"
)


def _count(layout: Layout, peserta: tuple[str, ...], taken: list[Entry], notes: list[Note]) -> int | None:
    for entry in layout.labelled("jumlah_hadir"):
        if count := _number(entry.value):
            taken.append(entry)
            return count
    for entry in layout.labelled("peserta"):
        said_alone = " ".join((entry.value, *(line.text for line in entry.items)))
        if alone := _ONLY_COUNT.fullmatch(said_alone):
            if entry not in taken:
                taken.append(entry)
            return _number(alone[1])
    said: dict[int, int] = {}
    for line in layout.body:
        for match in _CAME.finditer(line.text):
            if match["about"]:
                told = f"Jumlah hadir dikosongkan karena hanya perkiraan: “{shortened(match[0], 50)}”."
                notes.append(Note(KOSONG, line.number, told))
            elif count := _number(match["count"]):
                said[count] = line.number
    if len(said) == 1:
        ((count, at),) = said.items()
        notes.append(Note(DITEBAK, at, f"Jumlah hadir {count} diambil dari kalimat."))
        return count
    if said:
        numbers = " dan ".join(map(str, said))
        notes.append(Note(KOSONG, max(said.values()), f"Jumlah hadir dikosongkan: naskah menyebut {numbers}."))
    return None


def _number(text: str) -> int | None:
    try:
        return parse_jumlah(text.strip().rstrip("."))
    except Wrong:
        return None


_ROLE = re.compile(
    r"(?i)\b(?:(?:wakil )?ketua|(?:plt\.? )?(?:kepala|sekretaris|bendahara|camat|lurah|kades|sekdes|keuchik|"
    r"penghulu)|pkb|plkb|ppkbd|"
    r"penyuluh|bidan|kader|korlap|koordinator|anggota|petugas|fasilitator)\b[^,;()]{0,50}"
)


def _role(layout: Layout, field: str, taken: list[Entry], notes: list[Note]) -> str:
    """A role; a bare name is not taken over (domain: officers by role)."""
    for entry in layout.labelled(field):
        if not entry.value:
            continue
        role = _ROLE.search(entry.value)
        if role is None:
            notes.append(
                Note(KOSONG, entry.line.number, f"Isian `{field}` dikosongkan: tulis perannya, bukan nama orang.")
            )
            return ""
        if role[0].strip(" .") == entry.value.strip(" ."):
            taken.append(entry)
        return role[0].strip(" .")
    return ""
