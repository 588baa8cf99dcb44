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
from eduplan.cli.proof import proof_data, proof_lines
from eduplan.cli.waivers import waiver_data, waiver_words
from eduplan.codecs.finding import dump_finding
from eduplan.errors import FileError
from eduplan.gbt9704.facts import Proof
from eduplan.model.finding import Finding, Severity
from eduplan.model.layout import HouseStyle
from eduplan.verbs.examine import Examination, examine
from eduplan.verbs.files import contents, put
from eduplan.verbs.fix import FixedFile
from eduplan.verbs.remark import remarked
from eduplan.verbs.settings import Settings, settings_at, settings_near

__all__ = ["Report"]


@frozen
class Report:
    """How to tell what is wrong with *source*: in what *form*, from which severity on with exit code 1.

    What it is set as is judged by *house*, else by the style that it carries; *proof* is what was
    measured on its pages, where that is asked for.
    """

    source: Path
    form: str
    fail_on: Severity
    comments: Path | None
    author: str
    house: HouseStyle | None
    proof: Proof | None

    def run(self, fixing: Fixing | None, config: Path | None) -> int:
        """Check and tell, after *fixing* where that is asked for; return the exit code."""
        settings = settings_near(self.source) if config is None else settings_at(config)
        self._refuse_comments()
        if fixing is None:
            found = examine(self.source, house=self.house, rules=settings.chosen())
            content = contents(self.source) if self.comments is not None else b""
            self._remark(content, found.findings)
            return self._tell(found, None, None)
        return self._fix(fixing, settings)

    def _fix(self, fixing: Fixing, settings: Settings) -> int:
        target = fixing.checked(self.source)
        fixed = fixing.made(self.source, settings, self.house)
        if self.form == "text":
            say(str(self.source))
            for line in fixing_lines(fixed):
                say(line)
        fixing.write(fixed, target)
        self._remark(fixed.content, fixed.left)
        return self._tell(fixed.examination, fixed, target)

    def _tell(self, found: Examination, fixed: FixedFile | None, target: Path | None) -> int:
        is_off = self.proof is not None and bool(self.proof.off)
        code = int(is_off or any(each.severity >= self.fail_on for each in found.findings))
        if self.form == "json":
            self._write_json(found, fixed, target, code)
        elif self.form == "html":
            made = () if fixed is None else fixed.made
            page = findings_page(self.source.name, found.findings, made, tuple(waiver_words(found)))
            write_bytes(page.encode())
        else:
            say(str(self.source) if target is None else f"→ {target}")
            proved = proof_lines(self.proof) if self.proof is not None else ()
            shown = finding_lines(found.findings, columns())
            for line in (*shown, *waiver_words(found), *proved):
                say(line)
        return code

    def _write_json(
        self, found: Examination, fixed: FixedFile | None, target: Path | None, code: int
    ) -> None:
        status = "found" if found.findings else "clean"
        if self.proof is not None:
            status = "off" if self.proof.off else "proved"
        told: dict[str, object] = {"status": status, "exit": code}
        told["input"] = str(self.source)
        if fixed is not None:
            told["output"] = str(target)
            told["fixed"] = [dump_finding(each) for each in fixed.made]
        told["findings"] = [dump_finding(each) for each in found.findings]
        told["waived"] = waiver_data(found)
        if self.proof is not None:
            told |= proof_data(self.proof)
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
