"""What every refusal of the model has to have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

from eduplan.errors import PlanError

__all__ = ["attempted", "refused"]

T = TypeVar("T")


@contextmanager
def refused(path: str, message: str = "") -> Iterator[None]:
    """The block raises a `PlanError` at exactly *path*, with a remedy, and *message* in its text."""
    with pytest.raises(PlanError) as caught:
        yield
    error = caught.value
    assert (error.path, type(error)) == (path, PlanError)
    assert error.remedy, error
    assert message in error.message


def attempted(make: Callable[[], T]) -> T | PlanError:
    """What *make* gives, or the refusal that it ends in; any other error is one."""
    try:
        return make()
    except PlanError as error:
        return error
