"""What a converter has to know to read and write plans, whatever the format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from eduplan.codecs.keys import keys_of
from eduplan.codecs.origins import as_written
from eduplan.codecs.problems import problems_of
from eduplan.codecs.prose import register_prose
from eduplan.codecs.scalars import register_scalars
from eduplan.codecs.sequences import sequence
from eduplan.codecs.values import key_path, shown
from eduplan.errors import CodecError, PlanError

__all__ = ["is_optional", "is_tuple", "present", "register_model_hooks"]

_T = TypeVar("_T")
_AFTER_FIRST: Final = re.compile(r"(?<=[^.\[])[.\[].*", re.DOTALL)
_Structure = Callable[[object, Any], _T]


def register_model_hooks(converter: Converter) -> None:
    """Teach *converter* every class of the model.

    Nothing is coerced, unknown keys are refused, defaults left out; what is optional is left out,
    never null.
    """
    converter.register_structure_hook_factory(has, lambda cl: _class_reader(converter, cl))
    converter.register_unstructure_hook_factory(has, lambda cl: _class_writer(converter, cl))
    converter.register_structure_hook_factory(is_tuple, lambda t: _tuple_reader(converter, t))
    converter.register_unstructure_hook_factory(is_tuple, lambda t: _tuple_writer(converter, t))
    converter.register_structure_hook_factory(
        is_optional, lambda t: converter.get_structure_hook(present(t))
    )
    register_scalars(converter)
    register_prose(converter)


def _class_reader(converter: Converter, cl: type[_T]) -> _Structure[_T]:
    read = make_dict_structure_fn(
        cl,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **_renames(cl),
    )

    def structure(value: object, _: object) -> _T:
        if type(value) is not dict:
            raise CodecError(f"应为对象（键和值），却是{shown(value)}", remedy="写成键和值")
        try:
            return read(value, cl)
        except ClassValidationError as error:
            if _is_refusal(error):
                found = list(_refusals(converter, cl, value)) or _written(error, value)
            else:
                found = list(problems_of(error))
            raise CodecError.of(_in_order(found, value)) from None

    return structure


def _in_order(problems: list[CodecError], value: dict[str, object]) -> list[CodecError]:
    """*problems* in the order in which the keys of *value* stand; what is missing comes last."""
    places = {key_path(key): place for place, key in enumerate(value)}
    return sorted(
        problems, key=lambda each: places.get(_AFTER_FIRST.sub("", each.path), len(places))
    )


def _is_refusal(error: ClassValidationError) -> bool:
    """Whether the data had the right shape and the constructor refused the values."""
    return len(error.exceptions) == 1 and isinstance(error.exceptions[0], PlanError)


def _written(error: ClassValidationError, value: object) -> list[CodecError]:
    """What the constructor refused, by the paths of the data."""
    return [
        CodecError(each.message, path=as_written(value, each.path), remedy=each.remedy)
        for each in problems_of(error)
    ]


def _refusals(
    converter: Converter, cl: type[Any], value: dict[str, object]
) -> Iterator[CodecError]:
    """What every attribute's own validator refuses: a constructor stops at the first."""
    keys = keys_of(cl)
    for attribute in fields(cl):
        key = keys.get(attribute.name)
        if attribute.validator is None or key not in value:
            continue
        given = converter.structure(value[key], attribute.type)
        try:
            attribute.validator(None, attribute, given)
        except PlanError as error:
            yield from problems_of(error)


def _class_writer(converter: Converter, cl: type[_T]) -> Callable[[_T], dict[str, object]]:
    write = make_dict_unstructure_fn(cl, converter, _cattrs_omit_if_default=True, **_renames(cl))
    keys = tuple(keys_of(cl).values())

    def unstructure(value: _T) -> dict[str, object]:
        data = write(value)
        return {key: data[key] for key in keys if key in data}

    return unstructure


def _renames(cl: type[Any]) -> dict[str, Any]:
    keys = keys_of(cl)
    left_out = (each.name for each in fields(cl) if each.init and each.name not in keys)
    return {
        **{name: override(rename=key) for name, key in keys.items() if name != key},
        **{name: override(omit=True) for name in left_out},
    }


def is_tuple(kind: object) -> bool:
    """Whether *kind* is a tuple of any length."""
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _tuple_reader(converter: Converter, kind: object) -> _Structure[tuple[Any, ...]]:
    member = get_args(kind)[0]

    def structure(value: object, _: object) -> tuple[Any, ...]:
        read = converter.get_structure_hook(member)
        return sequence(value, lambda each: read(each, member))

    return structure


def _tuple_writer(converter: Converter, kind: object) -> Callable[[tuple[Any, ...]], list[Any]]:
    member = get_args(kind)[0]

    def unstructure(value: tuple[Any, ...]) -> list[Any]:
        write = converter.get_unstructure_hook(member)
        return [write(each) for each in value]

    return unstructure


def is_optional(kind: object) -> bool:
    """Whether *kind* is a union with None."""
    return get_origin(kind) in (Union, UnionType) and NoneType in get_args(kind)


def present(kind: object) -> Any:
    """The type that stands beside None in an optional one."""
    [present] = (each for each in get_args(kind) if each is not NoneType)
    return present
