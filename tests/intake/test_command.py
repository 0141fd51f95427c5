"""`import`: drafts in the right place, whole or not at all, and never twice."""

import datetime
import json
from pathlib import Path

import pytest

from site_builder.intake.command import Request, run
from site_builder.intake.facts.wilayah import Kampung
from site_builder.intake.place import fitting
from site_builder.scaffold.kampung import all_kampung
from tests.conftest import Village, files_below

RAPAT = """Rapat Pokja Kampung KB Mekar
Hari/Tanggal : Kamis, 13 Februari 2020
Tempat : Balai Desa Mekar
Rapat lancar.
"""
TODAY = datetime.date(2023, 4, 1)


class Desk:
    """A village and foreign files beside it."""

    def __init__(self, village: Village) -> None:
        self.village = village
        self.content = village.root / "content"

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.village.root / "masuk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *files: Path, into: Path | None = None, stdout: bool = False, form: str = "text") -> int:
        return run(Request(files, into, stdout, form, self.content, TODAY))

    def drafts(self) -> list[str]:
        return [path for path in files_below(self.content) if "kegiatan/" in path]


@pytest.fixture
def desk(village: Village) -> Desk:
    return Desk(village)


def test_a_text_becomes_a_draft_of_its_kampung(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.run(desk.file("rapat.txt", RAPAT)) == 0
    assert desk.drafts() == ["mekar/kegiatan/2020-02-13-rapat-pokja-kampung-kb-mekar.md"]
    assert "draf dari rapat.txt. Terbaca: jenis, judul, tanggal, tempat." in capsys.readouterr().out
    assert desk.village.codes() == []


def test_what_was_left_empty_is_told_with_its_line(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run(desk.file("rapat.txt", RAPAT.replace("Kamis", "Senin")))
    assert "  baris 2: Tanggal dikosongkan." in capsys.readouterr().out


def test_to_the_terminal_nothing_is_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.run(desk.file("rapat.txt", RAPAT), stdout=True) == 0
    assert capsys.readouterr().out.startswith("---\n# Draf dari rapat.txt")
    assert desk.drafts() == []


def test_json_describes_the_text_and_writes_nothing(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.run(desk.file("rapat.txt", RAPAT), form="json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["record"]["tanggal"] == "2020-02-13"
    assert answer["kampung"] == {
        "nama": "Mekar",
        "desa": "Mekar",
        "kecamatan": None,
        "kabupaten": None,
        "provinsi": None,
    }
    assert (answer["dipublikasi"], answer["body"], answer["unplaced"]) == (None, "Rapat lancar.", [])
    assert desk.drafts() == []


def test_json_of_several_texts_is_a_list(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run(desk.file("a.txt", RAPAT), desk.file("b.txt", RAPAT), form="json")
    assert len(json.loads(capsys.readouterr().out)) == 2


@pytest.mark.parametrize("folder", ["mekar", "mekar/kegiatan"])
def test_a_named_folder_is_used_whatever_the_text_says(desk: Desk, folder: str) -> None:
    (desk.content / folder).mkdir(exist_ok=True)
    assert desk.run(desk.file("rapat.txt", RAPAT.replace("Mekar", "Lain")), into=desk.content / folder) == 0
    assert desk.drafts() == ["mekar/kegiatan/2020-02-13-rapat-pokja-kampung-kb-lain.md"]


def test_a_folder_with_all_its_texts_comes_in_at_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(1, 4):
        desk.file(
            f"unduhan/{number}.txt", RAPAT.replace("Kamis, 13", f"{number + 12}").replace("Pokja", f"Pokja {number}")
        )
    desk.file("unduhan/foto.jpg", b"\xff\xd8\xff")
    desk.file("unduhan/1_files/gaya.html", "<p>x</p>")
    assert desk.run(desk.village.root / "masuk" / "unduhan") == 0
    assert len(desk.drafts()) == 3
    told = capsys.readouterr()
    assert "Selesai: 3 draf dibuat, 0 tidak." in told.out
    assert "foto.jpg" in told.err


def test_a_text_with_several_portal_pages_is_taken_apart(desk: Desk) -> None:
    page = "{0}\nMEKAR\nDipublikasi pada {1} May 2022\nDeskripsi\nWarga berkumpul.\nSesi Kegiatan Ekonomi\n"
    both = page.format("Pasar Murah", 7) + page.format("Kelas Memasak", 14)
    assert desk.run(desk.file("semua.txt", both)) == 0
    assert desk.drafts() == ["mekar/kegiatan/2022-05-07-pasar-murah.md", "mekar/kegiatan/2022-05-14-kelas-memasak.md"]


def test_one_bad_file_leaves_the_others_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    bad = desk.file("pindai.pdf", b"%PDF-1.4")
    assert desk.run(bad, desk.file("rapat.txt", RAPAT)) == 1
    assert len(desk.drafts()) == 1
    assert "pindai.pdf: Ini berkas PDF." in capsys.readouterr().err


@pytest.mark.parametrize(
    "again",
    [
        RAPAT,
        RAPAT.replace("Rapat Pokja Kampung KB Mekar", "Rapat Kelompok Kerja bulan Februari"),  # same day, same kind
        RAPAT.replace("Rapat Pokja Kampung KB Mekar", "Cerita Rapat Pokja Kampung KB Mekar"),
    ],
)
def test_the_same_meeting_is_not_written_twice(desk: Desk, again: str, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run(desk.file("rapat.txt", RAPAT))
    before = files_below(desk.content)
    assert desk.run(desk.file("lagi.txt", again), into=desk.content / "mekar") == 1
    assert files_below(desk.content) == before
    told = capsys.readouterr().err
    assert "lagi.txt: Kegiatan yang sama sudah ada" in told
    assert "2020-02-13-rapat-pokja-kampung-kb-mekar.md" in told


UNDATED = "Pembinaan Poktan Mekar\nKampung KB : Mekar\nTempat : Rumah Data RT 07\nLancar.\n"


@pytest.mark.parametrize(
    ("again", "status"),
    [
        (UNDATED.replace("Pembinaan", "Geliat Pembinaan"), 1),
        (UNDATED.replace("Pembinaan", "Geliat Pembinaan").replace("RT 07", "RT 09"), 0),
        (UNDATED.replace("RT 07", "RT 09"), 1),  # the same title
    ],
)
def test_meetings_without_a_date_are_told_apart_by_title_and_place(desk: Desk, again: str, status: int) -> None:
    desk.run(desk.file("a.txt", UNDATED))
    assert desk.run(desk.file("b.txt", again)) == status


def test_two_files_of_one_meeting_in_one_call_are_told_apart(desk: Desk) -> None:
    assert desk.run(desk.file("a.txt", RAPAT), desk.file("b.txt", RAPAT)) == 1
    assert len(desk.drafts()) == 1


def test_two_groups_that_meet_on_one_day_are_two_meetings(desk: Desk) -> None:
    text = "Pembinaan {}\nHari/Tanggal : Kamis, 13 Februari 2020\nTempat : Balai\nLancar.\n"
    files = [desk.file(f"{kind}.txt", text.format(kind)) for kind in ("BKB", "BKL")]
    assert desk.run(*files, into=desk.content / "mekar") == 0
    assert len(desk.drafts()) == 2


def test_a_name_that_is_taken_by_another_meeting_gets_a_number(desk: Desk) -> None:
    stem = "mekar/kegiatan/2020-02-13-rapat-pokja-kampung-kb-mekar"
    desk.village.write({f"{stem}.md": "---\njenis: kegiatan-lain\njudul: Lomba burung\ntanggal: 2021-01-01\n---\n"})
    assert desk.run(desk.file("rapat.txt", RAPAT)) == 0
    assert desk.drafts() == [f"{stem}-2.md", f"{stem}.md"]


def test_nothing_half_written_is_left_behind(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*paths: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("site_builder.files._put", full)
    assert desk.run(desk.file("rapat.txt", RAPAT)) == 1
    assert desk.drafts() == []
    assert not list(desk.content.rglob(".*"))


def test_a_kampung_that_is_not_there_is_said(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.run(desk.file("rapat.txt", RAPAT.replace("Mekar", "Lestari"))) == 1
    assert desk.drafts() == []
    told = capsys.readouterr().err
    assert "(Lestari, Lestari) belum ada" in told
    assert "--into" in told


def test_a_text_that_names_no_kampung_asks_for_the_folder(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.run(desk.file("rapat.txt", "Rapat Pokja\nTempat : Balai\nLancar.")) == 1
    assert "tidak menyebut kampung atau desa" in capsys.readouterr().err


def test_a_kampung_that_two_folders_fit_is_said(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.village.write({"lain/mekar/kampung.yaml": "nama: Mekar\n"})
    assert desk.run(desk.file("rapat.txt", RAPAT)) == 1
    assert "bisa" in capsys.readouterr().err


def test_a_profile_is_not_written_as_an_activity(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Profil Kampung KB Mekar\n\nKampung KB Mekar terletak di Desa Mekar. Penduduknya petani.\n"
    assert desk.run(desk.file("profil.txt", text)) == 1
    assert desk.drafts() == []
    assert "gambaran" in capsys.readouterr().err
    assert desk.run(desk.file("profil.txt", text), stdout=True) == 0


def test_an_activity_that_is_still_to_come_is_said(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run(desk.file("undangan.txt", RAPAT.replace("Kamis, 13 Februari 2020", "Kamis, 13 April 2023")))
    assert "status: rencana" in capsys.readouterr().out


@pytest.mark.parametrize("what", ["file", "into", "content"])
def test_a_wrong_call_is_told_from_a_fault(desk: Desk, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    there, away = desk.file("rapat.txt", RAPAT), desk.village.root / "tidak-ada"
    request = {
        "file": Request((away,), content=desk.content),
        "into": Request((there,), into=away, content=desk.content),
        "content": Request((there,), content=away),
    }[what]
    assert run(request) == 2
    assert "tidak ada" in capsys.readouterr().err


def test_an_empty_folder_is_said(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.village.root / "hampa").mkdir()
    assert desk.run(desk.village.root / "hampa") == 1
    assert "Tidak ada naskah" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kampung", "folders"),
    [
        (Kampung("Mekar"), ["atas/mekar", "bawah/mekar"]),
        (Kampung("Mekar", kecamatan="Atas"), ["atas/mekar"]),
        (Kampung("Mekar", kecamatan="Lain"), []),
        (Kampung("", "Contoh Hilir"), ["bawah/mekar"]),
        (Kampung("Mekar", "Contoh Hilir"), ["bawah/mekar"]),
        (Kampung("Mekar", "Contoh Lain"), []),
        (Kampung("Kampung KB Mekar", kabupaten="Kota Contoh"), ["bawah/mekar"]),
        (Kampung("Mekar", kabupaten="Contoh"), ["atas/mekar", "bawah/mekar"]),
        (Kampung(), []),
    ],
)
def test_a_kampung_is_found_by_name_and_region(desk: Desk, kampung: Kampung, folders: list[str]) -> None:
    desk.village.remove("mekar/kampung.yaml")
    desk.village.write(
        {
            "atas/mekar/kampung.yaml": "nama: Mekar\nwilayah:\n  kabupaten: Kabupaten Contoh\n  kecamatan: Atas\n"
            "  desa: Contoh Hulu\n",
            "bawah/mekar/kampung.yaml": "nama: Mekar\nwilayah:\n  kecamatan: Bawah\n  desa: Contoh Hilir\n",
        }
    )
    found = fitting(kampung, all_kampung(desk.content))
    assert [home.folder for home in found] == folders


def test_a_file_that_is_being_written_is_never_seen_in_part(desk: Desk) -> None:
    desk.run(desk.file("rapat.txt", RAPAT))
    (draft,) = (desk.content / path for path in desk.drafts())
    assert draft.read_text("utf-8").endswith("Rapat lancar.\n")
    assert draft.stat().st_nlink == 1
