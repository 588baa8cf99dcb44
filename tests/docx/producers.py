"""One plan as Word, WPS, LibreOffice, pandoc, PHPWord and python-docx write it, each in its own way.

The first line is the title; a line of a plan is its depth (0, 1, None for prose) and its words.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

import docx
from eduplan.docx.office import Work, convert_all
from eduplan.docx.page.office import RenderingError
from tests.docx.wild import level, lists, numbered, package, paragraph, run, style

__all__ = ["BY_HAND", "LINES", "TITLE", "as_text", "by_libreoffice", "by_pandoc", "by_python_docx"]

Line: TypeAlias = tuple[int | None, str]

TITLE: Final = "2026年某区教育工作要点"
LINES: Final[Sequence[Line]] = (
    (None, "为做好2026年全区教育工作，制定本要点。"),
    (0, "加强党的建设"),
    (1, "开展宣讲。全年开展宣讲100场。"),
    (1, "推进清廉学校建设。完善制度。"),
    (0, "提高教育质量"),
    (1, "加强心理健康教育。家访全覆盖。"),
    (None, "6月底前完成测评不少于2次。"),
)
_HAN: Final = ("一、", "二、")


def _typed(depth: int | None, number: int) -> str:
    return "" if depth is None else _HAN[number - 1] if depth == 0 else f"{number}."


def _numbers() -> list[str]:
    """The label of each line: the second level begins anew."""
    counts, labels = [0, 0], []
    for depth, _ in LINES:
        if depth is not None:
            counts[depth] += 1
            counts[depth + 1 :] = [0] * (1 - depth)
        labels.append(_typed(depth, counts[depth] if depth is not None else 0))
    return labels


def as_text() -> list[str]:
    """The lines of the plan below its title, their labels typed."""
    return [label + text for label, (_, text) in zip(_numbers(), LINES, strict=True)]


def _word() -> bytes:
    """Word: heading styles that carry the list, runs cut by spelling and revision marks, a contents field."""
    levels = (
        level(0, "chineseCountingThousand", "%1、", '<w:pStyle w:val="1"/><w:suff w:val="nothing"/>')
        + level(1, "decimal", "%2.", '<w:pStyle w:val="2"/>')
    )  # fmt: skip
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{}"/>'
    styles = (
        style("a", "Normal").replace("<w:style ", '<w:style w:default="1" ')
        + style("a5", "Title", '<w:jc w:val="center"/>', based="a")
        + style("1", "heading 1", listed.format(0, 0), based="a")
        + style("2", "heading 2", listed.format(1, 1), based="a")
    )
    body = paragraph(_cut(TITLE), '<w:pStyle w:val="a5"/>')
    for depth, text in LINES:
        named = "" if depth is None else f'<w:pStyle w:val="{depth + 1}"/>'
        body += paragraph(_cut(text), named)
    return package(body, styles=styles, numbering=lists(levels))


def _cut(text: str) -> str:
    """*text* as Word keeps it: a run for each stretch that was typed or looked at by itself."""
    proof = '<w:proofErr w:type="spellStart"/>'
    mark = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    hint = '<w:rFonts w:hint="eastAsia"/>'
    return run(text[:3], hint) + proof + run(text[3:5]) + mark + run(text[5:], hint)


def _wps() -> bytes:
    """WPS: numbers on the paragraphs, one list for each level, indents in characters, a field of pages."""
    two = lists(
        level(0, "japaneseCounting", "%1、", '<w:suff w:val="nothing"/>'),
        level(0, "decimal", "%1.", '<w:suff w:val="space"/>'),
        nums={
            "1": '<w:abstractNumId w:val="1"/>',
            "2": '<w:abstractNumId w:val="2"/>',
            "3": '<w:abstractNumId w:val="2"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>',
        },
    )
    indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
    body, second = paragraph(TITLE, '<w:jc w:val="center"/>'), 1
    for depth, text in LINES:
        if depth is None:
            body += paragraph(text, indent)
        else:
            second += depth == 0
            body += numbered(text, "1" if depth == 0 else str(second), 0, indent)
    return package(body, numbering=two)


def _php_word() -> bytes:
    """PHPWord: typed numbers, every run with all its looks, paragraphs in a table of one cell."""
    looks = '<w:rFonts w:ascii="仿宋" w:eastAsia="仿宋"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    lines = [TITLE, *as_text()]
    inside = "".join(paragraph(run(line, looks)) for line in lines)
    return package(f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>")


def _pasted() -> bytes:
    """A page pasted into Word: one paragraph with line breaks, indented with full-width blanks."""
    lines = [TITLE, *(f"　　{line}" for line in as_text())]
    return package(paragraph("<w:r><w:br/></w:r>".join(map(run, lines))))


BY_HAND: Final[dict[str, Callable[[], bytes]]] = {
    "Word": _word,
    "WPS": _wps,
    "PHPWord": _php_word,
    "pasted": _pasted,
}


def by_python_docx() -> bytes:
    """python-docx: headings in its template's styles, numbers typed, prose in runs."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for label, (depth, text) in zip(_numbers(), LINES, strict=True):
        if depth == 0:
            document.add_heading(label + text, 1)
        else:
            added = document.add_paragraph(label)
            added.add_run(text)
    document.save(buffer := io.BytesIO())
    return buffer.getvalue()


def by_libreoffice(content: bytes) -> bytes:
    """What LibreOffice saves of *content*."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "plan.docx")
        source.write_bytes(content)
        work = Work("docx", "转换", "转", RenderingError)
        [made] = convert_all((source,), Path(folder, "out"), work)
        return made.read_bytes()


def by_pandoc() -> bytes:
    """What pandoc makes of headings and a list in Markdown."""
    program = shutil.which("pandoc")
    assert program is not None
    lines = [f"% {TITLE}", ""]
    for label, (depth, text) in zip(_numbers(), LINES, strict=True):
        lines += [f"# {label}{text}" if depth == 0 else f"{label} {text}".strip(), ""]
    with TemporaryDirectory() as folder:
        target = Path(folder, "plan.docx")
        subprocess.run(
            [program, "-f", "markdown", "-o", str(target)],
            input="\n".join(lines).encode(),
            check=True,
        )
        return target.read_bytes()
