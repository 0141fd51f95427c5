"""Counts, rupiah, percentages, coordinates and Ya/Tidak as people write them, and numbers in Indonesian print."""

import re
from decimal import ROUND_FLOOR, Decimal

from . import late_re
from .wrong import Wrong, either, quoted, tidy


def parse_jumlah(text: str) -> int:
    """A count of people or things, at most nine digits; raises Wrong for fractions, estimates and all else."""
    plain = _short(text)
    if written := _JUMLAH.fullmatch(plain):
        return int(re.sub("[. ]", "", written[1]))
    raise Wrong("jumlah", f"{quoted(text)} {_jumlah_fault(plain)}.", _jumlah_hint(plain))


def parse_rupiah(text: str) -> int:
    """Whole rupiah, below a hundred trillion; raises Wrong for what has no reading, or more than one."""
    written = _RUPIAH.fullmatch(_short(text).rstrip(" .,"))
    if not written:
        raise Wrong("rupiah", f"{quoted(text)} {_rupiah_fault(_short(text))}.", _RUPIAH_EXAMPLE)
    multiple = _MULTIPLES[written["kelipatan"] or ""]
    amount = _whole(written["angka"]) if multiple == 1 else _multiplied(written["angka"], multiple)
    if amount is None or amount >= 10**14:
        meant = [format_rupiah(n) for n in _perhaps(written["angka"], multiple) if n < 10**14]
        hint = f"Tulis lengkap: {either(*meant)}." if meant else _RUPIAH_EXAMPLE
        raise Wrong("rupiah", f"{quoted(text)} tidak pasti nilai rupiahnya.", hint)
    return amount


def parse_persen(text: str) -> float:
    """A percentage from 0 to 100, with or without its sign; raises Wrong for anything else."""
    written = _PERSEN.fullmatch(_short(text))
    if written and (value := _decimal(written[1])) <= 100:
        return value
    fault = "lebih dari 100 persen" if written else "tidak terbaca sebagai persentase"
    raise Wrong("persen", f"{quoted(text)} {fault}.", "Contoh yang terbaca: `40`, `40 %`, atau `9,2`.")


def parse_desimal(text: str) -> float:
    """A coordinate in decimal degrees from -180 to 180; raises Wrong, with the decimal form of degrees and minutes."""
    plain = _short(text)
    if _DESIMAL.fullmatch(plain) and abs(value := _decimal(plain)) <= 180:
        return value
    raise Wrong("koordinat", f"{quoted(text)} tidak terbaca sebagai koordinat desimal.", _koordinat_hint(plain))


def parse_ya_tidak(text: str) -> bool:
    """A clear yes or no; raises Wrong for marks and letters that can mean either."""
    plain = _short(text).strip(" .!")
    if plain in YA_TIDAK:
        return YA_TIDAK[plain]
    meant = {"Ya" if YA_TIDAK[word] else "Tidak" for word in re.findall("[a-z]+", plain) if word in YA_TIDAK}
    write = f"Kalau maksudnya {(word := meant.pop())}, tulis `{word}`" if len(meant) == 1 else "Tulis `Ya` atau `Tidak`"
    raise Wrong("ya-tidak", f"{quoted(text)} bukan Ya atau Tidak.", f"{write}; kosongkan kalau tidak diketahui.")


def parse_ya_atau_apa(text: str) -> bool | str:
    """A yes or no, or the words that say what, which means yes; raises Wrong for marks that can mean either."""
    written = " ".join(text.split())
    if len(written) > _LONGEST:
        hint = "Sebutkan kegiatannya saja; uraiannya ditulis di `keterangan`."
        raise Wrong("ya-tidak", f"{quoted(text)} terlalu panjang untuk isian ini.", hint)
    words = re.findall(r"[^\W\d_]+", tidy(written))
    if all(word in YA_TIDAK for word in words) or len("".join(words)) < _SHORTEST or words[0] in _NO:
        return parse_ya_tidak(text)
    return _YES_WHAT.sub("", written, count=1)


def format_angka(n: int) -> str:
    """`1.284`"""
    return f"{n:,}".replace(",", ".")


def format_rupiah(n: int) -> str:
    """`Rp1.500.000`"""
    return f"{'-' if n < 0 else ''}Rp{format_angka(abs(n))}"


