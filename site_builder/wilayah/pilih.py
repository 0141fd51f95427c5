"""One of several regions, as somebody asks for it: `Jawa Tengah`, `Jateng/Kab. Pekalongan`, or the last names alone."""

import re
from collections.abc import Callable, Iterable

from ..model.vocabulary import nearest, plain, slug
from .sebutan import SEBUTAN, Jalan

_WORD = re.compile(r"(?i)^(?:provinsi|prov|kabupaten|kab|kota|kecamatan|kec|kapanewon|kemantren|distrik)\b[\W_]+")


def pilih(teks: str, regions: Iterable[Jalan]) -> tuple[Jalan, ...]:
    """The regions that are meant: those whose names are written so, else those that any spelling of these names means,
    else those called so without a word like `Kabupaten`. `regions` are names from the province down."""
    wanted, known = _parts(teks), tuple(dict.fromkeys(regions))
    for is_called in SEBUTAN:
        if found := tuple(one for one in known if wanted and _ends_in(one, wanted, is_called)):
            return found
    return ()


def yang_mirip(teks: str, regions: Iterable[Jalan]) -> tuple[Jalan, ...]:
    """The regions that a misspelt text most likely means, all that share the name."""
    depth, known = len(_parts(teks)), tuple(regions)
    near = nearest(_bare(teks), {_bare("/".join(one[-depth:])) for one in known})
    return tuple(one for one in known if near and _bare("/".join(one[-depth:])) == near)


def _parts(teks: str) -> Jalan:
    return tuple(part.strip() for part in teks.split("/") if slug(part))


def _ends_in(jalan: Jalan, wanted: Jalan, is_called: Callable[[str, Jalan], bool]) -> bool:
    above = len(jalan) - len(wanted)
    return above >= 0 and all(is_called(part, jalan[: above + n]) for n, part in enumerate(wanted, start=1))


def _bare(teks: str) -> str:
    return "/".join(plain(_WORD.sub("", part.strip())) for part in teks.split("/"))
