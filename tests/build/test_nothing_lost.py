"""Files in are files out and files named, whatever is left out, left blank or of a wrong kind in any field.

`EXAMPLES=2000 pytest tests/build/test_nothing_lost.py` looks further than a daily run does.
"""

import html
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.batches import Workers
from site_builder.content import check as checking
from site_builder.inputs import Stock
from site_builder.model import digest
from site_builder.model.account import Account
from site_builder.model.diagnostics import OWN_FAULT
from site_builder.scaffold.isian import isian_of
from site_builder.stages import faults
from site_builder.understood import Understood
from tests.conftest import EXAMPLES, SITUS, Village
from tests.documents import pdf
from tests.photos import jpeg
from tests.records import BLANKS, Data, Raw, Way, complete, text_of, ways, with_value

pytestmark = pytest.mark.walk

ATTACHED = {
    f"{home}/{name}": data
    for home in ("mekar", "asri")
    for name, data in (("foto/balai-desa.jpg", jpeg(40, 30)), ("rencana.pdf", pdf("Rencana kerja")))
} | {"halaman/foto/balai-desa.jpg": jpeg(40, 30)}


class Written(NamedTuple):
    kind: str
    data: Data


def _kampung(home: str) -> dict[str, Written]:
    kegiatan = complete("kegiatan") | {"poktan": f"uppka-{home}", "draf": "Tidak", "program": "Lomba kampung"}
    laporan = complete("laporan")
    laporan["kelompok"][0]["poktan"] = f"uppka-{home}"
    poktan = complete("poktan")
    return {
        f"{home}/kampung.yaml": Written("kampung", complete("kampung") | {"alamat_lama": f"{home}-lama"}),
        f"{home}/poktan/uppka-{home}.yaml": Written("poktan", poktan | {"jenis": "UPPKA", "alamat_lama": "u-lama"}),
        f"{home}/poktan/bkb-{home}.yaml": Written("poktan", poktan | {"jenis": "BKB", "alamat_lama": "b-lama"}),
        f"{home}/kegiatan/2023-02-13-rapat.md": Written("kegiatan", kegiatan | {"alamat_lama": "r-lama"}),
        f"{home}/kegiatan/2023-02-13-draf.md": Written("kegiatan", {**kegiatan, "draf": "Ya", "alamat_lama": "d-lama"}),
        f"{home}/laporan/2023-01.yaml": Written("laporan", laporan),
        f"{home}/laporan/2023-02.yaml": Written("laporan", laporan),
    }


WHOLE: dict[str, Written] = {
    "situs.yaml": Written("situs", complete("situs")),
    "halaman/tanya-jawab.md": Written("halaman", complete("halaman") | {"draf": "Tidak"}),
    "halaman/tanya-draf.md": Written("halaman", complete("halaman") | {"draf": "Ya", "alamat_lama": "t-lama"}),
    "target/2023.yaml": Written("target", complete("target")),
    "rekap/2023-tw1-kabupaten-contoh.yaml": Written("rekap", complete("rekap")),
    "setoran/2023-02-kabupaten-contoh.yaml": Written("setoran", complete("setoran")),
    **_kampung("mekar"),
    **_kampung("asri"),
}
FIELDS: list[tuple[str, Way]] = [(path, way) for path, one in WHOLE.items() for way, _ in ways(isian_of(one.kind))]

# Absent, blank, and what has no business in most fields.
WRONG: list[Any] = [
    "x",
    "Kegiatan: satu",
    "12",
    "-3",
    "31 Februari 2023",
    ["a", "b"],
    [["a"]],
    {"a": "b"},
    {"a": {"b": ["c"]}},
]
WRONG += [
    [{"a": "b"}, "c"],
    Raw("[a, {b: c}]"),
    Raw("|\n    judul: lama\n    nama: lama"),
    Raw("yes"),
    Raw("0x1F"),
    Raw("!!set x"),
]
VALUES: st.SearchStrategy[Any] = st.one_of(st.none(), st.sampled_from(BLANKS), st.sampled_from(WRONG))
EDITS = st.lists(st.tuples(st.sampled_from(FIELDS), VALUES), max_size=5)


def edited(edits: list[tuple[tuple[str, Way], Any]]) -> dict[str, bytes]:
    """The whole site with some fields changed; a field below one that has been changed is not there any more."""
    site = dict(WHOLE)
    for (path, way), value in edits:
        try:
            site[path] = site[path]._replace(data=with_value(site[path].data, way, value))
        except (KeyError, IndexError, TypeError):
            continue
    return {path: text_of(one.kind, one.data).encode() for path, one in site.items()}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """Where the cache of pictures lies; records are handed in."""
    return Village(tmp_path_factory.mktemp("rugi"))


