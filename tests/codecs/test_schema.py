import json as standard
import re

import jsonschema_rs

from eduplan.codecs import json
from eduplan.codecs.schema import json_schema
from eduplan.codecs.values import JsonObject, JsonValue
from tests.codecs.samples import FULL


def schemas(value: JsonValue) -> list[JsonObject]:
    """Every object inside *value*, itself too."""
    if not isinstance(value, (dict, list)):
        return []
    members = value.values() if isinstance(value, dict) else value
    below = [found for each in members for found in schemas(each)]
    return [value, *below] if isinstance(value, dict) else below


def test_the_schema_is_one() -> None:
    assert jsonschema_rs.meta.is_valid(json_schema())


def test_a_plan_with_every_class_satisfies_it() -> None:
    jsonschema_rs.Draft202012Validator(json_schema()).validate(json.dump_data(FULL))


def test_it_names_no_outside_host_but_the_draft() -> None:
    schema = json_schema()
    assert schema["$id"] == "urn:eduplan:plan:1"
    hosts = re.findall(r"https?://[^\"\s]+", standard.dumps(schema))
    assert hosts == ["https://json-schema.org/draft/2020-12/schema"]


def test_every_object_is_closed_and_every_reference_leads_somewhere() -> None:
    schema = json_schema()
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    for each in schemas(schema):
        if each.get("type") == "object":
            assert each["additionalProperties"] is False
        if isinstance(each.get("$ref"), str):
            assert str(each["$ref"]).removeprefix("#/$defs/") in definitions


def test_every_class_tells_what_it_is() -> None:
    for each in schemas(json_schema()):
        if "title" in each and isinstance(each["title"], str):
            assert each["description"]


def test_no_pattern_uses_a_class_that_engines_read_differently() -> None:
    patterns = [str(each["pattern"]) for each in schemas(json_schema()) if "pattern" in each]
    assert patterns
    for pattern in patterns:
        assert not re.search(r"\\[swdbSWDB]", pattern)
