"""`import`: files into drafts. Each file stands for itself: what goes wrong with one leaves the others alone."""

import datetime
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..model.tanggal import panjang
from ..output.publish import Blocked
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
from .tanya import to_ask

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
    paths, passed_over = _expanded(request.files)
    if passed_over:
        _tell(_not_read(passed_over))
    if not paths:
        _tell(["Tidak ada naskah di sana. Yang bisa dibaca: " + ", ".join(SUFFIXES) + "."])
        return FAULTS
    photos = [path.name for path in passed_over if path.suffix.lower() in _PHOTOS]
    return _Import(request).all(paths, photos)


@dataclass
class _Import:
    """One run: what is known of the site is read once."""

    request: Request
    failed: int = 0
    written: int = 0
    _drafted: list[Reading] = field(default_factory=list)
    _nowhere: list[Reading] = field(default_factory=list)
    _homes: tuple[Home, ...] | None = None
    _known: dict[Path, list[Known]] = field(default_factory=dict)

    def all(self, paths: Iterable[Path], photos: Sequence[str] = ()) -> int:
        if self.request.format == "json":
            self._as_json(paths)
        else:
            for path in paths:
                self._one(path)
            _say(to_ask(self._drafted, photos, self._nowhere))
            if self.written + self.failed > 1 and not self.request.stdout:
                _say([f"Selesai: {self.written} draf dibuat, {self.failed} tidak."])
        return FAULTS if self.failed else DONE

    def _as_json(self, paths: Iterable[Path]) -> None:
        readings = [reading for path in paths for reading in self._read(path)]
        if readings:
            _say([as_json(readings)])

    def _read(self, path: Path) -> Iterator[Reading]:
        try:
            yield from (self._with_today(read_text(page)) for page in pages(read(path)))
        except Unreadable as why:
            self._refuse(path.name, str(why))

    def _with_today(self, reading: Reading) -> Reading:
        today, day = self.request.today or datetime.date.today(), reading.fields.tanggal
        if day is None or day.awal <= today:
            return reading
        told = f"Tanggal {panjang(day)} belum tiba. Kalau ini rencana, tambahkan `status: rencana`."
        return reading._replace(notes=(*reading.notes, Note(KOSONG, 0, told)))

    def _one(self, path: Path) -> None:
        for reading in self._read(path):
            try:
                text = as_record(reading)
                if self.request.stdout:
                    self._print(reading, text)
                else:
                    self._write(reading, text)
            except (Unreadable, Blocked) as why:
                self._refuse(reading.source, str(why))

    def _print(self, reading: Reading, text: str) -> None:
        _say([text.rstrip("\n")])
        _tell([f"{reading.source}:", *as_lines(reading.notes, reading.unit)])
        self.written += 1

    def _write(self, reading: Reading, text: str) -> None:
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
        folder = self._folder(reading)
        known = self._known.setdefault(folder, activities(folder))
        new = known_as(folder / "baru.md", text)
        if old := same_meeting(new, known):
            raise Unreadable(
                f"Kegiatan yang sama sudah ada: {old.path} (“{old.judul}”). Tidak ada yang ditulis; "
                "tambahkan yang kurang di berkas itu."
            )
        path = write_free(folder, file_name(reading), text)
        known.append(new._replace(path=path))
        self.written += 1
        self._drafted.append(reading)
        fields = ", ".join(name for name, value in reading.fields._asdict().items() if value not in ("", (), None))
        _say([f"{path}: draf dari {reading.source}. Terbaca: {fields}.", *as_lines(reading.notes, reading.unit), ""])

    def _folder(self, reading: Reading) -> Path:
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
            self._nowhere.append(reading)
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


def _expanded(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Files as named, folders with all their texts; and what in those folders is no text."""
    paths: list[Path] = []
    passed_over: list[Path] = []
    for path in files:
        if not path.is_dir():
            paths.append(path)
            continue
        for inner in sorted(path.rglob("*")):
            if not inner.is_file() or any(
                part.endswith("_files") or part.startswith(".") for part in inner.relative_to(path).parts
            ):
                continue
            (paths if inner.suffix.lower() in SUFFIXES else passed_over).append(inner)
    return paths, passed_over


def _say(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _tell(lines: Iterable[str]) -> None:
    sys.stderr.write("".join(f"{line}\n" for line in lines))
