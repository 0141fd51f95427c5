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


def changed(desk: Path, old: str, new: str) -> None:
    (draft,) = (desk / "content/mekar/kegiatan").iterdir()
    text = draft.read_text("utf-8")
    assert old in text
    draft.write_text(text.replace(old, new), "utf-8")


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


def test_a_draft_that_still_waits_is_asked_about_again(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = WHOLE.replace("Tempat : Balai desa\n", "").replace("Hadir : 21 orang\n", "")
    first = asked(desk, capsys, a=text)
    assert first == ["Rapat Pokja Kampung KB Mekar, 13 Februari 2023: Di mana tempatnya? Berapa orang yang hadir?"]
    assert asked(desk, capsys) == first


def test_what_was_put_into_the_draft_since_is_not_asked_again(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked(desk, capsys, a=WHOLE.replace("Tempat : Balai desa\n", "").replace("Hadir : 21 orang\n", ""))
    changed(desk, "draf: Ya\n", "tempat: Balai desa\ndraf: Ya\n")
    assert asked(desk, capsys) == ["Rapat Pokja Kampung KB Mekar, 13 Februari 2023: Berapa orang yang hadir?"]


def test_what_is_published_is_not_asked_about(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked(desk, capsys, a=WHOLE.replace("Tempat : Balai desa\n", ""))
    changed(desk, "draf: Ya\n", "draf: Tidak\n")
    assert asked(desk, capsys) == []


def test_a_second_text_about_a_meeting_answers_for_the_first(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(desk, capsys, a=WHOLE.replace("Tempat : Balai desa\n", ""), b=WHOLE) == []


def test_the_same_text_is_no_second_meeting_when_its_day_was_put_in(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(desk, capsys, a=WHOLE.replace("Hari/Tanggal : Senin, 13 Februari 2023\n", ""))
    changed(desk, "draf: Ya\n", "tanggal: 2023-02-13\ndraf: Ya\n")
    assert asked(desk, capsys) == []
    assert len(list((desk / "content/mekar/kegiatan").iterdir())) == 1


def test_whoever_sent_a_folder_is_asked_below_its_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for sender, day in (("Bu Sari", "13"), ("Pak 0812-3456-7890", "27")):
        (desk / "masuk" / sender).mkdir()
        text = WHOLE.replace("13 Feb", f"{day} Feb").replace("Hadir : 21 orang\n", "")
        (desk / "masuk" / sender / "notulen.txt").write_text(text)
    (desk / "masuk/Bu Sari/balai.jpg").write_bytes(b"")
    main(["import", "masuk", "--into", "content/mekar"])
    assert capsys.readouterr().out.partition("(salin, lalu kirim):\n\n")[2] == (
        "Dari folder Bu Sari:\n"
        "Rapat Pokja Kampung KB Mekar, 13 Februari 2023: Berapa orang yang hadir?\n"
        "Foto balai.jpg: Apakah semua yang tampak setuju fotonya diumumkan? Dari kegiatan yang mana?\n\n"
        "Dari folder Pak 08••••…:\n"
        "Rapat Pokja Kampung KB Mekar, 27 Februari 2023: Berapa orang yang hadir?\n\n"
        "Selesai: 2 draf dibuat, 0 tidak.\n"
    )
    drafts = "".join(path.read_text() for path in (desk / "content/mekar/kegiatan").iterdir())
    assert "Sari" not in drafts and "Pak" not in drafts


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
