"""Programmes: which a site's activities name, and how many activities each kampung has had for them in a year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ..model.anggota import Anggota
from ..model.inpres import INPRES
from ..model.program import PROGRAM, kode_program, singkat
from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Row
from ..model.vocabulary import Daftar, Pilihan
from .dihitung import held_in
from .ejaan import usual
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, recorded, row_of_kampung
from .rincian import cells, codes_of
from .waktu import each_year, reviewed

_OTHERS = "Program lain"
_FORM = Form(
    "Program per kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        *(Column(one.kode, singkat(one), satuan="kegiatan", arti=f"{one.nama}.") for one in PROGRAM),
        Column("program_lain", "Jumlah", satuan="kegiatan", kelompok=_OTHERS),
        Column("nama_program_lain", "Namanya", "teks", kelompok=_OTHERS, arti="Nama program dan banyaknya kegiatan."),
    ),
    (
        "Yang dihitung: kegiatan terlaksana yang tahun dan programnya tercatat. Program yang belum ditinjau tidak"
        " dihitung.",
        "Satu kegiatan untuk dua program dihitung pada keduanya; pada Program lain sekali, juga kalau menyebut"
        " beberapa.",
        "Tanda – berarti tidak ada catatan kegiatan untuk program itu; angka 0 hanya untuk kampung yang menyatakan"
        " nihil dua belas bulan.",
    ),
    "Catatan kegiatan kampung",
    apa="menyebut program kegiatannya",
)


def program(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each known programme; an edition for each year where any is named."""
    topics = (*(("program", one.kode) for one in PROGRAM), None, None)
    return recorded(each_year(lingkup, _FORM, _rows, topics))


def named_in(anggota: Iterable[Anggota]) -> Daftar:
    """The programmes that activities name, where an import has not guessed them: the known ones, those of
    Inpres 3/2022, then the others by name."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for one in anggota:
        for nama, times in one.tell(_spellings):
            spellings[kode_program(nama)][nama] += times
    official = (*((one.kode, one.nama) for one in PROGRAM), *((kode_program(one.nama), one.nama) for one in INPRES))
    known = [Pilihan(kode, nama) for kode, nama in dict(official).items() if spellings.pop(kode, None)]
    others = [Pilihan(kode, usual(found)) for kode, found in spellings.items()]
    return Daftar("program", *known, *sorted(others, key=lambda one: (one.nama.casefold(), one.kode)))


def _spellings(kampung: Kampung) -> tuple[tuple[str, int], ...]:
    """Every programme that is named, as it is written, and how often."""
    return tuple(Counter(nama for k in kampung.kegiatan for nama in reviewed(k, "program")).items())


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    named = [reviewed(k, "program") for k in held_in(kampung.kegiatan, tahun)]
    counts = Counter(kode for names in named for kode in codes_of(names))
    others = [other for names in named if (other := [nama for nama in names if not PROGRAM.find(nama)])]
    names = Cell(_listed(others, counts)) if others else Cell(None, BELUM)
    return (row_of_kampung(kampung, (*cells(kampung, tahun, "program"), names)),)


def _listed(others: list[list[str]], counts: Counter[str]) -> str:
    """`Bank Sampah (2); Posyandu Remaja`: names have commas."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for nama in (nama for names in others for nama in names):
        spellings[kode_program(nama)][nama] += 1
    named = sorted((usual(found), counts[kode]) for kode, found in spellings.items())
    return "; ".join(f"{nama} ({number})" if number > 1 else nama for nama, number in named)
