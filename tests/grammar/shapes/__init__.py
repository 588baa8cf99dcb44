"""Whole papers in the shapes that real ones have, all of them made up, and what each holds."""
