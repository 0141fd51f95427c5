"""Summary 4: coaching of Poktan and meetings of IMP in a year, and the months without a meeting of IMP."""

from collections.abc import Iterator
from functools import partial

from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row
from ..model.tanggal import Tanggal, nama_bulan_pendek, panjang
from ..model.vocabulary import JENIS_POKTAN
from .dihitung import held_in
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, of_rows, row_of_kampung, today_of, years
from .rincian import cells
from .waktu import newest_in, topics_of

_COACHING, _IMP = "Pembinaan Poktan", "Pertemuan IMP"
_COACHED = (
    *(Column(jenis.kode, jenis.nama, satuan="kegiatan", kelompok=_COACHING) for jenis in JENIS_POKTAN),
    Column(
        "tanpa_jenis",
        "Tanpa jenis",
        satuan="kegiatan",
        kelompok=_COACHING,
        arti="Pembinaan yang catatannya tidak menyebut kelompok atau jenis kelompok.",
    ),
    Column(
        "pembinaan-poktan",
        "Semua",
        satuan="kegiatan",
        kelompok=_COACHING,
        arti="Setiap pembinaan sekali, juga kalau untuk lebih dari satu jenis kelompok.",
    ),
)
_FORM = Form(
    "Pembinaan Poktan dan pertemuan IMP per kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        *_COACHED,
        Column("pertemuan-imp", "Jumlah", satuan="pertemuan", kelompok=_IMP),
        Column(
            "bulan_tanpa_imp",
            "Bulan tanpa pertemuan",
            "teks",
            kelompok=_IMP,
            arti="Bulan yang sudah berakhir tanpa catatan pertemuan IMP, yang seharusnya ada setiap bulan.",
        ),
    ),
    (
        "Yang dihitung: kegiatan terlaksana yang tahunnya tercatat. Pembinaan untuk dua jenis kelompok dihitung pada"
        " keduanya, dan sekali saja pada Semua.",
        "Bulan tanpa pertemuan: bulan yang sudah berakhir dan tidak ada catatan pertemuan IMP-nya, termasuk bulan"
        " nihil. Pertemuan yang bulannya tidak tercatat tidak mengisi bulan mana pun. Kampung tanpa catatan apa pun"
        " pada tahun itu tidak dinilai.",
        "Tanda – berarti belum ada catatan; angka 0 hanya untuk kampung yang menyatakan nihil dua belas bulan.",
    ),
    "Catatan kegiatan kampung",
    apa="ada catatannya pada tahun itu",
)


# The archive of a kind of group has its meetings and visits, too.
_TOPICS = (*(None for _ in _COACHED[1:]), ("jenis", "pembinaan-poktan"), ("jenis", "pertemuan-imp"), None)


def pembinaan(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung; an edition for each year with an activity. Domain: IMP meet at least monthly."""
    for tahun in years(lingkup):
        ended = _ended_months(tahun, today_of(lingkup))
        form = _FORM._replace(
            judul=f"{_FORM.judul}, {tahun}",
            catatan=(*_FORM.catatan, *_until(tahun, ended)),
            jumlah_url=topics_of(lingkup.site.urls, tahun, _TOPICS),
        )
        rows, newest = partial(_rows, tahun=tahun, ended=ended), partial(newest_in, tahun=tahun)
        yield from of_rows(lingkup, Tanggal(tahun), form, rows, newest)


def _ended_months(tahun: int, today: Tanggal) -> range:
    if tahun == today.tahun:
        return range(1, today.bulan)
    return range(1, 13) if tahun < today.tahun else range(0)


def _until(tahun: int, ended: range) -> tuple[str, ...]:
    """A year that is not over says up to which month it is looked at: the table changes with the month, not the day."""
    if not ended or len(ended) == 12:
        return ()
    return (f"Bulan tanpa pertemuan dilihat sampai {panjang(Tanggal(tahun, ended[-1]))}.",)


def _rows(kampung: Kampung, tahun: int, ended: range) -> tuple[Row, ...]:
    kegiatan = held_in(kampung.kegiatan, tahun)
    met = [k.fakta.tanggal for k in kegiatan if k.fakta.jenis == "pertemuan-imp"]
    counted = (
        *cells(kampung, tahun, "poktan"),
        *cells(kampung, tahun, "jenis", ("pembinaan-poktan", "pertemuan-imp")),
        _months_without({date.bulan for date in met if date}, ended)
        if kegiatan or any(bulan.tahun == tahun for bulan in kampung.fakta.nihil)
        else Cell(None, BELUM),
    )
    return (row_of_kampung(kampung, counted),)


def _months_without(met: set[int], ended: range) -> Cell:
    if not ended:
        return Cell(None, TIDAK_BERLAKU)
    return Cell(_listed([bulan for bulan in ended if bulan not in met]) or "tidak ada")


def _listed(months: list[int]) -> str:
    """`Jan, Mar, Mei–Agu`: three and more in a row by the first and the last."""
    runs: list[list[int]] = []
    for bulan in months:
        if runs and runs[-1][-1] == bulan - 1:
            runs[-1].append(bulan)
        else:
            runs.append([bulan])
    return ", ".join(text for run in runs for text in _run(run))


def _run(months: list[int]) -> list[str]:
    names = [nama_bulan_pendek(bulan) for bulan in months]
    return [f"{names[0]}–{names[-1]}"] if len(names) > 2 else names
