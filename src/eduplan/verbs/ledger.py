"""Ledgers as files: read with the name of the file in every message, written as plans are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from attrs import evolve

from eduplan.codecs import colours
from eduplan.codecs.ledgers import LedgerFormat, dumps, loads
from eduplan.errors import FileError
from eduplan.language.encodings import decode
from eduplan.model.colours import ColourScheme
from eduplan.model.ledger import Ledger
from eduplan.verbs.files import contents, errors_in, put

__all__ = ["read_colours", "read_ledger", "write_ledger"]

_SUFFIXES: Final = {
    ".csv": LedgerFormat.CSV,
    ".json": LedgerFormat.JSON,
    ".yaml": LedgerFormat.YAML,
    ".yml": LedgerFormat.YAML,
}


def read_ledger(path: str | os.PathLike[str]) -> Ledger:
    """Read the ledger in a .csv, .json, .yaml or .yml file, whatever its encoding.

    Its `Ledger.places` name the file and the line of each observation. Raises `EduplanError`, of the
    kind `CodecError` with every fault where the file is no ledger.
    """
    source = Path(path)
    form = _format_of(source)
    with errors_in(source):
        ledger = loads(decode(contents(source)), form)
    return evolve(ledger, places=ledger.places_in(str(source), ledger.observations))


def read_colours(path: str | os.PathLike[str]) -> ColourScheme:
    """Read an office's colours for progress from a .yaml or .json file; raise `EduplanError`."""
    source = Path(path)
    with errors_in(source):
        return colours.loads(decode(contents(source)))


def write_ledger(ledger: Ledger, path: str | os.PathLike[str]) -> None:
    """Write *ledger* to a file of the same kinds; a .csv has the mark by which spreadsheets know UTF-8.

    Raises `FileError` where it cannot be written; the old file then stands as it was.
    """
    target = Path(path)
    form = _format_of(target)
    encoding = "utf-8-sig" if form is LedgerFormat.CSV else "utf-8"
    put(target, dumps(ledger, form).encode(encoding))


def _format_of(path: Path) -> LedgerFormat:
    found = _SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise FileError(
            f"台账不认识后缀 {path.suffix!r}" if path.suffix else "台账的文件名没有后缀",
            place=str(path),
            remedy="可用：" + " ".join(_SUFFIXES),
        )
    return found
