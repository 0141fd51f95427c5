"""`init`: a new site's repository, with one filled example kampung, ready to push."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..content.check import check
from ..content.source import Place
from ..model.given import is_given
from ..model.repositori import pages_address, parse_repositori, repositori_of
from ..model.wrong import Wrong
from ..output.publish import Blocked
from ..version import LEDGER, VERSION
from .asking import Answers, Question, Terminal
from .first_commit import first_commit, has_origin
from .ledger import Ledger, as_bytes, digests_of
from .new_folder import finish, make_whole, refuse_unless_free
from .originals import originals
from .program import Program, this_program
from .reading import accepted, optional
from .site_files import SiteFile, example_records, site_files
from .skeleton import Plan, Start, skeleton

SITUS = "content/situs.yaml"


class Request(NamedTuple):
    """`given`: options by name, as typed; `program`: the file or address of its wheel, `` for the one that runs."""

    folder: Path
    given: Mapping[str, str]
    program: str = ""


class Home(NamedTuple):
    """Where a site lives: its repository `owner/name` on GitHub and its address; each may be ``."""

    repositori: str = ""
    url: str = ""


class Made(NamedTuple):
    """`not_committed`: why there is no first commit, `` where there is one. `has_origin`: it is somebody's clone."""

    folder: Path
    home: Home
    not_committed: str
    has_origin: bool = False


def init(request: Request, terminal: Terminal | None) -> Made:
    """Asks for what is missing where there is a terminal. Raises Blocked, and then no site is there."""
    # Resolved, so that a name can be made beside `.` as well.
    folder = request.folder.absolute()
    if finish(folder):
        return Made(request.folder, Home(), first_commit(folder), has_origin(folder))
    refuse_unless_free(folder)
    program = this_program(request.program)
    home, situs = _situs(Answers(request.given, terminal))
    make_whole(folder, lambda stage: _fill(stage, situs, program))
    return Made(request.folder, home, first_commit(folder), has_origin(folder))


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


def home_of(text: str) -> Home:
    """A repository, a GitHub address, a Pages address or one of the site's own domain. Raises Wrong."""
    if not is_given(text):
        return Home()
    try:
        repositori = parse_repositori(text)
    except Wrong:
        if "://" not in text:
            if "." in text and "/" not in text.rstrip("/"):
                raise Wrong("repositori", f"“{text}” alamat situs.", f"Tulis `https://{text}`.") from None
            raise
        return Home(repositori_of(text), accepted("situs", "url")(text))
    return Home(repositori, pages_address(repositori))
