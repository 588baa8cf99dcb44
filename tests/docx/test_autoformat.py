"""Documents of ours in which an editor made typed labels into automatic numbers."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from eduplan.docx import parts
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.docx.xml import RELATIONSHIPS
from tests.docx.packages import members, stripped, zipped
from tests.docx.sample import sample_plan
from tests.docx.shape import shape
from tests.docx.wild import SPACES, level, lists

_LABEL = re.compile(
    r'(<w:pStyle w:val="(?:Heading|E)([123])"/>)</w:pPr>((?:<w:bookmark[^>]*/>)*)'
    r'<w:r><w:rPr><w:rStyle w:val="L[123]"/></w:rPr><w:t>[^<]*</w:t></w:r>'
)
_LINKS = "word/_rels/document.xml.rels"


def autoformatted(content: bytes) -> bytes:
    """*content* with each label taken out, and counted by a list instead."""

    def counted(hit: re.Match[str]) -> str:
        place = int(hit[2]) - 1
        listed = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr>'
        return f"{hit[1]}{listed}</w:pPr>{hit[3]}"

    found = members(content)
    text, count = _LABEL.subn(counted, found[parts.DOCUMENT].decode())
    assert count == 7
    found[parts.DOCUMENT] = text.encode()
    levels = (
        level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')
        + level(1, "decimal", "%2.")
        + level(2, "decimal", "（%3）", '<w:suff w:val="nothing"/>')
    )
    found["word/numbering.xml"] = f"<w:numbering {SPACES}>{lists(levels)}</w:numbering>".encode()
    link = f'<Relationship Id="n" Type="{RELATIONSHIPS}/numbering" Target="numbering.xml"/>'
    found[_LINKS] = found[_LINKS].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    return zipped(found.items())


def test_the_plan_is_still_the_snapshots_since_the_same_words_show() -> None:
    reading = read_document(autoformatted(write_document(sample_plan())))
    assert reading.plan == sample_plan()
    assert reading.notes == ()


@pytest.mark.parametrize("clean", [False, True])
def test_without_its_data_it_shows_the_same_tree(clean: bool) -> None:
    content = write_document(sample_plan(), clean=clean)
    content = autoformatted(content if clean else stripped(content))
    plan = read_document(content).plan
    assert plan.labels.values()
    assert shape(evolve(plan, provisional=False)) == shape(sample_plan())
