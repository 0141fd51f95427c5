"""The same batches on other machines: through dask.distributed, an extra that is imported only where it is asked for.

Whatever goes there and back is bytes: dask would walk through every value, and a worker that is not alike could read
something else in them. No file goes by its place, for a worker has none of the site's.
"""

import logging
import pickle
import sys
import threading
import warnings
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .batches import Pool, Workers
from .builder import builder_digest, is_as_it_began
from .model.blocked import Blocked
from .model.wrong import cause
from .version import VERSION

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
Item = TypeVar("Item")
Result = TypeVar("Result")

# Seconds: until a scheduler answers, and until a worker is there or is there again; how often that is asked.
PATIENCE, GLANCE = 10, 1
SAME = "Pasang di sana program dan pustaka yang sama dengan di sini, lalu jalankan lagi."
TLS = "Sebutkan di konfigurasi dask, `distributed.comm.tls`; caranya di docs/panduan/klaster.md."
_ALONE = threading.Lock()  # Markdown is set up once for a process, and dask works with several threads


class Cluster(Workers):
    """The workers of a scheduler at `dask://host:port`, or `tls://host:port`; asked when there is something to do."""

    are_here = False

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def for_items(self, count: int) -> Pool | None:
        if count and self._pool is None:
            self._pool = self._stack.enter_context(_connected(self._address))
        return self._pool


class Kind(NamedTuple):
    """What the same bytes depend on; of two that are equal, either may do any batch."""

    version: str
    program: str
    python: str
    zlib: str

    @classmethod
    def of_this_process(cls) -> "Kind":
        python = ".".join(map(str, sys.version_info[:2]))
        return cls(VERSION, builder_digest().hex(), python, zlib.ZLIB_RUNTIME_VERSION)

    def told(self) -> str:
        return f"kampung-kb {self.version} dengan isi dan pustaka {self.program[:8]}, zlib {self.zlib}"


class Unlike(Exception):  # noqa: N818 - as Blocked
    """A worker that came later is of another kind."""


class _Failed(NamedTuple):
    """What the work raised. Whatever else a worker raises, it could not even begin."""

    error: Exception


class _Pool(Pool):
    """Batches of a client. The scheduler gives those of a lost worker to another."""

    def __init__(self, client: "Client", workers: int, to: str) -> None:
        super().__init__(client.get_executor(pure=False), workers)
        self._client, self._to, self._where, self._kind = client, to, _where(to), Kind.of_this_process()

    def begin(self, work: Callable[[Item], Result], batch: Item) -> Callable[[], Result]:
        packed = _packed(_Call(do, (self._kind, _packed((work, batch)))))
        with self._connection():
            return partial(self._result, self._executor.submit(pickle.loads, packed))

    def _result(self, future: "Future[bytes]") -> Any:
        from distributed import KilledWorker

        alone = 0.0
        while True:
            try:
                made = pickle.loads(future.result(GLANCE))
            except KilledWorker:
                raise _heavy("mematikan beberapa worker berturut-turut, barangkali karena kurang memori") from None
            except MemoryError:
                raise _heavy("tidak muat di memori satu worker") from None
            except CancelledError:
                raise _lost(self._where) from None
            except TimeoutError:
                alone = 0 if self._count() else alone + GLANCE
            except Exception as other:  # other versions cannot begin in as many ways as there are
                _alike(self._client, self._to)  # says which worker that is
                raise Blocked(f"Satu worker yang baru ikut memakai program versi lain. {SAME}") from other
            else:
                if isinstance(made, _Failed):
                    raise made.error
                return made
            if alone >= PATIENCE:
                raise Blocked(f"Semua worker {self._where} mati sebelum selesai. Jalankan lagi worker, lalu ulangi.")

    def _count(self) -> int:
        """How many workers there are now; what is under way fits them."""
        with self._connection():
            count = len(_within(PATIENCE, self._client.nthreads))
        self.at_once = max(self.at_once, 2 * count + 2)
        return count

    @contextmanager
    def _connection(self) -> Iterator[None]:
        try:
            yield
        except Exception as gone:  # dask has many words for it
            raise _lost(self._where) from gone


def _lost(where: str) -> Blocked:
    why = f"Sambungan ke scheduler {where} putus sebelum selesai."
    return Blocked(f"{why} Jalankan scheduler dan worker lagi, lalu ulangi.")


def _heavy(what: str) -> Blocked:
    return Blocked(f"Satu bagian pekerjaan {what}. Ulangi dengan worker yang lebih longgar, atau tanpa --executor.")


class _Call(NamedTuple):
    """What becomes of it when it is unpickled is what `work` gives back.

    A function of ours that is sent as one is looked up by dask itself, where a worker without it breaks down.
    """

    work: Callable[..., Any]
    args: tuple[Any, ...] = ()

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.work, self.args


def do(kind: Kind, packed: bytes) -> bytes:
    """A batch, on a worker."""
    if kind != Kind.of_this_process():
        raise Unlike
    with _ALONE:
        try:
            work, batch = pickle.loads(packed)
            return _packed(work(batch))
        except MemoryError:
            raise
        except Exception as error:
            return _packed(_Failed(error))


def introduced() -> tuple[Kind, bool]:
    """What a worker is, and whether its program is still the one that it began with."""
    return Kind.of_this_process(), is_as_it_began()


