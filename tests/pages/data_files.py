"""The data files of a built village, read back."""

import csv
import json
from typing import Any

from tests.conftest import Village


def lines(village: Village, path: str) -> list[dict[str, str]]:
    """A file's lines by column: `kampung.csv`."""
    with (village.root / "output" / "data" / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def package(village: Village) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(village.read("data/datapackage.json"))
    return described


def resource(village: Village, name: str) -> dict[str, Any]:
    (found,) = (one for one in package(village)["resources"] if one["name"] == name)
    described: dict[str, Any] = found
    return described


def field(village: Village, name: str, key: str) -> dict[str, Any]:
    (found,) = (one for one in resource(village, name)["schema"]["fields"] if one["name"] == key)
    described: dict[str, Any] = found
    return described
