"""The words, marks and orders of dates, for every reader of them: the models and the editing form."""

from . import late_re

TAHUN_AWAL, TAHUN_AKHIR = 1945, 2100
TAHUN_ANTARA = f"tahun harus antara {TAHUN_AWAL} dan {TAHUN_AKHIR}"

TIME = late_re.compile(
    r"(?<=[0-9])(?:t|[ ,]+(?:(?:pukul|pkl|jam)[ .:]*)?)(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9](?:[:.][0-5][0-9])?"
    r"(?:\.[0-9]+)?(?: ?(?:wib|wita|wit|am|pm)| ?\+0[789]:?00)?[ .,)]*$"
)

_MONTHS = """januari january jan, februari february feb peb, maret march mar mrt, april apr, mei may, juni june jun,
    juli july jul, agustus august agu ags agt agst agus agust aug agutustus, september sep sept,
    oktober october okt oct, november nov nop, desember december des dec"""
_WEEKDAYS = """senin senen sen monday mon, selasa sel tuesday tue, rabu rebo rab wednesday wed,
    kamis kam thursday thu, jumat jum friday fri, sabtu sab saturday sat, minggu ahad min sunday sun"""
# Labels, English ordinals, the Javanese market days and "Masehi" stand beside dates and say nothing against them.
_LIGHT = "hari tanggal tgl pada bulan tahun thn th st nd rd legi pahing paing pon wage kliwon masehi m"

BULAN, HARI = ([row.split()[0].capitalize() for row in table.split(",")] for table in (_MONTHS, _WEEKDAYS))

# The kind and the number of a word: M a month, W a weekday (1 is Senin), nothing for words without weight.
WORDS = dict.fromkeys(_LIGHT.split(), ("", 0)) | {
    word: (kind, number)
    for kind, table in (("M", _MONTHS), ("W", _WEEKDAYS))
    for number, row in enumerate(table.split(","), start=1)
    for word in row.split()
}
TOKEN = late_re.compile(r"[0-9]+|[a-z]+|[^ a-z0-9,./:;()[\]|\"“”–—-]")

# y: four digits, n: one or two, M: a month's name; beside it the orders of day, month and year to read them in.
READINGS: dict[str, tuple[str, ...]] = {
    "y": ("y",), "My": ("my",), "yM": ("ym",), "nMy": ("dmy",), "Mny": ("mdy",), "yMn": ("ymd",),
    "yn": ("ym",), "ny": ("my",), "ynn": ("ymd",), "nny": ("dmy", "mdy"),
    "M": ("m",), "nM": ("dm",), "Mn": ("md",), "nn": ("dm", "md"),
    "nMn": ("dmy",), "Mnn": ("mdy",), "nnn": ("dmy", "mdy", "ymd"),
}  # fmt: skip


def is_tahun(tahun: int) -> bool:
    """Whether dates in records may be of it."""
    return TAHUN_AWAL <= tahun <= TAHUN_AKHIR
