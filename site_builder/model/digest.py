"""Stable digests of values: the same in every process, on every machine."""

import json
from hashlib import blake2b
from typing import Any

SIZE = 16
_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True, check_circular=False).encode


def of_bytes(data: bytes) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()


def of_value(value: Any) -> bytes:
    """Digest of text, numbers, None and (nested) tuples of these; anything else raises TypeError."""
    return blake2b(_encode(value).encode("ascii"), digest_size=SIZE).digest()


def join(parts: "list[bytes] | tuple[bytes, ...]") -> bytes:
    """Digest of a sequence of digests."""
    return blake2b(b"".join(parts), digest_size=SIZE).digest()
