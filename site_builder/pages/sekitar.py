"""What the pages of one kampung may see of all that lies around it, and nothing else."""

import datetime
from typing import NamedTuple

from ..model.facets import Layout, Tautan
from ..model.kiriman import Kiriman
from ..model.tanggal import Tanggal
from ..model.urls import Urls


class Sekitar(NamedTuple):
    """`bulan_laporan`: the months that reports are told of, the same for all regions; `kiriman`: what regions sent on;
    `repositori`: where the records are kept on GitHub, `` where nobody knows; `ada_formulir`: whether the editing form
    is published; `kunci`: a digest of all this but the day; `remah`: the directories that lead to the kampung."""

    urls: Urls
    layout: Layout
    hari_ini: datetime.date
    bulan_laporan: tuple[Tanggal, ...]
    kiriman: Kiriman
    repositori: str
    ada_formulir: bool
    kunci: bytes = b""
    remah: tuple[Tautan, ...] = ()

    @property
    def bulan_ini(self) -> Tanggal:
        return Tanggal(self.hari_ini.year, self.hari_ini.month)
