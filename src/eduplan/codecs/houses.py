"""House styles as files that people write, TOML or YAML, and those that come with eduplan."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final

from cattrs import Converter

from eduplan.codecs import yaml
from eduplan.codecs.house import dump_house, load_house, register_lengths
from eduplan.codecs.loading import decoded
from eduplan.codecs.problems import near
from eduplan.codecs.toml_reading import read_toml
from eduplan.codecs.toml_writing import write_toml
from eduplan.codecs.yaml_reading import located, read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError, PlanError
from eduplan.gbt9704.house import typesetting_of
from eduplan.model.layout import HouseStyle

__all__ = ["SHIPPED", "HouseFormat", "dumps", "loads", "shipped"]

SHIPPED: Final = ("standard", "word-grid", "bold-run-in")
"""The names of the house styles that come with eduplan."""


class HouseFormat(Enum):
    """A form that house styles are written in."""

    TOML = "toml"
    YAML = "yaml"


def dumps(house: HouseStyle, format: HouseFormat = HouseFormat.TOML) -> str:
    """Write what *house* says that is not the standard's; "" where it says nothing."""
    data = dump_house(house)
    return write_toml(data) if format is HouseFormat.TOML else write_yaml(data)


def loads(text: str | bytes, format: HouseFormat = HouseFormat.TOML) -> HouseStyle:
    """Read a house style; raise `CodecError` with path and, for YAML, line and column of every fault.

    Lengths are numbers as they are written, with quotes or without. A file that says nothing is the
    standard's style, one whose lengths leave no room for a line is refused.
    """
    load = _load_toml if format is HouseFormat.TOML else _load_yaml
    house = load(decoded(text))
    try:
        typesetting_of(house)
    except PlanError as error:
        raise CodecError(error.message, remedy=error.remedy) from None
    return house


@cache
def shipped(name: str) -> HouseStyle:
    """The house style called *name*, one of `SHIPPED`; raise `CodecError` for another.

    >>> shipped("standard") == HouseStyle()
    True
    """
    if name not in SHIPPED:
        raise CodecError(f"没有叫 {name!r} 的版式方案", remedy=near(name, SHIPPED))
    from importlib import resources

    source = resources.files("eduplan.gbt9704").joinpath("houses", f"{name}.toml")
    return loads(source.read_bytes())


def _load_toml(text: str) -> HouseStyle:
    return load_house(read_toml(text))


def _load_yaml(text: str) -> HouseStyle:
    if not any(line.partition("#")[0].strip() for line in text.splitlines()):
        return HouseStyle()
    data, marks = read_yaml(text)
    try:
        return load_house(data, _yaml_converter())
    except CodecError as error:
        raise located(error, marks) from None


@cache
def _yaml_converter() -> Converter:
    return register_lengths(yaml.make_converter())
