"""Confusable words: each found where it is wrong, none where two words only touch."""

from __future__ import annotations

import pytest

from eduplan.rules.checking import findings_in, manuscript_of
from eduplan.rules.words import RULES, Confusable, confusables

SECTIONS = ("typos", "contexts", "variants", "phrases")
EVERY = [word for section in SECTIONS for word in confusables(section)]
TOUCHING = (
    *(
        "研究竞争态势",
        "考核消防设施",
        "汇报消防工作",
        "妇联贯彻精神",
        "大学厉行节约",
        "各地振兴乡村",
    ),
    *(
        "以及使用管理",
        "工作组识别风险",
        "计划拔尖创新",
        "强调拔尖人才",
        "澄清彻底",
        "学习贯彻",
        "不断完善长效机制",
    ),
    *(
        "重点辍学生",
        "应急须知",
        "从严竣工验收",
        "评选拨款项目",
        "企业迹象良好",
        "关注消费者",
        "机关健康促进",
    ),
    *(
        "立即然后",
        "平台帐篷",
        "恢复盖印",
        "康复盖被",
        "设立即办窗口",
        "分布署名",
        "教育部暑期工作",
    ),
    *(
        "对待慢性病",
        "引导至现场",
        "疏导至安全地带",
        "攻坚难题",
        "严峻工作形势",
        "通过份额",
        "全部份额",
        "学校圆满完成",
    ),
    *(
        "去世记者",
        "各自已建成",
        "不能自已",
        "由不己意",
        "自己经历",
        "律己经验",
        "周末未完",
        "到期未完成",
    ),
    *(
        "截至2026年底",
        "报名截止3月1日",
        "应急反应机制",
        "必需品供应",
        "公民权利",
        "过渡期安排",
        "爆发力训练",
    ),
)
"""Words side by side whose neighbouring characters make a misspelt word."""


def in_context(word: Confusable) -> str:
    """*word* with neighbours that its entry asks for."""
    behind = word.after[0].replace("#", "2026").replace("$", "") if word.after else "，"
    return (
        "关于" * (not word.before) + (word.before[0] if word.before else "") + word.wrong + behind
    )


def corrected(word: Confusable) -> str:
    return in_context(word).replace(word.wrong, word.right)


def seen(sentence: str) -> set[str]:
    found = findings_in(manuscript_of(RULES[0], sentence), RULES)
    return {each.line[each.start : each.end] for each in found}


def test_there_are_many_words_each_once() -> None:
    assert len(EVERY) >= 150
    assert len({word.wrong for word in confusables("typos")}) == len(confusables("typos"))
    assert all(word.wrong != word.right for word in EVERY)


@pytest.mark.parametrize("word", EVERY, ids=lambda word: word.wrong)
def test_a_word_is_found_in_its_context_and_its_correction_is_not(word: Confusable) -> None:
    assert word.wrong in seen(in_context(word))
    assert word.right not in seen(corrected(word))


@pytest.mark.parametrize("word", [word for word in EVERY if word.not_before or word.not_after])
def test_a_word_is_passed_over_beside_what_makes_it_another(word: Confusable) -> None:
    for before in word.not_before:
        assert word.wrong not in seen(
            before.replace("#", "3") + in_context(word)[-len(word.wrong) - 1 :]
        )
    for after in word.not_after:
        if not word.after:
            assert word.wrong not in seen(in_context(word)[:-1] + after)


@pytest.mark.parametrize("sentence", TOUCHING)
def test_words_that_only_touch_make_no_finding(sentence: str) -> None:
    assert seen(sentence) == set()
