"""The summary tables: which there are, and each of them as a page and as files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from ..model import digest
from ..model.facets import Layout, Tautan
from ..model.names import nama_wilayah
from ..model.page import Bundle, Page
from ..model.paths import LONGEST_OWN
from ..model.tables import Table
from ..model.tanggal import Tanggal, panjang
from ..model.urls import Urls
from ..model.vocabulary import slug
from ..summaries.daftar import DAFTAR, RINGKASAN, Ringkasan
from ..summaries.lingkup import Edition, Lingkup
from ..summaries.tempat import MANY, by_region
from ..summaries.terbitan import is_alike, is_below, newest_first, sorted_by, unplaced
from . import redirect
from .sekitar import Sekitar


class Entry(NamedTuple):
    """A table in the list of tables; `terbitan` leads to its newest edition first, then to the others."""

    nama: str
    guna: str
    terbitan: tuple[Tautan, ...]


class EntryShelf(NamedTuple):
    """Tables of one matter."""

    nama: str
    isi: tuple[Entry, ...]


class Tersisa(NamedTuple):
    """Rows in another table that may belong into this one: how many, of whom, and which (`yang …`)."""

    banyaknya: int
    siapa: str
    yang: str
    url: str


class Ways(NamedTuple):
    """From a table to its neighbours: other times, regions inside or beside this one, the table's files; of a long one
    all regions inside, by their addresses (`jambi/kabupaten-bungo`); where those are whose region is not recorded."""

    waktu: tuple[Tautan, ...]
    wilayah: tuple[Tautan, ...]
    berkas: tuple[Tautan, ...]
    di_dalam: tuple[Tautan, ...] = ()
    tersisa: tuple[Tersisa, ...] = ()


@dataclass(frozen=True, slots=True)
class RingkasanView:
    template: ClassVar[str] = "ringkasan.html"
    layout: Layout
    daftar: tuple[EntryShelf, ...]
    data_url: str
    url: str


@dataclass(frozen=True, slots=True)
class TabelView:
    """One table. `remah`: the way to it, by its name and by the regions around its own; `per_wilayah`: the totals of a
    long one by region; `pesan`: what goes to WhatsApp of the text that is copied."""

    template: ClassVar[str] = "tabel.html"
    layout: Layout
    remah: tuple[Tautan, ...]
    tabel: Table
    per_wilayah: Table | None
    pesan: str
    lain: Ways
    url: str


def overview(layout: Layout, daftar: tuple[EntryShelf, ...], data_url: str, url: str) -> RingkasanView:
    return RingkasanView(layout, daftar, data_url, url)


def table(layout: Layout, remah: tuple[Tautan, ...], tabel: Table, lain: Ways, url: str) -> TabelView:
    inside = {tuple(one.nama.split("/")): one.url for one in lain.di_dalam}
    message = _short(tabel.salinan, f"{layout.origin}{url}#pesan")
    return TabelView(layout, remah, tabel, by_region(tabel, inside), message, lain, url)


# What an address can surely hold.
_LONGEST_MESSAGE = 2000


def _short(text: str, address: str) -> str:
    """A text as it is; of one too long for an address all but its list, and where that is."""
    if len(text) <= _LONGEST_MESSAGE:
        return text
    return "\n".join((*(line for line in text.split("\n") if not line.startswith("- ")), address))


def file(tabel: Table) -> Table:
    """CSV and XLSX print the table itself."""
    return tabel


def all_series(lingkup: Lingkup) -> "tuple[Series, ...]":
    """Every table in all its editions, reckoned once for its pages and for the open data."""
    return tuple(Series(lingkup.site.urls, one, lingkup) for one in RINGKASAN)


def pages(lingkup: Lingkup, sekitar: Sekitar, series: "tuple[Series, ...]") -> Iterator[Page | Bundle]:
    urls = sekitar.urls
    home = urls.ringkasan()
    yield Page(urls.path(home), "templat", overview, (sekitar.layout, _shelves(series), urls.tetap("data"), home))
    for one in series:
        yield one.bundle(sekitar.layout)


def _shelves(series: "tuple[Series, ...]") -> tuple[EntryShelf, ...]:
    """Every table that has an edition, in the groups of the list."""
    entries = {
        one.ringkasan: Entry(one.ringkasan.nama, one.ringkasan.guna, one.newest) for one in series if one.editions
    }
    shelves = (EntryShelf(one.nama, tuple(entries[table] for table in one.tabel if table in entries)) for one in DAFTAR)
    return tuple(one for one in shelves if one.isi)


# Printer, end of the file's name, what a reader is told.
PRINTINGS = (("xlsx", ".xlsx", "Excel"), ("csv", ".csv", "CSV"), ("csv-excel", "-excel.csv", "CSV untuk Excel"))
_LONGEST_END = max(len(end) for _, end, _ in PRINTINGS)


class Series:
    """All editions of one table, and the ways between them."""

    def __init__(self, urls: Urls, ringkasan: Ringkasan, lingkup: Lingkup) -> None:
        self.urls, self.ringkasan = urls, ringkasan
        self.editions = tuple(ringkasan.terbitan(lingkup))

    @cached_property
    def at(self) -> dict[tuple[Tanggal | None, tuple[str, ...], str], str]:
        """The address of each edition by its time, region and name."""
        return {(one.waktu, one.jalan, one.slug): self._url(one) for one in self.editions}

    @cached_property
    def _of_time(self) -> dict[Tanggal | None, list[Edition]]:
        """Those that have a page of their own."""
        return sorted_by((one for one in self.editions if self._same(one) is one), lambda one: one.waktu)

    @cached_property
    def _of_region(self) -> dict[tuple[str, ...], list[Edition]]:
        return sorted_by(self.editions, lambda one: one.jalan)

    @property
    def newest(self) -> tuple[Tautan, ...]:
        """The widest edition of each time, newest first, or of each region where no edition is of the whole site."""
        widest = min((len(one.jalan) for one in self.editions), default=0)
        return tuple(
            Tautan(self._name(one), self._url(one)) for one in newest_first(self.editions) if len(one.jalan) == widest
        )

    def _same(self, one: Edition) -> Edition:
        """The edition that stands for one: the widest with the very same rows, most often itself."""
        above = (self._by_way.get((one.waktu, one.jalan[:n])) for n in range(len(one.jalan)))
        return next((other for other in above if other and is_alike(one, other)), one)

    @cached_property
    def _by_way(self) -> dict[tuple[Tanggal | None, tuple[str, ...]], Edition]:
        return {(one.waktu, one.jalan): one for one in self.editions if not one.slug}

    def bundle(self, layout: Layout) -> Bundle:
        """All its pages: what leads from one edition to the others follows from which there are."""
        there = digest.of_value(
            (self.ringkasan.slug, self.urls, layout, [(one.waktu, one.jalan, one.slug) for one in self.editions])
        )
        key = digest.join([there, *(one.isi.digest for one in self.editions)])
        return Bundle(key, lambda _: tuple(self._pages(layout)))

    def _pages(self, layout: Layout) -> Iterator[Page]:
        urls = self.urls
        for one in self.editions:
            url, same = self._url(one), self._same(one)
            if same is one:
                yield Page(urls.path(url), "templat", table, (layout, self._way_to(one), one.isi, self._ways(one), url))
            else:
                to = self._url(same)
                yield Page(urls.path(url), "templat", redirect.view, (to, urls.absolute(to), one.tajuk.tabel.judul))
            for printer, _, _ in PRINTINGS:
                yield Page(self.path(one, printer), printer, file, (one.isi,))
        home = urls.ringkasan(self.ringkasan.slug)
        if self.editions and home not in self.at.values():
            to = self.newest[0].url
            yield Page(urls.path(home), "templat", redirect.view, (to, urls.absolute(to), self.ringkasan.nama))

    def _ways(self, one: Edition) -> Ways:
        rest = tuple(
            Tersisa(other.tajuk.baris, other.tajuk.tabel.liputan.siapa, yang, self._url(other))
            for other, yang in unplaced(one, self._of_time[one.waktu])
            if other.tajuk.tabel.liputan
        )
        return Ways(self._other_times(one), self._other_regions(one), self._files(one), self._inside(one), rest)

    def path(self, one: Edition, form: str) -> str:
        """The file of output/ that shows an edition in one of the forms: `html` or a printer of `PRINTINGS`."""
        end = next((end for printer, end, _ in PRINTINGS if printer == form), "")
        if not end:
            return self.urls.path(self._url(self._same(one)))
        return self.urls.path(self._url(one) + self._stem(one) + end)

    def _url(self, one: Edition) -> str:
        return table_url(self.urls, self.ringkasan.slug, one.waktu, one.jalan, one.slug)

    def _stem(self, one: Edition) -> str:
        """The name of an edition's files says what they are, wherever they are saved.

        Where it would be too long for Windows, of the regions only the edition's own is told, or all are left to the
        folders. What is shorter stays as it was published.
        """
        folder, parts = self.urls.path(self._url(one)).removesuffix("index.html"), _parts(one)
        others = parts[: len(parts) - len(one.jalan)]
        names = ["-".join((self.ringkasan.slug, *said)) for said in (parts, (*others, *parts[-1:]), others)]
        room = LONGEST_OWN - len(folder) - _LONGEST_END
        return next((name for name in names if len(name) <= room), names[-1])

    def _files(self, one: Edition) -> tuple[Tautan, ...]:
        start = self._url(one) + self._stem(one)
        return tuple(Tautan(name, start + end) for _, end, name in PRINTINGS)

    def _way_to(self, one: Edition) -> tuple[Tautan, ...]:
        wider = (self._by_way.get((one.waktu, one.jalan[:n])) for n in range(len(one.jalan)))
        above = (self._url(other) if other and self._same(other) is other else "" for other in wider)
        names = (nama_wilayah(one.jalan[:n]) if n else self.ringkasan.nama for n in range(len(one.jalan)))
        found = tuple(Tautan(name, url) for name, url in zip(names, above, strict=True) if url)
        return (Tautan("Ringkasan", self.urls.ringkasan()), *found)

    def _other_times(self, one: Edition) -> tuple[Tautan, ...]:
        if not one.waktu:
            return ()
        others = [other for other in newest_first(self._of_region[one.jalan]) if other.waktu != one.waktu]
        return tuple(Tautan(_time(other.waktu), self._url(self._same(other))) for other in others if other.waktu)

    def _other_regions(self, one: Edition) -> tuple[Tautan, ...]:
        """Tables of the same time: of the regions next below, or beside this one where no table is of both."""
        same_time = self._of_time[one.waktu]
        inside = [other for other in same_time if is_below(other.jalan, one.jalan)]
        found = [o for o in inside if not any(is_below(o.jalan, other.jalan) for other in inside)]
        if not inside and not any(is_below(one.jalan, other.jalan) for other in same_time):
            found = [other for other in same_time if other is not one and not other.slug]
        return tuple(Tautan(o.jalan[-1], self._url(o)) for o in sorted(found, key=lambda o: o.jalan))

    def _inside(self, one: Edition) -> tuple[Tautan, ...]:
        if one.tajuk.baris <= MANY:
            return ()
        below = (other for other in self._of_time[one.waktu] if is_below(other.jalan, one.jalan))
        return tuple(Tautan("/".join(map(slug, other.jalan)), self._url(other)) for other in below)

    def _name(self, one: Edition) -> str:
        where = one.jalan[-1] if one.jalan else ""
        words = (one.tajuk.tabel.judul,) if one.slug else (_time(one.waktu) if one.waktu else "", where)
        return ", ".join(word for word in words if word) or "Buka tabel"


def table_url(urls: Urls, table: str, waktu: Tanggal | None = None, jalan: tuple[str, ...] = (), nama: str = "") -> str:
    """The address of an edition of a table; `nama`: the name that it has instead of a time and a region."""
    return urls.ringkasan(table, *_added(waktu, jalan, nama))


def _parts(one: Edition) -> tuple[str, ...]:
    return _added(one.waktu, one.jalan, one.slug)


def _added(waktu: Tanggal | None, jalan: tuple[str, ...], nama: str) -> tuple[str, ...]:
    """What an edition adds to its table's address."""
    return (nama,) if nama else (*((waktu.iso,) if waktu else ()), *(slug(name) for name in jalan))


def _time(waktu: Tanggal) -> str:
    return panjang(waktu) if waktu.bulan else str(waktu.tahun)
