"""What a filled form says against itself, against the calendar and against the records of the site."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from ..model.diagnostics import GALAT, PERINGATAN
from ..model.tanggal import panjang
from ..model.vocabulary import plain
from ..model.wrong import quoted
from ..spreadsheet.findings import Letak, Temuan
from .columns import Asal, Baris, Dokumen, Formulir, Kolom, Nilai
from .heads import is_same_region
from .keys import Kunci
from .printed import printed
from .provinsi import PROVINSI
from .read import TERISI, BarisTerisi, Kotak, Terisi, heading

_PARTS_OF_TOTAL = ("mkjp_lestari", "mkjp_mandiri", "non_mkjp", "non_pus")
_SHOWN = 4  # names of blank columns; whoever opens the form sees the others
_NEW_FORM = "Buat formulir kosong yang baru dengan --kosong, lalu salin isinya."


def check_form(form: Terisi, known: Dokumen, today: datetime.date) -> tuple[Temuan, ...]:
    """Every fault of a filled form. `known`: the same form as the records fill it."""
    found = list(check_public(form, known, today))
    for row, own in _pairs(form, known):
        found += _total(row, form.formulir)
        found += _differences(row, own, form.formulir.kolom)
    return tuple(found)


def check_public(form: Terisi, known: Dokumen, today: datetime.date) -> tuple[Temuan, ...]:
    """What also holds for a form of which only the public columns were read."""
    found = [*form.temuan, *_month(form, today), *_groups(form, known)]
    for row, own in _pairs(form, known):
        found += _names(row, own, known)
        found += _parts(row, form.formulir)
    return tuple(found)


def incomplete(form: Terisi, known: Dokumen) -> tuple[Temuan, ...]:
    """A warning for every group with required cells left blank, and for every group without a row."""
    found = []
    names = {row.kunci: row.sebutan for row in known.baris}
    for row in form.baris:
        gaps = [
            heading(kolom) for kolom, box in zip(form.formulir.kolom, row.kotak, strict=True) if _is_gap(kolom, box)
        ]
        if gaps:
            rest = f", dan {len(gaps) - _SHOWN} kolom lain" if len(gaps) > _SHOWN else ""
            why = f"{names.get(row.kunci) or _called(row.kunci)} belum lengkap: {', '.join(gaps[:_SHOWN])}{rest}."
            found.append(Temuan(PERINGATAN, row.letak, why))
    there = {row.kunci for row in form.baris}
    found += [
        Temuan(PERINGATAN, Letak(), f"{row.sebutan} tidak ada dalam formulir ini.", _NEW_FORM)
        for row in known.baris
        if row.kunci not in there
    ]
    return tuple(found)


def _is_gap(kolom: Kolom, box: Kotak | None) -> bool:
    return kolom.wajib and kolom.asal in TERISI - {Asal.NAMA} and (box is None or box.nilai is None)


def _pairs(form: Terisi, known: Dokumen) -> Iterator[tuple[BarisTerisi, Baris]]:
    """Rows of the form with what the records say of the same group."""
    rows = {row.kunci: row for row in known.baris}
    return ((row, rows[row.kunci]) for row in form.baris if row.kunci in rows)


def _month(form: Terisi, today: datetime.date) -> Iterator[Temuan]:
    if form.bulan.awal > today:
        why = f"Bulan {panjang(form.bulan)} belum tiba."
        yield Temuan(GALAT, Letak(), why, "Buat formulir kosong untuk bulan yang sudah berjalan, lalu salin isinya.")
    elif form.bulan.akhir >= today:
        why = f"Bulan {panjang(form.bulan)} belum berakhir."
        yield Temuan(PERINGATAN, Letak(), why, "Pastikan isinya sudah untuk sebulan penuh.")


def _groups(form: Terisi, known: Dokumen) -> Iterator[Temuan]:
    names = {row.kunci: row.sebutan for row in known.baris}
    counts = Counter(row.kunci for row in form.baris)
    for row in form.baris:
        if row.kunci not in names:
            why = f"Kelompok {_called(row.kunci)} tidak ada dalam catatan wilayah ini."
            yield Temuan(GALAT, row.letak, why, f"Mungkin catatannya diganti nama atau dihapus. {_NEW_FORM}")
    for kunci, count in counts.items():
        if count > 1:
            places = [row.letak for row in form.baris if row.kunci == kunci]
            name = names.get(kunci) or _called(kunci)
            shown = ", ".join(str(place) for place in places[:-1])
            why = f"{name} tercantum {count} kali (juga di {shown})."
            yield Temuan(GALAT, places[-1], why, "Hapus baris atau lembar yang berlebih.")
    if not form.baris:
        yield Temuan(GALAT, Letak(), "Tidak ada satu pun kelompok dalam formulir ini.", _NEW_FORM)


def _called(kunci: Kunci) -> str:
    return quoted("/".join(kunci.alamat))


def _names(row: BarisTerisi, known_row: Baris, known: Dokumen) -> Iterator[Temuan]:
    """A key that came apart from its visible names: rows were sorted without the hidden column."""
    kolom, own = known.formulir.kolom, known_row.nilai
    named = [at for at, one in enumerate(kolom) if one.asal is Asal.NAMA]
    typed = {at: box for at in named if (box := row.kotak[at]) and box.nilai is not None and own[at] is not None}
    differing = [at for at, box in typed.items() if not _is_same(known, at, box.nilai, own[at])]
    if not differing:
        return
    group = known.formulir.posisi("kelompok")
    others = [other.nilai for other in known.baris if other.kunci != known_row.kunci]
    if any(all(_is_same(known, at, box.nilai, other[at]) for at, box in typed.items()) for other in others) or (
        group in differing and any(_is_same(known, group, typed[group].nilai, other[group]) for other in others)
    ):
        box = typed[group if group in differing else differing[-1]]
        why = (
            f"Tertulis {quoted(str(box.nilai))}, tetapi kunci tersembunyi baris ini milik {quoted(known_row.sebutan)}."
        )
        remedy = f"Barisnya tergeser, mungkin karena diurutkan sebagian. {_NEW_FORM}"
        yield Temuan(GALAT, box.letak, why, remedy)
        return
    for at in differing:
        name, box = heading(kolom[at]), typed[at]
        why = f"{name} tertulis {quoted(str(box.nilai))}; yang dicetak {quoted(str(own[at]))} menurut catatan."
        yield Temuan(PERINGATAN, box.letak, why, "Kalau yang di formulir benar, perbaiki catatannya.")


def _is_same(known: Dokumen, at: int, typed: Nilai, own: Nilai) -> bool:
    nama = known.formulir.kolom[at].nama
    if nama in ("kabupaten", "provinsi"):
        above = known.wilayah[:1] if nama == "kabupaten" else ()
        return is_same_region(str(typed), (*above, str(own)))
    return plain(str(typed)) == plain(str(own))


def _parts(row: BarisTerisi, formulir: Formulir) -> Iterator[Temuan]:
    for one in formulir.bagian:
        part, whole = formulir.posisi(one.bagian), formulir.posisi(one.keseluruhan)
        a, b, box = _number(row.nilai(part)), _number(row.nilai(whole)), row.kotak[part]
        explained = one.sebab and row.nilai(formulir.posisi(one.sebab))
        if box and a is not None and b is not None and a > b and not explained:
            names = (heading(formulir.kolom[part]), heading(formulir.kolom[whole]))
            why, remedy = (
                f"{names[0]} lebih besar daripada {names[1]}.",
                "Periksa kedua selnya; satu di antaranya keliru.",
            )
            if one.sebab:
                told_in = heading(formulir.kolom[formulir.posisi(one.sebab)])
                remedy = f"Periksa kedua selnya. Kalau memang lebih, tulis sebabnya di {told_in}."
            yield Temuan(one.severity, box.letak, why, remedy)


def _total(row: BarisTerisi, formulir: Formulir) -> Iterator[Temuan]:
    """The guide leaves open what the total holds, so it is never summed; above all parts together it cannot be."""
    if formulir.kode != PROVINSI.kode:
        return
    at = formulir.posisi("total_akseptor")
    parts = [_number(row.nilai(formulir.posisi(nama))) for nama in _PARTS_OF_TOTAL]
    total, box = _number(row.nilai(at)), row.kotak[at]
    if box and total is not None and None not in parts and total > sum(part or 0 for part in parts):
        why = f"{heading(formulir.kolom[at])} lebih besar daripada semua bagiannya dijumlahkan."
        yield Temuan(PERINGATAN, box.letak, why, "Periksa kolom 5 sampai 9.")


def _differences(row: BarisTerisi, known: Baris, kolom: Iterable[Kolom]) -> Iterator[Temuan]:
    """Public answers that differ from what the site shows; both may be told."""
    for one, box, own in zip(kolom, row.kotak, known.nilai, strict=True):
        public = one.asal in (Asal.PUBLIK, Asal.PROFIL)
        if public and box and box.nilai is not None and own is not None and box.nilai != own:
            why = (
                f"{heading(one)}: situs menulis {quoted(printed(one, own))}, formulir ini lain; yang dicetak formulir."
            )
            yield Temuan(PERINGATAN, box.letak, why, "Perbaiki salah satunya, supaya situs dan laporan sama.")


def _number(value: Nilai) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
