"""The same figures counted once more from the records, one by one and as plainly as possible."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from site_builder.model.anggota import region_of
from site_builder.model.figures import LaporanKelompok
from site_builder.model.program import kode_program
from site_builder.model.site import Kampung, Kegiatan, Laporan, Poktan, Site
from site_builder.model.urls import Urls
from site_builder.model.vocabulary import FUNGSI

# The month for which the walk builds its sites.
TODAY = "2024-01"


class Recount:
    """How many there are of a word; None where nothing is recorded. KeyError for a word that this file does not know.

    Who belongs to a subject is looked up once for all that is said of it.
    """

    def __init__(self, site: Site) -> None:
        self._of = cache(lambda subject: members(site, subject))

    def __call__(self, subject: str, word: str, time: str) -> int | None:
        return _COUNTS[word.partition(":")[0]](self._of(subject), word.partition(":")[2], time)


def knows(word: str) -> bool:
    return word.partition(":")[0] in _COUNTS


def members(site: Site, subject: str) -> list[Kampung]:
    """The kampung of the whole site, of a region, of those that a region's own regions leave over, or one alone."""
    where, _, rest = subject.partition("#")
    if where.startswith("/kampung/") and where != "/kampung/":
        return [one for one in site.kampung if where == f"/kampung/{one.fakta.slug}/"]
    names = where.strip("/").split("/")[1:] if where.startswith("/wilayah/") else []
    urls = Urls("", "/")
    way = [urls.wilayah(*region_of(one)).strip("/").split("/")[1:] for one in site.kampung]
    inside = [(one, its) for one, its in zip(site.kampung, way, strict=True) if its[: len(names)] == names]
    deep = len(names) or _passed_over(way)
    return [one for one, its in inside if not rest or len(its) <= deep]


def _passed_over(way: list[list[str]]) -> int:
    """How many levels of the whole site have a single region only: its directory begins below these."""
    return sum(1 for depth in (1, 2) if len({tuple(its[:depth]) for its in way if len(its) >= depth}) == 1)


def _is_at(k: Kegiatan, time: str) -> bool:
    """`` is any time, `0000` none that is known, `2023-00` a year without a month."""
    date = k.fakta.tanggal
    if not time:
        return True
    if date is None:
        return time == "0000"
    year, month = f"{date.tahun:04}", f"{date.tahun:04}-{date.bulan:02}"
    return time in (year, month)


def _of(kampung: Iterable[Kampung], time: str) -> list[Kegiatan]:
    return [k for one in kampung for k in one.kegiatan if k.fakta.status == "terlaksana" and _is_at(k, time)]


def _or_nihil(number: int, kampung: list[Kampung], time: str) -> int | None:
    """None becomes 0 only where every kampung says `nihil` of the month, or of each month of the year."""
    if number or not time or time.endswith("-00"):
        return number or None
    months = [time] if len(time) == 7 else [f"{time}-{m:02}" for m in range(1, 13)]
    return 0 if all(set(months) <= {month.iso for month in one.fakta.nihil} for one in kampung) else None


def _counted(is_counted: Callable[[Kegiatan, str], bool]) -> Callable[[list[Kampung], str, str], int | None]:
    def count(kampung: list[Kampung], what: str, time: str) -> int | None:
        return _or_nihil(sum(1 for k in _of(kampung, time) if is_counted(k, what)), kampung, time)

    return count


def _fills(k: Kegiatan, seksi: str) -> bool:
    meeting = k.fakta.jenis in ("rapat-pokja", "pertemuan-imp", "rumah-dataku")
    return not meeting and "seksi" not in k.fakta.belum_ditinjau and seksi in k.fakta.seksi


def _coached(k: Kegiatan, kind: str) -> bool:
    kinds = {group.jenis for group in k.kelompok if group.jenis}
    return k.fakta.jenis == "pembinaan-poktan" and (kind in kinds if kind else not kinds)


