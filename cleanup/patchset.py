"""A patch set: the hunks proposed for one document, and its JSON form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise, product
from operator import attrgetter, itemgetter
from typing import Any

from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.errors import PatchError
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.visible import as_json

VERSION = 1
DECISIONS = ("pending", "accepted", "edited", "rejected", "marked")


@dataclass(frozen=True, slots=True)
class PatchSet:
    """Hunks in order of their first place, their ranges disjoint."""

    document: Document
    hunks: tuple[Hunk, ...] = ()

    def clean(self, accepted: Iterable[Hunk] | None = None) -> str:
        """The source with these hunks' edits made; None: with all. PatchError where two clash."""
        chosen = self.hunks if accepted is None else accepted
        try:
            return self.document.clean(edit for hunk in chosen for edit in hunk.edits)
        except ValueError as error:
            raise PatchError(f"{self.document.name}: {error}") from error

    def to_dict(self, decisions: Mapping[str, str] | None = None) -> dict[str, Any]:
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

    def to_json(
        self, decisions: Mapping[str, str] | None = None, *, terminal: bool = False, indent: int | None = 1
    ) -> str:
        """The JSON form as text; without an indent it is one line, as JSON Lines want it."""
        return as_json(self.to_dict(decisions), terminal=terminal, indent=indent)

    @classmethod
    def from_dict(cls, record: object, document: Document) -> PatchSet:
        """Back from the JSON form. PatchError where it is of another text or not well formed."""
        try:
            if _get(record, "version", int) != VERSION:
                raise PatchError(f"version {_get(record, 'version', int)} of patch sets is not known")
            if _get(_get(record, "document", dict), "sha256", str) != document.sha256:
                raise PatchError("the document has changed since the patch set was made")
            hunks = tuple(_hunk_in(h, document.text) for h in _get(record, "hunks", list))
            _check(hunks, document)
        except (PatchError, ValueError) as error:
            raise PatchError(f"{document.name}: {error}") from error
        return cls(document, hunks)

    @classmethod
    def from_json(cls, text: str | bytes, document: Document) -> PatchSet:
        """Back from the JSON form of one patch set."""
        found = records(text)
        if len(found) != 1:
            raise PatchError(f"{document.name}: {len(found)} patch sets where one is wanted")
        return cls.from_dict(found[0], document)


def records(text: str | bytes) -> list[dict[str, Any]]:
    """The patch sets of a JSON or JSON Lines file as they stand there; `from_dict` looks at each closely.

    One document may hold several: `{"version": 1, "patchsets": […]}`.
    """
    try:
        whole = text if isinstance(text, str) else text.decode("utf-8-sig")
        try:
            record = json.loads(whole)
            several = record.get("patchsets") if isinstance(record, dict) else None
            found = several if isinstance(several, list) else [record]
        except json.JSONDecodeError:
            found = [json.loads(line) for line in whole.split("\n") if line.strip()]
            if len(found) < 2:
                raise
    except (ValueError, RecursionError) as error:
        raise PatchError(f"not JSON: {error}") from error
    for record in found:
        _get(_get(record, "document", dict), "name", str)
    return found


def decisions(record: object) -> dict[str, str]:
    """What was decided, by hunk id, of a patch set in its JSON form; what is pending is left out."""
    found = {}
    for hunk in _get(record, "hunks", list):
        decision = _get(hunk, "decision", str) if "decision" in _an_object(hunk) else "pending"
        if decision not in DECISIONS:
            raise PatchError(f"{decision!r} is no decision; there are {', '.join(DECISIONS)}")
        if decision != "pending":
            found[_get(hunk, "id", str)] = decision
    return found


