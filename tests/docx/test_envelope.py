"""The envelope as lines: which elements print, what they say, where they stand."""

from __future__ import annotations

import datetime

import pytest

from eduplan.docx.envelope import attachments, header, imprint_lines, note, signature
from eduplan.docx.lines import Imprint, Line, MarkLines, Placing
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model import Envelope, HouseStyle, Sealing, Urgency

HOUSE = typesetting_of(HouseStyle())


def text(line: Line) -> str:
    return "".join(piece[0] for piece in line.pieces)


def said(lines: object) -> list[tuple[Role, str]]:
    assert isinstance(lines, list)
    return [(line.style.role, text(line)) for line in lines if isinstance(line, Line)]


def test_an_empty_envelope_prints_nothing() -> None:
    empty = Envelope()
    assert [*header(empty, HOUSE), *signature(empty, HOUSE), *note(empty)] == []
    assert [*imprint_lines(empty, HOUSE, with_addressees=True)] == []
    assert [*attachments([], HOUSE)] == []


def test_the_head_stands_in_the_order_of_the_standard() -> None:
    envelope = Envelope(
        copy_number="000001", secrecy="秘密", urgency=Urgency.URGENT, mark=["局"], number="1号"
    )
    lines = [*header(envelope, HOUSE)]
    assert said(lines) == [
        (Role.COPY_NUMBER, "000001"),
        (Role.SECRECY, "秘密"),
        (Role.URGENCY, "加急"),
        (Role.NUMBER, "1号"),
        (Role.RULE, ""),
    ]
    [mark] = [each for each in lines if isinstance(each, MarkLines)]
    assert (mark.above, [text(line) for line in mark.organs]) == (3, ["局文件"])


@pytest.mark.parametrize("suffix", ["文件", ""])
def test_several_organs_have_lines_of_their_own_and_their_suffix_beside_them(suffix: str) -> None:
    [mark, _] = header(Envelope(mark=["甲局", "乙局"], mark_suffix=suffix), HOUSE)
    assert isinstance(mark, MarkLines)
    assert [text(line) for line in mark.organs] == ["甲局", "乙局"]
    assert (mark.suffix is not None) == bool(suffix)


def test_signers_stand_two_in_a_row_and_the_number_in_the_last() -> None:
    envelope = Envelope(number="1号", signers=["张明远", "李湖生", "王一"])
    first, last, _ = header(envelope, HOUSE)
    assert said([first, last]) == [
        (Role.SIGNERS, "\t签发人：张明远\t李湖生"),
        (Role.NUMBER, "1号\t\t王一"),
    ]
    assert isinstance(first, Line)
    assert isinstance(last, Line)
    assert first.set is not None
    assert last.set is not None
    assert (first.set.before, last.set.before) == (2, 0)
    assert first.set.tabs == last.set.tabs
    _, end = first.set.tabs[-1]
    assert end + 3 * HOUSE.character == HOUSE.text_width - 320


def test_wrapped_names_of_attachments_begin_where_the_name_does() -> None:
    first, second = attachments(["要点", "分解表"], HOUSE)
    assert (text(first), text(second)) == ("附件：1.\t要点", "2.\t分解表")
    assert first.set is not None
    assert second.set is not None
    column = 640 + 4 * HOUSE.character
    assert (first.set.left, second.set.left) == (column, column)
    assert first.set.left - first.set.hanging == 640
    assert second.set.left - second.set.hanging == 640 + 3 * HOUSE.character


def test_a_row_of_seals_is_a_line_of_centred_names() -> None:
    envelope = Envelope(
        signature=["甲局", "乙局"], sealing=Sealing.STAMPED, date=datetime.date(2026, 1, 15)
    )
    names, date = signature(envelope, HOUSE)
    assert text(names) == "\t甲局\t乙局"
    assert names.set is not None
    assert {kind for kind, _ in names.set.tabs} == {"center"}
    assert date.set == Placing(0, right=1280, alignment="right")


def test_the_imprint_says_who_prints_when() -> None:
    envelope = Envelope(
        addressees=["各校"],
        copies=["区政府办公室"],
        printer="办公室",
        printed=datetime.date(2026, 1, 16),
    )
    for moved in (False, True):
        [imprint] = imprint_lines(envelope, HOUSE, with_addressees=moved)
        assert isinstance(imprint, Imprint)
        assert [text(line) for line in imprint.lines] == [
            *(["主送：各校。"] if moved else []),
            "抄送：区政府办公室。",
            "办公室\t2026年1月16日印发",
        ]
        assert len(imprint.rows) == len(imprint.lines)
