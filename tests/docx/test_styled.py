"""Edited documents: whatever people do to paragraphs, every word stays, and no id stands twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx import parts
from eduplan.docx.names import PARAGRAPHS_BY_ID
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.docx.xml import unescape
from eduplan.gbt9704.notice import attachment_lines, attachments_of
from eduplan.language.characters import solid
from eduplan.model import Initiative, Layout, Note, NoteCode, Pillar, Plan, Profile, Reading
from tests.docx.packages import edited, members
from tests.docx.sample import sample_plan

_BLOCK = re.compile(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>")
_STYLE = re.compile(r'pStyle w:val="\w+"')
_WORDS = re.compile(r"<w:t[^>]*>([^<]*)</w:t>")
_NEW = "<w:p><w:r><w:t>新增一段，培训5期。</w:t></w:r></w:p>"

Edit = Callable[[list[str]], None]


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Drop, copy, move, restyle or empty a paragraph, or write a new one."""
    what, here, there = draw(st.integers(0, 5)), draw(st.integers(0, 40)), draw(st.integers(0, 40))
    style = draw(st.sampled_from(sorted(PARAGRAPHS_BY_ID)))

    def edit(blocks: list[str]) -> None:
        index, other = here % len(blocks), there % len(blocks)
        if what == 0 and len(blocks) > 1:
            del blocks[index]
        elif what == 1:
            blocks.insert(other, blocks[index])
        elif what == 2:
            blocks.insert(other, blocks.pop(index))
        elif what == 3:
            blocks[index] = _STYLE.sub(f'pStyle w:val="{style}"', blocks[index])
        elif what == 4:
            blocks[index] = re.sub("<w:r>.*</w:r>", "", blocks[index])
        else:
            blocks.insert(other, _NEW)

    return edit


def changed(plan: Plan, changes: Sequence[Edit]) -> tuple[bytes, str]:
    """The document of *plan* with *changes*, in which any style may be used, and all its words."""
    seen: list[str] = []

    def change(text: str) -> str:
        head, _, rest = text.partition("<w:body>")
        body, _, tail = rest.partition("<w:sectPr>")
        blocks = _BLOCK.findall(body)
        for each in changes:
            each(blocks)
        seen.extend(blocks)
        return f"{head}<w:body>{''.join(blocks)}<w:sectPr>{tail}"

    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{style.name}"/></w:style>'
        for key, style in PARAGRAPHS_BY_ID.items()
    )
    content = edited(write_document(plan), change)
    content = edited(
        content, lambda text: text.replace("</w:styles>", f"{styles}</w:styles>"), parts.STYLES
    )
    return content, solid(unescape("".join(_WORDS.findall("".join(seen)))))


def words_in(content: bytes) -> str:
    """The words that the document *content* prints."""
    document = members(content)[parts.DOCUMENT].decode()
    return solid(unescape("".join(_WORDS.findall(document))))


def derived_words(plan: Plan) -> str:
    """What is printed of attachments besides the attachments themselves."""
    names = attachments_of(plan, Profile.STANDALONE)
    return "".join(mark + name for mark, name in attachment_lines(names)) if names else ""


def words_of(reading: Reading) -> str:
    printed = words_in(write_document(reading.plan, layout=reading.layout))
    return printed + solid("".join(piece.text for piece in reading.unplaced))


@given(st.lists(edits(), min_size=1, max_size=6))
def test_every_word_of_an_edited_document_stands_in_its_plan(changes: list[Edit]) -> None:
    content, words = changed(sample_plan(), changes)
    reading = read_document(content)
    found, wanted = Counter(words_of(reading)), Counter(words)
    assert wanted - found == Counter()
    if reading.plan.envelope == sample_plan().envelope and reading.layout == Layout():
        assert found - wanted <= Counter(derived_words(reading.plan))


@given(st.lists(edits(), min_size=1, max_size=6))
def test_what_is_read_of_an_edited_document_can_be_written_and_read_again(
    changes: list[Edit],
) -> None:
    plan = read_document(changed(sample_plan(), changes)[0]).plan
    assert read_document(write_document(plan)).plan == plan


def edit_text(old: str, new: str) -> Reading:
    """The reading of the sample with *old* retyped as *new*."""
    return read_document(edited(write_document(sample_plan()), lambda text: text.replace(old, new)))


def changes_in(reading: Reading) -> list[Note]:
    return [note for note in reading.notes if note.code is NoteCode.CHANGED]


