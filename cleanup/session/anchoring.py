"""Hunks of one version of an article in another: what has moved, what is gone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cleanup.analysis.paragraphs import paragraphs
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

CONTEXTS = (10, 20, 40, 80)
"""Code points on either side that must be as they were, in a changed paragraph; the fewest that do."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Hunks as they stand in the new text."""

    hunks: tuple[Hunk, ...]
    """In order; those that are stale are queries without edits near where they were."""
    stale: frozenset[str]


class Anchors:
    """Finds places of an old text in a new one: by whole paragraphs, then by unique surroundings."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._olds = [p.span for p in paragraphs(old)]
        self._starts = [span.start for span in self._olds]
        self._shifts = dict(self._same(old, new))

    def _same(self, old: str, new: str) -> Iterator[tuple[int, int]]:
        """Old paragraphs that are there unchanged, by index, each with how far it has moved."""
        there: dict[str, list[int]] = {}
        for paragraph in paragraphs(new):
            there.setdefault(new[paragraph.start : paragraph.end], []).append(paragraph.start)
        seen: dict[str, list[int]] = {}
        for index, span in enumerate(self._olds):
            seen.setdefault(old[span.start : span.end], []).append(index)
        for words, indexes in seen.items():
            places = there.get(words, [])
            if len(places) == len(indexes):
                for index, place in zip(indexes, places, strict=True):
                    yield index, place - self._olds[index].start

    def span(self, span: Span) -> Span | None:
        """Where a place of the old text is in the new; None where that is not certain."""
        index = bisect_right(self._starts, span.start) - 1
        if index in self._shifts and span.end <= self._olds[index].end:
            return Span(span.start + self._shifts[index], span.end + self._shifts[index])
        for width in CONTEXTS:
            head = self.old[max(span.start - width, 0) : span.start]
            needle = head + self.old[span.start : span.end + width]
            if _once(self.old, needle):
                at = self.new.find(needle) + len(head)
                return Span(at, at + len(span)) if _once(self.new, needle) else None
        return None

    def edits(self, edits: Iterable[Edit]) -> tuple[Edit, ...] | None:
        """Edits of the old text as edits of the new; None where one has no certain place."""
        moved = []
        for edit in edits:
            place = self.span(Span(edit.start, edit.end))
            if place is None:
                return None
            moved.append(Edit(place.start, place.end, edit.replacement))
        return tuple(moved)

    def hunk(self, hunk: Hunk) -> Hunk | None:
        """A hunk of the old text in the new; None where a part of it has no certain place."""
        edits, span = self.edits(hunk.edits), self.span(hunk.span)
        if edits is None or (span is None and not edits):
            return None
        alternatives = (self.edits(other) for other in hunk.alternatives)
        evidence = (replace(e, span=self.span(e.span)) if e.span else e for e in hunk.evidence)
        return replace(
            hunk,
            span=span or Span(edits[0].start, edits[0].end),
            edits=edits,
            alternatives=tuple(other for other in alternatives if other is not None),
            evidence=tuple(evidence),
        )


def _once(text: str, piece: str) -> bool:
    at = text.find(piece)
    return at >= 0 and text.find(piece, at + 1) < 0


def anchored(hunks: Iterable[Hunk], old: Document, new: Document) -> Anchored:
    """Hunks found for the old article, as hunks of the new one."""
    anchors = Anchors(old.text, new.text)
    moved: list[Hunk] = []
    stale: set[str] = set()
    for hunk in hunks:
        found = anchors.hunk(hunk)
        if found is None or not all(map(new.holds, found.edits)):
            found = _adrift(hunk, old.text, new.text)
            stale.add(hunk.id)
        moved.append(found)
    return Anchored(tuple(sorted(moved, key=lambda h: (h.ranges[0], h.id))), frozenset(stale))


def _adrift(hunk: Hunk, old: str, new: str) -> Hunk:
    """A hunk that has lost its place: its message says what it was."""
    was = "; ".join(f"“{old[e.start : e.end]}” → “{e.replacement}”" for e in hunk.edits)
    at = min(hunk.span.start, len(new))
    said = f"{hunk.message} ({was})" if was else hunk.message
    return replace(
        hunk, cls=Class.QUERY, edits=(), alternatives=(), evidence=(), span=Span(at, at), message=said
    )
