"""What regions sent on, joined to the regions that the site has."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator

from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.figures import SetoranFacts
from ..model.kiriman import kiriman_of
from ..model.names import nama_wilayah
from ..model.site import Kampung, Setoran
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import PENERIMA, nearest, slug
from ..model.wrong import either, quoted
from .check import Loaded
from .reports import month_to_come

Jalan = tuple[str, ...]
# Who sends to whom (guide 2023): a kabupaten or kota to the province, the province to the centre.
_RECEIVER = {1: "pusat", 2: "provinsi"}
_WORDS = {"prov": "provinsi", "kab": "kabupaten"}
_LEVEL = re.compile(r"(provinsi|kabupaten|kota)-(?=.)")


def sendings(
    loaded: Iterable[Loaded], kampung: Iterable[Kampung], today: datetime.date
) -> tuple[tuple[Setoran, ...], list[Diagnostic]]:
    """All sendings by month and day, with the region of the site that is meant; and what is wrong with them."""
    found: list[Diagnostic] = []
    sent: list[Setoran] = []
    items: dict[str, Loaded] = {}
    kampung = tuple(kampung)
    regions = regions_of((one.fakta.wilayah.provinsi, one.fakta.wilayah.kabupaten) for one in kampung)
    for item in loaded:
        facts = item.facts
        if not isinstance(facts, SetoranFacts):
            continue
        if early := month_to_come(facts, item.path, today):
            found.append(early)
            continue
        meant = regions_called(facts.wilayah, regions)
        if len(meant) != 1:
            found.append(_no_region(item, facts, meant, regions))
            sent.append(Setoran(facts, (), facts.kepada, dihitung=False))
            continue
        (jalan,) = meant
        receiver = _RECEIVER[len(jalan)]
        odd = [*_odd_day(item, facts, today), *_odd_receiver(item, facts, jalan, receiver)]
        found += odd
        sent.append(Setoran(facts, jalan, facts.kepada or receiver, dihitung=not odd))
        items[facts.slug] = item
    in_time = tuple(sorted(sent, key=lambda one: (one.fakta.bulan, one.fakta.tanggal, one.fakta.slug)))
    found += (_empty(items[one.fakta.slug], one, reported) for one, reported in _taking_none(in_time, kampung))
    return in_time, found


def regions_of(places: Iterable[tuple[str, str]]) -> tuple[Jalan, ...]:
    """Provinces, and kabupaten and kota below theirs (`` where it is not recorded), as they are first named.

    `places`: the province and the kabupaten of each kampung.
    """
    names: dict[tuple[str, ...], Jalan] = {}
    for provinsi, kabupaten in places:
        for jalan in ((provinsi,), (provinsi, kabupaten)):
            if slug(jalan[-1]):
                names.setdefault(tuple(slug(name) for name in jalan), jalan)
    return tuple(names[key] for key in sorted(names))


def regions_called(written: str, regions: tuple[Jalan, ...]) -> tuple[Jalan, ...]:
    """The regions that are called so; a kabupaten may be told apart by its province: `Kabupaten Contoh, Jambi`.

    Those whose names are written so, else those that any spelling of the list means, else those called so without a
    word like `Kabupaten`: `Kota Contoh` is never `Kabupaten Contoh`.
    """
    parts = [part.strip() for part in re.split(r"[,/]", written) if slug(part)]
    for is_called in (_exactly, _in_any_spelling, _without_word):
        if found := tuple(jalan for jalan in regions if parts and _is_called(parts, jalan, is_called)):
            return found
    return ()


def _is_called(parts: list[str], jalan: Jalan, is_called: Callable[[str, Jalan], bool]) -> bool:
    """Every part names the region or one above it, and one of them the region itself."""
    levels = [jalan[: n + 1] for n in range(len(jalan)) if jalan[n]]
    return any(is_called(part, jalan) for part in parts) and all(
        any(is_called(part, level) for level in levels) for part in parts
    )


def _exactly(part: str, jalan: Jalan) -> bool:
    return _full(part) == _full(jalan[-1])


def _in_any_spelling(part: str, jalan: Jalan) -> bool:
    from ..wilayah import disebut  # a build with nothing to do reads no region

    return _exactly(part, jalan) or disebut(part, jalan)


def _without_word(part: str, jalan: Jalan) -> bool:
    one, other = _full(part), _full(jalan[-1])
    both_say = _LEVEL.match(one) is not None and _LEVEL.match(other) is not None
    bare = not both_say and _LEVEL.sub("", one, count=1) == _LEVEL.sub("", other, count=1)
    return bare or _in_any_spelling(part, jalan)


def _full(name: str) -> str:
    """A name as its address, with the word for its level in full."""
    first, dash, rest = slug(name).partition("-")
    return _WORDS.get(first, first) + dash + rest


def _no_region(item: Loaded, facts: SetoranFacts, meant: tuple[Jalan, ...], regions: tuple[Jalan, ...]) -> Diagnostic:
    place = _place(item, "wilayah")
    if meant:
        why = f"{quoted(facts.wilayah)} bisa berarti beberapa wilayah, jadi setoran ini belum dihitung."
        return Diagnostic("setoran-tanpa-wilayah", place, why, f"Pilih {either(*map(written_name, meant[:6]))}.")
    why = f"Di situs ini tidak ada kampung di wilayah {quoted(facts.wilayah)}, jadi setoran ini belum dihitung."
    names = {written_name(jalan): jalan for jalan in regions}
    if near := nearest(facts.wilayah, names):
        return Diagnostic("setoran-tanpa-wilayah", place, why, f"Mungkin maksudnya `{near}`.", ganti(place, [near]))
    known = either(*list(names)[:6]) if names else ""
    hint = f"Wilayah yang ada misalnya {known}." if known else "Isi `wilayah` pada kampung.yaml kampung-kampungnya."
    return Diagnostic("setoran-tanpa-wilayah", place, why, hint)


def written_name(jalan: Jalan) -> str:
    """As a record may write it: a kabupaten with its province behind it."""
    return ", ".join(name for name in reversed(jalan) if name)


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
            "setoran-janggal", _place(item, "tanggal"), why, f"Perbaiki tanggalnya, {_or_its_month(facts)}"
        )


def _or_its_month(facts: SetoranFacts) -> str:
    return f"atau bulan di nama berkas: `{facts.bulan.iso}` berarti bulan yang dilaporkan."


def _odd_receiver(item: Loaded, facts: SetoranFacts, jalan: Jalan, receiver: str) -> Iterator[Diagnostic]:
    if facts.kepada in ("", receiver):
        return
    place, right, wrong = _place(item, "kepada"), PENERIMA[receiver].nama, PENERIMA[facts.kepada].nama
    why = f"{_who(jalan)} mengirim ke {right.lower()}, bukan ke {wrong.lower()}; setoran ini belum dihitung."
    hint = f"Tulis `{right}`, atau perbaiki `wilayah`."
    yield Diagnostic("setoran-janggal", place, why, hint, ganti(place, [right]))


def _taking_none(sent: tuple[Setoran, ...], kampung: Iterable[Kampung]) -> Iterator[tuple[Setoran, bool]]:
    """Sendings that no table shows, as no report went with them; whether their region has any report of the month."""
    kiriman = kiriman_of(sent)
    taking: set[Setoran | None] = set()
    reported: set[Setoran] = set()
    for one in kampung:
        wilayah = one.fakta.wilayah
        for fakta in (report.fakta for report in one.laporan if report.jawaban):
            taking.update(kiriman.pembawa(wilayah, fakta.bulan, fakta.tanggal_masuk))
            reported.update(found for to in PENERIMA for found in kiriman.dari(wilayah, fakta.bulan, to.kode))
    return ((one, one in reported) for one in sent if one.dihitung and one not in taking)


def _empty(item: Loaded, one: Setoran, reported: bool) -> Diagnostic:
    bulan, who = panjang(one.fakta.bulan), _who(one.jalan)
    if not reported:
        why = f"Belum ada laporan {bulan} dari kampung di {who}, jadi setoran ini belum tampil di tabel kelengkapan."
        hint = f"Catat laporannya di folder laporan/ kampungnya, {_or_its_month(one.fakta)}"
        return Diagnostic("setoran-tanpa-laporan", Location(item.path), why, hint)
    why = (
        f"Menurut tanggalnya tidak ada laporan {bulan} dari {who} yang ikut setoran ini, jadi ia tidak tampil di tabel."
    )
    hint = (
        "Laporan ikut setoran pertama sesudah `tanggal_masuk`-nya. Periksa tanggal setoran ini, dan isi "
        "`tanggal_masuk` di laporan kampung yang menyusul."
    )
    return Diagnostic("setoran-tanpa-laporan", _place(item, "tanggal"), why, hint)


def _who(jalan: Jalan) -> str:
    return nama_wilayah(jalan) if jalan[0] else jalan[-1]


def _place(item: Loaded, field: str) -> Location:
    return next((ref.location for ref in item.refs if ref.kind == field), Location(item.path))