def test_a_number_changed_in_word_changes_its_target_which_keeps_its_id() -> None:
    reading = edit_text("100场", "120场")
    before, after = sample_plan().targets[0], reading.plan.targets[0]
    assert (after.id, after.text) == (before.id, "120场")
    assert after.quantity is not None
    assert after.quantity.value == 120
    [note] = changes_in(reading)
    assert "第5段" in note.message
    assert "开展宣讲" in note.message


def test_metadata_and_ids_outlive_a_change_of_words() -> None:
    plan, reading = sample_plan(), edit_text("加快建设。", "加快推进建设。")
    assert (reading.plan.family, reading.plan.period) == (plan.family, plan.period)
    assert reading.plan.issuer == plan.issuer
    assert list(reading.plan.labels) == list(plan.labels)
    assert not reading.plan.provisional


def test_the_id_of_a_deleted_item_is_retired() -> None:
    paragraph = re.compile(r"<w:p>(?:(?!</w:p>).)*进校园.*?</w:p>")
    reading = read_document(
        edited(write_document(sample_plan()), lambda text: paragraph.sub("", text))
    )
    gone = next(item for item in sample_plan().initiatives[0].items if item.title == "进校园")
    assert gone.id in reading.plan.retired
    assert "不在了" in changes_in(reading)[0].message


def test_a_new_item_gets_an_id_that_no_item_ever_had() -> None:
    entry = '<w:p><w:pPr><w:pStyle w:val="E2"/></w:pPr><w:r><w:t>新的任务。</w:t></w:r></w:p>'
    before = '<w:p><w:pPr><w:pStyle w:val="C"/>'
    reading = read_document(
        edited(write_document(sample_plan()), lambda text: text.replace(before, entry + before, 1))
    )
    new = reading.plan.initiatives[-1]
    assert "新的任务" in new.text
    assert new.id not in sample_plan().labels
    assert reading.plan.provisional


def test_a_copied_paragraph_does_not_take_the_id_of_the_first() -> None:
    paragraph = re.compile(
        r"<w:p>(?:(?!</w:p>).)*加快建设.*?</w:p>|<w:p>(?:(?!</w:p>).)*进校园.*?</w:p>"
    )
    reading = read_document(
        edited(write_document(sample_plan()), lambda text: paragraph.sub(r"\g<0>\g<0>", text))
    )
    keys = list(reading.plan.labels)
    assert len(keys) == len(set(keys)) == len(sample_plan().labels) + 1


def test_a_moved_paragraph_is_noted_as_another_order() -> None:
    def swap(text: str) -> str:
        first, second = "<w:t>2026年要求如下。</w:t>", "<w:t>坚持引领。</w:t>"
        return text.replace(first, "@").replace(second, first).replace("@", second)

    notes = changes_in(read_document(edited(write_document(sample_plan()), swap)))
    assert len(notes) == 2


def test_an_item_without_a_pillar_above_it_gets_an_empty_one() -> None:
    body = re.compile(r"<w:body>.*?(?=<w:p><w:pPr><w:pStyle w:val=\"E2\")")
    reading = read_document(
        edited(write_document(sample_plan()), lambda text: body.sub("<w:body>", text))
    )
    assert reading.plan.pillars[0].heading == ()
    assert reading.plan.pillars[0].label == ""
    assert reading.plan.initiatives[0].title == "开展宣讲"


@pytest.mark.parametrize("date", ["2026年13月45日", "近日", "一月十五"])
def test_a_date_that_is_none_is_kept_among_the_names(date: str) -> None:
    reading = edit_text("2026年1月15日", date)
    assert reading.plan.envelope.date is None
    assert reading.plan.envelope.signature == ("明湖区教育局", date)


def test_a_date_in_other_words_keeps_them() -> None:
    envelope = edit_text("2026年1月15日", "二〇二六年一月十五日").plan.envelope
    assert envelope.date == sample_plan().envelope.date
    assert envelope.date_text == "二〇二六年一月十五日"


def test_control_characters_that_no_plan_may_hold_are_unplaced() -> None:
    reading = edit_text("坚持引领。", "坚持\u0085引\ufdd0领。")
    assert [piece.text for piece in reading.unplaced] == ["\u0085", "\ufdd0"]
    assert reading.plan.pillars[0].lead[0].text == "坚持引领。"


def test_a_heading_that_was_emptied_leaves_what_stands_below_it() -> None:
    reading = edit_text("<w:t>加强党建</w:t>", "")
    pillar = reading.plan.pillars[0]
    assert isinstance(pillar, Pillar)
    assert isinstance(pillar.initiatives[0], Initiative)
    assert pillar.title == ""
