"""A finding a line, as compilers print them: path:line:column: rule message."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.output.form import Form, View
from cleanup.output.places import Places
from cleanup.patchset import PatchSet
from cleanup.visible import visible


def _lines(patchset: PatchSet) -> Iterator[str]:
    places, name = Places(patchset.document), visible(patchset.document.name)
    for hunk in patchset.hunks:
        place = places.place(hunk.span.start)
        yield f"{name}:{place.line}:{place.column}: {hunk.rule} {visible(hunk.message)} [{hunk.cls}]\n"


def _piece(patchset: PatchSet, view: View) -> str:
    return "".join(_lines(patchset))


FORM = Form("concise", _piece, for_people=True)
