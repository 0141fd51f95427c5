"""Which region a form is for, and the groups that belong into it."""

from typing import NamedTuple

from ..model.blocked import Blocked
from ..model.site import Kampung, Poktan, Site
from ..model.tanggal import Tanggal
from ..model.vocabulary import slug
from ..model.wrong import quoted
from ..summaries.laporan_uppka import is_asked
from ..summaries.lingkup import same_regions
from ..summaries.wilayah import TINGKAT
from ..wilayah import pilih, yang_mirip
from .keys import Kunci, code_of, situs_of

Jalan = tuple[str, ...]
_LEVEL = {"kabupaten": "kabupaten/kota", "provinsi": "provinsi"}


class Anggota(NamedTuple):
    """A UPPKA group with its kampung; `situs` by `situs_of`."""

    situs: str
    kampung: Kampung
    poktan: Poktan

    @property
    def kunci(self) -> Kunci:
        wilayah = self.kampung.fakta.wilayah
        kode = code_of((wilayah.provinsi, wilayah.kabupaten))
        return Kunci(kode, self.situs, self.kampung.fakta.slug, self.poktan.fakta.slug)

    @property
    def sebutan(self) -> str:
        return f"{self.poktan.kelompok.nama_lengkap}, {self.kampung.fakta.nama}"


class Region(NamedTuple):
    """Its names from the province down; groups in the order of a report."""

    jalan: tuple[str, ...]
    anggota: tuple[Anggota, ...]


def region_of(site: Site, tingkat: tuple[tuple[str, ...], ...], written: str, bulan: Tanggal) -> Region:
    """The region that is meant by `Jawa Tengah` or `Jawa Tengah/Pekalongan`, or the only one of the usual kind.

    `tingkat` are the kinds of region that a form can be made for. Raises Blocked, with the regions to choose from.
    """
    usual = regions_of(site, tingkat[0], bulan)
    if not usual:
        what = " dan ".join(f"`{level}`" for level in tingkat[0])
        raise Blocked(
            f"Belum ada kelompok UPPKA dengan {what} yang tercatat. "
            "Tambahkan kelompoknya di poktan/, dan isi `wilayah` pada kampung.yaml."
        )
    if not written.strip():
        if len(usual) == 1:
            return usual[0]
        raise Blocked(f"Wilayahnya ada {len(usual)}. Pilih satu dengan --wilayah: {_names(usual)}.")
    regions = [*usual, *(one for levels in tingkat[1:] for one in regions_of(site, levels, bulan))]
    by_names = {one.jalan: one for one in regions}
    wanted = tuple(map(slug, written.split("/")))
    found = [one for one in regions if tuple(map(slug, one.jalan)) == wanted]
    found = found or [by_names[jalan] for jalan in pilih(written, by_names)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Blocked(f"“{written[:60]}” ada lebih dari satu. Sebut lengkap, misalnya --wilayah {_names(found)}.")
    if there := pilih(written, same_regions(site)):
        raise Blocked(_not_for(written, there, regions, tingkat))
    meant = [by_names[jalan] for jalan in yang_mirip(written, by_names)]
    inside = [one for one in regions if any(pilih(written.split("/")[0], (one.jalan[:n],)) for n in (1, 2))]
    advice = f"Mungkin maksudnya --wilayah {_names(meant)}." if meant else f"Yang ada: {_names(inside or regions)}."
    raise Blocked(f"Di situs ini tidak ada kampung di wilayah {quoted(written)}. {advice}")


def _not_for(
    written: str, there: tuple[Jalan, ...], regions: list[Region], tingkat: tuple[tuple[str, ...], ...]
) -> str:
    """Why a region that the site has gets no form: of another level, or without groups in that month."""
    near = [one for one in regions if any(_is_inside(one.jalan, jalan) for jalan in there)]
    advice = f"Yang ada: {_names(near or regions)}."
    levels = {len(level) for level in tingkat}
    if any(len(jalan) in levels for jalan in there):
        return f"Pada bulan itu tidak ada kelompok UPPKA di wilayah {quoted(written)}. {advice}"
    what, made_for = TINGKAT[len(there[0]) - 1], " atau ".join(_LEVEL[level[-1]] for level in reversed(tingkat))
    return f"{quoted(written)} itu {what}, padahal formulir ini untuk {made_for}. {advice}"


def _is_inside(one: Jalan, other: Jalan) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def regions_of(site: Site, tingkat: tuple[str, ...], bulan: Tanggal) -> list[Region]:
    """Every region of a form's level that has groups in a month, the same ones as in the site's own tables.

    Names that the list does not have are one region by address.
    """
    situs = situs_of(site.fakta)
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    inside: dict[tuple[str, ...], list[Anggota]] = {}
    for kampung in site.kampung:
        jalan = (kampung.fakta.wilayah.provinsi, kampung.fakta.wilayah.kabupaten)[: len(tingkat)]
        path = tuple(slug(name) for name in jalan)
        groups = [Anggota(situs, kampung, poktan) for poktan in kampung.poktan if is_asked(poktan, bulan)]
        if all(path) and groups:
            names.setdefault(path, jalan)
            inside.setdefault(path, []).extend(groups)
    return [Region(names[path], tuple(sorted(inside[path], key=_order))) for path in sorted(inside)]


def _order(one: Anggota) -> tuple[str, str, str]:
    wilayah, kampung = one.kampung.fakta.wilayah, one.kampung.fakta
    return (slug(wilayah.kabupaten), kampung.nama.casefold(), one.poktan.fakta.nama.casefold())


def _names(regions: list[Region]) -> str:
    shown = [f'"{"/".join(one.jalan)}"' for one in regions[:12]]
    return ", ".join(shown) + (f", … ({len(regions)} wilayah)" if len(regions) > 12 else "")
