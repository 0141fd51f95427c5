"""What the tables of a kampung's year count, by subject: the numbers of the tables, and the lists that these lead to.

Both come from here, so that a number and its list cannot be told apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..model.program import PROGRAM, kode_program
from ..model.site import Kampung, Kegiatan
from ..model.tables import Cell
from ..model.urls import rincian_dari
from ..model.vocabulary import JENIS_KEGIATAN, JENIS_POKTAN, PERAN_IMP, SASARAN, SEKSI, Daftar, Pilihan
from .dihitung import held_in, served
from .waktu import count, is_nihil, reviewed

# What no value of a list names: coaching of no known kind of group, meetings without a role, programmes of no list.
TANPA_JENIS, TANPA_PERAN, LAIN = "tanpa-jenis", "tanpa-peran", "lain"


class Subjek(NamedTuple):
    """A way to count: `kata` of its anchors, its heading, its values, and those that an activity is counted for."""

    kata: str
    judul: str
    daftar: Daftar
    kode: Callable[[Kegiatan], tuple[str, ...]]


class Hitungan(NamedTuple):
    """The activities that are counted for one value, oldest first; `id`: their place on the page."""

    kode: str
    nama: str
    id: str
    kegiatan: tuple[Kegiatan, ...]


def codes_of(names: Iterable[str]) -> tuple[str, ...]:
    """Each programme once, however often and in how many spellings it is named."""
    return tuple(dict.fromkeys(map(kode_program, names)))


def _programmes(kegiatan: Kegiatan) -> tuple[str, ...]:
    """Of those that no list has, however many, one."""
    return tuple(PROGRAM.find(nama) or LAIN for nama in reviewed(kegiatan, "program"))


def _meetings(kegiatan: Kegiatan) -> tuple[str, ...]:
    return (kegiatan.fakta.jenis,)


def _coached(kegiatan: Kegiatan) -> tuple[str, ...]:
    if kegiatan.fakta.jenis != "pembinaan-poktan":
        return ()
    return tuple(group.jenis for group in kegiatan.kelompok if group.jenis) or (TANPA_JENIS,)


def _roles(kegiatan: Kegiatan) -> tuple[str, ...]:
    if kegiatan.fakta.jenis != "pertemuan-imp":
        return ()
    return reviewed(kegiatan, "peran_imp") or (TANPA_PERAN,)


_JENIS = ("rapat-pokja", "pembinaan-poktan", "pertemuan-imp")
SUBJEK = (
    Subjek("seksi", "Menurut seksi", SEKSI, served),
    Subjek("jenis", "Rapat dan pembinaan", Daftar("jenis", *(JENIS_KEGIATAN[one] for one in _JENIS)), _meetings),
    Subjek(
        "poktan",
        "Pembinaan menurut jenis Poktan",
        Daftar("poktan", *JENIS_POKTAN, Pilihan(TANPA_JENIS, "Jenis Poktan tidak disebut")),
        _coached,
    ),
    Subjek(
        "peran",
        "Pertemuan IMP menurut perannya",
        Daftar("peran", *PERAN_IMP, Pilihan(TANPA_PERAN, "Tanpa peran")),
        _roles,
    ),
    Subjek("program", "Menurut program", Daftar("program", *PROGRAM, Pilihan(LAIN, "Program lain")), _programmes),
    Subjek("sasaran", "Menurut sasaran", SASARAN, lambda k: reviewed(k, "sasaran")),
)
_BY_KATA = {one.kata: one for one in SUBJEK}


def cells(kampung: Kampung, tahun: int, kata: str, kode: Iterable[str] | None = None) -> tuple[Cell, ...]:
    """The numbers of some values of a subject, or of all, each leading to what it counts."""
    found = _sorted(kampung, tahun, _BY_KATA[kata])
    nihil = is_nihil(kampung, tahun)
    wanted = [one.kode for one in _BY_KATA[kata].daftar] if kode is None else kode
    return tuple(_led(count(len(found[one]), nihil), kampung, tahun, kata, one) for one in wanted)


def _led(cell: Cell, kampung: Kampung, tahun: int, kata: str, kode: str) -> Cell:
    return cell._replace(url=rincian_dari(kampung.baris.url, tahun, kata, kode)) if cell.nilai else cell


def rincian(kampung: Kampung, tahun: int) -> tuple[tuple[Subjek, tuple[Hitungan, ...]], ...]:
    """Subjects of which anything is counted in a year, with the activities of each value that has some."""
    every = ((one, _counted(kampung, tahun, one)) for one in SUBJEK)
    return tuple((one, its) for one, its in every if its)


def is_any_counted(kampung: Kampung, tahun: int) -> bool:
    """Whether `rincian` has anything to tell."""
    return any(_counted(kampung, tahun, one) for one in SUBJEK)


def _counted(kampung: Kampung, tahun: int, subjek: Subjek) -> tuple[Hitungan, ...]:
    found = _sorted(kampung, tahun, subjek)
    return tuple(
        Hitungan(one.kode, one.nama, f"{subjek.kata}-{one.kode}", tuple(found[one.kode]))
        for one in subjek.daftar
        if found[one.kode]
    )


def _sorted(kampung: Kampung, tahun: int, subjek: Subjek) -> defaultdict[str, list[Kegiatan]]:
    found: defaultdict[str, list[Kegiatan]] = defaultdict(list)
    for k in held_in(kampung.kegiatan, tahun):
        for kode in dict.fromkeys(subjek.kode(k)):
            found[kode].append(k)
    return found
