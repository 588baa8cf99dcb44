"""How fast eduplan is, as ratios of two things measured in one run.

    python benchmarks/speed.py

Each pair is run in turn, A B A B …, and the median of each is taken, so that a machine whose speed
drifts changes both. Exits 1 where a ratio misses its mark.
"""

from __future__ import annotations

import datetime
import io
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from attrs import evolve, frozen
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt

import docx
from eduplan import Initiative, Plan, Target, check, parse, progress, read
from eduplan.codecs import json, ledgers
from eduplan.codecs.text import dumps
from eduplan.docx.reader import read_document
from eduplan.docx.untouched import sealed_reading
from eduplan.docx.writer import write_document
from eduplan.model import Inline, Ledger, Observation, Period, build
from eduplan.model.block import Paragraph
from eduplan.model.labelling import labelled
from eduplan.model.layout import Layout, Profile
from eduplan.model.pillar import Pillar
from eduplan.testing import education_plan

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "minghu-2026-standalone.yaml"
OFFICIAL = EXAMPLE.with_name("minghu-2026-issued.yaml")
ROUNDS = 15
TWENTY_PAGES = 20 * 22 * 28
"""Characters, by the standard's 22 lines of 28."""


@frozen
class Mark:
    """A ratio that is asked for: *ratio* is to be at least or at most *limit*."""

    name: str
    ratio: float
    limit: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        verdict = "met" if self.met else "MISSED"
        return f"{self.name:<68} {self.ratio:8.2f}  {sign} {self.limit:<5g} {verdict}"


def paired(first: Callable[[], object], second: Callable[[], object], rounds: int) -> float:
    """The median time of *first* over that of *second*, run in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for function in (first, second):
        function()
    for _ in range(rounds):
        for function, spent in zip((first, second), times, strict=True):
            start = time.perf_counter()
            function()
            spent.append(time.perf_counter() - start)
    return statistics.median(times[0]) / statistics.median(times[1])


def lines_of(plan: Plan) -> list[tuple[str, str]]:
    """The paragraphs of *plan* with the face of each, as the plainest script would write them."""
    lines = [("方正小标宋简体", plan.title)]
    lines += [("仿宋_GB2312", block.text) for block in plan.preamble]
    for _, label, item in labelled(plan.pillars, plan.numbering):
        if isinstance(item, Pillar):
            lines.append(("黑体", label + item.title))
            lines += [("仿宋_GB2312", block.text) for block in item.lead]
        else:
            first, *rest = (label + item.text).split("\n")
            lines += [("仿宋_GB2312", text) for text in (first, *rest)]
    return lines + [("仿宋_GB2312", block.text) for block in plan.closing]


def write_plainly(lines: list[tuple[str, str]]) -> bytes:
    """The plainest python-docx script: a paragraph, a run, a face, a size, an indent, a pitch."""
    document = docx.Document()
    for face, text in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        run = paragraph.add_run(text)
        run.font.name = face
        run.font.size = Pt(16)
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def walk_plainly(content: bytes) -> int:
    """python-docx walking the styles and texts of all paragraphs."""
    document = docx.Document(io.BytesIO(content))
    return sum(
        len(paragraph.text) + len(paragraph.style.name or "")
        for paragraph in document.paragraphs
        if paragraph.style is not None
    )


def zip_again(members: list[tuple[str, bytes]]) -> bytes:
    """Zip ready-made members, deflated as `zipfile` does by default."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members:
            package.writestr(name, content)
    return buffer.getvalue()


def members_of(content: bytes) -> list[tuple[str, bytes]]:
    """The members of a package, inflated."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [(name, package.read(name)) for name in package.namelist()]


def enlarged(plan: Plan, times: int) -> Plan:
    """*plan* with its pillars *times* over, ids filled anew."""
    pillars = tuple(_without_ids(pillar) for _ in range(times) for pillar in plan.pillars)
    return evolve(plan, pillars=pillars)


def _without_ids(pillar: Pillar) -> Pillar:
    return evolve(
        pillar,
        id=None,
        initiatives=tuple(
            evolve(
                each,
                id=None,
                heading=(each.title,) if each.title else (),
                body=tuple(Paragraph([block.text]) for block in each.body),
                items=(),
                milestones=(),
            )
            for each in pillar.initiatives
        ),
        lead=(),
        heading=(pillar.title,),
    )


def spent(function: Callable[[], object], rounds: int = 5) -> float:
    """The shortest time of the process for *function*, in seconds: without the noise of others."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        function()
        best = min(best, time.process_time() - start)
    return best


