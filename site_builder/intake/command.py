"""`import`: files into drafts. Each file stands for itself: what goes wrong with one leaves the others alone."""

import datetime
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from ..model.tanggal import Tanggal, panjang, parse_tanggal
from ..model.wrong import Wrong, masked
from ..scaffold.kampung import Kampung as Home
from ..scaffold.kampung import all_kampung
from .answer import as_json, as_lines
from .draft import as_record, file_name
from .fields import Reading
from .naskah import BUKAN_KEGIATAN, KOSONG, Note, Unreadable
from .place import Known, activities, fitting, known_as, same_meeting, write_free
from .portal import pages
from .reading import read_text
from .sources import SUFFIXES, read
from .tanya import Pertanyaan, about, open_fields, open_of, shown_in, to_ask, whence

DONE, FAULTS, WRONG_CALL = 0, 1, 2
_DOCUMENTS = (".doc", ".rtf", ".odt", ".pdf", ".docm", ".wps")
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")


@dataclass(frozen=True)
class Request:
    """What `import` is asked for. `into` is a kampung's folder; with neither `into` nor `stdout` the kampung is found
    in `content`. `format` is `text` or `json`; JSON writes nothing."""

    files: tuple[Path, ...]
    into: Path | None = None
    stdout: bool = False
    format: str = "text"
    content: Path = Path("content")
    today: datetime.date | None = None


def run(request: Request) -> int:
    """Exit status: 0 all became drafts, 1 some did not, 2 wrong call."""
    missing = [path for path in request.files if not path.exists()]
    if missing or (request.into is not None and not request.into.is_dir()):
        _tell([f"{missing[0] if missing else request.into} tidak ada."])
        return WRONG_CALL
    if request.format == "text" and not request.stdout and not request.into and not request.content.is_dir():
        _tell([f"Folder {request.content}/ tidak ada. Jalankan di folder situs, atau sebutkan --into FOLDER."])
        return WRONG_CALL
    texts, passed_over = _expanded(request.files)
    if passed_over:
        _tell(_not_read([one.path for one in passed_over]))
    if not texts:
        _tell(["Tidak ada naskah di sana. Yang bisa dibaca: " + ", ".join(SUFFIXES) + "."])
        return FAULTS
    return _Import(request).all(texts, [one for one in passed_over if one.path.suffix.lower() in _PHOTOS])


class _Sent(NamedTuple):
    """A file, and the folder below the one that was named in which it came: often who sent it; `` where in none."""

    path: Path
    pengirim: str = ""

    def named(self, source: str) -> str:
        """Of which file a message is: several senders may have a `notulen.docx`."""
        return f"{masked(self.pengirim)}/{source}" if self.pengirim else source


class _Drafted(NamedTuple):
    """A draft that waits, with what neither it nor any text about it says."""

    pengirim: str
    known: Known
    isian: frozenset[str]


