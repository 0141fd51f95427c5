"""GitHub issue forms: the questions of each, from the models, and the files that GitHub reads.

GitHub prints a filled form as `### heading` and the answer, so a question's heading is how its answer is found again.
Every form begins with a heading of its own, which tells the forms apart without labels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from ..model.vocabulary import JENIS_KEGIATAN
from .isian import Isian, isian_of, plain_words
from .kampung import Kampung

# More choices than this are quicker typed than looked for.
MOST_CHOICES = 50
KAMPUNG, NOTULEN, BULAN, IZIN, PERNYATAAN = "kampung", "notulen", "bulan", "izin", "pernyataan"
AGREED = "Saya tahu bahwa formulir ini langsung terbaca umum, dan isinya tidak memuat data pribadi."
ALLOWED = "Semua orang yang tampak di foto sudah setuju; untuk anak, orang tuanya."

Element = Literal["input", "textarea", "dropdown", "checkboxes"]


@dataclass(frozen=True)
class Question:
    """`key`: the field, or one of the names above; `columns`: the fields of one line's parts, between bars."""

    key: str
    judul: str
    element: Element
    keterangan: str = ""
    contoh: str = ""
    wajib: bool = False
    choices: tuple[str, ...] = ()
    banyak: bool = False
    columns: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """`kind` of record and, for activities, `jenis`; `optional` questions stand below a line of their own."""

    slug: str
    nama: str
    guna: str
    kind: str
    essential: tuple[Question, ...]
    optional: tuple[Question, ...] = field(default=())

    @property
    def heading(self) -> str:
        return f"Formulir {self.nama}"

    @property
    def questions(self) -> tuple[Question, ...]:
        agreed = Question(PERNYATAAN, self.heading, "checkboxes", wajib=True, choices=(AGREED,))
        return (agreed, *self.essential, *self.optional)


def forms(kampung: Sequence[str]) -> tuple[Form, ...]:
    """All forms, for a site with kampung of these names."""
    where = _kampung(kampung)
    return (
        *(_kegiatan(slug, where) for slug in _KEGIATAN),
        Form("laporan", "laporan UPPKA", "Laporan bulanan satu kelompok UPPKA.", "laporan", *_laporan(where)),
        Form("poktan", "Poktan", "Kelompok kegiatan yang belum ada di situs.", "poktan", *_poktan(where)),
    )


def labels_of(known: Sequence[Kampung]) -> tuple[str, ...]:
    """What the form's list shows for each kampung, told apart by folder where names are the same."""
    names = [one.jelas for one in known]
    return tuple(
        name if names.count(name) == 1 else f"{name}: {one.folder}" for name, one in zip(names, known, strict=True)
    )


def as_text(form: Form) -> str:
    """The file of a form, `.github/ISSUE_TEMPLATE/<slug>.yml`."""
    body = [
        {"type": "markdown", "attributes": {"value": _WARNING}},
        *(_element(one) for one in form.questions[: 1 + len(form.essential)]),
        *([{"type": "markdown", "attributes": {"value": "## Boleh dikosongkan"}}] if form.optional else []),
        *(_element(one) for one in form.optional),
    ]
    head = {"name": _upper(form.nama), "description": form.guna, "title": f"{_upper(form.nama)}: "}
    return _HEADER + _yaml({**head, "labels": ["formulir"], "body": body})


def chooser() -> str:
    """The file `config.yml`: a plain issue stays possible."""
    return _HEADER + _yaml({"blank_issues_enabled": True})


_HEADER = "# Dibuat oleh `kampung-kb schema`; perubahan di sini akan tertimpa.\n"
_WARNING = """\
**Formulir ini langsung terbaca umum begitu dikirim**, sebelum ada yang memeriksanya, dan riwayatnya tersimpan.

Jangan tulis NIK, nomor KK, NIP, nomor telepon, surel, atau alamat rumah seseorang. Jangan tulis nama peserta, dan
jangan tulis keadaan kesehatan atau KB siapa pun. Sebut orang dengan jabatan atau unsurnya saja. Foto daftar hadir dan
kartu identitas tidak boleh ikut.

Sesudah dikirim, jawabannya muncul di bawah formulir ini dalam beberapa menit: catatannya sudah disusun, atau apa yang
masih perlu diperbaiki. Untuk memperbaiki, pilih **Edit** pada formulir ini, lalu simpan."""