def process(*arguments: str) -> Callable[[], object]:
    """A process to be run to its end."""
    return lambda: subprocess.run(arguments, capture_output=True, check=True)


def marks() -> list[Mark]:
    """Measure everything."""
    plan = read(EXAMPLE).plan
    content = write_document(plan)
    members, lines = members_of(content), lines_of(plan)
    plain = write_plainly(lines)
    found = [
        Mark(
            "writing: plainest python-docx script / eduplan",
            paired(lambda: write_plainly(lines), lambda: write_document(plan), ROUNDS),
            5,
            at_least=True,
        ),
        Mark(
            "writing: eduplan / zipping the same ready-made parts",
            paired(lambda: write_document(plan), lambda: zip_again(members), ROUNDS),
            2,
        ),
        official(plan),
        Mark(
            "reading again: python-docx walking the same document / eduplan",
            paired(lambda: walk_plainly(content), lambda: read_document(content), ROUNDS),
            10,
            at_least=True,
        ),
        first_reading(plan, plain),
        foreign_reading(plan),
        *checking(plan),
    ]
    return [*found, *growth(plan), *reading_text(plan), *progressing(), *starting()]


def official(plan: Plan) -> Mark:
    """Writing the plan as a notice with every element, against writing it by itself."""
    envelope = read(OFFICIAL).plan.envelope
    notice, layout = evolve(plan, envelope=envelope), Layout(Profile.ISSUED)
    return Mark(
        "writing: issued by a notice with a full envelope / by itself",
        paired(
            lambda: write_document(notice, layout=layout), lambda: write_document(plan), 3 * ROUNDS
        ),
        1.1,
    )


def first_reading(plan: Plan, plain: bytes) -> Mark:
    """Reading documents no paragraph of which was read before."""
    text = dumps(plan)
    plans = [parse(text.replace("。", f"（{turn}）。")).plan for turn in range(ROUNDS + 1)]
    contents = iter([write_document(each) for each in plans])
    return Mark(
        "first reading: python-docx walking its own plain document / eduplan",
        paired(lambda: walk_plainly(plain), lambda: read_document(next(contents)), ROUNDS),
        10,
        at_least=True,
    )


def foreign_reading(plan: Plan) -> Mark:
    """Reading documents of another program, of twenty pages, no paragraph of which was read before."""
    lines, length = [], 0
    for face, text in lines_of(enlarged(plan, 5)):
        lines.append((face, text))
        length += len(text)
        if length > TWENTY_PAGES:
            break
    turned = [
        write_plainly(
            [
                (face, text.replace("。", f"（{turn}之{n}）。"))
                for n, (face, text) in enumerate(lines)
            ]
        )
        for turn in range(ROUNDS + 1)
    ]
    contents = iter(turned)
    return Mark(
        "reading twenty foreign pages, with targets / python-docx walking them",
        paired(lambda: read_document(next(contents)), lambda: walk_plainly(turned[0]), ROUNDS),
        4,
    )


def twenty_pages(plan: Plan) -> Plan:
    """*plan* with its pillars over again, up to twenty pages."""
    pillars, length = list[Pillar](), 0
    for pillar in enlarged(plan, 9).pillars:
        pillars.append(pillar)
        length += len(dumps(Plan("", [pillar])))
        if length > TWENTY_PAGES:
            break
    return evolve(plan, pillars=pillars)


def checking(plan: Plan) -> list[Mark]:
    """Checking twenty pages by all rules, layout too, and how findings add to the time."""
    long = twenty_pages(plan)

    def wrong(times: int) -> bytes:
        return dumps(long).replace("，", ",", times).encode()

    few, many = wrong(10), wrong(1000)
    return [
        checking_document("ours", write_document(long)),
        checking_document("plain", write_plainly(lines_of(long))),
        Mark(
            "checking a text with 1,000 faults / with 10",
            paired(lambda: check(many), lambda: check(few), ROUNDS),
            2,
        ),
    ]


def checking_document(name: str, content: bytes) -> Mark:
    """Checking a document anew against python-docx walking it."""

    def check_anew() -> None:
        sealed_reading.cache_clear()
        check(content, format="docx")

    return Mark(
        f"checking twenty pages ({name}) / python-docx walking them",
        paired(check_anew, lambda: walk_plainly(content), ROUNDS),
        3,
    )


