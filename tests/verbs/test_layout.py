"""Any package is judged or refused with one clear error, soon and in bounded memory."""

from __future__ import annotations

import copy
import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

import docx
from eduplan.docx.writer import write_document
from eduplan.errors import EduplanError
from eduplan.model import HouseStyle, Layout
from eduplan.rules.page.sheet import RULES
from eduplan.verbs.check import check
from eduplan.verbs.layout import layout_findings
from tests.battery import planting
from tests.battery.makes import Make, conforming, opened, paragraph_of, saved
from tests.docx.packages import edited, members, zipped
from tests.docx.sample import issued_plan, sample_plan
from tests.properties.test_total_law import mutated

SECONDS = 2
MEGABYTES = 200
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "{}">]>'


def hostile() -> dict[str, bytes]:
    """A package made hostile in each of the known ways."""
    good = conforming(Make.DIRECT)
    parts = members(good)
    document, styles = parts["word/document.xml"], parts["word/styles.xml"]

    def with_(**changed: bytes) -> bytes:
        names = {"document": "word/document.xml", "styles": "word/styles.xml"}
        return zipped((parts | {names.get(k, k): v for k, v in changed.items()}).items())

    many = document.replace(b"</w:body>", b"<w:p/>" * 400_000 + b"</w:body>")
    bomb = (
        b'<?xml version="1.0"?>'
        + DOCTYPE.format("x" * 99).encode()
        + b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        b"<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
    )
    deep = b"<w:sdt><w:sdtContent>" * 300 + b"<w:p/>" + b"</w:sdtContent></w:sdt>" * 300
    circle = styles.replace(
        b"</w:styles>",
        b'<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
        b'<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style></w:styles>',
    )
    relations = "word/_rels/document.xml.rels"
    return {
        "four hundred thousand paragraphs": with_(document=many),
        "an entity": with_(document=bomb),
        "depth": with_(document=document.replace(b"</w:body>", deep + b"</w:body>")),
        "styles in a circle": with_(styles=circle),
        "a member that grows": with_(**{"word/media/a.bin": b"\0" * (90 << 20)}),
        "a target that is missing": with_(
            **{relations: parts[relations].replace(b"styles.xml", b"nothing.xml")}
        ),
        "a target that is NULL": with_(
            **{relations: parts[relations].replace(b"styles.xml", b"NULL")}
        ),
        "bad enumerations": edited(good, lambda text: text.replace('"both"', '"nonsense"')),
        "numbers beyond all measure": edited(
            good, lambda text: text.replace('"579"', '"' + "9" * 5000 + '"')
        ),
        "a comment inside a text": edited(
            good, lambda text: text.replace("各单位", "各<!-- x -->单位")
        ),
        "no body": with_(document=document.replace(b"w:body", b"w:other")),
        "no section": edited(good, lambda text: text.replace("w:sectPr", "w:sectNone")),
        "no paragraph": with_(
            document=document[: document.index(b"<w:body>")] + b"<w:body/></w:document>"
        ),
        "members twice": twice(good),
        "old .doc": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        "RTF": b"{\\rtf1 }",
        "HTML": b"<html></html>",
        "nothing": b"",
        "half": good[: len(good) // 2],
    }


def twice(content: bytes) -> bytes:
    buffer = io.BytesIO(content)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(buffer, "a") as package:
        package.writestr("word/document.xml", b"<x/>")
    return buffer.getvalue()


REFUSED = {
    *("four hundred thousand paragraphs", "an entity", "depth", "no body", "members twice"),
    *("old .doc", "RTF", "HTML", "nothing", "half"),
}


def refusal(content: bytes) -> str | None:
    """What is said where *content* is refused; None where it is judged, layout and words."""
    try:
        layout_findings(content)
        check(content, format="docx")
    except EduplanError as error:
        return str(error) or "nothing"
    return None


def test_a_hostile_package_is_judged_or_refused_with_one_clear_error_soon() -> None:
    for name, content in hostile().items():
        start = time.process_time()
        error = refusal(content)
        assert time.process_time() - start < SECONDS, name
        assert (error is not None) == (name in REFUSED), name


SLOW = 3
"""How much slower a busy machine may be."""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here")
def test_the_worst_package_takes_bounded_time_and_memory(tmp_path: Path) -> None:
    path = tmp_path / "many.docx"
    path.write_bytes(hostile()["four hundred thousand paragraphs"])
    script = (
        "import re, sys\n"
        "from pathlib import Path\n"
        "from eduplan.errors import EduplanError\n"
        "from eduplan import check\n"
        "try:\n    check(Path(sys.argv[1]).read_bytes())\n"
        "except EduplanError:\n    pass\n"
        "status = Path('/proc/self/status').read_text()\n"
        "print(int(re.search('VmHWM:[^0-9]*([0-9]+)', status)[1]) // 1024)\n"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < MEGABYTES
    assert time.perf_counter() - start < SECONDS * SLOW


@pytest.mark.parametrize("make", [Make.OWN, Make.STYLED], ids=lambda make: make.value)
def test_mutated_packages_are_judged_or_refused(make: Make) -> None:
    random, good = Random(97042012), conforming(make)
    parts = list(members(good).items())
    outcomes = set[bool]()
    for _ in range(150):
        name, content = random.choice(
            [part for part in parts if part[0].endswith((".xml", ".rels"))]
        )
        changed = zipped((dict(parts) | {name: mutated(content, random)}).items())
        outcomes.add(refusal(changed) is None)
    assert outcomes == {True, False}


def test_real_documents_are_judged_soon(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "docx").glob("*.docx")):
        start = time.process_time()
        check(path)
        assert time.process_time() - start < SECONDS, path.name


def many_paragraphs(count: int, faulty: int = 0) -> bytes:
    """A document of *count* paragraphs more, of which *faulty* have four faults each."""
    document = opened(conforming(Make.DIRECT))
    first = paragraph_of(document, "做好2026")
    for _ in range(count):
        first._p.addnext(copy.deepcopy(first._p))
    alike = [each for each in document.paragraphs if each.text.startswith("做好2026")]
    for each in alike[:faulty]:
        planting._type(planting._runs(each), {"font": "宋体", "color": "FF0000", "sz": 28})
        planting._form(each, {"firstLine": 0})
    return saved(document)


def fastest(act: Callable[[], object], times: int = 5) -> float:
    spent = []
    for _ in range(times):
        start = time.process_time()
        act()
        spent.append(time.process_time() - start)
    return min(spent)


def test_judging_takes_less_than_three_times_a_walk_of_python_docx_and_is_linear() -> None:
    content = many_paragraphs(230)

    def walk() -> int:
        document = docx.Document(io.BytesIO(content))
        return sum(len(each.text) + len(str(each.style)) for each in document.paragraphs)

    judged = fastest(lambda: layout_findings(content))
    assert judged < 3 * fastest(walk)
    twice_as_long = many_paragraphs(460)
    assert fastest(lambda: layout_findings(twice_as_long)) < 3.5 * judged


def test_a_thousand_findings_cost_no_more_than_twice_ten() -> None:
    few, many = many_paragraphs(400, 3), many_paragraphs(400, 250)
    assert len(layout_findings(few)) >= 10
    assert len(layout_findings(many)) >= 1000
    assert fastest(lambda: layout_findings(many)) < 2 * fastest(lambda: layout_findings(few))


def test_a_document_is_judged_by_the_style_that_it_carries_or_by_another() -> None:
    wide = HouseStyle(line_pitch="30", top="30", fangsong="宋体")
    content = write_document(sample_plan(), layout=Layout(house=wide))
    assert [each for each in layout_findings(content) if each.severity.value != "info"] == []
    codes = {each.code for each in layout_findings(content, house=HouseStyle())}
    assert {"PAG002", "PAG011", "PAG022"} <= codes


def test_only_the_rules_that_are_given_are_read() -> None:
    content = write_document(
        issued_plan(), layout=Layout(house=HouseStyle(top="20", fangsong="宋体"))
    )
    found = layout_findings(content, house=HouseStyle(), rules=RULES)
    assert {each.code for each in found} == {"PAG002"}
