"""What a build found out of each kampung, for the next process: what it tells the others, its answers, its pages.

All outputs have one store; a row says what it follows from. Best effort, as all of .cache/.
"""

from collections.abc import Iterable
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from .builder import builder_digest
from .content.exports import Exports
from .content.linked import Linked, Result
from .model import digest
from .model.anggota import Anggota, Answers
from .model.page import Digests, Page, Stub
from .options import Options
from .output.prose_store import prose_keys
from .output.shard_store import ShardStore

if TYPE_CHECKING:
    from .pages.kinds import Planned

STORE = "kampung"
_KAMPUNG, _ANSWER, _PAGES, _BUNDLE = "kampung/", "jawaban/", "halaman/", "berkas/"
_TURN, _MOST_OUTPUTS = "giliran/", 4
_TABLES, _ADDRESSES = "tabel", "alamat"


class Row(NamedTuple):
    """One kampung: what its folder tells the others, with the digest of what that follows from; how it was linked, None
    where it cannot be; what it answered."""

    exports: tuple[bytes, Exports]
    result: Result | None
    answers: Answers


class Remembered:
    """What the store holds, for one process however often it builds."""

    def __init__(self) -> None:
        self._has_linked = self._has_planned = False
        # Rows by name, with what they were made of, and the names of a kampung's larger answers.
        self._known: dict[str, object] = {}
        self._larger: dict[str, set[str]] = {}

    def recall_linked(self, options: Options, linked: Linked) -> None:
        """Each kampung as it was last linked, with its answers."""
        if self._has_linked or options.clean:
            return
        self._has_linked = True
        store = _store(options)
        larger = _Larger(store)
        for home, row in store.read(_KAMPUNG):
            linked.exports[home] = row.exports
            self._known[_KAMPUNG + home] = (row.exports, row.result)
            self._larger[home] = _names(row.answers)
            if row.result:
                linked.results[home] = row.result
                linked.anggota[home] = anggota = Anggota(row.result.muka)
                anggota.remember(row.answers, partial(larger.of, home))
        linked.addresses = self._known[_ADDRESSES] = store.one(_ADDRESSES) or frozenset()

    def recall_planned(self, options: Options, planned: "Planned") -> None:
        """The pages of each kampung and of the site as they were last planned."""
        if self._has_planned or options.clean:
            return
        self._has_planned = True
        store = _store(options)
        planned.stubs = dict(store.read(_PAGES))
        planned.stub_bundles = {bytes.fromhex(name): its for name, its in store.read(_BUNDLE)}
        planned.tajuk.remember(store.one(_TABLES) or {})
        self._known |= {_PAGES + name: its[:2] for name, its in planned.stubs.items()}
        self._known |= {_BUNDLE + key.hex(): its[:2] for key, its in planned.stub_bundles.items()}

    def keep(
        self, options: Options, linked: Linked, planned: "Planned | None" = None, digests: Digests | None = None
    ) -> None:
        """What is new, without what is gone. `planned`: where pages were planned; `digests`: those that are made."""
        changed: dict[str, Any] = {}
        is_less = False
        for home, exports in linked.exports.items():
            changed |= self._of_kampung(home, exports, linked)
        for name in self._gone(_KAMPUNG, linked.exports):
            del self._larger[name.removeprefix(_KAMPUNG)]
            is_less = True
        if self._known.get(_ADDRESSES, frozenset()) != linked.addresses:
            changed[_ADDRESSES] = self._known[_ADDRESSES] = linked.addresses
        if planned:
            changed |= self._of_pages(planned, digests or Digests())
            is_less = bool(self._gone(_PAGES, planned.of_kampung)) or is_less
            is_less = bool(self._gone(_BUNDLE, [key.hex() for key in planned.bundles])) or is_less
        if changed or is_less:
            _store(options).replace(changed, partial(self._is_gone, has_planned=planned is not None))
            _take_turn(options)

    def _is_gone(self, name: str, has_planned: bool) -> bool:
        """Of all rows, those of another process too, which may have asked something else."""
        if name.startswith(_ANSWER):
            question, _, home = name.removeprefix(_ANSWER).partition("/")
            return question not in self._larger.get(home, ())
        return name not in self._known and (has_planned or not name.startswith((_PAGES, _BUNDLE, _TABLES)))

    def _of_kampung(self, home: str, exports: tuple[bytes, Exports], linked: Linked) -> dict[str, Any]:
        anggota, name = linked.anggota.get(home), _KAMPUNG + home
        made_of = (exports, linked.results.get(home))
        if self._known.get(name) == made_of and not (anggota and anggota.is_new):
            return {}
        answers = anggota.answers if anggota else Answers({}, {}, {})
        larger = {_answer(one, home): (made, value) for one, made, value in anggota.larger()} if anggota else {}
        self._known[name], self._larger[home] = made_of, _names(answers)
        if anggota:
            anggota.remember(answers)
        return {name: Row(*made_of, answers), **larger}

    def _of_pages(self, planned: "Planned", digests: Digests) -> dict[str, Any]:
        changed: dict[str, Any] = {}
        bundles = ((_BUNDLE + key.hex(), plan) for key, plan in planned.bundles.items())
        of_kampung = ((_PAGES + sumber, plan) for sumber, plan in planned.of_kampung.items())
        for name, (key, selama, pages) in chain(of_kampung, bundles):
            if self._known.get(name) != (key, selama):
                self._known[name] = (key, selama)
                changed[name] = (key, selama, tuple(_stub(page, digests) for page in pages))
        heads = planned.tajuk.known
        if self._known.get(_TABLES) != (names := frozenset(heads)):
            self._known[_TABLES] = names
            changed[_TABLES] = heads
        return changed

    def _gone(self, start: str, there: Iterable[str]) -> list[str]:
        """Rows whose name begins so and that are no longer there; they are known no more."""
        names = {start + one for one in there}
        gone = [name for name in self._known if name.startswith(start) and name not in names]
        for name in gone:
            del self._known[name]
        return gone


