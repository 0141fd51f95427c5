"""Schemas for editors: what the checker accepts is accepted, a slip of the pen is not."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from site_builder.content.check import check
from site_builder.content.source import Place, places, scan
from site_builder.model.vocabulary import INSTANSI, JENIS_POKTAN, SASARAN, SEKSI, Daftar
from site_builder.scaffold.editor import KINDS, schema_of
from site_builder.scaffold.isian import Isian, isian_of
from tests.test_docs import ACCEPTED as FORMS

CONTENT = Path(__file__).parent.parent.parent / "content"
RECORDS = places(file.path for file in scan(CONTENT))

MINIMAL = {
    "situs": "nama: Contoh\n",
    "halaman": "judul: Tanya jawab\n",
    "kampung": "nama: Mekar\n",
    "poktan": "jenis: UPPKA\nnama: Mawar\n",
    "kegiatan": "jenis: rapat-pokja\njudul: Rapat\n",
    "laporan": "kelompok:\n- poktan: uppka-mawar\n  lainnya: Ya\n",
    "target": "provinsi:\n  Jambi: 11\n  Kalimantan Utara:\n",
    "setoran": "wilayah: Kabupaten Contoh\ntanggal: 18 Maret 2023\n",
    "rekap": "wilayah: Kabupaten Contoh\njumlah_kelompok: 14\nangka:\n  - apa: Keluarga\n    nilai: 240\n",
}


@cache
def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(schema_of(kind))


def loaded(text: str) -> Any:
    """Values as an editor has them: YAML 1.2, where a date is a string and `no` a word."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda own, node: own.construct_scalar(node))
    return yaml.load(text)


def marks(kind: str, text: str) -> list[str]:
    """What an editor marks in a record."""
    return [error.message for error in validator(kind).iter_errors(loaded(text))]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    Draft7Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("path", RECORDS)
def test_every_record_of_the_example_site_is_accepted(path: str) -> None:
    text = (CONTENT / path).read_text("utf-8-sig")
    front = text.removeprefix("---\n").split("\n---", 1)[0] if path.endswith(".md") else text
    assert marks(RECORDS[path].kind, front) == []


@pytest.mark.parametrize("kind", KINDS)
def test_little_is_required(kind: str) -> None:
    assert marks(kind, MINIMAL[kind]) == []


ACCEPTED = [
    ("kegiatan", "jam: 08.00"),
    ("kegiatan", "jam: 8"),
    ("kegiatan", "tanggal: 2023-02-13"),
    ("kegiatan", "tanggal: 2023"),
    ("kegiatan", "tanggal: Senin, 13 Februari 2023"),
    ("kegiatan", "draf: true"),
    ("kegiatan", "draf: ya"),
    ("kegiatan", "draf: no"),
    ("kegiatan", "draf: ✓"),
    ("kegiatan", "jumlah_hadir: 1.284"),
    ("kegiatan", "jumlah_hadir: 30 orang"),
    ("kegiatan", "jumlah_hadir: '-'"),
    ("kegiatan", "tempat:"),
    ("kegiatan", "tempat: ''"),
    ("kegiatan", "seksi: []"),
    ("kegiatan", "seksi: ekonomi, Pembinaan Lingkungan"),
    ("kegiatan", "seksi: [EKONOMI, '']"),
    ("kegiatan", "instansi: TNI/POLRI"),
    ("kegiatan", "Tindak lanjut: Memperbaiki papan nama"),
    ("kegiatan", "TINDAK-LANJUT:\n  - apa: Rapat\n    tenggat: 2023-03"),
    ("kegiatan", "pembicara: Penyuluh KB"),
    ("kegiatan", "peserta:\n  - Perangkat desa\n  - unsur: Kader\n    jumlah: 8\n  - Kader BKB: delapan orang"),
    ("kegiatan", "agenda:\n  - Acara: doa bersama"),
    ("kegiatan", "foto: rapat.jpg"),
    ("kampung", "wilayah: Mekar"),
    ("kampung", "wilayah:\n  provinsi: Jateng\n  kabupaten: kab. pekalongan"),
    ("kampung", "contoh: Ya\nwilayah:\n  provinsi: Provinsi Rekaan\n  kabupaten: Kabupaten Rekaan"),
    ("kampung", "dicanangkan: 2017"),
    ("kampung", "sarana:\n  bkb: true\n  pik_r: belum ada"),
    ("kampung", "pokja:\n  pengurus: Ketua"),
    ("kampung", "penduduk:\n  tahun: 2022\n  KK: 872"),
    ("kampung", "lokasi:\n  lintang: -6.95\n  bujur: 109.66"),
    ("kampung", "nihil: 2023-01"),
    ("poktan", "lokus_pro_pn: 2023"),
    ("poktan", "lokus_pro_pn: [2022, 2023]"),
    ("poktan", "produk: keripik"),
    ("laporan", "tanggal_masuk: 2023-03-17"),
    ("target", "triwulan:\n  tw2: 40 %"),
]


@pytest.mark.parametrize(("kind", "line"), ACCEPTED)
def test_what_the_checker_accepts_is_not_marked(kind: str, line: str) -> None:
    text = f"{MINIMAL[kind]}{line}\n"
    record = f"---\n{text}---\n" if kind == "kegiatan" else text
    name = {"laporan": "2023-02", "target": "2023"}.get(kind, "mekar")
    assert [d.message for d in check("a", Place(kind, "a", name), record.encode()).diagnostics if d.is_error] == []
    assert marks(kind, text) == []


