"""Colour schemes as YAML or JSON files that offices keep."""

from __future__ import annotations

from eduplan.codecs import json, yaml
from eduplan.codecs.loading import data_of, decoded, whole_of
from eduplan.codecs.yaml_reading import located, read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError
from eduplan.model.colours import ColourScheme

__all__ = ["dumps", "loads"]


def dumps(scheme: ColourScheme) -> str:
    """Write *scheme* as YAML."""
    return write_yaml(data_of(scheme, yaml.make_converter()))


def loads(text: str | bytes) -> ColourScheme:
    """Read a colour scheme from YAML or, where it begins with a brace, JSON; raise `CodecError`.

    >>> loads('{"format": 1, "rules": [{"when": "met", "colour": "绿"}]}').rules[0].colour
    '绿'
    """
    source = decoded(text)
    if source.lstrip().startswith("{"):
        return whole_of(json.read_json(source), ColourScheme, "亮灯办法", json.make_converter())
    if not source.strip():
        raise CodecError("文件是空的", remedy="写入 format 和 rules")
    data, marks = read_yaml(source)
    try:
        return whole_of(data, ColourScheme, "亮灯办法", yaml.make_converter())
    except CodecError as error:
        raise located(error, marks) from None
