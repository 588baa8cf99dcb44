"""Proofs of many documents by one start of LibreOffice: a start costs more than a document does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from eduplan.docx.page.office import render_all
from eduplan.docx.page.proof import prove_pages
from eduplan.gbt9704.facts import Measurement, Proof

__all__ = ["Measured", "off", "proofs_of"]


class Measured(NamedTuple):
    """A proof, asked by the names of its measurements."""

    proof: Proof

    def all(self, name: str) -> list[Measurement]:
        """Its measurements called *name*."""
        return [each for each in self.proof.measurements if each.name == name]

    def one(self, name: str) -> Measurement:
        """Its only measurement called *name*."""
        (found,) = self.all(name)
        return found

    def number(self, name: str) -> float:
        """What the only measurement called *name* came to."""
        measured = self.one(name).measured
        assert not isinstance(measured, str)
        return measured

    def names(self, clause: str) -> set[str]:
        """The names of its measurements by *clause* and the clauses below it."""
        return {each.name for each in self.proof.measurements if each.clause.startswith(clause)}


def off(measured: Measured) -> set[str]:
    """The names of what is not as required."""
    return {each.name for each in measured.proof.off}


def proofs_of(documents: Mapping[str, bytes], folder: Path) -> dict[str, Measured]:
    """The proofs of *documents* by their names."""
    paths = []
    for name, content in documents.items():
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(content)
    pdfs = render_all(paths, folder / "pdf")
    return {
        name: Measured(prove_pages(content, pdf.read_bytes()))
        for (name, content), pdf in zip(documents.items(), pdfs, strict=True)
    }
