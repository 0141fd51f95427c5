"""What is to be said about a text as a whole, besides what the readers of facts say."""

from collections.abc import Iterator, Sequence

from .fields import Fields
from .naskah import DIBUANG, DITEBAK, Line, Note, shortened


def remarks(fields: Fields, disusun: str, dropped: Sequence[Line], unit: str, others: Sequence[Line]) -> Iterator[Note]:
    """`disusun` is a title of ours, `dropped` what belonged to the page, `others` a chat's other messages."""
    if disusun:
        told = f"Naskah tidak berjudul; judul “{disusun}” disusun dari jenisnya. Ganti bila perlu."
        yield Note(DITEBAK, 0, told)
    if fields.belum_ditinjau:
        yield Note(DITEBAK, 0, f"Seksi {', '.join(fields.seksi)} berasal dari portal dan ditandai belum ditinjau.")
    numbers = sorted({line.number for line in dropped if line.text})
    if numbers:
        shown = ", ".join(map(str, numbers[:12])) + (" …" if len(numbers) > 12 else "")
        yield Note(DIBUANG, numbers[0], f"Sisa halaman tidak ikut: {unit} {shown}.")
    if others:
        told = f"Pesan lain dalam obrolan tidak masuk notulen, mulai “{shortened(others[0].text, 40)}”."
        yield Note(DITEBAK, others[0].number, told)
