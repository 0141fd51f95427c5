"""What a misspelt, shortened or lengthened name of a list may mean.

Words that many names of a list share (`Dinas`, `Kantor`) make no two names alike: an office is not another one because
both are a Dinas. They only keep apart: `Balai Kesehatan` is no `Dinas Kesehatan`.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

_LINKS = frozenset(["dan", "serta", "di", "ke", "dari", "yang", "untuk", "atau"])
# Behind an office they tell where it is: `Dinas Sosial Kota Contoh`.
_PLACES = frozenset(
    ["provinsi", "prov", "kabupaten", "kab", "kota", "kecamatan", "kec", "kelurahan", "kel", "desa", "setempat"]
)
_MOST = 3


def meant(text: str, known: Mapping[str, str], shared: Collection[str] = (), is_whole: bool = False) -> tuple[str, ...]:
    """The values of the names that a text most likely means, of the surest kind of likeness only; () where none is
    near, or too many are.

    `known`: every spelling with what it stands for; `shared`: the words that count for nothing; `is_whole`: a
    beginning is no name.
    """
    wanted = _Name(text[:200], shared)
    names = [(_Name(spelling, shared), value) for spelling, value in known.items()]
    for found in (
        [value for name, value in names if _is_misspelt(wanted, name)],
        list(_lengthened(wanted, names)),
        [value for name, value in names if not is_whole and _is_begun(wanted, name, _near)],
        [value for name, value in names if not is_whole and _is_begun(wanted, name, _is_cut)],
    ):
        if found:
            values = tuple(dict.fromkeys(found))
            return values if len(values) <= _MOST else ()
    return ()


class _Name:
    """A name in words: those that tell it from others, and those that it shares with many."""

    def __init__(self, text: str, shared: Collection[str]) -> None:
        words = [word for word in re.findall(r"[^\W_]+", text.casefold()) if word not in _LINKS]
        common = [_shared_word(word, shared) for word in words]
        self.shared = {word for word in common if word}
        self.own = [word for word, is_shared in zip(words, common, strict=True) if not is_shared]

    def may_be(self, other: "_Name") -> bool:
        """Whether no shared word speaks against it: a Balai is no Dinas, but either may be left out."""
        return bool(self.own and other.own) and (not self.shared or bool(self.shared & other.shared))


def _shared_word(word: str, shared: Collection[str]) -> str:
    """The shared word that this is, or that was meant: with a letter too few, too many or in another place."""
    if word in shared or len(word) < 4:
        return word if word in shared else ""
    near = (one for one in shared if slips(word, one, 1) and (len(word) != len(one) or sorted(word) == sorted(one)))
    return next(near, "")


def _is_misspelt(wanted: _Name, name: _Name) -> bool:
    """The same words with few slips, or in another order, or with other gaps between them."""
    if not wanted.may_be(name):
        return False
    if len(wanted.own) == len(name.own):
        return all(map(_near, wanted.own, name.own)) or sorted(wanted.own) == sorted(name.own)
    return _near("".join(wanted.own), "".join(name.own))


def _lengthened(wanted: _Name, names: Sequence[tuple[_Name, str]]) -> Iterator[str]:
    """The whole name and more behind it: a place (`Puskesmas Buaran`), or a second name (`Dinas Pertanian dan Ketahanan
    Pangan`); where the rest is a part of another name, as in `Dinas Kesehatan Hewan`, it is none of them."""
    for name, value in names:
        if not wanted.may_be(name) or bool(name.shared) > bool(wanted.shared) or not _starts_with(wanted.own, name.own):
            continue
        rest = [word for word in wanted.own[len(name.own) :] if word not in _PLACES]
        others = [(other, another) for other, another in names if another != value]
        second = [another for other, another in others if other.own and rest[: len(other.own)] == other.own]
        if second or not any(word in other.own for word in rest for other, _ in others):
            yield value
            yield from second


def _is_begun(wanted: _Name, name: _Name, ends_like: Callable[[str, str], bool]) -> bool:
    """The beginning of a name: `Dinas Kelautan`."""
    if not wanted.may_be(name) or len(wanted.own) > len(name.own):
        return False
    *first, last = wanted.own
    return _starts_with(name.own, first) and ends_like(last, name.own[len(first)])


def _is_cut(word: str, whole: str) -> bool:
    return len(word) >= 4 and whole.startswith(word)


def _starts_with(words: Sequence[str], first: Sequence[str]) -> bool:
    return len(words) >= len(first) and all(map(_near, words, first))


def _near(word: str, other: str) -> bool:
    """The same word but for slips of the pen: none in a short word, two in a long one."""
    longest = max(len(word), len(other))
    if word == other or longest < 5:
        return word == other
    return sorted(word) == sorted(other) or slips(word, other, 1 if longest < 11 else 2)


def slips(word: str, other: str, most: int) -> bool:
    """Whether so many letters at most are missing, too many, wrong, or changed places with their neighbour."""
    if abs(len(word) - len(other)) > most:
        return False
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, sign in enumerate(word, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            cost = min(above[j] + 1, row[-1] + 1, above[j - 1] + (sign != there))
            if i > 1 and j > 1 and sign == other[j - 2] and word[i - 2] == there:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1] <= most
