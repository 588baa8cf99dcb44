"""The proof of the page: a document is set by LibreOffice, and what stands where is measured.

``proof`` puts the rest together: ``office`` sets the document, ``pdf`` opens what came out, ``pages``
says where its characters stand, ``elements`` finds the document's paragraphs among them, ``measures``
holds each against GB/T 9704-2012.
"""
