"""What may never be published, found in plain text: identity numbers, contacts, home addresses, people's health.

Pure functions over text. They aim at few false alarms: a gate that cries wolf is switched off.
Domain: "Personal data"; product: "What never enters".
"""

from .address import dwellings, houses
from .finding import (
    ALAMAT,
    EMAIL,
    JUMLAH,
    NAMA,
    NAMES,
    NEVER,
    NIK,
    NIP,
    ORANG,
    PENGIRIM,
    PERSONAL,
    TELEPON,
    Finding,
)
from .health import health_words
from .lists import names_a_list
from .names import homes, names, names_somebody
from .people import addressed
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
    "ORANG",
    "PENGIRIM",
    "PERSONAL",
    "TELEPON",
    "Finding",
    "addressed",
    "asks_office",
    "dwellings",
    "find",
    "find_health",
    "find_personal",
    "health_words",
    "homes",
    "houses",
    "lists_members",
    "names",
    "names_a_list",
    "names_somebody",
    "redact",
    "senders",
    "spoken",
    "veil",
    "veil_name",
]
