"""Where each value of a JSON file stands, by its path: line and column, as for YAML."""

from __future__ import annotations

import json
import re
from typing import Final

from eduplan.codecs.values import joined, key_path
from eduplan.codecs.yaml_events import Mark
from eduplan.codecs.yaml_reading import Marks

__all__ = ["json_marks"]

_TOKEN: Final = re.compile(r'[{}\[\],:"]|[^\s{}\[\],:"]+')
_STRING: Final = json.JSONDecoder()


def json_marks(text: str) -> Marks:
    """The place of each value in the JSON *text*, which has been read before; ``""`` is the whole.

    >>> {path: str(mark) for path, mark in json_marks('{"a": [1,\\n "x"]}').items()}
    {'': '第1行第1列', 'a': '第1行第7列', 'a[0]': '第1行第8列', 'a[1]': '第2行第2列'}
    """
    return _Walk(text).marks


class _Walk:
    """One pass over the text: *steps* are the key or number at hand on each level that is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: Marks = {}
        self.paths = [""]
        self.steps: list[str | int] = []
        self.line, self.begin, self.seen = 1, 0, 0
        at, is_key = 0, False
        while hit := _TOKEN.search(text, at):
            token, start, at = hit.group(), hit.start(), hit.end()
            if token == '"':
                value, at = _STRING.raw_decode(text, start)
                if is_key:
                    self.steps[-1] = value
                else:
                    self.mark(start)
            elif token in "{[":
                self.mark(start)
                self.paths.append(self.path())
                self.steps.append(0 if token == "[" else "")
            elif token in "}]":
                self.paths.pop()
                self.steps.pop()
            elif token == ",":
                last = self.steps[-1]
                self.steps[-1] = "" if isinstance(last, str) else last + 1
            elif token != ":":
                self.mark(start)
            is_key = token in "{," and bool(self.steps) and isinstance(self.steps[-1], str)

    def path(self) -> str:
        """The path of the value that begins here."""
        if not self.steps:
            return ""
        step = self.steps[-1]
        if isinstance(step, int):
            return f"{self.paths[-1]}[{step}]"
        return joined(self.paths[-1], key_path(step))

    def mark(self, start: int) -> None:
        """Note where the value that begins at *start* stands."""
        self.line += self.text.count("\n", self.seen, start)
        self.begin = max(self.begin, self.text.rfind("\n", self.seen, start) + 1)
        self.seen = start
        self.marks.setdefault(self.path(), Mark(self.line, start - self.begin + 1))
