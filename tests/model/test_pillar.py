import copy
import pickle

import pytest
from hypothesis import given

from eduplan.model import Initiative, Pillar, Target, build
from eduplan.testing import pillars
from tests.model.refusal import refused

HUNDRED = build.count(100, "场")


def test_an_empty_pillar_is_allowed() -> None:
    assert Pillar().title == ""
    assert Pillar("凝聚力量").initiatives == ()


@given(pillars())
def test_a_pillar_is_the_same_however_it_is_copied(pillar: Pillar) -> None:
    for twin in (copy.deepcopy(pillar), pickle.loads(pickle.dumps(pillar))):
        assert twin == pillar
        assert hash(twin) == hash(pillar)


@given(pillars())
def test_its_targets_are_those_of_its_own_heading_and_lead(pillar: Pillar) -> None:
    alone = Pillar(pillar.heading, lead=pillar.lead)
    assert pillar.targets == alone.targets
    assert list(pillar.targets) == [
        part for row in alone.inlines() for part in row if isinstance(part, Target)
    ]


def test_the_targets_of_its_initiatives_are_theirs() -> None:
    below = Initiative("宣讲", [["宣讲", HUNDRED, "。"]])
    pillar = Pillar(["学习", build.count(3, "次")], [below], lead=[["共", build.count(2, "所")]])
    assert [target.text for target in pillar.targets] == ["3次", "2所"]


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("heading", 3, "heading"),
        ("heading", None, "heading"),
        ("heading", ["a", 5], "heading[1]"),
        ("heading", "a\tb", "heading[0]"),
        ("initiatives", None, "initiatives"),
        ("initiatives", "宣讲", "initiatives"),
        ("initiatives", [Initiative("宣讲"), Pillar("学习")], "initiatives[1]"),
        ("lead", 5, "lead"),
        ("lead", [HUNDRED], "lead[0]"),
        ("lead", [["a", 5]], "lead[0][1]"),
        ("id", "p 1", "id"),
        ("label", 5, "label"),
        ("form", True, "form"),
        ("end", 5, "end"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    with refused(path):
        Pillar(**{field: value})  # type: ignore[arg-type]  # refusing it is the point
