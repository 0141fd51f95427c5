"""A decree: no activity, but the structure of the Pokja may stand in it, which belongs into kampung.yaml.

Roles only (domain: officers by role); their holders' names are counted and left to the writer.
"""

import re
from collections.abc import Iterator, Sequence

from ...scaffold.yaml_text import scalar
from ..layout import Layout
from ..naskah import Line

_FORMULA = re.compile(r"(?i)\W*(menimbang|mengingat|memutuskan|menetapkan|memperhatikan|kesatu|kedua)\b\s*(?::|$)")
_DECREE = re.compile(r"(?i)\b(?:surat )?keputusan\b|\bperaturan\b|\bSK\b")
_POKJA = re.compile(r"(?i)\bpokja\b|kelompok kerja")
_KAMPUNG = re.compile(r"(?i)\bkampung (?:kb|keluarga)")
_BY = re.compile(
    r"(?i)^\W*(?:surat )?keputusan ((?:kepala (?:desa|kampung|pekon)|lurah|keuchik|wali nagari|geuchik|perbekel|"
    r"camat|bupati|wali ?kota|gubernur)\b[^:]{0,50})$"
)
_NUMBER = re.compile(r"(?i)^\W*nomor\s*:?\s*([\w./ -]{1,40})$")


def is_decree(layout: Layout) -> bool:
    """Whether a text has the formulas of a decree: `Menimbang`, `Mengingat`, `MEMUTUSKAN`."""
    formulas = {found[1].casefold() for line in layout.lines if (found := _FORMULA.match(line.text))}
    return len(formulas) > 1 and any(_DECREE.search(line.text) for line in layout.lines[:12])


def pokja_of(layout: Layout) -> str:
    """The part `pokja:` of a kampung.yaml, as a decree gives it; `` where it names no roles of a Pokja."""
    whole = " ".join(line.text for line in layout.lines)
    if not (_POKJA.search(whole) and _KAMPUNG.search(whole)):
        return ""
    holders = list(_holders(_appendix(layout.lines)))
    roles = dict.fromkeys(role for role, _ in holders if role != "Anggota")
    if not roles:
        return ""
    rows = ["pokja:", f"  sk: {scalar(_named(layout.lines))}"]
    if all(is_numbered for _, is_numbered in holders):
        rows.append(f"  jumlah_anggota: {len(holders)}")
    return "\n".join([*rows, "  pengurus:", *(f"    - jabatan: {scalar(role)}" for role in roles)])


def _named(lines: Sequence[Line]) -> str:
    """`SK Kepala Desa Contoh Nomor 7/2021`, as far as the head says."""
    by = next((found[1] for line in lines if (found := _BY.match(line.text))), "")
    number = next(
        (found[1].strip().replace("TAHUN", "Tahun") for line in lines if (found := _NUMBER.match(line.text))), ""
    )
    return (
        " ".join(("SK", by.title() if by.isupper() else by, "Nomor" if number else "", number))
        .replace("  ", " ")
        .strip()
    )


_APPENDIX = re.compile(
    r"(?i)^\W*(?:lampiran\b|(?:susunan|struktur|daftar) (?:pengurus|pokja|tim|keanggotaan|personalia|nama))"
)


def _appendix(lines: Sequence[Line]) -> Sequence[Line]:
    """What follows the first heading of an appendix; a decree without one has its list among its clauses."""
    return next((lines[n:] for n, line in enumerate(lines) if _APPENDIX.match(line.text)), lines)


_FUNCTION = r"(?:(?: [A-Z&][\w&/-]*| dan){1,5}| (?!\d)[IVX]{1,3}\b)?"
_ROLE = (
    r"(?:(?:Ketua|Wakil Ketua|Sekretaris|Wakil Sekretaris|Bendahara|Wakil Bendahara)(?: (?:Umum|I{1,3}|[12]))?|"
    rf"Pelindung|Pembina|Pengarah|Penasi?hat|Penanggung ?[Jj]awab|Fasilitator|"
    rf"(?:Ketua |Koordinator )?(?:Seksi|Sie|Bidang){_FUNCTION}|"
    rf"Koordinator{_FUNCTION}|Anggota)"
)
_BEFORE_NAME = re.compile(rf"\W*(?:(?:\d{{1,2}}|[a-zA-Z]|[IVX]+)[.)]\s*)?({_ROLE})\s*[:=]")
_BEHIND_NAME = re.compile(rf"\W*(\d{{1,2}})?[.)]?\s*\S.*?[\s,–-]({_ROLE})\W*$")
_ALONE = re.compile(rf"\W*(?:(\d{{1,2}})[.)]?\s*)?({_ROLE})\W*$")


def _holders(lines: Sequence[Line]) -> Iterator[tuple[str, bool]]:
    """Every role of a list, and whether its line has a number of its own: `1 … Ketua`, `Ketua : …`, a table's cell."""
    for line in lines:
        cells = [cell.strip() for cell in line.text.strip("| ").split("|")]
        if len(cells) > 1:
            role = next((cell for cell in reversed(cells) if re.fullmatch(_ROLE, cell)), "")
            if role:
                yield role, cells[0].strip(".").isdigit()
        elif found := _BEFORE_NAME.match(line.text):
            yield found[1], False
        elif found := _ALONE.match(line.text) or _BEHIND_NAME.match(line.text):
            yield found[2], found[1] is not None
