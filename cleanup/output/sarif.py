"""SARIF 2.1.0, with fixes, the evidence as related locations, and fingerprints that survive a later run.

GitHub's code scanning shows the findings but not the fixes; rdjson or a diff through reviewdog shows those.
"""

from __future__ import annotations

import json
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from cleanup import __version__
from cleanup.correctors import rules
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.output.form import Form, View
from cleanup.output.places import Places
from cleanup.patchset import PatchSet
from cleanup.visible import as_json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Class.SAFE: "warning", Class.REVIEW: "warning", Class.QUERY: "note"}


def _head() -> str:
    tool = {
        "driver": {
            "name": "cleanup",
            "semanticVersion": __version__,
            "rules": [{"id": rule.id, "shortDescription": {"text": rule.summary}} for rule in rules()],
        }
    }
    run = {"tool": tool, "columnKind": "unicodeCodePoints", "newlineSequences": ["\r\n", "\n", "\r"]}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1).removesuffix("\n  }\n ]\n}") + ',\n   "results": [\n'


def _piece(patchset: PatchSet, view: View) -> str:
    places = Places(patchset.document)
    results = [_result(hunk, patchset.document, places) for hunk in patchset.hunks]
    return ",\n".join(as_json(result, terminal=view.terminal) for result in results)


def _result(hunk: Hunk, document: Document, places: Places) -> dict[str, Any]:
    artifact = {"uri": _uri(document.name)}
    result: dict[str, Any] = {
        "ruleId": hunk.rule,
        "level": LEVELS[hunk.cls],
        "message": {"text": hunk.message},
        "locations": [_location(artifact, hunk.span, places)],
        "partialFingerprints": {"cleanupHunk/v1": hunk.id},
        "rank": round(hunk.confidence * 100, 1),
        "properties": {"class": hunk.cls.value, "confidence": hunk.confidence, "engine": hunk.engine},
    }
    related = [(e, e.span) for e in hunk.evidence if e.span is not None]
    if related:
        result["relatedLocations"] = [
            {"id": number, **_location(artifact, span, places), "message": {"text": evidence.note}}
            for number, (evidence, span) in enumerate(related, 1)
        ]
    fixes = [edits for edits in (hunk.edits, *hunk.alternatives) if edits]
    if fixes:
        result["fixes"] = [_fix(edits, artifact, document, places) for edits in fixes]
    return result


def _fix(
    edits: tuple[Edit, ...], artifact: dict[str, str], document: Document, places: Places
) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(edit, places),
            "insertedContent": {"text": document.escape(edit.replacement)},
        }
        for edit in edits
    ]
    return {"artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}]}


def _location(artifact: dict[str, str], span: Span, places: Places) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(span, places)}}


def _region(stretch: Span | Edit, places: Places) -> dict[str, int]:
    start, end = places.ends(stretch)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _uri(name: str) -> str:
    path = Path(name)
    if path.is_absolute():
        return "file://" + quote(path.as_posix(), errors="surrogateescape")
    return quote(PurePath(name).as_posix(), errors="surrogateescape")


FORM = Form("sarif", _piece, _head, ",\n", "\n   ]\n  }\n ]\n}\n")