def _check(hunks: tuple[Hunk, ...], document: Document) -> None:
    """PatchError unless all hunks can be made together, and each of their alternatives can be made."""
    if len({hunk.id for hunk in hunks}) < len(hunks):
        raise PatchError("two hunks have one id")
    for hunk in hunks:
        if hunk.span.end > len(document.text):
            raise PatchError(f"{hunk.id}: its span lies behind the end of the text")
        for edits in (hunk.edits, *hunk.alternatives):
            for edit in edits:
                if not document.holds(edit):
                    raise PatchError(f"the text at {edit.start} cannot be edited that way")
        for edits in hunk.alternatives:
            _check_disjoint(edits)
    _check_disjoint(edit for hunk in hunks for edit in hunk.edits)


def _check_disjoint(edits: Iterable[Edit]) -> None:
    for edit, following in pairwise(sorted(edits, key=attrgetter("start", "end"))):
        if edit.clashes(following):
            raise PatchError(f"edits clash at {following.start}")


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
    place = {"start": evidence.span.start, "end": evidence.span.end} if evidence.span else {}
    source = {"source": evidence.source} if evidence.source or not place else {}
    return {**place, **source, "note": evidence.note}


def _an_object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PatchError(f"not a patch set: an object is wanted, not {value!r:.40}")
    return value


def _get(record: object, key: str, *kinds: type) -> Any:
    """record[key] if it is of one of the kinds; true and false are no numbers here."""
    try:
        value = _an_object(record)[key]
    except KeyError:
        raise PatchError(f"not a patch set: {key!r} is missing") from None
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        raise PatchError(f"not a patch set: {key!r} cannot be {value!r:.40}")
    return value


def _reader(**kinds: tuple[type, ...]) -> Callable[[object], tuple[Any, ...]]:
    """A function that takes these keys from an object, each of one of its kinds, or complains as `_get` does.

    Objects come by the ten thousand, so one that is as it should be is seen to be so at a glance.
    """
    values, sound = itemgetter(*kinds), frozenset(product(*kinds.values()))

    def read(record: Any) -> tuple[Any, ...]:
        try:
            found: tuple[Any, ...] = values(record)
        except (KeyError, TypeError):
            found = ()
        if tuple(map(type, found)) in sound:
            return found
        return tuple(_get(record, name, *wanted) for name, wanted in kinds.items())

    return read


_HUNK = _reader(
    rule=(str,), **{"class": (str,)}, message=(str,), span=(dict,), edits=(list,), alternatives=(list,),
    confidence=(int, float), evidence=(list,), engine=(str,), in_quotation=(bool,), id=(str,),
)  # fmt: skip
_EDIT = _reader(start=(int,), end=(int,), original=(str,), replacement=(str,))
_SPAN = _reader(start=(int,), end=(int,))
_PLACE = _reader(start=(int,), end=(int,), note=(str,))


def _hunk_in(record: object, text: str) -> Hunk:
    """Its fields are those of a hunk, in their order."""
    rule, cls, message, span, edits, alternatives, confidence, evidence, *rest = _HUNK(record)
    if not 0 <= confidence <= 1:
        raise PatchError(f"not a patch set: 'confidence' cannot be {confidence!r:.40}")
    return Hunk(
        rule,
        Class(cls),
        message,
        Span(*_SPAN(span)),
        _edits_in(edits, text),
        tuple([_edits_in(each, text) for each in alternatives]),
        confidence,
        tuple(map(_evidence_in, evidence)),
        *rest,
    )


def _edits_in(records: object, text: str) -> tuple[Edit, ...]:
    if not isinstance(records, list):
        raise PatchError(f"not a patch set: a list of edits is wanted, not {records!r:.40}")
    found = []
    for start, end, original, replacement in map(_EDIT, records):
        there = text[start:end]
        if original != there or end > len(text):
            raise PatchError(f"{original!r:.60} is not at {start}: {there!r:.60} is")
        found.append(Edit(start, end, replacement))
    return tuple(found)


def _evidence_in(record: object) -> Evidence:
    known = _an_object(record)
    source = _get(record, "source", str) if "source" in known else ""
    if "start" not in known:
        return Evidence(_get(record, "note", str), None, source)
    start, end, note = _PLACE(record)
    return Evidence(note, Span(start, end), source)
