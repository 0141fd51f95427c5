"""Names of files that every computer takes and keeps apart: Linux builds, Windows and Macs have copies."""

import unicodedata

from . import late_re

# Bytes. File systems take 255 for a name; the rest is room for what the builder adds (`-kecil.webp`, a page's number).
LONGEST_SEGMENT = 240
LONGEST_NAME = 180
LONGEST_ADDRESS = 500
# Three regions stand in one address, and the nearest in the name of a file.
LONGEST_REGION = 60
# Letters below output/. Windows takes 259 with the folder of the site, and with that of the stage in it.
LONGEST_OWN = 170

# Windows keeps these for itself, with any ending (Microsoft: "Naming Files, Paths, and Namespaces").
_DEVICE = late_re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?")


def folded(path: str) -> str:
    """The same for all paths that some file system takes for one: of any case and form of letters."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def why_refused(name: str, longest: int = LONGEST_NAME) -> str:
    """Why a name cannot be that of a file or folder everywhere, to put behind the name; `` where it can."""
    size = len(name.encode("utf-8", "surrogatepass"))
    if size > longest:
        return f"terlalu panjang: {size} huruf, padahal paling banyak {longest}."
    if _DEVICE.fullmatch(name):
        return "adalah nama yang dipakai Windows untuk perangkatnya, jadi tidak bisa disimpan di sana."
    if name != name.rstrip(". "):
        return "berakhir dengan titik atau spasi, jadi tidak bisa disimpan di Windows."
    return ""
