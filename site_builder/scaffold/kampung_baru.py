"""What a new kampung must know, and the folder that becomes its address (product: named after its desa, with the
kecamatan before it where two would clash)."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..model.urls import address
from ..model.wrong import Wrong, quoted
from ..output.publish import Blocked
from .asking import Answers, Question
from .essentials import Essentials
from .kampung import Kampung, all_kampung
from .naming import bare_kampung, folder_path, village
from .reading import accepted, optional, with_letters
from .skeleton import Start


class _Proposal(NamedTuple):
    """A folder for a kampung; where none can be proposed, why."""

    folder: str
    why: str = ""


def kampung_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    known = all_kampung(content)
    read = with_letters(accepted("kampung", "nama"))
    nama = answers.get(Question("nama", "Nama kampung, tanpa kata “Kampung KB”", read, contoh="Mekar Asri"))
    jenis_desa, desa = village(_area(answers, "desa", "Desa atau kelurahan"))
    kecamatan = _area(answers, "kecamatan", "Kecamatan")
    kabupaten = _area(answers, "kabupaten", "Kabupaten atau kota, dengan kata depannya")
    provinsi = _area(answers, "provinsi", "Provinsi")
    new = Kampung("", bare_kampung(nama), desa, kecamatan, kabupaten, provinsi)
    folder = _folder(answers, new, known)
    area = {"provinsi": provinsi, "kabupaten": kabupaten, "kecamatan": kecamatan, "desa": desa}
    start = [Start(f"wilayah.{name}", text) for name, text in {**area, "jenis_desa": jenis_desa}.items() if text]
    then = f"Lengkapi isinya, lalu buat kelompoknya: `kampung-kb new poktan --kampung {folder.rpartition('/')[2]}`."
    return Essentials("kampung", f"{folder}/kampung.yaml", (Start("nama", new.nama), *start), next=then)


def _area(answers: Answers, name: str, prompt: str) -> str:
    return answers.get(Question(name, prompt, optional(accepted("kampung", f"wilayah.{name}")), default=""))


def _folder(answers: Answers, new: Kampung, known: tuple[Kampung, ...]) -> str:
    proposal = _proposed(new, known)
    if not proposal.folder and answers.terminal is None and "folder" not in answers.given:
        raise Blocked(f"{proposal.why} Sebutkan folder lain dengan --folder.")

    def read(text: str) -> str:
        folder = folder_path(text)
        if not folder:
            raise Wrong("nama-berkas", f"{quoted(text)} tidak bisa menjadi nama folder.", "Pakai huruf dan angka.")
        for one in known:
            if one.slug == folder.rpartition("/")[2]:
                raise Wrong("nama-berkas", _taken(one), "Tambahkan kecamatannya di depan, atau pakai nama lain.")
        return folder

    question = Question("folder", "Folder", read, proposal.folder or None, contoh="buaran-mekar", explain=proposal.why)
    return answers.get(question)


def _proposed(new: Kampung, known: tuple[Kampung, ...]) -> _Proposal:
    for one in known:
        if _is_same_village(new, one):
            return _Proposal("", f"{new.desa} di {new.kecamatan} sudah punya kampung: {one.folder}/kampung.yaml.")
    taken = {one.slug: one for one in known}
    names = list(_names(new))
    free = next((name for name in names if name not in taken), "")
    if not free:
        return _Proposal("", _taken(taken[names[-1]]))
    above = _folder_above(new, known)
    return _Proposal(f"{above}/{free}" if above else free)


def _is_same_village(a: Kampung, b: Kampung) -> bool:
    """A desa has one Kampung KB at most (domain)."""
    said = [(address(x), address(y)) for x, y in ((a.desa, b.desa), (a.kecamatan, b.kecamatan))]
    return all(x and x == y for x, y in said) and address(a.kabupaten) in ("", address(b.kabupaten))


def _names(new: Kampung) -> Iterator[str]:
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
