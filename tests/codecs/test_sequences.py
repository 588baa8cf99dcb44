import pytest

from eduplan.codecs.problems import MOST
from eduplan.codecs.sequences import sequence, tagged
from eduplan.errors import CodecError, PlanError


def positive(value: object) -> int:
    if not isinstance(value, int) or value <= 0:
        raise PlanError("不是正数", path="number", remedy="写正数")
    return value


def refused(value: object) -> tuple[CodecError, ...]:
    with pytest.raises(CodecError) as caught:
        sequence(value, positive)
    return caught.value.problems


def test_a_list_is_read_member_by_member() -> None:
    assert sequence([1, 2, 3], positive) == (1, 2, 3)
    assert sequence([], positive) == ()


def test_every_bad_member_is_told_with_its_index() -> None:
    assert [each.path for each in refused([1, 0, 2, "x"])] == ["[1].number", "[3].number"]


def test_of_very_many_faults_the_first_are_told() -> None:
    assert len(refused([0] * 10_000)) == MOST


@pytest.mark.parametrize("value", [(1, 2), "12", {"a": 1}, None, 1])
def test_only_a_list_is_a_list(value: object) -> None:
    [problem] = refused(value)
    assert "应为列表" in problem.message


def test_a_bug_in_a_reader_is_not_hidden() -> None:
    def broken(value: object) -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sequence([1], broken)


def test_a_tagged_object_has_exactly_one_known_key() -> None:
    assert tagged({"number": 3}, {"number": positive}) == 3
    for bad, path in (({"numbr": 3}, "numbr"), ({}, ""), ({"number": 0}, "number.number")):
        with pytest.raises(CodecError) as caught:
            tagged(bad, {"number": positive})
        assert caught.value.path == path
