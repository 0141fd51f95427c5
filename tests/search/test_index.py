"""The index is a part of the site: published and pruned with it, the same bytes each time, made anew in parts."""

import gzip
import json
import random
import re
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.memory import Memory
from site_builder.search import index as parts
from site_builder.search.keys import shortened
from site_builder.search.pagefind import bundle_of, program_among
from tests.conftest import RAPAT, Village
from tests.search.pagefind import INDEX, PACKAGES, found, index, installed

DRAFT = RAPAT.replace("judul:", "draf: Ya\njudul:").replace("Rapat bulanan", "Rapat rahasia")


@pytest.fixture
def site(village: Village) -> Village:
    """Two kampung with a group and activities, one of them a draft."""
    village.write({"asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi, kabupaten: Bungo, kecamatan: Tanah}\n"})
    for name in ("mekar", "asri"):
        village.write({f"{name}/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\nproduk: keripik talas\n"})
        village.write({f"{name}/kegiatan/2023-02-13-rapat.md": RAPAT.replace("judul:", "seksi: Ekonomi\njudul:")})
    village.write({"mekar/kegiatan/2023-02-14-draf.md": DRAFT})
    return installed(village)


def clean(village: Village, root: Path) -> dict[str, bytes]:
    """What a machine makes that has never seen this site."""
    fresh = installed(Village(root / "bersih"))
    for path, data in village.output("content").items():
        fresh.write({path: data})
    fresh.build(drafts=village.options.drafts)
    return fresh.output()


def test_kampung_groups_activities_and_regions_are_found(site: Village) -> None:
    site.build()
    assert set(found(site)) == {
        "/kampung/mekar/",
        "/kampung/asri/",
        "/kampung/mekar/poktan/uppka-mawar/",
        "/kampung/asri/poktan/uppka-mawar/",
        "/kampung/mekar/kegiatan/2023-02-13-rapat/",
        "/kampung/asri/kegiatan/2023-02-13-rapat/",
        "/wilayah/jambi/kabupaten-bungo/tanah/",
    }


def test_a_result_says_what_and_when_and_can_be_filtered(site: Village) -> None:
    site.build()
    known = found(site)["/kampung/mekar/kegiatan/2023-02-13-rapat/"]
    assert known["meta"] == {"title": "Rapat bulanan", "tanggal": "13 Februari 2023"}
    assert known["filters"] == {
        "jenis": ["rapat-pokja"],
        "kampung": ["/situs/kampung/mekar/"],
        "seksi": ["ekonomi"],
        "tahun": ["2023"],
    }
    assert "membahas rencana kerja" in known["content"]
    assert "Kapan" not in known["content"]
    assert found(site)["/kampung/asri/"]["filters"] == {"jenis": ["kampung"], "kampung": ["/situs/kampung/asri/"]}


def test_what_nobody_has_reviewed_sorts_nothing(site: Village) -> None:
    text = RAPAT.replace("judul:", "seksi: Ekonomi\nbelum_ditinjau: [seksi]\njudul:")
    site.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).build()
    assert "seksi" not in found(site)["/kampung/mekar/kegiatan/2023-02-13-rapat/"]["filters"]


def test_a_draft_is_never_in_it(site: Village) -> None:
    site.build(drafts=True)
    assert site.has("kampung/mekar/kegiatan/2023-02-14-draf/index.html")
    assert "rahasia" not in str(found(site))


def test_where_no_page_can_be_found_there_is_an_index_all_the_same(tmp_path: Path) -> None:
    village = installed(Village(tmp_path).write({"situs.yaml": "nama: Contoh\n"}))
    village.build()
    assert list(index(village)) == [f"{INDEX}bagian.json"]


