"""Formats: one module each, with the same names (``dumps``, ``loads``, ``make_converter``).

``json`` and ``yaml`` are exact in both directions; ``schema`` describes their data; ``csv`` writes
records for spreadsheets.
"""
