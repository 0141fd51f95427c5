"""What a list makes of content/: for every kampung its files, or why it gets none."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..model.diagnostics import GALAT
from ..model.names import nama_kelompok
from ..model.wrong import quoted
from ..scaffold.generated import way_to_schema
from ..scaffold.new_folder import make_whole
from ..scaffold.write import write_new
from ..spreadsheet.findings import Temuan, has_errors
from .groups import Kelompok
from .known import Known
from .plan import Rencana
from .record import Catatan, Nilai, record


@dataclass
class Hasil:
    """One kampung: the files to write, its groups by what becomes of them, how many of these are refused."""

    rencana: Rencana
    folder: str
    berkas: list[Catatan] = field(default_factory=list)
    baru: list[str] = field(default_factory=list)
    ada: list[str] = field(default_factory=list)
    ditolak: int = 0
    temuan: list[Temuan] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return self.rencana.is_refused

    @property
    def is_new(self) -> bool:
        return self.rencana.ada is None and not self.is_refused


def files_of(plan: Rencana, known: Known, content: Path) -> Hasil:
    """A new kampung with the groups of its row, or nothing; of one that is there, the groups that it has not. What is
    refused already is looked through all the same, so that all its faults are told at once."""
    folder = plan.ada.folder if plan.ada else plan.kampung.folder or _NOWHERE
    result = Hasil(plan, folder)
    made = [(group, _group(group, folder, known, content, result)) for group in plan.kelompok]
    if not plan.ada:
        result.berkas.append(_profile(plan, folder, content))
        plan.temuan += result.berkas[0].temuan
        plan.temuan += (one for group, file in made if file and not group.is_alone for one in file.temuan)
    if plan.is_refused:
        result.berkas, result.ditolak = [], len(plan.kelompok)
        result.temuan += (one for group, file in made if file and group.is_alone for one in file.temuan)
    else:
        for group, file in made:
            _take(result, group, file)
    return result


# Of a kampung that gets no folder.
_NOWHERE = "baru"


def _profile(plan: Rencana, folder: str, content: Path) -> Catatan:
    path = f"{folder}/kampung.yaml"
    values = plan.nilai
    if not plan.kampung.nama:  # told already
        values = (*values, Nilai("nama", "Tanpa nama", plan.letak))
    return record("kampung", path, values, plan.letak, way_to_schema("kampung", content / path, content))


def _group(group: Kelompok, folder: str, known: Known, content: Path, result: Hasil) -> Catatan | None:
    """None for one that is there already."""
    if group.kunci in known.groups[folder]:
        return None
    path = f"{folder}/poktan/{group.slug}.yaml"
    made = record("poktan", path, group.semua, group.letak, way_to_schema("poktan", content / path, content))
    if group.slug in known.files[folder] or any(one.path == path for one in result.berkas):
        why = f"Kelompok {quoted(group.nama)} perlu berkas {path}, yang sudah dipakai kelompok lain."
        taken = Temuan(GALAT, group.letak, why, "Bedakan namanya, atau perbaiki dahulu berkas itu.")
        made = made._replace(temuan=(*made.temuan, taken))
    return made


def _take(result: Hasil, group: Kelompok, made: Catatan | None) -> None:
    name = nama_kelompok(group.jenis, group.nama, group.sebutan)
    if made is None:
        result.ada.append(name)
    elif has_errors(made.temuan):
        result.ditolak += 1
        result.temuan += made.temuan
    else:
        result.baru.append(name)
        result.berkas.append(made)
        # Of a kampung's own row they are told with it.
        result.temuan += made.temuan if group.is_alone or result.rencana.ada else ()


def write(result: Hasil, content: Path) -> None:
    """A new kampung's folder whole or not at all; a group's file never over another. Raises Blocked."""
    if result.is_new:
        make_whole(content / result.folder, lambda stage: _fill(stage, result))
        return
    for one in result.berkas:
        write_new(content / one.path, one.teks)


def _fill(stage: Path, result: Hasil) -> None:
    for one in result.berkas:
        place = stage / one.path[len(result.folder) + 1 :]
        place.parent.mkdir(exist_ok=True)
        place.write_text(one.teks, "utf-8", newline="\n")


def shown(result: Hasil, content: str, verb: str) -> Iterator[str]:
    """Lines that say what was, or will be, made."""
    there = result.rencana.ada
    groups = ", ".join(result.baru)
    if result.is_new:
        yield f"{verb}: {content}/{result.folder}/ ({result.rencana.kampung.nama}{f'; {groups}' if groups else ''})"
    elif there and result.rencana.kelompok and groups:
        yield f"{verb}: {content}/{result.folder}/poktan/ ({there.nama}; {groups})"
