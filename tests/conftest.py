"""Profiles for Hypothesis, and the folders that tests may look into."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, settings

import eduplan

PROJECT = Path(__file__).resolve().parent.parent

_RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _RELAXED, max_examples=40, derandomize=True)
settings.register_profile("ci", _RELAXED, max_examples=200, derandomize=True)
settings.register_profile("long", _RELAXED, max_examples=10_000, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
if "HYPOTHESIS_EXAMPLES" in os.environ:
    _MANY = int(os.environ["HYPOTHESIS_EXAMPLES"])
    settings.register_profile("asked", settings(), max_examples=_MANY, derandomize=False)
    settings.load_profile("asked")

for _module in walk_packages(eduplan.__path__, "eduplan."):
    # Hypothesis draws from the constants of modules imported so far: with all of them imported
    # a law meets the same examples in every worker and in every order of the tests.
    if not _module.name.endswith("__main__"):
        import_module(_module.name)


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example plans."""
    return PROJECT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the checkout; the test is skipped where it is absent."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no folder of real documents beside the checkout")
    return folder
