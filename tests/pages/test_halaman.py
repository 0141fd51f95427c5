"""Own pages: from a file in content/halaman/ to a page, its way in the menu, and what never gets there."""

import pytest

from tests.conftest import RAPAT, Village
from tests.photos import from_a_phone

PATH = "halaman/tanya-jawab.md"
PAGE = "halaman/tanya-jawab/index.html"


def halaman(fields: str = "", text: str = "Datanglah ke balai desa.") -> str:
    return f"---\njudul: Tanya jawab\n{fields}---\n{text}\n"


def codes(village: Village) -> list[str]:
    return [d.code for d in village.build(keep_going=True).summary.diagnostics]


def test_a_file_is_a_page_with_its_own_words(village: Village) -> None:
    village.write(
        {PATH: halaman("ringkasan: Yang sering ditanyakan.\ndiperbarui: 20 Februari 2023\n", "## Di mana?\n")}
    )
    assert codes(village) == []
    page = village.read(PAGE)
    assert "<h1>Tanya jawab</h1>" in page
    assert '<meta name="description" content="Yang sering ditanyakan.">' in page
    assert ">Di mana?</h2>" in page
    assert "20 Februari 2023" in page


def test_it_stands_at_the_foot_of_every_page_or_where_asked_in_the_menu(village: Village) -> None:
    link = '<a href="/situs/halaman/tanya-jawab/">Tanya jawab</a>'
    village.write({PATH: halaman()}).build()
    for page in ("index.html", "kampung/mekar/index.html", PAGE):
        assert link in village.read(page).partition("<footer")[2]
        assert link not in village.read(page).partition("<main")[0]
    village.write({PATH: halaman("menu: Ya\n")}).build()
    assert link in village.read("index.html").partition("<main")[0]
    assert link not in village.read("index.html").partition("<footer")[2]


def test_their_order_is_the_number_then_the_title(village: Village) -> None:
    village.write(
        {
            "halaman/c.md": "---\njudul: Cara bergabung\n---\nIsi.\n",
            "halaman/b.md": "---\njudul: Susunan pengurus\nurutan: 2\n---\nIsi.\n",
            "halaman/a.md": "---\njudul: Alamat kami\n---\nIsi.\n",
            "halaman/d.md": "---\njudul: Yang sering ditanya\nurutan: 1\n---\nIsi.\n",
        }
    ).build()
    foot = village.read("index.html").partition("<footer")[2]
    assert sorted("dbac", key=lambda name: foot.index(f"/halaman/{name}/")) == list("dbac")


def test_it_may_name_any_page_and_any_page_may_name_it(village: Village) -> None:
    village.write(
        {
            PATH: halaman(text="[data](/data/), [rapat](../mekar/kegiatan/2023-02-13-rapat.md), [BKB](/istilah/#bkb)"),
            "mekar/kegiatan/2023-02-13-rapat.md": RAPAT + "\n[Tanya](/halaman/tanya-jawab/)\n",
        }
    )
    assert codes(village) == []
    page = village.read(PAGE)
    for url in ("data/", "kampung/mekar/kegiatan/2023-02-13-rapat/", "istilah/#bkb"):
        assert f'href="/situs/{url}"' in page
    assert 'href="/situs/halaman/tanya-jawab/">Tanya<' in village.read(
        "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
    )


def test_a_broken_link_is_told_at_its_line(village: Village) -> None:
    village.write({PATH: halaman(text="[x](/kampung/tiada/)")})
    (found,) = village.build(keep_going=True).summary.diagnostics
    assert (found.code, found.location.path, found.location.line) == ("tautan-putus", PATH, 4)


def test_a_draft_is_no_page_in_no_menu_and_no_link(village: Village) -> None:
    village.write({PATH: halaman("draf: Ya\nmenu: Ya\n")})
    result = village.build()
    assert not village.has(PAGE)
    assert "Tanya jawab" not in village.read("index.html")
    assert result.summary.account.waiting == (PATH,)
    village.build(drafts=True)
    assert village.has(PAGE)


