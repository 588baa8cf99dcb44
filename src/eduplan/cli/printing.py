"""A document as it is, turned into pages: nothing is read, so nothing is lost."""

from __future__ import annotations

from pathlib import Path

from eduplan.cli.output import say, write_json
from eduplan.verbs.pages import document_of, set_pages

__all__ = ["print_as_it_is"]


def print_as_it_is(source: Path, target: Path, *, as_json: bool) -> int:
    """Set the .docx *source* and write its pages to *target*; return 0."""
    note = set_pages(document_of(source), target)
    if as_json:
        notes = [{"code": note.code.value, "place": "", "message": note.message, "doubt": False}]
        status = {"status": "done", "exit": 0, "input": str(source), "output": str(target)}
        write_json({**status, "notes": notes})
    else:
        say(f"{source} → {target}")
        say(f"注意：{note.message}")
    return 0
