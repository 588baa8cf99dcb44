"""Findings as data: what programs read of a check."""

from __future__ import annotations

from eduplan.codecs.values import JsonObject
from eduplan.model.finding import Edit, Finding, Safety
from eduplan.model.place import DocxPlace, Place, TextPlace
from eduplan.model.setting import SettingEdit

__all__ = ["dump_finding", "dump_place"]


def dump_finding(finding: Finding) -> JsonObject:
    """*finding* as code, clause, force, severity, place, message and fix (None where there is none)."""
    return {
        "code": finding.code,
        "clause": finding.clause,
        "force": finding.force.value,
        "severity": finding.severity.value,
        "place": dump_place(finding.place),
        "message": finding.message,
        "fix": None if finding.fix is None else _edit(finding.fix),
    }


def dump_place(place: Place) -> JsonObject:
    """*place* by its own fields: line in a text, part and block in a document, path in data."""
    if isinstance(place, TextPlace):
        return {"line": place.line, "start": place.start, "end": place.end}
    if isinstance(place, DocxPlace):
        span: JsonObject = {"start": place.start, "end": place.end}
        return {"part": place.part, "block": list(place.block), **span}
    return {"path": place.path, "start": place.start, "end": place.end}


def _edit(edit: Edit | SettingEdit) -> JsonObject:
    if isinstance(edit, SettingEdit):
        return {
            "place": dump_place(edit.place),
            "setting": edit.setting.value,
            "before": edit.before,
            "after": edit.after,
            "safety": Safety.SAFE.value,
        }
    return {
        "place": dump_place(edit.place),
        "before": edit.before,
        "after": edit.after,
        "safety": edit.safety.value,
    }
