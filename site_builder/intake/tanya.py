"""What a text does not say and its sender will know: a list to copy and send, one paragraph an activity."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..model.tanggal import Tanggal, panjang
from ..model.wrong import masked
from .fields import Reading
from .naskah import BUKAN_KEGIATAN

# In the order in which one asks.
_ASKED = {
    "tanggal": "tanggal berapa?",
    "tempat": "di mana tempatnya?",
    "jumlah_hadir": "berapa orang yang hadir?",
    "keputusan": "apa yang diputuskan?",
    "poktan": "kelompok mana yang dibina?",
}
_ALWAYS = ("tanggal", "tempat", "jumlah_hadir")
_NAMED = 5
_MEETINGS = ("rapat-pokja", "pertemuan-imp", "rumah-dataku")


class Pertanyaan(NamedTuple):
    """What is asked of one activity, or of one picture. `pengirim`: the folder that it came in, `` where in none."""

    pengirim: str
    tentang: str
    kalimat: tuple[str, ...]


def open_fields(jenis: str, given: Collection[str], body: str) -> frozenset[str]:
    """What is not known of an activity; a long text has said what was decided, if only in its sentences."""
    asked = {*_ALWAYS}
    if jenis in _MEETINGS and len(body.split()) < 60:
        asked.add("keputusan")
    if jenis == "pembinaan-poktan":
        asked.add("poktan")
    return frozenset(asked.difference(given))


def open_of(reading: Reading) -> frozenset[str]:
    """What a text leaves open; nothing of one that tells of no activity."""
    if any(note.kind == BUKAN_KEGIATAN for note in reading.notes):
        return frozenset()
    given = [name for name, value in reading.fields._asdict().items() if value not in ("", (), None)]
    return open_fields(reading.fields.jenis, given, reading.body)


def about(pengirim: str, judul: str, tanggal: Tanggal | None, isian: Collection[str]) -> Pertanyaan:
    """Names the title and the day, so that somebody without the text understands."""
    day = f", {panjang(tanggal)}" if tanggal else ""
    return Pertanyaan(pengirim, f"{judul}{day}", tuple(words for name, words in _ASKED.items() if name in isian))


def whence(pengirim: str, reading: Reading) -> Pertanyaan:
    """Of a text that says of no kampung."""
    judul = reading.fields.judul or reading.judul_disusun
    return Pertanyaan(pengirim, f"{reading.source} ({judul})", ("dari kampung mana?",))


def shown_in(pengirim: str, photos: Sequence[str]) -> Pertanyaan:
    """Whether pictures that came along may be shown is for those to say who are seen in them."""
    named = ", ".join(photos[:_NAMED]) + (f", dan {len(photos) - _NAMED} lagi" if len(photos) > _NAMED else "")
    asked = ("apakah semua yang tampak setuju fotonya diumumkan?", "dari kegiatan yang mana?")
    return Pertanyaan(pengirim, f"Foto {named}", asked)


def to_ask(asked: Iterable[Pertanyaan]) -> Iterator[str]:
    """Nothing where nothing is missing; what came in a folder of its own stands below its name."""
    by_sender: dict[str, list[str]] = {}
    for one in asked:
        if one.kalimat:
            by_sender.setdefault(one.pengirim, []).append(f"{one.tentang}: {' '.join(map(_as_sentence, one.kalimat))}")
    if not by_sender:
        return
    yield "Yang perlu ditanyakan kepada pengirimnya (salin, lalu kirim):"
    yield ""
    for pengirim in sorted(by_sender):
        if pengirim:
            yield f"Dari folder {masked(pengirim)}:"
        yield from by_sender[pengirim]
        yield ""


def _as_sentence(question: str) -> str:
    return question[0].upper() + question[1:]
