"""What regions sent on, held against the regions that the site has. Today is 1 April 2023."""

import pytest

from site_builder.model.diagnostics import Diagnostic
from site_builder.model.kiriman import kiriman_of
from site_builder.model.tanggal import Tanggal
from tests.conftest import Village, site_of


def reported(kampung: str, masuk: str = "") -> dict[str, str]:
    came_in = f"tanggal_masuk: {masuk}\n" if masuk else ""
    return {f"{kampung}/laporan/2023-02.yaml": f"{came_in}kelompok: {{poktan: uppka-x, lainnya: Ya}}\n"}


@pytest.fixture
def regions(village: Village) -> Village:
    places = {
        "a": "{provinsi: Provinsi Contoh, kabupaten: Kabupaten Contoh}",
        "b": "{provinsi: Provinsi Contoh, kabupaten: Kota Contoh}",
        "c": "{provinsi: Jambi, kabupaten: Kabupaten Mekar}",
        "d": "{provinsi: Riau, kabupaten: Kabupaten Mekar}",
        "e": "{kabupaten: Kabupaten Asri}",
        "f": "{desa: Tanpa Wilayah}",
        "g": "{provinsi: Jawa Tengah, kabupaten: Kabupaten Pekalongan, kecamatan: Buaran}",
        "h": "{provinsi: Jateng, kabupaten: Kota Pekalongan}",
    }
    for name, where in places.items():
        made_up = "contoh: Ya\n" if name in "abcde" else ""
        known = "sudah_diperiksa: {pesan: tanpa-wilayah, alasan: Contoh}\n" if name in "ef" else ""
        village.write({f"{name}/kampung.yaml": f"nama: {name}\n{made_up}{known}wilayah: {where}\n"})
        village.write({f"{name}/poktan/uppka-x.yaml": "jenis: UPPKA\nnama: X\n", **reported(name)})
    return village


def sent(village: Village, wilayah: str, more: str = "") -> list[tuple[tuple[str, ...], str]]:
    text = f"wilayah: {wilayah}\ntanggal: 2023-03-18\n{more}"
    village.write({"setoran/2023-02-a.yaml": text})
    return [(one.jalan, one.kepada) for one in site_of(village).setoran if one.jalan]


MEANT = [
    ("Kabupaten Contoh", ("Provinsi Contoh", "Kabupaten Contoh")),
    ("kab. contoh", ("Provinsi Contoh", "Kabupaten Contoh")),
    ("KOTA CONTOH", ("Provinsi Contoh", "Kota Contoh")),
    ("Provinsi Contoh", ("Provinsi Contoh",)),
    ("Prov. Contoh", ("Provinsi Contoh",)),
    ("Jambi", ("Jambi",)),
    ("Provinsi Jambi", ("Jambi",)),
    ("Kabupaten Mekar, Riau", ("Riau", "Kabupaten Mekar")),
    ("Provinsi Jambi/Mekar", ("Jambi", "Kabupaten Mekar")),
    ("Asri", ("", "Kabupaten Asri")),
    ("Jateng", ("Jawa Tengah",)),
    ("Kab Pekalongan", ("Jawa Tengah", "Kabupaten Pekalongan")),
    ("Kota Pekalongan, Jawa Tengah", ("Jawa Tengah", "Kota Pekalongan")),
    ("3326", ("Jawa Tengah", "Kabupaten Pekalongan")),
    ("33.75", ("Jawa Tengah", "Kota Pekalongan")),
    ("33", ("Jawa Tengah",)),
]


@pytest.mark.parametrize(("written", "jalan"), MEANT, ids=[written for written, _ in MEANT])
def test_a_region_is_known_as_a_writer_would_call_it(written: str, jalan: tuple[str, ...], regions: Village) -> None:
    assert sent(regions, written) == [(jalan, "provinsi" if len(jalan) == 2 else "pusat")]
    assert regions.check() == ()


def only(village: Village) -> Diagnostic:
    (found,) = village.check()
    return found


NOT_MEANT = [
    ("Contoh", "Pilih `Provinsi Contoh`, `Kabupaten Contoh, Provinsi Contoh`, atau `Kota Contoh, Provinsi Contoh`."),
    ("Pekalongan", "Pilih `Kabupaten Pekalongan, Jawa Tengah` atau `Kota Pekalongan, Jawa Tengah`."),
    ("Kabupaten Mekar", "Pilih `Kabupaten Mekar, Jambi` atau `Kabupaten Mekar, Riau`."),
    ("Kabupaten Mekr, Riau", "Mungkin maksudnya `Kabupaten Mekar, Riau`."),
    ("Kabupaten Seberang Lautan", "Wilayah yang ada misalnya"),
]


@pytest.mark.parametrize(("written", "hint"), NOT_MEANT, ids=[written for written, _ in NOT_MEANT])
def test_a_region_that_the_site_does_not_have_is_a_warning_and_never_a_guess(
    written: str, hint: str, regions: Village
) -> None:
    assert sent(regions, written) == []
    found = only(regions)
    assert (found.code, found.is_error, found.location[:2]) == (
        "setoran-tanpa-wilayah",
        False,
        ("setoran/2023-02-a.yaml", 1),
    )
    assert found.hint.startswith(hint) or (hint == "Mungkin maksudnya" and "Wilayah yang ada" in found.hint)


@pytest.mark.parametrize("written", ["Buaran", "Kec. Buaran", "33.26.14", "Buaran, Kabupaten Pekalongan"])
def test_a_kecamatan_is_told_as_one_with_its_kabupaten(written: str, regions: Village) -> None:
    assert sent(regions, written) == []
    found = only(regions)
    assert (found.code, "itu kecamatan" in found.message) == ("setoran-tanpa-wilayah", True)
    assert found.hint == "Mungkin maksudnya `Kabupaten Pekalongan, Jawa Tengah`."


