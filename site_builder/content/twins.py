"""Two records that are one by all that they say: a group, a kampung or an activity that would be counted twice."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from ..model.anggota import Anggota
from ..model.diagnostics import Diagnostic, Location
from ..model.names import nama_polos
from ..model.site import Kampung, Kegiatan, Poktan
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import plain
from ..model.wrong import either, listed

T = TypeVar("T")

# Minutes shorter than this may well be the same twice.
_LONG = 200


def twins_in(kampung: Iterable[Anggota]) -> Iterator[Diagnostic]:
    """A warning at each later one, in the order of paths, that names the first."""
    for first, second in _pairs(kampung, _place):
        why = f"Kampung ini bernama dan bertempat sama dengan {first.sumber}."
        hint = "Kalau memang satu kampung, gabungkan catatannya dalam satu folder dan hapus yang lain."
        yield Diagnostic("kampung-kembar", Location(second.sumber), why, hint)


def twins_among(kampung: Kampung) -> Iterator[Diagnostic]:
    """The same of its own groups and activities."""
    yield from _groups(kampung.poktan)
    yield from _activities(kampung.kegiatan)


def _groups(poktan: tuple[Poktan, ...]) -> Iterator[Diagnostic]:
    """Not a group that took the name of one that had ended."""
    for first, second in _pairs(poktan, lambda p: (p.fakta.jenis, _bare_name(p)), lambda p, q: p.masa.bertemu(q.masa)):
        why = f"Kelompok ini bernama sama dengan {first.sumber}."
        hint = "Kalau memang satu kelompok, pindahkan isinya ke satu berkas dan hapus yang lain."
        yield Diagnostic("kelompok-kembar", Location(second.sumber), why, hint)


def _activities(kegiatan: tuple[Kegiatan, ...]) -> Iterator[Diagnostic]:
    told = set()
    for first, second in _pairs(kegiatan, _occasion):
        told.add(second.sumber)
        yield Diagnostic("kegiatan-kembar", Location(second.sumber), *_alike(first.sumber, second))
    for first, second in _pairs(kegiatan, lambda k: k.isi.kunci if len(k.isi.teks) >= _LONG else None):
        if second.sumber not in told:
            why = f"Notulennya sama persis dengan {first.sumber}."
            hint = f"{_ONE}; kalau dua, tulis notulennya masing-masing."
            yield Diagnostic("kegiatan-kembar", Location(second.sumber), why, hint)


_ONE = "Kalau memang satu kegiatan, hapus salah satunya"
_FIELDS = {"judul": "judul", "tempat": "tempat", "jam": "jam", "kelompok": "poktan"}


def _alike(first: str, second: Kegiatan) -> tuple[str, str]:
    """What two records have in common, what neither says, and which fields would tell them apart."""
    day = panjang(second.fakta.tanggal) if second.fakta.tanggal else ""
    occasion = _occasion(second)
    said = [name for name in _FIELDS if getattr(occasion, name)]
    silent = [name for name in ("tempat", "jam", "kelompok") if name not in said]
    why = f"Sama dengan {first}: {listed(['jenis', f'tanggal ({day})', *said], 'dan')}."
    if silent:
        why += f" Keduanya tidak menyebut {listed(silent, 'atau')}."
    fields = [field for name, field in _FIELDS.items() if name != "judul" or name in said]
    return why, f"{_ONE}; kalau dua, bedakan {either(*fields)}."


def _pairs(
    ones: Iterable[T], key_of: Callable[[T], Hashable | None], is_one: Callable[[T, T], bool] = lambda _, __: True
) -> Iterator[tuple[T, T]]:
    """Each one whose key an earlier one has, with the first that it may be one with; a key of None has no twin."""
    earlier: dict[Hashable, list[T]] = {}
    for one in sorted(ones, key=lambda one: one.sumber):  # type: ignore[attr-defined]
        if (key := key_of(one)) is None:
            continue
        others = earlier.setdefault(key, [])
        if (other := next((other for other in others if is_one(other, one)), None)) is not None:
            yield other, one
        others.append(one)


def _place(kampung: Anggota) -> Hashable | None:
    """Many kampung have the same name; with the same desa in the same regions they are one."""
    row = kampung.baris
    where = tuple(plain(part) for part in (row.desa, row.kecamatan, row.kabupaten, row.provinsi))
    return (plain(row.nama), where) if row.desa else None


def _bare_name(poktan: Poktan) -> str:
    return nama_polos(poktan.fakta.jenis, poktan.fakta.nama, poktan.fakta.sebutan)


class _Occasion(NamedTuple):
    jenis: str
    tanggal: Tanggal
    judul: str
    tempat: str
    jam: Hashable
    kelompok: tuple[str, ...]


def _occasion(kegiatan: Kegiatan) -> _Occasion | None:
    """One kind, day, place, hour and groups. A day has many other activities: these, and those without a place, by
    their title too."""
    fakta = kegiatan.fakta
    if not fakta.tanggal or not fakta.tanggal.penuh or fakta.status == "batal":
        return None
    title = "" if fakta.tempat and fakta.jenis != "kegiatan-lain" else plain(fakta.judul)
    groups = tuple(sorted(group.nama_lengkap for group in kegiatan.kelompok))
    hour = (fakta.jam.mulai, fakta.jam.teks) if fakta.jam else None
    return _Occasion(fakta.jenis, fakta.tanggal, title, plain(fakta.tempat), hour, groups)
