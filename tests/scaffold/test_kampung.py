"""A new kampung's folder, and which kampung somebody means."""

import datetime
from pathlib import Path

import pytest

from site_builder.model.blocked import Blocked
from site_builder.model.wrong import Wrong
from site_builder.scaffold.kampung import Kampung, all_kampung, meant
from site_builder.scaffold.new import Request, new
from site_builder.scaffold.write import write_new
from tests.conftest import Village

TODAY = datetime.date(2023, 4, 1)
BUARAN = "nama: Mekar\ncontoh: Ya\nwilayah:\n  desa: Mekar\n  kecamatan: Buaran\n  kabupaten: Kabupaten Contoh\n"


def made(village: Village, **given: str) -> str:
    """The folder of a new kampung."""
    content = village.root / "content"
    path = new(Request("kampung", {"nama": "Baru", **given}, content, TODAY), None).path
    return path.parent.relative_to(content).as_posix()


@pytest.mark.parametrize(
    ("given", "folder"),
    [
        ({"desa": "Contoh Asri"}, "contoh-asri"),
        ({"desa": "Desa Ngasem/Utara"}, "ngasem-utara"),
        ({"desa": "Kelurahan Përmai  Indah"}, "permai-indah"),
        ({"desa": "Asri", "kabupaten": "Kota Pekalongan"}, "kota-pekalongan/asri"),
        ({"nama": "Kampung KB Asri Jaya"}, "asri-jaya"),
        ({"desa": "Asri", "folder": "Provinsi Contoh/Asri Lestari"}, "provinsi-contoh/asri-lestari"),
    ],
)
def test_a_kampung_is_named_after_its_desa(given: dict[str, str], folder: str, village: Village) -> None:
    assert made(village, **given) == folder
    assert village.check() == ()


def test_where_two_would_clash_the_kecamatan_stands_before_the_desa(village: Village) -> None:
    assert made(village, desa="Mekar", kecamatan="Buaran") == "buaran-mekar"
    assert village.check() == ()


def test_where_that_clashes_too_the_kabupaten_stands_before_it(village: Village) -> None:
    village.write({"contoh/buaran-mekar/kampung.yaml": BUARAN})
    folder = made(village, desa="Mekar", kecamatan="Buaran", kabupaten="Kota Lain")
    assert folder == "kota-lain/kota-lain-buaran-mekar"


def test_a_kampung_lies_beside_the_others_of_its_kabupaten(village: Village) -> None:
    village.write({"jawa/contoh/buaran-mekar/kampung.yaml": BUARAN})
    assert made(village, desa="Asri", kabupaten="Kabupaten Contoh") == "jawa/contoh/asri"


def test_a_clash_without_a_kecamatan_is_told_with_the_other_kampung(village: Village) -> None:
    with pytest.raises(Blocked, match=r"`mekar` sudah dipakai kampung Mekar: mekar/\. Sebutkan folder lain"):
        made(village, desa="Mekar")


def test_a_second_kampung_for_one_desa_is_refused_unless_its_folder_is_given(village: Village) -> None:
    village.write({"contoh/mekar-satu/kampung.yaml": BUARAN})
    with pytest.raises(Blocked, match=r"Mekar di Buaran sudah punya kampung: contoh/mekar-satu/kampung\.yaml"):
        made(village, desa="Desa Mekar", kecamatan="Buaran")
    assert made(village, desa="Desa Mekar", kecamatan="Buaran", folder="mekar-dua") == "mekar-dua"


@pytest.mark.parametrize("folder", ["mekar", "lain/Mekar", "///", "🌺"])
def test_a_folder_that_is_taken_or_is_none_is_refused(folder: str, village: Village) -> None:
    with pytest.raises(Blocked, match="--folder"):
        made(village, desa="Asri", folder=folder)


KNOWN = (
    Kampung("a/mekar", "Mekar Asri", "Mekar", "Buaran"),
    Kampung("b/lain-mekar", "Mekar", "Mekar", "Lain"),
    Kampung("c/ngasem", "Sejahtera", "Ngasem", "Buaran"),
)


@pytest.mark.parametrize(
    ("text", "folders"),
    [
        ("ngasem", ["c/ngasem"]),
        ("Desa Ngasem", ["c/ngasem"]),
        ("Kampung KB Sejahtera", ["c/ngasem"]),
        ("a/mekar", ["a/mekar"]),
        ("mekar", ["a/mekar", "b/lain-mekar"]),
        ("Mekar Asri", ["a/mekar"]),
        ("sejah", ["c/ngasem"]),
    ],
)
def test_a_kampung_is_found_by_name_desa_or_folder(text: str, folders: list[str]) -> None:
    assert [one.folder for one in meant(text, KNOWN)] == folders


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(Wrong) as wrong:
        meant("Ngasen", KNOWN)
    assert wrong.value.hint == "Mungkin maksudnya Sejahtera (`c/ngasem`)."


