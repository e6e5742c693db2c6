"""Annotations of GitHub Actions: a workflow command a finding."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.hunk import Class, Hunk
from cleanup.output.excerpt import change
from cleanup.output.form import Form, View
from cleanup.output.places import Places
from cleanup.patchset import PatchSet
from cleanup.visible import visible

LEVELS = {Class.SAFE: "warning", Class.REVIEW: "warning", Class.QUERY: "notice"}
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def _piece(patchset: PatchSet, view: View) -> str:
    places = Places(patchset.document)
    return "".join(_command(hunk, patchset, places) for hunk in patchset.hunks)


def _command(hunk: Hunk, patchset: PatchSet, places: Places) -> str:
    said = hunk.message
    if hunk.edits:
        said += f" ({change(patchset.document.text, hunk.edits)})"
    properties = ",".join(f"{name}={value}" for name, value in _properties(hunk, patchset, places))
    return f"::{LEVELS[hunk.cls]} {properties}::{visible(said.translate(MESSAGE))}\n"


def _properties(hunk: Hunk, patchset: PatchSet, places: Places) -> Iterator[tuple[str, str | int]]:
    start, end = places.ends(hunk.span)
    yield "file", visible(patchset.document.name.translate(PROPERTY))
    yield "line", start.line
    yield "endLine", end.line
    if start.line == end.line:  # GitHub takes columns only within a line
        yield "col", start.column
        yield "endColumn", end.column
    yield "title", visible(f"cleanup {hunk.rule}".translate(PROPERTY))


FORM = Form("github", _piece)
