"""A secretary writes in the form, clicking and typing; what it saves is taken out, checked and built."""

import io
import json
import mimetypes
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from tests.browser import BASE, served
from tests.conftest import SITUS, Village
from tests.editing.form import PACKAGES, Form, opened, page_of, published

pytestmark = pytest.mark.browser

WITHIN = "content/mekar/"
MEETING = f"{WITHIN}kegiatan/2023-03-01-rapat-evaluasi-maret-2.md"
SESSION = f"{WITHIN}kegiatan/2023-03-08-pembinaan-uppka-mawar.md"
PHOTO = f"{WITHIN}foto/balai-desa-1.webp"
VILLAGE: dict[str, str | bytes] = {
    "situs.yaml": SITUS,
    "mekar/kampung.yaml": "nama: Mekar\n",
    "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKS\nnama: Mawar\n",
    "mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n",
    "mekar/kegiatan/2023-02-13-rapat.md": (
        "---\njenis: rapat-pokja\njudul: Rapat Februari\ntanggal: 2023-02-13\njam: 08.00\n"
        "peserta: [Kader, PKB]\nfoto: lama.jpg\n---\n1) Satu\n"
    ),
    "mekar/foto/lama.jpg": b"",
}


def picture(form: str = "JPEG", size: tuple[int, int] = (3000, 2000)) -> bytes:
    """Lying on its side, with the position where it was taken."""
    exif, made = Image.Exif(), io.BytesIO()
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 54.0, 0.0), 3: "E", 4: (109.0, 40.0, 0.0)})
    Image.new("RGB", size, "teal").save(made, form, exif=exif)
    return made.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Village:
    old = io.BytesIO()
    Image.new("RGB", (800, 600), "olive").save(old, "JPEG")
    village = Village(tmp_path_factory.mktemp("form")).write({**VILLAGE, "mekar/foto/lama.jpg": old.getvalue()})
    return published(village)


@pytest.fixture(scope="module")
def form(browser: Any, site: Village) -> Iterator[Form]:
    with opened(browser, site) as one:
        yield one


@pytest.fixture(scope="module")
def written(form: Form) -> dict[str, bytes]:
    """The files that are new after a meeting and a coaching session were written."""
    before = form.files()
    write_meeting(form)
    write_session(form)
    return {path: data for path, data in form.files().items() if path not in before}


def write_meeting(form: Form) -> None:
    form.meeting("Rapat Évaluasi: “Maret” #2")
    form.type("tanggal", "2023-03-01")
    form.type("jam", "08.00 WIB s/d selesai")
    form.type("tempat", "Balai desa")
    form.type("jumlah_hadir", "21 orang")
    form.add("peserta")
    form.type("peserta.0.unsur", "Kader BKB")
    form.type("peserta.0.jumlah", "8")
    form.type("body", "I. PEMBUKAAN\n1) Doa\n2) Laporan\n\nII. PENUTUP")
    form.type("keputusan", "Iuran: Rp5.000 tiap bulan")
    form.add("tindak_lanjut")
    form.type("tindak_lanjut.0.apa", "Menyusun jadwal")
    form.type("tindak_lanjut.0.tenggat", "2023-04-30")
    form.choose("seksi", "Ekonomi", "Cinta Kasih")
    form.save_and_wait()


def write_session(form: Form) -> None:
    form.new("kegiatan")
    form.choose("jenis", "Pembinaan Poktan")
    form.type("judul", "Pembinaan UPPKA Mawar")
    form.type("tanggal", "2023-03-08")
    form.choose("poktan", "UPPKA Mawar")
    form.add("foto")
    upload(form, "foto.0.berkas", "Balai Desa (1).JPG", picture())
    form.type("foto.0.keterangan", "Balai desa dari depan")
    form.choose("foto.0.izin", "Ya")
    form.save_and_wait()


