"""Names that sync tools, file managers, editors and Git make of a file's name, and the name that they were made of."""

from collections.abc import Iterator
from functools import lru_cache

from ..model import late_re
from ..model.vocabulary import slug

_RECORD = (".md", ".yaml", ".yml")
_WORD = r"(?:copy|salin(?:an)?)"
# What a program puts behind a name: most add a number, a word or both; OneDrive the computer, Git and Syncthing a mark.
_BEHIND = late_re.compile(
    rf"(?i:[ _-]*\(\d{{1,3}}\)|[ _-]*[(\[][^()\[\]]*(?:conflict|konflik|duplicate|{_WORD})[^()\[\]]*[)\]]"
    rf"|[ _-]+{_WORD}(?:[ _-]*\(?\d{{1,3}}\)?)?|[ ]+\d{{1,2}}|[._ -]sync-conflict-\d{{8}}-\d{{6}}(?:-\w+)?"
    r"|[._ -]conflict(?:ed)?(?:[-_ ][^\W_]+)*|_(?:backup|base|local|remote)_\d+|[ _.-]+)$"
    r"|-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$"
)
_BEFORE = late_re.compile(rf"(?i)^(?:copy of|duplicate of|{_WORD}(?: dari)?)[ _-]+")
# The same in a name that may be an address. A number alone is also how a second meeting on one day is named.
_WORD_IN_SLUG = late_re.compile(rf"-{_WORD}(?:-\d{{1,2}})?$|^(?:copy-of|{_WORD}-dari)-")
_SOME_WORD = late_re.compile("copy|salin")
_NUMBER_IN_SLUG = late_re.compile(r"-\d{1,2}$")
# Behind the whole name: editors' and merges' backups, and what was saved as another kind of file.
_BACKUP = late_re.compile(r"(?i)(?:~|\.(?:bak|backup|orig|old|save|tmp|temp))$")
_RENAMED = late_re.compile(r"(?i)(?:\.(?:txt|markdown|mdown|mkd)|[ ]*\(\d{1,3}\))$")
_DEEPEST = 3


@lru_cache(maxsize=100_000)  # `serve` asks for the same names at every save
def originals(name: str) -> tuple[tuple[str, bool], ...]:
    """Names that a file's name may have been made from, the likeliest first, and whether as a backup."""
    return tuple(_originals(name))


def _originals(name: str) -> Iterator[tuple[str, bool]]:
    seen = {name}
    waiting = [(name, False)]
    for _ in range(_DEEPEST):
        found = [(one, backup or made) for taken, backup in waiting for one, made in _peeled(taken)]
        waiting = [(one, backup) for one, backup in dict(found).items() if one not in seen]
        seen |= {one for one, _ in waiting}
        yield from waiting


def _peeled(name: str) -> Iterator[tuple[str, bool]]:
    """What one program would have added, taken off."""
    if name.startswith("#") and name.endswith("#") and len(name) > 2:
        yield name[1:-1], True
    for pattern, is_backup in ((_BACKUP, True), (_RENAMED, False)):
        if (bare := pattern.sub("", name)) not in (name, ""):
            yield bare, is_backup
            yield from ((bare + suffix, is_backup) for suffix in _RECORD if "." not in bare)
    stem, dot, suffix = name.rpartition(".")
    if dot and f".{suffix.lower()}" in _RECORD:
        if suffix != suffix.lower():
            yield f"{stem}.{suffix.lower()}", False
        for pattern in (_BEHIND, _BEFORE, _WORD_IN_SLUG, _NUMBER_IN_SLUG):
            if (bare := pattern.sub("", stem)) not in (stem, ""):
                yield f"{bare}.{suffix}", False
        if slug(stem) not in (stem, ""):
            yield f"{slug(stem)}.{suffix}", False


def folders(name: str) -> Iterator[str]:
    """Names that a folder's name may have been made from."""
    yield from (bare.removesuffix(".md") for bare, _ in originals(f"{name}.md"))


def is_told_by_number(name: str) -> bool:
    """Whether nothing but a number tells a name from its original, in a form that an address may have."""
    return _NUMBER_IN_SLUG.search(name.rpartition(".")[0] or name) is not None and not is_told_by_word(name)


def is_told_by_word(name: str) -> bool:
    """Whether a word for a copy tells a name from its original, in a form that an address may have."""
    return _WORD_IN_SLUG.search(name.rpartition(".")[0] or name) is not None


def may_be_made(stem: str) -> bool:
    """Of a name that may be an address: whether it ends as copies do. A cheap look."""
    return stem[-1:].isdigit() or (_SOME_WORD.search(stem) is not None and _WORD_IN_SLUG.search(stem) is not None)
