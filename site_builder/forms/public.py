"""The public columns of a filled form as monthly reports; the office's own columns are never even read."""

import re
from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from ..content.source import Place
from ..model.figures import LaporanFacts, LaporanKelompok
from ..model.tanggal import Tanggal
from ..model.terlarang import why_forbidden
from ..model.wrong import quoted
from ..privacy import find
from .columns import Asal, Jenis, Kolom, Nilai
from .laporan_yaml import Answers, added, facts_of, new_report, yaml_of
from .prefill import answer, answers_of, profile_of
from .printed import printed
from .read import BarisTerisi, Terisi, heading
from .region import Anggota, Region

# An import looks at these and at nothing else of a form.
DIBACA = frozenset((Asal.NAMA, Asal.PROFIL, Asal.PUBLIK))


class Tulisan(NamedTuple):
    """A report to be written: its path below content/, its text, how many groups it tells something new of."""

    path: str
    teks: str
    kelompok: int
    baru: bool


class Taken(NamedTuple):
    """What an import takes over. `bentrok`: why nothing is written; `tertinggal`: what the form says beside that."""

    tulisan: tuple[Tulisan, ...]
    bentrok: tuple[str, ...]
    tertinggal: tuple[str, ...]


class Jawaban(NamedTuple):
    """A group's answers in a form that its report does not have yet; `poktan` as the report names it."""

    poktan: str
    baru: Answers


def public_columns(form: Terisi, region: Region, read: Callable[[str], str | None]) -> Taken:
    """Reports with the form's public answers; `read` gives the text of a file of content/, None where there is none.

    Every report is checked before it may be written, and says afterwards what it said before and nothing but the
    form's answers beside it.
    """
    rows = {row.kunci: row for row in form.baris}
    members = sorted((one for one in region.anggota if one.kunci in rows), key=lambda one: one.kampung.sumber)
    written: list[Tulisan] = []
    clashes: list[str] = []
    left: list[str] = []
    for _, group in groupby(members, key=lambda one: one.kampung.sumber):
        inside = list(group)
        answers = []
        for one in inside:
            found, more, rest = _answers(one, rows[one.kunci], form)
            answers += [found] if found.baru else []
            clashes += more
            left += rest
        if answers:
            report, fault = _report(inside[0], answers, form.bulan, read)
            written += [report] if report else []
            clashes += [fault] if fault else []
    left += [_office(form)] if _office(form) else []
    return Taken(() if clashes else tuple(written), tuple(clashes), tuple(left))


def _answers(one: Anggota, row: BarisTerisi, form: Terisi) -> tuple[Jawaban, list[str], list[str]]:
    """What is new, what the report says otherwise, and what is left in the form."""
    known = answers_of(one, form.bulan)
    new: list[tuple[str, Nilai]] = []
    clashes, left = [], []
    for at, kolom in enumerate(form.formulir.kolom):
        value = row.nilai(at)
        if kolom.asal is Asal.PROFIL:
            left += _profile(one, kolom, value)
        if kolom.asal is not Asal.PUBLIK or value is None:
            continue
        own = answer(known, kolom.nama)
        if own == value:
            continue
        if isinstance(value, str) and _is_private(value):
            what = "menyangkut KB, kesehatan, atau data pribadi"
            left.append(f"{one.sebutan}: {heading(kolom)} {what}, jadi tidak dibawa ke situs.")
        elif own is None:
            new.append((kolom.nama, value))
        else:
            said = f"{one.sebutan}, {heading(kolom)}: laporan menulis {quoted(printed(kolom, own))}"
            clashes.append(f"{said}, formulir {_in_form(kolom, value)}.")
    return Jawaban(known.poktan if known else one.poktan.fakta.slug, tuple(new)), clashes, left


