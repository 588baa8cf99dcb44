import pytest

from eduplan.model import (
    Layout,
    Note,
    NoteCode,
    Plan,
    Reading,
    TextPlace,
    Unplaced,
    UnplacedReason,
)
from tests.model.refusal import refused

HERE = TextPlace(0, 3, 1)
NOISE = frozenset(
    {
        UnplacedReason.PAGE_NOISE,
        UnplacedReason.REPEATED_TITLE,
        UnplacedReason.REPEATED_TEXT,
        UnplacedReason.CONTENTS,
        UnplacedReason.PAGE_NUMBER,
    }
)
DOUBTS = frozenset(
    {
        NoteCode.AMBIGUOUS,
        NoteCode.CHANGED,
        NoteCode.TITLE,
        NoteCode.NOTICE,
        NoteCode.LEVEL,
        NoteCode.HEADING,
        NoteCode.GLUED,
        NoteCode.IDENTITY,
    }
)


@pytest.mark.parametrize("reason", UnplacedReason)
def test_only_recognised_page_noise_is_no_loss(reason: UnplacedReason) -> None:
    piece = Unplaced("首页", HERE, reason)
    reading = Reading(Plan("要点"), [piece])
    assert reading.loss == (() if reason in NOISE else (piece,))
    assert reason.is_noise == (reason in NOISE)


@pytest.mark.parametrize("code", NoteCode)
def test_a_doubt_says_that_the_plan_may_differ(code: NoteCode) -> None:
    note = Note(code, "这一行像标题", HERE, "正文", ["标题"])
    reading = Reading(Plan("要点"), notes=[note])
    doubtful = code in DOUBTS
    assert reading.doubts == ((note,) if doubtful else ())
    assert note.alternatives == ("标题",)


def test_a_reading_of_all_there_is_has_the_standalone_layout() -> None:
    reading = Reading(Plan("要点"))
    assert (reading.unplaced, reading.notes, reading.layout) == ((), (), Layout())


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("plan", "要点", "plan"),
        ("plan", None, "plan"),
        ("unplaced", None, "unplaced"),
        ("unplaced", ["首页"], "unplaced[0]"),
        ("notes", "这", "notes"),
        ("notes", [None], "notes[0]"),
        ("layout", "standalone", "layout"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    with refused(path):
        Reading(**{"plan": Plan("要点"), field: value})  # type: ignore[arg-type]  # the point


def test_pieces_and_notes_are_checked_too() -> None:
    with refused("reason"):
        Unplaced("首页", HERE, "noise")  # type: ignore[arg-type]  # refusing it is the point
    with refused("place"):
        Unplaced("首页", 3, UnplacedReason.TABLE)  # type: ignore[arg-type]  # the same
    with refused("text"):
        Unplaced(None, HERE, UnplacedReason.TABLE)  # type: ignore[arg-type]  # the same
    with refused("alternatives"):
        Note(NoteCode.CUT_OFF, "未完", alternatives="标题")
    with refused("place"):
        Note(NoteCode.CUT_OFF, "未完", 3)  # type: ignore[arg-type]  # the same
    with refused("profile"):
        Layout("standalone")  # type: ignore[arg-type]  # the same
