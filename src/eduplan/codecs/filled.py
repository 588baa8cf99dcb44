"""Files that people fill in, decisions and choices: YAML with a line on how, or JSON."""

from __future__ import annotations

from functools import cache
from typing import Final, Generic, TypeVar

from attrs import evolve, frozen
from cattrs import Converter

from eduplan.codecs import json, yaml
from eduplan.codecs.json_marks import json_marks
from eduplan.codecs.loading import data_of, decoded, whole_of
from eduplan.codecs.values import JsonValue
from eduplan.codecs.yaml_reading import Marks, located, read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError
from eduplan.model.choice import Choices
from eduplan.model.decision import Decisions

__all__ = ["CHOICES", "DECISIONS", "FilledIn"]

_T = TypeVar("_T", Decisions, Choices)


@frozen
class FilledIn(Generic[_T]):
    """A kind of file that people fill in: what it holds, its *name*, the *key* of its members, its *head*."""

    kind: type[_T]
    name: str
    key: str
    head: str

    def dumps_yaml(self, whole: _T) -> str:
        """Write *whole* as YAML, with a line on how to fill it in."""
        return self.head + write_yaml(data_of(whole, _yaml_converter()))

    def loads_yaml(self, text: str | bytes) -> _T:
        """Read it from YAML; raise `CodecError` with line and path of every fault."""
        return self._loaded(*read_yaml(decoded(text)), _yaml_converter())

    def dumps_json(self, whole: _T) -> str:
        """Write *whole* as JSON."""
        return json.write_json(data_of(whole, _json_converter()))

    def loads_json(self, text: str | bytes) -> _T:
        """Read it from JSON; raise `CodecError` with line and path of every fault."""
        source = decoded(text)
        return self._loaded(json.read_json(source), json_marks(source), _json_converter())

    def _loaded(self, data: JsonValue, marks: Marks, converter: Converter) -> _T:
        try:
            read = whole_of(data, self.kind, self.name, converter)
        except CodecError as error:
            raise located(error, marks) from None
        paths = (f"{self.key}[{index}]" for index in range(len(getattr(read, self.key))))
        return evolve(read, places=[str(marks[path]) for path in paths])


DECISIONS: Final = FilledIn(
    Decisions,
    "决定",
    "decisions",
    "# verdict 写 confirm（是目标）或 reject（不是目标）；没有 verdict 的仍是待定。\n",
)
"""What people decide on the targets of a reading."""
CHOICES: Final = FilledIn(
    Choices,
    "取舍",
    "choices",
    "# answer 写 accept（采用）、reject（不采用，照原文）或 other（另写，新值写在 value）；"
    "没有 answer 的仍是待定。\n",
)
"""What people decide on the proposals of a draft."""


@cache
def _yaml_converter() -> Converter:
    return yaml.make_converter()


@cache
def _json_converter() -> Converter:
    return json.make_converter()
