"""Across versions and years: which items of two plans are the same work, and what follows from it."""
