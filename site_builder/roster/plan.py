"""A row as a kampung to be: its name and place, the values of its record, its groups, and what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model.angka import parse_ya_tidak
from ..model.diagnostics import GALAT
from ..model.fields import parse_kode_wilayah
from ..model.urls import address
from ..model.wrong import Wrong, quoted
from ..scaffold.kampung import Kampung
from ..scaffold.naming import bare_kampung, village
from ..spreadsheet.findings import Letak, Temuan, has_errors
from .cells import QUOTES, name_of
from .fields import DESA, KODE, LEVELS, NAMA, Bidang
from .groups import Kelompok, in_cell
from .lines import Baris, texts_of
from .record import Nilai
from .region import Nama, Tertera, region_of

_PENDUDUK = "penduduk."
_TAHUN = "penduduk.tahun"


@dataclass
class Rencana:
    """`kampung`: as it will be known, its folder still `` until it has one. `ada`: the one that it is already."""

    letak: Letak
    kampung: Kampung
    nilai: tuple[Nilai, ...]
    kelompok: list[Kelompok] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    ada: Kampung | None = None
    tanpa_nama: bool = False

    @property
    def is_refused(self) -> bool:
        return has_errors(self.temuan)


def planned(baris: Baris, above: Nama, is_named: bool) -> Rencana:
    """`is_named`: whether the table has names of kampung at all; without, a kampung is called after its village."""
    texts, found = texts_of(baris.isi.items())
    own = {
        bidang.isian: Tertera(text, letak) for bidang, (text, letak) in texts.items() if bidang.isian in (*LEVELS, KODE)
    }
    made_up = _says_yes(texts.get(Bidang("contoh", "Ya/Tidak"), ("", baris.letak))[0])
    region, doubts = region_of(own, above, baris.letak, made_up)
    jenis_desa, desa = village(name_of(_one(texts, DESA)))
    nama = bare_kampung(name_of(_one(texts, NAMA).strip(QUOTES) or ("" if is_named else desa))).strip(QUOTES)
    kode = _code(own, region.kode)
    kampung = Kampung("", nama, desa, region.kecamatan, region.kabupaten, region.provinsi, kode)
    found += [*doubts, *_named(kampung, baris)]
    names = {
        NAMA: nama,
        **dict(zip(LEVELS, region.jalan, strict=True)),
        DESA: desa,
        "wilayah.jenis_desa": jenis_desa,
        KODE: kode,
    }
    values = [Nilai(isian, text, _place(baris, isian)) for isian, text in names.items() if text]
    values += _others(texts, {value.isian for value in values})
    plan = Rencana(baris.letak, kampung, tuple(values), temuan=found)
    for bidang, sel in baris.kelompok:
        said = in_cell(bidang, sel)
        plan.kelompok += said.kelompok
        plan.temuan += said.temuan
        plan.tanpa_nama = plan.tanpa_nama or said.tanpa_nama
        plan.nilai = (*plan.nilai, *_facilities(plan, said.sarana))
    return plan


def _one(texts: dict[Bidang, tuple[str, Letak]], isian: str) -> str:
    return next((" ".join(text.split()) for bidang, (text, _) in texts.items() if bidang.isian == isian), "")


def _code(own: Nama, found: str) -> str:
    """As it is written, with its dots; else that of the kecamatan, which the names tell."""
    if KODE not in own:
        return found if len(found) == len("33.26.14") else ""
    try:
        return parse_kode_wilayah(own[KODE].nama)
    except Wrong:  # told by `check`
        return own[KODE].nama


def _named(kampung: Kampung, baris: Baris) -> Iterator[Temuan]:
    if not kampung.nama:
        if not any(one.isian == NAMA for one in baris.isi):
            yield Temuan(GALAT, baris.letak, "Nama kampungnya kosong.", "Isi namanya, tanpa kata “Kampung KB”.")
    elif not (address(kampung.desa) or address(kampung.nama)):
        why = f"{quoted(kampung.nama)} menjadi nama folder, tetapi tidak memuat huruf a–z atau angka."
        yield Temuan(GALAT, _place(baris, NAMA), why, "Tulis dengan huruf Latin.")


def _others(texts: dict[Bidang, tuple[str, Letak]], taken: set[str]) -> Iterator[Nilai]:
    """What else is told, as it is written. Population figures go by their year."""
    year = next((told for bidang, told in texts.items() if bidang.isian == _TAHUN), None)
    years: dict[str, Letak] = {}
    for bidang, (text, letak) in texts.items():
        if bidang.isian.startswith(_PENDUDUK):
            if bidang.isian == _TAHUN or not (bidang.tahun or year):
                continue
            butir = bidang.tahun or (year[0] if year else "")
            years.setdefault(butir, letak if bidang.tahun or not year else year[1])
            yield Nilai(bidang.isian, text, letak, butir)
        elif bidang.isian not in (NAMA, DESA, *LEVELS, KODE) and bidang.isian not in taken:
            yield Nilai(bidang.isian, text, letak)
            if bidang.tahun and all(other.isian != "klasifikasi.tahun" for other in texts):
                yield Nilai("klasifikasi.tahun", bidang.tahun, letak)
    for butir, letak in years.items():
        yield Nilai(_TAHUN, butir, letak, butir)


def _facilities(plan: Rencana, told: tuple[Nilai, ...]) -> Iterator[Nilai]:
    """What a column of its own says of a facility comes first."""
    known = {value.isian for value in plan.nilai}
    for one in told:
        if one.isian not in known:
            known.add(one.isian)
            yield one


def _place(baris: Baris, isian: str) -> Letak:
    sel = baris.sel(isian)
    return sel.letak if sel else baris.letak


def _says_yes(text: str) -> bool:
    try:
        return parse_ya_tidak(text)
    except Wrong:
        return False
