"""YAML's syntax errors in Indonesian, each with the corrected line; and the mending of a line, to read on."""

import re
from typing import TYPE_CHECKING, NamedTuple

from ..model import late_re
from ..model.diagnostics import Diagnostic, Ganti, Location, ganti

if TYPE_CHECKING:
    import yaml

_LINE = late_re.compile(r"(?P<lead>\s*(?:-\s+)*(?:[^\s:#\"'&*!%@`|>{}\[\]][^:#\"']{0,60}:\s+)?)(?P<value>.*?)\s*$")
# `# 2` and `#2` are far more often a number in a sentence than a remark; `# a remark` is a remark.
_LOST = late_re.compile(r"\s+(#(?:\s?\d|[^\s#]).*)$")


_NEEDS_NO_QUOTES = late_re.compile(r"[\w(+-](?:[^:#,{}\[\]\"']|:(?!\s|$)|(?<!\s)#)*")


def lost_text(rest: str) -> str:
    """The words after a value that YAML would drop as a comment; `` where they look like a real remark."""
    found = _LOST.match(rest)
    return found[1].strip() if found else ""


def quoted(line: str) -> str:
    """The same line with its value in quotation marks, ready to paste."""
    found = _LINE.match(line)
    lead, value = (found["lead"], found["value"]) if found else ("", line.strip())
    for sign in ("'", '"'):
        if value.startswith(sign) and (value.endswith(sign) or value.count(sign) == 1):
            value = value[1:].removesuffix(sign)
    if '"' in value or "\\" in value:
        return f"{lead.strip()} '{value.replace(chr(39), chr(39) * 2)}'".strip()
    return f'{lead.strip()} "{value}"'.strip()


def requoted(line: str, line_number: int, path: str) -> tuple[Ganti, ...]:
    """The whole line with its value in quotation marks, its indentation kept."""
    start = len(line) - len(line.lstrip())
    return ganti(Location(path, line_number, start + 1, len(line.rstrip()) + 1), [quoted(line)])


def as_written(value: str) -> str:
    """A value as YAML takes it, in a list between brackets too; in quotation marks where it needs them."""
    return value if _NEEDS_NO_QUOTES.fullmatch(value) else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def diagnose(error: "yaml.MarkedYAMLError", lines: list[str], path: str, first_line: int) -> tuple[Diagnostic, int]:
    """The fault, and the index of the line that caused it."""
    mark = error.problem_mark or error.context_mark
    problem = f"{error.context or ''} {error.problem or ''}"
    line = min(mark.line if mark else 0, len(lines) - 1)
    column = mark.column if mark else 0
    cause = _cause(error, problem, lines, line)
    if found := slip(lines[cause]):
        return found.diagnostic(lines[cause], cause + first_line, path), cause
    if cause != line:
        line, column = cause, error.context_mark.column if error.context_mark else 0
    code = _code(problem, lines[line], column)
    if error.context_mark is not None and "quoted scalar" in (error.context or ""):
        line, column = error.context_mark.line, error.context_mark.column
    if code == "yaml-indentasi" and not lines[line].strip():
        line = next((i for i in range(line, -1, -1) if lines[i].strip()), line)
    why, hint = _MESSAGES[code]
    hint = hint.format(line=quoted(lines[line]), plain=lines[line].strip())
    mended = requoted(lines[line], line + first_line, path) if code in _QUOTED else ()
    if code in ("yaml-tab", "yaml-indentasi"):
        place = Location(path, line + first_line, 1, len(lines[line]) + 1)
        better = mend(
            code, lines[line], next((one for one in lines[line - 1 :: -1] if one.strip()), "") if line else ""
        )
        mended = ganti(place, [better] if better != lines[line] else [])
    return Diagnostic(code, Location(path, line + first_line, column + 1), why, hint, mended), line


