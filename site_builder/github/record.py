"""Answers as a record: the file, its place below content/, and which question each of its lines came from."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..content.source import Place
from ..model.tanggal import Tanggal, parse_bulan, parse_tanggal
from ..model.vocabulary import JENIS_POKTAN
from ..model.wrong import Wrong
from ..scaffold.issue_forms import BULAN, IZIN, KAMPUNG, NOTULEN, PERNYATAAN, Form, Question
from ..scaffold.kampung import Kampung
from ..scaffold.naming import kegiatan_name, short_address
from ..scaffold.yaml_text import one_line, scalar
from .answers import Answer

_NO_FIELD = (PERNYATAAN, KAMPUNG, NOTULEN, BULAN, IZIN, "foto")


class Foto(NamedTuple):
    """A photo of a record by the name of its file in foto/."""

    berkas: str
    keterangan: str


class Draft(NamedTuple):
    """A record that nobody has checked yet; `path` is below content/, `tanggal` as far as it could be read."""

    path: str
    place: Place
    text: str
    tanggal: str = ""


def stem_of(form: Form, answers: Sequence[Answer]) -> str:
    """The name of the record's file, and the beginning of its photos' names."""
    given = _given(answers)
    if form.kind == "laporan":
        month = _month(given.get(BULAN, ""))
        return month.iso if month else "bulan-tidak-terbaca"
    if form.kind == "poktan":
        kind = JENIS_POKTAN.find(given.get("jenis", "")) or "poktan"
        name = short_address(given.get("nama", "")) or "baru"
        return name if name.startswith(f"{kind}-") else f"{kind}-{name}"
    return kegiatan_name(_day(given.get("tanggal", "")), given.get("judul", ""))


def draft_of(form: Form, answers: Sequence[Answer], kampung: Kampung, foto: Sequence[Foto] = ()) -> Draft:
    """The whole record of a form."""
    given, stem = _given(answers), stem_of(form, answers)
    place = Place(form.kind, kampung.folder, stem)
    if form.kind == "laporan":
        rows = [*_fields([one for one in answers if one.question.key == "tanggal_masuk"]), "kelompok:"]
        return Draft(f"{kampung.folder}/laporan/{stem}.yaml", place, _text([*rows, *group_rows(answers)]), stem)
    rows = [*_fields([one for one in answers if one.question.key not in _NO_FIELD]), *_photos(foto)]
    if form.kind == "poktan":
        return Draft(f"{kampung.folder}/poktan/{stem}.yaml", place, _text(rows))
    minutes = given.get(NOTULEN, "").strip()
    front = ["---", f"jenis: {form.slug}", *rows, "---", *([minutes] if minutes else [])]
    day = _day(given.get("tanggal", ""))
    return Draft(f"{kampung.folder}/kegiatan/{stem}.md", place, _text(front), day.iso if day else "")


def group_rows(answers: Sequence[Answer]) -> list[str]:
    """One group's answers as an item of a monthly report; its name comes first."""
    own = [one for one in answers if one.question.key not in (*_NO_FIELD, "tanggal_masuk")]
    rows = list(_fields([one for one in own if "." not in one.question.key]))
    budget = list(_fields([one for one in own if "." in one.question.key]))
    rows += ["anggaran:", *(f"  {row}" for row in budget)] if budget else []
    return [f"  {'- ' if n == 0 else '  '}{row}" for n, row in enumerate(rows)]


def question_at(draft: Draft, line: int, form: Form) -> str:
    """The heading of the question that a line of the record came from; `` for the record as a whole."""
    rows = draft.text.split("\n")
    by_key = {one.key.rpartition(".")[2]: one for one in form.questions}
    if rows[0] == "---" and "---" in rows[1:] and line > rows.index("---", 1) + 1:
        return by_key[NOTULEN].judul
    for row in reversed(rows[:line]):
        found = re.match(r"\s*(?:- )?([a-z_]+):", row)
        key = {"berkas": "foto", "keterangan": "keterangan"}.get(found[1], found[1]) if found else ""
        if key in by_key and (row[:1] not in " -" or form.kind == "laporan"):
            return by_key[key].judul
    return ""


def lines_of(answer: Answer) -> list[str]:
    """An answer item by item: signs and numbers in front are the writer's way of making a list."""
    rows = (re.sub(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+", "", row) for row in answer.text.split("\n"))
    return [one for row in rows if (one := one_line(row))]


def left_over(answer: Answer) -> str:
    """What stands below the one line that a question has room for: a form of another day may have asked more."""
    if answer.question.element not in ("input", "dropdown"):
        return ""
    return "\n".join(answer.text.split("\n")[1:]).strip()


def _given(answers: Sequence[Answer]) -> dict[str, str]:
    """Answers by key; of those with room for one line, that line."""
    return {one.question.key: _single(one) if left_over(one) else one.text for one in answers if one.text}


def _single(answer: Answer) -> str:
    return answer.text.split("\n")[0].strip()


def _fields(answers: Sequence[Answer]) -> Iterator[str]:
    for one in answers:
        if one.text:
            yield from _field(one.question.key.rpartition(".")[2], one)


def _field(key: str, answer: Answer) -> Iterator[str]:
    asked = answer.question
    if asked.element == "dropdown" and asked.banyak:
        yield f"{key}:"
        yield from (f"  - {scalar(part)}" for part in _single(answer).split(",") if part.strip())
    elif asked.columns or (asked.element == "textarea" and asked.banyak):
        yield f"{key}:"
        for line in lines_of(answer):
            yield from _item(line, asked)
    elif asked.element == "textarea" and key == "keterangan":
        yield f"{key}: |"
        yield from (f"  {row}".rstrip() for row in answer.text.strip().split("\n"))
    else:
        yield f"{key}: {scalar(answer.text if asked.element == 'textarea' else _single(answer))}"


def _item(line: str, asked: Question) -> Iterator[str]:
    parts = [part.strip() for part in line.split("|", len(asked.columns) - 1)] if asked.columns else [line]
    if len(parts) == 1:
        yield f"  - {scalar(parts[0])}"
        return
    named = [(name, part) for name, part in zip(asked.columns, parts, strict=False) if part]
    yield from (f"  {'- ' if n == 0 else '  '}{name}: {scalar(part)}" for n, (name, part) in enumerate(named))


def _photos(foto: Sequence[Foto]) -> Iterator[str]:
    if foto:
        yield "foto:"
    for one in foto:
        yield f"  - berkas: {one.berkas}"
        if one.keterangan:
            yield f"    keterangan: {scalar(one.keterangan)}"
        yield "    izin: Ya"


def _text(rows: Sequence[str]) -> str:
    return "\n".join(rows) + "\n"


def _day(text: str) -> Tanggal | None:
    try:
        return parse_tanggal(text)
    except Wrong:
        return None


def _month(text: str) -> Tanggal | None:
    try:
        return parse_bulan(text)
    except Wrong:
        return None
