"""Documents of other programs with all that may stand in them, and what a reader sees of each paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from attrs import define, field, frozen
from hypothesis import strategies as st

from eduplan.language.numerals import write_numeral
from tests.docx.wild import level, lists, package, paragraph, run, style, text_box

__all__ = ["FEATURES", "Foreign", "Seen", "foreign_documents"]

FEATURES: Final = frozenset(
    {
        "typed", "numbered", "bullet", "styled", "unnumbered", "break", "table", "merged", "nested",
        "head box", "side box", "inserted", "deleted", "joined", "control", "hidden", "wrapped",
        "split", "symbol", "contents", "cells of lines", "annotated",
    }
)  # fmt: skip

_HEADINGS: Final = (
    "加强党的建设", "提高教育质量", "深化改革", "12345工作法", "三个全面", "2026年重点", "（试行）推进", "",
)  # fmt: skip
_PROSE: Final = (
    "全年开展宣讲100场，家访全覆盖。",
    "一是完善制度；二是落实责任。",
    "推动学前教育普及普惠，新增学位1200个，毛入园率不低于98%。",
    "6月底前完成。",
    "责任单位：基教科",
    "某区教育局",
    "2026年1月5日",
    "附件",
    "（一）加强 学习",
    "3. 走访　学校",
    "通　知",
)
_LISTS: Final = lists(
    level(0, "chineseCounting", "%1、")
    + level(1, "japaneseCounting", "（%2）", '<w:suff w:val="nothing"/>')
    + level(2, "decimal", "%3."),
    level(0, "bullet", "\uf06c", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
)
_STYLES: Final = style(
    "h1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>'
) + style("toc1", "toc 1")
_DOT: Final = "●"


@frozen
class Seen:
    """A paragraph or row as a reader sees it: where, with what number, and its words."""

    block: tuple[int, ...]
    number: str
    text: str


@frozen
class Foreign:
    """A document, all that is *seen* in it in the order of reading, and which *features* it has."""

    content: bytes
    seen: tuple[Seen, ...]
    features: frozenset[str]


Draw: TypeAlias = Callable[[st.SearchStrategy[str]], str]


@define
class _Draft:
    draw: st.DrawFn
    body: list[str] = field(factory=list)
    seen: list[Seen] = field(factory=list)
    features: set[str] = field(factory=set)
    counts: list[int] = field(factory=lambda: [0, 0, 0])

    @property
    def block(self) -> tuple[int, ...]:
        return (len(self.body),)

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def count(self, place: int) -> str:
        """The next number on a level of the list of the plan."""
        self.counts[place] += 1
        self.counts[place + 1 :] = [0] * (2 - place)
        self.counts[:place] = [max(each, 1) for each in self.counts[:place]]
        number = self.counts[place]
        han = write_numeral(number)
        return (f"{han}、", f"（{han}）", f"{number}.")[place]

    def add(self, xml: str, number: str, text: str, feature: str) -> None:
        self.seen.append(Seen(self.block, number, text))
        self.body.append(xml)
        self.features.add(feature)


def _runs(draft: _Draft, text: str) -> str:
    """*text* in one run or in several."""
    if len(text) > 1 and draft.draw(st.booleans()):
        draft.features.add("split")
        cut = draft.draw(st.integers(1, len(text) - 1))
        return run(text[:cut], "<w:b/>") + run(text[cut:])
    return run(text)


def _typed(draft: _Draft) -> None:
    text = draft.pick("一、", "（一）", "1.", "2．", "①", "第二章 ", "") + draft.pick(*_HEADINGS)
    draft.add(paragraph(_runs(draft, text)), "", text, "typed")


def _prose(draft: _Draft) -> None:
    text = draft.pick(*_PROSE)
    draft.add(paragraph(_runs(draft, text)), "", text, "split")


def _numbered(draft: _Draft) -> None:
    place = draft.draw(st.integers(0, 2))
    text = draft.pick(*_HEADINGS) + draft.pick("", "。", "。" + _PROSE[0])
    listed = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr>'
    number = draft.count(place)
    draft.add(paragraph(_runs(draft, text), listed), number, text, "numbered")


def _bullet(draft: _Draft) -> None:
    text = draft.pick(*_PROSE)
    listed = '<w:numPr><w:numId w:val="2"/></w:numPr>'
    draft.add(paragraph(run(text), listed), _DOT, text, "bullet")


def _styled(draft: _Draft) -> None:
    text = draft.pick(*_HEADINGS)
    off = draft.draw(st.booleans())
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>' if off else ""
    number = "" if off else draft.count(0)
    xml = paragraph(run(text), f'<w:pStyle w:val="h1"/>{none}')
    draft.add(xml, number, text, "unnumbered" if off else "styled")


def _broken(draft: _Draft) -> None:
    first, second = draft.pick(*_HEADINGS), draft.pick(*_PROSE)
    xml = paragraph(f"{run(first)}<w:r><w:br/></w:r>{run(second)}")
    draft.add(xml, "", f"{first}\n{second}", "break")


def _revised(draft: _Draft) -> None:
    kept, new = draft.pick(*_PROSE), draft.pick(*_PROSE)
    gone = f"<w:del><w:r><w:delText>{new}</w:delText></w:r></w:del>"
    if draft.draw(st.booleans()):
        draft.add(paragraph(f"{run(kept)}{gone}"), "", kept, "deleted")
    else:
        draft.add(paragraph(f"{run(kept)}<w:ins>{run(new)}</w:ins>"), "", kept + new, "inserted")


def _joined(draft: _Draft) -> None:
    first, second = draft.pick(*_PROSE), draft.pick(*_PROSE)
    draft.add(paragraph(run(first), "<w:rPr><w:del/></w:rPr>"), "", first + second, "joined")
    draft.body.append(paragraph(run(second)))


def _control(draft: _Draft) -> None:
    first, second = draft.pick(*_HEADINGS), draft.pick(*_PROSE)
    text = first + draft.pick("\x7f", "\x80\x9f", "\ufdd0") + second
    draft.add(paragraph(run(text)), "", text, "control")


def _hidden(draft: _Draft) -> None:
    shown, hidden = draft.pick(*_PROSE), draft.pick(*_PROSE)
    draft.add(paragraph(run(shown) + run(hidden, "<w:vanish/>")), "", shown, "hidden")


def _wrapped(draft: _Draft) -> None:
    text = draft.pick(*_PROSE)
    inside = draft.pick(
        f"<w:hyperlink>{run(text)}</w:hyperlink>",
        f"<w:smartTag>{run(text)}</w:smartTag>",
        f'<w:fldSimple w:instr="REF a">{run(text)}</w:fldSimple>',
        f"<w:sdt><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>",
    )
    whole = f"<w:sdt><w:sdtContent>{paragraph(inside)}</w:sdtContent></w:sdt>"
    draft.add(draft.pick(paragraph(inside), whole), "", text, "wrapped")


def _symbol(draft: _Draft) -> None:
    text = draft.pick(*_PROSE)
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    draft.add(paragraph(sign + run(text)), "", "✓" + text, "symbol")


def _annotated(draft: _Draft) -> None:
    text = draft.pick(*_PROSE)
    above = f"<w:rt>{run('zhào')}</w:rt><w:rubyBase>{run('照')}</w:rubyBase>"
    xml = paragraph(f"{run(text)}<w:r><w:ruby><w:rubyPr/>{above}</w:ruby></w:r>{run(text)}")
    draft.add(xml, "", f"{text}照{text}", "annotated")


def _table(draft: _Draft) -> None:
    """A table of two columns; in its first row they may be one, in its last column another table."""
    at, rows = draft.block, []
    words = [draft.pick(*_HEADINGS, *_PROSE) for _ in range(4)]
    draft.features.add("table")
    if draft.draw(st.booleans()):
        draft.features.add("merged")
        wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
        rows.append(f"<w:tr><w:tc>{wide}{paragraph(words[0])}</w:tc></w:tr>")
        draft.seen.append(Seen((*at, 0), "", f"{words[0]}\t"))
    second = paragraph(run(words[2]))
    text = words[2]
    if draft.draw(st.booleans()):
        draft.features.add("nested")
        inner = f"<w:tbl><w:tr><w:tc>{paragraph(run(words[3]))}</w:tc></w:tr></w:tbl>"
        second, text = inner + second, f"{words[3]} {words[2]}"
    elif draft.draw(st.booleans()):
        draft.features.add("cells of lines")
        second, text = second + paragraph(run(words[3])), f"{words[2]} {words[3]}"
    draft.seen.append(Seen((*at, len(rows)), "", f"{words[1]}\t{text}"))
    rows.append(f"<w:tr><w:tc>{paragraph(run(words[1]))}</w:tc><w:tc>{second}</w:tc></w:tr>")
    draft.body.append(f"<w:tbl>{''.join(rows)}</w:tbl>")


def _side_box(draft: _Draft) -> None:
    text, words = draft.pick(*_PROSE), draft.pick(*_PROSE)
    draft.seen.append(Seen((*draft.block, 0, 0), "", words))
    draft.add(paragraph(text_box(words) + run(text)), "", text, "side box")


def _contents(draft: _Draft) -> None:
    text = draft.pick("一、学习 1", "二、宣讲 2")
    draft.add(paragraph(run(text), '<w:pStyle w:val="toc1"/>'), "", text, "contents")


_PARTS: Final = (
    _typed, _prose, _prose, _numbered, _numbered, _bullet, _styled, _broken, _revised, _joined,
    _control, _hidden, _wrapped, _symbol, _annotated, _table, _side_box, _contents,
)  # fmt: skip


@st.composite
def foreign_documents(draw: st.DrawFn) -> Foreign:
    """Documents of other programs; half of them with a red head in a text box and a title."""
    draft = _Draft(draw)
    if draw(st.booleans()):
        draft.seen.append(Seen((0, 0, 0), "", "某区教育局文件"))
        draft.add(paragraph(text_box("某区教育局文件")), "", "", "head box")
        draft.add(
            paragraph("2026年工作要点", '<w:jc w:val="center"/>'), "", "2026年工作要点", "typed"
        )
    for part in draw(st.lists(st.sampled_from(_PARTS), max_size=14)):
        part(draft)
    content = package("".join(draft.body), styles=_STYLES, numbering=_LISTS)
    return Foreign(content, tuple(draft.seen), frozenset(draft.features))
