"""Reading: any supported form into a plan, with all that did not become part of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from eduplan.language.encodings import decode
from eduplan.model.plan import Plan
from eduplan.model.reading import Reading
from eduplan.verbs.documents import read_any
from eduplan.verbs.files import contents, errors_in
from eduplan.verbs.formats import Format, format_named, format_of_content, format_of_path

if TYPE_CHECKING:
    from eduplan.grammar.lexicon import Lexicon

__all__ = ["Source", "in_line", "opened", "parse", "read"]

Source: TypeAlias = str | os.PathLike[str] | bytes
"""A path (a string is always one), or the bytes of a file."""


def read(
    source: Source,
    *,
    format: str | None = None,
    like: Plan | Reading | None = None,
    family: str | None = None,
    revisions: str = "accepted",
    lexicon: Lexicon | None = None,
) -> Reading:
    """Read a plan from a file or from bytes: a document, text, JSON or YAML.

    The format is told by *format* (``docx``, ``txt``, ``json``, ``yaml``), else by the path's suffix,
    else by the first bytes. Text may be UTF-8 with or without a mark, UTF-16 with one, or GB18030.
    A .doc, .wps, .odt or .rtf is read by way of LibreOffice where that is installed. Of a document
    with tracked changes that is read what shows once they are accepted, or with *revisions*
    ``original`` what showed before they were made.
    With *like*, an earlier plan or reading, what is the same work has the same id, also where its heading
    was reworded or it moved; each doubt is a note. *family* names the line of plans over the years, by
    default that of the source, else of *like*. *lexicon* knows the words by which phrases are found, the
    default one or one with a user's own units, verbs and names. Raises `EduplanError` where the source
    cannot be read at all, of the kind `PlanError` for a *family* that is no name.
    """
    kind, content = opened(source, format)
    with errors_in(source):
        reading = _read_as(kind, content, revisions, lexicon)
    return in_line(reading, like, family)


def opened(source: Source, format: str | None = None) -> tuple[Format, bytes]:
    """The bytes of *source*, and what they are: text only where they are no package."""
    content = source if isinstance(source, bytes) else contents(Path(source))
    kind = format_named(format) if format is not None else None
    if kind is None and not isinstance(source, bytes):
        kind = format_of_path(Path(source))
    return (format_of_content(content) if kind in (None, Format.TEXT) else kind), content


def parse(
    text: str,
    *,
    like: Plan | Reading | None = None,
    family: str | None = None,
    lexicon: Lexicon | None = None,
) -> Reading:
    """Read a plan from *text*; total: every text gives a reading. The rest is as for `read`."""
    from eduplan.grammar.reader import read_text

    return in_line(read_text(text, lexicon=lexicon), like, family)


def in_line(reading: Reading, like: Plan | Reading | None, family: str | None) -> Reading:
    """*reading* with the ids of *like* where it is the same work, and of *family*: as for `read`."""
    if like is not None:
        from eduplan.history.identify import identified

        earlier = like.plan if isinstance(like, Reading) else like
        plan, notes = identified(reading.plan, earlier, family=family)
        return evolve(reading, plan=plan, notes=(*reading.notes, *notes))
    if family is not None:
        return evolve(reading, plan=evolve(reading.plan, family=family))
    return reading


def _read_as(kind: Format, content: bytes, revisions: str, lexicon: Lexicon | None) -> Reading:
    if kind is Format.TEXT:
        return parse(decode(content), lexicon=lexicon)
    if kind is Format.DOCX:
        return read_any(content, revisions, lexicon)
    if kind is Format.JSON:
        from eduplan.codecs import json

        return Reading(json.loads(content))
    from eduplan.codecs import yaml

    return Reading(yaml.loads(decode(content)))