def test_a_kampung_whose_record_has_faults_is_known_by_its_folder(village: Village) -> None:
    village.write({"asri/kampung.yaml": "nama: [\n"})
    assert [one.nama for one in all_kampung(village.root / "content")] == ["asri", "Mekar"]


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mekar" / "kampung.yaml"
    write_new(path, "satu\n")
    with pytest.raises(Blocked, match="sudah ada"):
        write_new(path, "dua\n")
    assert [file.name for file in path.parent.iterdir()] == ["kampung.yaml"]
    assert path.read_text() == "satu\n"


def test_where_links_are_not_possible_a_file_is_still_written_and_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", refuse)
    write_new(tmp_path / "a.yaml", "satu\n")
    with pytest.raises(Blocked, match="sudah ada"):
        write_new(tmp_path / "a.yaml", "dua\n")
    assert (tmp_path / "a.yaml").read_text() == "satu\n"


def test_a_new_kampung_has_the_official_names_of_its_region_and_the_code(village: Village) -> None:
    made(village, desa="Asri", kecamatan="kec. buaran", kabupaten="PEKALONGAN", provinsi="Jateng")
    text = (village.root / "content/kabupaten-pekalongan/asri/kampung.yaml").read_text("utf-8")
    names = "  provinsi: Jawa Tengah\n  kabupaten: Kabupaten Pekalongan\n  kecamatan: Buaran\n"
    assert names in text
    assert "  kode: 33.26.14\n" in text
    assert village.check() == ()


def test_a_misspelt_region_of_a_new_kampung_is_told_with_what_it_may_mean(village: Village) -> None:
    given = {"nama": "Baru", "desa": "Asri", "kabupaten": "Kabupaten Pekalogan"}
    done = new(Request("kampung", given, village.root / "content", TODAY), None)
    assert "Mungkin maksudnya `Kabupaten Pekalongan`." in done.next
    assert "  kabupaten: Kabupaten Pekalogan\n" in done.path.read_text("utf-8")


MISSPELT = {
    "provinsi dan kabupaten": {"provinsi": "Jawa Tegah", "kabupaten": "Kab Pekalogan"},
    "kabupaten dan kecamatan": {"provinsi": "Jateng", "kabupaten": "Kab Pekalogan", "kecamatan": "Buarn"},
    "ketiganya": {"provinsi": "Jawa Tegah", "kabupaten": "Kab Pekalogan", "kecamatan": "Buarn"},
}
RIGHT = {"provinsi": "Jawa Tengah", "kabupaten": "Kabupaten Pekalongan", "kecamatan": "Buaran"}


class Willing:
    """A person who has said all that is in `given`, and takes every name that is offered."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def ask(self, prompt: str) -> str:
        self.asked.append(prompt)
        return ""

    def tell(self, text: str) -> None:
        pass


@pytest.mark.parametrize("which", MISSPELT)
def test_every_misspelt_name_of_a_new_kampung_is_told_and_none_becomes_a_folder(which: str, village: Village) -> None:
    given = MISSPELT[which]
    done = new(Request("kampung", {"nama": "Baru", "desa": "Asri", **given}, village.root / "content", TODAY), None)
    for level, written in given.items():
        assert written == "Jateng" or f"Mungkin maksudnya `{RIGHT[level]}`." in done.next
    assert done.path == village.root / "content/asri/kampung.yaml"


@pytest.mark.parametrize("which", MISSPELT)
def test_every_misspelt_name_of_a_new_kampung_is_asked_for_again(which: str, village: Village) -> None:
    given = {"kecamatan": "", **MISSPELT[which]}
    person = Willing()
    done = new(Request("kampung", {"nama": "Baru", "desa": "Asri", **given}, village.root / "content", TODAY), person)
    assert done.path == village.root / "content/kabupaten-pekalongan/asri/kampung.yaml"
    text = done.path.read_text("utf-8")
    assert all(f"  {level}: {RIGHT[level]}\n" in text for level, written in given.items() if written)
    assert len(person.asked) == 1 + sum(bool(name) and name != "Jateng" for name in given.values())


@pytest.mark.parametrize("folder", ["../../x", "kabupaten/../../x", r"..\x", "/x", r"C:\x", "~/x"])
def test_a_folder_outside_of_the_records_is_refused(folder: str, village: Village) -> None:
    with pytest.raises(Blocked, match="berada di luar folder catatan"):
        made(village, desa="Asri", folder=folder)
    places = (village.root, village.root.parent, village.root.parent.parent)
    assert not [place / "x" for place in places if (place / "x").exists()]
