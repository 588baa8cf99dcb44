"""Elements of a document that names none are told by their words and places."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.looks import ParagraphForm, ParagraphLook, RunLook, TypeForm
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.grammar.element_signs import mark_level
from eduplan.grammar.elements import elements_of
from eduplan.model.place import DocxPlace

CENTRED = ParagraphForm(alignment=Alignment.CENTER)
INDENTED = ParagraphForm(alignment=Alignment.BOTH, first=640)
LARGE = TypeForm(size=44)
PLAIN = TypeForm(size=32)


def look(text: str, form: ParagraphForm = INDENTED, type_: TypeForm = PLAIN) -> ParagraphLook:
    runs = (RunLook(0, text, type_),) if text else ()
    return ParagraphLook(DocxPlace("word/document.xml", (0,), 0, len(text)), text, runs, form)


def roles(*looks: ParagraphLook | str) -> list[Role | None]:
    given_ = [each if isinstance(each, ParagraphLook) else look(each) for each in looks]
    return [each.role for each in elements_of(given_) if not each.is_blank]


TITLE = look("明湖区教育局关于做好工作的通知", CENTRED, LARGE)
TO = look("各中小学、幼儿园：", ParagraphForm())
TEXT = "各单位要认真组织实施。"


def test_the_head_the_title_and_the_addressees() -> None:
    red = TypeForm(size=90, colour="FF0000")
    assert roles(
        "000001",
        "秘密★1年",
        "特急",
        look("明湖区教育局文件", CENTRED, red),
        look("明教〔2026〕1号", CENTRED),
        TITLE,
        TO,
        TEXT,
    ) == [
        *(Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.MARK, Role.NUMBER, Role.NOTICE_TITLE),
        *(Role.ADDRESSEES, Role.BODY),
    ]


def test_a_title_that_is_set_as_text_is_a_title_by_its_words() -> None:
    assert roles("2026年明湖区教育工作要点", TEXT)[0] is Role.TITLE


@pytest.mark.parametrize("text", ["各单位要做好工作。", "一、加强学习", "随便一行字"])
def test_what_neither_looks_nor_reads_like_a_title_is_none(text: str) -> None:
    assert roles(text, TEXT)[0] is not Role.TITLE


def test_a_title_goes_on_in_the_next_paragraph_but_not_over_a_blank_one() -> None:
    first, second = (
        look("明湖区教育局关于印发", CENTRED, LARGE),
        look("工作要点的通知", CENTRED, LARGE),
    )
    assert roles(first, second, TO)[:2] == [Role.TITLE, Role.TITLE]
    assert roles(first, "", second, TO)[1] is not Role.TITLE


def test_headings_are_told_from_numbered_paragraphs() -> None:
    found = elements_of(
        [
            TITLE,
            look("一、加强学习"),
            look("（一）抓好培训。全年开展培训40场。"),
            look(
                "1.各单位要对照要点列出清单，把任务分解到科室、落实到人头，每季度末报送一次进展情况。"
            ),
        ]
    )
    assert [(each.role, each.level, each.heading) for each in found[1:]] == [
        (Role.HEADING, 1, 6),
        (Role.ENTRY, 2, 8),
        (Role.ENTRY, 3, 0),
    ]


def test_an_automatic_number_counts_as_the_mark_of_its_paragraph() -> None:
    [_, found] = elements_of([TITLE, look("加强学习")._replace(label="一、")])
    assert (found.role, found.level, found.heading) == (Role.HEADING, 1, 4)


def test_the_signature_stands_above_its_date_and_a_note_below() -> None:
    right = ParagraphForm(alignment=Alignment.RIGHT)
    assert roles(
        TITLE,
        TEXT,
        "",
        look("明湖区教育局", right),
        look("2026年1月15日", right),
        "（此件公开发布）",
    )[2:] == [Role.SIGNATURE, Role.DATE, Role.NOTE]


def test_a_paragraph_of_text_above_a_date_signs_nothing() -> None:
    right = ParagraphForm(alignment=Alignment.RIGHT)
    assert roles(TITLE, "请予落实", look("2026年1月15日", right))[1] is None


def test_attachments_annexes_and_imprint() -> None:
    flush = ParagraphForm()
    assert roles(
        TITLE,
        TEXT,
        "附件：1.任务分工表",
        "2.学校情况表",
        look("附件1", flush),
        look("任务分工表", CENTRED, LARGE),
        TEXT,
        "抄送：明湖区人民政府办公室。",
        "明湖区教育局办公室　2026年1月16日印发",
    )[2:] == [
        *(Role.ATTACHMENTS, Role.ATTACHMENTS, Role.ANNEX_LABEL, Role.ANNEX_TITLE),
        *(Role.ANNEX_BODY, Role.COPIES, Role.PRINTER),
    ]


def test_what_is_issued_begins_a_page_behind_the_date() -> None:
    right = ParagraphForm(alignment=Alignment.RIGHT)
    issued = look("2026年工作要点", CENTRED, LARGE)._replace(opens_page=True)
    found = roles(
        TITLE, TEXT, look("明湖区教育局", right), look("2026年1月15日", right), issued, TEXT
    )
    assert found[-2:] == [Role.ISSUED_TITLE, Role.BODY]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("一、加强", 1),
        ("(二)加强", 2),
        ("3．加强", 3),
        ("（4）加强", 4),
        ("①加强", 5),
        ("一、二年级", 0),
    ],
)
def test_levels_follow_marks(text: str, level: int) -> None:
    assert mark_level(text) == level


_TEXTS = st.lists(
    st.sampled_from(
        [
            *(
                "",
                "一、加强学习",
                "（一）抓好培训。全年40场。",
                TEXT,
                "附件",
                "附件：表",
                "明湖区教育局",
            ),
            *(
                "2026年1月15日",
                "（此件公开发布）",
                "抄送：甲。",
                "000001",
                "2026年工作要点",
                "各校：",
            ),
        ]
    ),
    max_size=30,
)


@given(_TEXTS, st.booleans())
def test_words_stay_and_the_order_too_whatever_stands_where(
    texts: Sequence[str], opens: bool
) -> None:
    given_ = [look(text)._replace(opens_page=opens) for text in texts]
    found = elements_of(given_)
    assert [each.text for each in found] == list(texts)
    assert all(each.role is None for each in found if not each.text)
    assert all(0 <= each.heading <= len(each.text) for each in found)
