"""When a group is there, and whether it has reported: asked here alone, so that every table and page agrees.

A report is monthly, so a group's time is told in months: from the month of its founding to that of its end, but for the
months in which it rests as a whole.
"""

from typing import Literal, NamedTuple

from .facets import PoktanFacts
from .figures import LaporanKelompok
from .rentang import Rentang, bulan_akhir, bulan_awal
from .tanggal import Tanggal
from .tanggal_kata import TAHUN_AWAL

Keadaan = Literal["aktif", "vakum", "berakhir", "belum-mulai"]
# What a group is in a month, as people read it.
KEADAAN: dict[Keadaan, str] = {
    "aktif": "aktif",
    "vakum": "vakum",
    "berakhir": "tidak aktif",
    "belum-mulai": "belum terbentuk",
}
_NEVER = Tanggal(TAHUN_AWAL - 1, 12)


class Masa(NamedTuple):
    """Months: from `awal` (None: since nobody knows when) to `akhir` (None: until now), but for its rests."""

    awal: Tanggal | None
    akhir: Tanggal | None
    vakum: tuple[Rentang, ...]

    def memuat(self, bulan: Tanggal) -> bool:
        """Whether the group is there in a month: only then is it asked for anything, and only then does it count."""
        return self.keadaan(bulan) == "aktif"

    def mungkin(self, tanggal: Tanggal | None) -> bool:
        """Whether it was there in any month that a date may mean: of a year any, without a date all."""
        if tanggal is None:
            return True
        months = (tanggal.bulan,) if tanggal.bulan else range(1, 13)
        return any(self.memuat(Tanggal(tanggal.tahun, bulan)) for bulan in months)

    def bertemu(self, lain: "Masa") -> bool:
        """Whether both were there in one month, at rest or not."""
        return all(
            not (one.akhir and other.awal) or other.awal <= one.akhir for one, other in ((self, lain), (lain, self))
        )

    def keadaan(self, bulan: Tanggal) -> Keadaan:
        if self.awal and bulan < self.awal:
            return "belum-mulai"
        if self.akhir and self.akhir < bulan:
            return "berakhir"
        return "vakum" if any(one.memuat(bulan) for one in self.vakum) else "aktif"


def masa_of(fakta: PoktanFacts, terakhir: Tanggal | None = None) -> Masa:
    """`terakhir`: the group's last report. Nobody knows when a group ended that is only said to be no longer active:
    until that month it was surely there, and after that it is not asked."""
    awal = bulan_awal(fakta.tahun_terbentuk) if fakta.tahun_terbentuk else None
    akhir = bulan_akhir(fakta.sampai) if fakta.sampai else None
    return Masa(awal, (terakhir or _NEVER) if ends_unknown(fakta) else akhir, fakta.vakum)


def keadaan_of(fakta: PoktanFacts, masa: Masa, bulan: Tanggal) -> Keadaan:
    """What a group is in this month: one that is said to be no longer active has ended, though it reported today."""
    return "berakhir" if ends_unknown(fakta) else masa.keadaan(bulan)


def ends_unknown(fakta: PoktanFacts) -> bool:
    """A group that is no longer active, without its last month and without a rest that still lasts."""
    rests = any(one.akhir is None for one in fakta.vakum)
    return fakta.aktif is False and fakta.sampai is None and not rests


def has_answer(answers: LaporanKelompok) -> bool:
    """Whether a group has reported: one Ya, one Tidak or one number, of the budget too; a remark alone is no answer."""
    said = (value for name, value in zip(answers._fields, answers, strict=True) if name not in _NO_ANSWERS)
    return any(one is not None for one in (*said, *answers.anggaran))


_NO_ANSWERS = ("poktan", "keterangan", "anggaran")
