"""The guides followed to the letter: every command line of a way, in its order, on a machine that has nothing yet.

GitHub is a bare repository on this machine, which Git is led to where it would go to github.com; answers at a terminal
are those of the guides' pictures.
"""

import re
import shlex
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.scaffold.program import own_program
from site_builder.version import VERSION
from tests.roster.lists import filled
from tests.scaffold.machine import ROOT, Machine, later
from tests.scaffold.terminal import PATIENCE, Dialogue
from tools import naskah
from tools.rilis import release_of

# One after another by one worker: they share the site that the first made.
pytestmark = [pytest.mark.paket, pytest.mark.xdist_group("panduan")]
GUIDES = ROOT / "docs/panduan"
ORIGIN = "https://github.com/dinas-rekaan/kampung-kb.git"
# What is typed where a command asks: by its first words.
ANSWERS = {
    "kampung-kb init": naskah.SITUS,
    "kampung-kb new kampung": naskah.KAMPUNG,
    "kampung-kb new poktan": naskah.POKTAN,
    "kampung-kb new rapat-pokja": naskah.RAPAT,
}
NEXT = "0.2.0"


def lines(guide: str, heading: str) -> list[str]:
    """Every command line of a part of a guide."""
    part = re.split(r"(?m)^## ", (GUIDES / guide).read_text("utf-8").partition(f"\n## {heading}\n")[2])[0]
    return [line for block in re.findall(r"(?ms)^```(?:sh|bash)\n(.*?)^```", part) for line in block.splitlines()]


def set_up(guide: str) -> list[str]:
    """The cells of the table for this kind of computer."""
    row = re.search(r"(?m)^\| macOS, Linux \| `(.+)` \| `(.+)` \|$", (GUIDES / guide).read_text("utf-8"))
    assert row
    return list(row.groups())


