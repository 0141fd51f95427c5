"""Names that some file system refuses or folds together, in every place where a name becomes an address: told by
`check` and `build` alike, at the cost of their own record alone; all else is published on a real disk.

`EXAMPLES=2000 pytest tests/build/test_hostile_names.py` looks further than a daily run does.
"""

import json
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.batches import Workers
from site_builder.inputs import take_stock
from site_builder.model.diagnostics import OWN_FAULT
from site_builder.model.paths import LONGEST_SEGMENT, folded, why_refused
from site_builder.output.publish import Shelf
from site_builder.output.state import State
from site_builder.stages import faults, understand
from site_builder.understood import Understood
from tests.conftest import EXAMPLES, RAPAT, SITUS, Village, files_below
from tests.photos import jpeg

pytestmark = pytest.mark.walk

PHOTO = jpeg(40, 30)
RECORD = "mekar/kegiatan/2023-02-13-rapat.md"
NAMES = [
    "con", "NUL", "aux", "com1", "nul.x", "mekar", "Mekar", "MEKAR", "mekar.", "mekar ", " mekar", "a" * 181,
    "b" * 240, "caf\u00e9", "cafe\u0301", "CAF\u00c9", "index.html", "robots.txt", "2023", "2023-02",
    "2023-tw1-con", "a\\b", "%2e%2e", "<x>", "a:b", "x?y", "#", "-", "'", '"', "\u202eabc", "\U0001f4a5", "arsip",
    "kampung", "foto", "tulis", "hal-2",
]  # fmt: skip
OLD = [
    "/robots.txt/x", "/robots.txt", "/index.html/x/", "/INDEX.html", "/KAMPUNG/mekar/", "/kampung/MEKAR",
    "/kampung.d", "/kampung/baik/rkm.pdf/x", "/aset/gaya.css/x", "/aset.x", "/sitemap.xml", "/Sitemap-1.xml/",
    "/404.html/x", "/x y/", "/data/kampung.csv/x", "/data/kampung.csv", "/ringkasan/kegiatan-per-bulan/2023/",
    "/wilayah/con/", "/con/", "/tulis/", "/a/NUL.txt", "/lama.", "/a.b", "/a.b/c", "/A.B/C/", "/a.b/c.d", "//x",
    "/../x", "lama", "LAMA", "/kampung/baik/kegiatan/2023-02-13-rapat", "/Kampung/Baik/foto/balai-kecil.webp/",
    "/" + "a" * 241, "/" + "b" * 240, "/c" * 260, "/c" * 240,
]  # fmt: skip
TEXT = st.text(st.characters(exclude_characters="/\x00\n\r", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
NAME = st.one_of(st.sampled_from(NAMES), TEXT).filter(lambda text: text not in (".", ".."))
OLDS = st.lists(st.one_of(st.sampled_from(OLD), NAME, NAME.map(lambda name: f"/{name}/x")), max_size=3)
NAMED = st.fixed_dictionaries(
    {
        **dict.fromkeys(("folder", "kampung", "poktan", "kegiatan", "laporan", "rekap", "target"), NAME),
        **dict.fromkeys(("foto", "instansi", "program", "aset"), NAME),
        "wilayah": st.lists(NAME, min_size=3, max_size=3),
        "lama": st.lists(OLDS, min_size=3, max_size=3),
    }
)

GOOD: dict[str, str | bytes] = {
    "situs.yaml": SITUS,
    "baik/kampung.yaml": "nama: Baik\nwilayah: {provinsi: Aceh, kabupaten: Kota Contoh}\n",
    "baik/poktan/uppka-baik.yaml": "jenis: UPPKA\nnama: Baik\n",
    "baik/kegiatan/2023-02-13-rapat.md": RAPAT.replace("tanggal:", "foto: {berkas: balai.jpg, izin: Ya}\ntanggal:"),
    "baik/laporan/2023-02.yaml": "kelompok: {poktan: uppka-baik, fasilitasi: Ya}\n",
    "baik/foto/balai.jpg": PHOTO,
}


def named(village: Village, names: dict[str, object]) -> Village:
    """A good kampung and one in which every name is somebody's idea."""
    said = {key: json.dumps(value, ensure_ascii=False) for key, value in names.items()}
    where, old = names["wilayah"], names["lama"]
    assert isinstance(where, list)
    assert isinstance(old, list)
    home, other, rekap = f"{names['folder']}/{names['kampung']}", names["foto"], names["rekap"]
    region = json.dumps(dict(zip(("provinsi", "kabupaten", "kecamatan"), where, strict=True)), ensure_ascii=False)
    lama = [json.dumps(one, ensure_ascii=False) for one in old]
    files: dict[str, str | bytes] = {
        f"{home}/kampung.yaml": f"nama: Mekar\nwilayah: {region}\nalamat_lama: {lama[0]}\n",
        f"{names['folder']}/lain-lagi/kampung.yaml": f"nama: Lain\nwilayah: {region}\n",
        f"{home}/poktan/{names['poktan']}.yaml": f"jenis: UPPKA\nnama: Mawar\nalamat_lama: {lama[1]}\n",
        f"{home}/kegiatan/{names['kegiatan']}.md": RAPAT.replace(
            "tanggal:",
            f"instansi: [{said['instansi']}]\nprogram: [{said['program']}]\nalamat_lama: {lama[2]}\ntanggal:",
        ),
        f"{home}/kegiatan/2023-02-13-foto.md": RAPAT.replace(
            "tanggal:", f"foto: {{berkas: {json.dumps(f'{other}.jpg', ensure_ascii=False)}, izin: Ya}}\ntanggal:"
        ),
        f"{home}/foto/{other}.jpg": PHOTO,
        f"{home}/laporan/{names['laporan']}.yaml": f"kelompok: {{poktan: {said['poktan']}, fasilitasi: Ya}}\n",
        f"rekap/{rekap}.yaml": "wilayah: Aceh\njumlah_kelompok: 14\nangka: {apa: Keluarga, nilai: 240}\n",
        f"target/{names['target']}.yaml": "provinsi: {Aceh: 12}\n",
        f"assets/{names['aset']}": "x",
        f"assets/x{str(names['aset']).upper()}": "x",
        f"assets/x{str(names['aset']).lower()}": "x",
    }
    return village.write(GOOD).write(files)


def understood(village: Village) -> Understood:
    with Workers(1) as workers:
        return understand(village.options, take_stock(village.options.roots, ()), workers)


def told(village: Village) -> Understood:
    with Workers(1) as workers:
        return faults(village.options, take_stock(village.options.roots, ()), workers)


def staged(village: Village, paths: Iterable[str], output: str = "output") -> set[str]:
    """The files of output/ once these have been staged and published on this disk."""
    shelf = Shelf(village.root / output, village.root / f".cache-{output}")
    before = shelf.state()
    made = shelf.write((path, path.encode()) for path in paths)
    pages = {path: (b"", *one) for path, one in made.items()}
    shelf.publish(State(pages=pages, gone=tuple(path for path in before.pages if path not in pages)))
    return set(files_below(village.root / output))


def hold(known: Understood) -> None:
    """Paths that every file system takes and keeps apart; nothing gone without a word, the good kampung untouched."""
    assert known.pages is not None
    paths = [page.path for page in known.pages]
    assert len({folded(path) for path in paths}) == len(paths)
    files = {folded(path) for path in paths}
    for path in paths:
        parts = folded(path).split("/")
        assert not any("/".join(parts[:n]) in files for n in range(1, len(parts)))
        assert not any(why_refused(part, LONGEST_SEGMENT) for part in path.split("/"))
        assert len(path.encode()) < 1000
    assert {page.path for page in known.pages} > {
        "kampung/baik/index.html",
        "kampung/baik/poktan/uppka-baik/index.html",
        "kampung/baik/kegiatan/2023-02-13-rapat/index.html",
        "kampung/baik/foto/balai-besar.webp",
    }
    assert not [d for d in known.diagnostics if d.is_error and d.location.path.startswith("baik/")]
    assert OWN_FAULT not in {d.code for d in known.diagnostics}
    wrong = {d.location.path for d in known.diagnostics if d.is_error}
    for path in known.account.left_out:
        assert path in wrong or any(path.startswith(f"{other.rpartition('/')[0]}/") for other in wrong)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(NAMED, NAMED)
def test_whatever_the_names_the_rest_is_published_on_a_real_disk(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, object], second: dict[str, object]
) -> None:
    root = tmp_path_factory.mktemp("nama")
    before = understood(named(Village(root / "a"), first))
    later = named(Village(root / "b"), second)
    after = understood(later)
    for known in (before, after):
        hold(known)
    assert told(later).diagnostics == after.diagnostics
    assert before.pages is not None
    assert after.pages is not None
    staged(later, [page.path for page in before.pages])
    paths = [page.path for page in after.pages]
    assert staged(later, paths) == staged(later, paths, "bersih") == set(paths)


@settings(max_examples=max(2, EXAMPLES // 40), deadline=None, suppress_health_check=list(HealthCheck))
@given(NAMED)
def test_a_whole_build_with_such_names_publishes_the_rest(
    tmp_path_factory: pytest.TempPathFactory, names: dict[str, object]
) -> None:
    village = Village(tmp_path_factory.mktemp("nama")).write(GOOD)
    village.build()
    result = named(village, names).build(keep_going=True)
    assert result.published
    assert village.check() == result.summary.diagnostics
    village.build(keep_going=True, output=village.root / "bersih")
    assert village.output() == village.output("bersih")


@pytest.mark.parametrize("old", OLD)
def test_an_old_address_that_cannot_be_costs_no_other_record(old: str, village: Village) -> None:
    text = RAPAT.replace("judul:", f'alamat_lama: ["{old}"]\njudul:')
    known = understood(village.write(GOOD).write({RECORD: text}))
    hold(known)
    assert told(village).diagnostics == known.diagnostics
    assert {d.location.path for d in known.diagnostics if d.is_error} <= {RECORD}
    assert known.pages is not None
    paths = [page.path for page in known.pages]
    assert staged(village, paths) == set(paths)
