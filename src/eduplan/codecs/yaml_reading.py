"""From YAML to plain data whose scalars are strings, and where everything stands."""

from __future__ import annotations

from typing import TypeAlias

from attrs import define, field

from eduplan.codecs.values import DEEPEST, JsonObject, JsonValue, joined, key_path
from eduplan.codecs.yaml_events import Event, Mark, events_of
from eduplan.errors import CodecError

__all__ = ["Marks", "located", "read_yaml", "scalars_in"]

Marks: TypeAlias = dict[str, Mark]
"""Where each path stands; ``""`` is the document."""


def read_yaml(text: str) -> tuple[JsonValue, Marks]:
    """Read the one document in *text*; raise `CodecError` with its place for what is no plain data."""
    tree = _Tree()
    for event in events_of(text):
        tree.take(event)
    if not tree.marks:
        raise CodecError("文件是空的", remedy="写入 format、title 和 pillars")
    return tree.root, tree.marks


def scalars_in(text: str) -> dict[str, tuple[str, int, int]]:
    """Every scalar in *text* by its path, but for keys: its value, and the characters that write it."""
    tree = _Tree()
    for event in events_of(text):
        tree.take(event)
    return tree.scalars


def located(error: CodecError, marks: Marks) -> CodecError:
    """The same problems, each with the place in the file where its path begins."""
    return CodecError.of(
        [
            CodecError(
                each.message, path=each.path, place=_place(each.path, marks), remedy=each.remedy
            )
            for each in error.problems
        ]
    )


def _place(path: str, marks: Marks) -> str:
    while path and path not in marks:
        path = path[:-1]
    return str(marks[path])


@define
class _Open:
    """A list or mapping that is being read; *key* waits for its value."""

    value: list[JsonValue] | JsonObject
    path: str
    key: str | None = None


@define
class _Tree:
    """What the events so far have built."""

    root: JsonValue = None
    marks: Marks = field(factory=dict)
    open: list[_Open] = field(factory=list)
    scalars: dict[str, tuple[str, int, int]] = field(factory=dict)

    def take(self, event: Event) -> None:
        """Go on by one *event*."""
        _check_plain(event)
        match event.kind:
            case "DocumentStartEvent" if self.marks:
                raise _refused("文件里有不止一份数据", event.mark, "一个文件写一份计划")
            case "ScalarEvent":
                path = self._put(event.value, event.mark)
                self.scalars[path] = (event.value, event.start, event.end)
            case "SequenceStartEvent":
                self._enter([], event.mark)
            case "MappingStartEvent":
                self._enter({}, event.mark)
            case "SequenceEndEvent" | "MappingEndEvent":
                self.open.pop()

    def _enter(self, value: list[JsonValue] | JsonObject, mark: Mark) -> None:
        path = self._put(value, mark)
        if len(self.open) > DEEPEST:
            raise _refused("嵌套太深", mark, f"至多{DEEPEST}层")
        self.open.append(_Open(value, path))

    def _put(self, value: JsonValue, mark: Mark) -> str:
        """Add *value* where the reading stands, as key or as member; return its path."""
        if not self.open:
            self.root = value
            self.marks[""] = mark
            return ""
        last = self.open[-1]
        if isinstance(last.value, list):
            path = f"{last.path}[{len(last.value)}]"
            last.value.append(value)
            self.marks[path] = mark
        elif last.key is None:
            path = self._open_key(last, last.value, value, mark)
        else:
            path = joined(last.path, key_path(last.key))
            last.value[last.key] = value
            last.key = None
        return path

    def _open_key(self, last: _Open, members: JsonObject, key: JsonValue, mark: Mark) -> str:
        if not isinstance(key, str):
            raise _refused("键应为文字", mark, "键不能是列表或对象", last.path)
        path = joined(last.path, key_path(key))
        if key in members:
            raise _refused("同一个键写了两次", mark, "留下一个", path)
        last.key = key
        self.marks[path] = mark
        return path


def _check_plain(event: Event) -> None:
    if event.anchor is not None:
        raise _refused("不支持锚点（&）和别名（*）", event.mark, "把内容写全")
    if event.tag is not None:
        raise _refused(f"不支持标签 {event.tag[:40]}", event.mark, "去掉标签，直接写值")


def _refused(message: str, mark: Mark, remedy: str, path: str = "") -> CodecError:
    return CodecError(message, path=path, place=str(mark), remedy=remedy)
