"""Proper names behind a word that announces them: `Desa Penyengat Rendah`, `Kampung KB “Mekar”`."""

import re
from functools import lru_cache

# Capitalised, and still no part of a name: in headings every word is.
_NO_NAME_WORDS = (
    "desa kelurahan kalurahan gampong nagari pekon dusun kecamatan kec kapanewon kemantren distrik "
    "kabupaten kab kota provinsi prov propinsi rt rw jalan jl tahun tanggal hari jam waktu tempat pada di "
    "ke dari dan atau yang dengan untuk oleh dalam sebagai adalah ini itu serta se para bersama kepala "
    "camat lurah bupati walikota gubernur sekretaris ketua kegiatan rapat pertemuan pembinaan sosialisasi "
    "pokja poktan kelompok kerja kampung kb keluarga berkualitas berencana bkb bkr bkl uppka uppks pik "
    "pkk pkb plkb ppkbd imp posyandu bkkbn dppkb indonesia nasional percontohan tingkat selaku menjadi "
    "telah akan juga tidak lebih guna agar bagi tentang terhadap antara melalui secara seperti sebuah "
    "setiap semua seluruh masing kebawah stunting mandiri berkembang dasar berkelanjutan senin selasa "
    "rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober "
    "november desember tim penyuluh penyuluhan kader bidan puskesmas dinas badan balai aula kantor rumah "
    "bantu hadir acara peserta wujudkan tingkatkan cegah jadi ikuti gelar adakan laksanakan bahas bentuk "
    "terima kunjungi resmikan luncurkan raih lakukan ajak dorong siap kembali terus semakin makin bebas "
    "tanpa melawan lawan peduli sehat ganti menu dapur perdana kunjungan lomba pelatihan workshop "
    "launching pencanangan evaluasi monitoring monev musyawarah rakor koordinasi penguatan pembentukan "
    "pengukuhan pelayanan nomor no pemerintah pemerintahan setempat tetangga sekitar asal binaan tersebut "
    "lain lainnya kita hal seperti sementara selain menurut "
    "demikian setelah sebelum ketika saat selanjutnya kemudian adapun namun tetapi karena sehingga belajar sambut "
    "terapkan sukses"
)
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_VERB = re.compile(
    r"(?:di|me|ber|ter)[a-z]{3,}kan|digelar|diserbu|dikunjungi|berkiprah|bersinergi|bergerak|berbenah|bersiap|menuju|"
    r"menggelar|membahas|membangun|menjadi|menerima|mengikuti|memasuki|terbentuk|terpilih|dibentuk|dinilai"
)
_WORD = r"[A-Z][\w'’`]*(?:[-.][A-Z]?[\w'’]+)*"
_RUN = re.compile(rf"\s*[\"“‘'’”]*\s*(?P<name>{_WORD}(?:\s+(?:{_WORD}|\d{{1,2}}|[IVX]+))*)")


def name_after(text: str, start: int) -> str:
    """The run of capitalised words from a place on, up to a word that belongs to no name; `` where there is none.

    In a heading, where all words are capitalised, verbs end a name as well.
    """
    found = _RUN.match(text, start)
    if not found:
        return ""
    words: list[str] = []
    heading = is_heading_case(text)
    written = found["name"].split()
    if len(written) > 2 and written[0] in ("RW", "RT", "Rw") and written[1].isdigit():
        words, written = written[:2], written[2:]
    for word in written:
        bare = word.strip(".,'’").casefold()
        if bare in _NO_NAME or (heading and _VERB.fullmatch(bare)):
            break
        words.append(word)
        if len(words) == 5:
            break
    name = " ".join(words).strip(" .,'’-")
    return name if len(name) > 2 and not name.isdigit() else ""


@lru_cache(maxsize=64)
def is_heading_case(text: str) -> bool:
    """Whether every longer word of a line begins with a capital, small words aside."""
    words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > 3 and w not in _SMALL]
    return bool(words) and all(w[0].isupper() for w in words)


_SMALL = frozenset(
    ("yang", "untuk", "pada", "dari", "dengan", "oleh", "dalam", "atau", "bagi", "serta", "menuju", "tentang")
)


def as_name(text: str) -> str:
    """`SUMBERJO` as `Sumberjo`; a name in mixed letters stays as written."""
    text = " ".join(text.split()).strip(" .,;:-\"“”‘’'")
    if not text.isupper() or len(text) <= 3:
        return text
    return " ".join(_capitalised(word) for word in text.split())


def _capitalised(word: str) -> str:
    bare = re.sub(r"\W", "", word)
    if bare in _SHORT or re.fullmatch(r"[IVX]+", bare):
        return word
    return re.sub(
        r"[^\W\d_]+",
        lambda m: m[0].capitalize() if not m.start() or word[m.start() - 1] not in "'’" else m[0].lower(),
        word,
    )


_SHORT_WORDS = (
    "KB RT RW BKB BKR BKL UPPKA UPPKS PIK PIK-R PKK TP PKB PLKB PPKBD IMP KKB BKKBN DPPKB DASHAT KIE PAUD "
    "TK SD SMP SMA HUT RI TPK KKN UMKM RTL RKM POS KKBPK PUS MKJP UPT OPD TNI POLRI BUMDES LPM BPD KUA "
    "ASI MPASI HPK GENRE SK"
)
_SHORT = frozenset(_SHORT_WORDS.split())


def as_title(text: str) -> str:
    """A heading in capitals, in letters that do not shout; any other as written."""
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters):
        return text
    small = {
        "DAN",
        "DI",
        "KE",
        "DARI",
        "YANG",
        "UNTUK",
        "PADA",
        "OLEH",
        "DENGAN",
        "DALAM",
        "ATAU",
        "BAGI",
        "SERTA",
        "SE",
    }
    words = [
        word.lower() if word in small and place else _capitalised(word) if word.isupper() else word
        for place, word in enumerate(text.split())
    ]
    return " ".join(words)
