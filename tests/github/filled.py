"""A form as GitHub prints it once it is filled in, and the event that tells of it."""

import json
from collections.abc import Mapping
from pathlib import Path

from site_builder.github.issue import Issue
from site_builder.github.photos import Refused
from site_builder.github.read import read_form
from site_builder.github.result import Result
from site_builder.github.separate import Fetch
from site_builder.scaffold.issue_forms import PERNYATAAN, Form, forms, labels_of
from site_builder.scaffold.kampung import all_kampung
from tests.conftest import Village
from tests.photos import jpeg

PHOTO = "https://github.com/user-attachments/assets/3d0fd298-da9d-428f-b581-9ab22fd0316a"
RAPAT = {"kampung": "Mekar", "judul": "Rapat bulan Maret", "tanggal": "13 Maret 2023", "notulen": "Membahas jadwal."}


def form(village: Village, slug: str) -> Form:
    return next(one for one in forms(labels_of(all_kampung(village.options.content))) if one.slug == slug)


def body(village: Village, slug: str, answers: Mapping[str, str]) -> str:
    """Every question in its order; ticked statements, whatever is not given unanswered."""
    given = {PERNYATAAN: "ya", **answers}
    parts = []
    for one in form(village, slug).questions:
        text = given.get(one.key, "")
        if one.element == "checkboxes":
            text = "\n".join(f"- [{'X' if text else ' '}] {choice}" for choice in one.choices)
        parts.append(f"### {one.judul}\n\n{text or '_No response_'}")
    return "\n\n".join(parts)


def issue(village: Village, slug: str, answers: Mapping[str, str], number: int = 12) -> Issue:
    return Issue(number, "Rapat Pokja: ", body(village, slug, answers), True)


def nothing(url: str) -> bytes:
    raise Refused("Tidak ada.")


def a_photo(url: str) -> bytes:
    return jpeg(80, 60)


class Asked:
    """Remembers what was fetched."""

    def __init__(self) -> None:
        self.urls: list[str] = []

    def __call__(self, url: str) -> bytes:
        self.urls.append(url)
        return jpeg(80, 60)


def read(village: Village, slug: str, answers: Mapping[str, str], fetch: Fetch = a_photo, number: int = 12) -> Result:
    return read_form(issue(village, slug, answers, number), village.options.content, (), fetch)


def record(result: Result) -> str:
    """The text of the record that a form became."""
    assert result.state == "disusun", result.answer
    return result.files[0][1].decode()


def event(path: Path, number: int, text: str, title: str = "Rapat Pokja: ") -> Path:
    """The payload of an `issues` event, with the parts that matter."""
    told = {"action": "opened", "issue": {"number": number, "title": title, "body": text, "state": "open"}}
    path.write_text(json.dumps(told), "utf-8")
    return path
