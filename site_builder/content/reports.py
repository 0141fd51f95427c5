"""What a monthly report can hardly mean: a month to come, an odd day of arrival, more spent than was given."""

import datetime
from collections.abc import Iterator

from ..model.angka import format_rupiah
from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.figures import LaporanFacts, SetoranFacts
from ..model.masa import has_answer
from ..model.tanggal import panjang
from .locate import find, part_written, value_place
from .yaml_faults import as_written
from .yaml_nodes import Mapping, Node, Scalar, Sequence


def doubts_in(facts: LaporanFacts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    """What the file alone can tell."""
    yield from _unanswered(facts, node, path)
    came_in = facts.tanggal_masuk
    if came_in and came_in.akhir < facts.bulan.awal:
        why = f"Laporan {panjang(facts.bulan)} ditulis masuk {panjang(came_in)}, sebelum bulannya mulai."
        yield _odd_day(value_place(node, ("tanggal_masuk",), path), why)
    for answers, written in zip(facts.kelompok, _groups(node), strict=True):
        pagu, realisasi = answers.anggaran
        if pagu is not None and realisasi is not None and realisasi > pagu and not answers.keterangan:
            why = f"Realisasi {format_rupiah(realisasi)} melebihi pagu {format_rupiah(pagu)}."
            hint = "Periksa kedua angkanya. Kalau memang lebih, tulis sebabnya di `keterangan` kelompok itu."
            yield Diagnostic("realisasi-lebih", value_place(written, ("anggaran", "realisasi"), path), why, hint)


def _unanswered(facts: LaporanFacts, node: Mapping, path: str) -> Iterator[Diagnostic]:
    """One message for a scaffold that nobody has filled in, and for the groups that were left."""
    silent = [
        (answers.poktan, written)
        for answers, written in zip(facts.kelompok, _groups(node), strict=True)
        if not has_answer(answers)
    ]
    if not silent:
        return
    names = ", ".join(f"`{name[:40]}`" for name, _ in silent)
    why = f"Belum ada satu jawaban pun dari {names}, jadi belum dihitung melapor."
    if len(silent) == len(facts.kelompok):
        why = f"Laporan ini belum diisi, jadi belum dihitung: belum ada satu jawaban pun dari {names}."
    first, written = silent[0]
    place = value_place(written, ("poktan",), path)
    hint, mended = (
        f"Isi paling sedikit satu jawaban di bawah `poktan`, misalnya `{_ANSWER}`, atau hapus kelompoknya.",
        "",
    )
    field, key = find(node, ("kelompok",))
    if isinstance(written, Scalar) and key:  # a name alone, which has no place for answers
        mended = part_written(written, field, key, (f"poktan: {as_written(first)}", _ANSWER))
        hint = f"Tulis jawaban yang benar di bawah nama kelompoknya; `{_ANSWER}` hanya contoh."
    yield Diagnostic("laporan-kosong", place, why, hint, ganti(place, [mended] if mended else []))


_ANSWER = "penyusunan_laporan: Ya"


def month_to_come(facts: LaporanFacts | SetoranFacts, path: str, today: datetime.date) -> Diagnostic | None:
    """A month can be reported, and sent on, from its first day on."""
    if facts.bulan.awal <= today:
        return None
    what, rest = ("Setoran", facts.slug[7:]) if isinstance(facts, SetoranFacts) else ("Laporan", "")
    end = path.rpartition(".")[2]
    why = f"{what} ini untuk {panjang(facts.bulan)}, padahal bulan itu belum mulai."
    hint = f"Ganti nama berkasnya menurut bulan yang dilaporkan, misalnya `{today:%Y-%m}{rest}.{end}`."
    return Diagnostic("laporan-masa-depan", Location(path), why, hint)


def day_to_come(facts: LaporanFacts, place: Location, today: datetime.date) -> Iterator[Diagnostic]:
    if facts.tanggal_masuk and facts.tanggal_masuk.awal > today:
        yield _odd_day(place, f"Laporan ini ditulis masuk {panjang(facts.tanggal_masuk)}, sesudah hari ini.")


def _odd_day(place: Location, why: str) -> Diagnostic:
    hint = "Tulis kapan laporannya diterima, misalnya `tanggal_masuk: 2023-03-17`, atau kosongkan."
    return Diagnostic("tanggal-masuk-janggal", place, why, hint)


def _groups(node: Mapping) -> list[Node]:
    """The groups as they are written, one for each that has been read."""
    value, _ = find(node, ("kelompok",))
    return list(value.items) if isinstance(value, Sequence) else [value]
