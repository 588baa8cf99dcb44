"""One paragraph of a document that nobody touched, read by the patterns it was composed by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from eduplan.docx.names import PARAGRAPHS_BY_ID, RUNS_BY_ID, Kind, ParagraphStyle, RunStyle
from eduplan.docx.phrase_reading import made_phrase
from eduplan.docx.sealed import phrases_in
from eduplan.docx.xml import unescape
from eduplan.errors import DocxError
from eduplan.language.characters import solid
from eduplan.model.block import Paragraph
from eduplan.model.inline import Inline, Inlines, as_inlines

__all__ = ["Ready", "ready"]

_STYLE: Final = re.compile(r'<w:p><w:pPr><w:pStyle w:val="([A-Za-z0-9]+)"/>')
_RUN: Final = re.compile(
    r"<w:r>(?:<w:rPr>(?:<w:rStyle w:val=\"([A-Za-z0-9]+)\"/>)?(?:<w:rFonts[^>]*/>)?"
    r"(?:<w:b/><w:bCs/>)?(?:<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>)?</w:rPr>)?"
    r"<w:t(?: xml:space=\"preserve\")?>([^<]*)</w:t>(.*?)</w:r>"
)
"""A run: the id of its style, its text, and what follows where a title is broken into lines. A blank
at which a title is broken is as good as invisible."""
_TAG: Final = re.compile("<[^>]*>")


class Ready(NamedTuple):
    """A paragraph as read: *style*, *text*, the inlines of its *heading*, its *body*.

    *targets* and *deadlines* count those in it.
    """

    style: ParagraphStyle
    text: str
    heading: Inlines
    body: Paragraph
    targets: int
    deadlines: int


def ready(xml: str, phrases: str, targets: int, deadlines: int) -> Ready:
    """Read the paragraph *xml* with the data of its *phrases*, so many *targets* and *deadlines* in.

    Raises `EduplanError` where the two do not fit.
    """
    style = _STYLE.match(xml)
    if style is None or style[1] not in PARAGRAPHS_BY_ID:
        raise DocxError("段落的样式不认得")
    runs = [
        (RUNS_BY_ID.get(key), unescape(_TAG.sub("", text + more) if more else text))
        for key, text, more in _RUN.findall(xml)
    ]
    joined = "".join([text for _, text in runs])
    whole, data = solid(joined), iter(phrases_in(phrases))
    is_solid = len(whole) == len(joined)
    target, deadline = targets, deadlines
    heading, body, start = list[Inline](), list[Inline](), 0
    left = iter(runs)
    for run, text in left:
        if run is None:
            body.append(text)
        elif (kind := run.kind) is Kind.HEADING:
            heading.append(text)
        elif kind is not Kind.LABEL:
            if kind is Kind.TARGET:
                target += 1
                usual = f"t{target}"
            elif kind is Kind.DEADLINE:
                deadline += 1
                usual = f"d{deadline}"
            else:
                usual = ""
            phrase = made_phrase(kind, next(data, {}), usual, whole, start)
            if phrase.text != text:
                text = _whole(text, run, phrase.text, left)
            (heading if run.level else body).append(phrase)
        start += len(text if is_solid else solid(text))
    if next(data, None) is not None:
        raise DocxError("数据部件里的短语比文档里多")
    return Ready(
        PARAGRAPHS_BY_ID[style[1]],
        joined,
        as_inlines(heading) if heading else (),
        Paragraph(body),
        target - targets,
        deadline - deadlines,
    )


def _whole(
    text: str, run: RunStyle, wanted: str, left: Iterator[tuple[RunStyle | None, str]]
) -> str:
    """*text* with the runs in the style *run* that follow, up to *wanted*: a phrase with characters in
    another font is several runs. Raises `DocxError` where it does not come to that.
    """
    while len(text) < len(wanted):
        style, more = next(left, (None, ""))
        if style is not run:
            break
        text += more
    if text != wanted:
        raise DocxError("数据部件里的短语与文档的文字不符")
    return text
