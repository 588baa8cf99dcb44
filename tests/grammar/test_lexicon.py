"""The lexicon: a frozen value that users extend."""

import pytest

from eduplan.errors import PlanError
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases import find_inlines
from eduplan.language.units import UnitKind
from eduplan.model import Target


def found(text: str, lexicon: Lexicon | None = None) -> list[str]:
    return [part.text for part in find_inlines(text, lexicon=lexicon) if isinstance(part, Target)]


def test_the_default_is_one_value_read_once() -> None:
    assert Lexicon.default() is Lexicon.default()
    assert find_inlines("开展宣讲3场。", lexicon=Lexicon.default()) == find_inlines("开展宣讲3场。")


def test_longer_words_come_first() -> None:
    lexicon = Lexicon.default()
    hit = lexicon.one_of("acts").search("9月建成投入使用")
    assert hit is not None
    assert hit[0] == "建成投入使用"
    words = lexicon.words("done")
    assert words.index("投入使用") < words.index("开设")


def test_a_pattern_is_made_once_for_each_lexicon() -> None:
    lexicon = Lexicon.default()
    assert lexicon.one_of("acts") is lexicon.one_of("acts")
    assert lexicon.with_act("吃席").one_of("acts") is not lexicon.one_of("acts")


def test_a_unit_that_was_added_is_read() -> None:
    text = "打造示范朵云3朵云展示。"
    lexicon = Lexicon.default().with_unit("朵云", kind="count")
    assert found(text) == []
    assert found(text, lexicon) == ["3朵云"]
    assert lexicon.with_unit("朵云", kind=UnitKind.AREA).unit_kind("朵云") is UnitKind.AREA


def test_a_verb_an_act_and_a_name_that_were_added_are_known() -> None:
    lexicon = Lexicon.default().with_verb("深耕细作").with_act("吃席").with_mask("百校3所联盟")
    assert found("大家深耕细作试验田30亩。") == []
    assert found("大家深耕细作试验田30亩。", lexicon) == ["30亩"]
    assert found("年底前全体吃席一顿饱。") == []
    assert found("年底前全体吃席一顿饱。", lexicon) == ["吃席一顿饱"]
    assert found("建设百校3所联盟。") == ["3所"]
    assert found("建设百校3所联盟。", lexicon) == []


def test_adding_leaves_the_old_lexicon_as_it_was() -> None:
    lexicon = Lexicon.default()
    assert lexicon.with_unit("朵云") != lexicon
    assert lexicon.unit_kind("朵云") is None
    assert lexicon.with_unit("朵云") == lexicon.with_unit("朵云")


def test_units_joined_by_a_stroke_measure_what_the_first_does() -> None:
    assert Lexicon.default().unit_kind("克/千瓦时") is UnitKind.MASS


@pytest.mark.parametrize(
    ("unit", "kind"), [("", "count"), ("3个", "count"), ("朵", "flower"), ("折", "rate")]
)
def test_what_no_unit_can_be_is_refused(unit: str, kind: str) -> None:
    with pytest.raises(PlanError):
        Lexicon.default().with_unit(unit, kind=kind)


def test_empty_words_are_refused() -> None:
    for words in ((), ("",), (" ",)):
        with pytest.raises(PlanError):
            Lexicon.default().with_verb(*words)