def _report(
    one: Anggota, answers: list[Jawaban], bulan: Tanggal, read: Callable[[str], str | None]
) -> tuple[Tulisan | None, str]:
    """The kampung's report of the month, as it is written or why it cannot be."""
    known = next((report for report in one.kampung.laporan if report.fakta.bulan == bulan), None)
    folder = one.kampung.sumber.rpartition("/")[0]
    path = known.sumber if known else f"{folder}/laporan/{bulan.iso}.yaml"
    before = read(path)
    if known is None and (before is not None or read(path.removesuffix(".yaml") + ".yml") is not None):
        return None, f"{path} sudah ada, tetapi bermasalah. Perbaiki dahulu berkas itu (kampung-kb check)."
    place = Place("laporan", folder, bulan.iso)
    expected = _expected(known.fakta.kelompok if known else (), answers)
    text = added(before, path, answers) if before is not None else new_report(answers)
    facts, loaded = facts_of(path, place, text)
    if facts is None or not _says(facts, expected):
        faults = " ".join(d.message for d in loaded.diagnostics if d.is_error)
        return None, _by_hand(path, answers, faults)
    return Tulisan(path, text, len(answers), known is None), ""


def _expected(before: tuple[LaporanKelompok, ...], answers: list[Jawaban]) -> dict[str, dict[str, Nilai]]:
    said = {one.poktan: _said(one) for one in before}
    for one in answers:
        said.setdefault(one.poktan, {}).update(one.baru)
    return said


def _says(facts: LaporanFacts, expected: dict[str, dict[str, Nilai]]) -> bool:
    return {one.poktan: _said(one) for one in facts.kelompok} == expected


def _said(one: LaporanKelompok) -> dict[str, Nilai]:
    """The answers of a group that are given."""
    fields = (name for name in one._fields if name not in ("poktan", "anggaran", "lainnya_berupa"))
    names = (*fields, "pagu", "realisasi")
    return {nama: value for nama in names if (value := answer(one, nama)) is not None}


def _by_hand(path: str, answers: list[Jawaban], faults: str) -> str:
    lines = [
        f"      {nama}: {yaml_of(nama, nilai)}"
        for one in answers
        for nama, nilai in (("poktan", one.poktan), *one.baru)
    ]
    why = f" {faults}" if faults else ""
    return "\n".join((f"{path} tidak bisa ditambah dengan aman.{why} Tambahkan sendiri:", *lines))


def _profile(one: Anggota, kolom: Kolom, value: Nilai) -> list[str]:
    """A group's profile belongs to its own record: what differs is told, never changed."""
    own = profile_of(kolom.nama, one)
    if value is None or value == own:
        return []
    said = quoted(printed(kolom, own)) if own is not None else "kosong"
    where = one.poktan.sumber if kolom.nama not in ("desa", "kecamatan") else one.kampung.sumber
    return [
        f"{one.sebutan}: {heading(kolom)} di formulir {_in_form(kolom, value)}, di catatan {said}. "
        f"Kalau formulir yang benar, perbaiki {where}."
    ]


def _is_private(text: str) -> bool:
    """Personal data, or any word about contraception or health: a remark for an office is easily about one family."""
    words = re.findall(r"\w+", text)
    return bool(find(text)) or any((private := why_forbidden(word, "")) and private.is_health for word in words)


def _in_form(kolom: Kolom, value: Nilai) -> str:
    """What the form says, for a message; free text is not repeated, since nobody has looked at it yet."""
    is_text = kolom.jenis is Jenis.TEKS or (kolom.jenis is Jenis.YA_ATAU_APA and isinstance(value, str))
    return "berbunyi lain" if is_text else quoted(printed(kolom, value))


def _office(form: Terisi) -> str:
    """The columns that stay in the form, by name; what stands in them is not known here."""
    kept = [heading(kolom) for kolom in form.formulir.kolom if kolom.asal is Asal.KANTOR]
    return f"{len(kept)} kolom kantor tidak dibaca: {', '.join(kept)}." if kept else ""