_FIRST = ("judul", "tanggal", "jam", "tempat")
_LATER = ("peserta", "narasumber", "agenda", "seksi", "sasaran", "instansi", "program", "pimpinan", "notulis")
_LAST = ("tanggal_selesai", "status", "ringkasan", "sumber")
_WITH_PHOTO = ("foto", IZIN)
# Essential and optional questions of each kind of activity; a key among the essentials is not asked again.
_KEGIATAN: dict[str, tuple[str, tuple[str, ...]]] = {
    "rapat-pokja": ("Notulen rapat kelompok kerja.", ("jumlah_hadir", NOTULEN, "keputusan", "tindak_lanjut")),
    "pembinaan-poktan": ("Pembinaan BKB, BKR, BKL, UPPKA, atau PIK-R.", ("poktan", "jumlah_hadir", NOTULEN)),
    "pertemuan-imp": ("Pertemuan PPKBD, Sub PPKBD, dan kader.", ("peran_imp", "jumlah_hadir", NOTULEN)),
    "rumah-dataku": ("Pertemuan bulanan Rumah DataKu.", ("jumlah_hadir", NOTULEN)),
    "kegiatan-lain": ("Kegiatan lain di kampung.", ("seksi", "sasaran", "jumlah_hadir", NOTULEN)),
}
# What no form asks for, of an activity and of a group: it is the maintainer's, or an import's.
NOT_ASKED = {
    "kegiatan": {"jenis", "diperbarui", "belum_ditinjau", "draf", "alamat_lama", "sudah_diperiksa"},
    "poktan": {"aktif", "alamat_lama", "sudah_diperiksa"},
    "laporan": {"sudah_diperiksa"},
}
_COLUMNS = {
    "peserta": ("unsur", "jumlah"),
    "narasumber": ("peran", "materi"),
    "tindak_lanjut": ("apa", "penanggung_jawab", "tenggat"),
}
# A secretary knows a group by its name, not by its file.
_CONTOH = {"poktan": "UPPKA Mawar"}
_LONG = ("ringkasan",)


def _kegiatan(slug: str, where: Question) -> Form:
    guna, own = _KEGIATAN[slug]
    essential = (*_FIRST, *own, *_WITH_PHOTO)
    more = (*(() if slug in ("rumah-dataku", "pertemuan-imp") else ("poktan",)), "keputusan", "tindak_lanjut")
    rest = tuple(key for key in (*more, *_LATER, *_LAST) if key not in essential)
    asked = {one.key: one for one in isian_of("kegiatan")}
    nama = JENIS_KEGIATAN[slug].nama
    return Form(
        slug,
        nama[0].lower() + nama[1:],
        guna,
        "kegiatan",
        (where, *(_asked(key, asked) for key in essential)),
        tuple(_asked(key, asked) for key in rest),
    )


def _poktan(where: Question) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    asked = {one.key: one for one in isian_of("poktan")}
    essential = ("jenis", "nama", "tempat", "jumlah_anggota", "jadwal", *_WITH_PHOTO)
    rest = (key for key in asked if key not in essential and key not in NOT_ASKED["poktan"])
    return (where, *(_asked(key, asked) for key in essential)), tuple(_asked(key, asked) for key in rest)


def _laporan(where: Question) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """One group's answers; a field of a part by its dotted name."""
    record = {one.key: one for one in isian_of("laporan")}
    answers = {one.key: one for one in record["kelompok"].bagian}
    budget = tuple(_question(one, f"anggaran.{one.key}") for one in answers.pop("anggaran").bagian)
    month = Question(BULAN, "Bulan laporan", "input", "Bulan yang dilaporkan.", "Februari 2023", wajib=True)
    yes_or_no = (key for key, one in answers.items() if one.bentuk == "Ya/Tidak" or key == "lainnya")
    first = ("poktan", *yes_or_no, "keluarga_tergabung")
    rest = (*budget, _question(answers["keterangan"]), _question(record["tanggal_masuk"]))
    return (where, month, *(_question(answers[key]) for key in first)), rest