def _packed(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


@contextmanager
def _connected(address: str) -> Iterator[Pool]:
    """Raises Blocked where there is no scheduler, no worker, or one that is of another kind than this process."""
    to = address.replace("dask://", "tcp://")
    client = _client(to)
    from dask import config

    config.set({"distributed.admin.large-graph-warning-threshold": "1 TB"})  # photos are large
    try:
        yield _Pool(client, _alike(client, to), to)
    finally:
        with suppress(Exception):  # it is gone, then
            _within(PATIENCE, client.close)


def _client(to: str) -> "Client":
    where, is_tls = _where(to), to.startswith("tls://")
    try:
        from distributed import Client
        from distributed.comm import CommClosedError
    except ImportError:
        why = "Opsi --executor perlu pustaka distributed, yang belum terpasang."
        raise Blocked(f"{why} Pasang: `python -m pip install distributed`.") from None
    for name in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what there is to say is said here
    if is_tls:
        _need_certificates()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # versions are compared below
            return _within(PATIENCE + 1, lambda: Client(to, timeout=PATIENCE, set_as_default=False))
    except CommClosedError:
        why = f"Yang menjawab di {where} memutus sambungan {'tls' if is_tls else 'dask'}://."
        how = "Tulis tls:// kalau schedulernya memakai TLS, dask:// kalau tidak, dan periksa sertifikatnya."
        raise Blocked(f"{why} {how}") from None
    except OSError:
        host, _, port = where.rpartition(":")
        started = f"dask scheduler --host {host} --port {port}" + " --protocol tls" * is_tls
        how = f"Periksa alamatnya, atau jalankan dahulu di komputer itu: `{started}`."
        raise Blocked(f"Scheduler {where} tidak menjawab dalam {PATIENCE} detik. {how}") from None
    except Exception as strange:  # other versions of dask do not understand each other, in many ways
        raise Blocked(f"Scheduler {where} memakai distributed versi lain. {SAME}") from strange


def _need_certificates() -> None:
    """Before there is a client: one without them cannot be ended."""
    from distributed import Security

    try:
        found = Security().get_connection_args("client")["ssl_context"]
    except OSError as error:
        raise Blocked(f"Sertifikat untuk tls:// tidak bisa dibaca: {cause(error)}. {TLS}") from None
    if found is None:
        raise Blocked(f"Untuk tls:// perlu sertifikat. {TLS}")


def _alike(client: "Client", to: str) -> int:
    """How many workers there are. Raises Blocked where one of them, or the scheduler, is of another kind."""
    where = _where(to)
    try:
        _within(PATIENCE + 1, lambda: client.wait_for_workers(1, PATIENCE))
    except TimeoutError:
        how = f"`dask worker {to} --nthreads 1`"
        raise Blocked(f"Scheduler {where} belum punya worker. Jalankan paling sedikit satu: {how}.") from None
    try:
        versions = _within(PATIENCE, client.get_versions)
        told = _within(PATIENCE, lambda: client.run(pickle.loads, _packed(_Call(introduced)), on_error="return"))
        named = _within(PATIENCE, client.scheduler_info)["workers"]
    except TimeoutError:
        why = f"Tidak semua worker di {where} menjawab dalam {PATIENCE} detik."
        raise Blocked(f"{why} Hentikan worker yang macet, lalu ulangi.") from None
    except OSError:
        raise _lost(where) from None
    mine = versions["client"]
    here, there = (versions[who]["packages"]["distributed"] for who in ("client", "scheduler"))
    if here != there:
        raise Blocked(f"Scheduler {where} memakai distributed {there}, di sini {here}. {SAME}")
    for address, its in versions["workers"].items():  # of one that came since, its first batch tells
        if address in told and (why := otherness(told[address], its, mine)):
            raise Blocked(f"Worker {_name(address, named)} {why}. {SAME}")
    return len(told)


def otherness(said: object, its: Any, mine: Any) -> str:
    """What is different of a worker; empty where nothing is. `its`, `mine`: what dask found of versions."""
    here = Kind.of_this_process()
    python, my_python = (one["host"]["python"].partition(".final")[0] for one in (its, mine))
    if its["packages"]["distributed"] != mine["packages"]["distributed"]:
        return f"memakai distributed {its['packages']['distributed']}, di sini {mine['packages']['distributed']}"
    if python.split(".")[:2] != here.python.split("."):
        return f"memakai Python {python}, di sini {my_python}"
    if not isinstance(said, tuple):
        return f"tidak bisa menjalankan program ini ({type(said).__name__}: {said})"
    its_kind, is_as_it_began = said
    if not is_as_it_began:
        return "masih menjalankan program yang sudah diganti di sana"
    return "" if its_kind == here else f"memakai {its_kind.told()}, di sini {here.told()}"


def _where(to: str) -> str:
    return to.partition("://")[2]


def _name(address: str, named: Any) -> str:
    """As whoever started it knows it."""
    name = named.get(address, {}).get("name", address)
    return str(name) if name == address else f"{name} ({address})"


def _within(seconds: float, ask: Callable[[], T]) -> T:
    """An answer, or TimeoutError: a port may be another program's, and a worker may stand still for ever."""
    answer: Future[T] = Future()

    def asking() -> None:
        try:
            answer.set_result(ask())
        except Exception as error:
            answer.set_exception(error)

    threading.Thread(target=asking, daemon=True).start()
    return answer.result(seconds)