@dataclass
class _Import:
    """One run: what is known of the site is read once."""

    request: Request
    failed: int = 0
    written: int = 0
    _drafted: dict[Path, _Drafted] = field(default_factory=dict)
    _nowhere: list[Pertanyaan] = field(default_factory=list)
    _homes: tuple[Home, ...] | None = None
    _known: dict[Path, list[Known]] = field(default_factory=dict)

    def all(self, texts: Sequence[_Sent], photos: Sequence[_Sent] = ()) -> int:
        if self.request.format == "json":
            self._as_json(texts)
        else:
            for one in texts:
                self._one(one)
            _say(to_ask(self._questions(photos)))
            if self.written + self.failed > 1 and not self.request.stdout:
                _say([f"Selesai: {self.written} draf dibuat, {self.failed} tidak."])
        return FAULTS if self.failed else DONE

    def _questions(self, photos: Sequence[_Sent]) -> Iterator[Pertanyaan]:
        for one in self._drafted.values():
            yield about(one.pengirim, one.known.judul, _day(one.known.tanggal), one.isian)
        yield from self._nowhere
        for pengirim in dict.fromkeys(one.pengirim for one in photos):
            yield shown_in(pengirim, [one.path.name for one in photos if one.pengirim == pengirim])

    def _as_json(self, texts: Iterable[_Sent]) -> None:
        readings = [reading for one in texts for reading in self._read(one)]
        if readings:
            _say([as_json(readings)])

    def _read(self, sent: _Sent) -> Iterator[Reading]:
        try:
            yield from (self._with_today(read_text(page)) for page in pages(read(sent.path)))
        except Unreadable as why:
            self._refuse(sent.named(sent.path.name), str(why))

    def _with_today(self, reading: Reading) -> Reading:
        today, day = self.request.today or datetime.date.today(), reading.fields.tanggal
        if day is None or day.awal <= today:
            return reading
        told = f"Tanggal {panjang(day)} belum tiba. Kalau ini rencana, tambahkan `status: rencana`."
        return reading._replace(notes=(*reading.notes, Note(KOSONG, 0, told)))

    def _one(self, sent: _Sent) -> None:
        for reading in self._read(sent):
            try:
                text = as_record(reading)
                if self.request.stdout:
                    self._print(reading, text)
                else:
                    self._write(reading, text, sent)
            except (Unreadable, Blocked) as why:
                self._refuse(sent.named(reading.source), str(why))

    def _print(self, reading: Reading, text: str) -> None:
        _say([text.rstrip("\n")])
        _tell([f"{reading.source}:", *as_lines(reading.notes, reading.unit)])
        self.written += 1

    def _write(self, reading: Reading, text: str, sent: _Sent) -> None:
        if reading.usulan:
            raise Unreadable(
                "Naskah ini surat keputusan (SK), bukan kegiatan. Susunan Pokja-nya bisa disalin ke kampung.yaml (nama "
                f"orang hanya kalau memang ingin diumumkan):\n\n{reading.usulan}\n"
            )
        if reading.is_profile:
            why = next(note.message for note in reading.notes if note.kind == BUKAN_KEGIATAN)
            raise Unreadable(
                f"{why} Salin yang perlu ke `gambaran` di kampung.yaml; kalau tetap ingin drafnya, pakai --stdout."
            )
        folder = self._folder(reading, sent.pengirim)
        known = self._known.setdefault(folder, activities(folder))
        new = known_as(folder / "baru.md", text)
        if old := same_meeting(new, known):
            self._note(sent.pengirim, old, reading)
            raise Unreadable(
                f"Kegiatan yang sama sudah ada: {old.path} (“{old.judul}”). Tidak ada yang ditulis; "
                "tambahkan yang kurang di berkas itu."
            )
        path = write_free(folder, file_name(reading), text)
        known.append(new._replace(path=path))
        self.written += 1
        self._note(sent.pengirim, known[-1], reading)
        fields = ", ".join(name for name, value in reading.fields._asdict().items() if value not in ("", (), None))
        _say(
            [
                f"{path}: draf dari {sent.named(reading.source)}. Terbaca: {fields}.",
                *as_lines(reading.notes, reading.unit),
                "",
            ]
        )

    def _note(self, pengirim: str, known: Known, reading: Reading) -> None:
        """What is asked of the draft of a text, new or there already: what nobody has put into it since, either."""
        if known.is_draft:
            isian = open_of(reading) & open_fields(known.jenis, known.terisi, known.naskah)
            before = self._drafted.get(known.path)
            self._drafted[known.path] = (
                before._replace(isian=before.isian & isian) if before else _Drafted(pengirim, known, isian)
            )

    def _folder(self, reading: Reading, pengirim: str) -> Path:
        into = self.request.into
        if into is not None:
            return into if into.name == "kegiatan" else into / "kegiatan"
        if self._homes is None:
            self._homes = all_kampung(self.request.content)
        found = fitting(reading.kampung, self._homes)
        if len(found) == 1:
            return self.request.content / found[0].folder / "kegiatan"
        named = ", ".join(
            part for part in (reading.kampung.nama, reading.kampung.desa, reading.kampung.kecamatan) if part
        )
        choice = "Sebutkan foldernya: --into FOLDER-KAMPUNG."
        if not named:
            self._nowhere.append(whence(pengirim, reading))
            raise Unreadable(f"Naskah tidak menyebut kampung atau desa, jadi tempatnya tidak diketahui. {choice}")
        if not found:
            raise Unreadable(f"Kampung untuk naskah ini ({named}) belum ada di {self.request.content}/. {choice}")
        several = " dan ".join(str(self.request.content / home.folder) for home in found[:3])
        raise Unreadable(f"Kampung untuk naskah ini ({named}) bisa {several}. {choice}")

    def _refuse(self, name: str, why: str) -> None:
        self.failed += 1
        _tell([f"{name}: {why}"])


def _not_read(passed_over: list[Path]) -> Iterator[str]:
    """Documents, which may be minutes, all by name; of the rest the first."""
    documents = [path.name for path in passed_over if path.suffix.lower() in _DOCUMENTS]
    others = [path.name for path in passed_over if path.suffix.lower() not in _DOCUMENTS]
    if documents:
        told = ", ".join(documents)
        yield f"Belum bisa dibaca ({len(documents)} berkas): {told}. Buka, lalu simpan sebagai .docx atau .txt."
    if others:
        names = ", ".join(others[:5]) + (" …" if len(others) > 5 else "")
        yield f"Tidak dibaca karena bukan naskah ({len(others)} berkas): {names}"


def _expanded(files: Sequence[Path]) -> tuple[list[_Sent], list[_Sent]]:
    """Files as named, folders with all their texts; and what in those folders is no text."""
    texts: list[_Sent] = []
    passed_over: list[_Sent] = []
    folders = [path for path in files if path.is_dir()]
    for path in files:
        if path not in folders:
            texts.append(_Sent(path))
            continue
        for inner in sorted(path.rglob("*")):
            *above, _ = inner.relative_to(path).parts
            if not inner.is_file() or any(
                part.endswith("_files") or part.startswith(".") for part in (*above, inner.name)
            ):
                continue
            pengirim = "/".join((*([path.name] if len(folders) > 1 else []), *above))
            (texts if inner.suffix.lower() in SUFFIXES else passed_over).append(_Sent(inner, pengirim))
    return texts, passed_over


def _day(text: str) -> Tanggal | None:
    try:
        return parse_tanggal(text) if text else None
    except Wrong:
        return None


def _say(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _tell(lines: Iterable[str]) -> None:
    sys.stderr.write("".join(f"{line}\n" for line in lines))
