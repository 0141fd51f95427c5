"""`init`: a new site's repository, with one filled example kampung, ready to push."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..content.check import check
from ..content.source import Place
from ..model.blocked import Blocked
from ..model.repositori import repositori_of
from ..version import LEDGER, VERSION
from .asking import Answers, Question, Terminal
from .first_commit import first_commit, has_origin, repository_around
from .home import SITUS, Home, home_at, home_of
from .ledger import Ledger, as_bytes, digests_of
from .new_folder import finish, make_whole, refuse_unless_free
from .originals import originals
from .program import Program, this_program
from .reading import accepted, optional
from .site_files import SiteFile, example_records, site_files
from .skeleton import Plan, Start, skeleton


class Request(NamedTuple):
    """`given`: options by name, as typed; `program`: the file or address of its wheel, `` for the one that runs."""

    folder: Path
    given: Mapping[str, str]
    program: str = ""


class Made(NamedTuple):
    """`not_committed`: why there is no first commit, `` where there is one. `has_origin`: it is somebody's clone.
    `around`: the folder of another repository that it lies in."""

    folder: Path
    home: Home
    not_committed: str
    has_origin: bool = False
    around: Path | None = None


def init(request: Request, terminal: Terminal | None) -> Made:
    """Asks for what is missing where there is a terminal. Raises Blocked, and then no site is there."""
    # Resolved, so that a name can be made beside `.` as well.
    folder = request.folder.absolute()
    if finish(folder):
        return _committed(request.folder, home_at(folder))
    refuse_unless_free(folder)
    program = this_program(request.program)
    home, situs = _situs(Answers(request.given, terminal))
    make_whole(folder, lambda stage: _fill(stage, situs, program))
    return _committed(request.folder, home)


def _committed(named: Path, home: Home) -> Made:
    folder = named.absolute()
    return Made(named, home, first_commit(folder), has_origin(folder), repository_around(folder))


def _fill(stage: Path, situs: str, program: Program) -> None:
    _write(stage, (SiteFile(SITUS, situs.encode()), *example_records()))
    # Which files a site gets depends on what it has: forms only with GitHub's folder, with its kampung in them.
    (stage / ".github").mkdir()
    files = site_files(stage, program)
    _write(stage, (*files, *originals(files), SiteFile(LEDGER, as_bytes(Ledger(VERSION, digests_of(files))))))


def _write(stage: Path, files: tuple[SiteFile, ...]) -> None:
    for one in files:
        path = stage / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)


def _situs(answers: Answers) -> tuple[Home, str]:
    """The text of situs.yaml, and where the site will live."""
    nama = answers.get(Question("nama", "Nama situs", accepted("situs", "nama"), contoh="Kampung KB Kabupaten Contoh"))
    of_office = Question("lembaga", "Lembaga pengelola", optional(accepted("situs", "lembaga")), default="")
    lembaga = answers.get(of_office)
    zona = answers.get(Question("zona", "Zona waktu: WIB, WITA, atau WIT", accepted("situs", "zona"), default="WIB"))
    prompt = "Repositori GitHub (pemilik/nama), atau alamat situsnya"
    home = answers.get(Question("repositori", prompt, home_of, default=""))
    start = [Start("nama", nama), Start("url", home.url), Start("lembaga", lembaga), Start("zona", zona.upper())]
    if home.repositori != repositori_of(home.url):
        start.append(Start("repositori", home.repositori))
    known = tuple(one for one in start if one.text)
    text = skeleton(Plan("situs", known, ("lembaga", "beranda", "kontak", "kaki"), schema="../schema/situs.json"))
    found = check("situs.yaml", Place("situs", "", "situs"), text.encode()).diagnostics
    if found:
        raise Blocked(f"{found[0].message} {found[0].hint}".strip())
    return home, text
