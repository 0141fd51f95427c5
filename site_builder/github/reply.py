"""Answers on the issue and the words of the pull request: Markdown in which whatever somebody wrote is plain text."""

import re
from collections.abc import Iterable, Sequence

from ..messages.markdown import escaped
from ..model.diagnostics import Diagnostic
from .known import Twin
from .private import TITLE, Secret

_MOST = 30
_CODE = re.compile(r"`([^`\n]+)`")
_EDIT = "Pilih **⋯ › Edit** di kanan atas formulir ini, perbaiki, lalu simpan; formulirnya dibaca lagi."
_FORGET = """\
GitHub menyimpan tulisan yang lama. Sesudah formulirnya diperbaiki, hapus juga versi lamanya: klik **edited** di bawah \
judul, pilih versi yang lama, lalu **Options › Delete revision from history**. Kalau tulisan itu tidak bisa dihapus, \
minta pengelola menghapus issue ini."""

_LOOK = "Lihat fotonya satu per satu: daftar hadir, kartu identitas, dan wajah anak tanpa izin tidak boleh ikut."
UNSIGNED = "Kotak pernyataan di awal formulir belum dicentang. Formulir ini terbaca umum; centang dahulu kalau setuju."
CLOSED = "Formulir ini sudah ditutup, jadi tidak dibaca lagi. Isi formulir baru, atau pilih **Reopen issue** dahulu."


def done(facts: Sequence[str], doubts: Iterable[Diagnostic], left: Sequence[str]) -> str:
    """A record has been made; `left`: what did not come along, and why."""
    listed = [f"- {line(d)}" for d in doubts]
    parts = [
        "Terima kasih, catatannya sudah disusun dan diperiksa. Situs memuatnya sesudah pengelola menggabungkan pull "
        "request di bawah ini.",
        _items(f"- {one}" for one in facts),
        *(["Yang tidak ikut:", _items(f"- {prose(one)}" for one in left)] if left else []),
        *(["Tidak menghalangi, tetapi sebaiknya dilihat:", _items(listed)] if listed else []),
        "Ada yang keliru? Perbaiki formulir ini lewat **⋯ › Edit**; catatannya disusun lagi.",
    ]
    return "\n\n".join(parts)


def lacking(wants: Sequence[str]) -> str:
    """What keeps a record from being made, each with its heading."""
    head = "Catatannya belum bisa disusun. Yang perlu diperbaiki:"
    return "\n\n".join([head, _items(f"- {one}" for one in wants), _EDIT])


def private(secrets: Sequence[Secret]) -> str:
    """Names kinds and headings; what was written is not repeated."""
    where = [f"- {_at(one.heading)}: {escaped(one.kind)}" for one in secrets]
    return "\n\n".join(
        [
            "Formulir ini memuat hal yang tidak boleh diumumkan, jadi tidak ada catatan yang dibuat:",
            _items(where),
            "**Mohon segera hapus dari formulir ini**, karena siapa pun bisa membacanya sekarang. " + _EDIT,
            "Sebut orang dengan jabatan atau unsurnya saja. Kalimat yang sebenarnya boleh terbit perlu diubah: "
            "tanpa angka dan tanpa nama orang di samping kata kesehatan.",
            _FORGET,
        ]
    )


def twin(found: Twin) -> str:
    """The same thing is there already: on the site, or in another form."""
    if found.issue:
        return (
            f"Hal yang sama sudah diisi di formulir #{found.issue} dan menunggu pengelola, jadi formulir ini tidak "
            f"dijadikan catatan kedua. Kalau ada yang kurang di sana, lengkapi formulir #{found.issue}. Kalau ini "
            "kegiatan lain, bedakan tanggal atau judulnya di sini lewat **⋯ › Edit**. Kalau memang sama, formulir ini "
            "boleh ditutup."
        )
    return (
        f"Hal yang sama sudah ada di situs: {_path(found.path)}. Tidak ada yang ditimpa. Kalau ini kegiatan lain, "
        "bedakan tanggal atau judulnya lewat **⋯ › Edit**. Kalau catatan itu perlu diperbaiki, ubah berkasnya lewat "
        "pull request, atau minta pengelola."
    )


def month_waits(issue: int) -> str:
    """Another form has the report of that month, which only the maintainer can bring together with this one."""
    return (
        f"Laporan kampung ini untuk bulan itu masih menunggu pengelola di formulir #{issue}. Kalau kelompoknya sama, "
        "formulir ini boleh ditutup. Kalau kelompoknya lain, tunggu sampai formulir itu digabung, lalu simpan formulir "
        "ini sekali lagi lewat **⋯ › Edit**; kelompok ini ditambahkan ke laporan itu."
    )


def pull(number: int, paths: Sequence[str], doubts: Iterable[Diagnostic], left: Sequence[str]) -> str:
    """What the maintainer reads; the record's path comes first, its photos' behind it."""
    listed = [f"- {line(d)}" for d in doubts]
    parts = [
        f"Disusun dari formulir #{number}: {_path(paths[0])}. Sudah lolos pemeriksaan; baca sekali sebelum digabung.",
        *(["Yang tidak ikut:", _items(f"- {prose(one)}" for one in left)] if left else []),
        *(["Peringatan:", _items(listed)] if listed else []),
        *([_LOOK] if paths[1:] else []),
        f"Closes #{number}",
    ]
    return "\n\n".join(parts)


def wanted(heading: str, why: str, hint: str = "") -> str:
    """One thing to mend."""
    return f"{_at(heading)}: {prose(f'{why} {hint}'.strip())}" if heading else prose(f"{why} {hint}".strip())


def line(fault: Diagnostic) -> str:
    return prose(f"{fault.message} {fault.hint}".strip())


def prose(text: str) -> str:
    """A sentence of the program: what it puts in backticks stays code, in which nothing is a link or a mention."""
    parts = _CODE.split(text)
    return "".join(f"`{part}`" if n % 2 else escaped(part) for n, part in enumerate(parts))


def _at(heading: str) -> str:
    return (
        f"**{escaped(heading)}**" if heading and heading != TITLE else "Judul issue ini" if heading else "Formulir ini"
    )


def _path(path: str) -> str:
    """Only letters, digits and hyphens stand in a path of ours."""
    return f"`content/{path}`" if re.fullmatch(r"[\w./-]+", path) else "catatan yang lama"


def _items(rows: Iterable[str]) -> str:
    listed = list(rows)
    more = len(listed) - _MOST
    return "\n".join(listed[:_MOST] + ([f"- … dan {more} lagi"] if more > 0 else []))
