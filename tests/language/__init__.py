"""Tests of `eduplan.language`."""
