"""A document on its pages, ready to be measured: its lines, its elements, its ink."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, Final

from attrs import frozen

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import Element
from eduplan.docx.page.ink import Ink, Region, around, ink_in, is_red
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page
from eduplan.docx.page.rules import Rule, rules_on
from eduplan.gbt9704.roles import Role
from eduplan.model.envelope import Sealing

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["LINE_BY_SIZE", "Sheets"]

LINE_BY_SIZE: Final = 1.2
"""The height of a line whose place is stated, by the size of its characters."""
_CLOSEST, _WIDEST = 0.55, 1.3
"""How close and how wide the lines of one page may be by the others; at 0.55 characters touch."""
_ABOVE, _BELOW = 1.0, 0.3
"""How far ink may reach from a baseline, by the size of the characters."""


@frozen(eq=False)
class Sheets:
    """The *pages* of a *document* while it is open, and the *elements* found on them.

    *missing* says how many paragraphs of each role were not found. *pitch* is the height of a line of
    the text in points; *is_exact* says that lines are exactly so high, whatever stands in them.
    *sealing* is how the document says that it is signed, None where it does not.
    """

    document: pdfium.PdfDocument
    pages: tuple[Page, ...]
    elements: tuple[Element, ...]
    missing: dict[Role, int]
    pitch: float
    is_exact: bool
    sealing: Sealing | None = None

    @property
    def text_size(self) -> float:
        """The size of type that most lines have, in points."""
        sizes = Counter(line.size for page in self.pages for line in page.lines)
        return sizes.most_common(1)[0][0] if sizes else 0.0

    @property
    def line_mm(self) -> float:
        """The height of a line of the text in mm."""
        return self.pitch / MM

    def pitch_on(self, index: int) -> float:
        """The height of a line of the text on page *index*: closer where that keeps a signature with it.

        It is read off the lines that go on, else off all that have no blank line between them; on a
        page without any it is that of the others.
        """
        pairs = [
            (above, below)
            for above, below in pairwise(self.page(index).lines)
            if above.size == below.size == self.text_size
            and _CLOSEST < (below.baseline - above.baseline) / self.pitch < _WIDEST
        ]
        going_on = [pair for pair in pairs if pair[1].is_flush]
        gaps = [below.baseline - above.baseline for above, below in going_on or pairs]
        return fmean(gaps) if gaps else self.pitch

    def line_on(self, index: int) -> float:
        """The height of a line on page *index* in mm."""
        return self.pitch_on(index) / MM

    def blank_between(self, above: Line, below: Line) -> float:
        """How much stays blank between two lines of the text of one page, in mm, by their baselines."""
        return (below.baseline - above.baseline - self.pitch_on(below.page)) / MM

    def of(self, *roles: Role) -> tuple[Element, ...]:
        """The elements that have one of *roles*, in order."""
        return tuple(element for element in self.elements if element.role in roles)

    def before(self, element: Element) -> Element | None:
        """The element right before *element*, where nothing else stands between them on their page."""
        at = next(i for i, each in enumerate(self.elements) if each is element)
        above = self.line_above(element.first)
        if at == 0 or above is None:
            return None
        previous = self.elements[at - 1]
        is_next = previous.last.page == above.page and previous.last.baseline == above.baseline
        return previous if is_next else None

    def line_above(self, line: Line) -> Line | None:
        """The line above *line* on its page; None where it is the first."""
        above = [each for each in self.page(line.page).lines if each.baseline < line.baseline - 2]
        return above[-1] if above else None

    def page(self, index: int) -> Page:
        """Page *index*, counted from 1."""
        return self.pages[index - 1]

    def ink(self, lines: Sequence[Line]) -> Ink | None:
        """The box round the ink of *lines* of one page; None where there is none."""
        page = self.document[lines[0].page - 1]
        return around([ink for line in lines if (ink := ink_in(page, _region(line)))])

    def is_red(self, line: Line) -> bool:
        """Whether *line* is red."""
        return is_red(self.document[line.page - 1], _region(line))

    def rules(self, index: int) -> tuple[Rule, ...]:
        """The ruled lines across page *index*, from above."""
        return rules_on(self.document[index - 1], self.page(index).block)


def _region(line: Line) -> Region:
    size = line.size
    return Region(
        line.left - _BELOW * size,
        line.baseline - _ABOVE * size,
        line.right + _BELOW * size,
        line.baseline + _BELOW * size,
    )
