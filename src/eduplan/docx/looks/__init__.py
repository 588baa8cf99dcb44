"""Formatting as it resolves: what paragraphs, characters and sections are set as, however that is said.

``styles`` follows styles, ``theme`` names the fonts of a theme, ``tables`` knows a table's style,
``cascade`` puts them together; ``paragraphs``, ``sections`` and ``footers`` read with it, ``remnants``
finds what is left in a file, and ``reading`` makes the look of a document of all that.
"""
