"""The report of a check: on the terminal, as JSON or HTML, and as comments in a copy of the document."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from attrs import frozen

from eduplan.cli.findings import finding_lines
from eduplan.cli.findings_html import findings_page
from eduplan.cli.fixing import Fixing, fixing_lines
from eduplan.cli.help import columns
from eduplan.cli.output import say, write_bytes, write_json
from eduplan.codecs.finding import dump_finding
from eduplan.errors import FileError
from eduplan.model.finding import Finding, Severity
from eduplan.verbs.check import check
from eduplan.verbs.files import contents, put
from eduplan.verbs.fix import Fixed
from eduplan.verbs.remark import remarked
from eduplan.verbs.settings import Settings, settings_at, settings_near

__all__ = ["Report"]


@frozen
class Report:
    """How to tell what is wrong with *source*: in what *form*, from which severity on with exit code 1."""

    source: Path
    form: str
    fail_on: Severity
    comments: Path | None
    author: str

    def run(self, fixing: Fixing | None, config: Path | None) -> int:
        """Check and tell, after *fixing* where that is asked for; return the exit code."""
        settings = settings_near(self.source) if config is None else settings_at(config)
        self._refuse_comments()
        if fixing is None:
            findings = check(self.source, rules=settings.chosen())
            content = contents(self.source) if self.comments is not None else b""
            self._remark(content, findings)
            return self._tell(findings, None, None)
        return self._fix(fixing, settings)

    def _fix(self, fixing: Fixing, settings: Settings) -> int:
        target = fixing.checked(self.source)
        fixed = fixing.made(self.source, settings)
        if self.form == "text":
            say(str(self.source))
            for line in fixing_lines(fixed):
                say(line)
        fixing.write(fixed, target)
        self._remark(fixed.content, fixed.left)
        return self._tell(fixed.left, fixed, target)

    def _tell(self, findings: tuple[Finding, ...], fixed: Fixed | None, target: Path | None) -> int:
        code = 1 if any(each.severity >= self.fail_on for each in findings) else 0
        made = () if fixed is None else fixed.made
        if self.form == "json":
            self._write_json(findings, fixed, target, code)
        elif self.form == "html":
            write_bytes(findings_page(self.source.name, findings, made).encode())
        else:
            say(str(self.source) if target is None else f"→ {target}")
            for line in finding_lines(findings, columns()):
                say(line)
        return code

    def _write_json(
        self,
        findings: tuple[Finding, ...],
        fixed: Fixed | None,
        target: Path | None,
        code: int,
    ) -> None:
        told: dict[str, object] = {"status": "found" if findings else "clean", "exit": code}
        told["input"] = str(self.source)
        if fixed is not None:
            told["output"] = str(target)
            told["fixed"] = [dump_finding(each) for each in fixed.made]
        told["findings"] = [dump_finding(each) for each in findings]
        write_json(told)

    def _refuse_comments(self) -> None:
        if self.comments is None:
            return
        for path in (self.source, self.comments):
            if path.suffix.lower() != ".docx":
                raise FileError("批注只能加在 .docx 里", place=str(path), remedy="用 .docx 文件")
        if self.comments.exists() and self.comments.samefile(self.source):
            raise FileError(
                "批注稿和原文件是同一个文件",
                place=str(self.comments),
                remedy="另写一个文件名",
            )

    def _remark(self, content: bytes, findings: tuple[Finding, ...]) -> None:
        if self.comments is not None:
            now = datetime.now().replace(microsecond=0)
            put(self.comments, remarked(content, findings, author=self.author, date=now))
