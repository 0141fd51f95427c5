"""A foreign text read: every fact it gives, what is left as minutes, and what a person should look at."""

import datetime
import re
from collections.abc import Sequence

from ..model.tanggal import Tanggal
from ..model.vocabulary import JENIS_KEGIATAN
from .body import as_minutes, held_by_fields, left_over
from .chat import Chat, from_chat
from .clean import clean
from .facts.daftar import read_lists
from .facts.jam import read_jam
from .facts.jenis import PROFIL, read_kind
from .facts.judul import made_up, read_judul
from .facts.orang import read_people
from .facts.tanggal import as_printed_by_portal, read_days
from .facts.tempat import read_tempat
from .facts.wilayah import read_kampung
from .fields import Fields, Reading
from .layout import lay_out
from .naskah import Line, Note, Source
from .portal import kampung_line, name_in_full
from .pribadi import masked
from .remarks import remarks


def read_text(source: Source) -> Reading:
    """Facts of one text. Nothing is lost: each line is in a field, the minutes, `unplaced` or `dropped`."""
    lines, private = _without_private(source.lines)
    chat = from_chat(lines)
    cleaned = clean(chat.report if chat else lines)
    portal = kampung_line(cleaned)
    layout = lay_out(cleaned.lines, is_message=chat is not None)
    published = cleaned.published or ((Line(0, source.published),) if source.published else ())
    days = read_days(layout, published, _seen_on(source, chat))
    if portal:
        days = as_printed_by_portal(days, published[0].number)
    skip = frozenset((portal.number,)) if portal else frozenset[int]()
    judul = read_judul(layout, source.title, skip)
    kind = read_kind(layout, judul.value or "")
    kampung = read_kampung(layout, portal)
    jam, tempat = read_jam(layout), read_tempat(layout)
    people, lists = read_people(layout), read_lists(layout)
    disusun = "" if judul.value else _title(kind.jenis, kampung.nama or kampung.desa)
    fields = Fields(
        kind.jenis, judul.value or "", days.tanggal, days.selesai, jam.value or "", tempat.value or "", lists.seksi,
        lists.sasaran, lists.instansi, kind.program, kind.poktan, people.pimpinan, people.notulis, people.jumlah_hadir,
        people.peserta, people.narasumber, lists.agenda, lists.keputusan, lists.tindak_lanjut, source.address,
        ("seksi",) if portal and lists.seksi else (),
    )  # fmt: skip
    taken = (*people.taken, *lists.taken, *held_by_fields(layout, fields, kampung))
    minutes = left_over(layout, taken, fields.judul, portal)
    others = tuple(line for line in chat.others if line.text.strip()) if chat else ()
    notes = (
        *source.notes, *private, *(chat.notes if chat else ()), *kind.notes, *days.said, *judul.notes, *jam.notes,
        *tempat.notes, *kampung.notes, *people.notes, *lists.notes,
        *remarks(fields, disusun, cleaned.dropped, source.unit, others),
    )  # fmt: skip
    dropped = (*cleaned.dropped, *(chat.dropped if chat else ()))
    return Reading(
        source.name, source.unit, fields, disusun, kampung, days.dipublikasi, as_minutes(minutes),
        (*name_in_full(portal, kampung), *lists.unplaced, *others), dropped, notes, kind.usulan,
    )  # fmt: skip


def _without_private(lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[Note]]:
    clean_lines: list[Line] = []
    notes: list[Note] = []
    for line in lines:
        hidden, told = masked(line)
        clean_lines.append(hidden)
        notes += told
    return tuple(clean_lines), notes


def _seen_on(source: Source, chat: Chat | None) -> tuple[datetime.date, ...]:
    """A day on which the text was there already: a message's own, which may be one of two, or the end of the month in a
    blog's address."""
    if chat and chat.days:
        return chat.days
    found = re.search(r"/((?:19|20)\d\d)/(\d\d)/", source.address)
    if not found or not 1 <= int(found[2]) <= 12:
        return ()
    return (Tanggal(int(found[1]), int(found[2])).akhir,)


def _title(jenis: str, kampung: str) -> str:
    nama = JENIS_KEGIATAN[jenis].nama if jenis != PROFIL else "Profil"
    return made_up(nama, kampung)
