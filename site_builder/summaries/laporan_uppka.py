"""The monthly UPPKA reports of a region, group by group: which groups a month asks for, and what they answered."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from itertools import chain, pairwise
from typing import NamedTuple

from ..model.anggota import Anggota
from ..model.figures import LaporanKelompok
from ..model.site import Kampung, Laporan, Poktan
from ..model.tables import Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import slug
from .lingkup import KUNCI_KAMPUNG, Edition, Form, Lingkup, Scope, edition, keys_of_kampung, name_of_kampung, table_of

# A gap between two reports is told month by month for a year. After the last report three months show that nobody
# reports any more; then the site has been left and gains no more pages until somebody does.
MAX_SILENCE, MAX_WAIT = 12, 3
KUNCI_KELOMPOK = (
    *KUNCI_KAMPUNG,
    Column("poktan", "Alamat kelompok", "alamat", arti="Nama berkas kelompok, bagian dari alamat halamannya."),
)
TANPA_PROVINSI = "Provinsi tidak tercatat"
TANPA_KABUPATEN = "Kabupaten tidak tercatat"


class Pelapor(NamedTuple):
    """A kampung that has UPPKA groups, with the answers of each month by the group's address.

    `kunci` and `nama` head its rows, made once for all its months; `nama_dan_kecamatan` is for tables of one province
    or kabupaten, which need not name it in every row.
    """

    kampung: Kampung
    kunci: tuple[str, ...]
    nama: Cell
    nama_dan_kecamatan: Cell
    kelompok: tuple[Poktan, ...]
    laporan: dict[Tanggal, Laporan]
    jawaban: dict[Tanggal, dict[str, LaporanKelompok]]

    def diminta(self, bulan: Tanggal) -> tuple[Poktan, ...]:
        return tuple(p for p in self.kelompok if is_asked(p, bulan))

    def masuk(self, bulan: Tanggal) -> Tanggal | None:
        """The day that a month's report came in; the month itself where it does not say; None where there is none."""
        report = self.laporan.get(bulan)
        return (report.fakta.tanggal_masuk or bulan) if report else None


def is_asked(poktan: Poktan, bulan: Tanggal) -> bool:
    """Whether a month asks a group for a report: a UPPKA group that was there then."""
    return poktan.fakta.jenis == "uppka" and poktan.masa.memuat(bulan)


def pelapor_of(kampung: Kampung) -> Pelapor | None:
    """None for a kampung without any UPPKA group."""
    groups = tuple(p for p in kampung.poktan if p.fakta.jenis == "uppka")
    if not groups:
        return None
    reports = {one.fakta.bulan: one for one in kampung.laporan if one.jawaban}
    answered = {bulan: dict(one.jawaban) for bulan, one in reports.items()}
    name = name_of_kampung(kampung)
    short = name._replace(rincian=kampung.baris.kecamatan)
    return Pelapor(kampung, keys_of_kampung(kampung), name, short, groups, reports, answered)


def months_reported(kampung: Kampung) -> tuple[Tanggal, ...]:
    """Months of which a report of any group counts, in order."""
    return tuple(sorted(one.fakta.bulan for one in kampung.laporan if one.jawaban))


# Whom a form of a month has: the same words in every table of reports.
SIAPA_DIMINTA = "kelompok UPPKA yang pada bulan itu sudah terbentuk, belum berakhir, dan tidak vakum"


