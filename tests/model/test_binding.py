import pytest
from hypothesis import given

from eduplan.model import Deadline, Inline, Target, build
from eduplan.model.binding import deadline_of
from eduplan.model.inline import Inlines, as_inlines
from eduplan.testing import inlines

FIRST, SECOND = build.count(1, "场"), build.count(2, "场")
JUNE, AUTUMN = build.by("06"), build.before("s1")


def bound(*members: Inline) -> list[Deadline | None]:
    """The deadline of each target in *members*."""
    row = as_inlines(members)
    return [deadline_of(row, n) for n, part in enumerate(row) if isinstance(part, Target)]


def test_a_deadline_binds_the_targets_after_it_in_its_sentence() -> None:
    assert bound(JUNE, "开展", FIRST, "、", SECOND, "。") == [JUNE, JUNE]


def test_the_nearest_deadline_before_a_target_comes_first() -> None:
    assert bound(JUNE, FIRST, "，", AUTUMN, SECOND) == [JUNE, AUTUMN]


def test_a_deadline_with_targets_behind_it_does_not_bind_those_before_it() -> None:
    assert bound(FIRST, "，", JUNE, SECOND) == [None, JUNE]


def test_a_deadline_with_no_target_behind_it_binds_all_of_its_sentence() -> None:
    assert bound(FIRST, "、", SECOND, "，", JUNE, "完成。") == [JUNE, JUNE]
    assert bound(FIRST, "，", JUNE, "，", AUTUMN) == [JUNE]


@pytest.mark.parametrize("mark", "。；！？;!?")
def test_a_sentence_ends_at_its_mark(mark: str) -> None:
    assert bound(JUNE, FIRST, mark, SECOND) == [JUNE, None]
    assert bound(FIRST, mark, SECOND, JUNE) == [None, JUNE]


@pytest.mark.parametrize("mark", "，、：“（")
def test_other_marks_do_not_end_it(mark: str) -> None:
    assert bound(JUNE, FIRST, mark, SECOND) == [JUNE, JUNE]


@given(inlines(5))
def test_what_binds_a_target_stands_in_its_own_paragraph(row: Inlines) -> None:
    for index, part in enumerate(row):
        if isinstance(part, Target):
            deadline = deadline_of(row, index)
            assert deadline is None or deadline in row
