"""Finding phrases: the characters stay, whatever the text."""

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.grammar.phrases import find_inlines, read_target
from eduplan.model import Deadline, Duty, Origin, Target, TargetKind
from eduplan.model.inline import as_inlines, text_of
from eduplan.testing import strategies
from eduplan.testing.strategies import lines

PIECES = (
    *(
        "开展宣讲",
        "不少于",
        "100场",
        "１００个",
        "8～10个",
        "98%以上",
        "，力争",
        "90%",
        "由",
        "77.34%",
        "提高到",
        "85%",
    ),
    *(
        "3.5亿元",
        "三分之二",
        "减少",
        "以上",
        "全覆盖",
        "全部建设到位",
        "34所学校",
        "完成",
        "零发生",
        "前8名",
        "全省",
    ),
    *(
        "6月底前",
        "到2027年",
        "年底前",
        "每校",
        "每年",
        "（责任单位：教育科、人事科）",
        "牵头单位：",
        "；",
        "。",
        "，",
    ),
    *(
        "力争",
        "拟",
        "其中",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        " ",
        "、",
        "百分之九十八",
        "两次",
        "余名",
        "{",
        "}",
    ),
    *(
        "责任人：张三 李四",
        "秋季学期开学前",
        "1,122个",
        "1.50万",
        "3万余人",
        "由2.50%",
        "下降",
        "1个百分点",
    ),
    *("召开现场会", "每学期", ",", ":", "2023年", "举办", "第三季度", "2月30日前", "至", "-", "个"),
)


def prose() -> st.SearchStrategy[str]:
    known = st.sampled_from(PIECES)
    return st.lists(st.one_of(known, known, lines(1)), max_size=14).map("".join)


@given(prose(), st.sampled_from([None, 2023, 2026]), st.booleans())
def test_finding_phrases_keeps_every_character(text: str, year: int | None, review: bool) -> None:
    inlines = find_inlines(text, year, review=review)
    assert text_of(inlines) == text.strip()
    assert as_inlines(inlines) == inlines
    for part in inlines:
        event(type(part).__name__)
        if isinstance(part, Target):
            event(part.kind.value)
            assert part.origin is Origin.PARSED
            assert not review


@given(strategies.targets())
def test_the_words_of_any_target_read_back_as_one(target: Target) -> None:
    if len(target.text) <= 90:
        assert read_target(target.text).text == target.text


@given(lines(3))
def test_any_words_are_some_target(words: str) -> None:
    if len(words) <= 90:
        assert read_target(words).text == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("100场", TargetKind.COUNT),
        ("不低于98%", TargetKind.RATE),
        ("前8名", TargetKind.RANK),
        ("下降1个百分点", TargetKind.CHANGE),
        ("家访全覆盖", TargetKind.COVERAGE),
        ("全部建设到位", TargetKind.COMPLETION),
        ("零发生", TargetKind.LIMIT),
        ("通过国家验收", TargetKind.EVENT),
    ],
)
def test_words_known_to_be_a_target_have_its_kind(text: str, kind: TargetKind) -> None:
    target = read_target(text)
    assert (target.kind, target.text, target.firmness) == (kind, text, None)


def test_words_that_no_target_prints_are_refused() -> None:
    for words in ("", " ", "长" * 201):
        with pytest.raises(PlanError):
            read_target(words)


def test_all_three_kinds_of_phrase_are_found() -> None:
    text = "6月底前开展宣讲100场。（责任单位：教育科）"
    kinds = [type(part) for part in find_inlines(text) if not isinstance(part, str)]
    assert kinds == [Deadline, Target, Duty]
