"""Official documents: plans written as .docx by GB/T 9704-2012, and read back.

``eduplan.docx.writer`` writes, ``eduplan.docx.reader`` reads, ``eduplan.docx.patch`` changes documents
in place; everything else serves these.
"""
