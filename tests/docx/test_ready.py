"""The fast way reads phrases of several runs, and refuses runs that are not its phrases."""

from __future__ import annotations

import pytest

from eduplan.docx.names import Kind, paragraph_style, run_styles
from eduplan.docx.phrase_json import phrase_json
from eduplan.docx.ready import ready
from eduplan.docx.runs import Runs
from eduplan.docx.typefaces import Typefaces
from eduplan.docx.xml import opening, run
from eduplan.errors import DocxError
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI
from eduplan.gbt9704.house import typesetting_of
from eduplan.gbt9704.roles import Role
from eduplan.model import Duty, HouseStyle, build

ENTRY = paragraph_style(Role.ENTRY, 2)
RUNS = Runs(Typefaces((HEITI, KAITI, *[FANGSONG] * 3), typesetting_of(HouseStyle())))
LABEL, HEADING, DUTY = (run_styles(kind)[2] for kind in (Kind.LABEL, Kind.HEADING, Kind.DUTY))
BOLD = HouseStyle(bold_run_in=True, latin="Times New Roman")
OF_TEXT = run_styles(Kind.DUTY)[0]


def duties(*found: Duty) -> str:
    return f"[{','.join(phrase_json(each, None, '', 0) for each in found)}]"


def test_words_and_phrases_with_rare_characters_are_read_as_if_they_were_one_run() -> None:
    both = build.responsible("陶喆"), build.responsible("朱镕基", "甲")
    xml = opening(ENTRY) + "".join(
        [
            RUNS.of("1.", ENTRY, LABEL),
            RUNS.of("请喆生宣讲", ENTRY, HEADING),
            RUNS.of("在镕城", ENTRY),
            *(RUNS.of(each.text, ENTRY, OF_TEXT) for each in both),
        ]
    )
    assert xml.count("<w:r>") > 6
    line = ready(xml, duties(*both), 0, 0)
    assert line.heading == ("请喆生宣讲",)
    assert line.body.inlines == ("在镕城", *both)
    assert line.text == "1.请喆生宣讲在镕城" + "".join(each.text for each in both)


@pytest.mark.parametrize("parts", [["陶", "喆喆"], ["陶"], ["陶", None, "喆"]])
def test_runs_that_do_not_come_to_their_phrase_are_refused(parts: list[str | None]) -> None:
    duty = build.responsible("陶喆")
    head = duty.text.removesuffix("陶喆")
    xml = opening(ENTRY) + run(head, OF_TEXT)
    xml += "".join(run("", None) if part is None else run(part, OF_TEXT) for part in parts)
    with pytest.raises(DocxError):
        ready(xml, duties(duty), 0, 0)


def test_the_bold_label_of_a_run_in_heading_is_read() -> None:
    bold = Runs(Typefaces((HEITI, KAITI, *[FANGSONG] * 3), typesetting_of(BOLD)))
    xml = opening(ENTRY) + bold.of("“1”", ENTRY, LABEL, KAITI) + bold.of("学", ENTRY, HEADING)
    line = ready(xml, "", 0, 0)
    assert (line.text, line.heading) == ("“1”学", ("学",))
