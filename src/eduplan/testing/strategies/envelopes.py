"""Envelopes: empty, signed, or with any of the elements of an official document."""

from __future__ import annotations

import datetime
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from eduplan.model.envelope import MARK_SUFFIX, Envelope, Sealing, Urgency
from eduplan.testing.strategies.texts import lines, words

__all__ = ["envelopes"]

_DAYS: Final = st.one_of(
    st.none(), st.dates(datetime.date(1949, 10, 1), datetime.date(2099, 12, 31))
)
_ORGANS: Final = st.lists(lines(1), max_size=2)
_LISTED: Final = st.lists(
    lines(1).map(lambda name: name.replace("，", "、").rstrip("：。 \u3000\u00a0") or "各学校"),
    max_size=3,
)
_MARKS: Final = st.sampled_from((0, 1, 1, 2, 2, 3)).flatmap(
    lambda number: st.lists(lines(1), min_size=number, max_size=number)
)
_TRIMMED: Final = words(1).map(str.strip)
_SIGNED: Final = st.builds(
    lambda organs, sealing, day, iso: Envelope(
        signature=organs,
        sealing=sealing,
        date=day,
        date_wording=day.isoformat() if day and iso else None,
    ),
    _ORGANS,
    st.sampled_from(Sealing),
    _DAYS,
    st.booleans(),
)
_FULL: Final = st.builds(
    evolve,
    _SIGNED,
    copy_number=st.sampled_from(("", "000001")),
    secrecy=_TRIMMED,
    urgency=st.sampled_from((None, *Urgency)),
    mark=_MARKS,
    mark_suffix=st.sampled_from((MARK_SUFFIX, "")),
    number=st.sampled_from(("", "明教〔2026〕1号")),
    signers=_ORGANS,
    notice_title=_TRIMMED,
    notice_text=_ORGANS,
    addressees=_LISTED,
    note=_TRIMMED,
    copies=_LISTED,
    printer=_TRIMMED,
    printed=_DAYS,
)
_ENVELOPES: Final = st.sampled_from("-ssffff").flatmap(
    {"-": st.just(Envelope()), "s": _SIGNED, "f": _FULL}.__getitem__
)


def envelopes() -> st.SearchStrategy[Envelope]:
    """An envelope: empty, just signed and dated, or with any of its elements."""
    return _ENVELOPES
