"""Single faults put into good data, and where a reader has to find them."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen
from hypothesis import strategies as st

from eduplan.codecs.values import JsonObject, JsonValue, joined

__all__ = ["Fault", "Site", "faults", "sites"]

_PHRASES: Final = frozenset({"target", "deadline", "duty"})
_REQUIRED: Final = frozenset(
    {"format", "title", "kind", "role", "parties", "value", "rows", "name", "of", "as_of"}
)
_OPTIONAL: Final = re.compile(r"observations\[[0-9]+\]\.value$")
_MILESTONE: Final = re.compile(r"milestones\[[0-9]+\]\.by$")
_ENUMERATIONS: Final = frozenset(
    {"kind", "comparator", "role", "digits", "form", "polarity", "nature", "aggregation"}
    | {"urgency", "origin", "firmness", "direction", "scale", "gap", "grouping", "separator"}
)
_PATTERNS: Final = {
    "id": ("A1", "1a", "a" * 25, "t1_copy_2", ""),
    "part_of": ("T1", ""),
    "same_as": ("T1", ""),
    "value": ("1e5", "-1", "01", "1.", "", "1" * 19, "１００"),
    "to": ("+2", "1,000"),
    "unit": ("1场", "a b", "三个", "x" * 17),
    "period": ("23", "2023-", "2023s3", "3023"),
    "when": ("13", "2023-6", "每月", ""),
    "date": ("2026-13-01", "2026-1-1", "20260101", ""),
    "printed": ("2026-00-01",),
    "family": ("A", "a b", ""),
    "copy_number": ("1", "1234567"),
    "end": ("。。", "x"),
    "label": (" 一、", "x" * 25),
}


@frozen
class Site:
    """A value of good data: its *path*, the *key* it has in *owner*."""

    path: str
    owner: JsonObject | list[JsonValue]
    key: str | int

    @property
    def value(self) -> JsonValue:
        """What stands there."""
        if isinstance(self.owner, dict):
            return self.owner[str(self.key)]
        return self.owner[int(self.key)]

    def put(self, value: JsonValue) -> None:
        """Put *value* there."""
        if isinstance(self.owner, dict):
            self.owner[str(self.key)] = value
        else:
            self.owner[int(self.key)] = value

    def drop(self) -> None:
        """Take away what stands there."""
        if isinstance(self.owner, dict):
            del self.owner[str(self.key)]
        else:
            del self.owner[int(self.key)]


@frozen
class Fault:
    """Bad *data* with one fault of a *sort*, which has to be found at *path*."""

    sort: str
    path: str
    data: JsonValue


def sites(data: JsonValue, path: str = "") -> Iterator[Site]:
    """Every value inside *data*, from the outside in."""
    if isinstance(data, dict):
        for key, value in data.items():
            here = joined(path, key)
            yield Site(here, data, key)
            yield from sites(value, here)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            here = f"{path}[{index}]"
            yield Site(here, data, index)
            yield from sites(value, here)


@st.composite
def faults(draw: st.DrawFn, good: JsonObject) -> Fault:
    """*good* with one value of the wrong type, key, tag, enumeration or pattern."""
    data = copy.deepcopy(good)
    possible = [(sort, path, site) for site in sites(data) for sort, path in _possible(site)]
    sort = draw(st.sampled_from(sorted({sort for sort, _, _ in possible})))
    path, site = draw(
        st.sampled_from([(path, site) for its, path, site in possible if its == sort])
    )
    if sort == "type":
        site.put(draw(st.sampled_from(_wrong_types(site.value))))
    elif sort == "enumeration":
        site.put(draw(st.sampled_from(("nonsense", "bare ", "BARE"))))
    elif sort == "pattern":
        site.put(draw(st.sampled_from(_wrong_texts(site))))
    else:
        _spoil_keys(site, sort)
    return Fault(sort, path, data)


def _possible(site: Site) -> Iterator[tuple[str, str]]:
    """What can be made wrong at *site*, and the path that says so."""
    value = site.value
    yield "type", site.path
    if isinstance(value, dict):
        yield "unknown key", f"{site.path}.colour"
        if value.keys() <= _PHRASES:
            yield "tag", f"{site.path}.goal"
    required = site.key in _REQUIRED and not _OPTIONAL.match(site.path)
    if required or _MILESTONE.search(site.path):
        yield "missing key", site.path
    if isinstance(value, str):
        yield "pattern", site.path
        if site.key in _ENUMERATIONS:
            yield "enumeration", site.path


def _wrong_types(value: JsonValue) -> list[JsonValue]:
    wrong: list[JsonValue] = [None, 1.5]
    if not isinstance(value, bool):
        wrong.append(False)
    if isinstance(value, bool) or not isinstance(value, int):
        wrong.append(3)
    return [*wrong, "text", {}] if isinstance(value, (bool, int)) else wrong


def _wrong_texts(site: Site) -> list[str]:
    text = site.value
    assert isinstance(text, str)
    broken = [text + "\n", "\x00" + text, text + "\u2028", text + "\ufffe"]
    return [*broken, *_PATTERNS.get(str(site.key), ())]


def _spoil_keys(site: Site, sort: str) -> None:
    value = site.value
    if sort == "missing key":
        site.drop()
        return
    assert isinstance(value, dict)
    if sort == "tag":
        [inner] = value.values()
        site.put({"goal": inner})
    else:
        value["colour"] = "red"