class Person:
    """Somebody at a terminal: where they are, and the environment that they switched on."""

    def __init__(self, machine: Machine, folder: Path) -> None:
        self.machine, self.folder, self.said = machine, folder, ""
        folder.mkdir(parents=True, exist_ok=True)
        # Git knows them by what they tell it, as the guide says.
        named = ("GIT_AUTHOR", "GIT_COMMITTER")
        machine.environ = {name: text for name, text in machine.environ.items() if not name.startswith(named)}
        machine.environ["PYTHONUTF8"] = "1"

    def types(self, *commands: str) -> None:
        for command in commands:
            self.said = self._one(command)

    def _one(self, command: str) -> str:
        words = shlex.split(command, comments=True)
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve()
            return ""
        if words[0] in ("source", "."):
            tools = (self.folder / words[1]).parent
            assert (self.folder / words[1]).is_file()
            self.machine.environ["PATH"] = f"{tools}:{self.machine.environ['PATH']}"
            return ""
        for first, answers in ANSWERS.items():
            if command.startswith(first) and "--nama" not in words:
                return self._at_a_terminal(words, answers)
        if words[:2] == ["kampung-kb", "serve"]:
            return self._served(words)
        return self.machine.script(self.folder, command)

    def _at_a_terminal(self, words: list[str], answers: tuple[str, ...]) -> str:
        program = shutil.which(words[0], path=self.machine.environ["PATH"])
        with Dialogue(self.folder, str(program), *words[1:], environ=self.machine.environ) as talk:
            for answer in answers:
                talk.answers(": ", f"{answer}\n")
            assert talk.ends() == 0, talk.said
        return talk.said

    def _served(self, words: list[str]) -> str:
        """Looked at and ended with Ctrl+C; only the port is one that is free here."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        program = shutil.which(words[0], path=self.machine.environ["PATH"])
        process = subprocess.Popen(
            [str(program), *words[1:], "--port", port],
            cwd=self.folder,
            env=self.machine.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert process.stdout
        said = ""
        while f"http://127.0.0.1:{port}" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        process.send_signal(signal.SIGINT)
        said += process.stdout.read()
        assert process.wait(PATIENCE) in (0, 130), said
        process.stdout.close()
        return said


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
    person.types(*lines("pengelola.md", "Situs baru dalam seperempat jam"))
    first = lines("pengelola.md", "Kampung pertama")
    made, sent = first[: first.index("kampung-kb schema")], first[first.index("kampung-kb schema") :]
    person.types(*made)
    shutil.rmtree(person.folder / "content/contoh-telaga")
    person.types(*sent)
    yield person


def test_the_first_quarter_of_an_hour_ends_with_a_pushed_site_that_builds(maintainer: Person, home: Path) -> None:
    clone = home / "klon"
    maintainer.machine.run(home, "git", "clone", "--quiet", str(home / "github/kampung-kb.git"), str(clone))
    maintainer.machine.run(clone, "python", "-m", "site_builder", "build")
    assert (clone / "output/kampung/mekar-asri/index.html").is_file()
    assert [path.parent for path in (clone / "content").rglob("kampung.yaml")] == [clone / naskah.FOLDER]
    assert "Kampung Mekar Asri" in maintainer.machine.run(maintainer.folder, "git", "log", "-1", "--format=%s")


def test_a_secretary_gets_from_minutes_in_word_to_a_pushed_record(maintainer: Person, home: Path) -> None:
    person = Person(Machine(home / "sekretaris"), home / "sekretaris/kerja")
    person.types(f"git config --global url.file://{home / 'github/kampung-kb.git'}.insteadOf {ORIGIN}")
    person.types(*(line for line in lines("pengelola.md", "Memasang program") if line.startswith("git config")))
    person.types(*lines("pengelola.md", "Mengundang penulis"), "cd kampung-kb", *set_up("pengelola.md"))
    person.types("python -m pip install --require-hashes -r requirements.txt")
    naskah.word(person.folder.parent / "notulen.docx")
    for heading in re.findall(r"(?m)^## (\d\. .+)$", (GUIDES / "sekretaris.md").read_text("utf-8")):
        if heading.startswith("6"):
            draft = person.folder / naskah.DRAF
            draft.write_text(draft.read_text("utf-8").replace("draf: Ya\n", ""), "utf-8")
        person.types(*lines("sekretaris.md", heading))
    listing = ("git", "ls-tree", "-r", "--name-only", "main", "content")
    sent = maintainer.machine.run(home / "github/kampung-kb.git", *listing)
    assert naskah.DRAF in sent
    assert f"{naskah.FOLDER}/kegiatan/2023-03-01-rapat-persiapan-posyandu.md" in sent


def test_a_portal_is_taken_over_as_the_guide_says(maintainer: Person, home: Path) -> None:
    (home / "unduhan-portal").mkdir()
    (home / "unduhan-portal/rapat.html").write_text(_PAGE, "utf-8")
    maintainer.types(*lines("pengelola.md", "Pindah dari portal"))
    listing = ("git", "status", "--porcelain", "--untracked-files=all", "content")
    drafts = maintainer.machine.run(maintainer.folder, *listing)
    assert drafts == f"?? {naskah.FOLDER}/kegiatan/pertemuan-imp-mekar-asri.md\n"
    maintainer.types("git clean --quiet --force -d content")


def test_what_was_sent_to_the_office_becomes_a_record(maintainer: Person, home: Path) -> None:
    (home / "masuk").mkdir()
    (home / "masuk/kader.txt").write_text(_SENT, "utf-8")
    maintainer.types(*lines("meja.md", "2. Jadikan draf"))
    assert "Rapat Pokja Kampung KB Mekar Asri, 15 Maret 2023: Berapa orang yang hadir?" in maintainer.said
    maintainer.types(*lines("meja.md", "3. Baca, lalu terbitkan"))
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
    site = maintainer.folder
    maintainer.types(
        "cd ..", "python -m pip install --quiet git-filter-repo", *lines("pengelola.md", "Menjaga data pribadi")
    )
    maintainer.types(f"cd {site}", "git fetch --quiet", "git reset --quiet --hard origin/main")


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
    maintainer.types("kampung-kb upgrade")
    assert f"semuanya sudah sesuai dengan kampung-kb {NEXT}." in maintainer.said
    maintainer.types("cd ..", "git clone --quiet cadangan.bundle situs-lagi")


_SENT = """Rapat Pokja Kampung KB Mekar Asri
Hari/Tanggal : Rabu, 15 Maret 2023
Tempat : Balai Desa Mekar Asri
Keputusan :
1. Posyandu setiap Selasa kedua
"""
_PAGE = """<html><body><h1>Pertemuan IMP Mekar Asri</h1><p>14 Maret 2023</p>
<p>Kader dan PKB bertemu di balai desa untuk menyusun jadwal kunjungan keluarga sampai bulan Juni.</p></body></html>"""
