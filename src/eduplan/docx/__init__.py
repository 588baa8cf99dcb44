"""Official documents: plans written as .docx by GB/T 9704-2012, and read back.

``eduplan.docx.writer`` writes, ``eduplan.docx.reader`` reads; everything else serves the two.
"""
