"""The site's own colour: readable on light paper, and lightened until it is readable on dark (WCAG contrast)."""

import re

from .wrong import Wrong, quoted

# The grounds of assets/gaya.css, and the least contrast of text (WCAG 2.2, 1.4.3 AA).
_LIGHT, _DARK, _ENOUGH = "#faf7ef", "#1c221c", 4.5


def parse_warna(text: str) -> str:
    """`#rrggbb` in lower case. Raises Wrong (`warna`) for another form and for one too pale to read on paper."""
    written = text.strip().lower()
    if not re.fullmatch(r"#[0-9a-f]{6}", written):
        raise Wrong("warna", f"{quoted(text)} bukan kode warna.", 'Tulis dengan tanda kutip, misalnya `"#13583c"`.')
    if contrast(written, _LIGHT) < _ENOUGH:
        better = _mix_until_readable(written, 0, _LIGHT)
        why = f"Warna {quoted(text)} terlalu muda, sehingga tulisannya sulit dibaca di kertas terang."
        raise Wrong("warna", why, f'Pakai yang lebih tua, misalnya `"{better}"`.')
    return written


def on_dark(colour: str) -> str:
    """The same colour for the dark ground; `` for none."""
    return _mix_until_readable(colour, 255, _DARK) if colour else ""


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _mix_until_readable(colour: str, towards: int, ground: str) -> str:
    for part in range(21):
        mixed = "#" + "".join(f"{round(c + (towards - c) * part / 20):02x}" for c in _channels(colour))
        if contrast(mixed, ground) >= _ENOUGH:
            break
    return mixed


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(c / 255) for c in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4)
