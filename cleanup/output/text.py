"""Findings for a person at a terminal: the change in its line, the reason, the rule, how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleanup.hunk import Evidence, Hunk
from cleanup.output.excerpt import Mark, Piece, change, excerpts
from cleanup.output.form import Form, View
from cleanup.output.places import Places
from cleanup.patchset import PatchSet
from cleanup.visible import visible

BRACKETS = {Mark.OLD: ("[-", "-]"), Mark.NEW: ("{+", "+}"), Mark.HERE: ("«", "»"), Mark.SAME: ("", "")}
COLORS = {Mark.OLD: "31;9", Mark.NEW: "32;1", Mark.HERE: "33;1"}
SHOWN = 3
"""So many places of one hunk are shown unless all are asked for."""


def _piece(patchset: PatchSet, view: View) -> str:
    if not patchset.hunks and not view.verbose:
        return ""
    return "\n".join([*_lines(patchset, view), "", ""])


def _lines(patchset: PatchSet, view: View) -> Iterator[str]:
    count = len(patchset.hunks)
    name = _painted(visible(patchset.document.name), "1", view)
    yield f"{name}  {count} hunk{'s' * (count != 1)}" if count else f"{name}  nothing to propose"
    places = Places(patchset.document)
    for hunk in patchset.hunks:
        yield ""
        yield from _hunk(patchset.document.text, hunk, places, view)


def _hunk(text: str, hunk: Hunk, places: Places, view: View) -> Iterator[str]:
    place = places.place(hunk.span.start)
    where = f"¶{places.paragraph(hunk.span.start)} {place.line}:{place.column}"
    sure = "" if not hunk.edits else f"  {hunk.confidence:.0%} sure"
    quoted = "  in a quotation" if hunk.in_quotation else ""
    yield f"  {_painted(where, '36', view)}  {_painted(hunk.rule, '1', view)}  {hunk.cls}{sure}{quoted}"
    shown = list(excerpts(text, hunk.edits, hunk.span))
    for pieces in islice(shown, None if view.verbose else SHOWN):
        yield "    " + "".join(_marked(piece, view) for piece in pieces)
    if not view.verbose and len(shown) > SHOWN:
        yield f"    and {len(shown) - SHOWN} more places"
    yield f"    {visible(hunk.message)}"
    if hunk.alternatives and not hunk.edits:
        yield f"    Perhaps {visible(change(text, hunk.alternatives[0]))}."
    if view.verbose:
        for evidence in hunk.evidence:
            yield f"      because: {_because(evidence, places)}"
        for edits in hunk.alternatives[0 if hunk.edits else 1 :]:
            yield f"      or: {visible(change(text, edits))}"
        yield f"      id {hunk.id}, {visible(hunk.engine)}"


def _marked(piece: Piece, view: View) -> str:
    left, right = BRACKETS[piece.mark]
    painted = left + visible(piece.text) + right
    return _painted(painted, COLORS[piece.mark], view) if piece.mark in COLORS else painted


def _because(evidence: Evidence, places: Places) -> str:
    if evidence.span is None:
        return visible(f"{evidence.note} ({evidence.source})" if evidence.source else evidence.note)
    place = places.place(evidence.span.start)
    return f"{visible(evidence.note)} ({place.line}:{place.column})"


def _painted(text: str, code: str, view: View) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if view.color else text


FORM = Form("text", _piece, for_people=True)
