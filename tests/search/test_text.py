"""What of a page is searched."""

import pytest

from site_builder.search.text import searched

HEAD = b'<!doctype html><html lang="id"><body>\n'
END = b"</body></html>\n"


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (b"<nav>Menu</nav><h1 data-pagefind-body>Rapat</h1><p>kaki</p>", b"<h1 data-pagefind-body>Rapat</h1>\n"),
        (
            b'<div class="x" data-pagefind-body><div>a</div><div>b</div></div><div>c</div>',
            b'<div class="x" data-pagefind-body><div>a</div><div>b</div></div>\n',
        ),
        (
            b'<h1 data-pagefind-body>A</h1><a data-pagefind-filter="kampung[href]" href="/k/">Nama</a>',
            b'<h1 data-pagefind-body>A</h1>\n<a data-pagefind-filter="kampung[href]" href="/k/"></a>\n',
        ),
        (
            b'<h1 data-pagefind-body data-pagefind-filter="jenis:kampung">A</h1>',
            b'<h1 data-pagefind-body data-pagefind-filter="jenis:kampung">A</h1>\n',
        ),
        (
            b'<dl data-pagefind-body><dt>Kapan</dt><dd>Senin<small class="ragu">belum ditinjau</small></dd></dl>',
            b"<dl data-pagefind-body><dd>Senin.</dd></dl>\n",
        ),
        (
            b'<ul data-pagefind-body><li>tugas<p class="keterangan butir">terlambat</p></li></ul>',
            b"<ul data-pagefind-body><li>tugas</li></ul>\n",
        ),
    ],
)
def test_marked_elements_are_kept_and_nothing_else(page: bytes, kept: bytes) -> None:
    assert searched(b"<html><body>" + page + b"</body></html>") == HEAD + kept + END


@pytest.mark.parametrize("page", [b"", b"<h1>Rapat</h1>", b'<p data-pagefind-filter="jenis:rapat-pokja">Rapat</p>'])
def test_a_page_that_marks_no_text_is_not_searched(page: bytes) -> None:
    assert searched(page) == b""
