"""Word and spreadsheet files in content/: forms of an office and lists of members must go, the rest is no record."""

from collections.abc import Iterable, Iterator, Mapping

from ..model.diagnostics import Diagnostic, Location
from ..model.shell import argument
from .sheets import ANGGOTA, FORMULIR, KANTOR, TERTUTUP, Isi
from .source import OFFICE, SHEETS, WORDS


def sheets_among(paths: Iterable[str]) -> tuple[str, ...]:
    """The files that are to be looked into."""
    return tuple(path for path in paths if path.lower().endswith(SHEETS))


def office_faults(paths: Iterable[str], homes: Iterable[str], looks: Mapping[str, Isi]) -> Iterator[Diagnostic]:
    """One for every such file. `homes`: folders of kampung; `looks`: what the spreadsheets turned out to be."""
    folders = sorted(homes, key=len, reverse=True)
    for path in paths:
        if path.lower().endswith(OFFICE):
            isi = looks.get(path, Isi(TERTUTUP))
            code = "formulir-kantor" if isi.jenis in (KANTOR, ANGGOTA) else "berkas-kantor"
            home = next((folder for folder in folders if path.startswith(f"{folder}/")), "")
            yield Diagnostic(code, Location(path), *_told(path, home, isi))


def _told(path: str, home: str, isi: Isi) -> tuple[str, str]:
    name = path.rpartition("/")[2]
    if isi.jenis in (KANTOR, ANGGOTA):
        sheet = f" (lembar ke-{isi.lembar})" if isi.lembar else ""
        return f"{name} memuat {_WHAT[isi.jenis]}{sheet}, padahal content/ terbuka untuk umum.", _LEAKED
    if path.lower().endswith(WORDS):
        return f"{name} tidak terbit: berkas Word bukan catatan.", _as_record(path, home)
    if isi.jenis == FORMULIR:
        place = argument(f"../{name}")
        hint = f"Pindahkan ke luar folder situs, lalu ambil jawabannya dengan `kampung-kb import {place}`."
        return f"{name} tidak terbit: formulir resmi disimpan di luar folder situs.", hint
    if isi.jenis == TERTUTUP:
        hint = (
            "Pindahkan ke luar content/. Kalau memuat nama anggota atau angka KB, beri tahu pengelola; kalau formulir "
            "UPPKA, simpan sebagai .xlsx di luar folder situs, lalu `kampung-kb import`."
        )
        return f"{name} tidak terbit, dan isinya tidak bisa diperiksa.", hint
    hint = (
        "Salin yang perlu ke catatan, lalu pindahkan berkas ini ke luar content/. Naskah kegiatan bisa disimpan "
        "sebagai .docx, lalu `kampung-kb import`."
    )
    return f"{name} tidak terbit: lembar kerja bukan catatan.", hint


_WHAT = {
    KANTOR: "kolom kantor tentang KB dan stunting dari formulir UPPKA",
    ANGGOTA: "daftar nama orang dengan umur, nomor, atau keadaan kesehatannya",
}
_LEAKED = (
    "Pindahkan ke luar folder situs, misalnya ke ~/Documents, dan segera beri tahu pengelola: kalau sudah pernah "
    "di-commit, isinya tetap terbaca di riwayat dan harus dihapus dari sana juga (docs/panduan/privasi.md)."
)


def _as_record(path: str, home: str) -> str:
    """How the minutes in a Word file become a draft; only a newer form of it can be read."""
    name = path.rpartition("/")[2]
    there = path if path.lower().endswith((".docx", ".docm")) else path.rpartition(".")[0] + ".docx"
    first = "" if there == path else f"Buka {name} di Word atau LibreOffice, simpan sebagai .docx, lalu "
    into = f" --into {argument(f'content/{home}')}" if home else ""
    command = f"`kampung-kb import {argument(f'content/{there}')}{into}`"
    start = f"{first}jadikan" if first else "Jadikan"
    return f"{start} draf dengan {command}, dan pindahkan berkas Word-nya ke luar content/."
