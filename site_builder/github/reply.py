"""Answers on the issue and the words of the pull request: Markdown in which whatever somebody wrote is plain text."""

import re
from collections.abc import Iterable, Sequence

from ..messages.markdown import escaped
from ..model.diagnostics import Diagnostic
from .known import Twin
from .private import TITLE, Secret

_MOST = 30
_CODE = re.compile(r"`([^`\n]+)`")
_EDIT = (
    "Pilih **⋯ › Edit** di kanan atas formulir ini, perbaiki, lalu simpan; formulirnya dibaca lagi. Di sana semua "
    "kotak tampil sebagai satu naskah: tulis di bawah nama kotaknya, dan ganti `_No response_` kalau ada."
)
_ASK = (
    "Kalau catatan yang sudah terbit perlu diperbaiki, tulis yang keliru sebagai komentar di bawah; pengelola "
    "mengubahnya."
)
_FORGET = """\
GitHub menyimpan tulisan yang lama. Sesudah formulirnya diperbaiki, hapus juga versi lamanya: klik **edited** di bawah \
judul, pilih versi yang lama, lalu **Options › Delete revision from history**. Kalau tulisan itu tidak bisa dihapus, \
minta pengelola menghapus issue ini."""

_LOOK = "Lihat fotonya satu per satu: daftar hadir, kartu identitas, dan wajah anak tanpa izin tidak boleh ikut."
UNSIGNED = "Kotak pernyataan di awal formulir belum dicentang. Formulir ini terbaca umum; centang dahulu kalau setuju."
CLOSED = (
    "Formulir ini sudah ditutup: catatannya sudah terbit, atau pengelola menutupnya. Perubahan di sini tidak dibaca "
    f"lagi. {_ASK} Untuk kegiatan lain, isi formulir baru."
)


def done(facts: Sequence[str], doubts: Sequence[str], left: Sequence[str], empty: Sequence[str]) -> str:
    """A record has been made; `left`: what did not come along, and why; `empty`: headings that nothing stands under."""
    listed = [f"- {one}" for one in doubts]
    asked = f"Masih kosong: {', '.join(map(escaped, empty))}. Kalau diketahui, isi kotaknya masing-masing; yang hanya "
    parts = [
        "Terima kasih, catatannya sudah disusun. Belum terbit: situs memuatnya sesudah pengelola membaca dan menerima "
        "usulan (pull request) di bawah ini.",
        _items(f"- {one}" for one in facts),
        *([f"{asked}ada di notulen tidak ikut dihitung di situs."] if empty else []),
        *(["Yang tidak ikut:", _items(f"- {prose(one)}" for one in left)] if left else []),
        *(["Tidak menghalangi, tetapi sebaiknya dilihat:", _items(listed)] if listed else []),
        f"Ada yang keliru atau kurang? Perbaiki sebelum pengelola menerimanya. {_EDIT}",
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
    other = (
        "Kalau ini kegiatan lain, bedakan judul dan jamnya di sini lewat **⋯ › Edit**."
        if found.jam
        else "Kalau ini kegiatan lain, catatan yang lama perlu menyebut jamnya dahulu; sesudah itu bedakan judul dan "
        "jamnya di sini lewat **⋯ › Edit**."
    )
    if found.issue:
        return (
            f"Hal yang sama sudah diisi di formulir #{found.issue} dan menunggu pengelola, jadi formulir ini tidak "
            f"dijadikan catatan kedua. Kalau ada yang kurang di sana, lengkapi formulir #{found.issue}. {other} Kalau "
            "memang sama, formulir ini boleh ditutup."
        )
    return f"Hal yang sama sudah ada di situs: {_path(found.path)}. Tidak ada yang ditimpa. {_ASK} {other}"


def month_waits(issue: int) -> str:
    """Another form has the report of that month, which only the maintainer can bring together with this one."""
    return (
        f"Laporan kampung ini untuk bulan itu masih menunggu pengelola di formulir #{issue}. Kalau kelompoknya sama, "
        "formulir ini boleh ditutup. Kalau kelompoknya lain, tunggu sampai formulir itu digabung, lalu simpan formulir "
        "ini sekali lagi lewat **⋯ › Edit**; kelompok ini ditambahkan ke laporan itu."
    )


def pull(number: int, paths: Sequence[str], doubts: Sequence[str], left: Sequence[str]) -> str:
    """What the maintainer reads; the record's path comes first, its photos' behind it."""
    listed = [f"- {one}" for one in doubts]
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


def named(count: int) -> str:
    """Somebody is called by a name, which no check can tell from an office for certain."""
    return (
        f"Orang disebut dengan namanya di {count} tempat, sesudah “Pak”, “Bu”, dan semacamnya. Ganti dengan jabatannya."
    )


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
