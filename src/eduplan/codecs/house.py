"""House styles as data: the keys that depart from the standard's form, lengths as strings."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from cattrs import Converter
from cattrs.preconf.json import make_converter as _make_converter

from eduplan.codecs.hooks import register_model_hooks
from eduplan.codecs.problems import collected
from eduplan.codecs.scalars import read_text
from eduplan.codecs.values import JsonObject
from eduplan.errors import CodecError, PlanError
from eduplan.model.layout import HouseStyle, read_length, write_length

__all__ = ["dump_house", "load_house", "register_lengths"]


def register_lengths(converter: Converter) -> Converter:
    """Teach *converter*, which knows the model, to read and write lengths as strings; return it."""
    converter.register_structure_hook(Fraction, _read_length)
    converter.register_unstructure_hook(Fraction, write_length)
    return converter


@cache
def _converter() -> Converter:
    converter = _make_converter()
    register_model_hooks(converter)
    return register_lengths(converter)


def _read_length(value: object, _: object) -> Fraction:
    text = read_text(value)
    try:
        return read_length(text)
    except PlanError as error:
        raise CodecError(error.message, remedy=error.remedy) from None


def dump_house(house: HouseStyle) -> JsonObject:
    """What *house* says that is not the standard's."""
    data: JsonObject = _converter().unstructure(house)
    return data


def load_house(data: object, converter: Converter | None = None) -> HouseStyle:
    """The house style that *data* hold; raise `CodecError` with the path of every fault.

    *converter* knows how the data write lengths and flags; without one they are those of
    `dump_house`.
    """
    try:
        return (converter or _converter()).structure(data, HouseStyle)
    except Exception as error:
        raise collected(error) from None