@pytest.mark.parametrize("most", [3000, 2])
def test_after_edits_it_is_what_a_clean_build_makes(
    most: int, site: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST_PAGES", most)
    site.build()
    edits = (
        {"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("rencana kerja", "gizi balita")},
        {"asri/kegiatan/2023-03-01-baru.md": RAPAT.replace("2023-02-13", "2023-03-01")},
        {"seri/kampung.yaml": "nama: Seri\n", "asri/kampung.yaml": "nama: Asri Jaya\n"},
    )
    memory = Memory()
    for number, edit in enumerate(edits):
        site.write(edit)
        build(site.options, memory if number else None)
        assert site.output() == clean(site, tmp_path / str(number))
    site.remove("asri/kegiatan/2023-03-01-baru.md")
    site.build()
    assert site.output() == clean(site, tmp_path / "akhir")


def test_only_the_part_is_made_anew_whose_pages_say_something_else(
    site: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST_PAGES", 2)
    site.build()
    assert int(index(site)[f"{INDEX}bagian.json"].split(b":")[1].strip(b" }")) > 1
    site.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("rencana kerja", "gizi balita")})
    made = {path.removeprefix(INDEX).split("/")[0] for path in site.build().made if path.startswith(INDEX)}
    assert len(made) == 1


@pytest.mark.parametrize(
    "edit",
    [
        {"templates/_kaki.html": "<footer>Kaki lain</footer>\n"},
        {"assets/gaya.css": "body { color: red }\n"},
        {"situs.yaml": "nama: Nama lain\nurl: https://contoh.github.io/situs/\n"},
        {"mekar/kegiatan/2023-02-14-draf.md": DRAFT + "Lagi.\n"},
    ],
)
def test_it_is_not_made_again_where_no_searched_text_changed(edit: dict[str, str], site: Village) -> None:
    site.build()
    site.write(edit)
    assert not [path for path in site.build().made if path.startswith(INDEX)]


def test_a_build_with_nothing_to_do_does_nothing(site: Village) -> None:
    site.build()
    result = site.build()
    assert (result.made, result.removed, result.summary.pages) == ({}, (), len(site.output()))


@pytest.mark.parametrize("what", ["gone", "damaged"])
def test_a_file_that_is_not_as_it_was_made_is_made_again(what: str, site: Village) -> None:
    site.build()
    before = site.output()
    place = site.root / "output" / next(path for path in before if path.endswith(".pf_index"))
    if what == "gone":
        place.unlink()
    else:
        place.write_bytes(b"")
    site.build()
    assert site.output() == before


def test_what_is_remembered_of_pages_may_be_lost(site: Village) -> None:
    site.build()
    before, known = site.output(), site.options.state_folder / "cari"
    known.write_bytes(b"rusak")
    site.write({"asri/kegiatan/2023-02-13-rapat.md": RAPAT.replace("judul:", "seksi: Ekonomi\njudul:") + "\n"}).build()
    assert index(site) == {path: data for path, data in before.items() if path.startswith(INDEX)}


def test_the_index_goes_when_the_search_does(site: Village) -> None:
    site.build()
    (site.root / "node_modules" / "@pagefind").unlink()
    site.build()
    assert (index(site), site.has("aset/cari.js")) == ({}, False)


def test_no_record_takes_an_address_of_the_index(site: Village) -> None:
    site.write({"mekar/kampung.yaml": "nama: Mekar\nalamat_lama: /cari/indeks/bagian.json\n"})
    assert "alamat-bentrok" in site.codes()
    assert not site.build().published


def test_pages_in_any_order_give_the_same_bytes(site: Village) -> None:
    program = PACKAGES / program_among([path.relative_to(PACKAGES).as_posix() for path in PACKAGES.rglob("*")])
    pages = [
        (f"/{n}/", f'<html lang="id"><body><p data-pagefind-body>rapat {n} kader {n % 7}</p></body></html>'.encode())
        for n in range(60)
    ]
    first = bundle_of(program, pages, 8)
    random.shuffle(pages)
    assert bundle_of(program, pages, 8) == first


def test_serve_keeps_the_index_of_the_last_build(site: Village) -> None:
    memory, options = Memory(), site.options._replace(keep_going=True, last_good=True, keep_index=True)
    build(options, memory)
    before = index(site)
    assert before
    site.write({"mekar/kegiatan/2023-03-01-baru.md": RAPAT.replace("2023-02-13", "2023-03-01")})
    assert not [path for path in build(options, memory).made if path.startswith(INDEX)]
    assert index(site) == before
    site.build()
    assert "/kampung/mekar/kegiatan/2023-03-01-baru/" in found(site)


def test_the_list_of_pages_names_each_after_the_file_that_has_its_text(site: Village) -> None:
    """Random digits in it are half of what every reader fetches; one text has one file, of the same bytes, wherever."""
    site.build()
    files = index(site)
    for path in [path for path in files if path.endswith(".pf_fragment")]:
        group = path.removesuffix(".pf_fragment").rpartition("_")[2]
        texts = json.loads(gzip.decompress(files[path]).removeprefix(b"pagefind_dcd"))
        assert list(texts) == [f"{group}{number:x}" for number in range(len(texts))]
        assert [one["url"] for one in texts.values()] == sorted(one["url"] for one in texts.values())
    (pages,) = [gzip.decompress(data) for path, data in files.items() if path.endswith(".pf_meta")]
    named = re.findall(rb"\x68([0-9a-f]{8}).{1,4}\x70id_group_([0-9a-f]{7})", pages, re.DOTALL)
    assert len(named) == len(found(site))
    assert all(name.startswith(group) for name, group in named)


def test_an_index_in_a_form_that_is_not_known_stays_as_it_is() -> None:
    files = {
        "pagefind.id_0.pf_meta": gzip.compress(b"pagefind_dcd\x82\x6aid_12345678\x6aid_1234567"),
        "a.pf_index": b"x",
    }
    assert gzip.decompress(shortened(files)["pagefind.id_0.pf_meta"]) == gzip.decompress(files["pagefind.id_0.pf_meta"])
    assert shortened(files)["a.pf_index"] == b"x"
