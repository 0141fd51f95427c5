"""Summary 8: Pro PN targets against the groups coached, by province and quarter."""

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from ..model.figures import TargetFacts
from ..model.provinsi import PROVINSI
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Liputan, Row, Table, value
from ..model.tanggal import Tanggal
from ..model.wrong import listed
from .bagian import exact, persen
from .dibina import Pembinaan, by_province, pembinaan_of, province_key
from .lingkup import Edition, Form, Lingkup, editions, table_of, today_of
from .waktu import QUARTERS, begun_quarters


def _columns_of(tw: int) -> tuple[Column, ...]:
    group = f"Triwulan {tw}"
    return (
        Column(f"tw{tw}_dibina", "Dibina", "bilangan", "kelompok", group, "Kelompok lokus yang dibina sejak Januari."),
        Column(f"tw{tw}_ambang", "Ambang", "desimal", "kelompok", group, "Persentase triwulan itu dari target, tepat."),
        Column(f"tw{tw}_persen", "Dari target", "persen", "persen", group, "Dipotong, tidak dibulatkan ke atas."),
        Column(f"tw{tw}_tercapai", "Tercapai", "ya-tidak", "", group),
    )


_FORM = Form(
    "Target Pro PN dan kelompok yang dibina",
    (Column("kode_provinsi", "Alamat provinsi", "alamat", arti="Nama provinsi dengan huruf kecil dan tanda hubung."),),
    (Column("provinsi", "Provinsi", "teks"),),
    (
        Column("target", "Target setahun", "bilangan", "kelompok"),
        *(column for tw in QUARTERS for column in _columns_of(tw)),
    ),
    (
        "Dibina: kelompok UPPKA lokus Pro PN tahun itu yang dari Januari sampai akhir triwulan melaporkan paling "
        "sedikit satu Ya di antara empat kegiatan formulir provinsi.",
        "Ambang ditulis tepat, tanpa pembulatan: 40 persen dari 23 adalah 9,2. Persentase dipotong pada dua angka di "
        "belakang koma, tidak dibulatkan ke atas. Tercapai dijawab sesudah triwulannya berakhir.",
        "Tanda – berarti sampai triwulan itu belum ada laporan dari provinsinya di situs ini, bukan nol. "
        "Target yang kosong di sumbernya dibiarkan kosong.",
    ),
    "Laporan bulanan UPPKA kampung",
    "provinsi",
    "ada laporannya di situs ini",
)


def target(lingkup: Lingkup) -> Iterator[Edition]:
    """One edition for each year that has targets, newest first; one row for each province."""
    for facts in sorted(lingkup.site.target, key=lambda one: one.tahun, reverse=True):
        # Of a year that is over its table stays as it is, whatever the day.
        today = min(today_of(lingkup), Tanggal(facts.tahun + 1, 1, 1))
        question, table = partial(pembinaan_of, tahun=facts.tahun), partial(_table, facts=facts, today=today)
        yield from editions(lingkup, lingkup.wilayah[:1], Tanggal(facts.tahun), question, table)


def _table(kampung: tuple[Pembinaan, ...], facts: TargetFacts, today: Tanggal, jalan: tuple[str, ...]) -> Table:
    targets = dict(facts.provinsi)
    found = by_province(kampung, facts.tahun, targets)
    keys = _provinces(targets, found)
    rows = tuple(Row((key,), (Cell(_name(key, found)),), _cells(key, facts, targets, found, today)) for key in keys)
    notes = (*_covered(keys, targets, found), *_joined(facts.tahun, targets, kampung), *_left_out(found))
    form = _FORM._replace(
        judul=f"{_FORM.judul}, {facts.tahun}",
        catatan=(*_about(facts), *_FORM.catatan, *notes),
        sumber=f"{_FORM.sumber}; target: {facts.sumber.rstrip('.')}" if facts.sumber else _FORM.sumber,
    )
    # Today; for a year that is over its last day, so that old tables stay as they are.
    table = table_of(form, rows, jalan, min(today, Tanggal(facts.tahun, 12, 31)))
    reporting = sum(1 for key in keys if key in found and found[key].pelapor)
    return table._replace(liputan=Liputan(reporting, len(rows), form.siapa, form.apa))


