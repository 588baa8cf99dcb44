"""Settings: written where they win, in the order of the schema, no word changed."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from eduplan.docx.looks.reading import read_look
from eduplan.docx.patch import patched
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.gbt9704.looks import TypeForm
from eduplan.model.place import DocxPlace
from eduplan.model.setting import Setting, SettingEdit, SettingValue
from tests.docx.order import misplaced
from tests.docx.packages import members
from tests.docx.patch.shown import AUTHOR, MAIN_PART, body_of, place, shows
from tests.docx.sample import sample_plan
from tests.docx.wild import package, paragraph, run, style, table

OTHERS: dict[type, tuple[SettingValue, SettingValue]] = {
    int: (1, 2),
    str: ("a", "b"),
    bool: (False, True),
}


def setting(
    kind: Setting,
    after: SettingValue,
    at: DocxPlace | None = None,
    before: SettingValue | None = None,
) -> SettingEdit:
    usual = next(value for value in OTHERS[type(after)] if value != after)
    return SettingEdit(at or place(0), kind, usual if before is None else before, after)


def written(
    kind: Setting, after: SettingValue, body: str = paragraph("一二"), styles: str = ""
) -> str:
    """The first paragraph once it is set."""
    new = body_of(patched(package(body, styles=styles), [setting(kind, after)]))
    found = re.match("<w:p>.*?</w:p>", new)
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        (Setting.CHINESE_FONT, "仿宋_GB2312", '<w:rFonts w:eastAsia="仿宋_GB2312"/>'),
        (Setting.LATIN_FONT, "仿宋", '<w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:cs="仿宋"/>'),
        (Setting.SIZE, 32, '<w:sz w:val="32"/><w:szCs w:val="32"/>'),
        (Setting.BOLD, True, "<w:b/><w:bCs/>"),
        (Setting.BOLD, False, '<w:b w:val="0"/><w:bCs w:val="0"/>'),
        (Setting.ITALIC, False, '<w:i w:val="0"/><w:iCs w:val="0"/>'),
        (Setting.UNDERLINE, "", '<w:u w:val="none"/>'),
        (Setting.STRIKE, False, '<w:strike w:val="0"/><w:dstrike w:val="0"/>'),
        (Setting.COLOUR, "FF0000", '<w:color w:val="FF0000"/>'),
        (Setting.COLOUR, "", '<w:color w:val="auto"/>'),
        (Setting.HIGHLIGHT, "", '<w:highlight w:val="none"/>'),
        (Setting.LETTER_SPACING, -5, '<w:spacing w:val="-5"/>'),
        (Setting.SCALE, 100, '<w:w w:val="100"/>'),
    ],
)
def test_settings_of_characters_stand_in_their_runs_and_in_the_mark(
    kind: Setting, value: SettingValue, wanted: str
) -> None:
    looks = f"<w:rPr>{wanted}</w:rPr>"
    assert written(kind, value) == (
        f'<w:p><w:pPr>{looks}</w:pPr><w:r>{looks}<w:t xml:space="preserve">一二</w:t></w:r></w:p>'
    )


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        (Setting.ALIGNMENT, "center", '<w:jc w:val="center"/>'),
        (Setting.FIRST_INDENT, 200, '<w:ind w:firstLineChars="200" w:firstLine="400"/>'),
        (Setting.FIRST_INDENT, -200, '<w:ind w:hangingChars="200" w:hanging="400"/>'),
        (Setting.LEFT_INDENT, 320, '<w:ind w:leftChars="0" w:left="320"/>'),
        (Setting.RIGHT_INDENT, 320, '<w:ind w:rightChars="0" w:right="320"/>'),
        (Setting.LINE_PITCH, 579, '<w:spacing w:line="579" w:lineRule="exact"/>'),
        (
            Setting.SPACE_BEFORE,
            0,
            '<w:spacing w:beforeLines="0" w:beforeAutospacing="0" w:before="0"/>',
        ),
        (Setting.OPENS_PAGE, True, "<w:pageBreakBefore/>"),
        (Setting.SNAPS, False, '<w:snapToGrid w:val="0"/>'),
        (Setting.OPENS_PAGE, False, '<w:pageBreakBefore w:val="0"/>'),
        (
            Setting.ABOVE_RULE,
            8,
            '<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/></w:pBdr>',
        ),
        (
            Setting.BELOW_RULE,
            0,
            '<w:pBdr><w:bottom w:val="nil" w:sz="0" w:space="0" w:color="auto"/></w:pBdr>',
        ),
    ],
)
def test_settings_of_paragraphs_stand_in_their_own_properties(
    kind: Setting, value: SettingValue, wanted: str
) -> None:
    assert f"<w:pPr>{wanted}</w:pPr>" in written(kind, value)


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        (Setting.PAPER_WIDTH, 11906, '<w:pgSz w:w="11906" w:h="15840"/>'),
        (Setting.NUMBER_FORM, "numberInDash", '<w:pgNumType w:fmt="numberInDash"/>'),
        (Setting.FIRST_DIFFERS, False, '<w:titlePg w:val="0"/>'),
        (Setting.GRID, 579, '<w:docGrid w:type="lines" w:linePitch="579"/>'),
        (Setting.GRID, 0, "<w:docGrid/>"),
        (
            Setting.TOP,
            2098,
            '<w:pgMar w:top="2098" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" '
            'w:footer="720" w:gutter="0"/>',
        ),
    ],
)
def test_settings_of_pages_stand_in_the_section_that_holds_the_place(
    kind: Setting, value: SettingValue, wanted: str
) -> None:
    section = '<w:sectPr><w:cols w:num="1"/></w:sectPr>'
    body = paragraph("一") + paragraph("二", section) + paragraph("三")
    first = body_of(patched(package(body), [setting(kind, value, place(0))]))
    assert wanted in first[: first.index("三")]
    last = body_of(patched(package(body), [setting(kind, value, place(2))]))
    assert last.endswith(f"<w:sectPr>{wanted}</w:sectPr>")


def test_only_the_characters_at_the_place_are_set() -> None:
    new = body_of(
        patched(package(paragraph("一二三")), [setting(Setting.BOLD, True, place(0, 1, 2))])
    )
    assert re.sub(' xml:space="preserve"', "", new) == (
        "<w:p><w:pPr/><w:r><w:t>一</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>二</w:t></w:r>"
        "<w:r><w:t>三</w:t></w:r></w:p>"
    )


def test_what_would_win_over_a_setting_goes() -> None:
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'
    body = paragraph(run("一", themed))
    assert '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsia="黑体"/>' in written(
        Setting.CHINESE_FONT, "黑体", body
    )
    hanging = paragraph("一", '<w:ind w:hangingChars="100" w:hanging="320" w:left="5"/>')
    assert '<w:ind w:left="5" w:firstLineChars="200" w:firstLine="640"/>' in written(
        Setting.FIRST_INDENT, 200, hanging, styles=style("a", "b") + "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>',
    )  # fmt: skip


def test_rules_in_a_cell_are_those_of_the_cell() -> None:
    body = table(["甲"])
    new = body_of(patched(package(body), [setting(Setting.BELOW_RULE, 4, place((0, 0, 0, 0)))]))
    assert "<w:tc><w:tcPr><w:tcBorders><w:bottom " in new


def test_a_rule_in_a_cell_is_drawn_once_and_keeps_its_colour() -> None:
    own = '<w:pBdr><w:bottom w:val="single" w:sz="24" w:space="1" w:color="FF0000"/></w:pBdr>'
    change = setting(Setting.BELOW_RULE, 8, place((0, 0, 0, 0)))
    cell = f"<w:tc>{paragraph('甲', own)}</w:tc>"
    alone = body_of(patched(package(table([cell])), [change]))
    assert 'w:sz="8" w:space="1" w:color="FF0000"' in alone
    assert "tcBorders" not in alone
    ruled = '<w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>'
    both = body_of(patched(package(table([cell.replace("<w:tc>", f"<w:tc>{ruled}")])), [change]))
    assert both.count("<w:bottom ") == 1
    assert '<w:tcBorders><w:bottom w:val="single" w:sz="8"' in both


def test_the_left_margin_is_all_that_is_blank_there() -> None:
    data = package(paragraph("一"), section='<w:pgMar w:left="1588" w:gutter="567"/>')
    text = body_of(patched(data, [setting(Setting.LEFT, 1588, before=2155)]))
    assert 'w:left="1588" w:gutter="0"' in text


def test_settings_of_the_document() -> None:
    data = write_document(sample_plan())
    changes = [setting(Setting.ODD_EVEN, False), setting(Setting.CREATOR, "明湖区教育局")]
    old, new = members(data), members(patched(data, changes))
    assert {name for name in old if old[name] != new[name]} == {
        "word/settings.xml",
        "docProps/core.xml",
    }
    assert b'<w:evenAndOddHeaders w:val="0"/><w:characterSpacingControl' in new["word/settings.xml"]
    assert "明湖区教育局</dc:creator>" in new["docProps/core.xml"].decode()
    made = members(patched(package(paragraph("一")), [setting(Setting.ODD_EVEN, True)]))
    assert b"<w:evenAndOddHeaders/></w:settings>" in made["word/settings.xml"]
    with pytest.raises(DocxError, match="核心属性"):
        patched(package(paragraph("一")), [setting(Setting.CREATOR, "")])


def everything() -> list[SettingEdit]:
    values: dict[Setting, SettingValue] = {
        Setting.CHINESE_FONT: "仿宋",
        Setting.LATIN_FONT: "仿宋",
        Setting.UNDERLINE: "single",
        Setting.COLOUR: "FF0000",
        Setting.HIGHLIGHT: "yellow",
        Setting.ALIGNMENT: "both",
        Setting.NUMBER_FORM: "decimal",
        Setting.PAGE_NUMBER: "— {number} —",
        Setting.CREATOR: "甲",
        Setting.LAST_MODIFIED_BY: "乙",
    }
    switches = {
        Setting.ODD_EVEN,
        Setting.FIRST_DIFFERS,
        Setting.BOLD,
        Setting.ITALIC,
        Setting.STRIKE,
        Setting.OPENS_PAGE,
        Setting.SNAPS,
    }
    numbers = set(Setting) - set(values) - switches
    made = {**values, **dict.fromkeys(switches, True), **dict.fromkeys(numbers, 100)}
    return [setting(kind, value, place(0, 0, 2)) for kind, value in made.items()]


@pytest.mark.parametrize("tracked", [False, True])
def test_every_setting_keeps_every_word_and_the_order_of_the_schema(tracked: bool) -> None:
    data = write_document(sample_plan())
    new = patched(data, everything(), track=AUTHOR if tracked else None)
    assert shows(new) == shows(data)
    for content in members(new).values():
        assert misplaced(etree.fromstring(content)) == []


def test_tracked_settings_tell_what_was_before() -> None:
    body = paragraph(run("一", "<w:i/>"), '<w:jc w:val="left"/>')
    changes = [
        setting(Setting.BOLD, True),
        setting(Setting.SIZE, 32),
        setting(Setting.ALIGNMENT, "both"),
    ]
    new = body_of(patched(package(body), changes, track=AUTHOR))
    mark = 'w:author="张三" w:date="2026-01-15T09:30:00Z">'
    assert new.count("<w:rPrChange") == 2
    assert f"{mark}<w:rPr><w:i/></w:rPr></w:rPrChange>" in new
    assert f'{mark}<w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>' in new


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Setting.SIZE, "32"),
        (Setting.BOLD, 1),
        (Setting.ALIGNMENT, True),
        (Setting.FIRST_INDENT, "2"),
        (Setting.TOP, True),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(kind: Setting, value: SettingValue) -> None:
    with pytest.raises(DocxError, match=f"{kind.value}应为"):
        patched(package(paragraph("一")), [setting(kind, value)])


def test_a_place_that_is_not_there_is_refused() -> None:
    with pytest.raises(DocxError, match="只有 1 个字"):
        patched(package(paragraph("一")), [setting(Setting.BOLD, True, place(0, 0, 2))])
    with pytest.raises(DocxError, match="没有这一段"):
        patched(package(paragraph("一")), [setting(Setting.ALIGNMENT, "both", place(1))])


def test_footers_are_set_too() -> None:
    data = write_document(sample_plan())
    at = DocxPlace("word/footer1.xml", (0,), 0, 0)
    old, new = members(data), members(patched(data, [setting(Setting.SIZE, 28, at)]))
    assert {name for name in old if old[name] != new[name]} == {"word/footer1.xml"}
    assert b'<w:sz w:val="28"/>' in new["word/footer1.xml"]
    assert MAIN_PART in new


def test_page_numbers_are_footers_of_odd_and_even_pages() -> None:
    data = package(paragraph("一"), section='<w:cols w:num="1"/>')
    changes = [setting(Setting.PAGE_NUMBER, "— {number} —"), setting(Setting.ODD_EVEN, True)]
    new = patched(data, changes)
    numbered = body_of(new)
    kinds = re.findall('<w:footerReference [^>]*w:type="([a-z]+)"', numbered)
    assert kinds == ["default", "even"]
    assert misplaced(etree.fromstring(members(new)[MAIN_PART])) == []
    for name, side in (("footer.xml", "right"), ("footer1.xml", "left")):
        text = members(new)[f"word/{name}"].decode()
        assert f'<w:jc w:val="{side}"/>' in text
        assert f'w:{side}="280"' in text
        assert '<w:sz w:val="28"/>' in text
        assert misplaced(etree.fromstring(text.encode())) == []
    footers = [section.footers for section in read_look(new).sections]
    assert [(kind, footer.shown) for kind, footer in footers[0]] == [
        ("default", "— {number} —"),
        ("even", "— {number} —"),
    ]
    with pytest.raises(DocxError, match="number"):
        patched(data, [setting(Setting.PAGE_NUMBER, "第页")])


def test_even_pages_keep_their_header_when_they_come_to_differ() -> None:
    data = package(
        paragraph("一"),
        section='<w:headerReference w:type="default" r:id="header"/>',
        parts={"header": paragraph("页眉")},
    )
    text = body_of(patched(data, [setting(Setting.ODD_EVEN, True)]))
    assert '<w:headerReference w:type="even" r:id="header"/>' in text


STUBBORN = style(
    "a",
    "正文样式",
    '<w:spacing w:beforeLines="100" w:before="312" w:afterAutospacing="1" w:line="360"/>'
    '<w:ind w:leftChars="200" w:left="420" w:hangingChars="100" w:hanging="210"/><w:jc w:val="center"/>'
    "<w:pageBreakBefore/>",
    runs='<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:b/><w:i/><w:strike/>'
    '<w:color w:val="FF0000" w:themeColor="accent1"/><w:spacing w:val="20"/><w:w w:val="90"/>'
    '<w:sz w:val="21"/><w:highlight w:val="yellow"/><w:u w:val="single"/>',
) + style("c", "字符样式", runs="<w:b/><w:i/>", kind="character")  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "name"),
    [
        (Setting.CHINESE_FONT, "仿宋", "chinese"),
        (Setting.LATIN_FONT, "仿宋", "latin"),
        (Setting.SIZE, 32, "size"),
        (Setting.BOLD, False, "bold"),
        (Setting.BOLD, True, "bold"),
        (Setting.ITALIC, False, "italic"),
        (Setting.UNDERLINE, "", "underline"),
        (Setting.STRIKE, False, "strike"),
        (Setting.COLOUR, "", "colour"),
        (Setting.HIGHLIGHT, "", "highlight"),
        (Setting.LETTER_SPACING, -5, "spacing"),
        (Setting.SCALE, 100, "scale"),
        (Setting.FIRST_INDENT, 200, "first_characters"),
        (Setting.LEFT_INDENT, 0, "left"),
        (Setting.RIGHT_INDENT, 320, "right"),
        (Setting.LINE_PITCH, 579, "line"),
        (Setting.SPACE_BEFORE, 0, "before"),
        (Setting.SPACE_AFTER, 0, "after"),
        (Setting.OPENS_PAGE, False, "opens_page"),
        (Setting.SNAPS, False, "snaps"),
    ],
)
def test_a_setting_wins_over_styles_that_say_otherwise(
    kind: Setting, value: SettingValue, name: str
) -> None:
    body = paragraph(run("一二", '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="a"/>')
    [look] = read_look(patched(package(body, styles=STUBBORN), [setting(kind, value)])).paragraphs
    found = (
        look.runs[0].type if name in TypeForm._fields and kind is not Setting.SNAPS else look.form
    )
    assert getattr(found, name) == value
