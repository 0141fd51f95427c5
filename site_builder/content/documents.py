"""PDF files that kampung name: which file is meant, whether it may be published, and what is wrong with it."""

from collections.abc import Iterable, Iterator

from ..model.diagnostics import Diagnostic
from ..model.facets import Berkas, DokumenTampil
from ..model.site import DokumenBerkas
from ..model.urls import Urls
from ..model.wrong import quoted
from ..privacy import NEVER
from .document import Passage, Reading
from .exports import Exports
from .files import Files
from .loaded import Loaded, Ref
from .outside import Outside, Paper

_HINT = "Hapus bagian itu di naskah aslinya, lalu simpan lagi sebagai PDF."


def named_documents(exports: Iterable[Exports], files: Files) -> frozenset[str]:
    """Every file that a record names as a document."""
    return frozenset(path for one in exports for named in one.papers if (path := named.found(one.home, files)))


def document_of(item: Loaded, slug: str, urls: Urls, outside: Outside) -> DokumenBerkas | None:
    """What is published of the document that a kampung names; None where it may not be."""
    for _, paper in _named(item, outside):
        reading = paper.reading
        if reading and not reading.code and not tuple(_not_allowed(item, reading)):
            shown = DokumenTampil(urls.rkm(slug), reading.size, reading.pages)
            return DokumenBerkas(Berkas(paper.path, paper.made), shown)
    return None


def document_faults(item: Loaded, outside: Outside) -> Iterator[Diagnostic]:
    """What is to be said of a document that is there."""
    for ref, paper in _named(item, outside):
        reading, name = paper.reading, quoted(ref.target)
        if reading is None:
            continue
        if reading.code:
            yield Diagnostic(
                reading.code, ref.location, f"PDF {name} tidak bisa diterbitkan: {reading.fault}", reading.hint
            )
            continue
        for passage in _not_allowed(item, reading):
            why = f"Halaman {passage.page} PDF {name} memuat {passage.shown}, jadi PDF ini tidak diterbitkan."
            yield Diagnostic(passage.kind, ref.location, why, _HINT)
        if not reading.has_text:
            why = f"PDF {name} berisi gambar saja, jadi tidak bisa diperiksa apakah memuat data pribadi."
            hint = "Baca sendiri semua halamannya, atau simpan sebagai PDF dari naskah aslinya, bukan dari pemindai."
            yield Diagnostic("pdf-tanpa-teks", ref.location, why, hint)


def _not_allowed(item: Loaded, reading: Reading) -> Iterator[Passage]:
    """What nobody has marked as read, or nobody may."""
    allowed = {ref.target for ref in item.refs if ref.kind == "diperiksa"}
    for passage in reading.found:
        if passage.kind in NEVER or passage.key not in allowed:
            yield passage


def _named(item: Loaded, outside: Outside) -> Iterator[tuple[Ref, Paper]]:
    for ref in item.refs:
        if ref.kind == "berkas" and (paper := outside.paper(item.path, item.place.kampung, ref.target)).path:
            yield ref, paper
