"""One thing found in a text: what it is and where it stands, never the thing itself."""

from typing import NamedTuple


class Finding(NamedTuple):
    """`text[start:end]` is of this kind; kinds are codes of the catalogue of diagnostics."""

    start: int
    end: int
    kind: str


NIK, NIP, TELEPON, EMAIL, ALAMAT = "data-nik", "data-nip", "data-telepon", "data-email", "data-alamat"
ORANG = "data-nama"
JUMLAH, NAMA = "kesehatan-jumlah", "kesehatan-nama"
PENGIRIM = "data-pengirim"

PERSONAL = (NIK, NIP, TELEPON, EMAIL, ALAMAT)
# A reviewer may allow the others, with a reason (product: "What never enters").
NEVER = frozenset((NIK, NAMA))

# What each kind is called in a sentence.
NAMES = {
    NIK: "NIK atau nomor KK",
    NIP: "NIP",
    TELEPON: "nomor telepon",
    EMAIL: "alamat surel",
    ALAMAT: "alamat rumah",
    ORANG: "nama orang",
    JUMLAH: "jumlah orang di samping kata kesehatan",
    NAMA: "nama orang di samping kata kesehatan",
    PENGIRIM: "nama pengirim pesan",
}


def apart(findings: list[Finding]) -> tuple[Finding, ...]:
    """In the order of the text, none over another: of two, the one that begins first, then the longer one."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda found: (found.start, -found.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)