def upload(form: Form, path: str, name: str, data: bytes) -> None:
    form.field(path).get_by_role("button", name="Browse").click()
    dialog = form.page.get_by_role("dialog").last
    with form.page.expect_file_chooser() as chosen:
        dialog.get_by_role("button", name="Upload").click()
    kind = mimetypes.guess_type(name)[0] or ""
    chosen.value.set_files({"name": name, "mimeType": kind, "buffer": data})
    dialog.get_by_text(name.rpartition(".")[0].lower().split(" ")[0]).first.wait_for()
    dialog.get_by_role("button", name="Insert").click()
    dialog.wait_for(state="hidden")
    # Until it is made small the field is empty, and a form saved by then says that it must not be.
    form.field(path).locator("img").first.wait_for()


Written = dict[str, bytes]


def test_files_are_named_by_date_and_title_in_the_folders_of_the_kampung(written: Written) -> None:
    assert set(written) == {MEETING, SESSION, PHOTO}


def test_a_meeting_stands_in_the_file_as_a_person_would_write_it(written: Written) -> None:
    assert written[MEETING].decode() == (
        "---\njenis: rapat-pokja\njudul: 'Rapat Évaluasi: “Maret” #2'\ntanggal: 2023-03-01\n"
        "jam: 08.00 WIB s/d selesai\ntempat: Balai desa\nseksi:\n  - Ekonomi\n  - Cinta Kasih\n"
        "jumlah_hadir: 21 orang\npeserta:\n  - unsur: Kader BKB\n    jumlah: 8\n"
        "keputusan:\n  - 'Iuran: Rp5.000 tiap bulan'\n"
        "tindak_lanjut:\n  - apa: Menyusun jadwal\n    tenggat: 2023-04-30\n---\n"
        "I. PEMBUKAAN\n1) Doa\n2) Laporan\n\nII. PENUTUP\n"
    )


def test_a_session_names_its_group_by_file_and_its_photo_by_name_alone(written: Written) -> None:
    assert written[SESSION].decode() == (
        "---\njenis: pembinaan-poktan\njudul: Pembinaan UPPKA Mawar\ntanggal: 2023-03-08\n"
        "poktan:\n  - uppka-mawar\n"
        "foto:\n  - berkas: balai-desa-1.webp\n    keterangan: Balai desa dari depan\n    izin: Ya\n---\n"
    )


def test_a_photo_is_stored_upright_and_small_and_without_the_place_where_it_was_taken(written: Written) -> None:
    stored = Image.open(io.BytesIO(written[PHOTO]))
    assert (stored.format, stored.size) == ("WEBP", (1333, 2000))
    assert not stored.getexif()


def test_a_photo_that_is_small_already_loses_its_position_too(form: Form) -> None:
    form.meeting("Foto kecil")
    for index, (name, kind) in enumerate([("kecil.jpg", "JPEG"), ("kedua.webp", "WEBP")]):
        form.add("foto")
        upload(form, f"foto.{index}.berkas", name, picture(kind, (400, 300)))
    form.save_and_wait()
    files = form.files()
    for name in ("kecil", "kedua"):
        assert not Image.open(io.BytesIO(files[f"{WITHIN}foto/{name}.webp"])).getexif()


def test_what_the_form_saved_is_built_without_a_fault(written: Written, village: Village) -> None:
    groups = {path: data for path, data in VILLAGE.items() if "/poktan/" in path}
    village.write({**groups, **{path.removeprefix("content/"): data for path, data in written.items()}})
    assert village.build().published
    assert village.check() == ()
    assert "balai-desa-1" in village.read("kampung/mekar/kegiatan/2023-03-08-pembinaan-uppka-mawar/index.html")
    assert "Pembinaan UPPKA Mawar" in village.read("kampung/mekar/poktan/uppka-mawar/index.html")


def test_nothing_came_from_elsewhere_meanwhile(written: Written, form: Form) -> None:
    assert form.left == []


def test_a_record_written_by_hand_is_changed_in_what_was_changed_only(form: Form) -> None:
    form.open("kegiatan", "2023-02-13-rapat")
    form.type("tempat", "Balai desa")
    form.save_and_wait()
    assert form.files()[f"{WITHIN}kegiatan/2023-02-13-rapat.md"].decode() == (
        "---\njenis: rapat-pokja\njudul: Rapat Februari\ntanggal: 2023-02-13\njam: 08.00\ntempat: Balai desa\n"
        "peserta:\n  - Kader\n  - PKB\nfoto:\n  - lama.jpg\n---\n1) Satu\n"
    )


