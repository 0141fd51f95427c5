"""The privacy gate: what a file says, anywhere in it, that may never be published, and what a person has let pass.

A phone number or an e-mail address may stand in `kontak`. Passages in `sudah_diperiksa` were read by somebody and pass,
but for NIK, KK and whoever is named beside a matter of health (product: "What never enters").
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location
from ..model.wrong import shortened
from ..privacy import (
    EMAIL,
    NEVER,
    PENGIRIM,
    TELEPON,
    Finding,
    find,
    find_health,
    find_personal,
    health_words,
    names_a_list,
    senders,
    spoken,
)
from .named import Named, named_in
from .source import Place
from .units import Unit, plain_key, units_of, value_of
from .written import Written
from .yaml_nodes import Mapping, Scalar, Sequence

_PICTURE = re.compile(r"!\[([^\]\n]{0,300})\](?:\(([^()\n]*)\))?")
_LIST_KIND = "foto-daftar-hadir"
# A cheap look: no message has a head without a date.
_DATE = re.compile(r"\d[/.-]\d")


class _Mark(NamedTuple):
    """A passage that was read and allowed; blanks and line ends may differ."""

    text: str
    place: Location

    @property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(r"\s+".join(map(re.escape, self.text.split())))

    def covers(self, text: str, found: Finding) -> bool:
        return any(m.start() <= found.start and found.end <= m.end() for m in self.pattern.finditer(text))


def privacy_faults(path: str, place: Place, written: Written) -> Iterator[Diagnostic]:
    """Every fault of one file; its text is never repeated."""
    marks = _marks(path, written.node)
    named = [
        _fault(one.kind, one.place, "", one.example)
        for one in named_in(path, place, written.node)
        if not _is_marked(one, marks)
    ]
    told = {(d.code, d.location.line) for d in named}
    yield from named
    yield from (d for d in _by_text(path, place, written, marks) if (d.code, d.location.line) not in told)


def _by_text(path: str, place: Place, written: Written, marks: tuple[_Mark, ...]) -> Iterator[Diagnostic]:
    yield from _in_names(path, marks)
    yield from _in_text(path, place, written, marks)
    yield from _in_escapes(path, written, marks)
    if words := health_words(written.text):
        yield from _health(path, written, marks, words)
    yield from _in_pictures(path, written, marks)
    yield from _in_messages(path, written, marks)
    yield from _stale(path, written, marks)


def marked_words(path: str, node: Mapping) -> Iterator[tuple[str, Location]]:
    """What a kampung's marks allow in the document that it names: the very words, and where the mark stands."""
    for mark in _marks(path, node) if value_of(node, "rkm") else ():
        for found in find(mark.text):
            yield mark.text[found.start : found.end], mark.place


def name_faults(path: str) -> tuple[Diagnostic, ...]:
    """What the name of a file or of its folders tells, of files that hold no record."""
    faults = tuple(_in_names(path, ()))
    if names_a_list(path.rpartition("/")[2]):
        return (*faults, _fault(_LIST_KIND, Location(path), ""))
    return faults


def _in_names(path: str, marks: Iterable[_Mark]) -> Iterator[Diagnostic]:
    words = spoken(path)
    for found in _not_marked(find(words), words, marks):
        yield _fault(found.kind, Location(path), path[found.start : found.end])


def _in_text(path: str, place: Place, written: Written, marks: Iterable[_Mark]) -> Iterator[Diagnostic]:
    """Numbers and addresses, remarks and broken lines of the YAML included."""
    text = written.text
    private = find_personal(text)
    contacts = _fields(text, "kontak") if private and place.kind in ("situs", "kampung") else ()
    for found in _not_marked(private, text, marks):
        in_contact = any(start <= found.start < end for start, end in contacts)
        if not (in_contact and found.kind in (TELEPON, EMAIL)):
            yield _fault(found.kind, _at(path, text, found, 1), text[found.start : found.end])


def _in_escapes(path: str, written: Written, marks: Iterable[_Mark]) -> Iterator[Diagnostic]:
    """Values that say what does not stand so in the file: `"\\u0030812…"`."""
    if not written.node or "\\" not in written.front:
        return
    told = {written.text[found.start : found.end] for found in find_personal(written.text)}
    for name, field in written.node.entries.items():
        for unit in units_of(field.value):
            for found in _not_marked(find_personal(unit.text), unit.text, marks):
                words, value = unit.text[found.start : found.end], unit.value
                is_contact = plain_key(name) == "kontak" and found.kind in (TELEPON, EMAIL)
                if not is_contact and words not in told:
                    yield _fault(found.kind, Location(path, value.line, value.column, value.end_column), words)


