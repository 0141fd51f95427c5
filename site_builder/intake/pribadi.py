"""Personal data in a foreign text: out of the draft, and named without repeating it."""

from ..privacy import NAMES, find_health, find_personal, names_a_list, redact
from .naskah import DATA_PRIBADI, KESEHATAN, Line, Note


def masked(line: Line) -> tuple[Line, tuple[Note, ...]]:
    """The line without anybody's numbers and addresses; what stands beside a health word is only named."""
    if not line.text:
        return line, ()
    kinds = [finding.kind for finding in find_personal(line.text)]
    hidden = line._replace(text=redact(line.text)) if kinds else line
    notes = [Note(DATA_PRIBADI, line.number, f"Ada {NAMES[kind]}; sudah dihapus dari draf.") for kind in kinds]
    for kind in dict.fromkeys(finding.kind for finding in find_health(hidden.text)):
        told = (
            f"Ada {NAMES[kind]}. Draf ditolak `check` sampai bagian ini dihapus, diubah, atau ditandai sudah diperiksa."
        )
        notes.append(Note(KESEHATAN, line.number, told))
    if len(line.text) < _HEADING and names_a_list(line.text):
        told = "Ada daftar hadir atau kartu. Hapus nama orang di sekitarnya; tulis unsur dan jumlahnya saja."
        notes.append(Note(DATA_PRIBADI, line.number, told))
    return hidden, tuple(notes)


_HEADING = 60
