"""Which kampung a text is about, and where that lies."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...model.provinsi import NAMA, find_provinsi
from ...model.vocabulary import plain
from ..kalimat import sentences
from ..layout import Layout
from ..naskah import KOSONG, Line, Note
from .names import as_name, is_heading_case, name_after


class Kampung(NamedTuple):
    """As the text says; `` where it does not."""

    nama: str = ""
    desa: str = ""
    kecamatan: str = ""
    kabupaten: str = ""
    provinsi: str = ""
    notes: tuple[Note, ...] = ()


def read_kampung(layout: Layout, portal_name: Line | None) -> Kampung:
    """`portal_name` is the line above “Dipublikasi pada”, which names the kampung."""
    notes: list[Note] = []
    found = {level: _region(layout, level, notes) for level in _WORDS}
    nama = _short_name(portal_name.text) if portal_name else _named(layout, found["desa"], notes)
    if not nama and found["desa"] and _is_kampung_of_desa(layout):
        nama = found["desa"]
    return Kampung(nama, found["desa"], found["kecamatan"], found["kabupaten"], _provinsi(layout), tuple(notes))


_WORDS = {
    "desa": r"Desa|DESA|desa|Ds\.?|Kelurahan|KELURAHAN|kelurahan|Kel\.|KEL\.|Kalurahan|KALURAHAN|Gampong|GAMPONG|"
    r"Nagari|NAGARI|Pekon|PEKON",
    "kecamatan": r"Kecamatan|KECAMATAN|kecamatan|Kec\.?|KEC\.?|kec\.|Kapanewon|KAPANEWON|Kemantren|KEMANTREN|Distrik",
    "kabupaten": r"Kabupaten|KABUPATEN|kabupaten|Kab\.?|KAB\.?|kab\.|Kota|KOTA",
}
_SLASHED = re.compile(r"[ ]?/[ ]?$")
# The founding story of all Kampung KB and national news name places that are not the text's own.
_ELSEWHERE = re.compile(
    r"(?i)presiden|jokowi|joko widodo|mertasinga|se-indonesia|rakernas|pertama kali dicanangkan|dibentuk\s+di"
)


def _short_name(text: str) -> str:
    """`GENDIS (Guyub, Elok, …)` explains its letters in brackets, which are no part of the name."""
    name = re.sub(r"(?i)^(?:kampung (?:kb|keluarga berkualitas))\s+(?=\S)", "", text.partition("(")[0].strip() or text)
    return as_name(name)


class _Seen(NamedTuple):
    name: str
    weight: int
    line: int


def _region(layout: Layout, level: str, notes: list[Note]) -> str:
    """The one name that a text gives for a level: behind its label, or in its sentences."""
    for entry in layout.labelled(level):
        value = re.split(r"[,;(]", entry.value)[0]
        value = re.sub(r"^(?:Desa|Kelurahan|Kecamatan|Kec\.|Kab\.)\s+", "", value).strip(" .")
        if value and not re.search(r"\d{3}", value) and len(value) < 40:
            return _as_region(level, value, "Kota" if entry.line.text.startswith("Kota ") else "Kabupaten")
    return _clearest(_mentions(layout, level), level.capitalize(), notes)


def _clearest(mentions: Iterable[_Seen], what: str, notes: list[Note]) -> str:
    """The name with most weight, in its best spelling; two of like weight are none, and said."""
    weights: Counter[str] = Counter()
    spelled: dict[str, _Seen] = {}
    for seen in mentions:
        key = plain(seen.name)
        weights[key] += seen.weight
        if key not in spelled or (spelled[key].name.isupper() and not seen.name.isupper()):
            spelled[key] = seen
    _join_longer(weights, spelled)
    ranked = weights.most_common(2)
    if not ranked:
        return ""
    if len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]:
        names = " dan ".join(as_name(spelled[key].name) for key, _ in ranked)
        notes.append(Note(KOSONG, spelled[ranked[1][0]].line, f"{what} dikosongkan: naskah menyebut {names}."))
        return ""
    return as_name(spelled[ranked[0][0]].name)


def _as_region(level: str, value: str, word: str) -> str:
    if level != "kabupaten" or re.match(r"(?i)(?:kabupaten|kota)\b", value):
        return as_name(value)
    return f"{word} {as_name(value)}"


def _mentions(layout: Layout, level: str) -> Iterator[_Seen]:
    head = {line.number for line in layout.head}
    for line in layout.lines:
        for part in sentences(line.text):
            if _ELSEWHERE.search(part):
                continue
            for found in re.finditer(rf"(?<![\w/-])(?P<word>{_WORDS[level]})(?=[\s\"“‘])", part):
                name = name_after(part, found.end())
                if not name or _SLASHED.search(part[: found.start()]) or _runs_on(part, found.end(), name):
                    continue
                chained = _chained(part, found.start(), part.index(name, found.end()) + len(name))
                if len(name.split()) > 2 and level != "desa" and not chained:
                    continue  # a person's name may follow: `Kec. Contoh Budi Santoso`
                word = found["word"].strip(".").capitalize()
                if level == "kabupaten":
                    if part[found.end() :].lstrip().startswith("/"):
                        continue
                    name = f"{'Kota' if word == 'Kota' else 'Kabupaten'} {as_name(name)}"
                weight = 4 if line.number in head else 1
                yield _Seen(name, weight + 2 * chained, line.number)


def _runs_on(text: str, start: int, name: str) -> bool:
    """In a heading, where every word is capitalised, a name is known to end before a mark or another level only."""
    if not is_heading_case(text):
        return False
    rest = text[text.index(name, start) + len(name) :]
    return _ENDS.match(rest) is None and not (rest.strip(' ."”’') == "" and len(name.split()) < 3)


_ENDS = re.compile(
    r"\s*(?:[\"”’')(,:;|–—-]|(?i:desa|kelurahan|kalurahan|kec(?:amatan)?|kab(?:upaten)?|prov(?:insi)?|rw|rt|dusun|"
    r"gampong|nagari|kota|tahun)\b)"
)


def _chained(text: str, place: int, end: int) -> bool:
    """`Desa X Kecamatan Y Kabupaten Z`: a whole address speaks of one place. `end` is where the name ends."""
    return _LEVEL_BEFORE.search(text[:place]) is not None or _LEVEL_AFTER.match(text[end:]) is not None


_LEVEL = rf"(?:{'|'.join(_WORDS.values())})"
_LEVEL_BEFORE = re.compile(rf"(?<!\w){_LEVEL}\s+(?:[A-Z][\w'’-]*[\s,]+){{1,4}}$")
_LEVEL_AFTER = re.compile(rf"[\s,]+{_LEVEL}\s+[A-Z]")


def _join_longer(weights: Counter[str], spelled: dict[str, _Seen]) -> None:
    """`Penyengat` and `Penyengat Rendah` are one place where one begins with the other."""
    for short in sorted(weights, key=len):
        longer = [key for key in weights if key != short and key.startswith(short)]
        if len(longer) == 1 and short:
            kept, gone = (short, longer[0]) if weights[short] > weights[longer[0]] else (longer[0], short)
            weights[kept] += weights.pop(gone)
            spelled.pop(gone)


_KAMPUNG_KB = re.compile(
    r"(?i:\b(?:kampung|kp\.?)\s+(?:k?kb\b|keluarga\s+(?:berkualitas|"
    r"berencana)(?:\s*\(\s*(?:kampung\s+)?kkb?\s*\))?))(?!\s*[,.;:])"
)


def _named(layout: Layout, desa: str, notes: list[Note]) -> str:
    """The name behind `Kampung KB`, where the text has one."""
    for entry in layout.labelled("kampung"):
        value = re.split(r"[,;(]|\b(?:Desa|Kelurahan)\b", entry.value)[0]
        value = re.sub(r"(?i)^kampung (?:kb|keluarga berkualitas)\s+", "", value.strip())
        if value:
            return as_name(value)
    mentions = list(_kampung_mentions(layout))
    # `Kampung KB Candisari` may be the Kampung KB of that desa, whatever its own name.
    own = [seen for seen in mentions if plain(seen.name) != plain(desa)]
    return _clearest(own or mentions, "Nama kampung", notes)


def _kampung_mentions(layout: Layout) -> Iterator[_Seen]:
    head = {line.number for line in layout.head}
    for line in layout.lines:
        for part in sentences(line.text):
            if _ELSEWHERE.search(part):
                continue
            for found in _KAMPUNG_KB.finditer(part):
                name = name_after(part, found.end())
                if name and not _runs_on(part, found.end(), name):
                    yield _Seen(name, 3 if line.number in head else 1, line.number)


_OF_DESA = re.compile(
    r"(?i:kampung (?:kb|keluarga (?:berkualitas|berencana)))\s+(?i:desa|kelurahan|kalurahan|gampong|nagari)\s+[A-Z]"
)


def _is_kampung_of_desa(layout: Layout) -> bool:
    """`Kampung KB Desa Sukamanah` has the name of its desa."""
    head = " ".join(line.text for line in layout.head)
    return any(_OF_DESA.search(text) for text in (head, *(line.text for line in layout.lines)))


def _provinsi(layout: Layout) -> str:
    for entry in layout.labelled("provinsi"):
        if kode := find_provinsi(entry.value):
            return NAMA[kode]
    seen = set()
    for line in layout.lines:
        for part in sentences(line.text):
            if _ELSEWHERE.search(part):
                continue
            for found in re.finditer(r"(?i)\bprov(?:insi|\.)\s+", part):
                words = part[found.end() :].split()[:4]
                for count in range(len(words), 0, -1):
                    if kode := find_provinsi(" ".join(words[:count]).strip(' .,;()”"')):
                        seen.add(NAMA[kode])
                        break
    return seen.pop() if len(seen) == 1 else ""
