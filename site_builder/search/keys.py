"""Short names of pages within an index: random digits were half of what the first question of every reader fetched.

Pagefind names each page by a digest, in the list of all pages and in the file that has its text with others'. The name
of that file stands in the list as well, so one made of it costs next to nothing. Same text, same names, same bytes.
"""

import gzip
import json
import posixpath
import re
from collections.abc import Mapping

_BEGINNING = b"pagefind_dcd"
# A short text as CBOR has it: its length, then itself.
_KEY = re.compile(rb"\x6a(id_[0-9a-f]{7})(?![0-9a-f])")
_GROUP = "id_group_"


def shortened(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index; the list of pages and the files with texts of several have other names within."""
    made, names = dict(files), dict[bytes, bytes]()
    for path, data in files.items():
        group = posixpath.basename(path).removesuffix(".pf_fragment").removeprefix(_GROUP)
        if path.endswith(".pf_fragment") and _GROUP in path:
            texts = json.loads(_opened(data))
            mine = {
                key: f"{group}{number:x}" for number, key in enumerate(sorted(texts, key=lambda k: texts[k]["url"]))
            }
            names |= {key.encode(): name.encode() for key, name in mine.items()}
            renamed = {name: texts[key] for key, name in mine.items()}
            made[path] = _closed(json.dumps(renamed, ensure_ascii=False, separators=(",", ":")).encode())
    for path, data in files.items():
        if path.endswith(".pf_meta"):
            made[path] = _closed(_KEY.sub(lambda found: _renamed(found, names), _opened(data)))
    return made


def _renamed(found: re.Match[bytes], names: Mapping[bytes, bytes]) -> bytes:
    name = names.get(found[1])
    return found[0] if name is None else bytes([0x60 + len(name)]) + name


def _opened(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_BEGINNING)


def _closed(data: bytes) -> bytes:
    return gzip.compress(_BEGINNING + data, 9, mtime=0)
