"""Templates: literal words with ``{slots}`` where data are printed; ``{{`` and ``}}`` print braces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from attrs import frozen

from eduplan.errors import PlanError
from eduplan.model.checks import TEMPLATE_LIMIT, check_text

__all__ = ["Piece", "check_template", "escape", "parse_template", "render", "slots_of"]

_TOKEN: Final = re.compile(r"\{\{|\}\}|\{([a-z]+)\}|[{}]|[^{}]+")


@frozen
class Piece:
    """A stretch of a template: literal *text*, or a *slot* (then *text* is empty)."""

    text: str = ""
    slot: str = ""


@lru_cache(maxsize=4096)
def parse_template(template: str) -> tuple[Piece, ...]:
    """Split *template* into pieces, neighbouring literals merged; raise `PlanError` if it has a lone brace.

    >>> [piece.slot or piece.text for piece in parse_template("不少于{number}{unit}")]
    ['不少于', 'number', 'unit']
    """
    pieces: list[Piece] = []
    for token in _TOKEN.finditer(template):
        if token[1]:
            pieces.append(Piece(slot=token[1]))
            continue
        if token[0] in "{}":
            raise PlanError(
                f"表述 {template!r} 里有单个花括号",
                path="template",
                remedy="花括号本身写成 {{ 或 }}",
            )
        text = token[0][0] if token[0] in ("{{", "}}") else token[0]
        if pieces and not pieces[-1].slot:
            pieces[-1] = Piece(pieces[-1].text + text)
        else:
            pieces.append(Piece(text))
    return tuple(pieces)


@lru_cache(maxsize=4096)
def slots_of(template: str) -> frozenset[str]:
    """The names of the slots in *template*."""
    return frozenset(piece.slot for piece in parse_template(template) if piece.slot)


def escape(text: str) -> str:
    """Make *text* a template that prints *text* itself."""
    return text.replace("{", "{{").replace("}", "}}")


def render(template: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (slot or "", printed text) for each piece of *template*."""
    for piece in parse_template(template):
        yield piece.slot, values[piece.slot] if piece.slot else piece.text


def check_template(
    template: str, known: Mapping[str, object], often: frozenset[str] = frozenset()
) -> None:
    """Raise `PlanError` unless *template* prints something, on one line, from *known* slots.

    Only those of *often* may stand in it more than once.
    """
    check_text(template, "template")
    if not template.strip() or template != template.strip() or len(template) > TEMPLATE_LIMIT:
        raise PlanError(
            f"表述 {template[:40]!r} 为空、首尾有空格或超过{TEMPLATE_LIMIT}个字符",
            path="template",
            remedy="只写这一短语本身，空格放进两旁的文字",
        )
    slots = slots_of(template)
    if not slots <= known.keys():
        raise PlanError(
            f"表述里的 {{{min(slots - known.keys())}}} 无从填写",
            path="template",
            remedy="可用：" + "、".join(f"{{{slot}}}" for slot in known),
        )
    repeated = _repeated(template) - often
    if repeated:
        raise PlanError(
            f"表述里 {{{min(repeated)}}} 出现了两次", path="template", remedy="只写一次"
        )


@lru_cache(maxsize=4096)
def _repeated(template: str) -> frozenset[str]:
    """The names of the slots that stand in *template* more than once."""
    counts = Counter(piece.slot for piece in parse_template(template) if piece.slot)
    return frozenset(slot for slot, count in counts.items() if count > 1)
