import pytest

from eduplan.errors import EduplanError
from eduplan.model import (
    Comparator,
    Deadline,
    DeadlineKind,
    Direction,
    Duty,
    DutyRole,
    Firmness,
    Paragraph,
    Quantity,
    Target,
    TargetKind,
    Wording,
    build,
)
from tests.model.refusal import refused


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        (build.count(100, "场"), TargetKind.COUNT),
        (build.stock(60, "所"), TargetKind.STOCK),
        (build.amount(3), TargetKind.AMOUNT),
        (build.rate(98), TargetKind.RATE),
        (build.rank(8), TargetKind.RANK),
        (build.limit(3, "起"), TargetKind.LIMIT),
        (build.rise(3), TargetKind.CHANGE),
        (build.fall(3), TargetKind.CHANGE),
        (build.coverage(), TargetKind.COVERAGE),
        (build.completion(), TargetKind.COMPLETION),
        (build.event("通过国家验收"), TargetKind.EVENT),
    ],
)
def test_there_is_a_short_way_to_each_kind_of_target(target: Target, kind: TargetKind) -> None:
    assert target.kind is kind
    assert (target.direction is not None) == (kind is TargetKind.CHANGE)


def test_a_target_stands_in_its_sentence() -> None:
    sentence = Paragraph([build.by("06"), "开展宣讲", build.count(100, "场"), "。"])
    assert sentence.text == "6月底前开展宣讲100场。"
    assert [target.text for target in sentence.targets] == ["100场"]


def test_every_field_of_a_target_may_be_given() -> None:
    target = build.count(
        100,
        "场",
        Comparator.AT_LEAST,
        to=120,
        wording=Wording(gap=" "),
        id="talks",
        subject="宣讲",
        firmness=Firmness.STRIVE,
        stretch=150,
        population=Quantity(34, "所"),
        per=("校", "年"),
        part_of="all",
        same_as="also",
        by="june",
        indicator="reach",
    )
    assert target == Target(
        TargetKind.COUNT,
        Quantity(100, "场", Comparator.AT_LEAST, to=120),
        Wording(gap=" "),
        id="talks",
        subject="宣讲",
        firmness=Firmness.STRIVE,
        stretch=150,
        population=Quantity(34, "所"),
        per=("校", "年"),
        part_of="all",
        same_as="also",
        by="june",
        indicator="reach",
    )


def test_a_change_knows_its_direction_and_baseline() -> None:
    assert build.rise(85, "%", baseline="77.34").direction is Direction.RISE
    assert build.fall(1).direction is Direction.FALL


@pytest.mark.parametrize("words", ["家访{全}覆盖", "{number}", "}{"])
def test_braces_in_words_are_printed(words: str) -> None:
    for make in (build.coverage, build.completion, build.event):
        assert make(words).text == words


@pytest.mark.parametrize(
    ("deadline", "kind", "text"),
    [
        (build.by("06"), DeadlineKind.BY, "6月底前"),
        (build.before("s1"), DeadlineKind.BEFORE, "秋季学期前"),
        (build.within("h1"), DeadlineKind.WITHIN, "上半年内"),
        (build.every("term"), DeadlineKind.EVERY, "每学期"),
        (build.by("06", "{month}月底以前", key="june"), DeadlineKind.BY, "6月底以前"),
    ],
)
def test_there_is_a_short_way_to_each_kind_of_deadline(
    deadline: Deadline, kind: DeadlineKind, text: str
) -> None:
    assert (deadline.kind, deadline.text) == (kind, text)
    assert deadline.id in (None, "june")


@pytest.mark.parametrize(
    ("duty", "role"),
    [
        (build.lead("教育科"), DutyRole.LEAD),
        (build.support("教育科", "人事科"), DutyRole.SUPPORT),
        (build.responsible("教育科"), DutyRole.RESPONSIBLE),
    ],
)
def test_there_is_a_short_way_to_duties(duty: Duty, role: DutyRole) -> None:
    assert duty.role is role
    assert duty.parties[0] == "教育科"


def test_nonsense_is_refused_at_once() -> None:
    with refused("value"):
        build.count("many", "场")
    with refused("to"):
        build.count(5, "场", to=3)
    with refused("quantity.value"):
        build.rank(0)
    with refused("when"):
        build.by("6月")
    with refused("parties"):
        build.lead()
    with pytest.raises(EduplanError):
        build.event("")