def months_of(reported: Collection[Tanggal], until: Tanggal | None = None) -> tuple[Tanggal, ...]:
    """Months from the first report to the last, or to `until`, newest first.

    A gap is told month by month for a year; a longer silence, or a report with a mistyped year, makes no more of them.
    """
    if not reported:
        return ()
    counted = sorted({_number(bulan) for bulan in reported})
    end = max(counted[-1], min(_number(until), counted[-1] + MAX_WAIT)) if until else counted[-1]
    spans = (range(one, min(after, one + 1 + MAX_SILENCE)) for one, after in pairwise((*counted, end + 1)))
    return tuple(Tanggal(n // 12, n % 12 + 1) for n in sorted(chain.from_iterable(spans), reverse=True))


def _number(bulan: Tanggal) -> int:
    return bulan.tahun * 12 + bulan.bulan - 1


def provinces(lingkup: Lingkup) -> tuple[Scope, ...]:
    """Every kampung by province; those whose province is not recorded come last, under a name that says so."""
    return (*lingkup.provinsi, *_others(lingkup.anggota, lingkup.provinsi, (TANPA_PROVINSI,)))


def regencies(lingkup: Lingkup) -> tuple[Scope, ...]:
    """Every kampung by kabupaten or kota, as `provinces`."""
    inside: dict[str, list[Scope]] = defaultdict(list)
    for scope in lingkup.kabupaten:
        inside[scope.jalan[0]].append(scope)
    return tuple(
        scope
        for province in provinces(lingkup)
        for its in (inside[province.jalan[0]],)
        for scope in (*its, *_others(province.kampung, its, (*province.jalan, TANPA_KABUPATEN)))
    )


def _others(kampung: tuple[Anggota, ...], scopes: Iterable[Scope], jalan: tuple[str, ...]) -> Iterator[Scope]:
    placed = {one.baris.url for scope in scopes for one in scope.kampung}
    if rest := tuple(one for one in kampung if one.baris.url not in placed):
        yield Scope(jalan, rest)


class Baris(NamedTuple):
    """A group's line on the form: its answers are None where it has not reported."""

    pelapor: Pelapor
    poktan: Poktan
    jawaban: LaporanKelompok | None


class Formulir(NamedTuple):
    """A report form: what its editions have in common, and the cells of one line; `bernomor`: whether its groups are
    numbered through the region, ahead of what `kepala` gives."""

    form: Form
    kepala: Callable[[Baris], tuple[Cell, ...]]
    sel: Callable[[Baris], tuple[Cell, ...]]
    bernomor: bool = False


class _Lines(NamedTuple):
    """A kampung's rows of a month, how many of them have reported, and when its report came in."""

    baris: tuple[Row, ...]
    melapor: int
    per: Tanggal | None


def report_editions(lingkup: Lingkup, scopes: Iterable[Scope], formulir: Formulir) -> Iterator[Edition]:
    """A form for each region and month from its first report to its last, newest first, one row for each group."""
    pairs = [(one, months_of({bulan for its in one.kampung for bulan in its.tell(months_reported)})) for one in scopes]
    months = tuple(sorted({bulan for _, its in pairs for bulan in its}, reverse=True))
    question = partial(_lines, kepala=formulir.kepala, sel=formulir.sel, months=months)
    for bulan in months:
        form = formulir.form._replace(judul=f"{formulir.form.judul}, {panjang(bulan)}")
        table = partial(_table, form=form, bernomor=formulir.bernomor)
        for scope in (scope for scope, its in pairs if bulan in its):
            inside = (one.parts(question).get(bulan) for one in sorted(scope.kampung, key=_by_region))
            yield from edition(lingkup, bulan, scope.jalan, [part for part in inside if part], table)


def _by_region(anggota: Anggota) -> tuple[str, ...]:
    return tuple(slug(name) for name in anggota.jalan)


def _lines(
    kampung: Kampung,
    kepala: Callable[[Baris], tuple[Cell, ...]],
    sel: Callable[[Baris], tuple[Cell, ...]],
    months: tuple[Tanggal, ...],
) -> Iterator[tuple[Tanggal, _Lines]]:
    """What a kampung puts into the forms of some months, by month."""
    its = pelapor_of(kampung)
    for bulan in months if its else ():
        assert its
        answers = its.jawaban.get(bulan, {})
        lines = [Baris(its, poktan, answers.get(poktan.kelompok.url)) for poktan in its.diminta(bulan)]
        rows = tuple(Row((*its.kunci, line.poktan.fakta.slug), kepala(line), sel(line)) for line in lines)
        if rows or bulan in its.laporan:
            yield bulan, _Lines(rows, sum(1 for line in lines if line.jawaban is not None), its.masuk(bulan))


def _table(lines: tuple[_Lines, ...], form: Form, bernomor: bool, jalan: tuple[str, ...]) -> Table | None:
    rows = tuple(row for one in lines for row in one.baris)
    if not rows:
        return None
    if bernomor:
        rows = tuple(row._replace(kepala=(Cell(n), *row.kepala)) for n, row in enumerate(rows, start=1))
    per = max((one.per for one in lines if one.per), default=None)
    reported = sum(one.melapor for one in lines)
    return table_of(form, rows, jalan, per)._replace(liputan=Liputan(reported, len(rows), form.siapa, form.apa))


def newest_report_of_year(kampung: Kampung, tahun: int) -> Tanggal | None:
    """The day that a kampung's last report of a year came in; its month where no report says its day."""
    reports = (one.fakta for one in kampung.laporan if one.jawaban and one.fakta.bulan.tahun == tahun)
    return max((fakta.tanggal_masuk or fakta.bulan for fakta in reports), default=None)
