"""Wrong records, generated: every field of every model with what people put there, and every way to slip in a line."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from site_builder.content.source import FENCED
from site_builder.model.cara import CARA
from site_builder.model.parts import Bagian, part_at
from site_builder.model.reader import Reader
from site_builder.model.records import RECORDS

PATHS = {
    "situs": "situs.yaml",
    "halaman": "halaman/tanya-jawab.md",
    "target": "target/2023.yaml",
    "rekap": "rekap/2023-tw1-kabupaten-contoh.yaml",
    "setoran": "setoran/2023-02-kabupaten-contoh.yaml",
    "kampung": "mekar/kampung.yaml",
    "poktan": "mekar/poktan/bkr-harapan.yaml",
    "kegiatan": "mekar/kegiatan/2023-02-13-rapat-pokja.md",
    "laporan": "mekar/laporan/2023-03.yaml",
}
# The fewest fields of a part or record that is right; `[…]` where a part stands in a list.
NEEDED: dict[str, dict[str, str]] = {
    "Situs": {"nama": "Kampung KB Kabupaten Contoh"},
    "Halaman": {"judul": "Tanya jawab"},
    "Kampung": {"nama": "Mekar"},
    "Poktan": {"jenis": "BKR", "nama": "Harapan"},
    "Kegiatan": {"jenis": "rapat-pokja", "judul": "Rapat bulanan", "tanggal": "2023-02-13"},
    "Rekap": {"wilayah": "Kabupaten Contoh", "jumlah_kelompok": "12"},
    "Setoran": {"wilayah": "Kabupaten Contoh", "tanggal": "2023-03-18"},
    "Kontak": {"nama": "Balai Desa"},
    "Lokasi": {"lintang": "-6.95", "bujur": "109.66"},
    "PenilaianKlasifikasi": {"nilai": "Dasar"},
    "Pengurus": {"jabatan": "Ketua"},
    "Mekanisme": {"acara": "Penyusunan laporan"},
    "Penduduk": {"tahun": "2022"},
    "Foto": {"berkas": "balai.jpg", "izin": "Ya"},
    "Peserta": {"unsur": "Kader BKB"},
    "TindakLanjut": {"apa": "Menyusun jadwal"},
    "LaporanKelompok": {"poktan": "uppka-mawar", "materi_kie": "Ya"},
    "AngkaRekap": {"apa": "Keluarga yang tergabung", "nilai": "240"},
    "Diperiksa": {"teks": "Rapat bulanan", "alasan": "Sudah dibaca"},
}
PEOPLE_WRITE = """
entah; x; Ya; Tidak; belum; sudah terbit; Sudah selesai; -5; 0; 1,5; 1.284,5; 1,284; lebih dari 30; 30-40;
sekitar 30; tiga puluhan; 30 orang lebih; seratus dua; 5 Februari; 13/13/2023; 05/02/2023; 5/2/23; 30 Februari
2023; Jumat, 13 Februari 2023; 13–15 Februari 2023; 13 s/d 15 Februari; akhir pekan kemarin; 2023-02-13 08.00;
13 Februari 23; 20230213; 2023-13; Februari 2023; 2023; 2099-01-01; 25.00; 14.00 pagi; 08.60; 13.00-03.00; 8;
9.5; 2000; 08.00 - 9.5; 08.00 WIB s/d selesai; www.contoh.go.id/a; contoh go id; https://; 33.26.16.201; 1,500
juta; 1.5 juta; Rp1.000,5; Rp 500 rb; 238; 7; kurang dari 5; 40 persen; 400; 6°57' LS; 6.95 S; 109,66 BT;
-6,95 dan 109,6; 109.66; 206.95; #9ad1b8; hijau; kampung-kb; Dinas Kelautan; Dinas Kebersihan; Puskesmas
Contoh; Remajaa; PUS, Remajaa; terlaksan; Selesai!; adaa; uppka-mawr; bkb; Rapat Februari; ../rapat; Foto
Balai.jpg; balai.JPG; seksii; [a, b]; {a: b}; a: b; Balai #2; 'Balai' desa; "Balai; *Balai*; @balai; %balai;
&a balai; !balai; `balai`; | balai; > balai; ? balai; Balai: aula: dua; Balai:aula; - ; -; ~; ""; ''
""".replace("\n", " ")


# Of two fields one is enough.
_INSTEAD = {"pesan": "teks"}


class Place(NamedTuple):
    """A field: the kind of its record, the fields and list items above it, the model that has it, its name."""

    kind: str
    above: tuple[str, ...]
    model: type[Bagian]
    name: str


def places() -> Iterator[Place]:
    for kind, record in RECORDS.items():
        yield from _inside(kind, (), record)


def _inside(kind: str, above: tuple[str, ...], model: type[Bagian]) -> Iterator[Place]:
    for name in model.model_fields:
        yield Place(kind, above, model, name)
        if part := part_at(model, (name,)):
            yield from _inside(kind, (*above, name), part)


def is_listed(model: type[Bagian], name: str) -> bool:
    return "..." in str(model.model_fields[name].annotation) or name == "sudah_diperiksa"


def record(place: Place, line: str) -> str:
    """A right record but for one line, which stands where the field does."""
    return _fenced(place.kind, "\n".join(_lines(RECORDS[place.kind], place.above, place.name, line)))


def _fenced(kind: str, text: str) -> str:
    return f"---\n{text}\n---\nRapat dibuka Ketua Pokja.\n" if kind in FENCED else f"{text}\n"


def _lines(model: type[Bagian], above: tuple[str, ...], name: str, line: str) -> Iterator[str]:
    first = above[0] if above else name
    for field, value in NEEDED.get(model.__name__, {}).items():
        if field != first and _INSTEAD.get(first) != field:
            yield f"{field}: {value}"
    for field in _lists_needed(model, first):
        yield f"{field}:"
        part = part_at(model, (field,))
        inner = [f"{key}: {value}" for key, value in NEEDED[part.__name__].items()] if part else ["Aceh: 23"]
        yield from _item(inner) if part else [f"  {row}" for row in inner]
    if not above:
        yield from line.split("\n")
        return
    part = part_at(model, (first,))
    assert part
    inner = list(_lines(part, above[1:], name, line))
    yield f"{first}:"
    yield from _item(inner) if is_listed(model, first) else [f"  {row}" for row in inner]


def _item(rows: list[str]) -> list[str]:
    return [f"  {'  ' if number else '- '}{row}" for number, row in enumerate(rows)]


def _lists_needed(model: type[Bagian], first: str) -> list[str]:
    needed = {"Laporan": ["kelompok"], "Rekap": ["angka"], "Target": ["provinsi"]}
    return [name for name in needed.get(model.__name__, []) if name != first]


def example(place: Place) -> str:
    cara = CARA.get(place.model.__name__, {}).get(place.name)
    return cara.contoh if cara else ""


# Signs of YAML: what stands behind them is a sentence, and a fault of its own where none is wanted.
_SIGNS = re.compile(r"[#\"'*@%&!`|>?{]|: |^- ")


def wrong_values(place: Place) -> Iterator[str]:
    """What has one fault: signs of YAML in sentences only."""
    every = [value.strip() for value in PEOPLE_WRITE.split(";")]
    if (word := example(place)) and len(word) > 4:
        every += [word[:2] + word[3] + word[2] + word[4:], word[:-1]]
    yield from (value for value in every if takes_sentences(place) or not _SIGNS.search(value))


def slipped(place: Place) -> Iterator[str]:
    """The line of a field as a hand may type it, with a value that is right."""
    name, value = place.name, example(place)
    if _SIGNS.search(value):
        value = f'"{value}"'
    yield f"{name}:{value}"
    yield f"{name} :{value}"
    yield f"{name}={value}"
    yield f"{name} = {value}"
    yield f'{name}:"{value}"'
    yield f"\t{name}: {value}"
    yield f"{name[:-1]}: {value}"
    yield f"{name[:1]}{name[2:3]}{name[1:2]}{name[3:]}: {value}"
    yield f"{name}x: {value}"
    yield f"{name.upper()}: {value}"
    yield f"{name}: {value}\n{name}: {value}"
    yield f'{name}: "' + value.strip('"')
    if takes_sentences(place) and not _SIGNS.search(value):
        yield f"{name}: {value} #2"
        yield f"{name}: {value}: lagi"
        yield f"{name}: *{value}*"
        yield f"{name}: '{value}' lagi"


# Texts that name something: a region's code, an old address, a repository, a file.
_NAMES = ("pesan", "kode", "repositori", "logo", "alamat_lama", "poktan")


def takes_sentences(place: Place) -> bool:
    reader = reader_of(place)
    return reader is not None and reader.bentuk in ("teks", "naskah") and place.name not in _NAMES


def reader_of(place: Place) -> Any:
    """How a field's value is read; None where it is a part or has several values."""
    metadata = place.model.model_fields[place.name].metadata
    return next((one for one in metadata if isinstance(one, Reader)), None)
