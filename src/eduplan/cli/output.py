"""Printing that never fails: any character to any console, pipe or file."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping

from eduplan.errors import CodecError, EduplanError

__all__ = ["complain", "prepare_streams", "refuse", "say", "write_bytes", "write_json"]


def prepare_streams() -> None:
    """Let a console or pipe that lacks a character, as cp936 lacks 𬺓, print “?” in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """Print a line for people."""
    sys.stdout.write(text + "\n")


def complain(message: str, *, code: str, as_json: bool = False) -> int:
    """Print what went wrong, with its stable *code*; return the exit code 2."""
    if as_json:
        _write_error({"code": code, "message": message})
    else:
        sys.stderr.write(f"eduplan：{message} [{code}]\n")
    return 2


def refuse(error: EduplanError, *, as_json: bool = False) -> int:
    """Print *error*, and every fault where data have many; return the exit code 2."""
    faults = error.problems if isinstance(error, CodecError) else (error,)
    if not as_json:
        for each in faults:
            complain(str(each), code=error.code)
        return 2
    told: dict[str, object] = {"code": error.code, **_fault(error)}
    if len(faults) > 1:
        told["problems"] = [_fault(each) for each in faults]
    _write_error(told)
    return 2


def _write_error(told: Mapping[str, object]) -> None:
    write_json({"status": "error", "exit": 2, "error": told})


def _fault(error: EduplanError) -> dict[str, str]:
    return {
        "message": error.message,
        "path": error.path,
        "place": error.place,
        "remedy": error.remedy,
    }


def write_json(data: Mapping[str, object]) -> None:
    """Print *data* as JSON: readable where the stream can hold Chinese, else in ASCII escapes."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    text = json.dumps(data, ensure_ascii=encoding != "utf8", indent=2)
    sys.stdout.write(text + "\n")


def write_bytes(content: bytes) -> None:
    """Write *content* to standard output as it is."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(content.decode("utf-8-sig"))
        return
    sys.stdout.flush()
    buffer.write(content)
    buffer.flush()
