"""The name of a repository, as people copy it."""

import pytest

from site_builder.model.repositori import parse_repositori
from site_builder.model.wrong import Wrong


@pytest.mark.parametrize(
    "written",
    [
        "dinas-contoh/kampung-kb",
        " dinas-contoh/kampung-kb ",
        "github.com/dinas-contoh/kampung-kb",
        "https://github.com/dinas-contoh/kampung-kb/",
        "https://github.com/dinas-contoh/kampung-kb.git",
    ],
)
def test_a_repository_may_be_written_by_name_or_by_address(written: str) -> None:
    assert parse_repositori(written) == "dinas-contoh/kampung-kb"


@pytest.mark.parametrize("written", ["kampung-kb", "dinas contoh/kampung-kb", "-dinas/kampung", "a/b/c", "a/<b>"])
def test_what_is_no_repository_is_asked_back(written: str) -> None:
    with pytest.raises(Wrong, match="bukan nama repositori"):
        parse_repositori(written)
