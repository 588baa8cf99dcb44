from attrs import fields

from eduplan.codecs.keys import keys_of
from eduplan.model import Initiative, Ledger, Pillar, Plan, Quantity, Target


def test_the_derived_text_of_a_phrase_is_no_data() -> None:
    assert "text" in {field.name for field in fields(Target)}
    assert "text" not in keys_of(Target)


def test_where_an_observation_was_read_is_no_data() -> None:
    assert "places" in {field.name for field in fields(Ledger)}
    assert list(keys_of(Ledger)) == ["observations"]


def test_what_people_read_first_comes_first() -> None:
    assert list(keys_of(Plan))[:5] == ["title", "family", "period", "issuer", "preamble"]
    assert list(keys_of(Pillar))[:3] == ["id", "heading", "lead"]
    assert list(keys_of(Quantity).values()) == ["value", "to", "unit", "comparator"]


def test_each_attribute_has_a_key_of_its_own_and_assigned_is_called_duties() -> None:
    keys = keys_of(Initiative)
    assert keys["assigned"] == "duties"
    assert len(set(keys.values())) == len(keys)
