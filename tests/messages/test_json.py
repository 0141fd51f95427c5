"""The shape that other programs rely on."""

import json
import re
from pathlib import Path

from site_builder.build import examine
from site_builder.messages.json import as_json
from tests.conftest import RAPAT, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"


def test_the_whole_shape(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("judul: Rapat bulanan", "judull: Rapat bulanan")})
    (line,) = as_json(village.check(), village.options.content)
    assert json.loads(line) == {
        "version": 1,
        "errors": 1,
        "warnings": 0,
        "diagnostics": [
            {
                "code": "kunci-asing",
                "severity": "galat",
                "file": "content/mekar/kegiatan/2023-02-13-rapat.md",
                "line": 3,
                "column": 1,
                "end_column": 7,
                "message": "“judull” bukan nama isian catatan ini.",
                "hint": "Mungkin maksudnya `judul`.",
                "ganti": [{"column": 1, "end_column": 7, "text": "judul", "lines": 1}],
            }
        ],
    }


def test_the_records_are_counted_so_that_they_add_up(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("judul:", "judull:"), "mekar/kegiatan/lagi.md": RAPAT})
    summary = examine(village.options)
    (line,) = as_json(summary.diagnostics, village.options.content, summary.account)
    assert json.loads(line)["records"] == {
        "total": 4,
        "published": 3,
        "drafts": 0,
        "left_out": ["content/mekar/kegiatan/2023-02-13-rapat.md"],
    }


def test_a_site_without_faults_has_the_same_shape(village: Village) -> None:
    (line,) = as_json(village.check(), village.options.content)
    assert json.loads(line) == {"version": 1, "errors": 0, "warnings": 0, "diagnostics": []}


def test_a_command_of_the_runner_does_not_stand_in_it_and_reads_back_all_the_same(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", 'status: "##[error]x"')})
    (line,) = as_json(village.check(), village.options.content)
    assert "##[" not in line
    assert "##[error]x" in json.loads(line)["diagnostics"][0]["message"]


def test_the_shape_is_the_one_that_the_guide_describes(village: Village) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "panduan" / "perintah.md").read_text("utf-8")
    table = guide.partition("| isian json | artinya |\n")[2].partition("\n\n")[0]
    (line,) = as_json(village.write({RAPAT_PATH: "x"}).check(), village.options.content)
    assert re.findall(r"^\| `(\w+)`", table, re.M) == list(json.loads(line)["diagnostics"][0])
