"""Changes: by how much, or from what to what."""

from fractions import Fraction

import pytest

from eduplan.grammar.phrases import find_inlines
from eduplan.model import Direction, Target, TargetKind


def found(text: str) -> list[Target]:
    return [part for part in find_inlines(text) if isinstance(part, Target)]


@pytest.mark.parametrize(
    ("text", "phrase", "direction", "value", "baseline"),
    [
        ("近视率下降1个百分点以上。", "下降1个百分点以上", Direction.FALL, "1", None),
        ("利用率提高3个百分点。", "提高3个百分点", Direction.RISE, "3", None),
        ("考核事项减少三分之一以上。", "减少三分之一以上", Direction.FALL, "1/3", None),
        ("压减会议10次。", "10次", None, "10", None),
        ("违规减少5起。", "减少5起", Direction.FALL, "5", None),
        ("优良率由58.5%提高到62%。", "由58.5%提高到62%", Direction.RISE, "62", "58.5"),
        (
            "覆盖率从2025年的77.34%提升至85%以上。",
            "从2025年的77.34%提升至85%以上",
            Direction.RISE,
            "85",
            "77.34",
        ),
        ("死亡率由3.50%下降到3%。", "由3.50%下降到3%", Direction.FALL, "3", None),
    ],
)
def test_a_change_has_its_direction_and_baseline(
    text: str, phrase: str, direction: Direction | None, value: str, baseline: str | None
) -> None:
    (target,) = found(text)
    assert target.text == phrase
    assert target.direction is direction
    assert (target.kind is TargetKind.CHANGE) == (direction is not None)
    assert target.quantity is not None
    assert target.quantity.value == Fraction(value)
    assert target.baseline == (None if baseline is None else Fraction(baseline))


def test_new_things_are_counted_not_changed() -> None:
    (target,) = found("增加学位300个，")
    assert (target.kind, target.text) == (TargetKind.COUNT, "300个")


def test_a_change_of_the_past_is_none() -> None:
    assert found("去年近视率下降1个百分点。") == []
