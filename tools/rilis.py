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
    inside = {program.path: program.data, "requirements.txt": requirements(program, libraries_of(program))}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        for path, data in inside.items():
            entry = zipfile.ZipInfo(f"kampung-kb-{program.versi}/{path}", (2020, 2, 2, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            folder.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def main() -> None:
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for name, data in release_of(own_program()).items():
        (DIST / name).write_bytes(data)
        sys.stdout.write(f"{DIST / name}  {len(data):,} bytes\n")


if __name__ == "__main__":
    main()
