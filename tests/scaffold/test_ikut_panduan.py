"""The guides followed to the letter: every command line of a way, in its order, on a machine that has nothing yet.

GitHub is a bare repository on this machine, which Git is led to where it would go to github.com; answers at a terminal
are those of the guides' pictures.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.options import Options
from site_builder.scaffold.program import own_program
from site_builder.version import VERSION
from tests.browser import needed
from tests.photos import jpeg
from tests.roster.lists import filled
from tests.scaffold import kiriman
from tests.scaffold.commands import NOT_HERE, SECTIONS
from tests.scaffold.machine import ROOT, Machine, later, source
from tests.scaffold.person import GUIDES, ORIGIN, Person, every_line, every_mention, lines, says, set_up, shown
from tools import naskah
from tools.rilis import release_of

# One after another by one worker (`--dist loadfile`): they share the site that the first made.
pytestmark = pytest.mark.paket
NEXT = "0.2.0"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kantor")


@pytest.fixture(scope="module")
def maintainer(home: Path) -> Iterator[Person]:
    """After the quarter of an hour: with a site that is pushed, and a kampung in it."""
    person = Person(Machine(home), home)
    origin = home / "github/kampung-kb.git"
    person.types(f"git init --quiet --bare --initial-branch=main {origin}")
    person.types(f"git config --global url.file://{origin}.insteadOf {ORIGIN}")
    (home / "unduhan").mkdir()
    for name, data in release_of(own_program()).items():
        (home / "unduhan" / name).write_bytes(data)
    person.types(f"python -m zipfile -e unduhan/kampung-kb-{VERSION}.zip .", f"cd kampung-kb-{VERSION}")
    person.types(*set_up("pengelola.md"), *lines("pengelola.md", "Memasang program"))
    # Set up anew in the site's own folder, as the guide says here: the secretary does that.
    person.types(*lines("pengelola.md", "Situs baru dalam seperempat jam"))
    kampung, poktan, *rest = lines("pengelola.md", "Kampung pertama")
    person.types(kampung, poktan)
    shutil.rmtree(person.folder / "content/contoh-telaga")
    person.types(*rest)
    yield person


def test_the_first_quarter_of_an_hour_ends_with_a_pushed_site_that_builds(maintainer: Person, home: Path) -> None:
    clone = home / "klon"
    maintainer.machine.run(home, "git", "clone", "--quiet", str(home / "github/kampung-kb.git"), str(clone))
    maintainer.machine.run(clone, "python", "-m", "site_builder", "build")
    assert (clone / "output/kampung/mekar-asri/index.html").is_file()
    assert "<loc>https://dinas-rekaan.github.io/kampung-kb/<" in (clone / "output/sitemap.xml").read_text("utf-8")
    assert [path.parent for path in (clone / "content").rglob("kampung.yaml")] == [clone / naskah.FOLDER]
    assert "Kampung Mekar Asri" in maintainer.machine.run(maintainer.folder, "git", "log", "-1", "--format=%s")


def test_a_page_of_the_sites_own_is_made_where_the_guide_says(maintainer: Person) -> None:
    maintainer.types(*lines("pengelola.md", "Halaman tambahan"), "kampung-kb check")
    made = maintainer.folder / "content/halaman/tanya-jawab.md"
    assert "judul: Tanya jawab" in made.read_text("utf-8")
    made.unlink()


def test_a_secretary_gets_from_minutes_in_word_to_a_pushed_record(maintainer: Person, home: Path) -> None:
    person = Person(Machine(home / "sekretaris"), home / "sekretaris/kerja")
    person.types(f"git config --global url.file://{home / 'github/kampung-kb.git'}.insteadOf {ORIGIN}")
    person.types(*(line for line in lines("pengelola.md", "Memasang program") if line.startswith("git config")))
    person.types(*lines("pengelola.md", "Mengundang penulis"), "cd kampung-kb", *set_up("pengelola.md"))
    person.types("python -m pip install --require-hashes -r requirements.txt")
    naskah.word(person.folder.parent / "notulen.docx")
    person.looks_at = naskah.HALAMAN
    *before, last = re.findall(r"(?m)^## (\d\. .+)$", (GUIDES / "sekretaris.md").read_text("utf-8"))
    for heading in before:
        person.types(*lines("sekretaris.md", heading))
    assert "Rapat Rencana Kerja" in person.page
    draft = person.folder / naskah.DRAF
    draft.write_text(draft.read_text("utf-8").replace("draf: Ya\n", ""), "utf-8")
    maintainer.types('git commit --quiet --allow-empty -m "Kiriman orang lain"', "git push --quiet")
    *saved, pushed = lines("sekretaris.md", last)
    person.types(*saved)
    person.types(pushed, status=1)
    person.types("git pull --rebase", pushed)
    listing = ("git", "ls-tree", "-r", "--name-only", "main", "content")
    sent = maintainer.machine.run(home / "github/kampung-kb.git", *listing)
    assert naskah.DRAF in sent
    assert f"{naskah.FOLDER}/kegiatan/2023-03-01-rapat-persiapan-posyandu.md" in sent


def test_a_portal_is_taken_over_as_the_guide_says(maintainer: Person, home: Path) -> None:
    kiriman.portal(home / "unduhan-portal")
    maintainer.looks_at = "kampung/mekar-asri/kegiatan/pertemuan-imp-mekar-asri/"
    maintainer.types(*lines("pengelola.md", "Pindah dari portal"))
    listing = ("git", "status", "--porcelain", "--untracked-files=all", "content")
    drafts = maintainer.machine.run(maintainer.folder, *listing)
    assert drafts == f"?? {naskah.FOLDER}/kegiatan/pertemuan-imp-mekar-asri.md\n"
    assert "menyusun jadwal kunjungan keluarga" in maintainer.page
    maintainer.types("git clean --quiet --force -d content")


def test_what_was_sent_to_the_office_becomes_a_record(maintainer: Person, home: Path) -> None:
    (home / "masuk").mkdir()
    (home / "masuk/kader.txt").write_text(kiriman.RAPAT, "utf-8")
    (home / "masuk/mawar.txt").write_text(kiriman.PEMBINAAN, "utf-8")
    (home / "masuk/balai.jpg").write_bytes(jpeg())
    maintainer.types(*lines("meja.md", "2. Jadikan draf"))
    (asked,) = shown("meja.md", "2. Jadikan draf")
    # The meeting of the guide is the one that the secretary sent already.
    assert says(
        maintainer.said,
        asked[0].replace("Rencana Kerja, 13", "Pokja Kampung KB Mekar Asri, 15").replace("Februari", "Maret"),
    )
    assert all(says(maintainer.said, line) for line in asked[1:])
    maintainer.looks_at = "kampung/mekar-asri/kegiatan/pembinaan-uppka-mawar/"
    maintainer.types(*lines("meja.md", "3. Baca, lalu terbitkan"))
    assert "buku kas kelompok" in maintainer.page
    told = maintainer.machine.run(maintainer.folder, "git", "log", "origin/main", "--format=%s")
    assert "Catatan kiriman minggu ini" in told


def test_a_whole_kabupaten_is_made_from_the_list_that_was_filled(maintainer: Person, home: Path) -> None:
    blank, *more = lines("pengelola.md", "Semua kampung sekaligus")
    maintainer.types(blank)
    filled(maintainer.folder.parent / "daftar-kampung.xlsx")
    maintainer.types(*more)
    listing = ("git", "status", "--porcelain", "--untracked-files=all", "content")
    assert [line.rpartition("/")[2] for line in maintainer.machine.run(maintainer.folder, *listing).splitlines()] == [
        "kampung.yaml",
        "uppka-mawar.yaml",
    ]
    maintainer.types("git clean --quiet --force -d content", "git checkout --quiet .")


def test_what_must_not_be_known_is_taken_out_of_the_history(maintainer: Person, home: Path) -> None:
    site, origin = maintainer.folder, home / "github/kampung-kb.git"
    photo, note = site / naskah.FOLDER / "foto/daftar.jpg", site / naskah.FOLDER / "kegiatan/kabar.md"
    photo.parent.mkdir(exist_ok=True)
    photo.write_bytes(jpeg())
    note.write_text("---\njenis: kegiatan-lain\njudul: Kabar\n---\nKabari 0812 0000 1234.\n", "utf-8")
    maintainer.types(*_SAVED)
    photo.unlink()
    note.write_text(note.read_text("utf-8").replace("0812 0000 1234", "kader"), "utf-8")
    maintainer.types(*_SAVED)
    clone, into, photos, *sent = lines("pengelola.md", "Menjaga data pribadi")
    maintainer.types("cd ..", "python -m pip install git-filter-repo", clone, into, photos, *sent)
    (home / "ganti.txt").write_text("0812 0000 1234==>[dihapus]\n", "utf-8")
    again = "git filter-repo --replace-text ../ganti.txt"
    maintainer.types("cd ..", "rm -rf bersih", clone, into, again, *sent)
    history = maintainer.machine.run(origin, "git", "log", "-p", "main", "--", naskah.FOLDER)
    assert "Kabari [dihapus]" in history and "0812" not in history and "daftar.jpg" not in history
    maintainer.types(f"cd {site}", "git fetch --quiet", "git reset --quiet --hard origin/main")


def test_a_draft_is_made_of_what_there_is_and_a_blank_list_where_there_is_none(maintainer: Person, home: Path) -> None:
    person = maintainer.beside(home / "impor")
    shutil.rmtree(person.folder / naskah.FOLDER / "kegiatan", ignore_errors=True)
    naskah.word(home / "impor/notulen.docx")
    kiriman.portal(home / "impor/unduhan")
    (home / "impor/unduhan/kader.txt").write_text(kiriman.RAPAT, "utf-8")
    for heading in ("", "Langkahnya"):
        person.types(*lines("impor.md", heading))
        (person.folder / naskah.DRAF).unlink()
    person.types(*lines("impor.md", "Banyak naskah sekaligus"))
    assert len(list((person.folder / naskah.FOLDER / "kegiatan").iterdir())) == 2
    # The lines that take a list are typed above, where a whole kabupaten is made from it.
    *_, blank = lines("impor.md", "Dari daftar kampung")
    person.types(blank)
    assert (home / "impor/daftar-kampung.xlsx").is_file()


@pytest.fixture(scope="module")
def office(maintainer: Person, home: Path) -> Person:
    """An office that made the forms of the guide, and of two more kabupaten, and filled them in."""
    person = maintainer.beside(home / "uppka")
    (home / "uppka/daftar.csv").write_text(kiriman.DAFTAR, "utf-8")
    forms = home / "Documents"
    forms.mkdir()
    person.types("kampung-kb import ../daftar.csv", *lines("laporan-uppka.md", "1. Buat formulir kosong"))
    assert (forms / "provinsi-maret.xlsx").is_file()
    kiriman.isi(forms, Options(person.folder / "content", person.folder / "output"))
    return person


def test_a_monthly_report_is_filled_in_printed_put_together_and_taken_over(office: Person, home: Path) -> None:
    forms = home / "Documents"
    site = office.folder
    office.types(*lines("laporan-uppka.md", "3. Periksa dan cetak"))
    assert "BELUM LENGKAP" not in (forms / "pekalongan-maret-cetak.html").read_text("utf-8")
    shutil.copy(forms / "pekalongan-maret.xlsx", forms / "pekalongan.xlsx")
    office.types(f"cd {forms}", *lines("laporan-uppka.md", "4. Gabungkan kabupaten/kota menjadi provinsi"))
    assert (forms / "provinsi.html").is_file()
    assert "3 dari 3 kelompok dari 3 kabupaten/kota" in office.said
    office.types(f"cd {site}", *lines("laporan-uppka.md", "5. Bawa yang publik ke situs"))
    assert len(list(site.glob("content/**/laporan/2023-03.yaml"))) == 1
    office.types(*lines("laporan-uppka.md", "6. Catat kapan dikirim"), "kampung-kb build")
    assert "18 April 2023" in (site / "output/ringkasan/kelengkapan/2023-03/index.html").read_text("utf-8")


def test_every_command_of_the_list_of_commands_does_what_it_says(
    maintainer: Person, office: Person, home: Path
) -> None:
    person = maintainer.beside(home / "perintah")
    for name in ("batang", "pemalang"):
        shutil.copy(home / f"Documents/{name}.xlsx", home / "perintah")
    for section in SECTIONS:
        section(person)


@pytest.fixture(scope="module")
def packages() -> Path:
    """What `npm ci` brought here."""
    if not (ROOT / "node_modules/@sveltia/cms").is_dir():
        needed("the editing form is not installed: npm ci")
    return ROOT / "node_modules"


def test_the_editing_form_is_served_on_one_s_own_computer(maintainer: Person, home: Path, packages: Path) -> None:
    person = maintainer.beside(home / "tulis")
    (person.folder / "node_modules").symlink_to(packages)
    _, built = lines("tulis.md", "Memasang")
    person.looks_at = "tulis/"
    person.types(built, *lines("tulis.md", "Di komputer sendiri"))
    assert str(person.folder) in person.said
    assert "<title>Tulis catatan · Kampung KB Kabupaten Rekaan</title>" in person.page


def test_a_copy_of_this_repository_is_a_site_too_with_its_own_content(maintainer: Person, home: Path) -> None:
    """In a copy of every file that belongs to it."""
    person = Person(maintainer.machine, source(home / "salinan"))
    person.types("git init --quiet", *lines("pengelola.md", "Salinan repositori program"))
    person.types("python -m site_builder build", ".venv/bin/python -m site_builder build")
    assert "<title>Kampung KB Kabupaten Rekaan</title>" in (person.folder / "output/index.html").read_text("utf-8")
    assert [one.name for one in (person.folder / "output/kampung").iterdir() if one.is_dir() and "mekar" in one.name]


def test_a_site_is_upgraded_saved_and_built_elsewhere(maintainer: Person, home: Path) -> None:
    """With the maintainer's own words in a file that the version changes too."""
    wheel = later(home / NEXT, NEXT)
    shutil.copy(wheel, home / "unduhan")
    readme = maintainer.folder / "README.md"
    readme.write_text(readme.read_text("utf-8").replace("## Mengisi", "## Cara mengisi"), "utf-8")
    upgraded, *rest = lines("pengelola.md", "Memperbarui, mencadangkan, dan tahun kelima")
    maintainer.types(upgraded)
    assert "Diperbarui:\n  requirements.txt\n" in maintainer.said
    assert f"Baru:\n  program/{wheel.name}\n" in maintainer.said
    assert f"Dari kampung-kb {VERSION} ke {NEXT}. Belum ada yang diubah." in maintainer.said
    maintainer.types(f"{upgraded} --pages")
    assert "  beranda: isinya 1\n    index.html\n" in maintainer.said
    assert "  kampung: " not in maintainer.said
    assert maintainer.machine.run(maintainer.folder, "git", "status", "--porcelain") == " M README.md\n"
    maintainer.types(*rest)
    assert "## Cara mengisi" in readme.read_text("utf-8")
    assert [path.name for path in (maintainer.folder / "program").glob("*.whl")] == [wheel.name]
    assert "Kata baru dari versi nanti" in (maintainer.folder / "output/index.html").read_text("utf-8")
    assert "https://situs-lain.example/kampung/" in (maintainer.folder / "output/sitemap.xml").read_text("utf-8")
    assert all((maintainer.folder / made).exists() for made in (".cache/versi", ".kampung-kb.json", "program/asal"))
    maintainer.types("kampung-kb upgrade")
    assert f"semuanya sudah sesuai dengan kampung-kb {NEXT}." in maintainer.said
    maintainer.types(
        "git diff",
        "cd ..",
        "mkdir pulih",
        "mv cadangan.bundle pulih",
        "cd pulih",
        "git clone cadangan.bundle situs-kami",
    )
    assert (maintainer.folder / "situs-kami" / naskah.FOLDER / "kampung.yaml").is_file()


def test_every_command_of_the_guides_was_typed(maintainer: Person, packages: Path) -> None:
    """By one of the ways above, so run them with this one."""
    typed = maintainer.typed
    mentions = {one for one in every_mention() if not any(line.startswith(one) for line in typed)}
    left = (every_line() - typed) | mentions
    # A mention may be shorter than what is excused.
    excused = {one: [line for line in left if line.startswith(one) or one.startswith(line)] for one in NOT_HERE}
    assert sorted(left.difference(*excused.values())) == []
    assert [one for one, found in excused.items() if not found] == []


_SAVED = ("git add -A", 'git commit --quiet -m "Catatan"', "git push --quiet")