@pytest.mark.parametrize("written", ["Contoh", "Kabupaten Mekar", "Kabupaten Mekr, Riau", "Buaran"])
def test_every_region_that_a_message_offers_is_taken(written: str, regions: Village) -> None:
    sent(regions, written)
    for form in only(regions).hint.split("`")[1::2]:
        assert len(sent(regions, form)) == 1
        assert regions.check() == ()


ODD = [
    "tanggal: 2023-01-31",
    "tanggal: 2023-04-02",
    "tanggal: 2022",
    "tanggal: 2023-03-18\nkepada: Pusat",
]


def counts(village: Village) -> bool:
    """Whether a kampung of the kabupaten has anything sent on."""
    site = site_of(village)
    (home,) = (one for one in site.kampung if one.fakta.slug == "a")
    return kiriman_of(site.setoran).langkah(home.fakta.wilayah, Tanggal(2023, 2), None) != (None, None)


@pytest.mark.parametrize("text", ODD)
def test_an_odd_day_or_receiver_is_told_and_not_counted(text: str, regions: Village) -> None:
    regions.write({"setoran/2023-02-a.yaml": f"wilayah: Kabupaten Contoh\n{text}\n"})
    found = only(regions)
    assert (found.code, counts(regions)) == ("setoran-janggal", False)
    assert "setoran ini belum dihitung" in found.message


def test_an_odd_day_is_told_beside_an_unknown_region(regions: Village) -> None:
    regions.write({"setoran/2023-02-a.yaml": "wilayah: Buaran\ntanggal: 2022\n"})
    assert regions.codes() == ["setoran-tanpa-wilayah", "setoran-janggal"]


def empty(village: Village) -> list[tuple[str, str]]:
    """Sendings that took no report along, and why."""
    return [(d.location.path, d.message) for d in village.check() if d.code == "setoran-tanpa-laporan"]


def test_a_sending_of_a_month_that_nobody_has_reported_is_told(regions: Village) -> None:
    regions.write({"setoran/2023-03-jambi.yaml": "wilayah: Jambi\ntanggal: 2023-04-01\n"})
    ((path, message),) = empty(regions)
    assert path == "setoran/2023-03-jambi.yaml"
    assert message.startswith("Belum ada laporan Maret 2023 dari kampung di Provinsi Jambi")


def test_a_sending_that_came_before_all_reports_or_after_another_took_them_is_told(regions: Village) -> None:
    regions.write({**reported("a", "2023-03-17")})
    for number, day in enumerate((16, 18, 28)):
        text = f"wilayah: Kabupaten Contoh\ntanggal: 2023-03-{day}\n"
        regions.write({f"setoran/2023-02-kabupaten-contoh-{number}.yaml": text})
    assert [path[-6] for path, _ in empty(regions)] == ["0", "2"]
    regions.write(
        {"h/kampung.yaml": "nama: h\ncontoh: Ya\nwilayah: {provinsi: Provinsi Contoh, kabupaten: Kabupaten Contoh}\n"}
    )
    regions.write(reported("h", "2023-03-20"))
    assert [path[-6] for path, _ in empty(regions)] == ["0"]


def test_a_sending_of_a_month_to_come_is_an_error_and_left_out(regions: Village) -> None:
    regions.write({"setoran/2023-05-kabupaten-contoh.yaml": "wilayah: Kabupaten Contoh\ntanggal: 2023-04-01\n"})
    found = only(regions)
    assert (found.code, found.is_error, site_of(regions).setoran) == ("laporan-masa-depan", True, ())
    assert "`2023-04-kabupaten-contoh.yaml`" in found.hint


@pytest.mark.parametrize("name", ["maret", "2023-13-kabupaten-contoh", "2023-03", "2023-03-Kabupaten", "23-03-a"])
def test_the_name_says_month_and_region(name: str, regions: Village) -> None:
    regions.write({f"setoran/{name}.yaml": "wilayah: Kabupaten Contoh\ntanggal: 2023-03-18\n"})
    assert {d.code for d in regions.check()} == {"nama-berkas"}
    assert not regions.build().published


def test_a_sending_without_its_day_is_none(regions: Village) -> None:
    regions.write({"setoran/2023-02-a.yaml": "wilayah: Kabupaten Contoh\ntanggal:\n"})
    assert only(regions).code == "wajib-diisi"


def test_personal_data_keeps_a_sending_back(regions: Village) -> None:
    assert sent(regions, "Kabupaten Contoh", "catatan: Hubungi 0812-3456-7890\n") == []
    assert only(regions).code == "data-telepon"


def test_another_kind_of_file_beside_it_is_named(regions: Village) -> None:
    regions.write({"setoran/2023-02.md": "x"})
    assert (only(regions).code, "setoran/" in only(regions).message) == ("berkas-tak-dibaca", True)


@pytest.mark.parametrize("written", ["Pekalongan", "Jawa Tengah/Pekalongan", "Pekalongan, Jateng"])
def test_a_name_of_a_kabupaten_and_a_kota_is_asked_back_though_the_site_has_one_of_them(
    written: str, regions: Village
) -> None:
    regions.write({"g/kampung.yaml": "nama: g\nwilayah: {provinsi: Jawa Tengah, kabupaten: Kabupaten Batang}\n"})
    assert sent(regions, written) == []
    (found,) = (d for d in regions.check() if d.code == "setoran-tanpa-wilayah")
    assert [one.text for one in found.ganti] == ["Kota Pekalongan, Jawa Tengah"]
    assert len(sent(regions, "Kota Pekalongan, Jawa Tengah")) == 1
