"""An activity's page: what, when and where first; what it is about leads to more of that."""

from tests.conftest import Village

PAGE = "kampung/mekar/kegiatan/a/index.html"


def written(village: Village, *lines: str, jenis: str = "kegiatan-lain") -> str:
    text = "\n".join(("---", f"jenis: {jenis}", "judul: Judul", *lines, "---", ""))
    village.write({"mekar/kegiatan/a.md": text}).build()
    return village.read(PAGE)


def test_when_and_where_are_the_first_facts(village: Village) -> None:
    page = written(village, "tanggal: 2023-02-13", "tempat: Balai desa", "seksi: Ekonomi")
    first = page.split('<dl class="fakta pokok"')[1].split("</dl>")[0]
    assert "Senin, 13 Februari 2023" in first and "Balai desa" in first and "Ekonomi" not in first


def test_sections_target_groups_and_institutions_lead_to_their_archives(village: Village) -> None:
    page = written(village, "seksi: Ekonomi", "sasaran: [PUS, Remaja]", "instansi: BPS")
    for url, name in (
        ("seksi/ekonomi/", "Ekonomi"),
        ("sasaran/pus/", "Pasangan Usia Subur (PUS)"),
        ("sasaran/remaja/", "Remaja"),
        ("instansi/bps/", "Badan Pusat Statistik (BPS)"),
    ):
        assert f'<a href="/situs/{url}">{name}</a>' in page
        assert village.has(f"{url}index.html")


def test_what_nobody_has_reviewed_leads_nowhere(village: Village) -> None:
    page = written(
        village, "seksi: Ekonomi", "sasaran: PUS", "instansi: BPS", "belum_ditinjau: [seksi, sasaran, instansi]"
    )
    assert not [word for word in ("/seksi/", "/sasaran/", "/instansi/") if word in page]
    assert "Ekonomi" in page and "Pasangan Usia Subur (PUS)" in page


def test_a_kind_of_meeting_is_in_full_words_and_leads_to_its_archive(village: Village) -> None:
    page = written(village, jenis="pertemuan-imp")
    assert '<a href="/situs/jenis/pertemuan-imp/">Pertemuan Institusi Masyarakat Pedesaan (IMP)</a> di ' in page


def test_its_year_in_the_kampung_is_one_step_away_and_a_neighbour_that_is_off_says_so(village: Village) -> None:
    other = "---\njenis: kegiatan-lain\njudul: Lain\nstatus: batal\ntanggal: 2023-02-20\n---\n"
    village.write({"mekar/kegiatan/b.md": other})
    page = written(village, "tanggal: 2023-02-13")
    assert '<a href="/situs/kampung/mekar/arsip/2023/">Kegiatan kampung ini pada 2023</a>' in page
    assert '<span>Berikutnya</span> <span class="status batal">Batal</span>' in page


def test_without_a_date_there_is_no_year_to_lead_to_and_no_leaf(village: Village) -> None:
    page = written(village, "tempat: Balai desa")
    assert "tanggal tidak tercatat" in page and "/arsip/" not in page.split("<main")[1].split("</main>")[0]
    assert 'class="lembar"' not in page
