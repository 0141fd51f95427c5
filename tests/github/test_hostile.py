"""Text of an issue is text: no command, no shell, no template, no markup, no mention, whatever is written."""

import pytest

from site_builder.github.command import Request, run
from site_builder.github.result import load
from tests.conftest import Village
from tests.github.filled import RAPAT, body, event, read, record

pytestmark = pytest.mark.walk

HOSTILE = [
    "::error::x",
    "::set-output name=x::y",
    "##[error]x",
    "$(touch /tmp/terserang)",
    "`touch /tmp/terserang`",
    "'; touch /tmp/terserang; '",
    "${{ github.token }}",
    "{{ layout.nama }}{% raw %}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "@semua",
    "Fixes #1",
    "[skip ci]",
    "-- --output=/tmp/x",
    "!!python/object:os.system ls",
    "&jangkar *jangkar",
    "../../../.github/workflows/terbit",
    "---",
    "a\ud800b".encode("utf-8", "replace").decode(),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_it_stands_in_the_record_as_it_was_written_or_is_refused(village: Village, text: str) -> None:
    result = read(
        village, "rapat-pokja", {**RAPAT, "judul": f"Rapat {text}", "tempat": text, "notulen": f"Isi.\n{text}"}
    )
    if result.state == "disusun":
        village.write(dict(result.files))
        assert village.build().published
        page = next((village.root / "output/kampung/mekar/kegiatan").rglob("*/index.html")).read_text("utf-8")
        assert "<script>alert" not in page and "onerror=alert(1)>" not in page.replace("&gt;", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_the_file_is_called_by_letters_digits_and_hyphens(village: Village, text: str) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "judul": f"Rapat {text}"})
    assert all(part.replace("-", "").replace(".md", "").isalnum() for part in result.files[0][0].split("/"))


@pytest.mark.parametrize("text", HOSTILE)
def test_the_pull_request_has_no_word_of_it_in_its_title(village: Village, text: str) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "judul": f"Rapat {text}"})
    assert result.title == "Formulir 12: rapat Pokja, mekar, 2023-03-13"
    assert result.pull.count("#") == 2  # the form, twice


@pytest.mark.parametrize("text", HOSTILE)
def test_an_answer_that_quotes_it_is_plain_text(village: Village, text: str) -> None:
    answer = read(village, "rapat-pokja", {**RAPAT, "tanggal": text, "jumlah_hadir": text}).answer
    outside_code = "".join(answer.split("`")[::2])
    for sign in ("<script", "<img", "@semua", "#1", "](", "${{"):
        assert sign not in outside_code
    assert not [line for line in answer.split("\n") if line.strip().startswith(("::", "##["))]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_log_repeats_none_of_it(village: Village, text: str) -> None:
    payload = event(village.root / "issue.json", 12, body(village, "rapat-pokja", {**RAPAT, "notulen": text}), text)
    said = list(run(Request("baca", village.root / "hasil", payload, content=village.options.content)))
    assert said == ["Formulir 12: disusun, 1 berkas."]
    assert load(village.root / "hasil").state == "disusun"


def test_a_record_in_the_minutes_stays_minutes(village: Village) -> None:
    text = record(read(village, "rapat-pokja", {**RAPAT, "notulen": "---\njudul: Lain\ndraf: Tidak\n---\nIsi."}))
    assert text.count("judul:") == 2 and text.startswith("---\njenis: rapat-pokja\njudul: Rapat bulan Maret\n")
    village.write({"mekar/kegiatan/2023-03-13-x.md": text}).build()
    assert ">Rapat bulan Maret" in village.read("kampung/mekar/kegiatan/2023-03-13-x/index.html").replace("\n", "")
