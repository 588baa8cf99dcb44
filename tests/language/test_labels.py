import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.language.labels import Label, LabelStyle, read_label, write_label

STYLES = st.sampled_from(LabelStyle)
NUMBERS = st.integers(1, 60) | st.integers(1, 9999)
BLANKS = st.sampled_from(["", " ", "\u3000", "  ", "\u00a0"])
ASCII_TO_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
LABEL_LIKE = st.text(alphabet="一十百1１05.．）)（( 、第章条①⒈㈠a【】任务", max_size=8)


@given(STYLES, NUMBERS)
def test_reading_a_label_gives_back_its_number_and_its_text(style: LabelStyle, number: int) -> None:
    label = read_label(write_label(style, number) + "加强学习")
    assert label is not None
    assert (label.number, label.text) == (number, write_label(style, number))


@given(STYLES, NUMBERS)
def test_a_label_keeps_its_style_but_for_circles_above_fifty(
    style: LabelStyle, number: int
) -> None:
    label = read_label(write_label(style, number))
    assert label is not None
    beyond = style is LabelStyle.CIRCLED and number > 50
    assert label.style is (LabelStyle.ARABIC_PARENTHESIS if beyond else style)


@given(STYLES)
def test_the_value_of_a_style_is_its_label_for_one(style: LabelStyle) -> None:
    assert write_label(style, 1) == style.value


@given(STYLES, st.sets(st.integers(1, 10**18 - 1), min_size=2, max_size=20))
def test_different_numbers_have_different_labels(style: LabelStyle, numbers: set[int]) -> None:
    assert len({write_label(style, number) for number in numbers}) == len(numbers)


@given(STYLES, st.integers(max_value=0))
def test_a_number_below_one_has_no_label(style: LabelStyle, number: int) -> None:
    with pytest.raises(PlanError, match="小于 1"):
        write_label(style, number)


@given(NUMBERS, BLANKS, BLANKS, st.sampled_from("（("), st.sampled_from("）)"), st.booleans())
def test_brackets_may_be_mixed_digits_wide_and_blanks_inside(
    number: int, before: str, after: str, opening: str, closing: str, wide: bool
) -> None:
    digits = str(number).translate(ASCII_TO_WIDE) if wide else str(number)
    text = f"{opening}{before}{digits}{after}{closing}"
    half = opening + closing == "()"
    style = LabelStyle.ARABIC_PARENTHESES_HALF if half else LabelStyle.ARABIC_PARENTHESES
    assert read_label(text + "加强") == Label(style, number, text)


@given(LABEL_LIKE | st.text())
def test_a_label_is_the_beginning_of_its_text(text: str) -> None:
    label = read_label(text)
    assert label is None or (label.number >= 1 and text.startswith(label.text) and label.text)


@pytest.mark.parametrize(
    "text",
    [
        "1.5米",
        "１．５米",
        "2023年",
        "1.2.3",
        "3.5万",
        "12345.",
        "0.",
        "〇、",
        "百、",
        "一百五、",
        "两、三年",
        "一",
        "（一",
        "【统一】",
        "第二十届",
        "e.g.",
        "www.edu",
        " 一、",
        "、",
        "",
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "style", "number", "label"),
    [
        ("一、二年级", LabelStyle.CHINESE_COMMA, 1, "一、"),
        ("1. 5米", LabelStyle.ARABIC_DOT, 1, "1."),
        ("１．建设", LabelStyle.ARABIC_DOT_FULL, 1, "１．"),
        ("01、建设", LabelStyle.ARABIC_COMMA, 1, "01、"),
        ("（ 一 ）建设", LabelStyle.CHINESE_PARENTHESES, 1, "（ 一 ）"),
        ("(一）建设", LabelStyle.CHINESE_PARENTHESES, 1, "(一）"),
        ("（一）、建设", LabelStyle.CHINESE_PARENTHESES, 1, "（一）、"),
        ("㈡建设", LabelStyle.CHINESE_PARENTHESES, 2, "㈡"),
        ("⑵建设", LabelStyle.ARABIC_PARENTHESES, 2, "⑵"),
        ("⒉建设", LabelStyle.ARABIC_DOT, 2, "⒉"),
        ("❷建设", LabelStyle.CIRCLED, 2, "❷"),
        ("第１章 总则", LabelStyle.CHAPTER, 1, "第１章"),
        ("第 十四 条　本办法", LabelStyle.ARTICLE, 14, "第 十四 条"),
        ("三.主要措施", LabelStyle.CHINESE_COMMA, 3, "三."),
        ("二）巡查队", LabelStyle.CHINESE_PARENTHESES, 2, "二）"),
        ("【二】德育队伍", LabelStyle.BRACKETED_TASK, 2, "【二】"),
        ("【重点任务十一】建设", LabelStyle.BRACKETED_TASK, 11, "【重点任务十一】"),
        ("环节1：宣传", LabelStyle.NAMED_TASK, 1, "环节1："),
        ("任务二:宣传", LabelStyle.NAMED_TASK, 2, "任务二:"),
        ("(十 八)提高", LabelStyle.CHINESE_PARENTHESES_HALF, 18, "(十 八)"),
        ("【第一批任务3】建设", LabelStyle.BRACKETED_TASK, 3, "【第一批任务3】"),
        ("a.STEM课程", LabelStyle.LETTER, 1, "a."),
    ],
)
def test_foreign_forms_are_read_as_they_stand(
    text: str, style: LabelStyle, number: int, label: str
) -> None:
    assert read_label(text) == Label(style, number, label)


@pytest.mark.parametrize("head", ["1", "（", "（一", "【", "第", "第1", "一"])
@pytest.mark.parametrize("body", [" ", "一", "字", "1"])
def test_a_very_long_beginning_is_read_in_little_time(head: str, body: str) -> None:
    assert read_label(head + body * 100_000) is None
