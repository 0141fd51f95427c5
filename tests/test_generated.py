"""Whatever is generated from the models stands in the repository as the models have it now; `schema` writes it."""

import re
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.model.records import RECORDS
from site_builder.scaffold.generated import GUIDE, GUIDES, SCHEMAS, stale
from site_builder.scaffold.isian import isian_of, with_parts
from site_builder.scaffold.reference import with_tables

ROOT = Path(__file__).parent.parent


def test_nothing_that_is_generated_is_stale() -> None:
    assert [one.path.as_posix() for one in stale(ROOT)] == [], "run `make schema`"


def test_there_is_a_schema_for_every_kind_of_record() -> None:
    assert sorted(path.stem for path in (ROOT / SCHEMAS).iterdir()) == sorted(RECORDS)


def test_a_site_of_its_own_has_schemas_and_no_guide(tmp_path: Path) -> None:
    assert main(["schema", "--root", str(tmp_path)]) == 0
    assert (tmp_path / SCHEMAS / "kegiatan.json").is_file()
    assert not [guide for guide in GUIDES if (tmp_path / guide).exists()]


def test_a_stale_file_is_named_and_left_alone_when_only_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["schema", "--root", str(tmp_path)])
    changed = tmp_path / SCHEMAS / "kegiatan.json"
    changed.write_text("{}")
    capsys.readouterr()
    assert main(["schema", "--check", "--root", str(tmp_path)]) == 1
    assert "Usang: schema/kegiatan.json" in capsys.readouterr().out
    assert changed.read_text() == "{}"


def test_a_file_in_another_encoding_is_named_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide = tmp_path / GUIDE
    guide.parent.mkdir(parents=True)
    guide.write_bytes("Café.\n".encode("cp1252"))
    assert main(["schema", "--root", str(tmp_path)]) == 2
    assert f"{guide} tidak tersimpan sebagai UTF-8." in capsys.readouterr().err
    assert guide.read_bytes() == b"Caf\xe9.\n"


def test_writing_again_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", "--root", str(tmp_path)])
    main(["schema", "--root", str(tmp_path)])
    assert capsys.readouterr().out.endswith("Selesai: 0 berkas ditulis.\n")
    assert main(["schema", "--check", "--root", str(tmp_path)]) == 0


def test_a_table_of_the_guide_is_made_anew_and_the_prose_around_it_stays(tmp_path: Path) -> None:
    guide = tmp_path / GUIDE
    guide.parent.mkdir(parents=True)
    guide.write_text("Kata saya.\n\n<!-- isian: target -->\nlama\n<!-- selesai -->\n\nJuga kata saya.\n")
    main(["schema", "--root", str(tmp_path)])
    said = guide.read_text("utf-8")
    assert said.startswith("Kata saya.\n\n<!-- isian: target -->\n\n| isian | bentuk | keterangan |\n")
    assert said.endswith("|\n\n<!-- selesai -->\n\nJuga kata saya.\n")
    assert "lama" not in said.replace("selama", "")
    assert with_tables(said) == said


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_says_what_it_means_in_whole_sentences(kind: str) -> None:
    for name, one in with_parts(isian_of(kind)):
        for text in (one.kalimat, one.petunjuk):
            assert text == "" or (text[0].isupper() and text.endswith(".")), name
        assert one.judul and one.kalimat, name


def test_every_word_for_a_form_of_value_is_explained_in_the_guide() -> None:
    explained = re.search(r"\| bentuk \| artinya \|\n[|-]+\n((?:\|.*\n)+)", (ROOT / GUIDE).read_text("utf-8"))
    assert explained
    words = {word.strip() for row in explained[1].splitlines() for word in row.split("|")[1].split(",")}
    used = {one.bentuk for kind in RECORDS for _, one in with_parts(isian_of(kind))} - {"peta"}
    assert used <= words
