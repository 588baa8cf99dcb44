"""Decisions as files: what is open written out for a person, what was decided read back."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from eduplan.errors import EduplanError, FileError
from eduplan.model.decision import Decisions
from eduplan.verbs.files import contents, put
from eduplan.verbs.formats import Format, format_of_path

__all__ = ["read_decisions", "write_decisions"]


def read_decisions(path: Path) -> Decisions:
    """The decisions in the file at *path*, .yaml or .json; raise `EduplanError` naming file and line."""
    form, content = _form(path), contents(path)
    from eduplan.codecs import decisions as codec

    try:
        read = codec.loads_yaml(content) if form is Format.YAML else codec.loads_json(content)
    except EduplanError as error:
        error.place = f"{path} {error.place}".strip()
        raise
    places = read.places or [""] * len(read.decisions)
    return evolve(read, places=[f"{path} {place}".strip() for place in places])


def write_decisions(decisions: Decisions, path: Path) -> None:
    """Write *decisions* to *path*, .yaml or .json."""
    form = _form(path)
    from eduplan.codecs import decisions as codec

    text = codec.dumps_yaml(decisions) if form is Format.YAML else codec.dumps_json(decisions)
    put(path, text.encode())


def _form(path: Path) -> Format:
    form = format_of_path(path)
    if form not in (Format.YAML, Format.JSON):
        raise FileError(
            f"决定文件的后缀是 {path.suffix!r}", place=str(path), remedy="用 .yaml 或 .json"
        )
    return form
