import pytest

from eduplan.codecs import json
from eduplan.codecs.versions import FORMAT, MIGRATIONS, Members, current
from eduplan.errors import CodecError
from tests.codecs.samples import minimal, problems


def read_integer(value: object) -> int:
    assert isinstance(value, int)
    return value


def test_every_older_format_has_a_way_to_the_next_one() -> None:
    assert sorted(MIGRATIONS) == list(range(1, FORMAT))


def test_older_data_are_brought_forward_step_by_step() -> None:
    def rename(members: Members) -> Members:
        return {"title": members["name"]}

    def praise(members: Members) -> Members:
        return {"title": f"{members['title']}！"}

    old = {"format": 1, "name": "要点"}
    steps = {1: rename, 2: praise}
    assert current(old, read_integer, newest=3, migrations=steps) == {"title": "要点！"}
    assert old == {"format": 1, "name": "要点"}


def test_data_of_the_present_format_are_left_alone() -> None:
    assert current(minimal(), read_integer) == {"title": "要点"}


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"title": "x"}, "补上 format"),
        ({"format": FORMAT + 1}, "升级 eduplan"),
        ({"format": 0}, "没有这样的格式"),
        ({"format": -1}, "没有这样的格式"),
        ({"format": "1"}, "应为整数"),
        ({"format": None}, "应为整数"),
    ],
)
def test_an_unknown_format_is_refused_with_a_remedy(data: object, word: str) -> None:
    [problem] = problems(data)
    assert problem.path == "format"
    assert word in str(problem)


@pytest.mark.parametrize("data", [None, [], "计划", 1])
def test_what_is_no_object_is_no_plan(data: object) -> None:
    with pytest.raises(CodecError, match="计划应为对象"):
        json.load_data(data)
