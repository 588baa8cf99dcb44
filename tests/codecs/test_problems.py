import pytest

from eduplan.codecs.problems import MOST, collected, near, problems_of
from eduplan.errors import CodecError, PlanError
from tests.codecs.samples import minimal, problems


def test_an_error_of_the_model_keeps_its_message_path_and_remedy() -> None:
    [problem] = problems_of(PlanError("错", path="quantity.unit", remedy="改"))
    assert isinstance(problem, CodecError)
    assert (problem.message, problem.path, problem.remedy) == ("错", "quantity.unit", "改")


def test_problems_are_told_as_seen_from_outside() -> None:
    both = CodecError.of([CodecError("甲", path="[0]"), CodecError("乙", path="unit")])
    assert [each.path for each in collected(both, "items").problems] == ["items[0]", "items.unit"]
    assert collected(both).problems == both.problems


def test_a_bug_is_not_told_as_a_fault_of_the_data() -> None:
    with pytest.raises(ZeroDivisionError):
        collected(ZeroDivisionError())


def test_a_near_name_is_offered_first_and_then_all() -> None:
    assert near("headng", ["id", "heading"]) == "是不是 heading？可用：id heading"
    assert near(3, ["id", "heading"]) == "可用：id heading"


def test_a_missing_key_is_named() -> None:
    [problem] = problems({"format": 1})
    assert str(problem) == "title：缺少这一项（补上 title）"


def test_unknown_keys_are_told_one_by_one_and_not_without_end() -> None:
    found = problems(minimal(**{f"k{n}": n for n in range(1000)}))
    assert len(found) == MOST
    assert found[0].path == "k0"
    assert found[0].message == "没有这个键"


def test_a_key_that_is_no_name_is_quoted_in_the_path() -> None:
    assert [each.path for each in problems(minimal(**{"a.b": 1}))] == ['["a.b"]']
