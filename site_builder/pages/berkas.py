"""Files that are published as they are: style sheets and pictures of assets/, and the marker for GitHub Pages."""

from collections.abc import Collection, Iterable, Iterator

from ..model import digest
from ..model.diagnostics import Diagnostic, Location
from ..model.page import MARKER, MARKER_TEXT, Page
from ..model.paths import LONGEST_SEGMENT, why_refused
from .claims import Claims, Clash

STYLE, PARTS = "gaya.css", "gaya/"
# Its script is published where there is a search, and nowhere else.
SEARCH = "cari.js"
# Where the index lies, which is made of the built pages.
INDEX = "cari/indeks"


def verbatim(data: bytes) -> bytes:
    return data


def version(data: bytes) -> str:
    """A few letters that change with the file, so that browsers fetch the new one."""
    return digest.of_bytes(data).hex()[:8]


def joined(assets: tuple[tuple[str, bytes], ...]) -> tuple[tuple[str, bytes], ...]:
    """Files as they are published: the parts in gaya/ follow gaya.css in one file, as a slow line wants it."""
    parts = b"".join(b"\n" + data for name, data in assets if name.startswith(PARTS))
    return tuple((name, data + parts if name == STYLE else data) for name, data in assets if not name.startswith(PARTS))


def apart(names: Collection[str]) -> tuple[frozenset[str], tuple[Diagnostic, ...]]:
    """The files that can lie side by side on every computer, and a fault for each that cannot."""
    claims = Claims()
    kept, faults = set(), []
    for name, page in zip(names, _stand_ins(names), strict=True):
        whys = [why for part in name.split("/") if (why := why_refused(part, LONGEST_SEGMENT))]
        if whys:
            faults.append(_refused(page.sumber, whys[0]))
        elif clash := claims.take(page):
            faults.append(_twins(clash))
        else:
            kept.add(name)
    return frozenset(kept), tuple(faults)


def published_files(
    assets: tuple[tuple[str, bytes], ...],
) -> tuple[tuple[tuple[str, bytes], ...], tuple[Diagnostic, ...]]:
    """Files as they are published, and a fault for each that cannot lie beside the others."""
    every = joined(assets)
    names, faults = apart([name for name, _ in every])
    return tuple((name, data) for name, data in every if name in names), faults


def reserved(names: Iterable[str]) -> Iterator[Page]:
    """The paths of these files, before there is anything in them."""
    yield Page(MARKER, "berkas", verbatim, ())
    yield Page(INDEX, "berkas", verbatim, ())
    yield from _stand_ins(names)


def _stand_ins(names: Iterable[str]) -> Iterator[Page]:
    return (Page(f"aset/{name}", "berkas", verbatim, (), f"assets/{name}") for name in names)


def _refused(file: str, why: str) -> Diagnostic:
    return Diagnostic("nama-berkas", Location("situs.yaml"), f"Nama berkas {file} {why}", "Ganti nama berkas itu.")


def _twins(clash: Clash) -> Diagnostic:
    why = f"Berkas {clash.first.sumber} dan {clash.second.sumber} tidak bisa disimpan berdampingan di semua komputer."
    return Diagnostic("alamat-bentrok", Location("situs.yaml"), why, f"Ganti nama `{clash.second.sumber}`.")


def pages(assets: tuple[tuple[str, bytes], ...]) -> Iterator[Page]:
    yield Page(MARKER, "berkas", verbatim, (MARKER_TEXT,))
    for name, data in assets:
        yield Page(f"aset/{name}", "berkas", verbatim, (data,), f"assets/{name}")
