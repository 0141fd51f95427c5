"""The property that everything rests on: after any edits, output/ is what a clean build makes."""

import datetime
import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.conftest import SITUS, Village
from tests.photos import jpeg

pytestmark = pytest.mark.walk

TITLES = ["Rapat bulanan", "Kerja bakti", "Pengajian <keluarga>", "Kelas balita & lansia", "Rapat"]
DATES = ["2023-02-13", "2023-02", "2023", "13 Maret 2022", ""]
PLACES = ["mekar", "asri", "kab/jaya"]
PHOTOS = ["a.jpg", "A.jpg", "b.jpg"]
PICTURES = [jpeg(40, 30), jpeg(30, 40), jpeg(40, 30)[:-300]]


def activity(r: random.Random) -> str:
    lines = [f"jenis: {r.choice(['rapat-pokja', 'pembinaan-poktan', 'kegiatan-lain'])}", f"judul: '{r.choice(TITLES)}'"]
    if date := r.choice(DATES):
        lines.append(f"tanggal: {date}")
    if r.random() < 0.4:
        lines.append(f"seksi: [{r.choice(['Ekonomi', 'Keagamaan', 'Lainnya'])}]")
    if r.random() < 0.4:
        lines.append(f"poktan: {r.choice(['UPPKA', 'bkb-melati', 'uppka-mawar'])}")
    if r.random() < 0.3:
        lines.append(f"status: {r.choice(['rencana', 'batal', 'ditunda'])}")
    if r.random() < 0.2:
        lines.append("draf: Ya")
    if r.random() < 0.2:
        lines.append(f"alamat_lama: {r.choice(['lama-a', 'lama-b', '/kampung/lama/'])}")
    if r.random() < 0.3:
        lines.append("tindak_lanjut:\n  - apa: Kirim surat\n    tenggat: 2023-03-30")
    if r.random() < 0.3:
        lines.append(f"foto:\n  - berkas: {r.choice(PHOTOS)}\n    izin: {r.choice(['Ya', 'Ya', 'Tidak', ''])}")
    body = r.choice(
        [
            "![Papan](../foto/a.jpg)",
            "",
            "Isi.",
            "- satu\n- dua\n",
            "Lihat [rapat](rapat-1.md) dan [kelompok](../poktan/bkb-melati.yaml).",
        ]
    )
    if r.random() < 0.1:
        lines.append("tanggal: 2023-01-01")  # a fault: a key twice
    return "---\n" + "\n".join(lines) + f"\n---\n{body}\n"


def edit_activity(v: Village, r: random.Random) -> None:
    v.write({f"{r.choice(PLACES)}/kegiatan/{r.choice(['rapat-1', 'rapat-2', '2023-02-13-rapat'])}.md": activity(r)})


def edit_kampung(v: Village, r: random.Random) -> None:
    text = (
        f"nama: {r.choice(['Mekar', 'Asri', 'Jaya'])}\ngambaran: {r.choice(['Desa di lereng.', 'Desa di pantai.'])}\n"
    )
    if r.random() < 0.3:
        text += f"alamat_lama: [{r.choice(['lama', 'dulu'])}]\n"
    if r.random() < 0.1:
        text += "tidakdikenal: x\n"
    v.write({f"{r.choice(PLACES)}/kampung.yaml": text})


def edit_poktan(v: Village, r: random.Random) -> None:
    name, kind = r.choice([("bkb-melati", "BKB"), ("uppka-mawar", "UPPKA")])
    v.write({f"{r.choice(PLACES)}/poktan/{name}.yaml": f"jenis: {kind}\nnama: {r.choice(['Melati', 'Mawar'])}\n"})


def edit_photo(v: Village, r: random.Random) -> None:
    v.write({f"{r.choice(PLACES)}/foto/{r.choice(PHOTOS)}": r.choice(PICTURES)})


def edit_situs(v: Village, r: random.Random) -> None:
    v.write({"situs.yaml": SITUS + f"kaki: {r.choice(['Dikelola Pokja.', 'Catatan publik.'])}\n"})


def edit_template(v: Village, r: random.Random) -> None:
    v.write(
        {"templates/404.html": f"<main>{r.random()}</main>", "assets/gaya.css": f"main {{ order: {r.randint(1, 3)} }}"}
    )


def delete_something(v: Village, r: random.Random) -> None:
    files = [p for p in sorted((v.root / "content").rglob("*.*")) if p.name != "situs.yaml"]
    if files:
        r.choice(files).unlink()


def rename_something(v: Village, r: random.Random) -> None:
    files = sorted((v.root / "content").rglob("kegiatan/*.md"))
    if files:
        chosen = r.choice(files)
        chosen.rename(chosen.with_name(f"{r.choice(['rapat-1', 'pindah', '2022-01-01-lama'])}.md"))


def damage_output(v: Village, r: random.Random) -> None:
    files = sorted(p for p in (v.root / "output").rglob("*") if p.suffix in (".html", ".webp"))
    if files:
        r.choice(files).unlink()


def damage_cache(v: Village, r: random.Random) -> None:
    files = sorted(p for p in (v.root / ".cache").rglob("*") if p.is_file())
    if files:
        chosen = r.choice(files)
        chosen.write_bytes(chosen.read_bytes()[: r.randint(0, 200)])


EDITS: list[Callable[[Village, random.Random], None]] = [
    edit_activity, edit_activity, edit_activity, edit_kampung, edit_poktan, edit_photo, edit_photo, edit_situs,
    edit_template, delete_something, rename_something, damage_output, damage_cache,
]  # fmt: skip


def random_options(r: random.Random) -> dict[str, object]:
    return {
        "drafts": r.random() < 0.3,
        "keep_going": True,
        "base_url": r.choice([None, None, None, "https://lain.example/repo"]),
        "today": r.choice([datetime.date(2023, 4, 1), datetime.date(2023, 3, 1)]),
    }


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.integers(0, 2**32))
def test_after_any_edits_output_is_what_a_clean_build_makes(seed: int) -> None:
    r = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        village = Village(Path(folder) / "a").write({"situs.yaml": SITUS, "mekar/kampung.yaml": "nama: Mekar\n"})
        for _ in range(5):
            for _ in range(r.randint(1, 4)):
                r.choice(EDITS)(village, r)
            options = random_options(r)
            village.build(**options)
            assert village.output() == clean_build(village, Path(folder) / "clean", options)


def clean_build(village: Village, root: Path, options: dict[str, object]) -> dict[str, bytes]:
    """What a machine makes that has never seen this site."""
    shutil.rmtree(root, ignore_errors=True)
    for name in ("content", "templates", "assets"):
        if (village.root / name).exists():
            shutil.copytree(village.root / name, root / name)
    fresh = Village(root)
    assert fresh.build(**options).published
    return fresh.output()
