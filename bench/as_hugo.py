"""The records of `measure.write_site` as a Hugo site: the same texts, a page for each record, and the lists that people
look for them in. Summary tables, spreadsheets and data files have no like in it; they are ours alone.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml


def write_hugo(content: Path, root: Path) -> int:
    """The records below `content` as a Hugo site at `root`; gives how many there are."""
    shutil.copytree(Path(__file__).parent / "hugo", root)
    count = 0
    for home in content.rglob("kampung.yaml"):
        folder = root / "content" / home.parent.name
        _write(folder / "_index.md", f"---\ntitle: {yaml.safe_load(home.read_text())['nama']}\n---\n")
        for path in (home.parent / "kegiatan").glob("*.md"):
            _write(folder / path.name, _as_page(path.read_text()))
            count += 1
    return count


def _as_page(text: str) -> str:
    _, front, body = text.split("---\n", 2)
    said: dict[str, Any] = yaml.load(front, yaml.CSafeLoader)
    day = said.pop("tanggal")
    seksi = said.pop("seksi")
    told = {"title": said.pop("judul"), "date": day, "bulan": [f"{day:%Y-%m}"], "seksi": [seksi], **said}
    told["jenis"] = [told["jenis"]]
    return f"---\n{yaml.dump(told, Dumper=yaml.CSafeDumper, allow_unicode=True)}---\n{body}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
