"""Doubts about days: what a date says against its status, seen from today, and months that are said to be empty."""

import datetime

from ..model.diagnostics import Diagnostic, ganti
from ..model.facets import KampungFacts
from ..model.site import Kegiatan
from ..model.tanggal import panjang
from ..model.wrong import either
from .loaded import Loaded


def day_doubts(one: Kegiatan, item: Loaded, today: datetime.date) -> list[Diagnostic]:
    """A date that does not fit the status, seen from today."""
    tanggal, terakhir = one.fakta.tanggal, one.fakta.hari_terakhir
    early = _done_too_early(one, item, today)
    if tanggal is None or terakhir is None:
        return early
    place = item.place_of("tanggal")
    if one.fakta.status == "terlaksana" and tanggal.awal > today:
        why = f"Kegiatan ini berstatus terlaksana, tetapi tanggalnya {panjang(tanggal)}, sesudah hari ini."
        return [
            Diagnostic("tanggal-masa-depan", place, why, "Perbaiki tanggalnya, atau tulis `status: rencana`."),
            *early,
        ]
    if one.fakta.status == "rencana" and terakhir.akhir < today:
        why = f"Rencana {panjang(tanggal)} sudah lewat, tetapi belum ada catatan hasilnya."
        place, results = item.place_of("status"), ("terlaksana", "ditunda", "batal")
        late = Diagnostic("rencana-lewat", place, why, f"Tulis {either(*results)}.", ganti(place, results))
        return [late, *early]
    return early


def nihil_doubts(home: Loaded, fakta: KampungFacts, kegiatan: list[Kegiatan]) -> list[Diagnostic]:
    """Months that are said to be empty and are not."""
    dates = [k.fakta.tanggal for k in kegiatan if k.fakta.tanggal and k.fakta.status == "terlaksana"]
    held = {(tanggal.tahun, tanggal.bulan) for tanggal in dates}
    return [
        Diagnostic(
            "nihil-ada-kegiatan",
            home.place_of("nihil"),
            f"{panjang(bulan)} ditulis nihil, padahal ada kegiatan terlaksana pada bulan itu.",
            f"Hapus `{bulan.iso}` dari `nihil`.",
        )
        for bulan in fakta.nihil
        if (bulan.tahun, bulan.bulan) in held
    ]


def _done_too_early(one: Kegiatan, item: Loaded, today: datetime.date) -> list[Diagnostic]:
    """Follow-ups that are said to be done on a day to come."""
    done = (task.selesai for task in one.fakta.tindak_lanjut if task.selesai)
    return [
        Diagnostic(
            "tenggat-janggal",
            place,
            f"Tindak lanjut ini ditulis selesai {panjang(date)}, sesudah hari ini.",
            "Perbaiki tanggalnya. Kalau itu batas waktunya, tulis di `tenggat`.",
        )
        for date, place in zip(done, item.places("selesai"), strict=False)
        if date.awal > today
    ]
