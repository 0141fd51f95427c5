"""Templates as Jinja has compiled them, between builds: a file each in `.cache/kode`, whole by rename.

What lies here is run. So it is never taken from a cache that others can write (the workflows leave this folder out and
clear it away), and whatever is torn, foreign, of another text, program, Jinja or Python is compiled again.
"""

import marshal
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import jinja2
from jinja2.bccache import Bucket

from ..files import make_way, write_whole
from ..model import digest

FOLDER = "kode"


class Kept(NamedTuple):
    """Where compiled templates are kept, and the builder's digest: what its filters say is folded into the code."""

    folder: Path
    builder: bytes


class TemplateStore(jinja2.BytecodeCache):
    """For any number of processes at once: each reads a file whole, or compiles and puts one whole in place."""

    def __init__(self, kept: Kept) -> None:
        self._folder = kept.folder
        python = digest.of_bytes(MAGIC_NUMBER + sys.version.encode())
        self._made_with = digest.join([kept.builder, digest.of_bytes(jinja2.__version__.encode()), python])

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            data = self._place(bucket).read_bytes()
        except OSError:
            return
        head, payload = data[: 2 * digest.SIZE], data[2 * digest.SIZE :]
        if head != self._head(bucket, payload):
            return
        with suppress(ValueError, EOFError, TypeError):
            code = marshal.loads(payload)
            if isinstance(code, CodeType):
                bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        payload = marshal.dumps(bucket.code)
        with suppress(OSError):  # compiled once more next time
            make_way(self._place(bucket))
            write_whole(self._place(bucket), self._head(bucket, payload), payload)

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key

    def _head(self, bucket: Bucket, payload: bytes) -> bytes:
        """The key: what it was made of and with; and a sum of what follows."""
        made_of = digest.of_value((bucket.key, bucket.checksum))
        return digest.join([made_of, self._made_with]) + digest.of_bytes(payload)