def _names(field: str) -> Callable[[Kegiatan, str], bool]:
    return lambda k, what: field not in k.fakta.belum_ditinjau and what in getattr(k.fakta, field)


def _filled(kampung: list[Kampung], _: str, time: str) -> int | None:
    held = _of(kampung, time)
    return _or_nihil(sum(1 for kode in FUNGSI if any(_fills(k, kode) for k in held)), kampung, time)


def _recorded(kampung: list[Kampung], _: str, time: str) -> int | None:
    return sum(1 for one in kampung for k in one.kegiatan if _is_at(k, time)) or None


def _has_record(kampung: list[Kampung], _: str, time: str) -> int:
    said = [one for one in kampung if _of([one], time) or any(month.iso[:4] == time for month in one.fakta.nihil)]
    return len(said)


def _active(kampung: list[Kampung], _: str, time: str) -> int | None:
    """Today's month decides: groups that have ended or rest are not active."""
    return sum(1 for one in kampung for p in one.poktan if _is_active(p)) or None


def _is_active(p: Poktan) -> bool:
    rests = any(span.akhir is None for span in p.fakta.vakum)
    said = p.fakta.aktif is False and p.fakta.sampai is None and not rests
    return not said and _is_there(p, TODAY)


def _is_there(p: Poktan, month: str) -> bool:
    """Whether a group was there in a month, told by what its record says of its time."""
    born, ended = p.fakta.tahun_terbentuk, p.fakta.sampai
    too_early = born and month < f"{born.tahun}-{born.bulan or 1:02}"
    too_late = ended and month > f"{ended.tahun}-{ended.bulan or 12:02}"
    resting = any(span.awal.iso <= month and (span.akhir is None or month <= span.akhir.iso) for span in p.fakta.vakum)
    return not (too_early or too_late or resting)


def _there_in(one: Kampung, p: Poktan, months: Iterable[str]) -> bool:
    """Of a group whose end nobody knows, all is known until its last report."""
    answered = [report.fakta.bulan.iso for report in one.laporan for url, _ in report.jawaban if url == p.kelompok.url]
    unknown = p.fakta.aktif is False and p.fakta.sampai is None and all(span.akhir for span in p.fakta.vakum)
    last = max(answered, default="") if unknown else "9999"
    return any(_is_there(p, month) and month <= last for month in months)


def _asked(kampung: list[Kampung], _: str, month: str) -> int:
    return len(_uppka_of(kampung, month))


def _answered(kampung: list[Kampung], _: str, month: str) -> int | None:
    there = {p.kelompok.url for p in _uppka_of(kampung, month)}
    reports = [report for one in kampung for report in one.laporan if report.fakta.bulan.iso == month]
    said = {url for report in reports for url, answers in report.ditulis if any(_said(answers))}
    return len(there & said) or None


def _said(answers: LaporanKelompok) -> Iterator[bool]:
    for name, value in answers._asdict().items():
        if name == "anggaran":
            yield answers.anggaran.pagu is not None or answers.anggaran.realisasi is not None
        elif name not in ("poktan", "keterangan"):
            yield value is not None


def _uppka_of(kampung: list[Kampung], month: str) -> list[Poktan]:
    return [p for one in kampung for p in one.poktan if p.fakta.jenis == "uppka" and _there_in(one, p, [month])]


def _families(kampung: list[Kampung], what: str, time: str) -> int | None:
    (row,) = (row for one in kampung for row in one.fakta.penduduk if str(row.tahun) == time)
    value: int | None = getattr(row, what)
    return value


def _tasks(kampung: list[Kampung], what: str, _: str) -> int | None:
    """None becomes 0 only where every kampung of the table has recorded some."""
    told: list[int | None] = []
    for one in kampung:
        meetings = [k for k in _of([one], "") if k.fakta.jenis == "rapat-pokja"]
        tasks = [task for k in meetings for task in k.fakta.tindak_lanjut]
        late = sum(len(k.terlambat) for k in meetings)
        number = late if what == "terlambat" else sum(1 for task in tasks if task.selesai is None)
        if meetings or one.fakta.bentuk != "desa":
            told.append(number if tasks else None)
    return sum(filter(None, told)) or (0 if told and None not in told else None)