def _health(path: str, written: Written, marks: Iterable[_Mark], words: Collection[str]) -> Iterator[Diagnostic]:
    """Value by value, for a sentence ends with its value; where the YAML holds no record, in the text as it stands.

    `words`: those of health in the file; a value without any of them need not be read closely.
    """
    lines = written.text.split("\n")
    whole = (Unit(written.text, Scalar("", 1, 1, 0)),)
    for unit in (*units_of(written.node), *_remarks(written)) if written.node else whole:
        lowered = unit.text.lower()
        if not any(word in lowered for word in words):
            continue
        for found in _not_marked(find_health(unit.text), unit.text, marks):
            yield _fault(found.kind, _place(path, unit, found, lines), "")
    for found in _not_marked(find_health(written.body), written.body, marks) if written.node else ():
        yield _fault(found.kind, _at(path, written.body, found, written.body_line), "")


def _in_pictures(path: str, written: Written, marks: Iterable[_Mark]) -> Iterator[Diagnostic]:
    """Captions and file names that speak of attendance sheets and the like."""
    photos = value_of(written.node, "foto")
    for unit in units_of(photos) if photos else ():
        whole = Finding(0, len(unit.text), _LIST_KIND)
        if names_a_list(unit.text) and not any(mark.covers(unit.text, whole) for mark in marks):
            value = unit.value
            yield _fault(_LIST_KIND, Location(path, value.line, value.column, value.end_column), "")
    for picture in _PICTURE.finditer(written.body) if "![" in written.body else ():
        whole = Finding(*picture.span(), _LIST_KIND)
        if names_a_list(f"{picture[1]} {picture[2] or ''}") and not any(m.covers(written.body, whole) for m in marks):
            yield _fault(_LIST_KIND, _at(path, written.body, whole, written.body_line), "")


def _in_messages(path: str, written: Written, marks: Iterable[_Mark]) -> Iterator[Diagnostic]:
    """Messages pasted from a chat with their senders: the first one's place, for all of them have one cause."""
    if not written.node or not _DATE.search(written.text):
        return
    lines = written.text.split("\n")
    found = [
        _place(path, unit, head, lines)
        for unit in units_of(written.node)
        for head in _not_marked(senders(unit.text), unit.text, marks)
    ]
    body = _not_marked(senders(written.body), written.body, marks)
    found += [_at(path, written.body, head, written.body_line) for head in body]
    if found:
        yield _fault(PENGIRIM, min(found), "")


def _stale(path: str, written: Written, marks: tuple[_Mark, ...]) -> Iterator[Diagnostic]:
    """Marks whose passage stands nowhere any more but in the mark itself."""
    if not marks or not written.node:
        return
    rest = {key: entry for key, entry in written.node.entries.items() if plain_key(key) != "sudah_diperiksa"}
    units = [unit.text for unit in units_of(written.node._replace(entries=rest))]
    units += [unit.text for unit in _remarks(written)]
    has_document = value_of(written.node, "rkm") is not None
    for mark in marks:
        if has_document and find(mark.text):
            continue  # it may be meant for the document
        if not any(mark.pattern.search(text) for text in (*units, written.body, spoken(path))):
            yield _fault("diperiksa-tak-ada", mark.place, "")


def _marks(path: str, node: Mapping | None) -> tuple[_Mark, ...]:
    value = value_of(node, "sudah_diperiksa")
    marks = []
    for item in value.items if isinstance(value, Sequence) else (value,):
        text = value_of(item, "teks")
        if isinstance(text, Scalar) and text.text.strip():
            marks.append(_Mark(text.text, Location(path, text.line, text.column, text.end_column)))
    return tuple(marks)


def _remarks(written: Written) -> Iterator[Unit]:
    """What stands behind `#`: nobody publishes it, but everybody can read it."""
    first = written.text[: written.text.find(written.front)].count("\n") + 1
    for number, line in enumerate(written.front.split("\n"), first):
        column = line.find("#")
        if column >= 0:
            yield Unit(line[column + 1 :], Scalar("#", number, column + 1, len(line) + 1))


def _is_marked(one: Named, marks: Iterable[_Mark]) -> bool:
    return all(any(mark.covers(one.text, found) for mark in marks) for found in one.findings)


