"""The program itself as a site holds it: one wheel, in `program/`, and the hash that `requirements.txt` names it with.

The program is on no index of packages. A name on an index can be registered by anybody, who then runs code wherever it
is installed; a file with its hash is what it was.
"""

import hashlib
import http.client
import io
import json
import tempfile
import zipfile
from email.parser import HeaderParser
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, url2pathname, urlopen

from ..model.blocked import Blocked
from ..model.wrong import cause
from ..version import VERSION

FOLDER = "program"
_NAME = "kampung-kb"
_SOURCE = Path(__file__).parents[2]
_SECONDS, _MOST_BYTES = 60, 50_000_000


OF_A_SITE = (
    "Program yang membangun situs ini, lalu pustakanya, dengan sidik jarinya. `kampung-kb upgrade` menggantinya."
)


class Program(NamedTuple):
    """A wheel: its file name, the version that it says, its bytes."""

    nama: str
    versi: str
    data: bytes

    @property
    def path(self) -> str:
        """Where it lies in a site."""
        return f"{FOLDER}/{self.nama}"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def read_program(where: str) -> Program:
    """The wheel in a file, or at an address, whose hash may follow as `#sha256=…`. Raises Blocked where it is none."""
    if "://" in where:
        address, _, said = where.partition("#sha256=")
        found = _program(urlsplit(address).path.rpartition("/")[2], _fetched(address), address)
        if said and said != found.sha256:
            raise Blocked(
                f"Sidik jari {address} bukan {said}, melainkan {found.sha256}. Jangan dipakai: tanyakan dahulu."
            )
        return found
    path = Path(where)
    try:
        return _program(path.name, path.read_bytes(), where)
    except FileNotFoundError:
        raise Blocked(f"{where} tidak ada.") from None
    except OSError as error:
        raise Blocked(f"{where} tidak bisa dibaca: {cause(error)}.") from None


def this_program(where: str) -> Program:
    """The wheel of the running program: in the file that is named, else what it was installed from. Raises Blocked."""
    if not where:
        return own_program()
    found = read_program(where)
    if found.versi != VERSION:
        raise Blocked(f"{where} versi {found.versi}, sedangkan program yang berjalan versi {VERSION}.")
    refuse_altered(found)
    return found


def refuse_altered(program: Program) -> None:
    """Raises Blocked for other bytes of the version that runs: a release never changes."""
    if program.versi == VERSION and not _is_as_installed(program):
        raise Blocked(
            f"{program.nama} bukan berkas yang dipasang di komputer ini, walau versinya sama: sidik jarinya "
            f"{program.sha256}. Jangan dipakai sebelum ditanyakan. Tanpa menyebut berkas, yang dipakai yang terpasang."
        )


def is_running(program: Program) -> bool:
    """Whether it is what runs here. Raises Blocked as above."""
    refuse_altered(program)
    return program.versi == VERSION if _hash_installed() else program == own_program()


def requirements(program: Program, libraries: bytes, head: str = OF_A_SITE) -> bytes:
    """What `pip install --require-hashes -r` takes, in a folder that has the wheel at `program.path`; `head` says in a
    comment what it is."""
    own = f"# {head}\n./{program.path} \\\n    --hash=sha256:{program.sha256}\n"
    return own.encode() + libraries


def libraries_of(program: Program) -> bytes:
    """Every library that it needs, pinned and with its hashes."""
    with zipfile.ZipFile(io.BytesIO(program.data)) as wheel:
        return wheel.read("site_builder/bawaan/requirements.txt")


@cache
def own_program() -> Program:
    """The wheel that the running program came from; in its source, one made of it. Raises Blocked."""
    if (_SOURCE / "pyproject.toml").is_file():
        return _built()
    told = _installed_from()
    place = _as_place(told["url"])
    if "://" not in place and not Path(place).is_file():
        raise Blocked(f"Berkas programnya ({place}) tidak ada lagi. Unduh lagi. {_SAY_WHICH}")
    found = read_program(place)
    if found.versi != VERSION or not _is_as_installed(found):
        raise Blocked(f"{place} sudah bukan berkas yang dulu dipasang. {_SAY_WHICH}")
    return found


