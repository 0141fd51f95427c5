"""The one place that turns a record into an address and an address into a file."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from . import digest, late_re
from .paths import LONGEST_ADDRESS, LONGEST_SEGMENT, why_refused
from .tanggal import Tanggal
from .vocabulary import plain, slug
from .wrong import Wrong, quoted

OLD_SEGMENT = late_re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
SLUG = late_re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Urls(NamedTuple):
    """Addresses under one site: `origin` as in `https://org.github.io`, `base` as in `/repo/`."""

    origin: str
    base: str

    def beranda(self) -> str:
        return self.base

    def kampung(self, kampung: str) -> str:
        return f"{self.base}kampung/{kampung}/"

    def poktan(self, kampung: str, poktan: str) -> str:
        return f"{self.base}kampung/{kampung}/poktan/{poktan}/"

    def kegiatan(self, kampung: str, kegiatan: str) -> str:
        return f"{self.base}kampung/{kampung}/kegiatan/{kegiatan}/"

    def arsip(self, *parts: str) -> str:
        """Archive of the whole site: of all, of a year, of a month."""
        return "/".join((f"{self.base}arsip", *parts, ""))

    def arsip_kampung(self, kampung: str, *parts: str) -> str:
        return "/".join((f"{self.base}kampung/{kampung}/arsip", *parts, ""))

    def direktori(self) -> str:
        return f"{self.base}kampung/"

    def wilayah(self, *names: str) -> str:
        """A province, a kabupaten in it, a kecamatan in that."""
        return "/".join((f"{self.base}wilayah", *(slug(name) for name in names), ""))

    def rumah_dataku(self, kampung: str) -> str:
        return f"{self.base}kampung/{kampung}/rumah-dataku/"

    def topik(self, jenis: str, kode: str) -> str:
        """Archive by subject: `seksi`, `sasaran`, `jenis`, `poktan`, `instansi`, `program`."""
        return f"{self.base}{jenis}/{kode}/"

    def ringkasan(self, *parts: str) -> str:
        return "/".join((f"{self.base}ringkasan", *parts, ""))

    def tetap(self, nama: str) -> str:
        """A page of the site itself: `tentang`, `istilah`, `cari`, `data`."""
        return f"{self.base}{nama}/"

    def halaman(self, nama: str) -> str:
        """A page of the site's own."""
        return f"{self.base}halaman/{nama}/"

    def tulis(self, kampung: str = "") -> str:
        """The way to the editing form; the form of one kampung."""
        return f"{self.base}tulis/{kampung}/" if kampung else f"{self.base}tulis/"

    def data(self, nama: str) -> str:
        """A file of the open data: `kampung.csv`."""
        return f"{self.base}data/{nama}"

    def foto(self, kampung: str, foto: str) -> tuple[str, str]:
        """A photo's thumbnail and its large picture; without a kampung that of the site's own pages."""
        start = f"{self.base}kampung/{kampung}/foto/{foto}" if kampung else f"{self.base}halaman/foto/{foto}"
        return f"{start}-kecil.webp", f"{start}-besar.webp"

    def rkm(self, kampung: str) -> str:
        """A kampung's work plan."""
        return f"{self.base}kampung/{kampung}/rkm.pdf"

    def aset(self, name: str) -> str:
        return f"{self.base}aset/{name}"

    def at(self, address: str) -> str:
        """A written address such as `/kampung/lama/`, under the base path."""
        return self.base + address.lstrip("/")

    def absolute(self, url: str) -> str:
        """With scheme and host, for sitemaps, canonical links and sharing."""
        return self.origin + url

    def path(self, url: str) -> str:
        """The file of output/ that answers for an address: `/repo/arsip/` is `arsip/index.html`."""
        relative = url.removeprefix(self.base)
        return relative + "index.html" if relative == "" or relative.endswith("/") else relative


# What has a year and no month, in the archive of the site, and what has neither.
TANPA_BULAN, TANPA_TANGGAL = "tanpa-bulan", "tanpa-tanggal"


def arsip_dari(kampung_url: str, tahun: int) -> str:
    """Where a kampung's archive lists a year."""
    return f"{kampung_url}arsip/{tahun}/"


def rincian_dari(kampung_url: str, tahun: int, kata: str = "", kode: str = "") -> str:
    """Where a kampung's activities of a year stand by what they count for; `kata`, `kode`: one of the lists there."""
    page = f"{arsip_dari(kampung_url, tahun)}rincian/"
    return f"{page}#{kata}-{kode}" if kata else page


def tahun_topik(topik_url: str, tahun: int) -> str:
    """The place of a year in the archive of a subject; 0: of what has none."""
    return f"{topik_url}#{tahun or TANPA_TANGGAL}"


def in_year(year_url: str, bulan: Tanggal) -> str:
    """The place of a month in the list of its year; of a year alone that of what has no month."""
    return f"{year_url}#{bulan.iso}"


def urls_of(address: str) -> Urls:
    """Addresses under a site's own address, with or without a closing slash; `` serves at the root, without a host."""
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    return Urls(origin, f"/{parts.path.strip('/')}/" if parts.path.strip("/") else "/")


_LEAVE_OUT = "Hapus alamat itu dari `alamat_lama`: situs ini tidak bisa menempatinya."
# Free text in an address stays far below what file systems take for one name.
MOST_LETTERS, _MARK = 60, 8


@lru_cache(maxsize=4096)
def address(text: str) -> str:
    """A name as part of an address: letters lose their accents first. `` where nothing is left."""
    bare = unicodedata.normalize("NFKD", text)
    return slug("".join(c for c in bare if not unicodedata.combining(c)))


def segment(text: str) -> str:
    """Free text as one part of an address, at most `MOST_LETTERS` long.

    Where it had to be cut, is a name that no file may have, or has no letter that an address can show, a mark made of
    the whole text tells it apart.
    """
    whole = address(text)
    if whole and len(whole) <= MOST_LETTERS and not why_refused(whole):
        return whole
    room = MOST_LETTERS - _MARK - 1
    start = whole[: room + 1].rpartition("-")[0] or whole[:room]
    mark = digest.of_value(plain(text)).hex()[:_MARK]
    return f"{start}-{mark}" if start else mark


def is_slug(text: str) -> bool:
    return bool(SLUG.fullmatch(text))


def parse_alamat_lama(text: str) -> str:
    """An address that a record had before: a bare name (`rapat-lama`) or a path from the root (`/kampung/lama/`).

    A whole URL is accepted for the path in it. Raises Wrong (`alamat-lama-salah`).
    """
    written = text.strip()
    path = urlsplit(written).path if "://" in written else written
    segments = [segment for segment in path.split("/") if segment]
    if not is_slug(written) and (
        not path.startswith("/") or not segments or not all(OLD_SEGMENT.fullmatch(s) for s in segments)
    ):
        why = f"“{written[:60]}” bukan alamat lama di situs ini."
        raise Wrong("alamat-lama-salah", why, "Tulis seperti di bilah alamat peramban: `/kampung/nama-lama/`.")
    for segment in segments:
        if why := why_refused(segment, LONGEST_SEGMENT):
            raise Wrong("alamat-lama-salah", f"Bagian {quoted(segment)} dari alamat lama ini {why}", _LEAVE_OUT)
    if len(path) > LONGEST_ADDRESS:
        why = f"Alamat lama ini terlalu panjang: {len(path)} huruf, padahal paling banyak {LONGEST_ADDRESS}."
        raise Wrong("alamat-lama-salah", why, _LEAVE_OUT)
    if is_slug(written):
        return written
    return "/" + "/".join(segments) + ("" if "." in segments[-1] else "/")
