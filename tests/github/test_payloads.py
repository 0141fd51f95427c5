"""Events as GitHub sends them, from the payload to a site built with the record; only the photos' host is our own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.github import photos
from site_builder.github.photos import Refused
from site_builder.github.result import load
from tests.conftest import Village
from tests.photos import jpeg

PAYLOADS = Path(__file__).parent / "payload"
BECOME_RECORDS = {
    "rapat-pokja": "kampung/mekar/kegiatan/2023-03-13-rapat-pokja-bulan-maret/index.html",
    "disunting": "kampung/mekar/kegiatan/2023-03-13-rapat-pokja-bulan-maret/index.html",
    "foto": "kampung/mekar/kegiatan/2023-03-15-belajar-mengemas-keripik/index.html",
    "laporan": "kampung/mekar/poktan/uppka-mawar/index.html",
    "poktan": "kampung/mekar/poktan/bkb-melati/index.html",
    "perintah": "kampung/mekar/kegiatan/2023-03-19-error-file-x-kerja-bakti-id-id-github/index.html",
}
ARE_ANSWERED = {"kosong": "belum diisi", "data-pribadi": "**Notulen**: nomor telepon"}
ARE_LEFT_ALONE = ("bukan-formulir", "tanpa-isi")


@pytest.fixture
def read(village: Village, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Runs the command of the reading job; a folder with what it leaves."""
    village.write({"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
    monkeypatch.chdir(village.root)
    monkeypatch.setattr(photos, "fetched", _stored)

    def run(name: str) -> Path:
        assert main(["formulir", "baca", str(PAYLOADS / f"{name}.json"), "--to", f"hasil-{name}"]) == 0
        return village.root / f"hasil-{name}"

    return run


def _stored(url: str, *known: object) -> bytes:
    if url.endswith("2"):
        raise Refused("Isinya bukan gambar.")
    return jpeg(80, 60)


@pytest.mark.parametrize("name", BECOME_RECORDS)
def test_a_form_becomes_a_page_without_a_fault(village: Village, read: Callable[[str], Path], name: str) -> None:
    result = load(read(name))
    village.write(dict(result.files))
    built = village.build()
    assert [d for d in built.summary.diagnostics if d.location.path in dict(result.files)] == []
    assert village.has(BECOME_RECORDS[name])
    assert f"Closes #{json.loads((PAYLOADS / f'{name}.json').read_text('utf-8'))['issue']['number']}" in result.pull


@pytest.mark.parametrize("name", ARE_ANSWERED)
def test_a_form_that_cannot_be_a_record_is_answered(read: Callable[[str], Path], name: str) -> None:
    result = load(read(name))
    assert (result.state, result.files) == ("dijawab", ())
    assert ARE_ANSWERED[name] in result.answer


@pytest.mark.parametrize("name", ARE_LEFT_ALONE)
def test_any_other_issue_is_left_alone(read: Callable[[str], Path], name: str) -> None:
    assert load(read(name)).state == "diabaikan"


def test_every_payload_is_tried() -> None:
    assert {path.stem for path in PAYLOADS.iterdir()} == {*BECOME_RECORDS, *ARE_ANSWERED, *ARE_LEFT_ALONE}


def test_the_photo_that_is_none_is_named_and_the_other_stands_on_the_page(
    village: Village, read: Callable[[str], Path]
) -> None:
    result = load(read("foto"))
    assert len(result.files) == 2 and r"Foto ke\-2" in result.answer
    village.write(dict(result.files)).build()
    page = village.read(BECOME_RECORDS["foto"])
    assert "Keripik siap dikemas" in page and "-kecil.webp" in page


def test_an_issue_as_the_api_gives_it_is_read_alike(village: Village, read: Callable[[str], Path]) -> None:
    issue = json.loads((PAYLOADS / "rapat-pokja.json").read_text("utf-8"))["issue"]
    (village.root / "issue.json").write_text(json.dumps(issue))
    assert main(["formulir", "baca", "issue.json", "--to", "hasil"]) == 0
    assert load(village.root / "hasil") == load(read("rapat-pokja"))


@pytest.mark.parametrize("text", ["", "[]", "{", '{"issue": {"number": "12"}}', '{"number": 3, "pull_request": {}}'])
def test_what_is_no_issue_is_refused(village: Village, read: Callable[[str], Path], text: str) -> None:
    (village.root / "issue.json").write_text(text)
    assert main(["formulir", "baca", "issue.json", "--to", "hasil"]) == 2
    assert not (village.root / "hasil").exists()
