"""What reports and activities call a group, where several are called alike."""

import pytest

from tests.conftest import Village, site_of

MELATI = "jenis: UPPKA\nnama: Melati\n"


def twins(village: Village, called: str) -> Village:
    """Two groups with one name, and a report and an activity of one of them."""
    minutes = f"---\njenis: pembinaan-poktan\njudul: A\ntanggal: 2023-02-01\npoktan: {called}\n---\n"
    return village.write(
        {
            "mekar/kampung.yaml": "nama: Mekar\n",
            "mekar/poktan/uppka-melati.yaml": MELATI,
            "mekar/poktan/uppka-melati-2.yaml": f"{MELATI}tempat: Dusun II\n",
            "mekar/laporan/2023-02.yaml": f"kelompok:\n  - poktan: {called}\n    materi_kie: Ya\n",
            "mekar/kegiatan/a.md": minutes,
        }
    )


@pytest.mark.parametrize("called", ["uppka-melati", "uppka-melati-2"])
def test_a_file_name_means_its_group_whatever_others_are_called(called: str, village: Village) -> None:
    twins(village, called)
    assert {d.code for d in village.check()} == {"kelompok-kembar"}
    (kampung,) = site_of(village).kampung
    assert [url for report in kampung.laporan for url, _ in report.jawaban] == [f"/kampung/mekar/poktan/{called}/"]
    assert [group.url for k in kampung.kegiatan for group in k.kelompok] == [f"/kampung/mekar/poktan/{called}/"]


def test_a_name_that_two_groups_share_is_answered_with_their_file_names(village: Village) -> None:
    found = [d for d in twins(village, "UPPKA Melati").check() if d.code == "poktan-tak-ada"]
    assert len(found) == 2
    for d in found:
        assert d.message == "Kampung ini punya 2 kelompok yang bernama “UPPKA Melati”, jadi tidak jelas yang mana."
        assert [one.text for one in d.ganti] == ["uppka-melati", "uppka-melati-2"]


def test_in_a_report_a_shared_name_means_the_group_that_can_report(village: Village) -> None:
    twins(village, "Melati").write({"mekar/poktan/uppka-melati-2.yaml": "jenis: BKB\nnama: Melati\n"})
    assert [d.location.path for d in village.check() if d.code == "poktan-tak-ada"] == ["mekar/kegiatan/a.md"]
    (kampung,) = site_of(village).kampung
    assert [url for report in kampung.laporan for url, _ in report.jawaban] == ["/kampung/mekar/poktan/uppka-melati/"]


def test_a_kind_of_which_one_has_another_s_name_is_still_told_apart(village: Village) -> None:
    twins(village, "uppka-melati").write(
        {"mekar/kegiatan/a.md": "---\njenis: pembinaan-poktan\njudul: A\npoktan: UPPKA\n---\n"}
    )
    (one,) = site_of(village).kampung[0].kegiatan
    assert [group.url for group in one.kelompok] == [""]


@pytest.mark.parametrize("names", ["uppka-a, UPPKA A, UPPKA", "UPPKA, A", "A, UPPKS A", "UPPKA, UPPKS, uppka-a"])
def test_a_group_that_is_named_in_several_ways_counts_once(names: str, village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n"})
    village.write({"mekar/kegiatan/a.md": f"---\njenis: pembinaan-poktan\njudul: A\npoktan: {names}\n---\n"})
    (one,) = site_of(village).kampung[0].kegiatan
    assert [group.url for group in one.kelompok] == ["/kampung/mekar/poktan/uppka-a/"]
    assert one.baris.kelompok == one.kelompok
