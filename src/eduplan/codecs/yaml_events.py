"""YAML as a row of events: what ruamel.yaml finds, its errors told in Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from eduplan.errors import CodecError

__all__ = ["Event", "Mark", "events_of"]

_FAULTS: Final = {
    "cannot start any token": "这里有不能开头的符号（如制表符、@）",
    "mapping values are not allowed": "冒号的位置不对，含冒号的文字要加引号",
    "could not find expected ':'": "键后面缺冒号，或缩进不对",
    "expected <block end>": "缩进没有对齐",
    "unexpected end of stream": "引号没有配对",
    "expected the node content": "括号没有配对，或多了逗号",
    "expected ',' or": "括号里缺逗号，或括号没有配对",
}
"""What ruamel.yaml finds, in Chinese."""

_REMEDY: Final = "核对缩进（用空格）、引号和冒号后的空格"


@frozen
class Mark:
    """Where something stands in a file, counted from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"第{self.line}行第{self.column}列"


@frozen
class Event:
    """One event: *kind* is the name of ruamel's class; *value* is a scalar's text.

    It is written as the characters [*start*, *end*) of the file.
    """

    kind: str
    mark: Mark
    value: str = ""
    tag: str | None = None
    anchor: str | None = None
    start: int = 0
    end: int = 0


def events_of(text: str) -> Iterator[Event]:
    """Yield the events of *text*; raise `CodecError` where it is no YAML or ruamel.yaml is missing."""
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError
        from ruamel.yaml.reader import ReaderError
    except ImportError:
        raise CodecError(
            "读 YAML 要用 ruamel.yaml，还没有安装", remedy='pip install "eduplan[yaml]"'
        ) from None
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            yield Event(
                type(event).__name__,
                Mark(event.start_mark.line + 1, event.start_mark.column + 1),
                getattr(event, "value", ""),
                getattr(event, "tag", None),
                getattr(event, "anchor", None),
                event.start_mark.index,
                event.end_mark.index,
            )
    except MarkedYAMLError as error:
        where = error.problem_mark
        mark = Mark(where.line + 1, where.column + 1) if where else None
        raise _syntax_error(str(error.problem), mark) from None
    except ReaderError as error:
        before = text[: error.position]
        mark = Mark(before.count("\n") + 1, error.position - before.rfind("\n"))
        raise CodecError(
            f"文字里有不能有的字符 U+{ord(text[error.position]):04X}",
            place=str(mark),
            remedy="删去这个字符",
        ) from None


def _syntax_error(problem: str, mark: Mark | None) -> CodecError:
    fault = next((ours for theirs, ours in _FAULTS.items() if theirs in problem), "写法不对")
    return CodecError(f"不是合规的 YAML：{fault}", place=str(mark or ""), remedy=_REMEDY)
