"""A filled form into a record, or into what is to be said about it. Nothing outside the given folders is touched."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..model.diagnostics import Diagnostic
from ..model.tanggal import panjang, parse_tanggal
from ..model.wrong import Wrong
from ..privacy import addressed
from ..scaffold.issue_forms import BULAN, IZIN, KAMPUNG, NOTULEN, PERNYATAAN, Form, forms, labels_of
from ..scaffold.kampung import Kampung, all_kampung, meant, several
from . import reply
from .answers import Answer, answers_of, form_of
from .issue import Issue
from .known import Waiting, twin_of
from .photos import MOST_PHOTOS, Refused
from .pictures import Picture
from .private import is_private, secrets_in, secrets_of
from .record import Draft, Foto, draft_of, left_over, question_at, stem_of
from .report import with_group
from .result import DIABAIKAN, DIJAWAB, DISUSUN, Result
from .separate import Fetch, separate
from .trial import new_faults


class Answered(Exception):  # noqa: N818, the way out as soon as the answer is known
    """The comment that ends the reading."""


def _no_document(url: str) -> bytes:
    raise Refused("Berkasnya tidak diambil.")


def read_form(
    issue: Issue, content: Path, waiting: tuple[Waiting, ...], fetch: Fetch, document: Fetch = _no_document
) -> Result:
    """The result for an issue as it is now; one that is no form of ours is left alone. `fetch` brings a photo's bytes,
    `document` those of attached minutes; either may raise Refused."""
    known = all_kampung(content)
    form = form_of(issue.body, forms(labels_of(known)))
    if form is None:
        return Result(DIABAIKAN)
    try:
        return _Reading(issue, form, answers_of(issue.body, form), content, waiting, fetch, document).result(known)
    except Answered as answer:
        return Result(DIJAWAB, str(answer))


class _Shown(NamedTuple):
    """Photos that come along, by path below content/, and why others do not."""

    foto: tuple[Foto, ...]
    files: tuple[tuple[str, bytes], ...]
    refused: tuple[str, ...]


class _Reading(NamedTuple):
    issue: Issue
    form: Form
    answers: tuple[Answer, ...]
    content: Path
    waiting: tuple[Waiting, ...]
    fetch: Fetch
    document: Fetch

    def result(self, known: tuple[Kampung, ...]) -> Result:
        """Whatever may not be public comes first, before anything is fetched or compared."""
        if secrets := secrets_in(self.issue, self.answers):
            raise Answered(reply.private(secrets))
        if not self.issue.is_open:
            raise Answered(reply.CLOSED)
        kampung = self._complete(known)
        answers, pictures, left, read = separate(self.answers, self.document)
        draft = self._mended(draft_of(self.form, answers, kampung))
        faults = new_faults(self.content, {draft.path: draft.text.encode()})
        self._must_pass(draft, faults)
        shown = self._photos(pictures, answers, kampung)
        draft = self._mended(draft_of(self.form, answers, kampung, shown.foto))
        files = ((draft.path, draft.text.encode()), *shown.files)
        if shown.files:
            faults = new_faults(self.content, dict(files))
            self._must_pass(draft, faults)
        doubts = [reply.line(d) for d in faults if not d.is_error]
        doubts += [reply.named(count)] if (count := len(list(addressed(draft.text)))) else []
        facts = [f"Kampung: {reply.prose(kampung.nama)}"]
        facts += [f"Tanggal: {panjang(parse_tanggal(draft.tanggal))}"] if draft.tanggal else []
        facts += [f"Notulen: dibaca dari {reply.prose(name)}; periksa hasilnya" for name in read]
        facts += [f"Foto: {len(shown.files)}"] if pictures else []
        refused = (*left, *shown.refused, *_unplaced(answers))
        title = f"Formulir {self.issue.number}: {self.form.nama}, {kampung.slug}, {draft.tanggal or 'tanpa tanggal'}"
        return Result(
            DISUSUN,
            reply.done(facts, doubts, refused, self._empty(answers)),
            title.removesuffix(", tanpa tanggal") if self.form.kind == "poktan" else title,
            reply.pull(self.issue.number, [path for path, _ in files], doubts, refused),
            files,
        )

    def _complete(self, known: tuple[Kampung, ...]) -> Kampung:
        """The kampung, once all that must be answered is; raises Answered with everything that is missing."""
        by_key = {one.question.key: one for one in self.answers}
        if not by_key[PERNYATAAN].is_ticked:
            raise Answered(reply.lacking([reply.UNSIGNED]))
        wants = [
            reply.wanted(
                one.question.judul, "belum diisi.", f"Contoh: `{one.question.contoh}`." * bool(one.question.contoh)
            )
            for one in self.answers
            if one.question.wajib and not one.text
        ]
        found: tuple[Kampung, ...] = ()
        if text := by_key[KAMPUNG].text:
            try:
                found = _kampung(text.split("\n")[0].strip(), known)
            except Wrong as wrong:
                wants.append(reply.wanted("Kampung", wrong.why, wrong.hint))
            if len(found) > 1:
                wants.append(reply.wanted("Kampung", several(found)))
        if wants:
            raise Answered(reply.lacking(wants))
        return found[0]

    def _mended(self, draft: Draft) -> Draft:
        """A month's report takes one more group; anything else that is there already is answered."""
        if self.form.kind == "laporan":
            there = self.content / draft.path
            if there.is_file():
                text = with_group(_report(there), draft)
                return draft._replace(text=text) if text else self._twin(draft)
        return self._twin(draft)

    def _twin(self, draft: Draft) -> Draft:
        if found := twin_of(draft, self.content, self.waiting):
            is_month = self.form.kind == "laporan" and found.issue
            raise Answered(reply.month_waits(found.issue) if is_month else reply.twin(found))
        return draft

    def _must_pass(self, draft: Draft, faults: Sequence[Diagnostic]) -> None:
        placed = [(d, self._heading(draft, d)) for d in faults if d.is_error]
        if secrets := secrets_of(placed):
            raise Answered(reply.private(secrets))
        if placed:
            raise Answered(reply.lacking([reply.wanted(heading, d.message, d.hint) for d, heading in placed]))

    def _heading(self, draft: Draft, fault: Diagnostic) -> str:
        if fault.code == "nama-berkas":
            return next(one.judul for one in self.form.questions if one.key in (BULAN, "judul", "nama"))
        if fault.location.path != draft.path or (is_private(fault) and not fault.location.line):
            return ""
        return question_at(draft, fault.location.line, self.form)

    def _photos(self, pictures: Sequence[Picture], answers: Sequence[Answer], kampung: Kampung) -> _Shown:
        """Nothing is fetched without the word of those who are shown: the repository is public, too."""
        if not pictures:
            return _Shown((), (), ())
        if not any(one.is_ticked for one in answers if one.question.key == IZIN):
            why = "Kotak “Izin foto” belum dicentang, jadi fotonya tidak diambil."
            return _Shown((), (), (why,))
        foto: list[Foto] = []
        files: list[tuple[str, bytes]] = []
        refused: list[str] = []
        stem = stem_of(self.form, answers)
        for n, picture in enumerate(pictures[:MOST_PHOTOS], start=1):
            try:
                data = self.fetch(picture.url)
            except Refused as why:
                refused.append(f"Foto ke-{n}: {why}")
                continue
            name = self._free_name(kampung, stem, n)
            files.append((f"{kampung.folder}/foto/{name}", data))
            foto.append(Foto(name, picture.caption))
        if len(pictures) > MOST_PHOTOS:
            rest = len(pictures) - MOST_PHOTOS
            refused.append(f"Paling banyak {MOST_PHOTOS} foto untuk satu formulir; {rest} lainnya tidak diambil.")
        return _Shown(tuple(foto), tuple(files), tuple(refused))

    def _empty(self, answers: Sequence[Answer]) -> tuple[str, ...]:
        """Headings of what every record of this kind should have, and this one has not."""
        given = {one.question.key for one in answers if one.text}
        return tuple(one.judul for one in self.form.essential if one.key not in (*given, "foto", IZIN))

    def _free_name(self, kampung: Kampung, stem: str, n: int) -> str:
        folder = self.content / kampung.folder / "foto"
        name = f"{stem}-{n}.jpg"
        return name if not (folder / name).exists() else f"{stem}-formulir-{self.issue.number}-{n}.jpg"


def _unplaced(answers: Sequence[Answer]) -> tuple[str, ...]:
    return tuple(
        f"Tulisan di bawah “{one.question.judul}” lebih dari satu baris; yang dipakai baris pertamanya."
        for one in answers
        if left_over(one) and one.question.key != NOTULEN
    )


def _report(path: Path) -> str:
    """`` for a file that is no text: nothing can be added to it."""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _kampung(text: str, known: tuple[Kampung, ...]) -> tuple[Kampung, ...]:
    """The one chosen from the form's list, which may be of an older day; else by name. Raises Wrong."""
    chosen = tuple(one for label, one in zip(labels_of(known), known, strict=True) if label == text)
    if chosen:
        return chosen
    try:
        return meant(text, known)
    except Wrong:
        bare = text.partition(" (")[0]
        if bare == text:
            raise
        return meant(bare, known)
