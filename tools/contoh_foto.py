"""Draws the example photos of content/contoh: landscapes and still lifes that show nobody and say that they are drawn.

python tools/contoh_foto.py FOLDER
"""

import math
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

KERTAS, PAPAN, TINTA, GARIS = "#faf7ef", "#fffefa", "#1f251f", "#d9d4c4"
HIJAU, DAUN, MUDA, TERANG = "#13583c", "#567620", "#8fb573", "#cfe0bf"
LANGIT, AIR, TANAH, KUNYIT, MERAH, LABU = "#e3eef0", "#0c7089", "#8a6a4a", "#d9a441", "#9a2a2a", "#a9560c"

# Drawn twice as large, then made smaller: that is what smooths the edges.
SCALE = 2


class Pen:
    """Flat shapes on a picture of 1600 by 1200."""

    width, height = 1600, 1200

    def __init__(self, ground: str) -> None:
        self.image = Image.new("RGB", (self.width * SCALE, self.height * SCALE), ground)
        self._draw = ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, width: float, height: float, colour: str, round_: float = 0) -> None:
        self._draw.rounded_rectangle(self._at(x, y, x + width, y + height), round_ * SCALE, colour)

    def oval(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Around its middle."""
        self._draw.ellipse(self._at(x - width / 2, y - height / 2, x + width / 2, y + height / 2), colour)

    def shape(self, colour: str, *points: tuple[float, float]) -> None:
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], colour)

    def hill(self, colour: str, y: float, rise: float, waves: float, start: float = 0) -> None:
        """From one side to the other and down to the ground."""
        steps = range(0, self.width + 20, 20)
        ridge = [(x, y - rise * math.sin(start + waves * math.pi * x / self.width)) for x in steps]
        self.shape(colour, (0, self.height), *ridge, (self.width, self.height))

    def label(self, text: str) -> None:
        font = ImageFont.load_default(34 * SCALE)
        wide = self._draw.textlength(text, font) / SCALE + 48
        self.box(self.width - wide - 40, self.height - 104, wide, 64, PAPAN, 32)
        self._draw.text(((self.width - wide - 16) * SCALE, (self.height - 93) * SCALE), text, TINTA, font)

    def save(self, file: Path) -> None:
        small = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        small.save(file, "JPEG", quality=72, optimize=True, progressive=True)

    def _at(self, *numbers: float) -> tuple[float, float, float, float]:
        a, b, c, d = (number * SCALE for number in numbers)
        return a, b, c, d


def kampung(pen: Pen) -> None:
    pen.oval(1260, 260, 190, 190, KUNYIT)
    pen.hill(TERANG, 560, 130, 2.2, 0.4)
    pen.hill(MUDA, 680, 90, 2.6, 2.2)
    pen.hill(DAUN, 790, 40, 1.4, 0.8)
    for row in range(6):
        pen.hill(MUDA if row % 2 else DAUN, 820 + row * 55, 18, 2, 0.5 * row)
    pen.shape(AIR, (780, 800), (812, 800), (900, 960), (860, 1200), (480, 1200), (700, 960))
    for x, y in ((240, 700), (420, 740), (1060, 720), (1240, 690), (1400, 740)):
        house(pen, x, y)
    for x, y in ((150, 700), (560, 760), (1340, 690), (960, 770)):
        tree(pen, x, y)


def house(pen: Pen, x: float, y: float) -> None:
    pen.box(x - 55, y, 110, 70, PAPAN)
    pen.shape(MERAH, (x - 78, y + 6), (x, y - 58), (x + 78, y + 6))
    pen.box(x - 14, y + 26, 28, 44, TANAH)


def tree(pen: Pen, x: float, y: float) -> None:
    pen.box(x - 8, y, 16, 90, TANAH)
    pen.oval(x, y - 20, 120, 130, HIJAU)


def balai(pen: Pen) -> None:
    pen.hill(TERANG, 620, 80, 1.6, 0.6)
    pen.box(0, 860, 1600, 340, MUDA)
    pen.shape(MERAH, (200, 560), (520, 380), (1080, 380), (1400, 560))
    pen.shape(LABU, (560, 380), (700, 270), (900, 270), (1040, 380))
    pen.box(240, 560, 1120, 34, TANAH)
    for x in range(280, 1360, 200):
        pen.box(x, 594, 40, 270, PAPAN)
    pen.box(200, 850, 1200, 60, GARIS)
    pen.box(160, 905, 1280, 50, KERTAS)
    pen.shape(GARIS, (680, 955), (920, 955), (1100, 1200), (500, 1200))
    pen.box(1470, 420, 14, 480, TINTA)
    pen.box(1350, 425, 120, 45, MERAH)
    pen.box(1350, 470, 120, 45, PAPAN)
    tree(pen, 110, 790)


def kali(pen: Pen) -> None:
    pen.hill(MUDA, 520, 60, 2, 0.3)
    pen.hill(DAUN, 640, 30, 3, 1.5)
    pen.shape(AIR, (600, 620), (980, 620), (1450, 1200), (150, 1200))
    for y, x, width in ((760, 700, 160), (860, 780, 220), (970, 560, 260), (1060, 860, 300)):
        pen.box(x, y, width, 12, LANGIT, 6)
    pen.box(330, 560, 940, 60, TANAH)
    for x in range(340, 1270, 115):
        pen.box(x, 470, 22, 95, TANAH)
    pen.box(320, 460, 960, 22, TANAH)
    pen.box(480, 620, 50, 130, GARIS)
    pen.box(1070, 620, 50, 130, GARIS)
    for x, y in ((120, 700), (250, 860), (1420, 720), (1520, 900)):
        tree(pen, x, y)
    for x in (60, 150, 1520):
        pen.box(x, 1010, 70, 90, TINTA, 26)


def kemasan(pen: Pen) -> None:
    pen.box(0, 800, 1600, 400, TANAH)
    for x, y, size, colour in ((200, 260, 1.0, HIJAU), (660, 390, 0.78, LABU)):
        width, height = 400 * size, 620 * size
        pen.box(x, y, width, height, KUNYIT, 26)
        pen.box(x, y, width, 46 * size, GARIS, 12)
        pen.box(x + 50 * size, y + 190 * size, width - 100 * size, 240 * size, PAPAN, 18)
        pen.box(x + 80 * size, y + 240 * size, width - 160 * size, 40 * size, colour, 8)
        for line in range(3):
            pen.box(x + 80 * size, y + (310 + line * 36) * size, width - (180 + line * 30) * size, 14 * size, GARIS, 7)
    pen.oval(1220, 910, 620, 190, PAPAN)
    for i in range(15):
        angle, far = i * 2.4, 30 + 15 * i
        pen.oval(1220 + far * math.cos(angle), 890 + far * 0.28 * math.sin(angle), 110, 56, (KUNYIT, LABU)[i % 2])


def dapur(pen: Pen) -> None:
    pen.box(0, 820, 1600, 380, TANAH)
    for x in range(0, 1600, 200):
        pen.box(x + 6, 60, 188, 188, PAPAN, 10)
        pen.box(x + 6, 260, 188, 188, PAPAN, 10)
    pen.box(260, 560, 520, 330, GARIS, 50)
    pen.box(200, 640, 70, 40, TINTA, 16)
    pen.box(770, 640, 70, 40, TINTA, 16)
    pen.box(240, 530, 560, 50, TINTA, 25)
    pen.box(490, 480, 60, 60, TINTA, 20)
    for x in (330, 450, 570, 690):
        pen.oval(x, 430 - x % 4 * 12, 26, 90, GARIS)
    for offset in (-130, -65, 0, 65, 130):
        pen.oval(1100 + offset, 800, 150, 220, LABU if offset % 130 else KUNYIT)
    pen.box(1085, 660, 30, 60, DAUN, 8)
    for i in range(9):
        pen.oval(1330 + 34 * (i % 5), 860 - 46 * (i // 2), 74, 44, (HIJAU, DAUN)[i % 2])
    pen.box(900, 980, 520, 40, KUNYIT, 20)
    pen.oval(500, 1050, 420, 110, PAPAN)
    pen.oval(500, 1040, 300, 70, TERANG)


def kue(pen: Pen) -> None:
    pen.box(0, 760, 1600, 440, HIJAU)
    for x, colour in ((190, MERAH), (610, AIR), (1030, KUNYIT)):
        pen.box(x, 420, 380, 440, colour, 40)
        pen.oval(x + 190, 430, 380, 110, GARIS)
        pen.oval(x + 190, 415, 380, 100, PAPAN)
        pen.box(x + 70, 560, 240, 170, KERTAS, 20)
        for i in range(8):
            angle = i * math.pi / 4
            pen.oval(x + 190 + 48 * math.cos(angle), 645 + 48 * math.sin(angle), 44, 44, colour)
    for i in range(9):
        pen.oval(180 + i * 124, 1010 + i % 2 * 56, 130, 76, LABU)
        pen.oval(180 + i * 124, 1000 + i % 2 * 56, 118, 62, KUNYIT)


class Drawing(NamedTuple):
    draw: Callable[[Pen], None]
    ground: str


DRAWINGS = {
    "kampung-dari-bukit": Drawing(kampung, LANGIT),
    "pendopo-balai-desa": Drawing(balai, LANGIT),
    "jembatan-kali-asri": Drawing(kali, LANGIT),
    "kemasan-keripik": Drawing(kemasan, TERANG),
    "dapur-bersama": Drawing(dapur, TERANG),
    "kue-mocaf": Drawing(kue, KERTAS),
}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in DRAWINGS.items():
        pen = Pen(drawing.ground)
        drawing.draw(pen)
        pen.label("Gambar contoh")
        pen.save(folder / f"{name}.jpg")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
