from attrs import has
from cattrs import Converter

from eduplan import model
from eduplan.codecs.hooks import is_optional, is_tuple, present, register_model_hooks
from eduplan.codecs.json import dump_data
from eduplan.codecs.values import JsonValue
from eduplan.model import Plan
from tests.codecs.samples import FULL, paths, with_target


def keys_in(value: JsonValue) -> set[str]:
    if isinstance(value, list):
        return {key for each in value for key in keys_in(each)}
    if isinstance(value, dict):
        return {*value, *(key for each in value.values() for key in keys_in(each))}
    return set()


def test_the_hooks_serve_any_converter() -> None:
    converter = Converter()
    register_model_hooks(converter)
    assert converter.structure(converter.unstructure(FULL), Plan) == FULL


def test_the_sample_names_classes_of_every_kind() -> None:
    classes = [each for each in vars(model).values() if isinstance(each, type) and has(each)]
    assert len(classes) > 15
    assert {"target", "deadline", "duty", "table", "milestones", "baseline", "numbering"} <= (
        keys_in(dump_data(FULL))
    )


def test_what_is_optional_is_left_out_and_never_null() -> None:
    assert paths(with_target(quantity=None)) == ["preamble[0][1].target.quantity"]
    assert paths({"format": 1, "title": "x", "period": None}) == ["period"]


def test_an_object_is_an_object_and_no_list_of_pairs() -> None:
    assert paths(with_target(quantity=[["value", "1"]])) == ["preamble[0][1].target.quantity"]


def test_faults_of_several_fields_are_told_in_the_order_of_the_data() -> None:
    found = paths(
        with_target(wording={"decimals": "1", "scale": 1}, quantity={"unit": 3, "value": 1}, x=1)
    )
    prefix = "preamble[0][1].target"
    assert found == [
        f"{prefix}.wording.decimals",
        f"{prefix}.wording.scale",
        f"{prefix}.quantity.unit",
        f"{prefix}.quantity.value",
        f"{prefix}.x",
    ]


def test_types_are_told_apart() -> None:
    assert is_tuple(tuple[int, ...])
    assert not is_tuple(tuple[int, int])
    assert is_optional(int | None)
    assert not is_optional(int | str)
    assert present(int | None) is int
