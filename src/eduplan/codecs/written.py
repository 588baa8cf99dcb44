"""Strings as a file of data writes them: where each stands, and the file with one written otherwise.

So a word is changed without the rest of the file being written anew: comments, order, line breaks and
quotes stay as a person left them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

from eduplan.codecs.values import joined, key_path
from eduplan.codecs.yaml_reading import scalars_in

__all__ = ["Rewrite", "Written", "json_strings", "rewritten_json", "rewritten_yaml", "yaml_strings"]

_TOKEN: Final = re.compile(r'[{}\[\],:"]|[^\s{}\[\],:"]+')

_DECODER: Final = json.JSONDecoder()


class Written(NamedTuple):
    """A string *value* at *path* of data, written as the characters [*start*, *end*) of the file."""

    path: str
    value: str
    start: int
    end: int


Rewrite: TypeAlias = Callable[[str, Written, int, str, str], Iterator[str]]
"""Yields the file *text* with *after* for *before* at an offset of a written string, likeliest first."""


def json_strings(text: str) -> Iterator[Written]:
    """The strings of the JSON *text*, which has been read before, but for keys.

    >>> [(each.path, each.value) for each in json_strings('{"a": [1, "x"], "b": {"c": "y"}}')]
    [('a[1]', 'x'), ('b.c', 'y')]
    """
    open_: list[str | int] = []
    paths = [""]
    at, is_key = 0, False
    while hit := _TOKEN.search(text, at):
        token, at = hit.group(), hit.end()
        if token in "{[":
            paths.append(_path(paths[-1], open_[-1]) if open_ else "")
            open_.append(0 if token == "[" else "")
            is_key = token == "{"
        elif token in "}]":
            open_.pop()
            paths.pop()
            is_key = False
        elif token == ",":
            last = open_[-1]
            is_key = isinstance(last, str)
            open_[-1] = "" if isinstance(last, str) else last + 1
        elif token == ":":
            is_key = False
        elif token == '"':
            value, at = _DECODER.raw_decode(text, hit.start())
            if is_key:
                open_[-1] = value
            else:
                yield Written(_path(paths[-1], open_[-1]) if open_ else "", value, hit.start(), at)


def _path(path: str, step: str | int) -> str:
    return f"{path}[{step}]" if isinstance(step, int) else joined(path, key_path(step))


def yaml_strings(text: str) -> Iterator[Written]:
    """The scalars of the YAML *text*, which has been read before, but for keys."""
    for path, (value, start, end) in scalars_in(text).items():
        yield Written(path, value, start, end)


def rewritten_json(text: str, string: Written, at: int, before: str, after: str) -> Iterator[str]:
    """*text* with *after* for *before* at the offset *at* of *string*."""
    value, written = string.value, text[string.start : string.end]
    if value[at : at + len(before)] == before:
        new = json.dumps(
            value[:at] + after + value[at + len(before) :], ensure_ascii="\\u" in written
        )
        yield text[: string.start] + new + text[string.end :]


def rewritten_yaml(text: str, string: Written, at: int, before: str, after: str) -> Iterator[str]:
    """*text* with *after* for *before* at the offset *at* of *string*, or wherever it may be written.

    A scalar that is folded or escaped does not stand there as it reads: each place of *before* in it is
    given, for the reader to say which is meant.
    """
    written = text[string.start : string.end]
    opening = written.find(string.value)
    if opening >= 0:
        places = [opening + at]
    else:
        places = [hit.start() for hit in re.finditer(re.escape(before), written)] if before else []
    for place in places:
        if written[place : place + len(before)] == before:
            start = string.start + place
            yield text[:start] + after + text[start + len(before) :]
