"""A kampung's groups in time: the months in which each is there, the answers that count, what can hardly be meant."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

from ..model.diagnostics import Diagnostic, Location
from ..model.facets import PoktanFacts
from ..model.masa import Masa, ends_unknown, has_answer, keadaan_of, masa_of
from ..model.names import nama_kelompok
from ..model.rentang import Rentang, bulan_akhir, bulan_awal, digeser, panjang_rentang
from ..model.site import Kegiatan, Kelompok, Laporan, Poktan
from ..model.tanggal import Tanggal, panjang
from ..model.wrong import quoted
from .loaded import Loaded
from .photos import Album


def in_time(
    groups: Iterable[tuple[Loaded, PoktanFacts]],
    at: Mapping[str, str],
    reports: Iterable[tuple[Loaded, Laporan]],
    sessions: Iterable[Kegiatan],
    album: Album,
    today: datetime.date,
) -> tuple[tuple[Poktan, ...], tuple[Laporan, ...], list[Diagnostic]]:
    """The groups with their time, and of the reports what counts.

    `at`: the address of each group by its file.
    """
    written = tuple(report for _, report in reports)
    lives = _lives({at[item.path]: facts for item, facts in groups}, written)
    now = Tanggal(today.year, today.month)
    there: dict[str, Poktan] = {}
    found: list[Diagnostic] = []
    for item, facts in groups:
        url = at[item.path]
        group = Kelompok(facts.jenis, nama_kelompok(facts.jenis, facts.nama, facts.sebutan), url)
        foto, bare = album.gallery(item, facts.foto), facts._replace(foto=())
        there[url] = Poktan(
            item.path, bare, facts.keterangan, foto, group, lives[url], keadaan_of(facts, lives[url], now)
        )
        found += _doubts(item, there[url], written, sessions, now)
    for item, report in reports:
        found += _outside_their_time(item, report, there)
    return tuple(there.values()), tuple(_counted(report, there) for report in written), found


def _lives(groups: Mapping[str, PoktanFacts], reports: Iterable[Laporan]) -> dict[str, Masa]:
    """The time of every group, by its address."""
    last: dict[str, Tanggal] = {}
    for report in reports:
        for url, answers in report.ditulis:
            if has_answer(answers):
                last[url] = max(report.fakta.bulan, last.get(url, report.fakta.bulan))
    return {url: masa_of(fakta, last.get(url)) for url, fakta in groups.items()}


def _counted(report: Laporan, groups: Mapping[str, Poktan]) -> Laporan:
    """A report with the answers that count: of UPPKA groups that were there in its month and have said something."""
    there = {url for url, one in groups.items() if one.fakta.jenis == "uppka" and one.masa.memuat(report.fakta.bulan)}
    return report._replace(jawaban=tuple((url, one) for url, one in report.ditulis if url in there and has_answer(one)))


def _outside_their_time(item: Loaded, report: Laporan, groups: Mapping[str, Poktan]) -> Iterator[Diagnostic]:
    """Answers for a month in which the group was not there."""
    places = {" ".join(ref.target.split()): ref.location for ref in item.refs if ref.kind == "laporan"}
    bulan = report.fakta.bulan
    for url, answers in report.ditulis:
        one = groups.get(url)
        if one is None or one.masa.memuat(bulan) or not has_answer(answers):
            continue
        field, said = _why_not(one, bulan)
        why = f"Laporan {panjang(bulan)} dari {quoted(answers.poktan)} tidak dihitung: kelompok itu {said}."
        mend = f"Kalau laporannya benar, perbaiki `{field}` di `{one.sumber}`"
        alone = len(report.fakta.kelompok) == 1
        hint = f"{mend}; kalau tidak, {'hapus berkas laporan ini' if alone else 'hapus kelompok itu dari laporan'}."
        yield Diagnostic("laporan-di-luar-masa", places.get(answers.poktan, Location(item.path)), why, hint)


def _why_not(one: Poktan, bulan: Tanggal) -> tuple[str, str]:
    """The field that keeps a month out, and what it says."""
    state = one.masa.keadaan(bulan)
    if state == "belum-mulai" and one.fakta.tahun_terbentuk:
        return "tahun_terbentuk", f"baru terbentuk pada {panjang(one.fakta.tahun_terbentuk)}"
    if state == "berakhir" and one.fakta.sampai:
        return "sampai", f"berakhir pada {panjang(one.fakta.sampai)}"
    span = next(span for span in one.masa.vakum if span.memuat(bulan))
    return "vakum", f"vakum {panjang_rentang(span)}"


def _doubts(
    item: Loaded, one: Poktan, reports: Iterable[Laporan], sessions: Iterable[Kegiatan], now: Tanggal
) -> Iterator[Diagnostic]:
    """A group whose record does not say when it ended, or says of its time what cannot be."""
    if ends_unknown(one.fakta):
        yield _end_asked_for(item, one, _last_trace(one, reports, sessions, now))
    for place, why, hint in _contradictions(item, one, now):
        yield Diagnostic("masa-kelompok", place, why, hint)


def _end_asked_for(item: Loaded, one: Poktan, last: Tanggal) -> Diagnostic:
    why = "Kelompok ini ditulis tidak aktif, tetapi sejak kapan belum ditulis; ia dihitung sampai laporan terakhirnya."
    rests = f"misalnya `vakum: {Rentang(digeser(last, 1), None).tertulis}`"
    if one.fakta.vakum:
        rests = "hapus baris ini, lalu tambahkan masanya di `vakum`"
    ended = f"Ganti baris ini dengan bulan terakhirnya, misalnya `sampai: {last.iso}`"
    hint = f"{ended}; kalau hanya beristirahat, {rests}."
    return Diagnostic("poktan-tanpa-akhir", item.place_of("aktif"), why, hint)


def _last_trace(one: Poktan, reports: Iterable[Laporan], sessions: Iterable[Kegiatan], now: Tanggal) -> Tanggal:
    """The last month in which the records know a group; the last month that has ended where none does."""
    url = one.kelompok.url
    told = [report.fakta.bulan for report in reports if any(url == group for group, _ in report.ditulis)]
    dates = (k.fakta.tanggal for k in sessions if any(group.url == url for group in k.kelompok))
    told += [bulan_awal(date) for date in dates if date]
    first = bulan_awal(one.fakta.tahun_terbentuk) if one.fakta.tahun_terbentuk else Tanggal(0)
    return max((bulan for bulan in told if bulan <= now), default=max(digeser(now, -1), first))


def _contradictions(item: Loaded, one: Poktan, now: Tanggal) -> Iterator[tuple[Location, str, str]]:
    fakta, masa = one.fakta, one.masa
    if masa.awal and masa.awal > now and fakta.tahun_terbentuk:
        why = f"Kelompok ini ditulis terbentuk pada {panjang(fakta.tahun_terbentuk)}, sesudah hari ini; belum dihitung."
        yield item.place_of("tahun_terbentuk"), why, "Perbaiki tahunnya, atau kosongkan kalau belum diketahui."
    if fakta.sampai and fakta.aktif and bulan_akhir(fakta.sampai) < now:
        why = f"Kelompok ini ditulis aktif, padahal berakhir pada {panjang(fakta.sampai)}; yang dipakai `sampai`."
        yield item.place_of("aktif"), why, "Hapus salah satunya: baris `aktif`, atau baris `sampai`."
    if fakta.sampai and fakta.aktif is False and bulan_awal(fakta.sampai) > now:
        ends = panjang(fakta.sampai)
        why = f"Kelompok ini ditulis tidak aktif, padahal baru berakhir pada {ends}; yang dipakai `sampai`."
        yield item.place_of("aktif"), why, "Hapus baris `aktif`, atau perbaiki tanggal di `sampai`."
    for span, place in zip(fakta.vakum, item.places("vakum"), strict=False):
        if masa.awal and span.akhir and span.akhir < masa.awal:
            why = f"Masa vakum {panjang_rentang(span)} seluruhnya sebelum kelompok ini terbentuk."
            yield place, why, "Perbaiki bulannya, atau hapus masa itu."
        elif masa.akhir and fakta.sampai and masa.akhir < span.awal:
            why = f"Masa vakum {panjang_rentang(span)} seluruhnya sesudah kelompok ini berakhir."
            yield place, why, "Perbaiki bulannya, atau hapus masa itu."
