"""Formatting resolves: what is nearest the characters says first, toggles turn, themes name fonts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from lxml import etree

from eduplan.docx.looks.cascade import Cascade
from eduplan.docx.looks.properties import paragraph_properties, run_properties
from eduplan.docx.tree import W
from eduplan.docx.xml import MAIN
from eduplan.gbt9704.looks import LineRule, ParagraphForm, TypeForm
from eduplan.gbt9704.roles import Alignment

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{MAIN}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="H"/>
<w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>
<w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="黑体"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="L2"><w:basedOn w:val="L"/><w:pPr><w:ind w:left="99"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="R"><w:rPr><w:rFonts w:eastAsia="楷体"/><w:b/></w:rPr></w:style>
</w:styles>"""
THEME = f"""<a:theme xmlns:a="{DRAWING}"><a:themeElements><a:fontScheme><a:minorFont>
<a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/>
</a:minorFont></a:fontScheme></a:themeElements></a:theme>"""
LISTS = f"""<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/>
<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def paragraph(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{MAIN}">{inner}</w:p>')


def cascade(*, styles: str = STYLES, theme: str = THEME) -> Cascade:
    return Cascade(*map(etree.fromstring, (styles, theme, LISTS)))


def asked(inner: str, *, theme: str = THEME) -> TypeForm:
    styles, element = cascade(theme=theme), paragraph(inner)
    run = element.find(f"{W}r")
    assert run is not None
    return styles.type(run, styles.base(element))


def form(inner: str) -> ParagraphForm:
    return cascade().form(paragraph(inner))


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
    assert (asked(inner).chinese, asked(inner).latin) == (chinese, latin)


def test_the_theme_goes_before_the_name_beside_it() -> None:
    themed = (
        '<w:rFonts w:eastAsia="宋体" w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"/>'
    )
    found = asked(RUN.format(themed))
    assert (found.chinese, found.latin) == ("等线", "Calibri Light")
    plain = asked(RUN.format(themed), theme=f'<a:theme xmlns:a="{DRAWING}"/>')
    assert plain.chinese == "宋体"


def test_a_font_named_nearer_than_the_theme_goes_before_it() -> None:
    styles = STYLES.replace('w:eastAsia="宋体"', 'w:eastAsiaTheme="minorEastAsia"')
    element = paragraph(RUN.format('<w:rFonts w:eastAsia="楷体"/>'))
    found = cascade(styles=styles)
    [run] = element
    assert found.type(run, found.base(element)).chinese == "楷体"


def test_a_document_without_styles_asks_for_nothing() -> None:
    element = paragraph(RUN.format(""))
    [run] = element
    empty = Cascade()
    assert empty.type(run, empty.base(element)) == TypeForm()
    assert empty.form(element) == ParagraphForm()


@pytest.mark.parametrize(
    ("inner", "bold"),
    [
        (STYLED + RUN.format(""), True),
        (STYLED + RUN.format('<w:rStyle w:val="R"/>'), False),
        (STYLED + RUN.format('<w:rStyle w:val="R"/><w:b/>'), True),
        (RUN.format('<w:rStyle w:val="R"/>'), True),
        (RUN.format('<w:rStyle w:val="R"/><w:b w:val="0"/>'), False),
    ],
)
def test_bold_in_two_styles_is_no_bold_and_a_run_s_own_word_is_the_last(
    inner: str, bold: bool
) -> None:
    assert asked(inner).bold is bold


@pytest.mark.parametrize(
    ("inner", "rule"),
    [
        ("", LineRule.AUTO),
        (STYLED, LineRule.EXACT),
        ('<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>', LineRule.EXACT),
        ('<w:pPr><w:pStyle w:val="H"/><w:spacing w:line="360"/></w:pPr>', LineRule.AUTO),
        ('<w:pPr><w:pStyle w:val="H"/><w:spacing w:before="20"/></w:pPr>', LineRule.EXACT),
    ],
)
def test_how_high_lines_are_follows_the_same_way(inner: str, rule: LineRule) -> None:
    assert form(inner).rule is rule


def test_an_indent_in_characters_outlives_a_nearer_one_in_twips() -> None:
    kept = form('<w:pPr><w:pStyle w:val="H"/><w:ind w:firstLine="0"/></w:pPr>')
    assert (kept.first_characters, kept.first) == (200, 0)
    gone = form('<w:pPr><w:pStyle w:val="H"/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>')
    assert (gone.first_characters, gone.first) == (None, 0)


@pytest.mark.parametrize(
    ("inner", "left", "first"),
    [
        ('<w:pStyle w:val="L"/>', 420, -420),
        ('<w:pStyle w:val="L2"/>', 99, -420),
        ('<w:pStyle w:val="B"/><w:numPr><w:numId w:val="1"/></w:numPr>', 420, -420),
        ('<w:pStyle w:val="L"/><w:ind w:left="5" w:firstLine="6"/>', 5, 6),
        ('<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>', 0, 0),
    ],
)
def test_a_list_indents_its_paragraphs_unless_a_nearer_word_does(
    inner: str, left: int, first: int
) -> None:
    found = form(f"<w:pPr>{inner}</w:pPr>")
    assert (found.left, found.first) == (left, first)


def test_a_table_s_style_says_what_the_paragraph_s_does_not() -> None:
    styles = cascade()
    element = paragraph(RUN.format(""))
    [run] = element
    found = styles.type(run, styles.base(element, {"eastAsia": "黑体", "size": 21, "bold": True}))
    assert (found.chinese, found.size, found.bold) == ("仿宋", 21, True)
    assert styles.form(element, {"alignment": "center"}).alignment is Alignment.CENTER


_LAYERS = st.lists(
    st.dictionaries(st.sampled_from(["b", "i", "strike", "vanish"]), st.booleans()),
    min_size=1,
    max_size=8,
)


def _properties(layer: dict[str, bool]) -> str:
    return "".join(f'<w:{name} w:val="{int(on)}"/>' for name, on in layer.items())


@given(chain=_LAYERS, circle=st.booleans())
def test_the_nearest_style_of_a_chain_wins_circle_or_not(
    chain: Sequence[dict[str, bool]], circle: bool
) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{i + 1}"/>'
        f"<w:rPr>{_properties(layer)}</w:rPr></w:style>"
        for i, layer in enumerate(chain)
    )
    if circle:
        styles = styles.replace(f'"s{len(chain)}"', '"s0"')
        event("circle")
    root = f'<w:styles xmlns:w="{MAIN}">{styles}</w:styles>'
    element = paragraph('<w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r/>')
    found = Cascade(etree.fromstring(root))
    form = found.type(element[1], found.base(element))
    for name, seen in (("b", form.bold), ("i", form.italic), ("vanish", form.hidden)):
        nearest = next((layer[name] for layer in chain if name in layer), False)
        assert seen is nearest


_WORDS = st.text(st.sampled_from('0159-. eE+autonexc一"'), max_size=25)
_TAGS = st.sampled_from(["sz", "spacing", "color", "rFonts", "jc", "ind", "numPr", "w", "u", "b"])
_NAMES = st.sampled_from(["val", "line", "firstLine", "hanging", "leftChars", "before", "eastAsia"])


@given(st.lists(st.tuples(_TAGS, st.dictionaries(_NAMES, _WORDS))))
def test_no_value_whatever_stops_the_reading(given_: list[tuple[str, dict[str, str]]]) -> None:
    holder = etree.Element(f"{W}pPr")
    for tag, attributes in given_:
        etree.SubElement(holder, W + tag, {W + name: value for name, value in attributes.items()})
    run_properties(holder)
    paragraph_properties(holder)
    element = etree.Element(f"{W}p")
    element.append(holder)
    form = cascade().form(element)
    assert abs(form.left) < 10**7
