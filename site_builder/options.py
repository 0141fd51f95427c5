"""What a build is asked for, and where everything lies."""

import datetime
from pathlib import Path
from typing import NamedTuple

from .batches import Workers
from .builder import builder_digest
from .model import digest
from .model.vocabulary import SELISIH_UTC


class Options(NamedTuple):
    """A build's arguments. `base_url` None means the one of situs.yaml; `jobs` 0 means as many as the machine has.

    `executor`: the address of a cluster, None for processes of this computer.
    `last_good`: with `keep_going`, a faulty record is not left out but shown as it was when it was last good.
    `keep_index`: what is searched may be as it was at an earlier build; where there is nothing yet it is made.
    `luring`: pages are opened as files: with ways to files for addresses, without a search and the editing form, which
    need a server.
    """

    content: Path = Path("content")
    output: Path = Path("output")
    base_url: str | None = None
    today: datetime.date | None = None
    drafts: bool = False
    clean: bool = False
    jobs: int = 0
    keep_going: bool = False
    last_good: bool = False
    keep_index: bool = False
    executor: str | None = None
    luring: bool = False

    def workers(self) -> Workers:
        """Who does the work."""
        if not self.executor:
            return Workers(self.jobs)
        from .cluster import Cluster

        return Cluster(self.executor)

    @property
    def root(self) -> Path:
        """The site's own folder: templates, assets and the cache lie beside content/."""
        return self.content.absolute().parent

    @property
    def cache(self) -> Path:
        return self.root / ".cache"

    @property
    def state_folder(self) -> Path:
        """One state for each output folder of a site."""
        output = self.output.absolute()
        elsewhere = "" if output.parent == self.root else f"-{digest.of_value(str(output)).hex()[:8]}"
        return self.cache / f"{output.name}{elsewhere}"

    @property
    def roots(self) -> dict[str, tuple[Path, ...]]:
        """Folders that are read; a site's own templates and assets override the builder's, file by file."""
        base = bundled()
        both = (base,) if self.root == base else (base, self.root)
        extras = () if self.luring else (self.root / "node_modules",)
        return {
            "content": (self.content.absolute(),),
            "templates": tuple(folder / "templates" for folder in both),
            "assets": tuple(folder / "assets" for folder in both),
            # Extras of the site's own, from npm.
            "editor": tuple(folder / name for folder in extras for name in ("js-yaml/dist", "@sveltia/cms/npm")),
            "pagefind": tuple(folder / "@pagefind" for folder in extras),
        }

    @property
    def choices(self) -> bytes:
        """Digest of what was asked for and pages follow from, but for files and the day."""
        return digest.of_value((self.base_url, self.drafts, self.luring))

    @property
    def request(self) -> bytes:
        """Digest of all that was asked for besides files. Without `today`, the day counts in all three zones."""
        days = [str(self.today)] if self.today else [str(today_in(zona)) for zona in SELISIH_UTC]
        asked = (self.keep_going, self.last_good, self.keep_index)
        return digest.of_value((self.choices.hex(), days, *asked, builder_digest().hex()))


def bundled() -> Path:
    """The folder of all that comes with the program besides code: in the wheel, else the repository's root."""
    installed = Path(__file__).parent / "bawaan"
    return installed if installed.is_dir() else Path(__file__).parent.parent


def today_in(zona: str) -> datetime.date:
    """The calendar day in WIB, WITA or WIT, wherever the builder's clock stands."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=SELISIH_UTC[zona]))).date()
