"""Reading: what came home as it went, what was broken on the way, what only an editor saved."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import docx
from eduplan.docx import parts
from eduplan.docx.identity import seal
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.docx.xml import escape, unescape
from eduplan.errors import EduplanError
from eduplan.model import NoteCode, Plan, Reading, UnplacedReason
from eduplan.verbs.read import read
from tests.docx.packages import edited, members, zipped
from tests.docx.sample import sample_plan
from tests.docx.shape import shape
from tests.rendering.office import requires_libreoffice

Data = dict[str, object]

_DATA = re.compile(r'(<data [^>]*seal=")[^"]*(">)(.*)(</data>)', re.DOTALL)


def with_data(change: Callable[[Data], object], *, sealed: bool = True) -> bytes:
    """The sample with its snapshot changed, and sealed again as a forger would.

    *change* sees the members of the head, and the phrases of each line under ``phrases``.
    """
    content = write_document(sample_plan())
    document = members(content)[parts.DOCUMENT]

    def edit(text: str) -> str:
        found = _DATA.search(text)
        assert found is not None
        head, *phrases = unescape(found[3]).split("\n")
        data: Data = {**json.loads(head), "phrases": phrases}
        made = change(data)
        lines = data.pop("phrases", [])
        assert isinstance(lines, list)
        snapshot = "\n".join([json.dumps(data, ensure_ascii=False), *lines])
        snapshot = made if isinstance(made, str) else snapshot
        mark = seal(document, snapshot) if sealed else "?" * 44
        return f"{found[1]}{mark}{found[2]}{escape(snapshot)}{found[4]}"

    return edited(content, edit, parts.DATA)


def test_python_docx_saving_it_again_changes_nothing() -> None:
    buffer = io.BytesIO()
    docx.Document(io.BytesIO(write_document(sample_plan()))).save(buffer)
    reading = read_document(buffer.getvalue())
    assert reading.plan == sample_plan()
    assert reading.notes == ()


def drop(key: str) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        del data[key]

    return change


FAULTS: list[Callable[[Data], object]] = [
    lambda data: "{",
    lambda data: "[" * 100_000,
    lambda data: "[]",
    lambda data: "1e999",
    lambda data: data.update(version=2),
    lambda data: data.update(layout="envelope"),
    drop("plan"),
    lambda data: data.update(plan=[]),
    lambda data: data.update(plan={"format": 9}),
    drop("phrases"),
    lambda data: data.update(phrases=[]),
    lambda data: data.update(phrases=["[1]"] * 20),
    lambda data: data.update(phrases=["[{}]"] * 20),
    lambda data: data.update(phrases=["{"] * 20),
    lambda data: data.update(phrases=["[" * 10_000]),
    lambda data: data.update(phrases=[""] * 99),
    lambda data: data.update(items=[]),
    lambda data: data.update(items={"0": []}),
    lambda data: data.update(items={"0": {"id": "i1"}}),
    lambda data: data.update(items={"1": {"duties": 1}}),
    lambda data: data.update(items={"1": {"milestones": [{}]}}),
    lambda data: data.update(annexes=[]),
    drop("lines"),
    lambda data: data.update(lines=7),
]


@pytest.mark.parametrize("sealed", [True, False])
@pytest.mark.parametrize("fault", FAULTS, ids=range(len(FAULTS)))
def test_a_snapshot_that_makes_no_sense_is_set_aside_and_said(
    fault: Callable[[Data], object], sealed: bool
) -> None:
    reading = read_document(with_data(fault, sealed=sealed))
    assert shape(reading.plan) == shape(sample_plan())
    assert reading.notes == () or {note.code for note in reading.notes} <= {
        NoteCode.NO_DATA,
        NoteCode.CHANGED,
    }
    assert reading.notes != () or reading.plan == sample_plan()


def test_a_snapshot_that_says_another_number_than_the_page_is_not_believed() -> None:
    def forge(data: Data) -> None:
        lines = data["phrases"]
        assert isinstance(lines, list)
        data["phrases"] = [line.replace('"100"', '"900"') for line in lines]

    reading = read_document(with_data(forge))
    assert reading.plan.targets[0].text == "100场"
    assert [note.code for note in reading.notes] == [NoteCode.NO_DATA]


def test_a_document_without_data_says_so() -> None:
    reading = read_document(write_document(sample_plan(), clean=True))
    assert [note.code for note in reading.notes] == [NoteCode.NO_DATA]
    assert reading.plan.provisional


def test_the_custom_properties_alone_keep_metadata() -> None:
    found = members(write_document(sample_plan()))
    del found[parts.DATA]
    reading = read_document(zipped(found.items()))
    assert (reading.plan.family, str(reading.plan.period)) == ("minghu", "2026")
    assert list(reading.plan.labels) == list(sample_plan().labels)
    assert not reading.plan.provisional


@pytest.mark.parametrize("kind", ["footnotes", "endnotes", "comments"])
def test_notes_beside_the_text_are_unplaced(kind: str) -> None:
    found = members(write_document(sample_plan()))
    link = f'<Relationship Id="rId99" Type="x/{kind}" Target="{kind}.xml"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    found[name] = found[name].replace(b"</Relationships>", link.encode())
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    found[f"word/{kind}.xml"] = (
        f'<w:{kind} xmlns:w="{space}"><w:{kind[:-1]}><w:p/></w:{kind[:-1]}>'
        f"<w:{kind[:-1]}><w:p><w:r><w:t>见附表</w:t></w:r></w:p></w:{kind[:-1]}></w:{kind}>"
    ).encode()
    reading = read_document(zipped(found.items()))
    assert [(piece.text, piece.reason) for piece in reading.unplaced] == [
        ("见附表", UnplacedReason.NOTE)
    ]
    assert reading.plan == sample_plan()


def converted(content: bytes, folder: Path, *formats: str) -> bytes:
    """*content* saved by LibreOffice as one format after another."""
    path = folder / "plan.docx"
    path.write_bytes(content)
    soffice = shutil.which("soffice") or "libreoffice"
    for step, name in enumerate(formats):
        target = folder / str(step)
        profile = (folder / "profile").resolve().as_uri()
        command = (soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", name)
        subprocess.run(
            (*command, "--outdir", str(target), str(path)),
            check=True,
            capture_output=True,
            timeout=180,
        )
        [path] = target.glob("plan.*")
    return path.read_bytes()


@requires_libreoffice
def test_libreoffice_saving_it_twice_changes_nothing(tmp_path: Path, examples: Path) -> None:
    plan = read(examples / "minghu-2026-standalone.yaml").plan
    reading = read_document(converted(write_document(plan), tmp_path, "docx", "docx"))
    assert reading.notes == ()
    assert reading.plan == plan


@requires_libreoffice
@pytest.mark.parametrize("form", ["odt", "doc"])
def test_a_journey_through_another_format_keeps_words_tree_ids_and_metadata(
    tmp_path: Path, form: str
) -> None:
    plan = sample_plan()
    reading: Reading = read_document(converted(write_document(plan), tmp_path, form, "docx"))
    assert shape(reading.plan) == shape(plan)
    assert list(reading.plan.labels) == list(plan.labels)
    assert [target.id for target in reading.plan.targets] == [target.id for target in plan.targets]
    assert (reading.plan.family, reading.plan.period) == (plan.family, plan.period)


def test_mutated_parts_give_a_reading_or_a_clear_error() -> None:
    base = members(write_document(sample_plan()))
    for name in (parts.DOCUMENT, parts.STYLES, parts.DATA, parts.CUSTOM, "_rels/.rels"):
        tokens = re.findall(r"<[^>]*>|[^<]+", base[name].decode())
        for index in range(0, len(tokens), max(1, len(tokens) // 60)):
            for made in (
                tokens[:index] + tokens[index + 1 :],
                [*tokens[:index], *tokens[index:] * 2],
            ):
                found = {**base, name: "".join(made).encode()}
                with suppress(EduplanError):
                    assert isinstance(read_document(zipped(found.items())).plan, Plan)
