"""Links in texts of YAML are those of minutes: followed, checked, told at their place."""

from typing import get_args, get_type_hints

import pytest

from site_builder.content.check import PROSE_FIELDS
from site_builder.model.fields import Naskah
from site_builder.model.records import RECORDS
from tests.conftest import RAPAT, SITUS, Village
from tests.photos import jpeg

HEAD = {
    ("situs", "beranda"): ("situs.yaml", SITUS, "index.html", "mekar/"),
    ("situs", "tentang"): ("situs.yaml", SITUS, "tentang/index.html", "mekar/"),
    ("kampung", "gambaran"): ("mekar/kampung.yaml", "nama: Mekar\n", "kampung/mekar/index.html", ""),
    ("poktan", "keterangan"): (
        "mekar/poktan/bkb-melati.yaml",
        "jenis: BKB\nnama: Melati\n",
        "kampung/mekar/poktan/bkb-melati/index.html",
        "../",
    ),
}
FIELDS = [(kind, field) for kind, fields in PROSE_FIELDS.items() for field in fields]
every_field = pytest.mark.parametrize(("kind", "field"), FIELDS)


def test_every_field_of_markdown_is_among_them() -> None:
    written = {
        (kind, name)
        for kind, model in RECORDS.items()
        for name, hint in get_type_hints(model, include_extras=True).items()
        if set(get_args(Naskah)[1:]) <= set(get_args(hint)[1:])
    }
    assert written == set(FIELDS) == set(HEAD)


def with_text(village: Village, kind: str, field: str, text: str) -> Village:
    path, head, *_ = HEAD[kind, field]
    return village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT, path: f"{head}{field}: {text}\n"})


@every_field
def test_it_leads_to_records_and_pages(village: Village, kind: str, field: str) -> None:
    *_, page, above = HEAD[kind, field]
    record = f"{above}kegiatan/2023-02-13-rapat.md"
    text = f"Lihat [rapat]({record}), [data](/data/#isi), https://contoh.github.io/situs/kampung/ dan https://example.org/."
    with_text(village, kind, field, text).build()
    shown = village.read(page).partition("Lihat ")[2].partition("</p>")[0]
    assert 'href="/situs/kampung/mekar/kegiatan/2023-02-13-rapat/">rapat</a>' in shown
    assert 'href="/situs/data/#isi">data</a>' in shown
    assert 'href="/situs/kampung/"' in shown
    assert 'href="https://example.org/"' in shown


@every_field
def test_one_that_leads_nowhere_is_told_where_it_stands(village: Village, kind: str, field: str) -> None:
    with_text(village, kind, field, "Lihat [kampung](/kampung/mekarr/) ini.")
    [told] = village.check()
    assert (told.code, told.location.path) == ("tautan-putus", HEAD[kind, field][0])
    assert told.location.column == len(f"{field}: Lihat [kampung](") + 1
    assert [one.text for one in told.ganti] == ["/kampung/mekar/"]


@every_field
def test_in_a_text_of_several_lines_nothing_is_offered_in_place_of_the_whole(
    village: Village, kind: str, field: str
) -> None:
    with_text(village, kind, field, "|\n  Lihat dahulu\n  [kampung](/kampung/mekarr/).")
    [told] = village.check()
    assert (told.code, told.ganti) == ("tautan-putus", ())
    assert "Mungkin maksudnya `/kampung/mekar/`" in told.hint


@every_field
def test_it_follows_when_what_it_leads_to_is_gone(village: Village, kind: str, field: str) -> None:
    *_, page, above = HEAD[kind, field]
    with_text(village, kind, field, f"Lihat [rapat]({above}kegiatan/2023-02-13-rapat.md).").build()
    (village.root / "content/mekar/kegiatan/2023-02-13-rapat.md").unlink()
    assert village.codes() == ["tautan-putus"]
    assert village.build(keep_going=True).published
    assert "Lihat rapat." in village.read(page)


@pytest.mark.parametrize(("kind", "field"), FIELDS[2:])
def test_a_photo_in_it_is_shown_and_asks_who_agreed(village: Village, kind: str, field: str) -> None:
    (village.root / "content/mekar/foto").mkdir()
    (village.root / "content/mekar/foto/posyandu.jpg").write_bytes(jpeg())
    assert with_text(village, kind, field, "Ini ![balai](posyandu.jpg).").codes() == ["foto-tanpa-izin"]
    village.build()
    assert 'alt="balai"' in village.read(HEAD[kind, field][2])


def test_a_photo_in_the_text_of_a_site_is_sent_to_a_page_that_may_have_one(village: Village) -> None:
    (village.root / "content/halaman/foto").mkdir(parents=True)
    (village.root / "content/halaman/foto/balai.jpg").write_bytes(jpeg())
    [_, told] = with_text(village, "situs", "tentang", "Ini ![balai](balai.jpg).").check()
    assert told.code == "foto-tak-ada"
    village.write({"situs.yaml": SITUS, "halaman/profil.md": "---\njudul: Profil\n---\nIni ![balai](balai.jpg).\n"})
    assert village.codes() == ["foto-tanpa-izin"]


def test_a_record_without_a_page_is_told(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": "nama: Mekar\nwilayah: {kabupaten: Kabupaten Contoh}\n",
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "mekar/laporan/2023-01.yaml": "kelompok:\n  - poktan: uppka-mawar\n    penyusunan_laporan: Ya\n",
            "mekar/kegiatan/2023-02-13-rapat.md": f"{RAPAT}\nLihat [laporan](../laporan/2023-01.yaml).\n",
        }
    )
    [told] = [one for one in village.check() if one.code == "tautan-putus"]
    assert "menuju catatan yang tidak punya halaman sendiri" in told.message
