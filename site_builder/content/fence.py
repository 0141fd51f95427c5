"""The fields of an activity stand between two lines of dashes, its minutes below them."""

import re
from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Ganti, Location
from ..model.vocabulary import slug
from .code_block import WHY, Block, block_in
from .source import HALAMAN, date_in_name
from .yaml_faults import as_written


class Fenced(NamedTuple):
    """A record's YAML and the Markdown below it, each with the number of its first line."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def fence(path: str, text: str) -> tuple[Fenced | None, tuple[Diagnostic, ...]]:
    """Front matter and body of an activity's file; where a line of dashes is missing, how to write it."""
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if not _is_fence(lines[start]):
        block = block_in(lines, start)
        return None, ((block and _in_block(path, lines, block)) or _unopened(path, lines, start),)
    end = next((i for i in range(start + 1, len(lines)) if _is_fence(lines[i]) or lines[i].rstrip() == "..."), None)
    if end is None:
        return None, (_unclosed(path, lines, start),)
    return Fenced("\n".join(lines[start + 1 : end]), start + 2, "\n".join(lines[end + 1 :]), end + 2), ()


def _in_block(path: str, lines: list[str], block: Block) -> Diagnostic | None:
    """How a record comes out of a code block; None where none is in it."""
    where = Location(path, block.first + 1, 1)
    for head, tail, hint in (
        ([], [], block.without),
        (["---"], [], f"Tulis `---` sebagai ganti {block.above}, dan hapus baris {block.last + 1}."),
        (
            ["---"],
            ["---"],
            f"Tulis `---` sebagai ganti {block.above}, dan `---` lagi sebagai ganti baris {block.last + 1}.",
        ),
    ):
        meant = block.with_marks(lines, head, tail)
        fenced, faults = fence(path, "\n".join(meant))
        if fenced and not faults and _has_fields(fenced.yaml.split("\n"), 0):
            return Diagnostic("pagar-hilang", where, WHY, hint, (block.mended(lines, head, tail),))
    return None


def _unopened(path: str, lines: list[str], start: int) -> Diagnostic:
    place, shown, is_rule = Location(path, start + 1, 1), lines[start].strip()[:60], _is_rule(lines[start])
    if not _has_fields(lines, start):
        head = _head(path)
        why = "Catatan ini belum punya isian, jadi judulnya pun tidak diketahui."
        hint = f"Tulis {len(head)} baris di atasnya: {', '.join(f'`{line}`' for line in head)}; sesuaikan isinya."
        return Diagnostic("pagar-hilang", place, why, hint, (Ganti(1, 1, "\n".join([*head, ""])),))
    why = "Catatan ini dimulai dengan isian di antara dua garis ---, tetapi garis pembukanya tidak ada."
    hint = f"Tulis `---` sebagai baris pertama, {'sebagai ganti' if is_rule else 'sebelum'} `{shown}`"
    opening = ["---"] if is_rule else ["---", lines[start]]
    end = _closing(lines, start + 1)
    if _is_fence(next((line for line in lines[end + 1 :] if line.strip()), "")):
        return Diagnostic("pagar-hilang", place, why, f"{hint}.", (_instead(lines, start, start, opening),))
    # With the first line of dashes alone the record would only have its next fault.
    hint += f", dan `---` lagi {'sebagai ganti' if _is_rule(lines[end]) else 'sesudah'} baris {end + 1}."
    head = [*opening, *lines[start + 1 : end], *_closed(lines[end])] if end > start else [*opening, "---"]
    return Diagnostic("pagar-hilang", place, why, hint, (_instead(lines, start, end, head),))


def _unclosed(path: str, lines: list[str], start: int) -> Diagnostic:
    end = _closing(lines, start + 1)
    why = "Isian dibuka dengan --- tetapi tidak ditutup, sehingga isian dan notulen tidak bisa dibedakan."
    hint = f"Tulis `---` pada baris sendiri sesudah baris {end + 1}, lalu notulennya di bawahnya."
    if _is_rule(lines[end]) and end > start:
        hint = f"Ganti baris {end + 1} dengan `---`: tiga tanda hubung saja."
    mended = _instead(lines, end, end, _closed(lines[end]) if end > start else ["---", "---"])
    return Diagnostic("pagar-tak-ditutup", Location(path, end + 1, 1), why, hint, (mended,))


def _instead(lines: list[str], first: int, last: int, text: list[str]) -> Ganti:
    return Ganti(1, len(lines[last]) + 1, "\n".join(text), last - first + 1)


def _closed(line: str) -> list[str]:
    """The last line of the fields with the line of dashes behind it, or that line in place of its like."""
    return ["---"] if _is_rule(line) else [line, "---"]


def _closing(lines: list[str], start: int) -> int:
    """Where the fields end: at a line that was meant as one of dashes, else at the last that looks like a field."""
    last = start - 1
    for i in range(start, len(lines)):
        if _is_rule(lines[i]):
            return i
        if _is_fence(lines[i]) or re.match(r"(\s|-|$)|[\w ]{1,40}:", lines[i]) is None:
            break
        if lines[i].strip():
            last = i
    return last


def _head(path: str) -> list[str]:
    """The fewest lines that make a record of a file, from what its name tells."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    date = date_in_name(name)
    title = " ".join(re.findall(r"[^\W\d_]\w*", name)).capitalize() or "Kegiatan"
    if path.startswith(f"{HALAMAN}/"):
        return ["---", f"judul: {as_written(title)}", "---"]
    kind = _KINDS.get(title.split()[0].lower(), "kegiatan-lain")
    when = [f"tanggal: {date.iso}"] if date else []
    return ["---", f"jenis: {kind}", f"judul: {as_written(title)}", *when, "---"]


_KINDS = {"rapat": "rapat-pokja", "pembinaan": "pembinaan-poktan"}


def _has_fields(lines: list[str], start: int) -> bool:
    """Whether a text without its first line of dashes begins with fields: minutes have labels too (`Tempat : …`)."""
    above = (re.match(r"([\w ]{1,40}):", line) for line in lines[start : start + 40])
    names = {slug(found[1]) for found in above if found}
    from ..model.records import Kegiatan  # only a file without a fence needs it

    return any(name in names for name, field in Kegiatan.model_fields.items() if field.is_required())


def _is_fence(line: str) -> bool:
    return line.rstrip() == "---"


def _is_rule(line: str) -> bool:
    """A fence as Word or a hand may make it: one long dash, four short ones, underscores."""
    return not _is_fence(line) and re.fullmatch(r"\s*(?:[-–—_=]\s?){2,}\s*|\s*[–—]\s*", line) is not None
