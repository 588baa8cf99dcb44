"""Law: any bytes whatever give a `Reading` or an `EduplanError`, and nothing else."""

from __future__ import annotations

import os
import time
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan import EduplanError, Reading, parse, read
from eduplan.verbs.write import to_bytes

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "minghu-2026.txt"
FORMATS = ("docx", "txt", "json", "yaml")
MUTATIONS = int(os.environ.get("EDUPLAN_MUTATIONS", "120"))


def outcome(content: bytes, form: str | None = None) -> Reading | EduplanError:
    """What reading gives; anything but these two kinds is a failure of the test."""
    try:
        return read(content, format=form)
    except EduplanError as error:
        return error


@given(st.binary(max_size=400), st.sampled_from([None, *FORMATS]))
def test_random_bytes_give_a_reading_or_a_clear_error(content: bytes, form: str | None) -> None:
    outcome(content, form)


@given(st.text(max_size=400))
def test_every_text_gives_a_reading(text: str) -> None:
    assert isinstance(parse(text), Reading)


@cache
def valid(form: str) -> bytes:
    text = EXAMPLE.read_text(encoding="utf-8").splitlines()
    return to_bytes(parse("\n".join(text[:14])).plan, form)


def mutated(content: bytes, random: Random) -> bytes:
    """*content* with a few bytes flipped, cut, doubled or moved."""
    data = bytearray(content)
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(data) or 1)
        stretch = slice(start, start + random.choice((1, 2, 7, 60)))
        what = random.randrange(5)
        if what == 0:
            data[stretch] = random.randbytes(len(data[stretch]))
        elif what == 1:
            del data[stretch]
        elif what == 2:
            data[start:start] = data[stretch] * 3
        elif what == 3:
            data = data[: start + 1]
        else:
            data[start:start] = random.choice((b"\x00", b'"', b"}", b"<", b"&", b"\xff", b"- "))
    return bytes(data)


@pytest.mark.parametrize("form", FORMATS)
def test_mutations_of_valid_files_give_a_reading_or_a_clear_error(form: str) -> None:
    random = Random(20120701)
    outcomes = [outcome(mutated(valid(form), random), form) for _ in range(MUTATIONS)]
    errors = [each for each in outcomes if isinstance(each, EduplanError)]
    assert all(str(error) for error in errors)
    assert errors or form == "txt"


@pytest.mark.parametrize(
    "text",
    ["一、" * 300_000, "（" * 900_000, "1" * 900_000, "宣讲100场，" * 20_000, "“" * 900_000],
    ids=["labels", "brackets", "digits", "targets", "quotes"],
)
@pytest.mark.slow
def test_hostile_text_is_read_in_seconds(text: str) -> None:
    start = time.process_time()
    assert isinstance(parse(text), Reading)
    assert time.process_time() - start < 20
