"""The skeleton: ids, targets in short and a fingerprint of each paragraph, as custom properties.

It outlives formats that lose the data part, such as .doc and .odt.
"""

from __future__ import annotations

from typing import Final

from eduplan.codecs.values import JsonObject
from eduplan.docx.identity import FORMAT, compact
from eduplan.docx.record import LETTERS, Counter, Record
from eduplan.docx.xml import escape
from eduplan.model.plan import Plan

__all__ = ["PROPERTY", "custom_part", "ids_of", "skeleton_of"]

PROPERTY: Final = "eduplan"
"""The name of the first property; those after it are numbered from 2."""

_CHUNK: Final = 250
"""Editors cut custom properties at 255 characters."""
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/"
_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST: Final = 2  # the lowest property number that is free
_KINDS: Final = {letter: kind for kind, letter in LETTERS.items()}


def skeleton_of(plan: Plan, record: Record) -> JsonObject:
    """Metadata, ids and targets of *plan* in short, by the *record* of its lines."""
    data: JsonObject = {"version": FORMAT}
    if plan.family:
        data["family"] = plan.family
    if plan.period:
        data["period"] = str(plan.period)
    data["lines"] = record.prints
    data["ids"] = ";".join(record.ids)
    data["targets"] = ";".join(record.numbers)
    return data


def ids_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The ids of each line, as *text* (the skeleton's ``ids``) tells them.

    >>> ids_of(";p;i,t,t=law")
    ((), ('p1',), ('i1', 't1', 'law'))
    """
    counter, lines = Counter(), []
    for line in text.split(";"):
        ids = []
        for short in filter(None, line.split(",")):
            usual = counter.usual(_KINDS[short[0]]) if short[0] in _KINDS else ""
            ids.append(short[2:] if short[1:2] == "=" else usual)
        lines.append(tuple(ids))
    return tuple(lines)


def custom_part(skeleton: JsonObject) -> bytes:
    """The custom properties that hold *skeleton*, cut to what editors keep."""
    text = compact(skeleton)
    chunks = [text[start : start + _CHUNK] for start in range(0, len(text), _CHUNK)]
    return "".join(
        [
            f'<Properties xmlns="{_OFFICE}custom-properties" xmlns:vt="{_OFFICE}docPropsVTypes">',
            *map(_property, range(len(chunks)), chunks),
            "</Properties>",
        ]
    ).encode()


def _property(index: int, chunk: str) -> str:
    name = PROPERTY + (str(index + 1) if index else "")
    return (
        f'<property fmtid="{_SET}" pid="{_FIRST + index}" name="{name}">'
        f"<vt:lpwstr>{escape(chunk)}</vt:lpwstr></property>"
    )
