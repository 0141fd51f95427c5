"""Whether a site has a search, and its index: Pagefind is an extra, and a build goes on without it."""

import json
from collections.abc import Mapping

from .builder import search_digest
from .inputs import Stock
from .model import digest
from .model.page import Page
from .options import Options
from .output.publish import Shelf
from .output.state import Made
from .pages.kinds import SOUGHT
from .search import Index, Seeker, index_of, program_among, try_out

_ROOT = "pagefind"
_INSTALL = "Jalankan `npm ci` di folder situs, lalu bangun lagi."


def seeker_of(options: Options, stock: Stock, failed: str = "") -> tuple[Stock, Seeker | None, str]:
    """What an index is made with, None without a search; then also the stock as without it, and a sentence that says
    why where there should be one. `failed`: why an earlier try came to nothing. Raises `search.Failed`."""
    programs = stock.below(_ROOT)
    path = program_among(programs)
    if failed or not path:
        return stock.without(_ROOT), None, _why(options, bool(programs), failed)
    program = options.roots[_ROOT][0] / path
    tag = digest.join([search_digest(), programs[path]])
    if not options.keep_index:
        try_out(program)
    return stock, Seeker(program, tag, options.state_folder / "cari", options.keep_index), ""


def index_over(
    seeker: Seeker | None, shelf: Shelf, plan: tuple[Page, ...], pages: Mapping[str, Made], known: Mapping[str, Made]
) -> Index:
    """The index over the pages of a plan. `pages`: all that are published now; `known`: what was made earlier. Raises
    `search.Failed`."""
    if seeker is None:
        return Index({}, {})
    sought = [page.path for page in plan if page.view_name in SOUGHT]
    return index_of(seeker, shelf, pages, sought, known)


def _why(options: Options, is_foreign: bool, failed: str) -> str:
    if failed:
        return f"Situs terbit tanpa kotak cari: {failed}. {_INSTALL}"
    if options.luring or not _is_asked(options):
        return ""
    what = "yang terpasang untuk komputer jenis lain" if is_foreign else "belum terpasang"
    return f"Situs terbit tanpa kotak cari: Pagefind {what}. {_INSTALL}"


def _is_asked(options: Options) -> bool:
    """Whether the site's own list for npm has Pagefind."""
    try:
        lists = json.loads((options.root / "package.json").read_bytes())
        return "pagefind" in {**lists.get("dependencies", {}), **lists.get("devDependencies", {})}
    except (OSError, ValueError, AttributeError, TypeError):
        return False
