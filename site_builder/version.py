"""The program's version, which the wheel takes from here, and where a site says which one made it."""

VERSION = "0.1.0"
LEDGER = ".kampung-kb.json"
