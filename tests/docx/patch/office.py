"""LibreOffice as a second judge: it opens documents and takes all tracked changes in, or out again."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from eduplan.docx.page.office import find_office

__all__ = ["ACCEPT", "KEEP", "REJECT", "resolved"]

ACCEPT, REJECT, KEEP = "AcceptAllTrackedChanges", "RejectAllTrackedChanges", ""
_TIMEOUT = 60.0
_MACRO = """
Sub Resolve(folder As String, command As String, total As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim target(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  target(0).Name = "FilterName"
  target(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For index = 0 To total - 1
    file = "/" & index & ".docx"
    document = StarDesktop.loadComponentFromURL(folder & file, "_blank", 0, hidden())
    If command <> "" Then
      frame = document.CurrentController.Frame
      dispatcher.executeDispatch(frame, ".uno:" & command, "", 0, Array())
    End If
    document.storeToURL(folder & "/out" & file, target())
    document.close(True)
  Next
  StarDesktop.terminate()
End Sub
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{}</script:module>"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/></library:library>"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard"
 library:link="false"/></library:libraries>"""


def resolved(documents: Sequence[bytes], command: str, folder: Path) -> list[bytes]:
    """What LibreOffice makes of *documents* after *command*, each saved as .docx; work in *folder*."""
    work = folder / (command or "kept")
    (work / "out").mkdir(parents=True)
    names = [f"{number}.docx" for number in range(len(documents))]
    for name, content in zip(names, documents, strict=True):
        (work / name).write_bytes(content)
    profile = work / "profile"
    _run(profile, "--terminate_after_init")  # a first start would write over the macro
    basic = profile / "user" / "basic"
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    (basic / "script.xlc").write_text(_LIBRARIES, "utf-8")
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY, "utf-8")
    (basic / "Standard" / "Module1.xba").write_text(_MODULE.format(escape(_MACRO)), "utf-8")
    place = work.resolve().as_uri()
    _run(profile, f'macro:///Standard.Module1.Resolve("{place}","{command}",{len(names)})')
    return [(work / "out" / name).read_bytes() for name in names]


def _run(profile: Path, what: str) -> None:
    program = find_office()
    assert program is not None
    options = (f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--norestore")
    subprocess.run((program, *options, what), check=True, timeout=_TIMEOUT, capture_output=True)
