"""What conforms, conforms however it was made: no way to the standard's page raises an alarm."""

from __future__ import annotations

import pytest

from tests.battery.makes import Make, conforming, opened, saved
from tests.battery.running import by_ourselves
from tests.battery.variants import VARIANTS


@pytest.mark.parametrize("make", Make, ids=lambda make: make.value)
@pytest.mark.parametrize("name", VARIANTS)
def test_another_way_to_the_same_page_raises_no_alarm(name: str, make: Make) -> None:
    document = opened(conforming(make))
    VARIANTS[name](document)
    assert [said for said in by_ourselves(saved(document)) if said.is_alarm] == []
