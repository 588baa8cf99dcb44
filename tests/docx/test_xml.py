"""XML as text: what is written is what a parser reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from eduplan.docx.names import Kind, run_styles
from eduplan.docx.xml import MAIN, attribute, escape, run, unescape
from eduplan.testing import lines

W = f"{{{MAIN}}}"


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{MAIN}">{xml}</w:p>')


@given(lines())
def test_escaped_text_reads_back(text: str) -> None:
    assert unescape(escape(text)) == text
    assert parsed(f'<w:x w:val="{attribute(text)}"/>')[0].get(f"{W}val") == text


@given(lines())
def test_a_run_reads_back_with_all_its_blanks(text: str) -> None:
    [word] = parsed(run(f" {text}  ")).iter(f"{W}t")
    assert word.text == f" {text}  "
    assert word.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize("mark", "“”‘’—…·①℃※±×")
def test_marks_of_two_scripts_are_said_to_be_chinese(mark: str) -> None:
    assert 'w:hint="eastAsia"' in run(f"学习{mark}落实")


def test_plain_words_need_no_properties() -> None:
    assert run("加强学习，落实100项。") == "<w:r><w:t>加强学习，落实100项。</w:t></w:r>"


def test_a_run_names_its_style_before_its_fonts_as_the_schema_wants() -> None:
    [properties] = parsed(run("“一”", run_styles(Kind.LABEL)[1], "黑体")).iter(f"{W}rPr")
    assert [child.tag for child in properties] == [f"{W}rStyle", f"{W}rFonts"]
    assert {str(key).removeprefix(W) for key in properties[1].attrib} == {
        "hint",
        "ascii",
        "hAnsi",
        "eastAsia",
        "cs",
    }
