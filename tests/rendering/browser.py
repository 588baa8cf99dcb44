"""A browser without a window, offline: what a reader of a page sees, and what the page asks for.

Chromium is spoken to by its DevTools protocol, over two pipes: messages are JSON, each ended by a
zero byte.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import Final

import pytest
from attrs import define, field

from tests.rendering.office import REQUIRED

__all__ = ["Browser", "browsing", "requires_chromium"]

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_OPTIONS: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-extensions", "--hide-scrollbars", "--remote-debugging-pipe", "about:blank"),
)
_PATIENCE: Final = 60.0
"""How many seconds an answer may take on a busy machine."""


def _program() -> str | None:
    if not hasattr(os, "posix_spawn"):
        return None  # its pipes cannot be handed on
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


requires_chromium: Final = pytest.mark.skipif(
    _program() is None and not REQUIRED,
    reason="Chromium is not installed; .ci/install-system installs it",
)


@define
class Browser:
    """An open page of a browser whose pipes are *asks* and *answers*.

    *requests* are the addresses that pages asked for, *complaints* what the console said.
    """

    asks: int
    answers: int
    requests: list[str] = field(factory=list)
    complaints: list[str] = field(factory=list)
    _session: str = ""
    _number: int = 0
    _read: bytes = b""
    _loaded: bool = False

    def open(self, path: Path, width: int = 800) -> None:
        """Show the file at *path* in a window *width* pixels wide, and wait until it stands."""
        self._loaded = False
        metrics = {"width": width, "height": 600, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **metrics)
        self.call("Page.navigate", url=path.as_uri())
        while not self._loaded:
            self._receive()

    def value(self, expression: str) -> object:
        """What *expression* comes to on the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        result = answer["result"]
        assert isinstance(result, dict)
        return result.get("value")

    def call(self, method: str, **given: object) -> Mapping[str, object]:
        """Ask for *method*, and wait for the answer."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": given}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self.asks, json.dumps(asked).encode() + b"\0")
        while True:
            said = self._receive()
            if said.get("id") == self._number:
                assert "error" not in said, said
                result = said["result"]
                assert isinstance(result, dict)
                return result

    def attach(self) -> None:
        """Take the first page, listen to it, and cut it off from the network."""
        targets = self.call("Target.getTargets")["targetInfos"]
        assert isinstance(targets, list)
        page = next(each["targetId"] for each in targets if each["type"] == "page")
        self._session = str(
            self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        )
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable")
        limits = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.call("Network.emulateNetworkConditions", offline=True, **limits)

    def _receive(self) -> dict[str, object]:
        deadline = time.monotonic() + _PATIENCE
        while b"\0" not in self._read:
            ready, _, _ = select([self.answers], [], [], max(0.0, deadline - time.monotonic()))
            more = os.read(self.answers, 1 << 16) if ready else b""
            if not more:
                raise TimeoutError("Chromium does not answer")
            self._read += more
        message, _, self._read = self._read.partition(b"\0")
        said: dict[str, object] = json.loads(message)
        self._note(str(said.get("method", "")), said.get("params"))
        return said

    def _note(self, method: str, told: object) -> None:
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Network.requestWillBeSent":
            assert isinstance(told, dict)
            self.requests.append(told["request"]["url"])
        elif method in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
            self.complaints.append(json.dumps(told, ensure_ascii=False))


@contextmanager
def browsing(profile: Path) -> Iterator[Browser]:
    """A browser that keeps what it must in the folder *profile*, and is gone afterwards."""
    program = _program()
    assert program is not None, "Chromium is not installed; run .ci/install-system"
    ours, theirs = os.pipe(), os.pipe()
    null = os.open(os.devnull, os.O_RDWR)
    # By way of numbers that no pipe has, since an end of one may be 3 or 4 itself.
    moves = [(ours[0], 100), (theirs[1], 101), (100, 3), (101, 4), (null, 0), (null, 1), (null, 2)]
    actions: list[tuple[int, ...]] = [(os.POSIX_SPAWN_DUP2, old, new) for old, new in moves]
    actions += [(os.POSIX_SPAWN_CLOSE, number) for number in (100, 101)]
    command = [program, f"--user-data-dir={profile}", *_OPTIONS]
    process = os.posix_spawn(program, command, os.environ, file_actions=actions, setpgroup=0)
    for number in (null, ours[0], theirs[1]):
        os.close(number)
    try:
        browser = Browser(ours[1], theirs[0])
        browser.attach()
        yield browser
    finally:
        os.killpg(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(ours[1])
        os.close(theirs[0])
