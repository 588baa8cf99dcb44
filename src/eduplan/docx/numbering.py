"""Lists as a document defines them: the levels of each list, followed through all that may stand between."""

from __future__ import annotations

from typing import Final

from attrs import evolve, field, frozen
from lxml import etree

from eduplan.docx.symbols import symbol
from eduplan.docx.tree import W

__all__ = ["LEVELS", "Level", "List", "Lists"]

LEVELS: Final = 9
_DEEPEST: Final = 8
"""Lists that stand for one another: more is a circle."""
_BULLET: Final = "•"
_LONGEST: Final = 255
"""Characters of what a level prints, in Word as here."""


@frozen
class Level:
    """One level of a list: how it counts and what it prints.

    Where a document does not say where it starts that is 0 (17.9.25). *text* holds ``%1`` … ``%9`` for
    the numbers of the levels; *restart* is the number (from 1) of the
    level behind which it begins anew, 0 for never, None for every higher one; *style* is the paragraph
    style that stands on it, *properties* the ``w:pPr`` that its paragraphs have.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    suffix: str = "tab"
    is_legal: bool = False
    is_hidden: bool = False
    style: str = ""
    properties: etree._Element | None = field(default=None, eq=False, repr=False)


@frozen
class List:
    """A list: the key of its *counters*, which several lists may share, and its *levels*.

    *starts* are the numbers at which levels begin anew when the list is first met.
    """

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def level_of(self, styles: tuple[str, ...]) -> int | None:
        """The level on which the first of *styles* that has one stands."""
        known = {level.style: place for place, level in self.levels.items() if level.style}
        return next((known[style] for style in styles if style in known), None)


class Lists:
    """The lists of a document by their ``numId``."""

    def __init__(self, root: etree._Element | None, styles: etree._Element | None = None) -> None:
        self._abstract = _by_key(root, "abstractNum", "abstractNumId")
        self._nums = _by_key(root, "num", "numId")
        self._styles = _by_key(styles, "style", "styleId") if self._nums else {}
        self._known: dict[str, List | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}

    def get(self, key: str) -> List | None:
        """The list *key*; None where there is none, or no numbers are wanted."""
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def _read(self, key: str) -> List | None:
        num = self._nums.get(key)
        abstract = self._abstract_of(key)
        if num is None or abstract is None:
            return None
        definition = abstract.get(f"{W}abstractNumId", "")
        levels = dict(self._levels_of(definition, abstract))
        starts = {}
        for override in num.iterchildren(f"{W}lvlOverride"):
            place = _place(override)
            if not 0 <= place < LEVELS:
                continue
            own = override.find(f"{W}lvl")
            if own is not None:
                levels[place] = _level(own)
            start = _value(override, "startOverride")
            if start is not None:
                starts[place] = _whole(start, 1)
                levels[place] = evolve(levels.get(place, Level()), start=starts[place])
        return List(definition, levels, starts)

    def _levels_of(self, key: str, abstract: etree._Element) -> dict[int, Level]:
        """The levels of the definition *key*, read once however many lists use it."""
        if key not in self._levels:
            found = {_place(each): each for each in abstract.iterchildren(f"{W}lvl")}
            self._levels[key] = {
                place: _level(each) for place, each in found.items() if 0 <= place < LEVELS
            }
        return self._levels[key]

    def _abstract_of(self, key: str) -> etree._Element | None:
        """The definition that the list *key* uses, by way of a list style where it says so."""
        for _ in range(_DEEPEST):
            num = self._nums.get(key)
            abstract = self._abstract.get(_value(num, "abstractNumId") or "")
            link = _value(abstract, "numStyleLink")
            style = self._styles.get(link) if link else None
            if style is None:
                return abstract
            key = _value(style.find(f"{W}pPr/{W}numPr"), "numId") or ""
        return None


def _by_key(root: etree._Element | None, tag: str, key: str) -> dict[str, etree._Element]:
    children = root.iterchildren(W + tag) if root is not None else ()
    return {each.get(W + key, ""): each for each in children}


def _value(element: etree._Element | None, tag: str) -> str | None:
    found = element.find(W + tag) if element is not None else None
    return found.get(f"{W}val") if found is not None else None


def _whole(text: str | None, usual: int) -> int:
    try:
        return int(text) if text is not None else usual
    except ValueError:
        return usual


def _place(element: etree._Element) -> int:
    return _whole(element.get(f"{W}ilvl"), 0)


def _level(element: etree._Element) -> Level:
    restart = _value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl")
    vanish = element.find(f"{W}rPr/{W}vanish")
    counted = _format(element)
    return Level(
        start=_whole(_value(element, "start"), 0),
        format=counted,
        text=_text(element, counted),
        restart=None if restart is None else _whole(restart, 0),
        suffix=_value(element, "suff") or "tab",
        is_legal=legal is not None and legal.get(f"{W}val") not in ("0", "false"),
        is_hidden=vanish is not None and vanish.get(f"{W}val") not in ("0", "false"),
        style=_value(element, "pStyle") or "",
        properties=element.find(f"{W}pPr"),
    )


def _format(level: etree._Element) -> str:
    """Its format; Word writes newer ones as alternatives to a plain one, the newer first."""
    found = next(level.iter(f"{W}numFmt"), None)
    return found.get(f"{W}val", "decimal") if found is not None else "decimal"


def _text(level: etree._Element, format: str) -> str:
    shown = level.find(f"{W}lvlText")
    text = shown.get(f"{W}val", "")[:_LONGEST] if shown is not None else ""
    if format != "bullet":
        return text
    if level.find(f"{W}lvlPicBulletId") is not None:
        return _BULLET
    fonts = level.find(f"{W}rPr/{W}rFonts")
    font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
    return "".join(symbol(font, char) or _BULLET for char in text)
