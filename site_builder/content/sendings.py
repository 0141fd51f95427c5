"""What regions sent on, joined to the regions that the site has."""

import datetime
from collections.abc import Iterable, Iterator

from ..model.anggota import Anggota
from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.figures import SetoranFacts
from ..model.kiriman import kiriman_of
from ..model.names import nama_wilayah
from ..model.site import Kampung, Setoran
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import PENERIMA
from ..model.wrong import either
from .loaded import Loaded
from .reports import month_to_come
from .senders import Jalan, Unknown, senders_of

# Who sends to whom (guide 2023): a kabupaten or kota to the province, the province to the centre.
_RECEIVER = {1: "pusat", 2: "provinsi"}
_WITHOUT_ANY = "Isi `wilayah` pada kampung.yaml kampung-kampungnya."


def sendings(
    loaded: Iterable[Loaded], kampung: Iterable[Anggota], today: datetime.date
) -> tuple[tuple[Setoran, ...], list[Diagnostic]]:
    """All sendings by month and day, with the region of the site that is meant; and what is wrong with them."""
    found: list[Diagnostic] = []
    sent: list[Setoran] = []
    items: dict[str, Loaded] = {}
    kampung = tuple(kampung)
    places = (one.muka.wilayah for one in kampung)
    senders = senders_of((place.provinsi, place.kabupaten, place.kecamatan) for place in places)
    for item in loaded:
        facts = item.facts
        if not isinstance(facts, SetoranFacts):
            continue
        if early := month_to_come(facts, item.path, today):
            found.append(early)
            continue
        odd = list(_odd_day(item, facts, today))
        meant = senders.meant(facts.wilayah)
        if isinstance(meant, Unknown):
            found += [_no_region(item, meant), *odd]
            sent.append(Setoran(facts, (), facts.kepada, dihitung=False))
            continue
        receiver = _RECEIVER[len(meant)]
        odd += _odd_receiver(item, facts, meant, receiver)
        found += odd
        sent.append(Setoran(facts, meant, facts.kepada or receiver, dihitung=not odd))
        items[facts.slug] = item
    in_time = tuple(sorted(sent, key=lambda one: (one.fakta.bulan, one.fakta.tanggal, one.fakta.slug)))
    found += (_empty(items[one.fakta.slug], one, reported) for one, reported in _taking_none(in_time, kampung))
    return in_time, found


def _no_region(item: Loaded, unknown: Unknown) -> Diagnostic:
    place, (why, near, others) = item.place_of("wilayah"), unknown
    why = f"{why}, jadi setoran ini belum dihitung."
    if not near:
        hint = f"Wilayah yang ada misalnya {either(*others)}." if others else _WITHOUT_ANY
        return Diagnostic("setoran-tanpa-wilayah", place, why, hint)
    if len(near) > 1:
        return Diagnostic("setoran-tanpa-wilayah", place, why, f"Pilih {either(*near)}.")
    return Diagnostic("setoran-tanpa-wilayah", place, why, f"Mungkin maksudnya `{near[0]}`.", ganti(place, list(near)))


def odd_day(bulan: Tanggal, tanggal: Tanggal, today: datetime.date) -> str:
    """Why no region can have sent a month's reports on that day; `` where it can have."""
    when = ""
    if tanggal.akhir < bulan.awal:
        when = "sebelum bulannya mulai"
    elif tanggal.awal > today:
        when = "sesudah hari ini"
    return when and f"Laporan {panjang(bulan)} ditulis dikirim {panjang(tanggal)}, {when}"


def _odd_day(item: Loaded, facts: SetoranFacts, today: datetime.date) -> Iterator[Diagnostic]:
    if odd := odd_day(facts.bulan, facts.tanggal, today):
        why = f"{odd}; setoran ini belum dihitung."
        yield Diagnostic(
            "setoran-janggal", item.place_of("tanggal"), why, f"Perbaiki tanggalnya, atau {_its_month(facts)}"
        )


def _its_month(facts: SetoranFacts) -> str:
    return f"bulan di nama berkas: `{facts.bulan.iso}` berarti bulan yang dilaporkan."


def _odd_receiver(item: Loaded, facts: SetoranFacts, jalan: Jalan, receiver: str) -> Iterator[Diagnostic]:
    if facts.kepada in ("", receiver):
        return
    place, right, wrong = item.place_of("kepada"), PENERIMA[receiver].nama, PENERIMA[facts.kepada].nama
    why = f"{_who(jalan)} mengirim ke {right.lower()}, bukan ke {wrong.lower()}; setoran ini belum dihitung."
    hint = f"Tulis `{right}`, atau perbaiki `wilayah`."
    yield Diagnostic("setoran-janggal", place, why, hint, ganti(place, [right]))


def _taking_none(sent: tuple[Setoran, ...], kampung: Iterable[Anggota]) -> Iterator[tuple[Setoran, bool]]:
    """Sendings that no table shows, as no report went with them; whether their region has any report of the month."""
    kiriman = kiriman_of(sent)
    taking: set[Setoran | None] = set()
    reported: set[Setoran] = set()
    for one in kampung if sent else ():
        wilayah = one.muka.wilayah
        for bulan, come_in in one.tell(_reports):
            taking.update(kiriman.pembawa(wilayah, bulan, come_in))
            reported.update(found for to in PENERIMA for found in kiriman.dari(wilayah, bulan, to.kode))
    return ((one, one in reported) for one in sent if one.dihitung and one not in taking)


def _reports(kampung: Kampung) -> tuple[tuple[Tanggal, Tanggal | None], ...]:
    """The month of every report that says something, and the day on which it came in."""
    return tuple((one.fakta.bulan, one.fakta.tanggal_masuk) for one in kampung.laporan if one.jawaban)


def _empty(item: Loaded, one: Setoran, reported: bool) -> Diagnostic:
    bulan, who = panjang(one.fakta.bulan), _who(one.jalan)
    if not reported:
        why = f"Belum ada laporan {bulan} dari kampung di {who}, jadi setoran ini belum tampil di tabel kelengkapan."
        hint = f"Catat laporannya di folder laporan/ kampungnya, atau perbaiki {_its_month(one.fakta)}"
        return Diagnostic("setoran-tanpa-laporan", Location(item.path), why, hint)
    why = (
        f"Menurut tanggalnya tidak ada laporan {bulan} dari {who} yang ikut setoran ini, jadi ia tidak tampil di tabel."
    )
    hint = (
        "Laporan ikut setoran pertama sesudah `tanggal_masuk`-nya. Periksa tanggal setoran ini, dan isi "
        "`tanggal_masuk` di laporan kampung yang menyusul."
    )
    return Diagnostic("setoran-tanpa-laporan", item.place_of("tanggal"), why, hint)


def _who(jalan: Jalan) -> str:
    return nama_wilayah(jalan) if jalan[0] else jalan[-1]