def test_its_photos_lie_beside_it_and_ask_for_consent_as_all_others(village: Village) -> None:
    photo = "foto:\n  - berkas: kantor.jpg\n    keterangan: Kantor desa\n"
    village.write({PATH: halaman(photo), "halaman/foto/kantor.jpg": from_a_phone()})
    assert codes(village) == ["foto-tanpa-izin"]
    village.write({PATH: halaman(f"{photo}    izin: Ya\n", "![kantor](kantor.jpg)")})
    assert codes(village) == []
    assert 'src="/situs/halaman/foto/kantor-kecil.webp" alt="Kantor desa"' in village.read(PAGE)
    assert village.has("halaman/foto/kantor-besar.webp")
    village.write({PATH: halaman(f"{photo}    izin: Tidak\n")})
    assert codes(village) == ["foto-tanpa-izin"]
    assert not [path for path in village.output() if path.endswith(".webp")]


def test_a_photo_that_is_not_there_is_looked_for_in_its_folder(village: Village) -> None:
    village.write({PATH: halaman("foto:\n  - berkas: kantor.jpg\n    izin: Ya\n")})
    (found,) = village.build(keep_going=True).summary.diagnostics
    assert found.code == "foto-tak-ada"
    assert "halaman/foto/" in found.message
    assert "halaman/foto/kantor.jpg" in found.hint


def test_an_old_address_leads_to_it(village: Village) -> None:
    village.write({PATH: halaman("alamat_lama:\n  - tanya\n  - /profil/\n")})
    assert codes(village) == []
    for old in ("halaman/tanya", "profil"):
        assert "/situs/halaman/tanya-jawab/" in village.read(f"{old}/index.html")


@pytest.mark.parametrize(
    "text",
    ["Hubungi 0812-3456-7890.", "NIK 3326165502900001", "Ada 4 balita stunting di dusun ini."],
    ids=lambda t: t[:9],
)
def test_what_may_never_be_published_is_refused_here_too(text: str, village: Village) -> None:
    village.write({PATH: halaman(text=text)})
    result = village.build(keep_going=True)
    assert any(d.is_error and d.location.path == PATH for d in result.summary.diagnostics)
    assert not village.has(PAGE)
    assert result.summary.account.left_out == (PATH,)


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("halaman/tanya.yaml", "`content/halaman/tanya.md`"),
        ("halaman/kota/tanya.md", "`content/halaman/tanya.md`"),
        ("halaman/tanya.txt", "`content/halaman/tanya.md`"),
    ],
)
def test_a_file_that_is_no_page_is_told_with_its_place(path: str, hint: str, village: Village) -> None:
    (found,) = [d for d in village.write({path: "Isi.\n"}).check() if d.location.path == path]
    assert found.code == "berkas-tak-dibaca"
    assert hint in found.hint


def test_a_page_is_left_as_it_was_by_every_other_edit(village: Village) -> None:
    village.write({PATH: halaman()}).build()
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("bulanan", "khusus")})
    assert PAGE not in village.build().made


def test_a_kampung_whose_folder_has_the_same_name_keeps_its_own_address(village: Village) -> None:
    village.write({PATH: halaman(), "halaman/kampung.yaml": "nama: Halaman\n", "halaman/kegiatan/rapat.md": RAPAT})
    village.build(keep_going=True)
    assert village.has(PAGE)
    assert village.has("kampung/halaman/kegiatan/rapat/index.html")


def test_a_text_without_fields_gets_those_of_a_page(village: Village) -> None:
    (found,) = village.write({PATH: "Datanglah ke balai desa.\n"}).check()
    assert (found.code, found.hint.split("`")[3]) == ("pagar-hilang", "judul: Tanya jawab")
    assert "jenis" not in found.hint + found.message


def test_more_than_two_in_the_menu_are_told_and_one_word_at_each_mends_it(village: Village) -> None:
    for name in "abcd":
        village.write({f"halaman/{name}.md": halaman(f"menu: Ya\nurutan: {ord(name)}\n")})
    told = [one for one in village.check() if one.code == "menu-penuh"]
    assert [one.location.path for one in told] == ["halaman/c.md", "halaman/d.md"]
    for name in "cd":
        village.write({f"halaman/{name}.md": halaman(f"menu: Tidak\nurutan: {ord(name)}\n")})
    assert "menu-penuh" not in [one.code for one in village.check()]
