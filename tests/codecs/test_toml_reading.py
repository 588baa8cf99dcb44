"""TOML is read as it is written: numbers and dates are strings, flags are flags."""

from __future__ import annotations

import pytest

from eduplan.codecs.toml_reading import read_toml
from eduplan.codecs.values import JsonValue


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("28.950", "28.950"),
        ("-0.25", "-0.25"),
        ("1e3", "1e3"),
        ("nan", "nan"),
        ("37", "37"),
        ('"37"', "37"),
        ("2026-01-15", "2026-01-15"),
        ("true", True),
        ("[1]", [1]),
    ],
)
def test_a_value_is_read_as_it_is_written(written: str, value: JsonValue) -> None:
    assert read_toml(f"key = {written}") == {"key": value}
