"""Tests of alignment over versions and years."""