def format_desimal(x: float, digits: int) -> str:
    """`9,2`: with as many decimals as asked for."""
    return f"{x:z,.{digits}f}".translate(str.maketrans(",.", ".,"))


def format_terpotong(x: float) -> str:
    """`9,2`: at most two decimals, cut and not rounded, so that 39,999 is never shown as 40."""
    return _with_comma(Decimal(str(x)).quantize(Decimal("0.01"), ROUND_FLOOR))


def format_tepat(x: float) -> str:
    """`8,625`: all decimals that there are."""
    return _with_comma(Decimal(str(x)))


def _with_comma(number: Decimal) -> str:
    return f"{number.normalize():,f}".translate(str.maketrans(",.", ".,"))


def _short(text: str) -> str:
    """The text made plain; nothing where it is too long for any number."""
    return tidy(text) if len(text) <= 80 else ""


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))


_JUMLAH = late_re.compile(
    r"([0-9]{1,9}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}|[1-9][0-9]{0,2}(?: [0-9]{3}){1,2})"
    r"(?:(?<![. ][0-9]{3})\.0)? ?(?:orang|org|jiwa|peserta|anggota|kader|warga|kk|keluarga|kelompok|buah|unit)?\.?"
)
_SUM_AND_PARTS = late_re.compile(r"([0-9]{1,5})(?: ?(?:orang|org|jiwa|peserta|kader|warga))? ?[:(=].*[0-9]")
_NONE = frozenset(("nol", "nihil", "kosong", "tidak ada"))


def _jumlah_fault(plain: str) -> str:
    if re.match("[-–—] ?[0-9]", plain):
        return "kurang dari nol, padahal jumlah paling kecil 0"
    if re.match(r"[0-9]+[.,](?!0+(?![0-9]))[0-9]{1,2}(?![0-9.,])", plain):
        return "bukan bilangan bulat"
    return "tidak terbaca sebagai jumlah"


def _jumlah_hint(plain: str) -> str:
    if plain in _NONE:
        return "Tulis `0` kalau memang tidak ada, atau kosongkan kalau tidak tercatat."
    if foreign := re.fullmatch(r"([1-9][0-9]{0,2}(?:,[0-9]{3}){1,2})(?:\.00?)?|([1-9][0-9.]{0,10}),00?", plain):
        number = int(re.sub("[.,]", "", foreign[1] or foreign[2]))
        return f"Kalau maksudnya {format_angka(number)}, tulis `{number}`."
    if whole := _SUM_AND_PARTS.match(plain):
        return f"Tulis jumlah seluruhnya saja: `{whole[1]}`; rincian yang hadir punya isian sendiri, Peserta."
    numbers = re.findall("[0-9][0-9.,]*[0-9]|[0-9]", plain)
    if len(numbers) == 1 and _JUMLAH.fullmatch(numbers[0]):
        return f"Kalau jumlahnya pasti, tulis angkanya saja: `{numbers[0]}`."
    return "Tulis bilangan bulat dengan angka, misalnya `30`."


_RUPIAH = late_re.compile(
    r"(?:rp|idr)?[ .]*(?P<angka>[0-9][0-9., ]*?)(?: ?[.,] ?[-–—=]{1,2})? ?"
    r"(?P<kelipatan>ribu|rb|juta|jt|miliar|milyar)?(?: ?rupiah)?"
)
_MULTIPLES = {"": 1, "ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9}
_RUPIAH_EXAMPLE = "Contoh yang terbaca: `Rp1.500.000`, `1500000`, atau `1,5 juta`."
_WHOLE = (
    late_re.compile(r"(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:,00?)?"),
    late_re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3}){2,})(?:\.00?)?"),
    late_re.compile(r"([1-9][0-9]{0,2},[0-9]{3}|[1-9][0-9]{3,})\.00?"),
)


def _rupiah_fault(plain: str) -> str:
    if re.match("(?:rp|idr)?[ .]*[-–—] ?(?:rp)? ?[0-9]", plain):
        return "kurang dari nol, padahal nilai rupiah paling kecil 0"
    return "tidak terbaca sebagai nilai rupiah"


def _whole(angka: str) -> int | None:
    """Thousands parted by dots, by spaces or, where nothing else can be meant, by commas."""
    written = next(filter(None, (form.fullmatch(angka) for form in _WHOLE)), None)
    return int(re.sub("[., ]", "", written[1])) if written else None


