"""The title of a text: its first heading, or what a label says."""

import re

from ..layout import Layout
from ..marks import without_emoji
from ..naskah import Line
from .dates import candidates
from .found import Found
from .names import as_title


def read_judul(layout: Layout, page_title: str, skip: frozenset[int]) -> Found[str]:
    """`page_title` stands in the page's head; `skip` are lines that are known to be something else."""
    named = (*layout.labelled("judul"), *layout.labelled("jenis"))
    entry = next((e for e in named if len(e.value.split()) > 1), None)
    heads = [line for line in layout.head if line.number not in skip and _is_title(line.text)]
    heads = [line for line in heads if not _RUBRIC.fullmatch(line.text.strip(" :.").casefold())] or heads[:0]
    if entry and layout.head and _GREETING.match(layout.head[0].text.strip(" *")):
        return Found(_tidy(entry.value), entry.line.number)
    if page_title and _is_title(page_title):
        known = next((line for line in heads if _same(line.text, page_title)), None)
        return Found(_tidy(known.text if known else page_title), known.number if known else 0)
    if heads and _GENERIC.fullmatch(heads[0].text.strip(" :.").casefold()):
        if entry:
            return Found(_tidy(entry.value), entry.line.number)
        if len(heads) > 1:
            whole = f"{heads[0].text.strip(' :.')} {heads[1].text}"
            return Found(_tidy(whole if _needs_company(heads[0].text) else heads[1].text), heads[1].number)
    if heads:
        fuller = next(
            (h for h in heads[1:3] if _same(h.text, heads[0].text) and len(h.text) > len(heads[0].text)), None
        )
        if fuller:
            return Found(_tidy(fuller.text), fuller.number)
        return Found(_tidy(_with_continuation(heads)), heads[0].number)
    if entry:
        return Found(_tidy(entry.value), entry.line.number)
    return Found(None)


def made_up(jenis_nama: str, kampung: str) -> str:
    """A title for a text without one, which a draft needs."""
    return f"{jenis_nama} Kampung KB {kampung}" if kampung else jenis_nama


_GENERIC = re.compile(
    r"(?:notulen|notula|notulensi|berita acara|laporan|laporan kegiatan|undangan|risalah|catatan|"
    r"daftar hadir|dokumentasi|"
    r"hasil|resume)(?: rapat| pertemuan| kegiatan| musyawarah)?"
)
_RUBRIC = re.compile(
    r"pengumuman|info(?:rmasi)?(?: kegiatan| desa| terkini| penting)?|"
    r"ragam|berita|kabar desa|info desa|nasional|daerah|pemerintahan|kabar|kegiatan|rubrik \w+"
)
_GREETING = re.compile(
    r"(?i)(?:assalam|selamat (?:pagi|siang|sore|malam|datang)|yth|kepada|mohon|izin|ijin|bismillah|dear|halo|salam|"
    r"diteruskan|"
    r"dengan hormat|informasi\s*:|nomor\s*:|no\s*:|lampiran|perihal|pemerintah (?:kabupaten|kota|desa|provinsi)|"
    r"[\w ]+\.(?:co|com|id|net|org)\b|badan kependudukan|dinas pengendalian|"
    r"(?:jalan|jl\.)[^,]{3,40}\bno(?:mor|\.)|telp|kode pos|https?:|"
    r"www\.|[\w.]+@)"
)


def _is_title(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    if len(words) < 2 or len(words) > 30 or len(text) > 220 or _GREETING.match(text.strip(" *")):
        return _GENERIC.fullmatch(text.strip(" :.").casefold()) is not None
    if (text.rstrip().endswith((".", ";", ",")) and len(words) > 9) or _LEADS_IN.search(text):
        return False
    only_date = next((c for c in candidates(Line(0, text)) if len(c.text) + 8 >= len(text.strip())), None)
    return only_date is None


# `Laporan dari kader:` leads to what stands below it.
_LEADS_IN = re.compile(r"[a-z]\W*:\s*$")


def _needs_company(text: str) -> bool:
    """`Laporan kegiatan` says something before a name of an activity; `Notulen` alone does not."""
    return len(text.split()) > 1 and not re.match(r"(?i)daftar|dokumentasi", text)


def _with_continuation(heads: list[Line]) -> str:
    """A heading in capitals may be broken over lines."""
    first, rest = heads[0], heads[1:]
    if rest and rest[0].number == first.number + 1 and len(first.text) < 100:
        second = rest[0].text
        if first.text.count('"') % 2 or first.text.count("“") > first.text.count("”"):
            return f"{first.text} {second}"
        if not (first.text.isupper() and second.isupper()):
            return first.text
        if _OPEN_END.search(first.text) or _OPEN_START.match(second):
            return f"{first.text} {second}"
    return first.text


_OPEN_END = re.compile(r"(?:\b(?:DAN|DI|KE|DARI|PADA|UNTUK|DENGAN|KAMPUNG|KELOMPOK|KERJA|TENTANG|BAGI|OLEH)|[,&-])$")
_OPEN_START = re.compile(
    r"(?:DAN|DI|KE|DARI|PADA|UNTUK|DENGAN|DESA|KELURAHAN|KECAMATAN|KEC\.?|KABUPATEN|TAHUN|TINGKAT)\b"
)


def _same(a: str, b: str) -> bool:
    first, second = (set(re.findall(r"\w+", text.casefold())) for text in (a, b))
    return bool(first) and len(first & second) >= 0.7 * min(len(first), len(second))


def _tidy(text: str) -> str:
    text = as_title(" ".join(without_emoji(text).split()).strip(" *_~.:-–—|•"))
    return text[1:-1] if len(text) > 2 and text[0] in '"“' and text[-1] in '"”' and text.count("“") < 2 else text
