"""A release in `dist/`: the wheel, a folder to set the program up from, zipped, and the hashes of both."""

import hashlib
import io
import shutil
import sys
import zipfile
from pathlib import Path

from site_builder.scaffold.program import Program, libraries_of, own_program, requirements

DIST = Path("dist")


def release_of(program: Program) -> dict[str, bytes]:
    """Every file of a release, by name; the same bytes for the same wheel."""
    files = {program.nama: program.data, f"kampung-kb-{program.versi}.zip": _to_set_up(program)}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    return {**files, "SHA256SUMS": sums.encode()}


def _to_set_up(program: Program) -> bytes:
    """A folder with the wheel and its pinned libraries, set up by the lines that a site is set up by."""
    inside = {
        "BACA-DAHULU.txt": _FIRST.format(program=program).replace("\n", "\r\n").encode(),
        program.path: program.data,
        "requirements.txt": requirements(program, libraries_of(program), _OF_A_RELEASE),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        for path, data in inside.items():
            entry = zipfile.ZipInfo(f"kampung-kb-{program.versi}/{path}", (2020, 2, 2, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            folder.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


_OF_A_RELEASE = "Program kampung-kb, lalu pustakanya, dengan sidik jarinya. Cara memasangnya ada di BACA-DAHULU.txt."
# As Notepad shows it: no Markdown, lines of Windows.
_FIRST = """BACA DAHULU

Ini program kampung-kb versi {program.versi}. Ia membuat situs Kampung KB dari
catatan kegiatan. Isi folder ini:

    {program.path}
        programnya
    requirements.txt
        program itu dan semua pustakanya, dengan sidik jarinya


MEMASANG

1. Pasang Python 3.11 atau lebih baru (https://www.python.org/downloads/) dan
   git (https://git-scm.com/). Di Windows centang "Add python.exe to PATH".

2. Buka terminal di folder ini, lalu ketik baris demi baris.

   Windows (Command Prompt):

       py -m venv .venv
       .venv\\Scripts\\activate

   macOS dan Linux:

       python3 -m venv .venv
       source .venv/bin/activate

3. Lalu, di komputer apa pun:

       python -m pip install --require-hashes -r requirements.txt
       kampung-kb --help

Jangan memasang program ini menurut namanya: ia tidak ada di indeks paket
Python mana pun, dan yang memakai namanya di sana bukan kami.


SITUS BARU

       kampung-kb init ../situs-kami

Yang perlu diketahui ditanyakan, dan di akhir tampil langkah berikutnya. Semua
panduan ada di situs itu, di docs/panduan; mulai dari pengelola.md.


SITUS YANG SUDAH ADA

Di folder ini, dengan tempat situsnya:

       kampung-kb upgrade --root ../situs-kami

Yang berubah ditampilkan dahulu; tidak ada yang ditulis sebelum diminta dengan
--apply.
"""


def main() -> None:
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for name, data in release_of(own_program()).items():
        (DIST / name).write_bytes(data)
        sys.stdout.write(f"{DIST / name}  {len(data):,} bytes\n")


if __name__ == "__main__":
    main()
