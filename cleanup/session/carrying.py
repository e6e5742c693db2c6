"""Decisions about one version of an article, as decisions about another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from cleanup.edit import Edit
from cleanup.hunk import Hunk
from cleanup.patchset import PatchSet
from cleanup.review import OWN_ID, Decision, Key, Review, Verdict, is_own
from cleanup.session.anchoring import Anchors


class Carried(NamedTuple):
    """What became of earlier decisions and hunks."""

    decisions: int
    """Taken over."""
    stale: int
    """Hunks that have lost their place."""
    lost: int
    """Decisions that could not be taken over."""


def moved(
    verdicts: Mapping[str, Verdict], old: str, new: str, article: int
) -> tuple[dict[Key, Verdict], int]:
    """Verdicts about hunks that have moved with their words, and how many were lost."""
    anchors = Anchors(old, new)
    fitting: dict[Key, Verdict] = {}
    for name, verdict in verdicts.items():
        there = _shifted(anchors, verdict)
        if there is not None:
            fitting[Key(article, name)] = there
    return fitting, len(verdicts) - len(fitting)


def carried(
    verdicts: Mapping[str, Verdict], old: PatchSet, review: Review, article: int
) -> tuple[dict[Key, Verdict], int]:
    """Verdicts about an earlier version, for the hunks that are proposed now, and how many were lost.

    What was accepted and is not proposed any more becomes the editor's own correction.
    """
    anchors = Anchors(old.document.text, review.document(article).text)
    before = {hunk.id: hunk for hunk in old.hunks}
    now = {(hunk.rule, hunk.ranges, hunk.edits): hunk.id for hunk in review.patchsets[article].hunks}
    known = set(now.values())
    fitting: dict[Key, Verdict] = {}
    for name, verdict in verdicts.items():
        there = _shifted(anchors, verdict)
        if there is None:
            continue
        root = name.partition(".")[0]
        if root in known or is_own(name):
            fitting[Key(article, name)] = there
            continue
        hunk = anchors.hunk(before[root]) if root in before else None
        if hunk is None:
            continue
        match = now.get((hunk.rule, hunk.ranges, hunk.edits))
        if match is not None:
            fitting[Key(article, match + name[len(root) :])] = there
        elif own := _accepted(hunk, there):
            fitting[Key(article, OWN_ID + root)] = replace(there, decision=Decision.EDITED, edits=own)
    return fitting, len(verdicts) - len(fitting)


def _accepted(hunk: Hunk, verdict: Verdict) -> tuple[Edit, ...]:
    if verdict.decision not in (Decision.ACCEPTED, Decision.EDITED):
        return ()
    return hunk.edits if verdict.edits is None else verdict.edits


def _shifted(anchors: Anchors, verdict: Verdict) -> Verdict | None:
    if verdict.edits is None:
        return verdict
    edits = anchors.edits(verdict.edits)
    return None if edits is None else replace(verdict, edits=edits)