# The forms that the guide says are read (`docs/panduan/isian.md`), each in a field of its kind.
FIELDS = {
    "Tanggal": ("kegiatan", "tanggal"),
    "Bulan": ("kampung", "nihil"),
    "Rentang bulan": ("poktan", "vakum"),
    "Tahun": ("poktan", "tahun_terbentuk"),
    "Jam": ("kegiatan", "jam"),
    "Jumlah": ("kegiatan", "jumlah_hadir"),
    "Rupiah": ("laporan", "pagu"),
    "Persen": ("target", "tw2"),
    "Koordinat": ("kampung", "bujur"),
    "Ya atau Tidak": ("kegiatan", "draf"),
}
BELOW = {
    "pagu": "kelompok:\n  - poktan: uppka-mawar\n    anggaran:\n      pagu: {}",
    "tw2": "triwulan:\n  tw2: {}",
    "bujur": "lokasi:\n  lintang: -6.95\n  bujur: {}",
}


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, form, _ in FORMS])
def test_every_form_that_the_guide_gives_is_not_marked_with_quotes_or_without(name: str, form: str) -> None:
    kind, field = FIELDS[name]
    record = "" if field == "pagu" else MINIMAL[kind]
    for written in (form, f'"{form}"'):
        assert marks(kind, f"{record}{BELOW.get(field, field + ': {}').format(written)}\n") == []


MISTAKES = [
    ("kegiatan", "seksii: Ekonomi"),
    ("kegiatan", "seksi: Keagamann"),
    ("kegiatan", "seksi: [Ekonomi, Olahraga]"),
    ("kegiatan", "status: sudah"),
    ("kegiatan", "tanggal: akhir pekan kemarin"),
    ("kegiatan", "tanggal: 13/02/20"),
    ("kegiatan", "jumlah_hadir: tiga puluh"),
    ("kegiatan", "draf: kadang-kadang"),
    ("kegiatan", "sumber: www.example.org"),
    ("kegiatan", "tempat: [Balai desa]"),
    ("kegiatan", "peserta:\n  - unsur: Kader\n    banyak: 8"),
    ("kegiatan", "peserta:\n  - unsur: Kader\n    jumlah: banyak"),
    ("kegiatan", "tindak_lanjut:\n  - tenggat: 2023-03-01\n    penanggung_jawab: Ketua"),
    ("kampung", "wilayah:\n  propinsi: Jambi\n  desa: Mekar"),
    ("kampung", "klasifikasi:\n  nilai: Maju"),
    ("kampung", "lokasi:\n  lintang: -6.95"),
    ("kampung", "sarana: Ada"),
    ("poktan", "lokus_pro_pn: dua ribu"),
    ("poktan", "umur: 40"),
    ("target", "triwulan:\n  tw5: 40"),
]


@pytest.mark.parametrize(("kind", "line"), MISTAKES)
def test_a_slip_of_the_pen_is_marked(kind: str, line: str) -> None:
    assert marks(kind, f"{MINIMAL[kind]}{line}\n") != []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("kegiatan", "jenis: rapat-pokja\n"),
        ("kegiatan", "jenis: rapat-pokja\njudul:\n"),
        ("kegiatan", "jenis: rapat-pokja\njudul: '-'\n"),
        ("kegiatan", "jenis: rapat\njudul: Rapat\n"),
        ("poktan", "nama: Mawar\n"),
        ("laporan", "tanggal_masuk: 2023-03-17\n"),
        ("target", "provinsi:\n  Jambie: 11\n"),
    ],
)
def test_what_is_required_must_be_there(kind: str, text: str) -> None:
    assert marks(kind, text) != []


def test_a_required_field_may_be_called_as_people_write_it() -> None:
    assert marks("kegiatan", "Jenis: Rapat Pokja\nJUDUL: Rapat\n") == []


@pytest.mark.parametrize("daftar", [SEKSI, SASARAN, INSTANSI], ids=lambda daftar: daftar.nama)
def test_every_spelling_of_a_list_is_accepted_in_any_case(daftar: Daftar) -> None:
    spellings = [text for one in daftar for text in (one.kode, one.nama, *one.ejaan)]
    written = [form for text in spellings for form in (text, text.upper(), text.lower(), f" {text} ")]
    assert [text for text in written if marks("kegiatan", f"{MINIMAL['kegiatan']}{daftar.nama}: '{text}'\n")] == []


def test_an_editor_offers_the_first_spellings() -> None:
    offered = schema_of("poktan")["definitions"]["pilihan-jenis-poktan"]["anyOf"][0]["enum"]
    assert offered == [one.nama for one in JENIS_POKTAN]


def described(schema: dict[str, Any], isian: tuple[Isian, ...]) -> bool:
    return all(schema["properties"][one.key]["description"].startswith(one.kalimat) for one in isian)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_sentence(kind: str) -> None:
    assert described(schema_of(kind), isian_of(kind))


def test_an_editor_offers_the_names_of_regions() -> None:
    region = schema_of("kampung")["definitions"]
    levels = (("provinsi", "provinsi"), ("kabupaten", "kabupaten-atau-kota"))
    offered = {level: region[f"dikenal-{name}"]["anyOf"][0]["enum"] for level, name in levels}
    assert (len(offered["provinsi"]), len(offered["kabupaten"])) == (38, 514)
    assert "Kota Pekalongan" in offered["kabupaten"]
