"""Law 1: what is dumped loads back equal, and schema and loader refuse the same faults."""

from __future__ import annotations

from functools import cache

import jsonschema_rs
import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from eduplan.codecs import json, yaml
from eduplan.codecs.schema import json_schema
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.errors import CodecError
from eduplan.model import Plan
from eduplan.testing import plans
from tests.properties.law import prove
from tests.properties.mutations import faults, sites

_JSON_VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda below: (
        st.lists(below, max_size=4) | st.dictionaries(st.text(max_size=8), below, max_size=4)
    ),
    max_leaves=12,
)


@cache
def _schema() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json_schema())


def _load(data: object) -> Plan | None:
    try:
        return json.load_data(data)
    except CodecError:
        return None


def test_a_plan_dumped_as_json_loads_back_equal_and_satisfies_the_schema() -> None:
    def law(plan: Plan) -> None:
        data = json.dump_data(plan)
        assert json.load_data(data) == plan
        assert json.loads(json.dumps(plan)) == plan
        assert json.loads(json.dumps(plan, indent=None)) == plan
        _schema().validate(data)

    prove(law)


def test_a_plan_dumped_as_yaml_loads_back_equal_and_dumps_the_same_again() -> None:
    def law(plan: Plan) -> None:
        text = yaml.dumps(plan)
        loaded = yaml.loads(text)
        assert loaded == plan
        assert yaml.dumps(loaded) == text

    prove(law)


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@given(plan=plans())
def test_another_yaml_tool_reads_from_the_dump_the_very_data_of_the_json(
    version: str, plan: Plan
) -> None:
    tool = YAML(typ="safe", pure=True)
    tool.version = version
    assert tool.load(yaml.dumps(plan)) == json.dump_data(plan)


@given(st.data())
def test_a_single_fault_is_refused_by_loader_and_schema_alike_and_named_by_its_path(
    data: st.DataObject,
) -> None:
    fault = data.draw(faults(json.dump_data(data.draw(plans()))))
    event(fault.sort)
    assert not _schema().is_valid(fault.data)
    with pytest.raises(CodecError) as caught:
        json.load_data(fault.data)
    assert [problem.path for problem in caught.value.problems] == [fault.path]
    assert caught.value.message
    assert caught.value.remedy


@given(st.data())
def test_whatever_loads_after_any_change_the_schema_accepts_too(data: st.DataObject) -> None:
    changed = json.dump_data(data.draw(plans()))
    _change(changed, data)
    plan = _load(changed)
    event(f"accepted: {plan is not None}")
    if plan is not None:
        _schema().validate(changed)
        assert json.load_data(json.dump_data(plan)) == plan


def _change(data: JsonObject, draw: st.DataObject) -> None:
    """Put at one place what stands at another, or any value whatever, or drop what stands there."""
    all_sites = list(sites(data))
    site, other = (draw.draw(st.sampled_from(all_sites)) for _ in range(2))
    how = draw.draw(st.sampled_from(("move", "any", "drop")))
    if how == "move":
        site.put(other.value)
    elif how == "any":
        site.put(draw.draw(_JSON_VALUES))
    else:
        site.drop()


@given(_JSON_VALUES)
def test_any_json_value_gives_a_plan_or_a_codec_error(value: JsonValue) -> None:
    for data in (value, {"format": 1, "title": "要点", "pillars": value}):
        plan = _load(data)
        assert plan is None or _schema().is_valid(data)


@pytest.mark.parametrize("loads", [json.loads, yaml.loads])
@given(text=st.text() | st.binary())
def test_any_text_or_bytes_give_a_plan_or_a_codec_error(loads: object, text: str | bytes) -> None:
    assert callable(loads)
    with pytest.raises(CodecError):
        loads(text)


@given(st.data())
def test_a_damaged_file_gives_a_plan_or_a_codec_error(data: st.DataObject) -> None:
    codec = data.draw(st.sampled_from((json, yaml)))
    text = codec.dumps(data.draw(plans()))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    wedge = data.draw(st.text("{}[]\":,-#&*!|>'%@` \n\t\\0aé\u3000\ufeff", max_size=3) | st.text())
    damaged = text[:start] + wedge + text[end:]
    try:
        plan = codec.loads(damaged)
    except CodecError:
        event(f"{codec.__name__} refused")
    else:
        event(f"{codec.__name__} accepted")
        assert codec.loads(codec.dumps(plan)) == plan
