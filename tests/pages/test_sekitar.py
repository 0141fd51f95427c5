"""Pages of one kampung see it and what lies around it, never the whole site."""

import inspect

import pytest

from site_builder.model.site import Kampung, Site
from site_builder.pages.kinds import OF_KAMPUNG, OF_SITE, OfKampung
from site_builder.pages.sekitar import Sekitar


@pytest.mark.parametrize("kind", OF_KAMPUNG, ids=lambda kind: f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}")
def test_a_page_of_a_kampung_is_made_from_it_and_its_surroundings(kind: OfKampung) -> None:
    given = [one.annotation for one in inspect.signature(kind).parameters.values()]
    assert given == [Kampung, Sekitar]


def test_the_surroundings_hold_no_other_kampung() -> None:
    held = str(Sekitar.__annotations__)
    assert Site.__name__ not in held and Kampung.__name__ not in held


def test_every_kind_of_page_is_of_a_kampung_or_of_the_site() -> None:
    assert not set(OF_KAMPUNG) & set(OF_SITE)