def _not_marked(findings: Iterable[Finding], text: str, marks: Iterable[_Mark]) -> Iterator[Finding]:
    for found in findings:
        if found.kind in NEVER or not any(mark.covers(text, found) for mark in marks):
            yield found


def _fields(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Where a field of the top level stands, as far down as lines are indented or items; read without the YAML."""
    block = re.compile(rf"(?mi)^[\"']?{name}[\"']?[ ]*:.*(?:\n(?:[ \t\-#].*)?)*")
    return tuple(found.span() for found in block.finditer(text))


def _place(path: str, unit: Unit, found: Finding, lines: list[str]) -> Location:
    """Where a finding stands in the file: its words are looked for from the value's own line on."""
    value = unit.value
    words = unit.text[found.start : found.end].split("\n")[0]
    for number in range(value.line, min(len(lines), value.line + unit.text.count("\n") + 40) + 1):
        column = lines[number - 1].find(words, value.column - 1 if number == value.line else 0)
        if column >= 0:
            return Location(path, number, column + 1, column + 1 + len(words))
    return Location(path, value.line, value.column, value.end_column)


def _at(path: str, text: str, found: Finding, first_line: int) -> Location:
    start = text.rfind("\n", 0, found.start) + 1
    words = text[found.start : found.end].split("\n")[0]
    column = found.start - start + 1
    return Location(path, first_line + text.count("\n", 0, found.start), column, column + len(words))


def _fault(kind: str, place: Location, value: str, example: str = "") -> Diagnostic:
    why, hint = _MESSAGES[kind]
    return Diagnostic(kind, place, why.format(shortened(value)), hint.format(example))


_MESSAGES = {
    "data-nik": (
        "Ada nomor yang berbentuk NIK atau nomor KK ({}).",
        "Hapus nomornya, dan sebut orangnya dengan jabatan atau unsurnya saja.",
    ),
    "data-nip": ("Ada nomor yang berbentuk NIP ({}).", "Hapus nomornya; jabatannya saja sudah cukup."),
    "data-telepon": (
        "Ada nomor telepon ({}) di luar isian `kontak`.",
        "Pindahkan nomor lembaga ke `kontak` pada kampung.yaml; nomor perorangan dihapus.",
    ),
    "data-email": (
        "Ada alamat surel di luar isian `kontak`.",
        "Pindahkan surel lembaga ke `kontak` pada kampung.yaml; surel perorangan dihapus.",
    ),
    "data-alamat": (
        "Ada alamat rumah seseorang, atau nomor rumah tanpa nama gedungnya.",
        "Tulis tanpa nama dan nomor rumah, misalnya `rumah kader di Dusun Krajan`; gedung umum boleh lengkap, dengan "
        "namanya di depan: `Balai Desa, Jl. Raya 12`.",
    ),
    "data-nama": (
        "Ada nama orang di isian yang cukup berisi jabatan atau unsur.",
        "Tulis jabatannya saja, misalnya `{}`. Kalau orangnya setuju disebut, salin isinya ke `teks` di bawah "
        "`sudah_diperiksa`, lalu tulis sebabnya di `alasan`.",
    ),
    "kesehatan-jumlah": (
        "Ada jumlah orang di samping kata kesehatan atau KB; angka kecil bisa menunjuk orangnya.",
        "Hapus angkanya. Kalau memang boleh diumumkan, salin kalimatnya ke `teks` di bawah `sudah_diperiksa`, "
        "lalu tulis sebabnya di `alasan`.",
    ),
    "kesehatan-nama": (
        "Ada nama orang di samping kata kesehatan atau KB.",
        "Hapus namanya: keadaan kesehatan seseorang tidak pernah diumumkan.",
    ),
    "data-pengirim": (
        "Di sini ada pesan yang disalin dari percakapan bersama nama pengirimnya.",
        "Hapus tanggal, jam, dan nama di depan setiap pesan; tulis isinya saja.",
    ),
    "foto-daftar-hadir": (
        "Nama berkas atau keterangan foto ini menyebut daftar hadir atau kartu identitas, yang memuat data orang.",
        "Hapus fotonya dari folder foto/ dan dari catatan; yang hadir cukup ditulis di `jumlah_hadir`.",
    ),
    "diperiksa-tak-ada": (
        "Bagian yang ditandai sudah diperiksa tidak ditemukan lagi di catatan ini.",
        "Salin lagi kalimatnya ke `teks`, persis seperti tertulis, atau hapus butir ini.",
    ),
}

CODES = frozenset(_MESSAGES)