def _is_as_installed(program: Program) -> bool:
    """Whether pip took down these bytes, or none at all."""
    return _hash_installed() in ("", program.sha256)


def _hash_installed() -> str:
    if (_SOURCE / "pyproject.toml").is_file():
        return ""  # whatever else is installed beside it
    archive = _direct_url().get("archive_info") or {}
    return str((archive.get("hashes") or {}).get("sha256", ""))


_SAY_WHICH = "Sebutkan berkas programnya: `--program kampung_kb-…whl`, pada `upgrade` tanpa --program."


def _fetched(address: str) -> bytes:
    if not address.startswith(("https://", "http://127.0.0.1")):
        raise Blocked(f"{address} tidak diambil: alamat program dimulai dengan https://.")
    try:
        with urlopen(Request(address, headers={"User-Agent": _NAME}), timeout=_SECONDS) as answer:
            data: bytes = answer.read(_MOST_BYTES + 1)
    except HTTPError as error:
        error.close()
        raise Blocked(f"{address} tidak bisa diambil: jawabannya {error.code}. Periksa alamatnya.") from None
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        why = cause(reason) if isinstance(reason, OSError) else "jawabannya tidak terbaca"
        raise Blocked(f"{address} tidak bisa diambil: {why}. Periksa alamat dan sambungan internetnya.") from None
    if len(data) > _MOST_BYTES:
        raise Blocked(f"{address} lebih dari {_MOST_BYTES // 1_000_000} MB; program ini tidak sebesar itu.")
    return data


def _program(nama: str, data: bytes, where: str) -> Program:
    if nama.endswith(".zip"):
        raise Blocked(f"{where} belum diekstrak. Ekstrak dahulu; berkas .whl-nya ada di folder {FOLDER}.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as wheel:
            name = next(one for one in wheel.namelist() if one.endswith(".dist-info/METADATA"))
            told = HeaderParser().parsestr(wheel.read(name).decode("utf-8"))
    except (zipfile.BadZipFile, StopIteration, UnicodeDecodeError):
        raise Blocked(f"{where} bukan berkas program (.whl), atau terunduh tidak utuh. Unduh lagi.") from None
    if told["Name"] != _NAME:
        raise Blocked(f"{where} berisi program lain, “{told['Name']}”, bukan {_NAME}.")
    expected = f"kampung_kb-{told['Version']}-py3-none-any.whl"
    if nama != expected:
        raise Blocked(f"Nama berkas “{nama}” bukan nama aslinya. Kembalikan menjadi `{expected}`.")
    return Program(nama, told["Version"], data)


def _built() -> Program:
    try:
        from hatchling.builders.wheel import WheelBuilder
    except ImportError:
        raise Blocked(
            f"Program ini dijalankan dari sumbernya. Pasang dahulu alatnya dengan `make setup`. {_SAY_WHICH}"
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        (made,) = WheelBuilder(str(_SOURCE)).build(directory=folder, versions=["standard"])
        return read_program(made)


def _installed_from() -> dict[str, Any]:
    told = _direct_url()
    if "archive_info" not in told:
        raise Blocked(f"Tidak diketahui dari berkas mana program ini dipasang. {_SAY_WHICH}")
    return told


def _direct_url() -> dict[str, Any]:
    """What pip took down of where the program came from: an address of a file and its hashes (PEP 610)."""
    try:
        return dict(json.loads(metadata.distribution(_NAME).read_text("direct_url.json") or "{}"))
    except metadata.PackageNotFoundError:
        return {}


def _as_place(url: str) -> str:
    return url2pathname(urlsplit(url).path) if url.startswith("file:") else url