class Slip(NamedTuple):
    """A line that YAML takes for something else, and the line that was meant; `` where it cannot be known.

    `pasted`: what to write in its place where that is more than one line.
    """

    why: str
    hint: str
    meant: str
    pasted: str = ""

    def diagnostic(self, line: str, line_number: int, path: str) -> Diagnostic:
        start = len(line) - len(line.lstrip()) + 1
        place = Location(path, line_number, start, len(line.rstrip()) + 1)
        mended = ganti(place, [text] if (text := self.pasted or self.meant.strip()) else [])
        return Diagnostic("yaml-tak-terbaca", place._replace(end_column=0), self.why, self.hint, mended)


def slip(line: str) -> Slip | None:
    """What a hand often does instead of `nama: nilai` and `- butir`."""
    if found := _BULLET.fullmatch(line):
        meant = f"{found[1]}- {found[2]}"
        return Slip("Butir ini tidak diawali tanda hubung dan spasi.", f"Tulis `{meant.strip()}`.", meant)
    if found := _UNSPACED.fullmatch(line):
        lead, name, value = found["lead"], found["name"], found["value"]
        if value.startswith("- "):
            hint = f"Tulis `{name}:`, lalu di bawahnya `{value}`, menjorok dua spasi."
            return Slip(UNSPACED, hint, f"{lead}{name}:", f"{lead.lstrip()}{name}:\n{' ' * len(lead)}  {value}")
        meant = lead + spaced(name, value)
        return Slip(UNSPACED, f"Tulis `{meant.strip()}`.", meant)
    return None


def spaced(name: str, value: str) -> str:
    """A field as YAML takes it: a space behind its colon, quotation marks around a value that needs them."""
    is_whole = re.fullmatch(r"\[.*\]|\{.*\}|\"[^\"]*\"|'[^']*'", value) is not None
    needs_quotes = not is_whole and (": " in f"{value} " or " #" in value or value.startswith(_SIGNS))
    return quoted(f"{name}: {value}") if needs_quotes else f"{name}: {value}"


def unspaced(lines: list[str], first_line: int, path: str) -> tuple[list[Diagnostic], list[str]]:
    """Fields without the space behind their colon, where a text holds nothing else: the faults, one for a run of lines,
    and the text mended."""
    faults: list[Diagnostic] = []
    mended = [found.meant if (found := slip(line)) and found.meant else line for line in lines]
    slipped = [line != better for line, better in zip(lines, mended, strict=True)]
    for start, is_first in enumerate(slipped):
        if is_first and not (start and slipped[start - 1]):
            end = next((i for i in range(start, len(slipped)) if not slipped[i]), len(slipped))
            place = Location(path, start + first_line, 1, len(lines[end - 1]) + 1)
            faults.append(without_space(place, mended[start:end]))
    return faults, mended


def without_space(place: Location, meant: list[str]) -> Diagnostic:
    """Of one field, or of several on lines that follow each other; the place ends with the last of them."""
    first, *others = meant
    hint = f"Tulis `{first.strip()}`" + ("".join(", lalu di bawahnya" for _ in others[:1]))
    hint += ", ".join(f" `{other.strip()}`" for other in others) + "."
    mended = Ganti(place.column, place.end_column, "\n".join(meant), len(meant))
    return Diagnostic("yaml-tak-terbaca", place._replace(end_column=0), UNSPACED, hint, (mended,))


def _cause(error: "yaml.MarkedYAMLError", problem: str, lines: list[str], line: int) -> int:
    """The line a person has to mend: libyaml often stumbles only over a later one."""
    context = error.context_mark
    if context is not None and ("expected ':'" in problem or "flow" in problem) and context.line < line:
        return int(context.line)
    above = next((i for i in range(line - 1, -1, -1) if lines[i].strip()), line)
    if "mapping values are not allowed" in problem and slip(lines[above]):
        return above
    return line


