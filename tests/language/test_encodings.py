from __future__ import annotations

import pytest

from eduplan.errors import ParseError
from eduplan.language.encodings import decode, encoded_like


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_goes_back_into_the_encoding_that_it_came_from(encoding: str) -> None:
    content = "编号,𬺓场\r\n".encode(encoding)
    assert encoded_like(decode(content), content) == content
    assert decode(encoded_like("新的，", content)) == "新的，"


def test_bytes_of_the_other_order_keep_it() -> None:
    content = "\ufeff编号".encode("utf-16-be")
    assert encoded_like("编号，", content) == "\ufeff编号，".encode("utf-16-be")