def _provinces(targets: dict[str, int | None], found: dict[str, Pembinaan]) -> tuple[str, ...]:
    """Those with a target or a blank for one, in the official order; then others that have groups of the programme."""
    others = sorted(key for key, its in found.items() if key and key not in targets and its.lokus)
    return (*(p.kode for p in PROVINSI if p.kode in targets), *others)


def _name(key: str, found: dict[str, Pembinaan]) -> str:
    official = PROVINSI.find(key)
    return PROVINSI[official].nama if official else found[key].nama


def _cells(
    key: str, facts: TargetFacts, targets: dict[str, int | None], found: dict[str, Pembinaan], today: Tanggal
) -> tuple[Cell, ...]:
    goal = targets.get(key)
    cells = [value(goal)]
    for tw in QUARTERS:
        begun = tw <= begun_quarters(facts.tahun, today)
        ended = Tanggal(facts.tahun, tw * 3).akhir < today.awal
        coached = found[key].sampai(tw) if begun and key in found else None
        cells += [value(coached), *_against(goal, facts.triwulan[tw - 1], coached, ended)]
    return tuple(cells)


def _against(goal: int | None, percent: float | None, coached: int | None, ended: bool) -> tuple[Cell, Cell, Cell]:
    """Threshold, share, whether reached; in a quarter without a percentage and without a target nothing is asked."""
    if not goal or not percent:
        nothing = Cell(None, TIDAK_BERLAKU)
        return nothing, nothing, nothing
    threshold = exact(percent) * goal / 100
    if coached is None:
        return Cell(float(threshold)), Cell(None, BELUM), Cell(None, BELUM)
    reached = Cell(coached >= threshold) if ended else Cell(None, BELUM)
    return Cell(float(threshold)), Cell(persen(coached, goal)), reached


def _about(facts: TargetFacts) -> tuple[str, ...]:
    return (f"{facts.program}. Yang ditargetkan: {facts.satuan or 'kelompok yang dibina'}.",) if facts.program else ()


def _covered(keys: tuple[str, ...], targets: dict[str, int | None], found: dict[str, Pembinaan]) -> Iterator[str]:
    """Which provinces stand behind the totals: the goals are seldom of those whose groups report here."""
    if len(keys) < 2:
        return
    with_goal = [key for key in keys if targets.get(key) is not None]
    reporting = [key for key in keys if key in found and found[key].pelapor]
    goals = f"target {_names(with_goal, keys, found)}" if with_goal else "belum ada target"
    reports = f"kelompok yang dibina di {_names(reporting, keys, found)}" if reporting else "belum ada laporan kelompok"
    yield f"Pada baris jumlah: {goals}; {reports}."


def _names(some: Sequence[str], keys: Sequence[str], found: dict[str, Pembinaan]) -> str:
    """Some of a table's provinces, by whichever names are fewer: theirs or those of the others."""
    if len(some) == len(keys):
        return "kedua provinsi" if len(keys) == 2 else f"semua {len(keys)} provinsi"
    others = [key for key in keys if key not in some]
    if len(others) < len(some):
        return f"{len(some)} provinsi, semua selain {listed([_name(key, found) for key in others], 'dan')}"
    return f"{len(some)} provinsi ({listed([_name(key, found) for key in some], 'dan')})"


def _joined(tahun: int, targets: Collection[str], kampung: tuple[Pembinaan, ...]) -> Iterator[str]:
    """Provinces of today that are counted under another one."""
    for kode in targets:
        there = {one.nama for one in kampung if province_key(one.nama, tahun, targets) == kode}
        if others := sorted(there - {PROVINSI[kode].nama}):
            yield f"{PROVINSI[kode].nama} di sini menurut target {tahun}, jadi termasuk {', '.join(others)}."


def _left_out(found: dict[str, Pembinaan]) -> tuple[str, ...]:
    """Groups of the programme that no row can hold."""
    if "" not in found or not found[""].lokus:
        return ()
    count = found[""].lokus
    return (f"{count} kelompok lokus tidak ikut dihitung, karena kampungnya tidak mencatat provinsi.",)
