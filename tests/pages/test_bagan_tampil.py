"""Charts on the pages of small villages: each named and described, with its figures as a table beneath."""

import re

import pytest

from tests.conftest import RAPAT, Village

KAMPUNG = "kampung/mekar/index.html"
RUMAH_DATAKU = "kampung/mekar/rumah-dataku/index.html"
HEAD = "---\njenis: kegiatan-lain\njudul: A\n"


@pytest.fixture
def lively(village: Village) -> Village:
    """Two years with activities and a nihil month, a group with a report, figures with a gap; two neighbours."""
    return village.write(
        {
            "mekar/kampung.yaml": (
                "nama: Mekar\nwilayah: {provinsi: Jambi}\nnihil: [2022-03]\n"
                "penduduk:\n- {tahun: 2020, jiwa: 500}\n- {tahun: 2022, jiwa: 510}\n"
            ),
            "mekar/kegiatan/2022-02-01-a.md": f"{HEAD}tanggal: 2022-02-01\nseksi: Ekonomi\n---\n",
            "mekar/kegiatan/2023-02-13-rapat.md": RAPAT,
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "mekar/laporan/2023-02.yaml": "kelompok:\n- poktan: uppka-mawar\n  lainnya: Ya\n",
            "asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi}\n",
            "seri/kampung.yaml": "nama: Seri\nwilayah: {provinsi: Aceh}\n",
        }
    )


def charts(page: str) -> list[str]:
    return re.findall(r"<svg[^>]*role=\"(?:img|group)\".*?</svg>", page, re.S)


@pytest.mark.parametrize(
    ("path", "count"),
    [("index.html", 1), (KAMPUNG, 3), (RUMAH_DATAKU, 1), ("wilayah/jambi/index.html", 2), ("kampung/index.html", 2)],
)
def test_every_chart_has_a_title_a_description_and_a_table(lively: Village, path: str, count: int) -> None:
    lively.build()
    page = lively.read(path)
    assert len(charts(page)) == count
    for chart in charts(page):
        (ids,) = re.findall(r'aria-labelledby="([^"]+)"', chart)
        title, description = ids.split()
        assert re.search(f'<title id="{title}">[^<]+</title>', chart)
        assert re.search(f'<desc id="{description}">[^<]+</desc>', chart)
    assert page.count('aria-label="Tabel: ') >= count
    named = re.findall(r'\bid="([^"]+)"', page)
    assert sorted(set(named)) == sorted(named)


def test_a_gap_is_said_in_words_for_those_who_do_not_see_the_dash(lively: Village) -> None:
    lively.build()
    page = lively.read(KAMPUNG)
    assert page.count("belum ada catatan") > 12
    assert "<b>–</b> belum ada catatan" in page
    assert "<b>0</b> dinyatakan nihil" in page
    assert "Belum ada catatan untuk 2021." in lively.read(RUMAH_DATAKU)


def test_years_of_the_calendar_lead_to_their_archive(lively: Village) -> None:
    lively.build()
    assert '<a href="/situs/kampung/mekar/arsip/2022/">2022</a></th>' in lively.read(KAMPUNG)
    assert '<a href="/situs/arsip/2023/">2023</a></th>' in lively.read("index.html")


def test_the_coverage_of_reports_is_told_in_words_too(lively: Village) -> None:
    lively.write({"asri/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n"}).build()
    assert "<b>1 dari 2</b> kelompok UPPKA sudah dilaporkan untuk Februari 2023" in lively.read(
        "wilayah/jambi/index.html"
    )
    silent = lively.read("kampung/asri/index.html")
    assert "<b>Satu-satunya</b> kelompok UPPKA belum dilaporkan untuk Februari 2023" in silent
    assert charts(silent) == []


def test_a_kampung_without_records_has_no_chart(village: Village) -> None:
    village.build()
    assert charts(village.read(KAMPUNG)) == []
    assert charts(village.read("index.html")) == []


def test_a_region_of_one_kampung_leaves_the_calendar_to_it(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jambi}\n", "mekar/kegiatan/a.md": RAPAT})
    village.write({"seri/kampung.yaml": "nama: Seri\nwilayah: {provinsi: Aceh}\n"}).build()
    assert charts(village.read("wilayah/jambi/index.html")) == []


def test_a_new_month_remakes_the_calendars_of_this_year_only(lively: Village) -> None:
    lively.write({"asri/kegiatan/a.md": f"{HEAD}tanggal: 2022-05-01\n---\n"}).build()
    later = lively.options.today.replace(month=5)  # type: ignore[union-attr]
    made = lively.build(today=later).made
    assert KAMPUNG in made
    assert "kampung/asri/index.html" not in made