def _kampung(names: Sequence[str]) -> Question:
    if 0 < len(names) <= MOST_CHOICES:
        return Question(KAMPUNG, "Kampung", "dropdown", wajib=True, choices=tuple(names))
    return Question(KAMPUNG, "Kampung", "input", "Nama kampung atau desanya.", "Mekar Asri", wajib=True)


def _asked(key: str, isian: dict[str, Isian]) -> Question:
    if key == NOTULEN:
        told = (
            "Apa yang dibicarakan atau dikerjakan. Boleh bernomor, boleh disalin dari WhatsApp atau Word. Naskah Word "
            "(.docx) boleh juga ditarik ke kotak ini."
        )
        return Question(NOTULEN, "Notulen", "textarea", told)
    if key == IZIN:
        return Question(IZIN, "Izin foto", "checkboxes", "Tanpa izin ini fotonya tidak diambil.", choices=(ALLOWED,))
    if key == "foto":
        told = (
            "Tarik foto ke kotak ini, paling banyak 10, dan tunggu sampai selesai terunggah. Keterangannya di baris "
            "bawah tiap foto, tanpa nama orang."
        )
        return Question("foto", "Foto", "textarea", told)
    return _question(isian[key])


def _question(one: Isian, key: str = "") -> Question:
    columns = _COLUMNS.get(one.key, ())
    told = f"{one.kalimat} {_hint(one, columns)}".strip()
    contoh = " | ".join(_example(one, name) for name in columns) if columns else _CONTOH.get(one.key, one.contoh)
    choices = tuple(p.nama for p in one.daftar) if one.daftar else ("Ya", "Tidak") if one.bentuk == "Ya/Tidak" else ()
    element: Element = "dropdown" if choices else "textarea" if _is_long(one) else "input"
    names = (one.key, *one.ejaan)
    return Question(key or one.key, one.judul, element, told, contoh, one.wajib, choices, one.banyak, columns, names)


def _hint(one: Isian, columns: tuple[str, ...]) -> str:
    if columns:
        names = ", ".join(part.judul.lower() for part in one.bagian if part.key in columns[1:])
        return f"Satu baris satu butir. Sesudah tanda | boleh ditambah: {names}."
    if one.key == "poktan":
        return "Namanya seperti di situs; jenisnya saja juga boleh." if one.banyak else "Namanya seperti di situs."
    lines = "Satu baris satu butir." if one.banyak and not one.daftar and _is_long(one) else ""
    return f"{plain_words(one.petunjuk)} {lines}".strip()


def _example(one: Isian, name: str) -> str:
    return next(part.contoh for part in one.bagian if part.key == name)


def _is_long(one: Isian) -> bool:
    return one.bentuk == "naskah" or one.key in _LONG or (one.banyak and one.bentuk in ("teks", "bagian"))


def _element(one: Question) -> dict[str, Any]:
    """A question as GitHub's form schema has it."""
    attributes: dict[str, Any] = {"label": one.judul}
    if one.keterangan:
        attributes["description"] = one.keterangan
    if one.element == "checkboxes":
        required = {"required": True} if one.wajib else {}
        return _with_id(one, {**attributes, "options": [{"label": text, **required} for text in one.choices]})
    if one.element == "dropdown":
        attributes |= {"multiple": True} if one.banyak else {}
        attributes["options"] = list(one.choices)
    elif one.contoh:
        attributes["placeholder"] = one.contoh
    return _with_id(one, attributes) | ({"validations": {"required": True}} if one.wajib else {})


def _with_id(one: Question, attributes: dict[str, Any]) -> dict[str, Any]:
    return {"type": one.element, "id": one.key.replace(".", "_"), "attributes": attributes}


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


class _Dumper(yaml.SafeDumper):
    """Sentences over several lines stay readable."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def _yaml(data: Any) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=118)
    return text
