"""The way of a kampung's report up the chain."""

import pytest

from site_builder.model.kiriman import kiriman_of
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.setoran import batas
from tests.conftest import Village, site_of

FEBRUARI = Tanggal(2023, 2)


def days(village: Village, masuk: Tanggal | None, *sent: tuple[str, str]) -> tuple[str, str]:
    """When the report of a kampung in Kota Jambi went to the province and to the centre; `sent`: who, when."""
    village.write({"mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jambi, kabupaten: Kota Jambi}\n"})
    for number, (wilayah, tanggal) in enumerate(sent):
        village.write({f"setoran/2023-02-{number}-a.yaml": f"wilayah: {wilayah}\ntanggal: {tanggal}\n"})
    site = site_of(village)
    (mekar,) = (one for one in site.kampung if one.fakta.slug == "mekar")
    found = kiriman_of(site.setoran).langkah(mekar.fakta.wilayah, FEBRUARI, masuk)
    return tuple(day.iso if day else "–" for day in found)  # type: ignore[return-value]


KOTA, PROVINSI = "Kota Jambi", "Provinsi Jambi"
CASES = [
    (None, [], ("–", "–")),
    (None, [(KOTA, "2023-03-18")], ("2023-03-18", "–")),
    (None, [(PROVINSI, "2023-03-25")], ("–", "2023-03-25")),
    (Tanggal(2023, 3, 18), [(KOTA, "2023-03-18"), (PROVINSI, "2023-03-24")], ("2023-03-18", "2023-03-24")),
    # A report that came after the sending was not in it, nor in what the province made of it.
    (Tanggal(2023, 3, 19), [(KOTA, "2023-03-18"), (PROVINSI, "2023-03-24")], ("–", "–")),
    # It was in the one after that.
    (Tanggal(2023, 3, 19), [(KOTA, "2023-03-18"), (KOTA, "2023-03-28"), (PROVINSI, "2023-03-24")], ("2023-03-28", "–")),
    (
        Tanggal(2023, 3, 19),
        [(KOTA, "2023-03-18"), (KOTA, "2023-03-28"), (PROVINSI, "2023-03-24"), (PROVINSI, "2023-03-30")],
        ("2023-03-28", "2023-03-30"),
    ),
    # Of a date in part only what is certain.
    (Tanggal(2023, 3), [(KOTA, "2023-03-18")], ("2023-03-18", "–")),
    (Tanggal(2023, 3, 19), [(KOTA, "2023-03")], ("2023-03", "–")),
    (Tanggal(2023, 4), [(KOTA, "2023-03")], ("–", "–")),
]


@pytest.mark.parametrize(("masuk", "sent", "found"), CASES)
def test_a_report_goes_with_the_first_sending_that_can_have_held_it(
    masuk: Tanggal | None, sent: list[tuple[str, str]], found: tuple[str, str], village: Village
) -> None:
    assert days(village, masuk, *sent) == found


def test_other_regions_and_months_send_nothing_of_it(village: Village) -> None:
    village.write({"asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Riau, kabupaten: Kampar}\n"})
    village.write({"setoran/2023-01-kota-jambi.yaml": "wilayah: Kota Jambi\ntanggal: 2023-02-18\n"})
    assert days(village, None, ("Kampar", "2023-03-18"), ("Riau", "2023-03-20")) == ("–", "–")


def test_the_deadlines_lie_in_the_month_after() -> None:
    assert (batas(FEBRUARI, "provinsi").isoformat(), batas(FEBRUARI, "pusat").isoformat()) == (
        "2023-03-20",
        "2023-03-25",
    )
    assert batas(Tanggal(2022, 12), "provinsi").isoformat() == "2023-01-20"
