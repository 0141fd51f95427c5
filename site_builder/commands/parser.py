"""argparse in Indonesian: its texts go through gettext, and this is the catalogue for them."""

import argparse
from typing import Any


class Parser(argparse.ArgumentParser):
    """Options are written out, so that a new one never changes what an old line means."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)
        self.color = False  # since Python 3.14 help comes in colours; which terminals take them is told elsewhere


# By the text that argparse marks for translation, as Python 3.11 to 3.14 have them.
TEXTS = {
    "usage: ": "cara pakai: ",
    "positional arguments": "isian",
    "options": "pilihan",
    "subcommands": "perintah",
    "%(heading)s:": "%(heading)s:",
    "show this help message and exit": "tampilkan bantuan ini",
    "show program's version number and exit": "tampilkan versi program ini",
    " (default: %(default)s)": " (bawaan: %(default)s)",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "yang ini wajib disebut: %s",
    "one of the arguments %s is required": "salah satu dari ini wajib disebut: %s",
    "not allowed with argument %s": "tidak bisa bersama %s",
    "unrecognized arguments: %s": "tidak dikenal: %s",
    "unexpected option string: %s": "tidak dikenal: %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s bisa berarti %(matches)s",
    "ignored explicit argument %r": "tidak memakai nilai, padahal ditulis %r",
    "expected one argument": "perlu satu nilai",
    "expected at most one argument": "paling banyak satu nilai",
    "expected at least one argument": "perlu paling sedikit satu nilai",
    "expected %s argument": "perlu %s nilai",
    "invalid %(type)s value: %(value)r": "%(value)r tidak bisa dibaca",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r tidak dikenal (pilih dari %(choices)s)",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r tidak dikenal, mungkin maksudnya %(closest)r (pilih dari %(choices)s)"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": "%(parser_name)r tidak dikenal (pilih dari %(choices)s)",
    "argument '%(argument_name)s' is deprecated": "%(argument_name)s akan dihapus",
    "option '%(option)s' is deprecated": "%(option)s akan dihapus",
    "command '%(parser_name)s' is deprecated": "%(parser_name)s akan dihapus",
}


def _translated(text: str) -> str:
    return TEXTS.get(text, text)


def _translated_number(one: str, many: str, count: int) -> str:
    return TEXTS.get(one, one if count == 1 else many)


# gettext would look for a catalogue of the computer's language; this program speaks one, whatever the computer does.
vars(argparse).update(_=_translated, ngettext=_translated_number)
