"""What a chat's app writes into messages in its own words, in Indonesian and English: media, edits, calls, polls."""

import re
from typing import NamedTuple


class Said(NamedTuple):
    """A line without the app's words. `files` are attached media by name, `` for one that was left out; `cut` are the
    words taken away."""

    text: str
    files: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()


def said_by_person(line: str, *, opens: bool) -> Said:
    """What a person said in a line of a message; `opens` tells the line beside the head, where notices stand."""
    plain = line.translate(_UNSEEN).strip()
    if opens and _NOTICE.fullmatch(plain):
        return Said("", (), (plain,))
    text, files, cut = plain, [], []
    for kind in (_FILE, _SHOWN, _LEFT_OUT, _BARE):
        while found := kind.search(text):
            files.append(_name(found.groupdict().get("file") or ""))
            cut.append(found[0].strip())
            text = f"{text[: found.start()]} {text[found.end() :]}".strip()
    while found := _MARK.search(text):
        cut.append(found[0].strip())
        text = f"{text[: found.start()]} {text[found.end() :]}".strip()
    if option := _OPTION.match(text):
        cut.append(option[0].strip())
        text = f"• {text[option.end() :]}"
    if not cut:
        return Said(line.translate(_UNSEEN).rstrip())
    return Said(text, tuple(files), tuple(cut))


def is_notice_of_people(text: str) -> bool:
    """Who came, left or changed the group: only where nobody is named as the sender, for people write such words."""
    return _ABOUT_PEOPLE.search(text.translate(_UNSEEN)) is not None


def _name(file: str) -> str:
    """A contact's card is called after somebody."""
    return "kartu kontak" if file.lower().endswith((".vcf", ".contact")) else file.strip()


_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")) | {
    0x202F: " ", 0xA0: " ",
}  # fmt: skip
_WHAT = (
    r"(?:image|photo|picture|video(?: note)?|audio|gif|sticker|document|contact card|media|file|voice message|"
    r"view once (?:photo|video|voice message|message)|"
    r"gambar|foto|stiker|dokumen|kartu kontak|kontak|berkas|lampiran|rekaman suara|pesan (?:suara|video)|catatan video)"
)
_GONE = r"(?:omitted|tidak disertakan|tidak dilampirkan|dihilangkan|diabaikan)"
_FILE = re.compile(
    r"(?i)^(?P<file>[^/\\:*?\"<>|\n]{1,150}?\.[a-z0-9]{2,7}) "
    r"\((?:file|berkas|lampiran|dokumen) (?:attached|terlampir|dilampirkan)\)"
)
_SHOWN = re.compile(r"(?i)<(?:attached|terlampir|lampiran|dilampirkan|dokumen terlampir): ?(?P<file>[^<>\n]{1,200})>")
_LEFT_OUT = re.compile(rf"(?i)<{_WHAT}(?: [^<>\n]{{0,30}})? ?{_GONE}>")
# Apple's: `notulen.pdf • 3 pages document omitted`; alone in its line, or at its end behind a file's name.
_BARE = re.compile(
    rf"(?i)^(?:(?P<file>[^/\\:*?\"<>|\n]{{1,150}}?\.[a-z0-9]{{2,7}})(?: • [^\n]{{1,40}}?)? )?{_WHAT} {_GONE}\.?$"
)
_MARK = re.compile(
    r"(?i)\s*<(?:pesan ini (?:telah )?di(?:edit|ubah|sunting)|this message was edited|diedit|edited)>|"
    r"^(?:poll|polling|jajak pendapat|pemungutan suara):(?=\s*$|\s)"
)
_OPTION = re.compile(r"(?i)(?:option|opsi|pilihan):\s*(?=.*\((?:\d+) (?:votes?|suara)\)$)")
_CALL = r"(?:panggilan (?:suara|video)(?: grup)?|(?:group )?(?:voice|video) call)"
_NOTICE = re.compile(
    r"(?i)(?:pesan ini (?:telah |sudah )?dihapus(?: oleh .{1,60})?"
    r"|(?:anda|kamu) (?:telah )?menghapus pesan ini(?: .{1,40})?"
    r"|you deleted this message(?: .{1,40})?|this message (?:was|has been) deleted(?: by .{1,60})?"
    rf"|{_CALL}(?: (?:tak|tidak) (?:terjawab|dijawab|tersambung)| dibatalkan|[.,•].{{0,60}})?"
    rf"|(?:missed|silenced|declined|unanswered|cancelled|incoming|outgoing) {_CALL}.{{0,60}}"
    r"|(?:tak|tidak) (?:terjawab|dijawab)|no answer"
    r"|(?:ketuk untuk|tap to) (?:menelepon|menghubungi|call) (?:balik|kembali|back)"
    r"|menunggu pesan ini.{0,80}|waiting for this message.{0,80}|null"
    r"|(?:lokasi|location): ?https?://\S+|(?:lokasi (?:langsung|terkini) dibagikan|live location shared)"
    r"|.*(?:terenkripsi|dienkripsi) secara end-to-end.*|.*end-to-end encrypted.*"
    r"|(?:anda |you )?(?:menerima|received a) (?:pesan sekali lihat|view once) .{0,120}"
    r")\.?"
)
_ABOUT_PEOPLE = re.compile(
    r"(?i)\b(?:menambahkan|mengeluarkan|menghapus|mengundang|added|removed|invited)\b|\b(?:keluar|left)\.?$|"
    r"\b(?:bergabung|joined)\b|\b(?:membuat|created) (?:grup|group|komunitas|community)|"
    r"\b(?:mengubah|mengganti|changed) "
    r"(?:subjek|nama|ikon|deskripsi|foto|gambar|pengaturan|nomor|ke|the|this|their|to|group)|"
    r"\b(?:menyematkan|melepas sematan|pinned|unpinned)\b|\b(?:sekarang|now|no longer|bukan lagi) (?:an? )?admin|"
    r"(?:pesan sementara|disappearing messages)|(?:kode keamanan|security code)|terenkripsi|encrypted"
)
