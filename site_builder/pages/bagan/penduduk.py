"""Population figures by year: a small drawing for each figure, and in it those of them who take part in a group."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...model.angka import format_angka
from ...model.facets import Penduduk
from ...model.tables import Table
from .bentuk import Tulisan

# A figure, who of them take part (`` where no group is for them), and the words for that.
_PANELS = (
    ("jiwa", "", ""),
    ("keluarga", "ikut_uppka", "ikut UPPKA"),
    ("pus", "", ""),
    ("remaja", "ikut_pik_r", "ikut PIK-R"),
    ("keluarga_balita", "ikut_bkb", "ikut BKB"),
    ("keluarga_remaja", "ikut_bkr", "ikut BKR"),
    ("keluarga_lansia", "ikut_bkl", "ikut BKL"),
)
# Two panels stand side by side on a phone. A letter's width is that of a wide face.
WIDTH, _TOP, _HEIGHT, _FOOT = 156, 16, 64, 18
BASE = _TOP + _HEIGHT
_LETTER, _LINE, _RAISED = 7.5, 15, 4
_THICKEST, _SHARE, _DASH = 40, 0.72, 10

Values = Sequence[int | None]


class Tiang(NamedTuple):
    """A year's bar by its left upper corner."""

    x: float
    y: float


class Deret(NamedTuple):
    """One figure over the years. `angka` stand over the bars, those `di_dalam` in them; `tiada`: where years without
    a record stand, `tahun_tiada` which these are.
    """

    tiang: tuple[Tiang, ...]
    angka: tuple[Tulisan, ...]
    di_dalam: tuple[Tulisan, ...]
    tiada: tuple[Tulisan, ...]
    tahun_tiada: tuple[int, ...]


class PanelPenduduk(NamedTuple):
    """`ikut`: those who take part, called `sebutan`; None where no year has them."""

    kode: str
    judul: str
    semua: Deret
    ikut: Deret | None
    sebutan: str


class BaganPenduduk(NamedTuple):
    """All panels are of one size; `alas`: the line that bars stand on, `tebal`: how thick they are."""

    lebar: int
    tinggi: int
    alas: int
    tebal: float
    awal: int
    akhir: int
    tahun: tuple[Tulisan, ...]
    panel: tuple[PanelPenduduk, ...]


def bagan_penduduk(penduduk: tuple[Penduduk, ...], tabel: Table | None) -> BaganPenduduk | None:
    """A panel for each figure that any year has; the table gives the figures' names."""
    names = {str(row.kunci[0]): str(row.kepala[0].nilai) for row in tabel.baris} if tabel else {}
    if not names:
        return None
    axis = _Axis(range(penduduk[0].tahun, penduduk[-1].tahun + 1))
    by_year = {row.tahun: row for row in penduduk}
    years = [by_year.get(tahun) for tahun in axis.years]
    panels: list[PanelPenduduk] = []
    for whole, part, words in _PANELS:
        kode, ikut = (whole, part) if whole in names else (part, "")
        if kode in names:
            values, taking_part = [_of(y, kode) for y in years], [_of(y, ikut) for y in years]
            panels.append(_panel(axis, values, taking_part)._replace(kode=kode, judul=names[kode], sebutan=words))
    first, last = axis.years[0], axis.years[-1]
    return BaganPenduduk(
        WIDTH, BASE + _FOOT, BASE, axis.thickness, first, last, axis.words([str(y) for y in axis.years]), tuple(panels)
    )


def _of(year: Penduduk | None, kode: str) -> int | None:
    return getattr(year, kode) if year and kode else None


