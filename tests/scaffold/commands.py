"""The guide of commands, followed section by section in one folder; each says what is there afterwards."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from site_builder.version import VERSION
from tests.github.desk import stand_in
from tests.roster.lists import filled
from tests.scaffold import kiriman
from tests.scaffold.klaster import on_a_cluster
from tests.scaffold.machine import ROOT
from tests.scaffold.person import Person, lines, says, shown
from tools import naskah

GUIDE = "perintah.md"
_KEGIATAN = f"{naskah.FOLDER}/kegiatan"
_RAPAT = "---\njenis: rapat-pokja\ntanggal: 2023-03-01\njudul: Rapat\n---\n"

# How the commands begin that cannot be typed here, and why.
NOT_HERE = {
    "py -m venv": "Windows has it",
    ".venv\\Scripts\\": "Windows has it",
    "mkdir content": "as cmd makes folders; the line for other systems is typed",
    "echo nama: Kampung KB Kabupaten Rekaan> ": "as cmd names files; the line for other systems is typed",
    "reg add": "Windows has it",
    "npm ci": "takes the editing form and the search from the registry of npm; those that are here are used",
    "npm uninstall pagefind": "takes the search out of the list for npm; tests/search builds without it",
    "gh workflow": "GitHub answers it",
    "gh api": "GitHub answers it",
    "kampung-kb upgrade --apply --keep BERKAS": "BERKAS stands for a name; test_upgrade_merge.py types it",
}


def _build(person: Person) -> None:
    shutil.rmtree(person.folder / _KEGIATAN, ignore_errors=True)
    _note(person, "2023-03-01-rapat.md", _RAPAT)
    person.types(*lines(GUIDE), "kampung-kb --version")
    assert person.said == f"kampung-kb {VERSION}\n"
    *built, careful, explained = lines(GUIDE, "build")
    person.types(*built)
    assert (person.folder / "../coba/index.html").is_file()
    assert "https://contoh.github.io/kampung-kb/" in (person.folder / "output/sitemap.xml").read_text("utf-8")
    _note(person, "2023-03-14-dashat.md", kiriman.DASHAT.replace("14 Maret", "31 April"))
    person.types(careful, status=1)
    assert says(person.said, "Tidak ikut terbit, 1 catatan:")
    _note(person, "2023-03-14-dashat.md", kiriman.DASHAT)
    person.types(explained)
    _said(person, "build")


def _check(person: Person) -> None:
    _note(person, "2023-03-14-dashat.md", kiriman.DASHAT.replace("14 Maret", "31 April"))
    *checked, as_json = lines(GUIDE, "check")
    for line in checked:
        person.types(line, status=1)
        # The last line counts the records of a larger site.
        _said(person, "check", but=1)
    person.types(as_json, status=1)
    assert "tanggal-mustahil" in [one["code"] for one in json.loads(person.said)["diagnostics"]]
    person.types("kampung-kb check > pesan.txt", status=1)
    assert "“31 April 2023”" in (person.folder / "pesan.txt").read_text("utf-8")
    _note(person, "2023-03-14-dashat.md", kiriman.DASHAT)


def _report_and_import(person: Person) -> None:
    beside = person.folder.parent
    person.types(*lines(GUIDE, "report"))
    made = ("kampung-kb/kegiatan.xlsx", "formulir.xlsx", "provinsi.html", "daftar-kampung.xlsx")
    assert [name for name in made if not (beside / name).is_file()] == []
    kiriman.portal(beside / "unduhan-portal")
    # The first is typed in every other guide.
    _, taken, looked = lines(GUIDE, "import")
    person.types(taken)
    assert len(list((person.folder / _KEGIATAN).iterdir())) == 3
    filled(beside / "daftar-kampung.xlsx")
    person.types(looked)
    assert says(person.said, "Tidak ada yang ditulis. Jalankan lagi tanpa --stdout untuk membuatnya.")


def _new_and_schema(person: Person) -> None:
    shutil.rmtree(person.folder / _KEGIATAN)
    asked, *told = lines(GUIDE, "new")
    person.answers[asked] = ("Senin, 13 Februari 2023", "Rapat rencana kerja")
    person.types(asked)
    _said(person, "new")
    assert (person.folder / naskah.DRAF).is_file()
    shutil.rmtree(person.folder / naskah.FOLDER)
    person.types(*told)
    made = [f"{naskah.FOLDER}/{name}" for name in ("kampung.yaml", "poktan/uppka-mawar.yaml", "laporan/2023-02.yaml")]
    made += ["content/setoran/2023-02-kabupaten-rekaan.yaml", "content/halaman/tanya-jawab.md"]
    assert [name for name in made if not (person.folder / name).is_file()] == []
    person.types(*lines(GUIDE, "schema"))


def _formulir(person: Person) -> None:
    """What goes to GitHub is written down by a stand-in; the branch goes to the repository that stands for it."""
    shutil.copy(ROOT / "tests/github/payload/rapat-pokja.json", person.folder / "issue.json")
    stand_in(person.machine.bin)
    person.types(*lines(GUIDE, "formulir"), "git fetch --quiet", "git branch --remotes")
    assert "origin/formulir/12" in person.said


def _init_and_upgrade(person: Person) -> None:
    """What is asked, and an upgrade to another version, are seen where the guide for maintainers does it."""
    site = person.folder
    *_, told = lines(GUIDE, "init")
    *_, looked = lines(GUIDE, "upgrade")
    person.types("cd ..", told, looked)
    assert says(person.said, f"Sudah sesuai dengan kampung-kb {VERSION}.")
    assert (site / "../situs-kami/content/situs.yaml").is_file()
    person.types(f"cd {site}")


def _serve(person: Person) -> None:
    person.types(*lines(GUIDE, "serve"), "git config core.longpaths true")
    assert "Kampung KB Kabupaten Rekaan" in person.page


SECTIONS: tuple[Callable[[Person], None], ...] = (
    _build,
    _check,
    _report_and_import,
    _new_and_schema,
    _formulir,
    _init_and_upgrade,
    _serve,
    on_a_cluster,
)


def _note(person: Person, name: str, text: str) -> None:
    path: Path = person.folder / _KEGIATAN / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def _said(person: Person, heading: str, but: int = 0) -> None:
    """Whether what the guide shows was printed; only the day is the one that it is."""
    (block,) = shown(GUIDE, heading)
    told = [line.replace("[1 April 2023]", "[…]") for line in block[: len(block) - but]]
    assert [line for line in told if not says(person.said, line)] == [], person.said
