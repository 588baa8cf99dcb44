"""GB 2312-80: which 汉字 it lacks. Fonts named after it draw no others."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from eduplan.language.characters import HAN

__all__ = ["beyond_gb2312"]


@cache
def beyond_gb2312() -> str:
    """The body of a regex class: all 汉字 but the 6763 of GB 2312.

    >>> re.findall(f"[{beyond_gb2312()}]", "朱镕基、陶喆、𠮷野")
    ['镕', '喆', '𠮷']
    """
    han = "".join(re.findall(f"[{HAN}]", "".join(map(chr, range(0x2E80, 0xFB00)))))
    known = frozenset(han.encode("gb2312", "ignore").decode("gb2312"))
    others = [ord(char) for char in han if char not in known]
    gaps = [pair for pair in pairwise(others) if pair[1] - pair[0] > 1]
    starts = [others[0], *(after for _, after in gaps)]
    ends = [*(before for before, _ in gaps), others[-1]]
    ranges = "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))
    return ranges + HAN[HAN.index(r"\U") :]
