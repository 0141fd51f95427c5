"""A checked record as the facets that pages and tables are made from."""

from collections.abc import Callable
from typing import Any, TypeVar

from ..model import digest, facets, figures, records
from ..model.tanggal import parse_bulan
from .region import region_of
from .source import Place

T = TypeVar("T", bound=tuple[Any, ...])


def describe(record: records.Record, place: Place, body: str) -> facets.Facts:
    """The facts of one file; what only other files can tell is left to linking."""
    return _DESCRIBE[place.kind](record, place, body)


def prose(text: str) -> facets.Prose:
    return facets.Prose(text, digest.of_bytes(text.encode()).hex()) if text.strip() else facets.Prose()


def _as(cls: type[T], part: Any, **other: Any) -> T:
    """A facet with the attributes of the same names; `other` gives those that differ."""
    names: tuple[str, ...] = cls._fields  # type: ignore[attr-defined]
    return cls(*(other[name] if name in other else getattr(part, name) for name in names))


def _all(cls: type[T], parts: tuple[Any, ...]) -> tuple[T, ...]:
    return tuple(_as(cls, part) for part in parts)


def _situs(record: records.Situs, place: Place, body: str) -> facets.SitusFacts:
    return _as(
        facets.SitusFacts,
        record,
        kontak=_all(facets.Kontak, record.kontak),
        beranda=prose(record.beranda),
        tentang=prose(record.tentang),
    )


def _kampung(record: records.Kampung, place: Place, body: str) -> facets.KampungFacts:
    return _as(
        facets.KampungFacts,
        record,
        slug=place.slug,
        wilayah=region_of(record.wilayah),
        dicanangkan=record.dicanangkan.tanggal,
        dicanangkan_oleh=record.dicanangkan.oleh,
        klasifikasi=_as(facets.Klasifikasi, record.klasifikasi) if record.klasifikasi else None,
        gambaran=prose(record.gambaran),
        lokasi=_as(facets.Lokasi, record.lokasi) if record.lokasi else None,
        kontak=_all(facets.Kontak, record.kontak),
        pokja=_as(facets.Pokja, record.pokja, pengurus=_all(facets.Pengurus, record.pokja.pengurus)),
        sarana=_as(facets.Sarana, record.sarana),
        mekanisme=_all(facets.Mekanisme, record.mekanisme),
        penduduk=tuple(sorted(_all(facets.Penduduk, record.penduduk), key=lambda row: row.tahun)),
        nihil=tuple(sorted(set(record.nihil))),
        foto=_all(facets.Foto, record.foto),
    )


def _poktan(record: records.Poktan, place: Place, body: str) -> facets.PoktanFacts:
    foto = _all(facets.Foto, record.foto)
    return _as(facets.PoktanFacts, record, slug=place.slug, keterangan=prose(record.keterangan), foto=foto)


def _kegiatan(record: records.Kegiatan, place: Place, body: str) -> facets.KegiatanFacts:
    return _as(
        facets.KegiatanFacts,
        record,
        slug=place.slug,
        peserta=_all(facets.Peserta, record.peserta),
        narasumber=_all(facets.Narasumber, record.narasumber),
        tindak_lanjut=_all(facets.TindakLanjut, record.tindak_lanjut),
        foto=_all(facets.Foto, record.foto),
        isi=prose(body),
    )


def _laporan(record: records.Laporan, place: Place, body: str) -> figures.LaporanFacts:
    kelompok = tuple(
        _as(
            figures.LaporanKelompok,
            answers,
            lainnya=None if answers.lainnya is None else bool(answers.lainnya),
            lainnya_berupa=answers.lainnya if isinstance(answers.lainnya, str) else None,
            anggaran=_as(figures.Anggaran, answers.anggaran),
        )
        for answers in record.kelompok
    )
    return _as(figures.LaporanFacts, record, bulan=parse_bulan(place.slug), kelompok=kelompok)


def _target(record: records.Target, place: Place, body: str) -> figures.TargetFacts:
    triwulan = _as(figures.Triwulan, record.triwulan)
    provinsi = tuple(sorted(record.provinsi.items()))
    return _as(figures.TargetFacts, record, tahun=int(place.slug), triwulan=triwulan, provinsi=provinsi)


def _rekap(record: records.Rekap, place: Place, body: str) -> figures.RekapFacts:
    return _as(figures.RekapFacts, record, slug=place.slug, angka=_all(figures.AngkaRekap, record.angka))


def _setoran(record: records.Setoran, place: Place, body: str) -> figures.SetoranFacts:
    return _as(figures.SetoranFacts, record, slug=place.slug, bulan=parse_bulan(place.slug[:7]))


def _halaman(record: records.Halaman, place: Place, body: str) -> facets.HalamanFacts:
    return _as(facets.HalamanFacts, record, slug=place.slug, foto=_all(facets.Foto, record.foto), isi=prose(body))


_DESCRIBE: dict[str, Callable[[Any, Place, str], facets.Facts]] = {
    "situs": _situs,
    "kampung": _kampung,
    "poktan": _poktan,
    "kegiatan": _kegiatan,
    "laporan": _laporan,
    "target": _target,
    "rekap": _rekap,
    "setoran": _setoran,
    "halaman": _halaman,
}
