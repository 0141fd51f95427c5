"""What a new kampung must know, and the folder that becomes its address (product: named after its desa, with the
kecamatan before it where two would clash)."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from ..model.urls import address
from ..model.wrong import Wrong, quoted
from ..wilayah import Ragu, Terbaca, Tertulis, baca, semua_ragu
from .asking import Answers, Question
from .essentials import Essentials
from .kampung import Kampung, all_kampung
from .naming import bare_kampung, folder_path, leads_out, village
from .reading import accepted, optional, with_letters
from .skeleton import Start


class Proposal(NamedTuple):
    """A folder for a kampung; where none can be proposed, why."""

    folder: str
    why: str = ""


def kampung_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    known = all_kampung(content)
    read = with_letters(accepted("kampung", "nama"))
    nama = answers.get(Question("nama", "Nama kampung, tanpa kata “Kampung KB”", read, contoh="Mekar Asri"))
    jenis_desa, desa = village(_area(answers, "desa", "Desa atau kelurahan"))
    region, doubts = _region(answers)
    # An address is for good, and so is a folder for most: neither takes a name that is probably misspelt.
    doubted = {one.isian for one in doubts if one.saran}
    levels = zip(("provinsi", "kabupaten", "kecamatan"), region.jalan, strict=True)
    provinsi, kabupaten, kecamatan = ("" if level in doubted else name for level, name in levels)
    new = Kampung("", bare_kampung(nama), desa, kecamatan, kabupaten, provinsi)
    folder = _folder(answers, new, known)
    area = {"provinsi": region.provinsi, "kabupaten": region.kabupaten, "kecamatan": region.kecamatan, "desa": desa}
    kode = region.kode if len(region.kode) == len("33.26.14") else ""
    fields = {**area, "jenis_desa": jenis_desa, "kode": kode}
    start = [Start(f"wilayah.{name}", text) for name, text in fields.items() if text]
    then = f"Lengkapi isinya, lalu buat kelompoknya: `kampung-kb new poktan --kampung {folder.rpartition('/')[2]}`."
    told = "".join(f"{doubt.why} {doubt.hint}\n" for doubt in doubts)
    return Essentials("kampung", f"{folder}/kampung.yaml", (Start("nama", new.nama), *start), next=told + then)


_LEVELS = {
    "kecamatan": "Kecamatan",
    "kabupaten": "Kabupaten atau kota, dengan kata depannya",
    "provinsi": "Provinsi",
}


def _region(answers: Answers) -> tuple[Terbaca, tuple[Ragu, ...]]:
    """Under its official names, and what is in doubt about it. At a terminal every name that may mean another is asked
    for once more."""
    names = {level: _area(answers, level, prompt) for level, prompt in _LEVELS.items()}
    again, asked = Answers({}, answers.terminal), set[str]()
    while True:
        doubts = semua_ragu(Tertulis(**names))
        doubt = next((one for one in doubts if one.saran and one.isian in _LEVELS.keys() - asked), None)
        if answers.terminal is None or doubt is None:
            return baca(Tertulis(**names)), doubts
        level = doubt.isian
        asked.add(level)
        default = doubt.saran[0] if len(doubt.saran) == 1 else names[level]
        names[level] = _area(again, level, _LEVELS[level], default, f"{doubt.why} {doubt.hint}")


def _area(answers: Answers, name: str, prompt: str, default: str = "", explain: str = "") -> str:
    read = optional(accepted("kampung", f"wilayah.{name}"))
    return answers.get(Question(name, prompt, read, default, explain=explain))


def _folder(answers: Answers, new: Kampung, known: tuple[Kampung, ...]) -> str:
    proposal = proposed(new, known)
    if not proposal.folder and answers.terminal is None and "folder" not in answers.given:
        raise Blocked(f"{proposal.why} Sebutkan folder lain dengan --folder.")

    def read(text: str) -> str:
        if leads_out(text):
            why = f"{quoted(text)} berada di luar folder catatan."
            raise Wrong(
                "nama-berkas", why, "Sebut foldernya di dalam folder catatan, misalnya `kabupaten-rekaan/mekar`."
            )
        folder = folder_path(text)
        if not folder:
            raise Wrong("nama-berkas", f"{quoted(text)} tidak bisa menjadi nama folder.", "Pakai huruf dan angka.")
        for one in known:
            if one.slug == folder.rpartition("/")[2]:
                raise Wrong("nama-berkas", _taken(one), "Tambahkan kecamatannya di depan, atau pakai nama lain.")
        return folder

    question = Question("folder", _FOLDER, read, proposal.folder or None, contoh="buaran-mekar", explain=proposal.why)
    return answers.get(question)


_FOLDER = "Folder untuk kampung ini, sekaligus alamatnya"


def proposed(new: Kampung, known: tuple[Kampung, ...]) -> Proposal:
    for one in known:
        if is_same_village(new, one):
            return Proposal("", f"{new.desa} di {new.kecamatan} sudah punya kampung: {one.folder}/kampung.yaml.")
    taken = {one.slug: one for one in known}
    names = list(possible_names(new))
    free = next((name for name in names if name not in taken), "")
    if not free:
        return Proposal("", _taken(taken[names[-1]]))
    above = _folder_above(new, known)
    return Proposal(f"{above}/{free}" if above else free)


def is_same_village(a: Kampung, b: Kampung) -> bool:
    """A desa has one Kampung KB at most (domain)."""
    said = [(address(x), address(y)) for x, y in ((a.desa, b.desa), (a.kecamatan, b.kecamatan))]
    return all(x and x == y for x, y in said) and address(a.kabupaten) in ("", address(b.kabupaten))


def possible_names(new: Kampung) -> Iterator[str]:
    """The desa; with the kecamatan before it; with the kabupaten before that."""
    name = address(new.desa) or address(new.nama)
    yield name
    for area in (new.kecamatan, new.kabupaten):
        if address(area):
            name = f"{address(area)}-{name}"
            yield name


def _folder_above(new: Kampung, known: tuple[Kampung, ...]) -> str:
    """Where the other kampung of the kabupaten lie; else a folder of its name."""
    there = {one.folder.rpartition("/")[0] for one in known if new.kabupaten and one.kabupaten == new.kabupaten}
    return there.pop() if len(there) == 1 else address(new.kabupaten)


def _taken(one: Kampung) -> str:
    return f"Nama folder `{one.slug}` sudah dipakai kampung {one.jelas}: {one.folder}/."
