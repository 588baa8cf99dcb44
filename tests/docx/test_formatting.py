"""Formatting followed through styles: place, level, weight."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.docx.formatting import Formats, Formatting
from eduplan.docx.stylesheet import Stylesheet
from eduplan.grammar.outline import Indent, Looks
from tests.docx.wild import SPACES, style


def formats(styles: str = "") -> Formats:
    return Formats(Stylesheet(etree.fromstring(f"<w:styles {SPACES}>{styles}</w:styles>")))


def formatting(properties: str, styles: str = "") -> Formatting:
    return formats(styles).of(etree.fromstring(f"<w:pPr {SPACES}>{properties}</w:pPr>"))


@pytest.mark.parametrize(
    ("properties", "indent"),
    [
        ("", None),
        ('<w:jc w:val="both"/>', None),
        ('<w:jc w:val="center"/>', Indent.FAR),
        ('<w:jc w:val="right"/>', Indent.FAR),
        ('<w:jc w:val="end"/>', Indent.FAR),
        ('<w:ind w:firstLine="640"/>', Indent.PARAGRAPH),
        ('<w:ind w:firstLineChars="200"/>', Indent.PARAGRAPH),
        ('<w:ind w:firstLine="0" w:firstLineChars="0"/>', None),
        ('<w:ind w:left="640"/>', Indent.PARAGRAPH),
        ('<w:ind w:left="640" w:hanging="640"/>', None),
        ('<w:ind w:left="4800"/>', Indent.FAR),
        ('<w:ind w:start="4800"/>', Indent.FAR),
        ('<w:ind w:leftChars="1400" w:left="100"/>', Indent.FAR),
        ('<w:ind w:firstLine="viel"/>', None),
    ],
)
def test_a_paragraph_stands_where_it_is_set(properties: str, indent: Indent | None) -> None:
    assert formatting(properties).indent is indent


STYLES = (
    '<w:docDefaults><w:pPrDefault><w:pPr><w:ind w:firstLine="640"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + style("a", "Normal").replace("<w:style ", '<w:style w:default="1" ')
    + style("t", "Title", '<w:jc w:val="center"/>', runs="<w:b/>")
    + style("s", "Subtitle", '<w:ind w:firstLine="0"/>', based="t", runs='<w:b w:val="0"/>')
    + style("h", "标题 2", based="a")
    + style("o", "小标题", '<w:outlineLvl w:val="2"/>', based="a")
    + style("body", "正文文字", '<w:outlineLvl w:val="9"/>', based="o")
)


@pytest.mark.parametrize(
    ("key", "looks"),
    [
        ("", Looks(Indent.PARAGRAPH)),
        ("t", Looks(Indent.FAR, None, is_bold=True)),
        ("s", Looks(Indent.FAR)),
        ("h", Looks(Indent.PARAGRAPH, 2)),
        ("o", Looks(Indent.PARAGRAPH, 3)),
        ("body", Looks(Indent.PARAGRAPH)),
        ("nowhere", Looks(Indent.PARAGRAPH)),
    ],
)
def test_what_a_paragraph_leaves_unsaid_its_style_says(key: str, looks: Looks) -> None:
    named = f'<w:pStyle w:val="{key}"/>' if key else ""
    found = formatting(named, STYLES)
    assert found.looks(is_bold=bool(found.is_bold)) == looks


def test_what_a_paragraph_says_itself_goes_before_its_style() -> None:
    own = '<w:pStyle w:val="o"/><w:outlineLvl w:val="0"/><w:jc w:val="right"/>'
    assert formatting(own, STYLES).looks(is_bold=False) == Looks(Indent.FAR, 1)


def test_styles_in_a_circle_end() -> None:
    circle = style("a", "甲", based="b") + style("b", "乙", '<w:jc w:val="center"/>', based="a")
    assert formatting('<w:pStyle w:val="a"/>', circle).indent is Indent.FAR


@pytest.mark.parametrize(
    ("properties", "bold"),
    [
        ("", None),
        ("<w:b/>", True),
        ('<w:b w:val="0"/>', False),
        ('<w:rStyle w:val="c"/>', True),
        ('<w:rStyle w:val="c"/><w:b w:val="false"/>', False),
        ('<w:rStyle w:val="x"/>', None),
    ],
)
def test_a_switch_is_the_runs_own_or_its_styles(properties: str, bold: bool | None) -> None:
    styles = style("b", "粗", kind="character", runs="<w:b/>")
    styles += style("c", "更粗", kind="character", based="b")
    run = etree.fromstring(f"<w:rPr {SPACES}>{properties}</w:rPr>")
    assert formats(styles).switch(run, "b") is bold
    assert formats(styles).switch(None, "b") is None
