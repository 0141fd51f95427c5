"""The made-up kabupaten of 163 kampung and about 10,000 records, built once for all processes that look at it."""

import datetime
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.options import Options
from tests.browser import BASE
from tests.conftest import linked
from tests.kabupaten import write_kabupaten
from tests.search.pagefind import PACKAGES

# A kampung that somebody looks for among the others: its next meeting, its group, a word that only its minutes have.
NAMA, KELOMPOK, KATA = "Contoh Telaga Bening", "Anyelir Ceria", "penggilingan"
_HOME = "kecamatan-0/telaga-bening"
_PLACE = "wilayah: {provinsi: Provinsi Contoh, kabupaten: Kabupaten Contoh, kecamatan: Contoh Utara}"
_LOOKED_FOR = {
    "kampung.yaml": f"nama: {NAMA}\ncontoh: Ya\n{_PLACE}\n",
    "poktan/bkb-anyelir.yaml": f"jenis: BKB\nnama: {KELOMPOK}\njadwal: setiap Rabu kedua\n",
    "kegiatan/2024-02-07-rapat.md": (
        "---\njenis: rapat-pokja\njudul: Rapat persiapan panen\nstatus: Rencana\ntanggal: 2024-02-07\njam: 09.00\n"
        "tempat: Balai desa\n---\n"
    ),
    "kegiatan/2023-06-14-kunjungan.md": (
        "---\njenis: kegiatan-lain\njudul: Kunjungan ke tetangga desa\ntanggal: 2023-06-14\n---\n"
        f"Rombongan melihat {KATA} kopi milik warga.\n"
    ),
    **{
        f"kegiatan/2023-{month:02}-10-bkb.md": (
            f"---\njenis: pembinaan-poktan\njudul: Pertemuan orang tua ke-{month}\ntanggal: 2023-{month:02}-10\n"
            "poktan: bkb-anyelir\n---\nOrang tua belajar bersama.\n"
        )
        for month in range(7, 13)
    },
}
# The last day of January 2024: plans of its records are still ahead.
TODAY = datetime.date(2024, 1, 31)
_MINUTES = 10


def large_site(factory: pytest.TempPathFactory) -> Path:
    """Its output. Whoever comes first builds it, the others wait."""
    folder = factory.getbasetemp()
    shared = (folder.parent if folder.name.startswith("popen-") else folder) / "kabupaten-besar"
    with _alone(shared):
        if not (shared / "selesai").exists():
            write_kabupaten(shared / "content")
            for name, text in _LOOKED_FOR.items():
                place = shared / "content" / _HOME / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, "utf-8")
            if PACKAGES.is_dir():  # what npm brings: with a search
                (shared / "node_modules").mkdir()
                linked(shared / "node_modules/@pagefind", PACKAGES)
            options = Options(shared / "content", shared / "output", f"http://127.0.0.1{BASE}", TODAY, keep_going=True)
            assert build(options).published
            (shared / "selesai").touch()
    return shared / "output"


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No two processes at once: a folder can be made by one alone."""
    lock = folder.with_name(f"{folder.name}-dikunci")
    for _ in range(_MINUTES * 600):
        try:
            lock.mkdir()
            break
        except FileExistsError:
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.rmdir()
