"""What `bench/` measures is what it says: records without doubts, and cases that all run."""

import datetime
from collections import Counter
from pathlib import Path

import pytest

from bench.as_hugo import write_hugo
from bench.cases import cases, chosen, upgraded
from bench.plain import write_site
from site_builder.build import examine
from site_builder.model.diagnostics import Diagnostic
from site_builder.options import Options
from tests.kabupaten import write_kabupaten

TODAY = datetime.date(2024, 1, 30)


def told(content: Path) -> tuple[Diagnostic, ...]:
    return examine(Options(content, content.parent / "output", today=TODAY, jobs=1)).diagnostics


def test_nothing_is_in_doubt_in_plain_records_and_hugo_gets_all_of_them(tmp_path: Path) -> None:
    write_site(tmp_path / "situs", 120)
    assert told(tmp_path / "situs/content") == ()
    assert write_hugo(tmp_path / "situs/content", tmp_path / "hugo") == 120
    assert len(list((tmp_path / "hugo/content").rglob("*-kegiatan-*.md"))) == 120


@pytest.mark.walk
def test_a_kabupaten_is_uneven_and_has_one_broken_link_and_few_doubts(tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = write_kabupaten(content, activities=12)
    found = told(content)
    assert [d.code for d in found if d.is_error] == ["tautan-putus"]
    assert len(found) * 20 <= files
    sizes = Counter(path.parent.parent for path in content.rglob("kegiatan/*.md"))
    assert max(sizes.values()) > 5 * sorted(sizes.values())[-2]
    assert len(sizes) < len(list(content.rglob("kampung.yaml"))) == 163
    assert chosen(content).home in {home.relative_to(content).as_posix() for home in sizes}
    text = "".join(path.read_text() for path in content.rglob("*.*") if path.suffix != ".jpg")
    for part in ("foto:", "status: Rencana", "tindak_lanjut:", "alamat_lama:", "kampung.yaml)", "selesai: 2023"):
        assert part in text
    assert list(content.rglob("*.jpg"))


@pytest.mark.walk
def test_every_case_runs_and_none_of_its_edits_is_a_fault(tmp_path: Path) -> None:
    corpus, folder = tmp_path / "corpus", tmp_path / "putaran"
    write_site(corpus, 120)
    folder.mkdir()
    names = [name for name, cost in cases(corpus, folder, upgraded(tmp_path / "baru")) if cost.wall > 0]
    assert {"cold", "first record of a year", "first report of a month", "first after an upgrade"} <= set(names)
    for name in ("situs", "salinan"):
        assert [d for d in told(folder / name / "content") if d.is_error] == []
