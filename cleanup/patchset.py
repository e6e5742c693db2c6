"""A patch set: the hunks proposed for one document; JSON out and in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.errors import PatchError
from cleanup.hunk import Class, Evidence, Hunk

VERSION = 1


@dataclass(frozen=True, slots=True)
class PatchSet:
    """Hunks in order of their first place, their ranges disjoint."""

    document: Document
    hunks: tuple[Hunk, ...] = ()

    def clean(self, accepted: tuple[Hunk, ...] | None = None) -> str:
        """The source with these hunks' edits made; all of them where none are named."""
        chosen = self.hunks if accepted is None else accepted
        return self.document.clean(edit for hunk in chosen for edit in hunk.edits)

    def to_dict(self, decisions: dict[str, str] | None = None) -> dict[str, Any]:
        """The JSON form, version 1; `decisions` maps hunk ids to decisions, `pending` where there is none."""
        document, decided = self.document, decisions or {}
        return {
            "version": VERSION,
            "document": {
                "name": document.name,
                "sha256": document.sha256,
                "encoding": document.encoding.name,
                "newline": document.newline,
            },
            "hunks": [_hunk_out(h, document.text, decided.get(h.id, "pending")) for h in self.hunks],
        }

    @classmethod
    def from_dict(cls, record: dict[str, Any], document: Document) -> PatchSet:
        """Back from the JSON form. PatchError where it is of another text or not well formed."""
        try:
            if record["version"] != VERSION:
                raise PatchError(f"{document.name}: patch set version {record['version']} is not known")
            if record["document"]["sha256"] != document.sha256:
                raise PatchError(f"{document.name}: changed since the patch set was made")
            hunks = tuple(_hunk_in(h, document.text) for h in record["hunks"])
        except (KeyError, TypeError, ValueError) as error:
            raise PatchError(f"{document.name}: not a patch set ({error})") from error
        return cls(document, hunks)


def _edits_out(edits: tuple[Edit, ...], text: str) -> list[dict[str, Any]]:
    return [
        {"start": e.start, "end": e.end, "original": text[e.start : e.end], "replacement": e.replacement}
        for e in edits
    ]


def _hunk_out(hunk: Hunk, text: str, decision: str) -> dict[str, Any]:
    return {
        "id": hunk.id,
        "rule": hunk.rule,
        "family": hunk.family,
        "class": hunk.cls.value,
        "message": hunk.message,
        "confidence": hunk.confidence,
        "engine": hunk.engine,
        "span": {"start": hunk.span.start, "end": hunk.span.end},
        "edits": _edits_out(hunk.edits, text),
        "alternatives": [_edits_out(edits, text) for edits in hunk.alternatives],
        "evidence": [_evidence_out(e) for e in hunk.evidence],
        "in_quotation": hunk.in_quotation,
        "decision": decision,
    }


def _evidence_out(evidence: Evidence) -> dict[str, Any]:
    if evidence.span is None:
        return {"source": evidence.source, "note": evidence.note}
    return {"start": evidence.span.start, "end": evidence.span.end, "note": evidence.note}


def _edit_in(record: dict[str, Any], text: str) -> Edit:
    edit = Edit(record["start"], record["end"], record["replacement"])
    there = text[edit.start : edit.end]
    if record.get("original", there) != there:
        raise PatchError(f"{record['original']!r} is not at {edit.start}: {there!r} is")
    return edit


def _hunk_in(record: dict[str, Any], text: str) -> Hunk:
    return Hunk(
        rule=record["rule"],
        cls=Class(record["class"]),
        message=record["message"],
        span=Span(record["span"]["start"], record["span"]["end"]),
        edits=tuple(_edit_in(e, text) for e in record["edits"]),
        alternatives=tuple(tuple(_edit_in(e, text) for e in a) for a in record["alternatives"]),
        confidence=record["confidence"],
        evidence=tuple(_evidence_in(e) for e in record["evidence"]),
        engine=record["engine"],
        in_quotation=record["in_quotation"],
        id=record["id"],
    )


def _evidence_in(record: dict[str, Any]) -> Evidence:
    if "start" in record:
        return Evidence(record["note"], Span(record["start"], record["end"]))
    return Evidence(record["note"], source=record.get("source", ""))
