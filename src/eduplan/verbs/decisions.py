"""Decisions and choices as files: what is open written out for a person, what was decided read back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from eduplan.errors import FileError
from eduplan.model.choice import Choices
from eduplan.model.decision import Decisions
from eduplan.verbs.files import contents, errors_in, put
from eduplan.verbs.formats import Format, format_of_path

if TYPE_CHECKING:
    from eduplan.codecs.filled import FilledIn

__all__ = ["read_choices", "read_decisions", "write_choices", "write_decisions"]

_T = TypeVar("_T", Decisions, Choices)


def read_decisions(path: Path) -> Decisions:
    """The decisions in the file at *path*, .yaml or .json; raise `EduplanError` naming file and line."""
    from eduplan.codecs.filled import DECISIONS

    return _read(DECISIONS, path)


def write_decisions(decisions: Decisions, path: Path) -> None:
    """Write *decisions* to *path*, .yaml or .json."""
    from eduplan.codecs.filled import DECISIONS

    _write(DECISIONS, decisions, path)


def read_choices(path: str | os.PathLike[str]) -> Choices:
    """The choices in the file at *path*, .yaml or .json; raise `EduplanError` naming file and line."""
    from eduplan.codecs.filled import CHOICES

    return _read(CHOICES, Path(path))


def write_choices(choices: Choices, path: str | os.PathLike[str]) -> None:
    """Write *choices* to *path*, .yaml or .json."""
    from eduplan.codecs.filled import CHOICES

    _write(CHOICES, choices, Path(path))


def _read(filled: FilledIn[_T], path: Path) -> _T:
    form, content = _form(path, filled), contents(path)
    with errors_in(path):
        read = filled.loads_yaml(content) if form is Format.YAML else filled.loads_json(content)
    return evolve(read, places=read.places_in(str(path), getattr(read, filled.key)))


def _write(filled: FilledIn[_T], whole: _T, path: Path) -> None:
    form = _form(path, filled)
    text = filled.dumps_yaml(whole) if form is Format.YAML else filled.dumps_json(whole)
    put(path, text.encode())


def _form(path: Path, filled: FilledIn[_T]) -> Format:
    form = format_of_path(path)
    if form not in (Format.YAML, Format.JSON):
        raise FileError(
            f"{filled.name}文件的后缀是 {path.suffix!r}",
            place=str(path),
            remedy="用 .yaml 或 .json",
        )
    return form
