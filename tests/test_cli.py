"""The commands as a person types them: what they print, and their exit status."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder import cli
from site_builder import report as tables
from site_builder.cli import main
from site_builder.commands import formulir, report
from site_builder.forms.paper import KERTAS
from site_builder.forms.workbook import FORMULIR
from site_builder.github.command import BACA, KIRIM
from site_builder.messages import formats
from tests.conftest import RAPAT, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
FAULTY = RAPAT.replace("2023-02-13", "05/02/2023")


def run(village: Village, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.chdir(village.root)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return main([*arguments, "--today", "2023-04-01"])


@pytest.mark.parametrize(
    ("offered", "known"),
    [
        (report.SHAPES, tables.FORMS),
        (report.PAPERS, tuple(KERTAS)),
        (report.OFFICIAL, tuple(FORMULIR)),
        (formulir.STEPS, (BACA, KIRIM)),
        (cli.FORMATS, tuple(formats.FORMATS)),
    ],
    ids=["tables", "papers", "official forms", "steps", "forms of messages"],
)
def test_a_command_offers_what_there_is(offered: tuple[str, ...], known: tuple[str, ...]) -> None:
    assert sorted(offered) == sorted(known)


def test_build_ends_with_a_summary(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(village.write({RAPAT_PATH: RAPAT}), "build", monkeypatch=monkeypatch) == 0
    count = len(village.output())
    said = capsys.readouterr().out
    assert said.startswith(f"3 dari 3 catatan terbit.\n{count} berkas di output/: {count} dibuat, 0 tetap; ")


def test_a_second_build_says_that_everything_stays(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(village, "build", monkeypatch=monkeypatch)
    capsys.readouterr()
    assert run(village, "build", monkeypatch=monkeypatch) == 0
    assert ": 0 dibuat, " in capsys.readouterr().out


def test_a_build_with_faults_shows_them_and_ends_with_1(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(village.write({RAPAT_PATH: FAULTY}), "build", monkeypatch=monkeypatch) == 1
    said = capsys.readouterr()
    assert "content/mekar/kegiatan/2023-02-13-rapat.md:4:10: galat: “05/02/2023” bisa dibaca dua cara." in said.err
    assert "Situs tidak dibangun: 1 galat. output/ tidak diubah." in said.out


def test_keep_going_publishes_the_rest_names_what_is_missing_and_still_ends_with_1(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(village.write({RAPAT_PATH: FAULTY}), "build", "--keep-going", monkeypatch=monkeypatch) == 1
    assert "Tidak ikut terbit, 1 catatan:\n  - mekar/kegiatan/2023-02-13-rapat.md" in capsys.readouterr().out
    assert village.has("kampung/mekar/index.html")


def test_a_warning_does_not_change_the_exit_status(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village.write({"mekar/catatan.docx": "x"})
    assert run(village, "check", monkeypatch=monkeypatch) == 0
    assert "peringatan" in capsys.readouterr().out


def test_explain_tells_why_each_page_was_made(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(village.write({RAPAT_PATH: RAPAT}), "build", monkeypatch=monkeypatch)
    village.write({RAPAT_PATH: RAPAT.replace("rencana", "anggaran")})
    capsys.readouterr()
    run(village, "build", "--explain", monkeypatch=monkeypatch)
    said = capsys.readouterr().out
    page, record = RAPAT_PATH.replace(".md", "/index.html"), f"content/{RAPAT_PATH}"
    assert f"kampung/{page}: isinya berubah: “{record}”\n" in said


def test_check_underlines_the_place_and_gives_the_line_to_paste(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("Rapat bulanan", "Rapat: bulanan")})
    assert run(village, "check", monkeypatch=monkeypatch) == 1
    assert capsys.readouterr().out == (
        "content/mekar/kegiatan/2023-02-13-rapat.md (1 galat)\n"
        "\n"
        "content/mekar/kegiatan/2023-02-13-rapat.md:3:13: galat: "
        "Ada titik dua di dalam kalimat, sehingga YAML mengira isian baru dimulai. [yaml-titik-dua]\n"
        "    3 | judul: Rapat: bulanan\n"
        "                    ^\n"
        '    = Beri tanda kutip: `judul: "Rapat: bulanan"`.\n'
        "\n"
        "Selesai diperiksa: 1 galat; 2 dari 3 catatan terbit, 1 tidak ikut.\n"
    )


def test_check_can_be_asked_about_one_folder(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village.write({RAPAT_PATH: FAULTY, "asri/kampung.yaml": "nama: Asri\n"})
    assert run(village, "check", "content/asri", monkeypatch=monkeypatch) == 0
    assert run(village, "check", "content/mekar", monkeypatch=monkeypatch) == 1


def test_check_of_a_record_says_why_it_does_not_come_out(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village.write({RAPAT_PATH: RAPAT, "mekar/kampung.yaml": 'nama: ""\n', "asri/kampung.yaml": "nama: Asri\n"})
    assert run(village, "check", f"content/{RAPAT_PATH}", monkeypatch=monkeypatch) == 1
    said = capsys.readouterr().out
    assert "content/mekar/kampung.yaml:1:1: galat: " in said
    assert "“kegiatan/2023-02-13-rapat.md”" in said
    assert run(village, "check", "content/asri/kampung.yaml", monkeypatch=monkeypatch) == 0


def test_check_does_not_call_a_file_faultless_that_it_has_not_looked_at(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (village.root / "catatan.md").write_text("x")
    assert run(village, "check", "catatan.md", monkeypatch=monkeypatch) == 2
    assert "catatan.md bukan di folder content/" in capsys.readouterr().err


def test_check_writes_nothing_into_output_or_content(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    run(village.write({RAPAT_PATH: FAULTY}), "check", monkeypatch=monkeypatch)
    assert sorted(path.name for path in village.root.iterdir()) in (["content"], [".cache", "content"])


def test_check_as_json_is_one_object(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(village.write({RAPAT_PATH: FAULTY}), "check", "--format", "json", monkeypatch=monkeypatch)
    (found,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert (found["code"], found["severity"], found["line"], found["column"]) == ("tanggal-rancu", "galat", 4, 10)


def test_text_of_a_record_can_never_start_a_workflow_command(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", 'tanggal: 2023-02-13\nstatus: "x%\\n::error::y"')})
    run(village, "check", "--format", "github", monkeypatch=monkeypatch)
    lines = capsys.readouterr().out.splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == 1
    assert commands[0].startswith("::error file=content/mekar/kegiatan/2023-02-13-rapat.md,line=5,endLine=5,col=9,")
    assert "%25" in commands[0]


def test_in_actions_the_github_format_is_the_default(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(village.write({RAPAT_PATH: FAULTY}).root)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["check"])
    assert capsys.readouterr().out.startswith("::error file=content/")


@pytest.mark.parametrize("arguments", [["build", "--today", "kemarin"], ["build", "--jobs", "0"], ["terbitkan"], []])
def test_a_wrong_call_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_a_folder_without_content_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 2
    assert "Folder content/ tidak ada." in capsys.readouterr().err


def test_the_console_script_and_the_module_are_the_same(village: Village) -> None:
    script = Path(sys.executable).with_name("kampung-kb")
    if not script.exists():
        pytest.skip("the package is not installed here")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    helps = [
        subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
        for command in ([str(script), "--help"], [sys.executable, "-m", "site_builder", "--help"])
    ]
    assert helps[0] == helps[1] != ""


@pytest.mark.parametrize(
    ("stumble", "status", "words"),
    [
        (KeyboardInterrupt(), 130, "Dihentikan."),
        (PermissionError(errno.EACCES, "Permission denied", "content/a.md"), 2, "content/a.md tidak bisa dibuka"),
        (OSError(errno.ENOSPC, "No space left", "output/a"), 2, "tempat penyimpanan penuh"),
    ],
)
def test_what_the_system_refuses_is_said_in_plain_words(
    stumble: BaseException,
    status: int,
    words: str,
    village: Village,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stumbling(_: object) -> None:
        raise stumble

    monkeypatch.setattr("site_builder.build.examine", stumbling)
    assert run(village, "check", monkeypatch=monkeypatch) == status
    said = capsys.readouterr().err
    assert words in said
    assert "denied" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("arguments", [["check"], ["build"], ["report", "kegiatan-per-bulan"]])
def test_what_is_printed_into_a_full_disk_is_told_beside_it(village: Village, arguments: list[str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    village.write({RAPAT_PATH: RAPAT})
    command = [sys.executable, "-m", "site_builder", *arguments]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            command, cwd=village.root, stdout=full, stderr=subprocess.PIPE, text=True, env=environment
        )
    assert ended.returncode == 2
    assert ended.stderr.endswith("Tempat penyimpanan penuh. Kosongkan sebagian, lalu ulangi.\n")
    assert "Traceback" not in ended.stderr


def test_a_port_that_cannot_be_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "--port", "70000"])
    assert "porta paling besar 65535" in capsys.readouterr().err


def test_the_root_of_the_disk_is_no_folder_for_results(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(village, "build", "--output", "/", monkeypatch=monkeypatch) == 2
    assert f"{Path('/')} tidak bisa menjadi folder hasil" in capsys.readouterr().err


def test_names_of_regions_that_were_read_as_others_are_told(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spellings = ("{provinsi: Jateng, kabupaten: Kab. Pekalongan}", "{provinsi: Jawa Tengah, kabupaten: KAB BATANG}")
    for name, wilayah in zip(("a", "b"), spellings, strict=True):
        village.write({f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {wilayah}\n"})
    monkeypatch.chdir(village.root)
    told = (
        "Nama wilayah dibaca menurut daftar: “Jateng” sebagai Jawa Tengah, “KAB BATANG” sebagai Kabupaten Batang, "
        "“Kab. Pekalongan” sebagai Kabupaten Pekalongan.\n"
    )
    assert main(["check"]) == 0
    assert told in capsys.readouterr().out
    for _ in range(2):  # a build with nothing to do tells it again
        assert main(["build"]) == 0
        assert told in capsys.readouterr().out
    assert main(["check", "content/a/kampung.yaml"]) == 0
    assert "menurut daftar" not in capsys.readouterr().out
