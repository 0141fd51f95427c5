"""Words of health and family planning, and the passages of a text that hold one."""

from collections.abc import Iterator

from ..model import late_re

# What tells of somebody, put behind a person or a count of people. Each is a part of a regular expression.
CONDITION = (
    r"(?:stunting|stunted|wasting|gizi\s+(?:buruk|kurang|lebih)|kurang\s+gizi|malnutrisi|bgm|bblr|hamil|bumil|busui|menyusui"
    r"|nifas|bersalin|melahirkan|keguguran|akseptor|(?:peserta|pengguna|pemakai)\s+(?:aktif\s+)?(?:kb|kontrasepsi)"
    r"|(?:pe)?layanan\s+kb|dilayani\s+kb"
    r"|ber[- –]*kb|ikut\s+kb|krs|mkjp|iud|akdr|akbk|implan[t]?|susuk|suntik|pil\s+kb|kondom|mow|mop"
    r"|tubektomi|vasektomi|unmet\s+need|kek|anemia|tbc?|tuberkulosis|hiv(?:/aids)?|aids|odha|odgj|gangguan\s+(?:jiwa|mental)"
    r"|disabilitas|difabel|berkebutuhan\s+khusus|lumpuh|tuna\s?(?:netra|rungu|wicara|grahita|daksa)|tuli|buta(?!\s+(?:huruf|aksara))"
    r"|penyakit(?:\s+\w+)?|sakit|hipertensi|darah\s+tinggi|diabetes|kencing\s+manis|stroke|kanker|kusta|malaria"
    r"|demam\s+berdarah|dbd|covid(?:-19)?|katarak|autis\w*)(?!\w)"
)
METHOD = r"(?:iud|akdr|akbk|implan[t]?|susuk|suntik|pil|kondom|mow|mop|mkjp|non[- ]?mkjp|tubektomi|vasektomi)(?!\w)"

# A cheap look: a text with none of these words holds nothing.
_WORDS = (
    "stunting stunted wasting gizi malnutrisi bgm bblr hamil kehamilan bumil busui menyusui nifas bersalin "
    "melahirkan keguguran akseptor pengguna pemakai mkjp iud akdr akbk implan implant susuk suntik kondom mow mop "
    "tubektomi vasektomi unmet kek krs anemia tb tbc tuberkulosis hiv aids odha odgj gangguan disabilitas difabel "
    "berkebutuhan lumpuh tuna tunanetra tunarungu tunawicara tunagrahita tunadaksa tuli buta penyakit sakit "
    "hipertensi darah diabetes kencing stroke kanker kusta malaria demam dbd covid katarak autis autisme"
)
_KNOWN = frozenset(_WORDS.encode().split())
# Bytes to small letters, and whatever is no letter to a blank: words fall out at the speed of `split`.
_LETTERS = bytes(byte if 97 <= byte <= 122 else byte + 32 if 65 <= byte <= 90 else 32 for byte in range(256))
# "KB" stands in every text; only with these before it does it tell of somebody.
_PHRASES = (
    "peserta kb",
    "peserta aktif kb",
    "layanan kb",
    "layani kb",
    "kb baru",
    "kb aktif",
    "kb lama",
    "pil kb",
    "ikut kb",
    "ber kb",
    "ber-kb",
    "ber - kb",
    "ber – kb",
    "ber–kb",
)
_BOUNDARY = late_re.compile(
    r"[.!?;](?=\s+[A-Z“\"'(*\d])(?<!\b[Aa]n\.)(?<![Aa]\.n\.)(?<!\bNy\.)(?<!\bTn\.)(?<!\bSdr\.)(?<!Sdri\.)(?<!Bpk\.)(?<!\bNo\.)"
    r"(?<!\bdr\.)(?<!\bHj\.)(?<!\bH\.)(?<!\bRT\.)(?<!\bRW\.)(?<!\bBy\.)(?<!\b\d\.)(?<!\d\d\.)"
    r"|\n(?:[ \t]*\n|(?=\s*(?:[-*+•|#>]|\(?\d{1,2}[.)]\s|[a-zA-Z][.)]\s)))"
)
_REACH = 400


def passages(text: str) -> Iterator[tuple[int, str]]:
    """Sentences, list items and table rows with a health word in them, each with its place."""
    words = health_words(text)
    if not words:
        return
    lowered = text.lower()
    end = 0
    for place in sorted(place for word in words for place in _places(lowered, word)):
        if place < end:
            continue
        boundaries = [found.end() for found in _BOUNDARY.finditer(text, max(end, place - _REACH), place + _REACH)]
        start = max((at for at in boundaries if at <= place), default=max(end, place - _REACH))
        end = min((at for at in boundaries if at > place), default=min(len(text), place + _REACH))
        yield start, text[start:end]


def health_words(text: str) -> set[str]:
    """The words of health and family planning in a text, in small letters."""
    every = words_in(text)
    words = {word.decode() for word in every & _KNOWN}
    if b"kb" in every:
        lowered = text.lower()
        words |= {phrase for phrase in _PHRASES if phrase in lowered}
    return words


def words_in(text: str) -> set[bytes]:
    """Every word of plain letters, in small ones."""
    return set(text.encode("utf-8", "replace").translate(_LETTERS).split())


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
