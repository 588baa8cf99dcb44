from __future__ import annotations

import pytest

from eduplan.errors import ParseError
from eduplan.language.encodings import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_of_every_encoding_that_offices_use_is_read(encoding: str) -> None:
    assert decode("编号,𬺓场\r\n".encode(encoding)) == "编号,𬺓场\r\n"


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ParseError, match="GB18030") as caught:
        decode(b"\xff\x00\x80" * 9)
    assert caught.value.remedy


def test_what_is_too_large_for_any_plan_is_refused() -> None:
    with pytest.raises(ParseError, match="50 MB"):
        decode(b"a" * (50 * 2**20 + 1))
