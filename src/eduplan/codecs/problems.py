"""From what went wrong in cattrs or a constructor to errors with a path from the root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from cattrs.errors import AttributeValidationNote, ClassValidationError, ForbiddenExtraKeysError

from eduplan.codecs.keys import keys_of
from eduplan.codecs.values import LONGEST_MESSAGE, key_path, shortened
from eduplan.errors import CodecError, EduplanError

__all__ = ["MOST", "collected", "near", "problems_of"]

MOST: Final = 50
"""How many faults of one list or object are told; more help nobody."""


def problems_of(error: Exception) -> Iterator[CodecError]:
    """Every fault that *error* tells of, each with its path; raise *error* itself if it is a bug."""
    if isinstance(error, CodecError):
        yield from error.problems
    elif isinstance(error, EduplanError):
        yield CodecError(shortened(error.message), path=error.path, remedy=shortened(error.remedy))
    elif isinstance(error, ClassValidationError):
        yield from _of_class(error)
    else:
        raise error


def collected(error: Exception, prefix: str = "") -> CodecError:
    """One `CodecError` for all faults that *error* tells of, as seen from *prefix*."""
    return CodecError.of([each.at(prefix) if prefix else each for each in problems_of(error)])


def near(wrong: object, allowed: Iterable[str]) -> str:
    """A remedy: the name that was probably meant, then all that are allowed."""
    names = list(allowed)
    close = get_close_matches(str(wrong)[:LONGEST_MESSAGE], names, n=1)
    guess = f"是不是 {close[0]}？" if close else ""
    return guess + "可用：" + " ".join(names)


def _of_class(error: ClassValidationError) -> Iterator[CodecError]:
    keys = keys_of(error.cl)
    for inner in error.exceptions:
        attribute = _attribute(inner)
        key = keys.get(attribute, "")
        if isinstance(inner, ForbiddenExtraKeysError):
            yield from _unknown(inner.extra_fields, keys.values())
        elif isinstance(inner, KeyError) and attribute:
            yield CodecError("缺少这一项", path=key, remedy=f"补上 {key}")
        else:
            yield from (each.at(key) if key else each for each in problems_of(inner))


def _attribute(error: Exception) -> str:
    """The attribute that was being structured, or ""."""
    notes = getattr(error, "__notes__", ())
    return next((note.name for note in notes if isinstance(note, AttributeValidationNote)), "")


def _unknown(wrong: Iterable[object], allowed: Iterable[str]) -> Iterator[CodecError]:
    names = tuple(allowed)
    for key in sorted(wrong, key=str)[:MOST]:
        yield CodecError("没有这个键", path=key_path(key), remedy=near(key, names))
