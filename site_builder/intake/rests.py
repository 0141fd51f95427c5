"""What a page leaves in a copied text (domain: "page rests"): buttons, counters, comments, its own date."""

import re

_MONTH = r"[A-Za-z]{3,9}\.?"
_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DATE = (
    rf"(?:{_WEEKDAY}[ ,]+)?(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}}|\d{{4}}-\d\d-\d\d|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_PUBLISHED = re.compile(
    r"(?i)^(?:di ?publikasi(?:kan)?|di ?post(?:ing|kan)?|diposkan|posted|published|diterbitkan|terbit|tayang|"
    r"tanggal posting|tgl\.? posting|diunggah|ditulis|diperbarui|updated?)"
    r"(?: (?:oleh|by) [^,|\d:]{2,40})?\s*[:,|-]?\s*(?:pada|on)?\s*[:,]?\s*(?P<date>" + _DATE + r")(?P<rest>.*)$"
)
# A date with a clock's colon or a counter beside it, or one in English, stands on pages; minutes write `pukul 08.00`.
_PAGE_DATE = re.compile(
    rf"(?i)^(?P<date>{_DATE})[ ,|-]*(?:(?:at )?(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?|"
    r"\d{1,2}\.\d{2}\.\d{2})\s*(?:wib|wita|wit|am|pm)?|\|\s*(?:dilihat|dibaca)?\s*:?\s*[\d.]+\s*(?:kali|x|views?))$"
)
_WEEKDAY_DATE = re.compile(rf"(?i)^(?P<date>{_WEEKDAY}[ ,]+\d{{1,2}} {_MONTH} \d{{4}})$")
_ENGLISH = re.compile(
    r"(?i)^(?P<date>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2},? \d{4})$"
)


def publication_in(text: str) -> str | None:
    """The date of a line that tells when a page was published and nothing else; None for every other line."""
    found = _PUBLISHED.match(text.strip()) or _PAGE_DATE.match(text.strip()) or _ENGLISH.match(text.strip())
    if not found:
        return _stamped(text)
    rest = found.groupdict().get("rest") or ""
    return found["date"] if not re.search(r"[a-z]{3,}.*[a-z]{3,}.*[a-z]{3,}.*[a-z]{3,}", rest.casefold()) else None


def _stamped(text: str) -> str | None:
    """`Selasa, 6 Maret 2018 | 10:15:32 | Penulis : humas | 97 kali dilihat`: a date among an author, a counter or a
    clock with seconds, and nothing else on the line; a word or three between bars may be a rubric."""
    found = _ANY_DATE.search(text)
    if len(text) > 200 or not found or not _STAMP_PIECE.search(text):
        return None
    rest = _STAMP_PIECE.sub("|", f"{text[: found.start()]}|{text[found.end() :]}")
    rest = _STAMP_LIGHT.sub("|", rest)
    unknown = [part.strip() for part in re.split(r"[|•·»>/]", rest) if re.search(r"\w", part)]
    is_rubric = (
        len(unknown) == 1 and "|" in text and len(unknown[0].split()) < 4 and unknown[0].replace(" ", "").isalpha()
    )
    return found[0] if not unknown or is_rubric else None


_ANY_DATE = re.compile(rf"(?i)(?<![\w/.-])(?:{_DATE}|(?:{_WEEKDAY}[ ,]+)?\d{{1,2}}[/-]\d{{1,2}}[/-]\d\d(?!\d))")
_UNTIL = r"[^|•·,;/\n–—-]{1,40}"
_STAMP_PIECE = re.compile(
    rf"(?i)\b(?:penulis|ditulis(?: oleh)?|di ?post(?:ing)? oleh|posted by|oleh|by|editor|author|redaktur|reporter|"
    rf"kontributor|pewarta|publisher|diunggah oleh)\b ?:?\s*{_UNTIL}|\b(?:admin\w*|humas|redaksi)\b|"
    r"\b(?:di ?lihat|di ?baca|views?|viewed|hits?|pembaca|pengunjung)\b\s*:?\s*[\d.,]+(?:\s*(?:kali|x|orang))?|"
    r"\b[\d.,]+\s*(?:kali|x)?\s*(?:di ?lihat|di ?baca|views?|hits?|pembaca|pengunjung|likes?|shares?|kali)\b|"
    r"\b(?:\d+|no|tidak ada|belum ada) (?:komentar|comments?)\b|"
    r"\b(?:kategori|category|tags?|label)\s*:\s*[^|•·\n]{1,60}|"
    r"\b\d{1,2}[.:]\d{2}[.:]\d{2}\b(?: *(?:wib|wita|wit|am|pm)\b)?"
)
_STAMP_LIGHT = re.compile(
    rf"(?i)\b(?:pukul|jam|pkl|at|pada|on|di ?post(?:ing|kan)?|diposkan|di ?publikasi(?:kan)?|published|diterbitkan|"
    rf"terbit|diunggah|{_WEEKDAY})\b\.?|\b\d{{1,2}}[.:]\d{{2}}\b(?: *(?:wib|wita|wit|am|pm)\b)?"
)


