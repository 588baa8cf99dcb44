import re
from functools import cache

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.constraints import DEFINITIONS, FIELDS, STRINGS, portable
from eduplan.codecs.keys import keys_of
from eduplan.model.checks import ID_PATTERN
from eduplan.model.heading import END_PATTERN, LABEL_PATTERN
from eduplan.model.period import PERIOD_PATTERN
from eduplan.model.plan import FAMILY_PATTERN
from eduplan.model.quantity import UNIT_PATTERN, VALUE_PATTERN
from eduplan.model.when import WHEN_PATTERN

PATTERNS = (
    ID_PATTERN,
    END_PATTERN,
    LABEL_PATTERN,
    PERIOD_PATTERN,
    FAMILY_PATTERN,
    UNIT_PATTERN,
    VALUE_PATTERN,
    WHEN_PATTERN,
)


@cache
def validator(pattern: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({"pattern": portable(pattern)})


def test_the_tables_name_only_attributes_that_are_there() -> None:
    for table in (STRINGS, FIELDS):
        for cl, attributes in table.items():
            assert attributes.keys() <= keys_of(cl).keys()
    assert {name for kinds in STRINGS.values() for name in kinds.values()} <= DEFINITIONS.keys()


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
def test_a_pattern_means_the_same_in_python_and_in_the_schema(
    pattern: str, data: st.DataObject
) -> None:
    blanks = st.text(" \u3000\ufeff\x1c\x85a1。场", max_size=4)
    text = data.draw(st.from_regex(pattern) | blanks | st.text(max_size=6))
    same = re.fullmatch(pattern, text) is not None
    assert validator(pattern).is_valid(text) == same
