"""Archives by programme: a page for each, that activities, tables and links in the minutes lead to."""

import re

import pytest

from tests.conftest import Village

LONG = "Pelatihan membaca peta desa bagi kader muda dan pengurus kelompok tani di seluruh dusun"


def activity(program: str, body: str = "", more: str = "") -> str:
    front = f"jenis: kegiatan-lain\njudul: Praktik bersama\ntanggal: 2023-02-13\nprogram: {program}\n{more}"
    return f"---\n{front}---\n{body}\n"


def programmes(village: Village) -> list[str]:
    """Addresses of the archives that there are."""
    return sorted(re.findall(r"^(program/[^/]+/)index.html$", "\n".join(village.output()), flags=re.M))


def test_every_programme_that_an_activity_names_has_an_archive(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("[Genting, bank sampah]")}).build()
    page = village.read("program/genting/index.html")
    assert "<h1>Program: Gerakan Orang Tua Asuh Cegah Stunting (GENTING)</h1>" in page
    assert 'href="/situs/kampung/mekar/kegiatan/a/"' in page
    assert programmes(village) == ["program/banksampah/", "program/genting/"]


def test_an_activity_leads_to_the_archives_of_its_programmes(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("[dashat, Bank sampah]")}).build()
    page = village.read("kampung/mekar/kegiatan/a/index.html")
    assert '<a href="/situs/program/dashat/">Dapur Sehat Atasi Stunting (DASHAT)</a></li>' in page
    assert '<a href="/situs/program/banksampah/">Bank sampah</a>' in page


def test_a_programme_that_nobody_has_reviewed_has_no_archive_and_no_link(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("GATI", more="belum_ditinjau: program\n")}).build()
    assert programmes(village) == []
    page = village.read("kampung/mekar/kegiatan/a/index.html")
    assert "<li>Gerakan Ayah Teladan Indonesia (GATI)</li></ul><small" in page.replace("\n", "")
    assert "program/gati" not in page


def test_a_programme_in_two_spellings_has_one_archive_and_one_link(village: Village) -> None:
    village.write(
        {
            "mekar/kegiatan/a.md": activity("[Bank Sampah, bank-sampah]"),
            "mekar/kegiatan/b.md": activity("BANK SAMPAH"),
        }
    ).build()
    assert programmes(village) == ["program/banksampah/"]
    assert village.read("kampung/mekar/kegiatan/a/index.html").count("program/banksampah/") == 1
    assert "<h1>Program: Bank Sampah</h1>" in village.read("program/banksampah/index.html")


def test_the_address_of_a_long_name_is_bounded(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity(LONG)}).build()
    (only,) = programmes(village)
    assert len(only) <= len("program//") + 60
    assert f"<h1>Program: {LONG}</h1>" in village.read(f"{only}index.html")


@pytest.mark.parametrize(("written", "found"), [("genting", []), ("gati", ["tautan-putus"])])
def test_a_link_to_an_archive_is_checked(written: str, found: list[str], village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("GENTING", f"Lihat [arsipnya](/program/{written}/).")})
    assert village.codes() == found


def test_an_old_address_in_the_place_of_an_archive_is_a_clash(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("GENTING", more="alamat_lama: /program/genting/\n")})
    assert village.codes() == ["alamat-bentrok"]


@pytest.mark.parametrize("page", ["arsip/index.html", "cari/index.html", "sitemap.xml"])
def test_the_archives_are_found_from_the_overviews(page: str, village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("GATI")}).build()
    assert "/situs/program/gati/" in village.read(page)


def test_an_archive_follows_the_spelling_that_most_records_use(village: Village) -> None:
    village.write({f"mekar/kegiatan/{name}.md": activity("Bank Sampah") for name in ("a", "b")}).build()
    village.write({"mekar/kegiatan/b.md": activity("bank sampah")}).build()
    assert "<h1>Program: Bank Sampah</h1>" in village.read("program/banksampah/index.html")
    village.write({"mekar/kegiatan/c.md": activity("bank sampah")}).build()
    assert "<h1>Program: bank sampah</h1>" in village.read("program/banksampah/index.html")
    before = village.output()
    village.build(clean=True)
    assert village.output() == before
