"""What a text does not say and its sender will know: a list to copy and send, one paragraph an activity."""

from collections.abc import Iterable, Iterator, Sequence

from ..model.tanggal import panjang
from .fields import Fields, Reading
from .naskah import BUKAN_KEGIATAN

# In the order in which one asks.
_ASKED: tuple[tuple[str, str], ...] = (
    ("tanggal", "tanggal berapa?"),
    ("tempat", "di mana tempatnya?"),
    ("jumlah_hadir", "berapa orang yang hadir?"),
)
_OF_MEETINGS = ("keputusan", "apa yang diputuskan?")
_NAMED = 5
_MEETINGS = ("rapat-pokja", "pertemuan-imp", "rumah-dataku")


def questions(fields: Fields, body: str) -> tuple[str, ...]:
    """What is not known of an activity; a long text has said what was decided, if only in its sentences."""
    asked = list(_ASKED)
    if fields.jenis in _MEETINGS and len(body.split()) < 60:
        asked.append(_OF_MEETINGS)
    if fields.jenis == "pembinaan-poktan" and not fields.poktan:
        asked.append(("poktan", "kelompok mana yang dibina?"))
    return tuple(words for name, words in asked if getattr(fields, name) in ("", (), None))


def to_ask(readings: Iterable[Reading], photos: Sequence[str] = (), nowhere: Sequence[Reading] = ()) -> Iterator[str]:
    """Nothing where nothing is missing. Names the title and the day, so that somebody without the text understands.

    `photos`: names of pictures that came along; whether they may be shown is for those to say who are seen in them.
    `nowhere`: texts that say of no kampung.
    """
    told = [one for one in readings if all(note.kind != BUKAN_KEGIATAN for note in one.notes)]
    rows = [(reading, found) for reading in told if (found := questions(reading.fields, reading.body))]
    if not rows and not photos and not nowhere:
        return
    yield "Yang perlu ditanyakan kepada pengirimnya (salin, lalu kirim):"
    yield ""
    for reading, found in rows:
        day = f", {panjang(reading.fields.tanggal)}" if reading.fields.tanggal else ""
        title = reading.fields.judul or reading.judul_disusun
        yield f"{title}{day}: {' '.join(_as_sentences(found))}"
    yield from (f"{one.source} ({one.fields.judul or one.judul_disusun}): Dari kampung mana?" for one in nowhere)
    if photos:
        named = ", ".join(photos[:_NAMED]) + (f", dan {len(photos) - _NAMED} lagi" if len(photos) > _NAMED else "")
        yield f"Foto {named}: Apakah semua yang tampak setuju fotonya diumumkan? Dari kegiatan yang mana?"
    yield ""


def _as_sentences(questions: Iterable[str]) -> Iterator[str]:
    for question in questions:
        yield question[0].upper() + question[1:]