def understood(files: Mapping[str, bytes], room: Village) -> Understood:
    """What `check` finds in these files of content/."""
    every = {f"content/{path}": data for path, data in {**files, **ATTACHED}.items()} | {"assets/logo.svg": b"<svg/>"}
    known = tuple((path, (), digest.of_bytes(data)) for path, data in sorted(every.items()))
    with Workers(1) as workers:
        return faults(room.options, Stock(known, {}, every), workers)


def out_of(known: Understood) -> set[str]:
    """Files that came out, by what the site itself holds."""
    if known.site is None:
        return set()
    out = {"situs.yaml", *(f"target/{one.tahun}.yaml" for one in known.site.target)}
    out |= {f"rekap/{one.slug}.yaml" for one in known.site.rekap}
    out |= {f"setoran/{one.fakta.slug}.yaml" for one in known.site.setoran}
    out |= {one.sumber for one in known.site.halaman}
    for one in known.site.kampung:
        out |= {one.sumber, *(part.sumber for part in one.poktan), *(part.sumber for part in one.laporan)}
        out |= {part.sumber for part in one.kegiatan}
    return out


def hold(files: Mapping[str, bytes], known: Understood) -> None:
    wrong = {d.location.path for d in known.diagnostics if d.is_error}
    out, drafts = out_of(known), 0
    for path in files:
        home = f"{path.split('/')[0]}/kampung.yaml"
        if path in out:
            continue
        if path not in wrong and not wrong & {home, "situs.yaml"}:
            assert path.endswith("-draf.md"), f"{path} is gone without a word"
            drafts += 1
    assert OWN_FAULT not in {d.code for d in known.diagnostics}
    assert known.account.records == len(files)
    assert known.account.published == len(out)
    assert set(known.account.left_out) <= files.keys() - out
    assert known.account.drafts + len(known.account.left_out) == len(files.keys() - out)
    assert wrong or not known.account.left_out
    for d in known.diagnostics:
        assert d.location.line <= files.get(d.location.path, b"").count(b"\n") + 1


def test_a_whole_site_comes_out_without_a_fault_but_for_its_drafts(room: Village) -> None:
    known = understood(edited([]), room)
    assert [d for d in known.diagnostics if d.is_error] == []
    assert (known.account.drafts, known.account.left_out) == (3, ())
    hold(edited([]), known)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(EDITS)
def test_files_in_are_files_out_and_files_named(room: Village, edits: list[tuple[tuple[str, Way], Any]]) -> None:
    files = edited(edits)
    hold(files, understood(files, room))


def test_a_record_that_goes_without_a_word_stops_check_and_build(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = checking.check

    def forgetful(path: str, *rest: Any) -> Any:
        loaded = real(path, *rest)
        return loaded._replace(facts=None, diagnostics=()) if path.endswith(".md") else loaded

    monkeypatch.setattr(checking, "check", forgetful)
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": "---\njenis: rapat-pokja\njudul: Rapat\n---\n"})
    (found,) = village.check()
    assert (found.code, found.location.path) == (OWN_FAULT, "mekar/kegiatan/2023-02-13-rapat.md")
    assert not village.build().published
    result = village.build(keep_going=True)
    assert result.summary.diagnostics == (found,)
    assert result.summary.account == Account(3, (), ("mekar/kegiatan/2023-02-13-rapat.md",))


TITLES = st.text(
    st.sampled_from("aZ é\u0301ñ0*_`[]()<>&\"'#:|-–—~!\\/.,\u00a0\u200b🎉漢{}%$@"), min_size=1, max_size=24
)


@settings(max_examples=max(3, EXAMPLES // 20), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TITLES, min_size=4, max_size=4))
def test_the_title_of_every_published_record_stands_on_its_page(
    tmp_path_factory: pytest.TempPathFactory, titles: list[str]
) -> None:
    village = Village(tmp_path_factory.mktemp("judul"))
    names = ["mekar/kampung.yaml", "mekar/poktan/bkb-a.yaml", "mekar/kegiatan/2023-02-13-a.md", "mekar/kegiatan/b.md"]
    kinds = ["kampung", "poktan", "kegiatan", "kegiatan"]
    first = [{}, {"jenis": "BKB"}, {"jenis": "rapat-pokja", "tanggal": "2023-02-13"}, {"jenis": "kegiatan-lain"}]
    keys = ["nama", "nama", "judul", "judul"]
    data = [before | {key: title} for before, key, title in zip(first, keys, titles, strict=True)]
    village.write({"situs.yaml": SITUS} | {n: text_of(k, d) for n, k, d in zip(names, kinds, data, strict=True)})
    result = village.build(keep_going=True)
    pages = ["kampung/mekar/", "kampung/mekar/poktan/bkb-a/", "kampung/mekar/kegiatan/2023-02-13-a/"]
    for name, page, title in zip(names, [*pages, "kampung/mekar/kegiatan/b/"], titles, strict=True):
        if name not in result.summary.account.left_out:
            (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", village.read(f"{page}index.html"), re.S)
            assert _words(title) in _words(html.unescape(re.sub(r"<[^>]+>", "", heading)))


def _words(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
