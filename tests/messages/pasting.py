"""What a message says to write, written: each correction, and each form in backticks as a person would take it.

A form is taken by the verb before it: `Tulis`, `misalnya` and their like put it in place of the value that the message
marks, or of the line where it names that field; `Tambahkan` and `Isi` add, `Hapus` removes, `Ganti nama` renames,
`Buat berkas` makes a file. What a message only mentions (`isian`, `di bawah`, a path) is no form.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.model.diagnostics import Diagnostic

Files = dict[str, bytes]

_FORM = re.compile(r"`([^`]*)`")
_END = re.compile(r"(?:[.;]|\bKalau\b)\s(?=[A-Z]|\w)")
_VERBS = {
    "rename": r"ganti nama|nama(?:nya|foldernya)? menjadi|nama foldernya menjadi|pakai (?:tahun|bentuk|bulan)",
    "create": r"buat berkas|simpan \w+ sebagai",
    "delete": r"hapus(?! tab)|menghapus",
    "fill": r"isi di kanan",
    "add": r"tambahkan baris|tambahkan(?= `)|tambahkan$",
    "below": r"tulis (?:satu tiap baris )?di bawah",
    "mark": r"salin \w+ ke",
    "write": r"tulis|maksudnya|contoh|misalnya|seperti|pakai|tambahkan|lengkap|di sini hanya satu",
}
_MENTIONED = re.compile(
    r"(?:\b(?:di|ke|dari|isian|bagian|di bawah|di kanan|sebagai ganti|sebelum|sesudah|jadi|ganti|jenis)|=) $", re.I
)


class Remedy(NamedTuple):
    """What was done, for whoever reads a failure, and all files of the village afterwards."""

    told: str
    files: Files


class Form(NamedTuple):
    verb: str
    text: str
    behind: str


def remedies(d: Diagnostic, files: Files, examples: dict[str, str]) -> Iterator[Remedy]:
    """`examples`: what to put for `…`, by field."""
    lines = files.get(d.location.path, b"").decode("utf-8", "replace").split("\n")
    paste = _Paste(d, files, lines, examples)
    for one in d.ganti:
        number = d.location.line
        changed = [*lines[: number - 1], one.applied_to(lines, number), *lines[number - 1 + one.lines :]]
        yield Remedy(f"ganti {one.text!r}", paste.with_lines(changed))
    shown = "\n".join(one.applied_to(lines, d.location.line) for one in d.ganti)
    forms = [form for form in forms_of(d.hint) if form.text not in shown]
    if [form for form in forms if form.verb == "below"]:
        yield paste.block(forms)
        return
    for rows in _together([form for form in forms if form.verb == "write" and paste.is_row(form.text)]):
        yield paste.rows(rows)
    for form in forms:
        if not (form.verb == "write" and paste.is_row(form.text)):
            yield from paste.form(form)
    if re.search(r"(?i)hapus (?:butir|kelompok) ini", d.hint) or d.code in ("laporan-ganda", "foto-ganda"):
        yield paste.without_item()
    elif re.search(r"(?i)hapus (?:baris|isian) ini|hapus salah satu", d.hint) and d.location.line:
        yield paste.removed()
    if choices := re.search(r"Pilihan yang ada: (.+)\.$", d.hint):
        for name in choices[1].split(", "):
            yield paste.value(name, f"pilih {name}")
    if re.search(r"(?i)\bkosongkan\b", d.hint) and d.location.end_column:
        yield paste.value("", "kosongkan")


def forms_of(hint: str) -> Iterator[Form]:
    start, verb = 0, ""
    for found in _FORM.finditer(hint):
        words = _END.split(_blank(hint[start : found.start()]))[-1]
        last = max(((m.end(), name) for name, p in _VERBS.items() for m in re.finditer(p, words, re.I)), default=None)
        if last:
            verb = _first_verb(words, last[0])
        elif len(_END.split(_blank(hint[start : found.start()]))) > 1:
            verb = ""
        is_context = verb not in ("fill", "below", "rename", "create") and _MENTIONED.search(hint[: found.start()])
        if verb and not is_context:
            yield Form(verb, found[1], hint[found.end() :])
        start = found.end()


def _first_verb(words: str, end: int) -> str:
    """The most special of the verbs that end where the last one does, or before."""
    return next(name for name, p in _VERBS.items() if any(m.end() <= end for m in re.finditer(p, words, re.I)))


def _together(forms: list[Form]) -> list[list[str]]:
    """Lines to be written at once; behind "kalau" stand others, for another case."""
    groups: list[list[str]] = []
    for number, form in enumerate(forms):
        if not number or re.search(r"\bkalau\b", forms[number - 1].behind.partition(f"`{form.text}`")[0]):
            groups.append([])
        groups[-1].append(form.text)
    return groups


def _blank(words: str) -> str:
    return words.replace("`", " ")


class _Paste(NamedTuple):
    d: Diagnostic
    files: Files
    lines: list[str]
    examples: dict[str, str]

    @property
    def line(self) -> str:
        return self.lines[self.d.location.line - 1] if self.d.location.line else ""

    def with_lines(self, lines: list[str]) -> Files:
        return {**self.files, self.d.location.path: "\n".join(lines).encode()}

    def is_row(self, text: str) -> bool:
        """`tanggal: 2023-02-13` is a whole line."""
        return re.match(r"(?:- )?\w+: ", text) is not None

    def filled(self, row: str) -> str:
        name = re.match(r"(?:- )?(\w+): …", row)
        return row.replace("…", self.examples.get(name[1], "1")) if name else row

    def form(self, form: Form) -> Iterator[Remedy]:
        verb, text = form.verb, form.text
        if verb == "rename":
            yield self.renamed(text)
        elif verb == "create" and not self.is_row(text):
            yield Remedy(f"berkas {text}", {**self.files, text: self._content(form.behind)})
        elif verb == "delete" and "catatan itu" not in self.d.hint:
            yield self.deleted(text)
        elif verb == "fill":
            yield self.rows([f"{text} {self.examples[text.rstrip(':')]}"])
        elif verb == "add" and self.is_row(text):
            yield self.added(self.filled(text))
        elif verb == "write" and not text.endswith(":") and self._is_for_this(form.behind):
            yield self.value(text, f"tulis {text}")

    def value(self, text: str, told: str) -> Remedy:
        """In place of what is marked; without a mark in place of all behind the colon."""
        column, end = self.d.location.column, self.d.location.end_column
        if not end:
            column, end = (self.line.find(": ") + 3, len(self.line) + 1)
        line = f"{self.line[: column - 1]}{text}{self.line[end - 1 :]}"
        return Remedy(told, self.with_lines(self._instead([line])))

    def rows(self, rows: list[str]) -> Remedy:
        """Whole lines in place of the marked one, as far in as it is; or of the one that names the field already."""
        name = rows[0].partition(":")[0].removeprefix("- ")
        if len(rows) == 1 and not re.match(rf"\s*(?:- +)?{name}\s*[:=]", self.line):
            named = re.compile(rf"\s*(?:- +)?{name}\s*:")
            at = next((i for i, line in enumerate(self.lines, 1) if named.match(line)), 0)
            beside = " " * (len(self.line) - len(self.line.lstrip())) + self.filled(rows[0])
            new = Remedy(f"tulis {rows}", self.with_lines(self._instead([self.line, beside])))
            return self._replace_line(at).rows(rows) if at else new
        lead = re.match(r"\s*(?:- +)?", self.line)
        start = lead[0] if lead else ""
        lines = [(start if not number else " " * len(start)) + self.filled(row) for number, row in enumerate(rows)]
        return Remedy(f"tulis {lines}", self.with_lines(self._instead(lines)))

    def added(self, row: str) -> Remedy:
        number, column = self.d.location.line, max(self.d.location.column, 1)
        is_fenced = self.lines[0].strip() == "---"
        if number <= 1 + is_fenced or column == 1:
            number = 1 + is_fenced
            lines = [*self.lines[: number - 1 + is_fenced * 0], row, *self.lines[number - 1 :]]
        else:
            lead = self.line[: column - 1]
            lines = self._instead([lead + row, " " * len(lead) + self.line[column - 1 :]])
        return Remedy(f"tambahkan {row}", self.with_lines(lines))

    def block(self, forms: list[Form]) -> Remedy:
        """A block with its parts; those that stand somewhere else go there with what they say."""
        name = next(form.text for form in forms if form.verb == "below").rstrip(":")
        rows = [form.text for form in forms if form.text not in (f"{name}:", "- ")]
        key = self.line.strip().removeprefix("- ").partition(":")[0].strip("\"'")
        value = self.line.partition(":")[2].strip()
        is_stray = key != name and any(row.startswith(f"{key}:") for row in rows)
        at = self.d.location.line if is_stray else self._line_of(name)
        start, end = self._entry(at) if at else (self._after_fields(), self._after_fields() - 1)
        lead = re.match(r"\s*(?:- +)?", self.lines[start - 1])
        first = lead[0] if lead else ""
        shift = " " * len(first) + "  "
        filled = [
            row.replace("…", value) if row.startswith(f"{key}:") and is_stray else self.filled(row) for row in rows
        ]
        is_list = "awali dengan" in self.d.hint
        below = [f"{shift}{('  ' if number else '- ') if is_list else ''}{row}" for number, row in enumerate(filled)]
        lines = [*self.lines[: start - 1], f"{first}{name}:", *below, *self.lines[end:]]
        return Remedy(f"di bawah {name}: {filled}", self.with_lines(lines))

    def removed(self) -> Remedy:
        start, end = self._entry(self.d.location.line)
        lead = re.match(r"\s*- +", self.lines[start - 1])
        rest = self.lines[end:]
        if lead and rest and rest[0].startswith(" " * len(lead[0])) and not rest[0].strip().startswith("- "):
            rest[0] = lead[0] + rest[0][len(lead[0]) :]
        return Remedy("hapus", self.with_lines([*self.lines[: start - 1], *rest]))

    def without_item(self) -> Remedy:
        """All of the item of a list that the marked line belongs to."""
        start = next(i for i in range(self.d.location.line, 0, -1) if self.lines[i - 1].lstrip().startswith("- "))
        depth = len(self.lines[start - 1]) - len(self.lines[start - 1].lstrip())
        end = start
        while end < len(self.lines) and len(self.lines[end]) - len(self.lines[end].lstrip()) > depth:
            end += 1
        return Remedy("hapus butir", self.with_lines([*self.lines[: start - 1], *self.lines[end:]]))

    def deleted(self, text: str) -> Remedy:
        """A line that names a field, or one value among several."""
        if self.line.strip() == text:
            return self.removed()
        at = next(
            (i for i, line in enumerate(self.lines, 1) if re.match(rf"\s*(?:- )?{re.escape(text)}(?::|$)", line)), 0
        )
        if at:
            return self._replace_line(at).removed()
        line = re.sub(rf"{re.escape(text)},? ?", "", self.line)
        return Remedy(f"hapus {text}", self.with_lines(self._instead([line])))

    def renamed(self, text: str) -> Remedy:
        path = self.d.location.path
        if "/" in text:
            old = re.search(r"`([^`]+)` menjadi", self.d.hint)
            path, new = (old[1] if old else path), text
        elif path.endswith(("kampung.yaml", "kampung.yml")):
            folder = path.rpartition("/")[0]
            moved = {
                p.replace(f"{folder}/", f"{folder.rpartition('/')[0]}/{text}/".lstrip("/"), 1): b
                for p, b in self.files.items()
            }
            return Remedy(f"folder {text}", moved)
        else:
            new = f"{path.rpartition('/')[0]}/{text}".lstrip("/")
        return Remedy(f"{path} → {new}", {new if p == path else p: b for p, b in self.files.items()})

    def _replace_line(self, number: int) -> "_Paste":
        return self._replace(d=self.d._replace(location=self.d.location._replace(line=number)))

    def _instead(self, rows: list[str]) -> list[str]:
        number = self.d.location.line
        return [*self.lines[: number - 1], *rows, *self.lines[number:]]

    def _line_of(self, name: str) -> int:
        """The line of a field at or above the marked one; 0 where it stands nowhere."""
        above = range(self.d.location.line, 0, -1)
        return next((i for i in above if re.match(rf"\s*(?:- +)?[\"']?{name}[\"']?\s*:", self.lines[i - 1])), 0)

    def _after_fields(self) -> int:
        """The number of the line behind the last field."""
        fences = [i for i, line in enumerate(self.lines, 1) if line.strip() == "---"]
        return fences[1] if len(fences) > 1 else len(self.lines)

    def _entry(self, number: int) -> tuple[int, int]:
        """The first and the last line of a field with all that stands below it."""
        line = self.lines[number - 1]
        depth = len(line) - len(line.lstrip().removeprefix("- ").lstrip())
        end = number
        while end < len(self.lines) and self.lines[end].strip() not in ("", "---"):
            below = self.lines[end]
            shift = len(below) - len(below.lstrip())
            if shift <= depth and not (
                shift == depth and below.lstrip().startswith("- ") and line.rstrip().endswith(":")
            ):
                break
            end += 1
        return number, end

    def _is_for_this(self, behind: str) -> bool:
        """`-6.95` is for the latitude."""
        which = re.match(r" untuk (lintang|bujur)\b", behind)
        return which is None or which[1] in self.line

    def _content(self, behind: str) -> bytes:
        row = _FORM.search(behind)
        return f"{self.filled(row[1])}\n".encode() if row else b"x"
