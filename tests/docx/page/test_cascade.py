"""Styles are followed: what is nearest the characters says first."""

from __future__ import annotations

import pytest
from lxml import etree

from eduplan.docx.page.cascade import AskedFonts, Cascade
from eduplan.docx.tree import W
from eduplan.docx.xml import MAIN

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{MAIN}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="H"/>
<w:pPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr>
<w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="黑体"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="R"><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr></w:style>
</w:styles>"""
THEME = f"""<a:theme xmlns:a="{DRAWING}"><a:themeElements><a:fontScheme><a:minorFont>
<a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/>
</a:minorFont></a:fontScheme></a:themeElements></a:theme>"""


def paragraph(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{MAIN}">{inner}</w:p>')


def asked(inner: str, *, styles: str = STYLES, theme: str = THEME) -> AskedFonts:
    cascade = Cascade(etree.fromstring(styles), etree.fromstring(theme))
    given = paragraph(inner)
    run = given.find(f"{W}r")
    assert run is not None
    return cascade.fonts(given, run)


RUN = "<w:r><w:rPr>{}</w:rPr><w:t>字</w:t></w:r>"
STYLED = '<w:pPr><w:pStyle w:val="H"/></w:pPr>'


@pytest.mark.parametrize(
    ("inner", "chinese", "latin"),
    [
        (RUN.format(""), "仿宋", "Calibri"),
        (STYLED + RUN.format(""), "黑体", "Arial"),
        (STYLED + RUN.format('<w:rStyle w:val="R"/>'), "楷体", "Arial"),
        (STYLED + RUN.format('<w:rStyle w:val="R"/><w:rFonts w:ascii="Times"/>'), "楷体", "Times"),
        (RUN.format('<w:rStyle w:val="没有"/>'), "仿宋", "Calibri"),
    ],
)
def test_a_run_s_own_font_goes_before_its_styles_and_those_before_the_defaults(
    inner: str, chinese: str, latin: str
) -> None:
    assert asked(inner) == AskedFonts(chinese, latin)


def test_the_theme_goes_before_the_name_beside_it() -> None:
    themed = (
        '<w:rFonts w:eastAsia="宋体" w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"/>'
    )
    assert asked(RUN.format(themed)) == AskedFonts("等线", "Calibri Light")
    plain = asked(RUN.format(themed), theme=f'<a:theme xmlns:a="{DRAWING}"/>')
    assert plain.chinese == "宋体"


def test_a_document_without_styles_asks_for_nothing() -> None:
    given = paragraph(RUN.format(""))
    run = given.find(f"{W}r")
    assert run is not None
    assert Cascade(None).fonts(given, run) == AskedFonts()
    assert not Cascade(None).is_exact(given)


@pytest.mark.parametrize(
    ("inner", "exact"),
    [
        ("", False),
        (STYLED, True),
        ('<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>', True),
        ('<w:pPr><w:pStyle w:val="H"/><w:spacing w:line="360"/></w:pPr>', False),
        ('<w:pPr><w:pStyle w:val="H"/><w:spacing w:before="20"/></w:pPr>', True),
    ],
)
def test_whether_lines_are_exact_follows_the_same_way(inner: str, exact: bool) -> None:
    assert Cascade(etree.fromstring(STYLES)).is_exact(paragraph(inner)) is exact
