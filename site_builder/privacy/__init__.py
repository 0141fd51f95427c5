"""What may never be published, found in plain text: identity numbers, contacts, home addresses, people's health.

Pure functions over text. They aim at few false alarms: a gate that cries wolf is switched off.
Domain: "Personal data"; product: "What never enters".
"""

from .finding import (
    ALAMAT,
    EMAIL,
    JUMLAH,
    NAMA,
    NAMES,
    NEVER,
    NIK,
    NIP,
    PENGIRIM,
    PERSONAL,
    TELEPON,
    Finding,
)
from .health import health_words
from .lists import names_a_list
from .scan import find, find_health, find_personal
from .senders import senders
from .sheets import asks_office, lists_members
from .veil import redact, spoken, veil, veil_name

__all__ = [
    "ALAMAT",
    "EMAIL",
    "JUMLAH",
    "NAMA",
    "NAMES",
    "NEVER",
    "NIK",
    "NIP",
    "PENGIRIM",
    "PERSONAL",
    "TELEPON",
    "Finding",
    "asks_office",
    "find",
    "find_health",
    "find_personal",
    "health_words",
    "lists_members",
    "names_a_list",
    "redact",
    "senders",
    "spoken",
    "veil",
    "veil_name",
]
