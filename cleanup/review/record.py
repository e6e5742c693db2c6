"""A reviewed article in JSON: its patch set with every decision, in the form that `cleanup apply` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from cleanup.edit import Edit
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet
from cleanup.review.board import Board
from cleanup.review.verdict import APPLIED, Decision, Key, State, Verdict
from cleanup.review.wording import is_own

WORDS = {State.AUTO: "accepted", State.SUPERSEDED: "pending", State.LOCKED: "pending", State.STALE: "pending"}
"""Decisions as they are written, where that is not the state's own name."""


def decided(board: Board, article: int) -> tuple[PatchSet, dict[str, str]]:
    """The article with its hunks as they were decided, and the word for each decision, by id."""
    hunks = tuple(_decided(board, article))
    shown = tuple(sorted((hunk for hunk, _ in hunks), key=lambda h: (h.ranges[0], h.id)))
    return PatchSet(board.document(article), shown), {hunk.id: word for hunk, word in hunks}


def record(board: Board, article: int) -> dict[str, Any]:
    """The patch set with its decisions and notes; what an editor changed is `edited` and has those edits."""
    patchset, decisions = decided(board, article)
    made = patchset.to_dict(decisions)
    for entry in made["hunks"]:
        if note := board.verdict(Key(article, entry["id"])).note:
            entry["note"] = note
    return made


def accepted(board: Board, article: int) -> PatchSet:
    """What was accepted, as a patch set: for a diff, a redline, or any other form of output."""
    patchset, words = decided(board, article)
    hunks = tuple(hunk for hunk in patchset.hunks if words[hunk.id] in ("accepted", "edited"))
    return PatchSet(patchset.document, hunks)


def decided_elsewhere(board: Board, article: int, entries: Iterable[dict[str, Any]]) -> dict[Key, Verdict]:
    """The verdicts that hunks of such a record give to the open hunks of a review, by their ids."""
    found: dict[Key, Verdict] = {}
    for entry in entries:
        key, decision = Key(article, str(entry["id"])), Decision(entry.get("decision", "pending"))
        if decision is Decision.PENDING or not (key in board or is_own(key.id)):
            continue
        edits = tuple(Edit(e["start"], e["end"], e["replacement"]) for e in entry["edits"])
        own = edits if decision is Decision.EDITED else None
        found[key] = replace(
            board.verdict(key), decision=decision, edits=own, note=str(entry.get("note", ""))
        )
    return found


def _decided(board: Board, article: int) -> Iterator[tuple[Hunk, str]]:
    """Every hunk as it was decided; a split one whole, with the edits of the parts that were accepted."""
    split: dict[str, list[Key]] = {}
    for key in board.keys(article):
        if "." in key.id:
            split.setdefault(key.id.partition(".")[0], []).append(key)
            continue
        state = board.state(key)
        yield _as_decided(board.hunk(key), board.verdict(key).edits, WORDS.get(state, state.value))
    for name, parts in split.items():
        made = tuple(sorted(e for k in parts if board.state(k) in APPLIED for e in board.applied(k)))
        decided = {board.state(k) for k in parts} <= {*APPLIED, State.REJECTED}
        word = "edited" if made else "rejected" if decided else "pending"
        yield _as_decided(board.hunk(Key(article, name)), made or None, word)


def _as_decided(hunk: Hunk, edits: tuple[Edit, ...] | None, word: str) -> tuple[Hunk, str]:
    if edits is None or word not in ("accepted", "edited"):
        return hunk, word
    cls = Class.REVIEW if hunk.cls is Class.QUERY else hunk.cls
    return replace(hunk, edits=edits, cls=cls, alternatives=()), "edited"
