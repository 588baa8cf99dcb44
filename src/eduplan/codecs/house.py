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
from eduplan.model.layout import HouseStyle

__all__ = ["dump_house", "load_house"]


@cache
def _converter() -> Converter:
    converter = _make_converter()
    register_model_hooks(converter)
    converter.register_structure_hook(Fraction, _read_length)
    converter.register_unstructure_hook(Fraction, _write_length)
    return converter


def _read_length(value: object, _: object) -> Fraction:
    text = read_text(value)
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise CodecError(f"长度 {text[:40]!r} 不是数值", remedy="写成 28.95 这样的小数") from None


def _write_length(value: Fraction) -> str:
    number = f"{float(value):.6f}".rstrip("0").rstrip(".")
    return number if Fraction(number) == value else f"{value.numerator}/{value.denominator}"


def dump_house(house: HouseStyle) -> JsonObject:
    """What *house* says that is not the standard's."""
    data: JsonObject = _converter().unstructure(house)
    return data


def load_house(data: object) -> HouseStyle:
    """The house style that *data* hold; raise `CodecError` with the path of every fault."""
    try:
        return _converter().structure(data, HouseStyle)
    except CodecError:
        raise
    except (PlanError, Exception) as error:
        raise collected(error) from None
