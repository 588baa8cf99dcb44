"""The patcher: words, paragraphs, settings and comments of any .docx changed in place, and proved."""

from eduplan.docx.patch.patcher import DocumentChange, patched

__all__ = ["DocumentChange", "patched"]
