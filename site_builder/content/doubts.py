"""What one record can hardly mean: it is published as written, and its writer is asked to look again.

Few and worth it: each of them has been a slip in real notes. `sudah_diperiksa` silences one for good.
"""

from collections.abc import Iterator

from ..model.diagnostics import Diagnostic, ganti
from ..model.facets import Facts, KampungFacts, KegiatanFacts, Penduduk
from ..model.program import program_mirip
from ..model.tanggal import Tanggal, panjang
from ..model.wrong import either, quoted
from .locate import find, part_place, value_place
from .yaml_faults import as_written
from .yaml_nodes import Mapping, Scalar, Sequence

# Of how many people or families one figure can be a part of another (domain: population figures of a kampung).
_PARTS = (
    ("keluarga", "jiwa"),
    ("remaja", "jiwa"),
    ("pus", "jiwa"),
    ("keluarga_balita", "keluarga"),
    ("keluarga_remaja", "keluarga"),
    ("keluarga_lansia", "keluarga"),
    ("ikut_bkb", "keluarga"),
    ("ikut_bkr", "keluarga"),
    ("ikut_bkl", "keluarga"),
    ("ikut_uppka", "keluarga"),
    ("ikut_pik_r", "jiwa"),
)


def doubts_of(facts: Facts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    """What the file alone can tell."""
    if isinstance(facts, KampungFacts):
        yield from _of_people(facts.penduduk, node, path)
        yield from _of_place(facts, node, path)
    elif isinstance(facts, KegiatanFacts):
        yield from _of_follow_ups(facts, node, path)
        yield from _of_those_present(facts, node, path)
        yield from _of_programmes(facts, node, path)


def _of_people(penduduk: tuple[Penduduk, ...], node: Mapping, path: str) -> Iterator[Diagnostic]:
    """One for each year: where one figure is wrong, the others beside it look wrong too."""
    for row in penduduk:
        for part, whole in _PARTS:
            few, many = getattr(row, whole), getattr(row, part)
            if few is not None and many is not None and many > few:
                why = f"Angka penduduk {row.tahun}: `{part}` {many} lebih banyak daripada `{whole}` {few}."
                place = value_place(node, ("penduduk", _written_at(row, node), part), path)
                yield Diagnostic("penduduk-janggal", place, why, "Periksa kedua angkanya; mungkin tertukar.")
                break


def _written_at(row: Penduduk, node: Mapping) -> int:
    """Which of the years in the file this is: facts are sorted, files need not be."""
    rows, _ = find(node, ("penduduk",))
    years = [find(item, ("tahun",))[0] for item in (rows.items if isinstance(rows, Sequence) else ())]
    written = [one.text.strip() if isinstance(one, Scalar) else "" for one in years]
    return written.index(str(row.tahun)) if str(row.tahun) in written else 0


def _of_place(facts: KampungFacts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    """A point far out at sea; most often the minus of a southern latitude was left out."""
    if facts.lokasi is None or facts.contoh:
        return
    from ..pantai import km_dari_darat  # only a kampung with a place needs the coast

    lintang, bujur = facts.lokasi
    if not (far := km_dari_darat(lintang, bujur)):
        return
    written, _ = find(node, ("lokasi", "lintang"))
    place = value_place(node, ("lokasi", "lintang"), path)
    why = f"Titik ini di tengah laut, sekitar {far} km dari daratan terdekat."
    if isinstance(written, Scalar) and lintang > 0 and not km_dari_darat(-lintang, bujur):
        south = f"-{written.text.strip().lstrip('+')}"
        hint = f"Lintang selatan diawali minus; mungkin maksudnya `{south}`."
        yield Diagnostic("lokasi-di-laut", place, why, hint, ganti(place, [south]))
    else:
        yield Diagnostic("lokasi-di-laut", place, why, "Periksa angka lintang dan bujurnya di aplikasi peta.")


def _of_follow_ups(facts: KegiatanFacts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    if facts.tanggal is None or facts.status == "batal":
        return
    for i, task in enumerate(facts.tindak_lanjut):
        for field, word, date in (("tenggat", "Tenggat", task.tenggat), ("selesai", "Tanggal selesai", task.selesai)):
            if date and date.akhir < facts.tanggal.awal:
                yield _before(word, date, facts.tanggal, ("tindak_lanjut", i, field), node, path)


def _before(
    word: str, date: Tanggal, held: Tanggal, loc: tuple[int | str, ...], node: Mapping, path: str
) -> Diagnostic:
    why = f"{word} tindak lanjut {panjang(date)}, sebelum kegiatannya sendiri ({panjang(held)})."
    return Diagnostic("tenggat-janggal", value_place(node, loc, path), why, "Perbaiki salah satu tanggalnya.")


def _of_those_present(facts: KegiatanFacts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    listed = sum(one.jumlah or 0 for one in facts.peserta)
    if facts.jumlah_hadir is not None and listed > facts.jumlah_hadir:
        why = f"`jumlah_hadir` {facts.jumlah_hadir}, padahal peserta yang dirinci seluruhnya {listed} orang."
        hint = "Periksa kedua angkanya; `jumlah_hadir` mencakup semua yang datang."
        yield Diagnostic("hadir-kurang", value_place(node, ("jumlah_hadir",), path), why, hint)


def _of_programmes(facts: KegiatanFacts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    """A name of one's own is free, but a slip of the pen makes a programme beside the one that offices count."""
    value, _ = find(node, ("program",))
    written = [one for one in (value.items if isinstance(value, Sequence) else (value,)) if isinstance(one, Scalar)]
    for nama in facts.program:
        if near := program_mirip(nama):
            one = next((one for one in written if nama in one.text), None)
            place = part_place(one, nama, path) if one else value_place(node, ("program",), path)
            why = f"{quoted(nama)} mirip nama program yang dikenal, tetapi dihitung sebagai program lain."
            mended = ganti(place, map(as_written, near))
            yield Diagnostic("program-mirip", place, why, f"Mungkin maksudnya {either(*near)}.", mended)
