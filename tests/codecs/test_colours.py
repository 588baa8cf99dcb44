from __future__ import annotations

import pytest

from eduplan.codecs.colours import dumps, loads
from eduplan.errors import CodecError
from eduplan.model import ColourRule, ColourScheme, Sign

SCHEME = ColourScheme([ColourRule(Sign.NEAR, "黄", 30), ColourRule(Sign.MET, "蓝")])


def test_a_scheme_is_read_as_it_was_written_and_from_json_too() -> None:
    assert loads(dumps(SCHEME)) == SCHEME
    text = '{"format": 1, "rules": [{"when": "near", "colour": "黄", "days": 30}]}'
    assert loads(text).rules == SCHEME.rules[:1]


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("", "", ""),
        ("format: 1\nrules:\n  - {when: soon, colour: 黄}\n", "rules[0].when", "第3行第6列"),
        ("format: 1\nrules:\n  - {when: near, colour: 黄}\n", "rules[0].days", "第3行第5列"),
        ('{"format": 1, "rules": [{"when": "met"}]}', "rules[0].colour", ""),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, path: str, place: str) -> None:
    with pytest.raises(CodecError) as caught:
        loads(text)
    assert (caught.value.path, caught.value.place) == (path, place)
    assert caught.value.remedy
