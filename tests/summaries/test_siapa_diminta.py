"""Whom a month asks, and who has reported: every table, form and page says the same, and the past stays as it was."""

import datetime
from collections.abc import Iterator

import pytest

from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.prefill import document_of
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.region import region_of
from site_builder.model.kiriman import kiriman_of
from site_builder.model.rentang import bulan_dari
from site_builder.model.site import Kampung, Site
from site_builder.model.tables import Table
from site_builder.model.tanggal import Tanggal
from site_builder.pages.poktan import rows_of
from site_builder.summaries.jumlah import numbers_of_kampung
from site_builder.summaries.kelengkapan import kelengkapan
from site_builder.summaries.laporan_kelompok import laporan_kelompok
from site_builder.summaries.laporan_masuk import laporan_masuk, pengirim
from site_builder.summaries.lingkup import Edition, scopes_of
from site_builder.summaries.poktan import poktan
from site_builder.summaries.poktan_tanpa_pembinaan import poktan_tanpa_pembinaan
from site_builder.summaries.situs import numbers_of_site
from site_builder.summaries.target import target
from site_builder.summaries.uppka_kabupaten import uppka_kabupaten
from site_builder.summaries.uppka_provinsi import uppka_provinsi
from tests.conftest import Village, site_of

MONTHS = bulan_dari(Tanggal(2022, 6), Tanggal(2023, 3))
# What a group's record says, and the months of MONTHS (by number) in which it is there.
LIVES = {
    "selalu": ("", range(10)),
    "baru": ("tahun_terbentuk: 15 Oktober 2022", range(4, 10)),
    "muda": ("tahun_terbentuk: 2023", range(7, 10)),
    "berakhir": ("sampai: Desember 2022", range(7)),
    "berhenti": ("sampai: 2022-08-09\naktif: Tidak", range(3)),
    "vakum": ("vakum: Agustus s/d Oktober 2022", (0, 1, *range(5, 10))),
    "dua-kali": ("vakum: 2022-07, 2023-01 s/d 2023-02", (0, *range(2, 7), 9)),
    "istirahat": ("vakum: sejak Februari 2023", range(8)),
    "semua": ("tahun_terbentuk: 2022-08\nsampai: 2023-02\nvakum: 2022-10", (2, 3, *range(5, 9))),
    "lupa": ("aktif: Tidak", range(6)),
}
WILAYAH = "wilayah: {provinsi: Jambi, kabupaten: Kota Jambi, kecamatan: Buaran}\n"


def lived(village: Village) -> Site:
    """Groups of every kind of life; each has reported every second month, also where it was not there."""
    for number, (name, (text, _)) in enumerate(LIVES.items()):
        home = ("asri", "mekar")[number % 2]
        village.write({f"{home}/kampung.yaml": f"nama: {home.capitalize()}\n{WILAYAH}"})
        village.write({f"{home}/poktan/uppka-{name}.yaml": f"jenis: UPPKA\nnama: {name}\nlokus_pro_pn: 2022\n{text}\n"})
    for place, month in enumerate(MONTHS):
        for home in ("asri", "mekar"):
            groups = [name for number, name in enumerate(LIVES) if ("asri", "mekar")[number % 2] == home]
            said = "".join(f"  - {{poktan: uppka-{name}, orientasi_pek: {_answer(name, place)}}}\n" for name in groups)
            village.write({f"{home}/laporan/{month.iso}.yaml": f"kelompok:\n{said}"})
    return site_of(village)


def _answer(name: str, place: int) -> str:
    if name == "lupa":
        return "Ya" if place in (0, 5) else "-"
    return "Ya" if place % 2 == 0 else "-"


def there(name: str, place: int) -> bool:
    return place in LIVES[name][1]


def asked_and_reported(place: int) -> dict[str, bool]:
    return {name: _answer(name, place) == "Ya" for name in LIVES if there(name, place)}


def months_of(site: Site, family: object) -> Iterator[tuple[int, Table]]:
    found: list[Edition] = list(family(scopes_of(site)))  # type: ignore[operator]
    for one in found:
        if one.waktu in MONTHS:
            yield MONTHS.index(one.waktu), one.tabel


def groups_in(table: Table) -> dict[str, bool]:
    """A form's groups, and whether anything is answered in the columns of the report."""
    at = [one.key for one in table.kolom].index("orientasi_pek" if "orientasi_pek" in _keys(table) else "materi_kie")
    return {str(row.kunci[-1]).removeprefix("uppka-"): row.sel[at].nilai is not None for row in table.baris}


def _keys(table: Table) -> list[str]:
    return [column.key for column in table.kolom]


def test_the_provincial_report_has_the_groups_that_were_there_and_their_answers(village: Village) -> None:
    site = lived(village)
    found = dict(months_of(site, uppka_provinsi))
    assert {place: groups_in(table) for place, table in found.items()} == {
        place: asked_and_reported(place) for place in found
    }
    assert len(found) == len(MONTHS) - 1  # nobody who was there has reported the last one


def test_the_kabupaten_form_and_both_official_forms_have_the_same_groups(village: Village) -> None:
    site = lived(village)
    for place, table in months_of(site, uppka_kabupaten):
        assert set(groups_in(table)) == set(asked_and_reported(place))
        assert table.liputan is not None
        assert table.liputan[:2] == (sum(asked_and_reported(place).values()), len(asked_and_reported(place)))
    for place, month in enumerate(MONTHS):
        for form in (PROVINSI, KABUPATEN):
            document = document_of(form, region_of(site, form.tingkat, "", month), month)
            assert {row.kunci.poktan.removeprefix("uppka-") for row in document.baris} == set(asked_and_reported(place))