class _Axis(NamedTuple):
    """Every year from the first to the last, those without a row too."""

    years: range

    @property
    def step(self) -> float:
        return WIDTH / len(self.years)

    @property
    def thickness(self) -> float:
        return round(min(_THICKEST, self.step * _SHARE), 1)

    def middle(self, place: float) -> float:
        return round((place + 0.5) * self.step, 1)

    def words(self, texts: Sequence[str]) -> tuple[Tulisan, ...]:
        """Under all years where there is room, else under the first and the last; y is the foot of the drawing."""
        shown = self.with_room(texts)
        return tuple(Tulisan(self.inside(i, texts[i]), BASE + _LINE - 1, texts[i]) for i in shown)

    def with_room(self, texts: Sequence[str]) -> list[int]:
        """Places of those texts, `` left out, that do not touch: all of them, or the first and the last."""
        places = [i for i, text in enumerate(texts) if text]
        widest = max((len(text) for text in texts), default=0) * _LETTER
        if all((b - a) * self.step >= widest for a, b in pairwise(places)):
            return places
        ends = [places[0], places[-1]]
        return ends if (ends[1] - ends[0]) * self.step >= widest else ends[1:]

    def inside(self, place: int, text: str) -> float:
        """The middle of a text over its year, moved so that it does not leave the drawing."""
        half = len(text) * _LETTER / 2
        return round(min(max(self.middle(place), half), WIDTH - half), 1)


def _panel(axis: _Axis, semua: Values, ikut: Values) -> PanelPenduduk:
    scale = _HEIGHT / max([value for value in (*semua, *ikut) if value is not None] + [1])
    over = [_top(value, scale) for value in semua]
    part = [_top(value, scale) for value in ikut]
    highest = [min(y for y in (a, b, BASE) if y is not None) for a, b in zip(over, part, strict=True)]
    whole_texts = _texts(axis, semua)
    whole = Deret(
        _bars(axis, over),
        tuple(Tulisan(axis.inside(i, t), highest[i] - _RAISED, t) for i, t in whole_texts),
        (),
        _gaps(axis, semua, [y - _LINE if y < BASE else BASE for y in highest]),
        _missing(axis, semua),
    )
    if all(value is None for value in ikut):
        return PanelPenduduk("", "", whole, None, "")
    both_missing = [0 if a is None and b is None else b for a, b in zip(semua, ikut, strict=True)]
    outside, within = _labels_of_part(axis, ikut, over, part)
    taking_part = Deret(
        _bars(axis, part), outside, within, _gaps(axis, both_missing, [BASE] * len(part)), _missing(axis, ikut)
    )
    return PanelPenduduk("", "", whole, taking_part, "")


def _top(value: int | None, scale: float) -> float | None:
    """Where a value reaches to; the smallest that is not 0 can still be seen."""
    return None if value is None else round(BASE - max(value * scale, 1.5 if value else 0), 1)


def _bars(axis: _Axis, tops: Sequence[float | None]) -> tuple[Tiang, ...]:
    left = axis.thickness / 2
    return tuple(Tiang(round(axis.middle(i) - left, 1), y) for i, y in enumerate(tops) if y is not None)


def _texts(axis: _Axis, values: Values) -> list[tuple[int, str]]:
    texts = ["" if value is None else format_angka(value) for value in values]
    return [(i, texts[i]) for i in axis.with_room(texts)] if any(texts) else []


def _labels_of_part(
    axis: _Axis, ikut: Values, over: Sequence[float | None], part: Sequence[float | None]
) -> tuple[tuple[Tulisan, ...], tuple[Tulisan, ...]]:
    """Over its bar where the whole leaves room for a line, else within it, else nowhere: the table has them all."""
    outside, within = [], []
    for i, text in _texts(axis, ikut):
        whole, top = over[i], part[i]
        if top is None:
            continue
        if whole is None or top - whole >= _LINE:
            outside.append(Tulisan(axis.inside(i, text), top - _RAISED, text))
        elif BASE - top >= _LINE and len(text) * _LETTER <= axis.thickness:
            within.append(Tulisan(axis.middle(i), top + _LINE - _RAISED, text))
    return tuple(outside), tuple(within)


def _gaps(axis: _Axis, values: Values, levels: Sequence[float]) -> tuple[Tulisan, ...]:
    """A dash for each year without a value; where years are too narrow for that, one for each run of them."""
    runs: list[list[int]] = []
    for i in (i for i, value in enumerate(values) if value is None):
        if runs and axis.step < _DASH and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return tuple(Tulisan(axis.middle(sum(run) / len(run)), levels[run[0]] - _RAISED, "") for run in runs)


def _missing(axis: _Axis, values: Values) -> tuple[int, ...]:
    return tuple(year for year, value in zip(axis.years, values, strict=True) if value is None)