def growth(plan: Plan) -> list[Mark]:
    """How the time for 3,000 initiatives compares with a hundred times that for 30."""
    small, large = enlarged(plan, 1), enlarged(plan, 100)
    size = len(large.initiatives) / len(small.initiatives)
    few, many = write_document(small), write_document(large)

    def read_anew(content: bytes) -> None:
        sealed_reading.cache_clear()
        read_document(content)

    return [
        Mark(
            f"growth of writing to {len(large.initiatives)} initiatives / linear",
            spent(lambda: write_document(large)) / spent(lambda: write_document(small)) / size,
            1.5,
        ),
        Mark(
            f"growth of reading to {len(large.initiatives)} initiatives / linear",
            spent(lambda: read_anew(many)) / spent(lambda: read_anew(few)) / size,
            1.5,
        ),
    ]


UGLY = {
    "of 一、": "一、",
    "of open brackets": "（",
    "of digits": "1",
    "of glued items": "。一、学习",
    "one line": "加强学习，",
}
"""What a megabyte is made of that a careless pattern would take for ever to read."""


def reading_text(plan: Plan) -> list[Mark]:
    """How fast text is read, and how the time for more of it, and for nothing but marks, grows."""
    text, crowded = dumps(plan), dumps(education_plan(Random(1), initiatives=250))

    def grown(short: str, times: int) -> float:
        long = short * times
        return spent(lambda: parse(long), 2) / spent(lambda: parse(short), 2) / times

    found = [
        Mark(
            "megabytes of a plan full of targets read in a second of one core",
            megabytes_per_second(crowded * 10),
            1,
            at_least=True,
        ),
        Mark("growth of reading 40 times a plan's text / linear", grown(text, 40), 1.2),
        Mark("growth of reading ten megabytes / linear", grown(text * 40, 10), 1.2),
    ]
    return found + [
        Mark(
            f"growth of reading a megabyte {name} / linear",
            grown(unit * (100_000 // len(unit.encode())), 10),
            1.5,
        )
        for name, unit in UGLY.items()
    ]


def megabytes_per_second(text: str) -> float:
    """How much of *text* is read in a second of the process, in megabytes of UTF-8."""
    return len(text.encode()) / 1e6 / spent(lambda: parse(text), 3)


def progressing() -> list[Mark]:
    """Progress of 300 initiatives with 2,000 observations against reading that plan, and its growth."""
    small, large = committed(300, 2_000), committed(3_000, 20_000)
    plan, ledger = json.dumps(small[0]), ledgers.dumps(small[1], ledgers.LedgerFormat.CSV)

    def read_both() -> None:
        json.loads(plan)
        ledgers.loads(ledger, ledgers.LedgerFormat.CSV)

    return [
        Mark(
            "progress of 300 initiatives by 2,000 observations / reading both",
            paired(lambda: reckon(small), read_both, ROUNDS),
            1.5,
        ),
        Mark(
            "growth of progress to 3,000 initiatives by 20,000 observations / linear",
            spent(lambda: reckon(large)) / spent(lambda: reckon(small)) / 10,
            1.5,
        ),
    ]


def reckon(given: tuple[Plan, Ledger]) -> object:
    """The progress of a plan by a ledger."""
    return progress(*given, on=datetime.date(2026, 11, 30))


def committed(initiatives: int, observations: int) -> tuple[Plan, Ledger]:
    """A plan with four targets in each of its *initiatives*, and a ledger of *observations* of them."""
    sentence: list[Inline] = [
        "宣讲",
        build.count(100, "场"),
        "，巩固率",
        build.rate(98),
        "，",
        build.by("06"),
    ]
    sentence += ["家访", build.coverage("全覆盖"), "，事故", build.limit(3, "起"), "。"]
    work = [Initiative(f"任务{number}", [sentence]) for number in range(initiatives)]
    plan = Plan("要点", [Pillar("甲", work)], family="minghu", period=Period(2026))
    targets = plan.targets
    return plan, Ledger(
        [
            observed(targets[number % len(targets)], number // len(targets))
            for number in range(observations)
        ]
    )


def observed(target: Target, month: int) -> Observation:
    """What was reached of *target* after so many months."""
    day = datetime.date(2026, month + 1, 28)
    if target.quantity is None:
        return Observation(target.id or "", day, covered=30 + month, population=34)
    return Observation(target.id or "", day, target.quantity.value, target.quantity.unit)


def starting() -> list[Mark]:
    """How long a process takes to answer."""
    script = str(Path(sys.executable).parent / "eduplan")
    bare = process(sys.executable, "-c", "pass")
    return [
        Mark(
            "eduplan --version / python -c pass", paired(process(script, "--version"), bare, 11), 3
        )
    ]


def main() -> int:
    """Print every mark; 0 if all were met."""
    found = marks()
    for mark in found:
        print(mark)
    return 0 if all(mark.met for mark in found) else 1


if __name__ == "__main__":
    sys.exit(main())
