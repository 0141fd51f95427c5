"""What /cari/ leads to by time is everything: also what has no date, and the numbers have a unit."""

from tests.conftest import Village


def test_activities_without_a_date_stand_behind_the_years_and_numbers_say_what_they_count(village: Village) -> None:
    village.write(
        {
            "mekar/kegiatan/a.md": "---\njenis: kegiatan-lain\njudul: Senam\n---\n",
            "mekar/kegiatan/2023-01-02-b.md": "---\njenis: kegiatan-lain\njudul: Lomba\ntanggal: 2023-01-02\n---\n",
        }
    ).build()
    page = village.output()["cari/index.html"].decode()
    by_time = page.split("Menurut waktu")[1].split("</section>")[0]
    assert by_time.index("/arsip/2023/") < by_time.index("/arsip/tanpa-tanggal/")
    assert "di belakang yang lain: banyaknya kegiatan." in page
