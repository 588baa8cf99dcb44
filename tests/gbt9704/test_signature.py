"""署名 and 成文日期: where they stand in each of the three forms of clause 7.3.5."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.signature import SCRIPT_GAP, SEAL, Anchor, SignedLine, signed_lines
from eduplan.language.width import character_width
from eduplan.model import Sealing

WIDTH, ADVANCE = 8844, 315
NAMES = st.lists(st.text("明湖区教育局委员会", min_size=1, max_size=20), min_size=1, max_size=6)
DATES = st.dates().map(lambda day: f"{day.year}年{day.month}月{day.day}日")


def span(line: SignedLine, index: int = 0) -> tuple[int, int]:
    """Where a text of *line* begins and ends, in twips from the left edge."""
    text = line.texts[index]
    gaps = sum(a.isascii() != b.isascii() for a, b in pairwise(text))
    width = round(character_width(text) * ADVANCE) + gaps * SCRIPT_GAP.twips
    place = line.places[index]
    if line.anchor is Anchor.LEFT:
        return place, place + width
    if line.anchor is Anchor.RIGHT:
        return WIDTH - place - width, WIDTH - place
    return place - width // 2, place - width // 2 + width


def signed(names: list[str], date: str, sealing: Sealing) -> tuple[list[SignedLine], SignedLine]:
    *lines, last = signed_lines(names, date, sealing, WIDTH, ADVANCE)
    assert last.is_date
    return lines, last


@given(NAMES, DATES)
def test_without_a_seal_the_date_begins_two_characters_behind_the_name(
    names: list[str], date: str
) -> None:
    lines, day = signed(names, date, Sealing.UNSTAMPED)
    assert [line.texts for line in lines] == [(name,) for name in names]
    assert abs(span(day)[0] - span(lines[-1])[0] - 640) <= 1


@given(NAMES, DATES)
def test_without_a_seal_the_longer_of_the_two_ends_two_characters_from_the_right(
    names: list[str], date: str
) -> None:
    lines, day = signed(names, date, Sealing.UNSTAMPED)
    longer = day.anchor is Anchor.RIGHT
    begins, ends = span(day)
    name = span(lines[-1])
    assert longer == (ends - begins > name[1] - name[0])
    assert WIDTH - span(day if longer else lines[-1])[1] == 640


@given(NAMES, DATES)
def test_with_a_seal_the_date_ends_four_characters_from_the_right_below_the_last_name(
    names: list[str], date: str
) -> None:
    lines, day = signed(names, date, Sealing.STAMPED)
    assert WIDTH - span(day)[1] == 1280
    begin, end = span(day)
    assert abs(lines[-1].places[-1] - (begin + end) // 2) <= 1


@given(NAMES, DATES)
def test_seals_neither_touch_nor_overlap(names: list[str], date: str) -> None:
    lines, _ = signed(names, date, Sealing.STAMPED)
    assert [name for line in lines for name in line.texts] == names
    for line in lines:
        gaps = [b - a for a, b in zip(line.places, line.places[1:], strict=False)]
        assert all(gap > SEAL.twips for gap in gaps)
        assert len(line.texts) <= 3
    assert all((line.before + 1) * 579 > SEAL.twips for line in lines[1:])


@given(NAMES, DATES)
def test_a_signature_stamp_has_room_between_the_title_and_the_right_edge(
    names: list[str], date: str
) -> None:
    lines, day = signed(names, date, Sealing.SIGNATURE_STAMP)
    assert [line.before for line in lines] == [2] + [1] * (len(names) - 1)
    assert {line.places for line in lines} == {((4 + 6 + 2) * 320,)}
    assert (day.before, day.places) == (1, (4 * 320,))


@pytest.mark.parametrize("sealing", Sealing)
def test_either_may_be_missing(sealing: Sealing) -> None:
    assert signed_lines([], "", sealing, WIDTH, ADVANCE) == ()
    [name] = signed_lines(["明湖区教育局"], "", sealing, WIDTH, ADVANCE)
    [day] = signed_lines([], "2026年1月15日", sealing, WIDTH, ADVANCE)
    assert (name.is_date, day.is_date) == (False, True)
    assert name.before > 0
    assert day.before > 0


@pytest.mark.parametrize("sealing", Sealing)
def test_names_too_long_for_a_line_have_a_place_all_the_same(sealing: Sealing) -> None:
    for line in signed_lines(["局" * 80], "2026年1月15日", sealing, WIDTH, ADVANCE):
        assert all(place >= 0 for place in line.places)
