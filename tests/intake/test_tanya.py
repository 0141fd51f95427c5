"""What a text leaves open is asked back in words that can be sent."""

from pathlib import Path

import pytest

from site_builder.cli import main

WHOLE = """Rapat Pokja Kampung KB Mekar
Hari/Tanggal : Senin, 13 Februari 2023
Tempat : Balai desa
Hadir : 21 orang
Keputusan :
1. UPPKA dibina setiap Rabu
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content/mekar").mkdir(parents=True)
    (tmp_path / "content/situs.yaml").write_text("nama: X\n")
    (tmp_path / "content/mekar/kampung.yaml").write_text("nama: Mekar\n")
    (tmp_path / "masuk").mkdir()
    return tmp_path


def asked(desk: Path, capsys: pytest.CaptureFixture[str], **texts: str) -> list[str]:
    for name, text in texts.items():
        (desk / f"masuk/{name}.txt").write_text(text)
    main(["import", "masuk", "--into", "content/mekar"])
    said = capsys.readouterr().out
    return said.partition("(salin, lalu kirim):\n\n")[2].partition("\n\n")[0].splitlines()


def test_a_text_that_says_all_is_not_asked_about(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(desk, capsys, a=WHOLE) == []


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Hari/Tanggal : Senin, 13 Februari 2023\n", "Rapat Pokja Kampung KB Mekar: Tanggal berapa?"),
        ("Tempat : Balai desa\n", "Rapat Pokja Kampung KB Mekar, 13 Februari 2023: Di mana tempatnya?"),
        ("Hadir : 21 orang\n", "Rapat Pokja Kampung KB Mekar, 13 Februari 2023: Berapa orang yang hadir?"),
        (
            "Keputusan :\n1. UPPKA dibina setiap Rabu\n",
            "Rapat Pokja Kampung KB Mekar, 13 Februari 2023: Apa yang diputuskan?",
        ),
    ],
)
def test_what_is_missing_is_asked(desk: Path, capsys: pytest.CaptureFixture[str], line: str, question: str) -> None:
    assert asked(desk, capsys, a=WHOLE.replace(line, "")) == [question]


def test_photos_are_asked_about_by_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "masuk/balai.JPG").write_bytes(b"")
    assert asked(desk, capsys, a=WHOLE) == [
        "Foto balai.JPG: Apakah semua yang tampak setuju fotonya diumumkan? Dari kegiatan yang mana?"
    ]


def test_what_became_no_draft_is_not_asked_about(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(desk, capsys, a="Rapat Pokja\nHasil: jadwal disusun.\n", b="") == [
        "Rapat Pokja: Tanggal berapa? Di mana tempatnya? Berapa orang yang hadir?"
    ]


def test_a_text_of_no_kampung_is_asked_about_first(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "masuk/a.txt").write_text(WHOLE.replace(" Kampung KB Mekar", "").replace("Balai desa", "Aula"))
    main(["import", "masuk"])
    assert "\na.txt (Rapat Pokja): Dari kampung mana?\n" in capsys.readouterr().out


def test_documents_that_cannot_be_read_are_named_before_what_is_no_text(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg", "rapat.doc"):
        (desk / "masuk" / name).write_bytes(b"")
    main(["import", "masuk"])
    assert "(1 berkas): rapat.doc. Buka, lalu simpan sebagai .docx atau .txt.\n" in capsys.readouterr().err
