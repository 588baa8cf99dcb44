"""Other ways to the same page: what conforms, conforms however it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.battery import planting as plant
from tests.battery.faults import DATE, TEXT, TITLE, TO
from tests.battery.makes import paragraph_of
from tests.battery.planting import Plant

__all__ = ["VARIANTS"]


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document._body)


def _each(change: Callable[[Paragraph], None]) -> Plant:
    def planted(document: Document) -> None:
        for found in _paragraphs(document):
            change(found)

    return planted


def _fonts(names: dict[str, str]) -> Plant:
    """Write fonts by other names, in styles too."""

    def planted(document: Document) -> None:
        for root in (document.element, document.styles.element):
            for fonts in root.iter(qn("w:rFonts")):
                for slot in ("eastAsia", "ascii", "hAnsi"):
                    old = fonts.get(qn(f"w:{slot}"))
                    if old in names:
                        fonts.set(qn(f"w:{slot}"), names[old])

    return planted


def _latin(found: Paragraph) -> None:
    plant._type(plant._runs(found), {"latin": "Times New Roman"})


def _hinted(found: Paragraph) -> None:
    _latin(found)
    for run in plant._runs(found):
        for fonts in run.iter(qn("w:rFonts")):
            fonts.set(qn("w:hint"), "eastAsia")


def _indents(keep: str) -> Plant:
    """Keep one way of telling the indent of first lines of text, in characters or in twips."""

    def planted(document: Document) -> None:
        for root in (document.element.body, document.styles.element):
            for indent in root.iter(qn("w:ind")):
                characters, twips = (
                    indent.get(qn(f"w:{n}")) for n in ("firstLineChars", "firstLine")
                )
                if characters not in (None, "0") and twips not in (None, "0"):
                    gone = "firstLine" if keep == "firstLineChars" else "firstLineChars"
                    del indent.attrib[qn(f"w:{gone}")]

    return planted


def _lines_by_grid(document: Document) -> None:
    """Lines of the text as high as the grid makes them."""
    plant.sheet("docGrid", type="lines", linePitch=579)(document)
    for root in (document.element.body, document.styles.element):
        for spacing in root.iter(qn("w:spacing")):
            if spacing.get(qn("w:line")) == "579":
                spacing.set(qn("w:line"), "240")
                spacing.set(qn("w:lineRule"), "auto")


def _exact(pitch: int) -> Plant:
    def planted(document: Document) -> None:
        for root in (document.element.body, document.styles.element):
            for spacing in root.iter(qn("w:spacing")):
                if spacing.get(qn("w:line")) == "579":
                    spacing.set(qn("w:line"), str(pitch))

    return planted


def _by_theme(document: Document) -> None:
    """The face of the text named by the theme, where direct fonts and styles said it."""
    themes = [each for each in document.part.rels.values() if each.reltype.endswith("/theme")]
    for relation in themes:
        part = relation.target_part
        root = etree.fromstring(part.blob)
        space = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
        for name in ("ea", "latin"):
            for element in root.iterfind(f".//a:minorFont/a:{name}", space):
                element.set("typeface", "仿宋_GB2312")
        part._blob = etree.tostring(root)
    for root in (document.element.body, document.styles.element):
        for fonts in root.iter(qn("w:rFonts")):
            if themes and fonts.get(qn("w:eastAsia")) == "仿宋_GB2312":
                for slot, theme in (("eastAsia", "minorEastAsia"), ("ascii", "minorHAnsi")):
                    fonts.set(qn(f"w:{slot}Theme"), theme)
                    fonts.set(qn(f"w:{slot}"), "等线")


def _higher_lines(document: Document) -> None:
    """22 lines of 29.45 pt between the margins that go with them."""
    plant.sheet("pgMar", top=1961, bottom=1848, footer=1281)(document)
    _exact(589)(document)


def _title_in_two(document: Document) -> None:
    """The title as two paragraphs, one for each line."""
    found = paragraph_of(document, TITLE)
    first, second = found.text.split("\n")
    run = next(plant._runs(found))
    for other in list(found._p.iter(qn("w:r"))):
        if other is not run:
            plant.drop(other)
    for child in list(run):
        if child.tag != qn("w:rPr"):
            run.remove(child)
    copy = etree.fromstring(etree.tostring(found._p), found._p.getroottree().parser)
    found._p.addnext(copy)
    for element, words in ((run, first), (next(copy.iter(qn("w:r"))), second)):
        text = OxmlElement("w:t")
        text.text = words
        element.append(text)
    for spacing in found._p.iter(qn("w:spacing")):
        spacing.set(qn("w:after"), "0")


def _gap_typed(document: Document) -> None:
    """The date's place by blanks that are typed behind it."""
    plant.paragraph(DATE, jc="right", left=0, right=0)(document)
    run = list(plant._runs(paragraph_of(document, DATE)))[-1]
    for words in run.iter(qn("w:t")):
        words.text = f"{words.text}\u3000\u3000\u3000\u3000"


def _without(*starts: str) -> Plant:
    """Leave out elements that not every document has."""

    def planted(document: Document) -> None:
        for start in starts:
            plant.drop(paragraph_of(document, start)._p)

    return planted


_ALIASES: Final = {
    "仿宋_GB2312": "FangSong",
    "楷体_GB2312": "方正楷体_GBK",
    "黑体": "SimHei",
    "方正小标宋简体": "FZXiaoBiaoSong-B05S",
    "宋体": "SimSun",
}

VARIANTS: Final[dict[str, Plant]] = {
    "fonts by other names of their faces": _fonts(_ALIASES),
    "fonts of the makers": _fonts(
        {"仿宋_GB2312": "方正公文仿宋", "方正小标宋简体": "方正公文小标宋"}
    ),
    "digits in a Latin font, marks hinted": _each(_hinted),
    "indents in characters alone": _indents("firstLineChars"),
    "indents in twips alone": _indents("firstLine"),
    "lines by the grid": _lines_by_grid,
    "lines of 28 pt": _exact(560),
    "lines of 28.8 pt": _exact(576),
    "the face of the text by the theme": _by_theme,
    "22 lines of 29.45 pt": _higher_lines,
    "a title in two paragraphs": _title_in_two,
    "the date placed by blanks": _gap_typed,
    "text aligned to the left": plant.paragraph(TEXT, jc="left"),
    "addressees aligned to the left": plant.paragraph(TO, jc="left"),
    "dashes without blanks": lambda document: (
        plant.footer(plant.shown(" ", ""))(document),
        plant.even_footer(plant.shown(" ", ""))(document),
    )[0],
    "a note left out": _without("（此件"),
    "版记 left out": _without("抄送", "明湖区教育局办公室"),
}
"""Each by what it does to a document that conforms."""
