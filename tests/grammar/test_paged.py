"""Page numbers before the text of each page."""

from hypothesis import given

from eduplan.grammar import read_text
from eduplan.grammar.outline import read_outline
from eduplan.grammar.paged import find_page_numbers, unpaged_lines
from eduplan.language.characters import solid
from eduplan.model import UnplacedReason
from tests.properties.texts import texts

BODY = "全面落实各项工作任务，不断提高教育教学质量和办学水平，办好人民满意的教育。"
FIRST = (
    f"1、乙中学安全工作方案为做好安全工作，制定本方案。一、工作目标{BODY * 2}"
    "二、主要措施（一）排查隐患。各年级要逐一"
)
SECOND = f"2、登记问题。{BODY * 2}（二）组织演练。{BODY}三、工作要求{BODY * 2}"


def test_numbers_of_pages_are_of_the_library_and_their_text_is_one() -> None:
    for between in ("\n", "\n\n"):
        reading = read_text(FIRST + between + SECOND)
        assert reading.plan.title == "乙中学安全工作方案"
        pillars = [str(each.heading[0]) for each in reading.plan.pillars]
        assert pillars == ["工作目标", "主要措施", "工作要求"]
        items = [str(each.heading[0]) for each in reading.plan.pillars[1].initiatives]
        assert items == ["排查隐患", "组织演练"]
        assert [(each.text, each.reason) for each in reading.unplaced] == [
            ("1、", UnplacedReason.PAGE_NUMBER),
            ("2、", UnplacedReason.PAGE_NUMBER),
        ]


def test_items_of_a_plan_are_no_pages() -> None:
    items = f"1、排查隐患。{BODY * 3}\n2、组织演练。{BODY * 3}\n"
    for text in (
        items,
        items.replace("。\n", "\n"),
        FIRST.replace("逐一", "登记。") + "\n" + SECOND,
    ):
        lines = read_outline(text).lines
        kept = unpaged_lines(lines)
        assert kept == list(lines)
        assert find_page_numbers(kept) == {}


@given(texts())
def test_lines_without_page_numbers_hold_the_same_characters(text: str) -> None:
    lines = read_outline(text).lines
    kept = unpaged_lines(lines)
    assert solid("".join(line.words for line in kept)) == solid(
        "".join(line.words for line in lines)
    )
    for line in kept:
        assert text[line.start + len(line.indent) : line.stop] == line.words
