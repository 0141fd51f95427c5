"""Files dragged into an answer that are no pictures, and uploads that were not done when the form was sent."""

import re
from typing import NamedTuple

_UNFINISHED = r"!?\[Uploading (?P<unfinished>[^\]\n]{0,200}?)(?:…|\.{3})?\]\([ \t]*\)"
_FILE = (
    r"(?<!!)\[(?P<name>[^\]\n]{1,200})\]"
    r"\((?P<url>https://github\.com/(?:user-attachments|[\w.-]{1,100}/[\w.-]{1,100})/files/[0-9]+/[^\s()<>]{1,300})\)"
)
_ANY = re.compile(f"{_UNFINISHED}|{_FILE}")
_COMMENTED = re.compile(r'<!--\s*(?:Uploading|Failed to upload) "([^"\n]{0,200})"[^>\n]{0,40}-->')


class Upload(NamedTuple):
    """A file by its name; `url` is `` where the upload was not done."""

    name: str
    url: str

    @property
    def is_done(self) -> bool:
        return bool(self.url)


def without_uploads(text: str) -> tuple[str, tuple[Upload, ...]]:
    """A text and the files that stood in it; what stands around these stays."""
    found = tuple(
        Upload(one["name"], one["url"]) if one["url"] else Upload(one["unfinished"].strip(), "")
        for one in _ANY.finditer(text)
    )
    return (re.sub(r"\n{3,}", "\n\n", _ANY.sub("", text)).strip("\n ") if found else text), found


def uncommented(text: str) -> str:
    """GitHub's newer way to say that a file is on its way is a remark, which is no part of an answer; the older is."""
    return _COMMENTED.sub(lambda found: f"![Uploading {found[1]}…]()", text)
