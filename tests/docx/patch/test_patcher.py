"""The patcher as a whole: one job with all kinds of changes, and damaged documents, refused or patched."""

from __future__ import annotations

from random import Random

import pytest

from eduplan.docx.patch import DocumentChange, patched
from eduplan.docx.revisions import Revisions
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError, EduplanError
from eduplan.model.paragraph_edit import ParagraphDeletion, ParagraphInsertion
from eduplan.model.revision import Comment
from eduplan.model.setting import Setting, SettingEdit
from tests.docx.packages import members, zipped
from tests.docx.patch.shown import AUTHOR, MAIN_PART, edit, lines, place, shows
from tests.docx.sample import sample_plan
from tests.docx.wild import package, paragraph, run
from tests.properties.package_mutations import with_faults
from tests.properties.test_total_law import mutated

CHANGES: list[DocumentChange] = [
    edit(0, 2, "布署", "部署"),
    SettingEdit(place(0, 2, 4), Setting.BOLD, False, True),
    SettingEdit(place(0), Setting.ALIGNMENT, "left", "both"),
    Comment(place(0, 2, 4), "应为“部署”", "审核"),
    ParagraphInsertion(place(0), "新的一段"),
    ParagraphDeletion(place(1), "旧的一段"),
]
BODY = paragraph("认真布署工作") + paragraph("旧的一段") + paragraph("最后一段")


@pytest.mark.parametrize("track", [None, AUTHOR])
def test_all_kinds_of_changes_go_together(track: object) -> None:
    data = package(BODY)
    new = patched(data, CHANGES, track=AUTHOR if track else None)
    assert shows(new) == ["认真部署工作", "新的一段", "最后一段"]
    if track:
        assert shows(new, Revisions.ORIGINAL) == shows(data)
    text = members(new)[MAIN_PART].decode()
    assert "<w:rPr><w:b/><w:bCs/>" in text
    assert text.index("commentRangeStart") < text.index("部") < text.index("commentRangeEnd")


def test_the_same_changes_give_the_same_bytes() -> None:
    data = package(BODY)
    assert patched(data, CHANGES, track=AUTHOR) == patched(data, CHANGES, track=AUTHOR)


def test_patching_goes_on_where_it_ended() -> None:
    """What was tracked before stays, by whomever."""
    data = patched(package(BODY), CHANGES, track=AUTHOR)
    block = next(block for block, text in lines(data).items() if text == "认真部署工作")
    again = patched(data, [edit(block, 2, "部署", "做好")], track=AUTHOR)
    assert shows(again)[0] == "认真做好工作"
    assert shows(again, Revisions.ORIGINAL) == shows(package(BODY))


def test_what_is_no_document_is_refused() -> None:
    for data in (b"", b"PK\x03\x04", b"<html>", zipped([("a.xml", b"<a/>")])):
        with pytest.raises(DocxError):
            patched(data, CHANGES)


def test_damaged_documents_are_patched_or_refused_and_nothing_else() -> None:
    random = Random(20120701)
    whole = write_document(sample_plan())
    source = members(whole)
    changes: list[DocumentChange] = [edit(0, 0, "2026", "2027"), Comment(place(1), "核对", "审")]
    kinds = set()
    for number in range(400):
        found = dict(source)
        name = random.choice((MAIN_PART, MAIN_PART, "word/styles.xml", "[Content_Types].xml"))
        found[name] = mutated(found[name], random)
        data = zipped(found.items()) if number % 2 else with_faults(whole, random)
        try:
            new = patched(data, changes, track=random.choice((None, AUTHOR)))
        except EduplanError:
            kinds.add("refused")
        else:
            kinds.add("patched")
            assert shows(new)[0].startswith("2027")
    assert kinds == {"patched", "refused"}


def test_a_document_type_is_refused() -> None:
    found = members(package(paragraph(run("一"))))
    found[MAIN_PART] = b'<!DOCTYPE a [<!ENTITY n "x">]>' + found[MAIN_PART]
    with pytest.raises(DocxError, match="DOCTYPE"):
        patched(zipped(found.items()), [edit(0, 0, "一", "二")])
