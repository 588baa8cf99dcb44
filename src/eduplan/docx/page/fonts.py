"""The fonts that stood in: what a document asked for, and what its PDF really holds."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from lxml import etree

from eduplan.docx.looks.cascade import Cascade
from eduplan.docx.page.finding import Finder, comparable
from eduplan.docx.page.pages import Page
from eduplan.docx.tree import W, text_in
from eduplan.gbt9704.faces import face_called
from eduplan.gbt9704.facts import FontUse
from eduplan.gbt9704.looks import TypeForm

__all__ = ["asked_in", "font_uses", "is_same_font"]

_FOUNDER: Final = {
    "FZXBSJW": "方正小标宋简体",
    "FZXBSK": "方正小标宋_GBK",
    "FZFSJW": "方正仿宋简体",
    "FZFSK": "方正仿宋_GBK",
    "FZKTK": "方正楷体_GBK",
    "FZHTK": "方正黑体_GBK",
}
"""What 方正 calls its fonts inside a PDF, by the part of the name before the two hyphens."""
_WEIGHT: Final = re.compile(r"(?:PS)?(?:[-,](?:Regular|Bold|Italic|Roman)+)?(?:MT)?$")


class Asked(NamedTuple):
    """Characters of a document that `comparable` leaves, each with the font it is asked for in."""

    text: str
    fonts: tuple[str, ...]


def asked_in(part: etree._Element, cascade: Cascade) -> Iterator[Asked]:
    """The paragraphs of *part* with the font of each character; those without any are left out."""
    for paragraph in part.iter(f"{W}p"):
        base = cascade.base(paragraph)
        pairs = [
            (char, _font(char, form))
            for run in paragraph.iter(f"{W}r")
            for form in (cascade.type(run, base),)
            for char in comparable("".join(map(text_in, run.iterchildren(f"{W}t"))))
        ]
        if pairs:
            yield Asked("".join(char for char, _ in pairs), tuple(font for _, font in pairs))


def font_uses(
    pages: Sequence[Page], body: Iterable[Asked], footers: Iterable[Asked]
) -> tuple[FontUse, ...]:
    """Every font that is asked for in the *body* and the *footers*, with those that *pages* hold for it.

    Only 汉字, digits and letters are looked at: which font a mark is set in is a guess of each program.
    """
    held: dict[str, Counter[str]] = defaultdict(Counter)
    finder = Finder(pages)
    for paragraph in body:
        for font, glyph in zip(paragraph.fonts, finder.glyphs(paragraph.text), strict=False):
            if font and glyph.char.isalnum():
                held[font][glyph.face] += 1
    numbers = [glyph for page in pages for line in page.footer for glyph in line.glyphs]
    for paragraph in footers:
        for font in {font for char, font in zip(*paragraph, strict=True) if char.isdigit()}:
            held[font].update(glyph.face for glyph in numbers if glyph.char.isdigit())
    return tuple(_use(font, faces) for font, faces in held.items() if faces)


def is_same_font(asked: str, held: str) -> bool:
    """Whether the font called *held* in a PDF is the one *asked* for, or another font of its face.

    >>> is_same_font("仿宋_GB2312", "FangSong"), is_same_font("仿宋_GB2312", "FandolFang-Regular")
    (True, False)
    """
    family = _FOUNDER.get(held.partition("--")[0]) or _WEIGHT.sub("", held, count=1)
    face = face_called(asked)
    if face is not None and face_called(family) is face:
        return True
    return _key(family) == _key(asked)


def _use(asked: str, faces: Counter[str]) -> FontUse:
    held = tuple(face for face, _ in faces.most_common())
    return FontUse(asked, held, any(not is_same_font(asked, face) for face in held))


def _font(char: str, form: TypeForm) -> str:
    return form.latin if char.isascii() else form.chinese


def _key(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).casefold()
