"""Printing that never fails: any character to any console, pipe or file."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping

__all__ = ["complain", "prepare_streams", "say", "write_bytes", "write_json"]


def prepare_streams() -> None:
    """Let a console or pipe that lacks a character, as cp936 lacks 𬺓, print “?” in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """Print a line for people."""
    sys.stdout.write(text + "\n")


def complain(message: str, *, code: str, as_json: bool = False, **where: str) -> int:
    """Print what went wrong, with its stable *code*; return the exit code 2.

    *where* (path, place, remedy) is part of the JSON form; a message for people holds it already.
    """
    if as_json:
        error = {"code": code, "message": message, **where}
        write_json({"status": "error", "exit": 2, "error": error})
    else:
        sys.stderr.write(f"eduplan：{message} [{code}]\n")
    return 2


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
