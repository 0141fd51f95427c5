"""What is known of a form's groups: from the records where they are at hand, else from the form itself."""

from ..model.site import Site
from .columns import Asal, Baris, Dokumen, Nilai
from .keys import Kunci, situs_of
from .prefill import document_of
from .read import Terisi
from .region import region_of


def is_from(form: Terisi, site: Site) -> bool:
    """Whether a form was made from this site; one of layout 1 does not say."""
    return all(row.kunci.situs in ("", situs_of(site.fakta)) for row in form.baris)


def from_records(form: Terisi, site: Site) -> tuple[Terisi, Dokumen]:
    """The form under the keys that its groups have now, and the same form as the records fill it. Raises Blocked."""
    region = region_of(site, form.formulir.tingkat, "/".join(form.wilayah), form.bulan)
    known = document_of(form.formulir, region, form.bulan)
    now = {row.kunci.alamat: row.kunci for row in known.baris}
    rows = tuple(row._replace(kunci=now.get(row.kunci.alamat, row.kunci)) for row in form.baris)
    return form._replace(baris=rows), known


def from_itself(form: Terisi) -> Dokumen:
    """The groups that a form was made for, by their names alone; one of layout 1 says only which it still has."""
    named = [at for at, kolom in enumerate(form.formulir.kolom) if kolom.asal is Asal.NAMA]
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


def _row(form: Terisi, named: list[int], kunci: Kunci, names: tuple[str, ...]) -> Baris:
    values: list[Nilai] = [None] * len(form.formulir.kolom)
    for at, name in zip(named, names, strict=False):
        values[at] = name or None
    kampung, kelompok = (values[form.formulir.posisi(nama)] for nama in ("kampung", "kelompok"))
    return Baris(kunci, f"{kelompok}, {kampung}", tuple(values))