def _multiplied(angka: str, multiple: int) -> int | None:
    """`1,5` of a million; three decimals could be thousands as well, so that only two are read."""
    written = re.fullmatch("(0|[1-9][0-9]{0,5})(?:[.,]([0-9]{1,2}))?", angka)
    return int(written[1] + f"{written[2] or '':0<2}") * multiple // 100 if written else None


def _perhaps(angka: str, multiple: int) -> list[int]:
    """Amounts that an uncertain number may stand for, to choose from."""
    written = re.fullmatch("([1-9][0-9]{0,2})([.,])([0-9]{2,3})", angka)
    if not written:
        return []
    whole, mark, rest = int(written[1]), written[2], written[3]
    thousands = int(f"{whole}{rest:0<3}") * multiple
    if multiple > 1:
        return [thousands // 1000, thousands]
    return [thousands] if len(rest) == 3 else [whole, thousands] if rest == "00" and mark == "." else []


_PERSEN = late_re.compile("([0-9]{1,3}(?:[.,][0-9]{1,6})?) ?(?:%|persen)?")
_DESIMAL = late_re.compile("[+-]?[0-9]{1,3}(?:[.,][0-9]{1,15})?")
_PAIR = late_re.compile(r"([+-]?[0-9]{1,2}\.[0-9]{1,15})[,; ]+([+-]?[0-9]{1,3}\.[0-9]{1,15})")
_ARAH = "lintang selatan|lintang utara|bujur timur|bujur barat|selatan|utara|timur|barat|ls|lu|bt|bb|[nsewutb]"
_DEGREES = late_re.compile(
    rf"(?P<awal>{_ARAH})? ?(?P<minus>-)?(?P<derajat>[0-9]{{1,3}}(?:[.,][0-9]{{1,15}})?) ?(?:°|o|derajat)? ?"
    r"(?:(?P<menit>[0-5]?[0-9](?:[.,][0-9]{1,9})?) ?(?:['′’‘`]|menit) ?)?"
    rf"(?:(?P<detik>[0-5]?[0-9](?:[.,][0-9]{{1,9}})?) ?(?:[\"”“]|′′|''|’’|detik) ?)?(?P<arah>{_ARAH})?"
)
_NEGATIVE = frozenset(("lintang selatan", "selatan", "ls", "s", "bujur barat", "barat", "bb", "b", "w"))


def _koordinat_hint(plain: str) -> str:
    if (pair := _PAIR.fullmatch(plain)) and abs(_decimal(pair[1])) <= 90 and abs(_decimal(pair[2])) <= 180:
        return f"Tulis satu angka di tiap baris: `{pair[1]}` untuk lintang dan `{pair[2]}` untuk bujur."
    parts = _DEGREES.fullmatch(plain)
    degrees = _degrees(parts) if parts else 200
    if not parts or degrees > 180:
        return "Contoh yang terbaca: `-6.95` untuk lintang dan `109.66` untuk bujur."
    direction = parts["arah"] or parts["awal"]
    shown = f"{degrees:.6f}".rstrip("0").rstrip(".")
    if direction or parts["minus"]:
        return f"Tulis dalam desimal: `{'-' if parts['minus'] or direction in _NEGATIVE else ''}{shown}`."
    return f"Tulis dalam desimal: `{shown}`, atau `-{shown}` untuk lintang selatan."


def _degrees(parts: re.Match[str]) -> float:
    return sum(_decimal(parts[name] or "0") / per for name, per in (("derajat", 1), ("menit", 60), ("detik", 3600)))


_YA = "ya iya y yes true sudah ada benar ✓ ✔ ☑ ✅ √"
_TIDAK = "tidak tdk tak n no false belum bukan"
_SHORTEST, _LONGEST = 3, 200  # letters of words that say what
_YES_WHAT = late_re.compile(r"(?i)^(?:ya|ada|sudah)\s*[:,;–—-]\s*(?=\w)")
_NO = ("tidak", "tdk", "belum", "bukan")  # `tidak tahu` tells of no activity
YA_TIDAK = dict.fromkeys(_YA.split(), True) | dict.fromkeys((*_TIDAK.split(), "tidak ada", "belum ada"), False)