def heads_a_post(text: str) -> str | None:
    """The date that a blog sets above each post: a line of its own, before everything else."""
    found = _WEEKDAY_DATE.match(text.strip())
    return found["date"] if found else None


_REST = re.compile(
    r"(?:share|bagikan|bagikan ini|sebarkan|share this|share to)\b.{0,60}"
    r"|(?:dilihat|dibaca|views?|viewed|hits?|pengunjung|jumlah pembaca)\s*:?\s*[\d.,]+\s*(?:kali|x|orang)?"
    r"|[\d.,]+\s*(?:views?|kali dilihat|kali dibaca|x dibaca|shares?|likes?)"
    r"|(?:halaman|page|anda di halaman)\s*\d+\s*(?:dari|of|/)?\s*\d*"
    r"|(?:facebook|twitter|whatsapp|telegram|instagram|pinterest|linkedin|tweet|email|e-mail|cetak|print|copy link"
    r"|salin tautan|x|line)(?:[ ,|/]+(?:facebook|twitter|whatsapp|telegram|instagram|pinterest|linkedin|tweet|email"
    r"|cetak|print|copy link|line|x))*"
    r"|(?:beranda|home|menu|pencarian|search|cari|login|masuk|daftar|keluar|logout|skip to content|lewati ke konten"
    r"|back to top|kembali ke atas|kembali|selengkapnya|read more|baca selengkapnya|older posts?|newer posts?"
    r"|posting(?:an)? lama|posting(?:an)? (?:lebih )?baru|previous|next|sebelumnya|berikutnya|reply|balas|suka|like"
    r"|kirimkan ini lewat email|blogthis!|langganan|subscribe|(?:like )?loading\.*|memuat\.*|sign in|profil|"
    r"artikel|berita)"
    r"|(?:beranda|home)(?: ?[/»>›|] ?[^/»>›|]{1,60})+"
    r"|(?:kategori|categories|category|tags?|label|labels|topik)\s*:.{0,120}"
    r"|(?:by|penulis|editor|author|sumber foto|foto|photo|reporter|redaktur|koresponden|admin|operator)\s*:\s*.{0,60}"
    r"|(?:posted by|diposting oleh|diposkan oleh|ditulis oleh|by admin|oleh admin|admin)\b.{0,60}"
    r"|photo [^.]{2,60}"
    r"|baca juga\s*:.{0,160}"
    r"|(?:copyright|hak cipta|©).{0,120}|all rights reserved\.?|powered by .{0,40}|you don't have javascript enabled.*"
    r"|no comments:?|tidak ada komentar:?|belum ada komentar\.?|\d+ (?:komentar|comments?):?"
    r"|(?:posting|kirim|tulis|tinggalkan|post|add) (?:a |sebuah )?(?:komentar|comment|balasan|reply)(?: anda)?:?"
    r"|leave a (?:reply|comment)|_no response_"
    r"|(?:subscribe to|berlangganan):?.{0,60}"
    r"|[^\w|][^\w|]*|_+"
)
# Headings behind which nothing of the text follows.
TAIL = re.compile(
    r"(?:\d+ )?(?:komentar|comments|tanggapan)\s*(?:\(\d+\))?:?|tinggalkan (?:komentar|balasan|pesan).{0,30}"
    r"|leave a (?:reply|comment).{0,30}|(?:no comments|tidak ada komentar|belum ada komentar):?"
    r"|(?:berita|artikel|kabar|posting|postingan|pos)[ -](?:terkait|lainnya|lain|terpopuler|populer|terbaru).{0,20}"
    r"|related (?:posts?|articles?|news)|popular posts?|terpopuler|terkini|baca juga:?|you may also like"
    r"|post a comment|posting komentar|kirim komentar|arsip blog|blog archive|about me|mengenai saya|pengikut|followers"
)


def is_rest(text: str) -> bool:
    """Whether a line is a page's and not a writer's."""
    return _REST.fullmatch(text.strip().casefold()) is not None


BULLET = re.compile(r"\s*(?:(?:[?\ue000-\uf8ff·●○◦▪■►➢➤✓✔]|[\ufffd])\s*|(?P<letter>[§Øüoq])\s+)(?P<text>\S.*)$")
