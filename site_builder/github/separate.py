"""Answers parted into what a record takes, the pictures, and sentences about everything that does not come along."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..intake.chat import without_heads
from ..intake.naskah import shortened
from ..scaffold.issue_forms import NOTULEN
from .answers import Answer
from .documents import is_minutes, minutes_of
from .photos import Refused
from .pictures import Picture, taken_out, with_captions
from .uploads import Upload, without_uploads

Fetch = Callable[[str], bytes]
MOST_DOCUMENTS = 3


class Separated(NamedTuple):
    """`left`: what does not come along, why, and what to do; `read`: files that minutes were read from."""

    answers: tuple[Answer, ...]
    pictures: tuple[Picture, ...]
    left: tuple[str, ...]
    read: tuple[str, ...]


def separate(answers: Sequence[Answer], document: Fetch) -> Separated:
    """Heads of pasted messages and files are taken out of every answer; minutes in a file are read (by `document`)."""
    kept: list[Answer] = []
    pictures: list[Picture] = []
    left: list[str] = []
    read: list[str] = []
    takes_minutes = any(one.question.key == NOTULEN for one in answers)
    for one in answers:
        text, uploads = without_uploads(one.text)
        is_photo, is_box = one.question.key == "foto", one.question.element == "checkboxes"
        left += [_unfinished(upload, one) for upload in uploads if not upload.is_done]
        done = [upload for upload in uploads if upload.is_done]
        said = without_heads(text)
        left += _heads(said.heads, said.media, one)
        seen = with_captions(said.text) if is_photo else taken_out(said.text)
        pictures += seen.pictures
        text = seen.text
        if one.question.key == NOTULEN:
            added, why, names = _minutes(done, document)
            text = "\n\n".join(part for part in (text, *added) if part)
            left += why
            read += names
        else:
            left += [_no_place(upload, one, takes_minutes=takes_minutes) for upload in done]
        if is_photo and text:
            left.append(_words_alone(text, has_photos=bool(seen.pictures)))
        if is_box and (more := "\n".join(row for row in text.split("\n") if not _BOX.match(row)).strip()):
            left.append(f"Tulisan di bawah “{one.question.judul}” tidak ikut: “{shortened(more, 80)}”.")
        kept.append(one._replace(text=text))
    return Separated(tuple(kept), tuple(pictures), tuple(left), tuple(read))


_BOX = re.compile(r"\s*[-*] \[[ xX]\]")
_VIDEO = re.compile(r"https://github\.com/user-attachments/assets/[\w-]+")


def _unfinished(upload: Upload, answer: Answer) -> str:
    name = f"“{upload.name}”" if upload.name else "Satu berkas"
    return (
        f"{name} di “{answer.question.judul}” belum selesai terunggah saat formulir disimpan. Pilih ⋯ › Edit, hapus "
        "tulisan “Uploading …”, tambahkan berkasnya lagi, tunggu sampai tampil, baru simpan."
    )


def _heads(count: int, media: int, answer: Answer) -> Iterator[str]:
    if count:
        yield f"Nama pengirim dan jam dari {count} pesan WhatsApp di “{answer.question.judul}” dibuang."
    if media:
        yield f"Ada {media} foto atau berkas yang tidak tersalin bersama pesannya. Tambahkan fotonya ke kotak Foto."


def _minutes(uploads: Sequence[Upload], document: Fetch) -> tuple[list[str], list[str], list[str]]:
    """Texts, what of them does not come along, and the names of the files that they are from."""
    texts: list[str] = []
    left: list[str] = []
    names: list[str] = []
    for n, upload in enumerate(uploads):
        try:
            if n >= MOST_DOCUMENTS:
                raise Refused(f"Paling banyak {MOST_DOCUMENTS} berkas dibaca dari satu formulir.")
            if not is_minutes(upload.name):
                raise Refused("Yang bisa dibaca di kotak ini naskah Word (.docx) atau teks (.txt).")
            found = minutes_of(upload.name, document(upload.url))
        except Refused as why:
            left.append(f"Isi “{upload.name}” tidak dibaca. {why} Atau salin isinya ke kotak Notulen.")
            continue
        texts.append(found.text)
        left += [f"Dari “{upload.name}”: {note}" for note in found.notes]
        names.append(upload.name)
    return texts, left, names


def _no_place(upload: Upload, answer: Answer, *, takes_minutes: bool) -> str:
    other = " Naskah ditambahkan ke kotak Notulen." if takes_minutes else ""
    if answer.question.key == "foto":
        return (
            f"“{upload.name}” bukan foto, jadi tidak ikut. Simpan tiap halamannya sebagai gambar (.jpg), lalu "
            f"tambahkan ke kotak Foto.{other}"
        )
    return f"Berkas “{upload.name}” di “{answer.question.judul}” tidak ikut: kotak itu untuk tulisan.{other}"


def _words_alone(text: str, *, has_photos: bool) -> str:
    """Words of the photos' question that no photo stands above."""
    if _VIDEO.fullmatch(text):
        return "Video di kotak Foto tidak ikut; yang bisa ikut hanya foto."
    if has_photos:
        why = "tidak ikut. Keterangan ditulis di bawah fotonya, bukan di atasnya."
    else:
        why = "tidak disertai foto, jadi tidak ikut. Tambahkan fotonya ke kotak itu; keterangannya di bawah tiap foto."
    return f"Tulisan di kotak Foto, “{shortened(text, 80)}”, {why}"
