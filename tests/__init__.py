"""The tests: one room of tests for each room of eduplan."""
