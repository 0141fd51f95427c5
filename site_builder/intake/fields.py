"""What a reading of a text brings: the fields of a record, the minutes, and what is to be said."""

from typing import NamedTuple

from ..model.tanggal import Tanggal
from .facts.jenis import PROFIL
from .facts.wilayah import Kampung
from .naskah import Line, Note


class Fields(NamedTuple):
    """Fields of the record, by their names; empty where the text does not say."""

    jenis: str
    judul: str = ""
    tanggal: Tanggal | None = None
    tanggal_selesai: Tanggal | None = None
    jam: str = ""
    tempat: str = ""
    seksi: tuple[str, ...] = ()
    sasaran: tuple[str, ...] = ()
    instansi: tuple[str, ...] = ()
    program: tuple[str, ...] = ()
    poktan: tuple[str, ...] = ()
    pimpinan: str = ""
    notulis: str = ""
    jumlah_hadir: int | None = None
    peserta: tuple[str, ...] = ()
    narasumber: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    keputusan: tuple[str, ...] = ()
    tindak_lanjut: tuple[str, ...] = ()
    sumber: str = ""
    belum_ditinjau: tuple[str, ...] = ()


class Reading(NamedTuple):
    """`judul_disusun` is a title of ours for a text without one; `unplaced` keeps what found no field;
    `usulan` is a part of a kampung.yaml that a text offers which is no activity."""

    source: str
    unit: str
    fields: Fields
    judul_disusun: str
    kampung: Kampung
    dipublikasi: Tanggal | None
    body: str
    unplaced: tuple[Line, ...]
    dropped: tuple[Line, ...]
    notes: tuple[Note, ...]
    usulan: str = ""

    @property
    def is_profile(self) -> bool:
        return self.fields.jenis == PROFIL
