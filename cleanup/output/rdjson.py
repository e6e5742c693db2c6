"""Reviewdog's diagnostics, with suggestions: columns are bytes of UTF-8, from 1, the end not included."""

from __future__ import annotations

from typing import Any

from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.output.form import Form, View
from cleanup.output.places import Place, Places
from cleanup.patchset import PatchSet
from cleanup.visible import as_json

SEVERITIES = {Class.SAFE: "WARNING", Class.REVIEW: "WARNING", Class.QUERY: "INFO"}


def _piece(patchset: PatchSet, view: View) -> str:
    places = Places(patchset.document)
    found = [_diagnostic(hunk, patchset.document, places) for hunk in patchset.hunks]
    return ",\n".join(as_json(each, terminal=view.terminal) for each in found)


def _diagnostic(hunk: Hunk, document: Document, places: Places) -> dict[str, Any]:
    related = [(e, e.span) for e in hunk.evidence if e.span is not None]
    found: dict[str, Any] = {
        "message": hunk.message,
        "location": _location(hunk.span, document, places),
        "severity": SEVERITIES[hunk.cls],
        "code": {"value": hunk.rule},
    }
    if hunk.edits:
        found["suggestions"] = [
            {"range": _range(edit, places), "text": document.escape(edit.replacement)} for edit in hunk.edits
        ]
    if related:
        found["relatedLocations"] = [
            {"message": evidence.note, "location": _location(span, document, places)}
            for evidence, span in related
        ]
    return found


def _location(span: Span, document: Document, places: Places) -> dict[str, Any]:
    return {"path": document.name, "range": _range(span, places)}


def _range(stretch: Span | Edit, places: Places) -> dict[str, Any]:
    start, end = places.ends(stretch)
    return {"start": _position(start), "end": _position(end)}


def _position(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.byte_column}


FORM = Form("rdjson", _piece, lambda: '{"source": {"name": "cleanup"}, "diagnostics": [\n', ",\n", "\n]}\n")
