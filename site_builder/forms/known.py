"""What is known of a form's groups: from the records where they are at hand, else from the form itself."""

from ..model.diagnostics import PERINGATAN
from ..model.site import Site
from ..spreadsheet.findings import Letak, Temuan
from .columns import Asal, Baris, Dokumen, Formulir, Nilai
from .keys import Kunci, code_of, situs_of
from .prefill import document_of
from .read import Terisi
from .region import region_of, regions_of


def has_groups(form: Terisi, site: Site) -> bool:
    """Whether a site has any group that such a form asks; without one it says nothing of a form."""
    return bool(regions_of(site, form.formulir.tingkat[0], form.bulan))


def is_from(form: Terisi, site: Site) -> bool:
    """Whether a form was made from this site; one of layout 1 does not say.

    A site may have had another address then: its groups are those that the form lists, all of them and no other.
    """
    if _is_told(form, site):
        return True
    regions = (one for levels in form.formulir.tingkat for one in regions_of(site, levels, form.bulan))
    region = next((one for one in regions if code_of(one.jalan) == form.kode), None)
    if region is None or len({row.kunci.situs for row in form.baris}) > 1:
        return False
    named = _names_at(form.formulir)
    known = document_of(form.formulir, region, form.bulan).baris
    here = {(row.kunci._replace(situs=""), tuple(str(row.nilai[at] or "") for at in named)) for row in known}
    return here == {(key._replace(situs=""), names[: len(named)]) for key, names in form.daftar or ()}


def from_records(form: Terisi, site: Site) -> tuple[Terisi, Dokumen]:
    """The form under the keys that its groups have now, and the same form as the records fill it. Raises Blocked."""
    region = region_of(site, form.formulir.tingkat, "/".join(form.wilayah), form.bulan)
    known = document_of(form.formulir, region, form.bulan)
    now = {row.kunci.alamat: row.kunci for row in known.baris}
    rows = tuple(row._replace(kunci=now.get(row.kunci.alamat, row.kunci)) for row in form.baris)
    moved = () if _is_told(form, site) else (_MOVED,)
    return form._replace(baris=rows, temuan=(*form.temuan, *moved)), known


_MOVED = Temuan(
    PERINGATAN,
    Letak(),
    "Formulir ini dibuat waktu `url` situs masih lain; kelompoknya persis yang tercatat di sini, jadi diterima.",
    "Pastikan formulir ini memang dari situs ini.",
)


def _is_told(form: Terisi, site: Site) -> bool:
    return all(row.kunci.situs in ("", situs_of(site.fakta)) for row in form.baris)


def from_itself(form: Terisi) -> Dokumen:
    """The groups that a form was made for, by their names alone; one of layout 1 says only which it still has."""
    named = _names_at(form.formulir)
    listed = form.daftar
    if listed is None:
        listed = tuple((row.kunci, tuple(str(row.nilai(at) or "") for at in named)) for row in form.baris)
    rows = tuple(_row(form, named, kunci, names) for kunci, names in dict(listed).items())
    return Dokumen(form.formulir, form.wilayah, form.bulan, rows)


def as_filled(form: Terisi, known: Dokumen) -> Dokumen:
    """What the office filled in, in the order and under the names of what is known; a name that nobody has recorded is
    the form's own."""
    typed = {row.kunci: row for row in form.baris}
    is_name = [kolom.asal is Asal.NAMA for kolom in form.formulir.kolom]

    def values(one: Baris) -> tuple[Nilai, ...]:
        row = typed[one.kunci]
        return tuple(own if is_name[at] and own is not None else row.nilai(at) for at, own in enumerate(one.nilai))

    return known._replace(baris=tuple(one._replace(nilai=values(one)) for one in known.baris if one.kunci in typed))


def _names_at(formulir: Formulir) -> list[int]:
    return [at for at, kolom in enumerate(formulir.kolom) if kolom.asal is Asal.NAMA]


def _row(form: Terisi, named: list[int], kunci: Kunci, names: tuple[str, ...]) -> Baris:
    values: list[Nilai] = [None] * len(form.formulir.kolom)
    for at, name in zip(named, names, strict=False):
        values[at] = name or None
    kampung, kelompok = (values[form.formulir.posisi(nama)] for nama in ("kampung", "kelompok"))
    return Baris(kunci, f"{kelompok}, {kampung}", tuple(values))
