"""A site without any kampung yet, and an office beside it."""

from pathlib import Path

import pytest

from tests.conftest import SITUS, Village
from tests.roster.lists import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    site = tmp_path / "situs"
    site.mkdir()
    return Desk(Village(site).write({"situs.yaml": SITUS}), tmp_path / "kantor")