class _Larger:
    """Larger answers, by question: whoever needs that of one kampung mostly needs those of all."""

    def __init__(self, store: ShardStore) -> None:
        self._store = store
        self._read: dict[str, dict[str, tuple[bytes, Any]]] = {}

    def of(self, home: str, question: str, made: bytes) -> tuple[Any, ...]:
        if question not in self._read:
            self._read[question] = dict(self._store.read(_answer(question, "")))
        known = self._read[question].pop(home, None)
        return (known[1],) if known and known[0] == made else ()


def _store(options: Options) -> ShardStore:
    """Outputs that link alike share their rows; the others do not throw out each other's."""
    return ShardStore(options.cache / STORE, builder_digest(), f"{_start_of(options)}/")


def _take_turn(options: Options) -> None:
    """This output was built last; whichever was not built for longest is forgotten, as previews come and go."""
    store, mine = ShardStore(options.cache / STORE, builder_digest()), _start_of(options)
    turns = dict(store.read(_TURN))
    last = max(turns.values(), default=0)
    if turns.get(mine) == last > 0:
        return
    turns[mine] = last + 1
    kept = sorted(turns, key=lambda start: turns[start])[-_MOST_OUTPUTS:]
    starts = {f"{start}/" for start in kept}
    stay = {_TURN + start for start in kept}
    store.replace({_TURN + mine: turns[mine]}, lambda name: name not in stay and name[: len(mine) + 1] not in starts)


def _start_of(options: Options) -> str:
    return digest.of_value((options.base_url, options.drafts)).hex()[:8]


def _answer(question: str, home: str) -> str:
    return f"{_ANSWER}{question}/{home}"


def _names(answers: Answers) -> set[str]:
    return {*answers.parts, *answers.several}


def _stub(page: Page, digests: Digests) -> Stub:
    call, keys = digests.of_call(page), prose_keys(page)
    return Stub(page.path, page.printer, page.view_name, call, keys, page.sumber, page.line)