def test_an_activity_without_a_date_says_so_in_its_name(form: Form) -> None:
    form.new("kegiatan")
    form.choose("jenis", "Kegiatan lain")
    form.type("judul", "Lomba kampung")
    form.save_and_wait()
    assert f"{WITHIN}kegiatan/tanpa-tanggal-lomba-kampung.md" in form.files()


def test_two_meetings_of_one_day_and_title_do_not_overwrite_each_other(form: Form) -> None:
    for _ in range(2):
        form.meeting("Rapat")
        form.type("tanggal", "2023-03")
        form.save_and_wait()
    assert {f"{WITHIN}kegiatan/2023-03-rapat.md", f"{WITHIN}kegiatan/2023-03-rapat-1.md"} <= set(form.files())


def test_a_months_report_is_named_by_its_month_and_asks_the_uppka_groups_only(form: Form) -> None:
    form.new("laporan")
    form.type("bulan", "2023-03")
    form.add("kelompok")
    assert form.field("kelompok.0.poktan").get_by_role("radio").count() == 1
    form.choose("kelompok.0.poktan", "UPPKA Mawar")
    form.choose("kelompok.0.sosialisasi_kebijakan", "Ya")
    form.choose("kelompok.0.fasilitasi", "Tidak")
    form.save_and_wait()
    assert form.files()[f"{WITHIN}laporan/2023-03.yaml"].decode() == (
        "kelompok:\n  - poktan: uppka-mawar\n    sosialisasi_kebijakan: Ya\n    fasilitasi: Tidak\n"
    )


def test_the_profile_of_the_kampung_is_its_own_file(form: Form) -> None:
    form.open("kampung", "kampung")
    form.type("percontohan", "Tingkat kabupaten")
    form.save_and_wait()
    assert form.files()[f"{WITHIN}kampung.yaml"].decode() == "nama: Mekar\npercontohan: Tingkat kabupaten\n"


def test_the_form_fits_the_screen_of_a_phone(browser: Any, site: Village) -> None:
    with opened(browser, site, width=360) as form:
        form.new("kegiatan")
        assert form.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_signing_in_sends_the_token_to_github_and_to_nobody_else(browser: Any, site: Village) -> None:
    asked: list[tuple[str, str]] = []

    def answer(route: Any) -> None:
        asked.append((route.request.url, route.request.headers.get("authorization", "")))
        route.fulfill(status=401, json={"message": "Bad credentials"}, headers={"access-control-allow-origin": "*"})

    with served(site.root / "output") as address, page_of(browser) as (page, left):
        page.route(lambda url: not url.startswith(("http://127.0.0.1", "blob:", "data:")), answer)
        page.goto(f"{address}tulis/mekar/")
        page.get_by_role("button", name="Sign In Using Access Token").click()
        page.get_by_role("textbox", name="Personal Access Token").fill("github_pat_contoh_1234567890")
        page.get_by_role("button", name="Sign In", exact=True).click()
        page.get_by_text("token is invalid").wait_for()
    assert asked
    assert {url.split("/")[2] for url, _ in asked} == {"api.github.com"}
    assert {token.split()[-1] for _, token in asked} == {"github_pat_contoh_1234567890"}
    assert {url.split("/")[2] for url in left} == {"api.github.com"}


def test_the_configuration_is_what_the_form_itself_describes(browser: Any, site: Village) -> None:
    from jsonschema import Draft7Validator

    schema = json.loads((PACKAGES / "@sveltia/cms/schema/sveltia-cms.json").read_text("utf-8"))
    with served(site.root / "output") as address, page_of(browser) as (page, _):
        page.goto(f"{address}tulis/mekar/")
        page.get_by_role("button", name="Sign In Using Access Token").wait_for()
        configuration = page.evaluate(
            f"""async () => {{
              const {{ configuration }} = await import('{BASE}aset/tulis/konfigurasi.js');
              const kinds = await (await fetch('{BASE}aset/tulis/isian.json')).json();
              return configuration(document.getElementById('nc-root').dataset, kinds);
            }}"""
        )
    assert [fault.message[:200] for fault in Draft7Validator(schema).iter_errors(configuration)] == []
    assert configuration["backend"]["repo"] == "contoh/situs"
