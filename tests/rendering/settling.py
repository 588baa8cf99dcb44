"""LibreOffice settles tracked changes: it accepts or rejects them all, and says what it then reads."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from eduplan.docx.page.office import find_office

__all__ = ["Settling", "settled"]

_SECONDS: Final = 240
_MACRO: Final = """
Sub Settle(list As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  Dim source As String, target As String, order As String
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8,LF"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  file = FreeFile
  Open list For Input As #file
  While Not EOF(file)
    Line Input #file, source
    Line Input #file, target
    Line Input #file, order
    document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
    If order <> "" Then
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & order, "", 0, Array())
    End If
    document.storeToURL(target, plain())
    document.close(True)
  Wend
  Close #file
  StarDesktop.terminate()
End Sub
"""
_LIBRARY: Final = {
    "script.xlc": '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" '
    'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>'
    "</library:libraries>",
    "Standard/script.xlb": '<library:library xmlns:library="http://openoffice.org/2000/library" '
    'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Settling"/></library:library>',
    "Standard/Settling.xba": '<script:module xmlns:script="http://openoffice.org/2000/script" '
    f'script:name="Settling" script:language="StarBasic">{escape(_MACRO)}</script:module>',
}


class Settling(Enum):
    """What is done with all tracked changes, by the name of LibreOffice's command."""

    ACCEPT = "AcceptAllTrackedChanges"
    REJECT = "RejectAllTrackedChanges"
    NONE = ""


def settled(documents: Mapping[str, tuple[bytes, Settling]], folder: Path) -> Mapping[str, str]:
    """The words that LibreOffice reads in each of *documents* after settling it, by name."""
    steps = list[str]()
    for name, (data, settling) in documents.items():
        source, target = folder / f"{name}.docx", folder / f"{name}.txt"
        source.write_bytes(data)
        steps += [source.resolve().as_uri(), target.resolve().as_uri(), settling.value]
    _run(folder, steps)
    return {name: (folder / f"{name}.txt").read_text("utf-8-sig") for name in documents}


def _run(folder: Path, steps: list[str]) -> None:
    program = find_office()
    assert program is not None
    profile = folder / "profile"
    where = f"-env:UserInstallation={profile.resolve().as_uri()}"
    start = [program, where, "--headless", "--norestore"]
    # A new profile gets an empty library at its first start, over whatever stands there.
    subprocess.run([*start, "--terminate_after_init"], check=True, timeout=_SECONDS)
    for name, text in _LIBRARY.items():
        path = profile / "user" / "basic" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}', "utf-8")
    orders = folder / "orders.txt"
    orders.write_text("\n".join([*steps, ""]), "utf-8")
    macro = f'macro:///Standard.Settling.Settle("{orders.resolve()}")'
    subprocess.run([*start, macro], check=True, timeout=_SECONDS)