def _lokus(kampung: list[Kampung], year: str) -> list[tuple[Kampung, Poktan]]:
    """Groups of the programme in a year, each with its kampung."""
    there = [(one, p) for one in kampung for p in one.poktan if _there_in(one, p, _months_of(year, "1234"))]
    return [(one, p) for one, p in there if p.fakta.jenis == "uppka" and int(year) in p.fakta.lokus_pro_pn]


def _months_of(year: str, quarters: str) -> list[str]:
    return [f"{year}-{int(tw) * 3 - n:02}" for tw in quarters for n in range(3)]


def _months(one: Kampung, quarter: str, year: str) -> list[Laporan]:
    """The year's reports up to a quarter's end."""
    months = (report.fakta.bulan for report in one.laporan)
    inside = {month for month in months if month.tahun == int(year) and month.bulan <= int(quarter) * 3}
    return [report for report in one.laporan if report.fakta.bulan in inside]


def _is_coached(one: Kampung, group: str, quarter: str, year: str) -> bool:
    answers = (its for report in _months(one, quarter, year) for url, its in report.jawaban if url == group)
    return any(
        its.sosialisasi_kebijakan or its.orientasi_pek or its.kemitraan_permodalan_pemasaran or its.monitoring_evaluasi
        for its in answers
    )


def _coached_by(kampung: list[Kampung], quarter: str, year: str) -> int | None:
    """0 only where every kampung that had groups of the programme in the quarter has reported by then."""
    lokus = _lokus(kampung, year)
    coached = sum(1 for one, p in lokus if _is_coached(one, p.kelompok.url, quarter, year))
    asked = [one for one, p in lokus if _there_in(one, p, _months_of(year, quarter))]
    return coached or (0 if asked and all(_months(one, quarter, year) for one in asked) else None)


def _not_coached_by(kampung: list[Kampung], quarter: str, year: str) -> int:
    """Only groups that were there in some month of the quarter are asked."""
    missed = [(one, p) for one, p in _lokus(kampung, year) if not _is_coached(one, p.kelompok.url, quarter, year)]
    return sum(1 for one, p in missed if _there_in(one, p, _months_of(year, quarter)))


_COUNTS: dict[str, Callable[[list[Kampung], str, str], int | None]] = {
    "terlaksana": _counted(lambda k, _: True),
    "tercatat": _recorded,
    "seksi": _counted(_fills),
    "fungsi-terisi": _filled,
    "sasaran": _counted(_names("sasaran")),
    "instansi": _counted(_names("instansi")),
    "pembinaan": _counted(_coached),
    "jenis": _counted(lambda k, jenis: k.fakta.jenis == jenis),
    "peran": _counted(lambda k, what: k.fakta.jenis == "pertemuan-imp" and _names("peran_imp")(k, what)),
    "program": _counted(
        lambda k, what: "program" not in k.fakta.belum_ditinjau and what in map(kode_program, k.fakta.program)
    ),
    "lokus": lambda kampung, _, year: len(_lokus(kampung, year)),
    "dibina": _coached_by,
    "belum-dibina": _not_coached_by,
    "uppka-melapor": _answered,
    "uppka-melapor dari": _asked,
    "rapat": _tasks,
    "mencatat": _has_record,
    "mencatat dari": lambda kampung, _, __: len(kampung),
    "kampung-kb": lambda kampung, _, __: sum(1 for one in kampung if one.fakta.bentuk == "kampung-kb") or None,
    "desa": lambda kampung, _, __: sum(1 for one in kampung if one.fakta.bentuk != "kampung-kb") or None,
    "poktan-aktif": _active,
    "penduduk": _families,
    "tanpa-letak": lambda kampung, _, __: sum(1 for one in kampung if one.fakta.lokasi is None) or None,
}