def test_the_table_of_completeness_and_the_charts_count_the_same(village: Village) -> None:
    site = lived(village)
    chart = laporan_masuk(
        [pengirim(one, tuple(MONTHS)) for one in site.kampung], tuple(MONTHS), kiriman_of(site.setoran)
    )
    assert chart is not None
    for place, month in enumerate(chart.bulan):
        who = asked_and_reported(place)
        assert (month.dilaporkan, month.kelompok) == (sum(who.values()), len(who))
    for place, table in months_of(site, kelengkapan):
        who = asked_and_reported(place)
        assert table.jumlah is not None
        assert [cell.nilai for cell in table.jumlah.sel[:2]] == [len(who), sum(who.values()) or None]
        missing = {name for name, answered in who.items() if not answered}
        assert {name for name in LIVES if f"UPPKA {name}" in table.salinan} == missing


def test_a_groups_own_page_has_the_months_in_which_it_was_there(village: Village) -> None:
    site = lived(village)
    for home, name in _groups(site):
        table = laporan_kelompok(home, f"{home.baris.url}poktan/uppka-{name}/")
        if table is None:
            assert not any(_answer(name, place) == "Ya" for place in LIVES[name][1])
            continue
        shown = {str(row.kunci[0]): row.sel[0].nilai for row in table.baris}
        counts = {MONTHS[place].iso: _answer(name, place) for place in LIVES[name][1]}
        assert all(counts[month] == ("Ya" if value else "-") for month, value in shown.items())
        assert table.liputan is not None
        assert table.liputan.pelapor == list(counts.values()).count("Ya")


def _groups(site: Site) -> Iterator[tuple[Kampung, str]]:
    for home in site.kampung:
        for one in home.poktan:
            yield home, one.fakta.nama


def test_every_count_of_groups_is_of_those_that_are_there_today(village: Village) -> None:
    """Today is 1 April 2023."""
    site = lived(village)
    now = {"selalu", "baru", "muda", "vakum", "dua-kali"}
    assert {name for one in site.kampung for p in one.poktan if p.keadaan == "aktif" for name in [p.fakta.nama]} == now
    assert numbers_of_site(scopes_of(site)).poktan == scopes_of(site).pohon.angka.poktan == len(now)
    assert sum(numbers_of_kampung(one, 2023).poktan_aktif for one in site.kampung) == len(now)
    rows = [row for one in site.kampung for row in rows_of(one)]
    assert sum(row.keadaan == "aktif" for row in rows) == len(now)
    (directory,) = (one.tabel for one in poktan(scopes_of(site)) if not one.jalan)
    assert directory.jumlah is not None
    assert directory.jumlah.sel[-1].nilai == len(now)
    # Of these, one rested in the three months before.
    (coaching,) = (one.tabel for one in poktan_tanpa_pembinaan(scopes_of(site)) if not one.jalan)
    assert {str(row.kunci[-1]) for row in coaching.baris} == {f"uppka-{name}" for name in now - {"dua-kali"}}


def test_targets_count_the_answers_of_months_in_which_the_group_was_there(village: Village) -> None:
    village.write({"target/2022.yaml": "triwulan: {tw2: 40}\nprovinsi: {Jambi: 11}\n"})
    (edition,) = target(scopes_of(lived(village)))
    coached = edition.tabel.baris[0].sel[_keys(edition.tabel).index("tw4_dibina")].nilai
    answered = (name for name in LIVES if any(_answer(name, n) == "Ya" for n in LIVES[name][1] if n < 7))
    assert coached == len(list(answered))


PAST = {"kelengkapan": kelengkapan, "provinsi": uppka_provinsi, "kabupaten": uppka_kabupaten}


@pytest.mark.parametrize("name", PAST)
@pytest.mark.parametrize("ends", ["sampai: Februari 2023", "vakum: sejak Maret 2023"])
def test_the_past_does_not_change_when_a_group_ends_or_rests(name: str, ends: str, village: Village) -> None:
    for one in ("a", "b"):
        village.write({f"mekar/poktan/uppka-{one}.yaml": f"jenis: UPPKA\nnama: {one}\n"})
    village.write({"mekar/kampung.yaml": f"nama: Mekar\n{WILAYAH}"})
    for month in ("2022-11", "2023-01", "2023-03"):
        village.write({f"mekar/laporan/{month}.yaml": "kelompok: {poktan: uppka-b, lainnya: Ya}\n"})
    before = dict(months_of(site_of(village), PAST[name]))
    village.write({"mekar/poktan/uppka-a.yaml": f"jenis: UPPKA\nnama: a\n{ends}\n"})
    after = dict(months_of(site_of(village), PAST[name]))
    march = MONTHS.index(Tanggal(2023, 3))
    same = {place: table.baris for place, table in before.items() if place < march}
    assert {place: table.baris for place, table in after.items() if place < march} == same
    assert len(same) > 3
    assert after[march].baris != before[march].baris


def test_the_past_does_not_change_when_time_goes_on(village: Village) -> None:
    site = lived(village)
    later = site._replace(hari_ini=datetime.date(2025, 1, 1))
    for family in (uppka_provinsi, uppka_kabupaten):
        assert dict(months_of(later, family)) == dict(months_of(site, family))
