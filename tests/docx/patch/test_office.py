"""LibreOffice as a second judge: it accepts to what was meant, rejects to what was, and keeps comments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from eduplan.docx.parts import content_types
from eduplan.docx.patch import DocumentChange, patched
from eduplan.docx.revisions import Revisions
from eduplan.docx.tree import W
from eduplan.docx.writer import write_document
from eduplan.language.characters import solid
from eduplan.model import Layout, Profile
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import ParagraphInsertion
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Comment
from tests.docx.packages import members, zipped
from tests.docx.patch.office import ACCEPT, KEEP, REJECT, resolved
from tests.docx.patch.shown import AUTHOR, MAIN_PART, edit, lines, shows
from tests.docx.patch.test_rearranging import CASES, SECTION
from tests.docx.sample import issued_plan
from tests.docx.wild import package, paragraph, run
from tests.rendering.office import requires_libreoffice

pytestmark = [requires_libreoffice, pytest.mark.slow]

LINK = f"<w:hyperlink w:anchor='a'>{run('链接')}</w:hyperlink>"
THEIRS = f'<w:ins w:id="5" w:author="李四">{run("乙丙")}</w:ins>'
GONE = '<w:del w:id="6" w:author="李四"><w:r><w:delText>丁</w:delText></w:r></w:del>'
WORDS: list[tuple[str, list[Edit]]] = [
    (paragraph(run("开展宣讲") + run("100场", "<w:b/>")), [edit(0, 4, "100", "120"), edit(0, 0, "开", "组")]),
    (paragraph(run("见") + LINK + run("。")), [edit(0, 1, "链接", "附件"), edit(0, 4, "", "完")]),
    (paragraph(run("甲") + THEIRS + GONE + run("戊")), [edit(0, 1, "乙", "2"), edit(0, 3, "戊", "5")]),
    (paragraph("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>"), [edit(0, 1, "\t二", "、三\n四")]),
    ("<w:p/>" + paragraph("二"), [edit(0, 0, "", "新")]),
]  # fmt: skip


def known(body: str) -> bytes:
    """A document that says what its parts are, as LibreOffice wants it."""
    found = members(package(body, section=SECTION.replace("/>", ' w:h="16838"/>')))
    found["[Content_Types].xml"] = content_types(clean=True, turned=False)
    return zipped(found.items())


def texts(data: bytes, revisions: Revisions = Revisions.ACCEPTED) -> list[str]:
    return [text for text in shows(data, revisions) if text.strip()]


def every_line(data: bytes) -> list[DocumentChange]:
    """A change in each line of the body, comments, and new paragraphs between.

    No comments in tables: LibreOffice 7.4 moves tracked changes in cells that hold one by a character.
    """
    changes: list[DocumentChange] = []
    for number, (block, text) in enumerate(lines(data).items()):
        at = DocxPlace(MAIN_PART, block, 0, min(len(text), 2))
        if text.strip():
            changes.append(Edit(at, text[:2], f"改{number}"))
        if len(block) == 1 and text.strip():
            changes.append(Comment(at, f"批{number}", "审核"))
        if len(block) == 1 and number % 3 == 0:
            changes.append(ParagraphInsertion(at, f"新{number}"))
    return changes


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[bytes, ...]]:
    """Sources, tracked documents, and what LibreOffice makes of these: accepted, rejected, as they are.

    Text boxes are left out: those of the cases have no shape round them, which LibreOffice needs.
    """
    ours = write_document(issued_plan(), layout=Layout(Profile.ISSUED))
    jobs: list[tuple[bytes, Sequence[DocumentChange]]] = [
        *[(known(body), changes) for _, body, changes, _ in CASES if "txbx" not in body],
        *[(known(body), edits) for body, edits in WORDS],
        (ours, every_line(ours)),
    ]
    sources = [source for source, _ in jobs]
    tracked = [patched(source, changes, track=AUTHOR) for source, changes in jobs]
    folder = tmp_path_factory.mktemp("office")
    made = [resolved(tracked, command, folder) for command in (ACCEPT, REJECT, KEEP)]
    return list(zip(sources, tracked, *made, strict=True))


def test_accepting_all_changes_gives_what_was_meant(judged: list[tuple[bytes, ...]]) -> None:
    for _, tracked, accepted, *_ in judged:
        assert texts(accepted) == texts(tracked)


def test_rejecting_all_changes_gives_what_was_there(judged: list[tuple[bytes, ...]]) -> None:
    for source, _, _, rejected, _ in judged:
        assert texts(rejected) == texts(source, Revisions.ORIGINAL)


def test_comments_survive_and_lie_on_their_words(judged: list[tuple[bytes, ...]]) -> None:
    _, tracked, *_, kept = judged[-1]
    found = [etree.fromstring(members(each)["word/comments.xml"]) for each in (tracked, kept)]
    one, other = (["".join(map(str, note.itertext())) for note in root] for root in found)
    assert sorted(one) == sorted(other)
    body = [text for block, text in lines(judged[-1][0]).items() if len(block) == 1]
    assert len(one) == sum(bool(text.strip()) for text in body)
    marks = etree.fromstring(members(kept)[MAIN_PART]).iter(f"{W}commentRangeStart")
    assert len(list(marks)) == len(one)


def solid_texts(data: bytes) -> str:
    return solid("".join(shows(data)))


def middle_edits(data: bytes) -> list[Edit]:
    """An edit in the middle of each line, those of text boxes and cells too."""
    made = []
    for block, text in lines(data).items():
        start = len(text) // 2
        before = text[start : start + 3]
        if text.strip() and before != "改":
            place = DocxPlace(MAIN_PART, block, start, start + len(before))
            made.append(Edit(place, before, "改"))
    return made


def test_real_documents_accept_to_the_plain_edits_and_reject_to_the_source(
    shared: Path, tmp_path: Path
) -> None:
    """Both sides of each comparison go through LibreOffice, which drops some words by itself."""
    sources = [path.read_bytes() for path in sorted((shared / "corpus" / "docx").glob("*.docx"))]
    plain = [patched(source, middle_edits(source)) for source in sources]
    tracked = [patched(source, middle_edits(source), track=AUTHOR) for source in sources]
    accepted = resolved(tracked, ACCEPT, tmp_path)
    rejected = resolved([*tracked, *sources], REJECT, tmp_path)
    kept = resolved(plain, KEEP, tmp_path)
    assert list(map(solid_texts, accepted)) == list(map(solid_texts, kept))
    count = len(sources)
    assert list(map(solid_texts, rejected[:count])) == list(map(solid_texts, rejected[count:]))
