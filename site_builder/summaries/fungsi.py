"""Summary 2: which functions of the family a kampung has served in a year, and which not."""

from collections.abc import Iterator

from ..model.site import Kampung
from ..model.tables import Column, Row
from ..model.vocabulary import FUNGSI, SEKSI
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, row_of_kampung
from .rincian import cells
from .waktu import count, each_year, is_nihil

_FORM = Form(
    "Fungsi keluarga per kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        *(Column(seksi.kode, seksi.nama, satuan="kegiatan") for seksi in SEKSI),
        Column(
            "fungsi_terisi",
            "Terisi dari 8",
            "desimal",
            "fungsi",
            arti="Berapa dari delapan fungsi keluarga yang ada kegiatannya; Lainnya tidak termasuk.",
        ),
    ),
    (
        "Yang dihitung: kegiatan terlaksana yang tahunnya tercatat dan seksinya dipilih penulisnya. Rapat Pokja,"
        " pertemuan IMP, dan pertemuan Rumah DataKu tidak mengisi fungsi mana pun; begitu juga seksi yang belum"
        " ditinjau.",
        "Satu kegiatan untuk dua seksi dihitung pada keduanya.",
        "Tanda – berarti tidak ada catatan kegiatan untuk fungsi itu; angka 0 hanya untuk kampung yang menyatakan nihil"
        " dua belas bulan.",
    ),
    "Catatan kegiatan kampung",
    apa="memilih seksi kegiatannya",
)


def fungsi(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each section; an edition for each year with an activity.

    Domain: the first eight sections are the eight functions of the family (PP 87/2014).
    """
    return each_year(lingkup, _FORM, _rows)


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    counted = cells(kampung, tahun, "seksi")
    filled = sum(1 for one in counted[: len(FUNGSI)] if one.nilai)
    return (row_of_kampung(kampung, (*counted, count(filled, is_nihil(kampung, tahun)))),)
