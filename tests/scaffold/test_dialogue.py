"""`new` at a terminal: what is asked, what is asked again, and that giving up leaves nothing behind."""

from pathlib import Path

import pytest

from tests.conftest import Village
from tests.scaffold.terminal import Dialogue

pytestmark = pytest.mark.walk

CTRL_C, CTRL_D = "\x03", "\x04"
ENTER = "\n"
ASRI = {"asri/kampung.yaml": "nama: Asri\nwilayah:\n  kecamatan: Contoh\n"}


def files(site: Village) -> set[Path]:
    return {path for path in site.root.rglob("*") if path.is_file()}


def dialogue(site: Village, *arguments: str) -> Dialogue:
    return Dialogue(site.root, "new", *arguments, "--today", "2023-04-01")


def test_a_meeting_is_asked_for_and_written(village: Village) -> None:
    with dialogue(village, "rapat-pokja") as talk:
        talk.answers("Tanggal, atau - bila tidak diketahui [1 April 2023]: ", "Senin, 13 Februari 2023\n")
        talk.answers("Judul rapat Pokja: ", "Rapat: rencana kerja\n")
        assert talk.ends() == 0
    path = "content/mekar/kegiatan/2023-02-13-rapat-rencana-kerja.md"
    assert "Kampung: Mekar\n" in talk.said
    assert f"Dibuat: {path}\n" in talk.said
    assert '\njudul: "Rapat: rencana kerja"\n' in (village.root / path).read_text("utf-8")
    assert village.check() == ()


def test_a_kampung_is_asked_for_and_its_folder_offered(village: Village) -> None:
    with dialogue(village, "kampung") as talk:
        talk.answers("Nama kampung", "Kampung KB Mekar\n")
        talk.answers("Desa atau kelurahan (boleh kosong): ", "Desa Mekar\n")
        talk.answers("Kecamatan (boleh kosong): ", "Buaran\n")
        talk.answers("Kabupaten atau kota", "kab. pekalongan\n")
        talk.answers("Provinsi (boleh kosong): ", ENTER)
        talk.answers("Folder untuk kampung ini, sekaligus alamatnya [kabupaten-pekalongan/buaran-mekar]: ", ENTER)
        assert talk.ends() == 0
    text = (village.root / "content/kabupaten-pekalongan/buaran-mekar/kampung.yaml").read_text("utf-8")
    assert "\nnama: Mekar\n" in text
    assert "\n  jenis_desa: desa\n" in text
    assert "\n  provinsi: Jawa Tengah\n  kabupaten: Kabupaten Pekalongan\n  kecamatan: Buaran\n" in text
    assert "\n  kode: 33.26.14\n" in text
    assert village.check() == ()


def test_a_group_and_then_its_report(village: Village) -> None:
    with dialogue(village, "poktan") as talk:
        talk.answers("Jenis kelompok (BKB, BKR, BKL, UPPKA, PIK-R): ", "uppka\n")
        talk.answers("Nama kelompok, tanpa jenisnya: ", "Mawar\n")
        assert talk.ends() == 0
    with dialogue(village, "laporan") as talk:
        talk.answers("Bulan yang dilaporkan [Maret 2023]: ", ENTER)
        assert talk.ends() == 0
    assert "- poktan: uppka-mawar\n" in (village.root / "content/mekar/laporan/2023-03.yaml").read_text("utf-8")


def test_of_several_kampung_one_is_chosen_by_number_or_name(village: Village) -> None:
    village.write(ASRI)
    for answer in ("1\n", "asri\n"):
        with dialogue(village, "rapat-pokja", "--judul", f"Rapat {answer.strip()}", "--tanggal", "-") as talk:
            talk.answers("Kampung (nomor atau nama): ", answer)
            assert talk.ends() == 0
        assert "  1 Asri (Contoh)\n" in talk.said
        assert f"content/asri/kegiatan/rapat-{answer.strip()}.md" in talk.said


def test_an_answer_that_cannot_be_read_is_explained_and_asked_again(village: Village) -> None:
    with dialogue(village, "rapat-pokja") as talk:
        talk.answers("[1 April 2023]: ", "05/04/2023\n")
        talk.answers("bisa dibaca dua cara. Tulis `2023-04-05`", "")
        talk.answers("[1 April 2023]: ", ENTER)
        talk.answers("Judul rapat Pokja: ", ENTER)
        talk.answers("Ini perlu diisi", "")
        talk.answers("Judul rapat Pokja: ", "Rapat\n")
        assert talk.ends() == 0
    assert "Traceback" not in talk.said


def test_a_wrong_option_is_explained_and_asked_instead(village: Village) -> None:
    with dialogue(village, "rapat-pokja", "--judul", "Rapat", "--tanggal", "besok") as talk:
        talk.answers("tidak terbaca sebagai tanggal", "")
        talk.answers("[1 April 2023]: ", ENTER)
        assert talk.ends() == 0


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["ctrl-c", "ctrl-d"])
def test_giving_up_leaves_nothing_behind(key: str, village: Village) -> None:
    before = files(village)
    with dialogue(village, "rapat-pokja") as talk:
        talk.answers("[1 April 2023]: ", ENTER)
        talk.answers("Judul rapat Pokja: ", "")
        assert talk.gives_up(key) == 2
    assert "Dibatalkan. Tidak ada berkas yang dibuat." in talk.said
    assert "Traceback" not in talk.said
    assert files(village) == before