def _code(problem: str, line: str, column: int) -> str:
    """What a person did, from libyaml's words and the line itself."""
    value = _value(line)
    if "\\t" in problem or "\t" in line[: len(line) - len(line.lstrip())]:
        return "yaml-tab"
    if "mapping values are not allowed" in problem:
        # The first colon of a line opens a field; where that one is refused, the line stands under the wrong parent.
        return "yaml-indentasi" if ":" not in line[:column] else "yaml-titik-dua"
    if value[:1] in tuple("[]{}&*!%@`|>,") or value.startswith(("- ", "? ")):
        return "yaml-tanda-khusus"
    if value[:1] in tuple("'\"") or "quoted scalar" in problem:
        return "yaml-kutip"
    if ": " not in f"{line} " and not line.lstrip().startswith("- "):
        return "yaml-tak-terbaca"
    if any(word in problem for word in _MISPLACED):
        return "yaml-indentasi"
    return "yaml-tak-terbaca"


def _value(line: str) -> str:
    found = _LINE.match(line)
    return found["value"] if found else ""


def mend(code: str, line: str, above: str = "") -> str:
    """A line that YAML can read, as near to what was meant as can be known; only to find the faults after it."""
    if code == "yaml-tak-terbaca":
        return one.meant if (one := slip(line)) else ""
    if code == "yaml-tab":
        return " " * _depth(line, above) + line.strip().replace("\t", " ")
    if code in ("yaml-titik-dua", "yaml-tanda-khusus", "yaml-kutip"):
        found = _LINE.match(line)
        value = found["value"].replace("'", "''") if found else ""
        return f"{found['lead'] if found else ''}'{value}'"
    if code == "yaml-indentasi":
        return " " * (_depth(line, above) if line[:1] == " " else 0) + line.lstrip()
    return ""


def _depth(line: str, above: str) -> int:
    """How far in a line belongs below another: an item or a part of a field that ends in its colon, else beside it."""
    lead = len(above) - len(above.lstrip())
    part = None if line.lstrip().startswith("- ") else _PART.match(above)
    if above.rstrip().endswith(":"):
        return (part.end() if part else lead) + 2
    return part.end() if part else lead


_BULLET = late_re.compile(r"(\s*)(?:[•·▪●◦–—]\s*|\*\s+|\d{1,2}[.)]\s+|-(?=[^\s-]))(\S.*)")
_UNSPACED = late_re.compile(
    r"(?P<lead>\s*(?:- +)?)(?P<sign>[\"']?)(?P<name>[^\W\d]\w*(?: \w+){0,2})(?P=sign)"
    r"(?:\s*=\s*|\s*(?<!\d):(?=[^\s/])|\s*：\s*)(?P<value>\S.*)"
)
UNSPACED = "Sesudah nama isian perlu titik dua dan spasi."
_SIGNS = (*"[]{}&*!%@`|>,#'\"", "- ", "? ")
_PART = late_re.compile(r" *- +(?=\w[\w ]*: )")
_MISPLACED = ("expected ':'", "expected key", "block end", "block sequence", "'-' indicator", "indent")
_QUOTED = ("yaml-titik-dua", "yaml-kutip", "yaml-tanda-khusus")
_MESSAGES = {
    "yaml-tab": (
        "Baris ini memakai tab; YAML hanya menerima spasi.",
        "Hapus tab-nya: `{plain}`. Bagian dari isian di atasnya diawali dua spasi.",
    ),
    "yaml-titik-dua": (
        "Ada titik dua di dalam kalimat, sehingga YAML mengira isian baru dimulai.",
        "Beri tanda kutip: `{line}`.",
    ),
    "yaml-kutip": (
        "Tanda kutip di baris ini tidak berpasangan, atau ada teks di luar tanda kutip.",
        "Tutup tanda kutipnya, atau beri kutip seluruh kalimat: `{line}`.",
    ),
    "yaml-indentasi": (
        "Baris ini tidak sejajar dengan isian lain, sehingga tidak jelas miliknya siapa.",
        "Sejajarkan awal baris `{plain}` dengan baris di atasnya.",
    ),
    "yaml-tanda-khusus": (
        "Kalimat ini diawali tanda yang punya arti khusus di YAML.",
        "Beri tanda kutip: `{line}`.",
    ),
    "yaml-tak-terbaca": (
        "Di baris ini tidak ada nama isian yang diikuti titik dua dan spasi.",
        "Tulis nama isian, titik dua, spasi, lalu isinya. Sambungan kalimat di atasnya diawali dua spasi.",
    ),
}
