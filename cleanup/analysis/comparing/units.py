"""Quotations cut into what lies in one sentence, and what answers each of these in the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cleanup.analysis.comparing.differences import OPEN
from cleanup.analysis.comparing.pairs import Pair
from cleanup.analysis.comparing.words import Word

ALIKE = 0.55
"""The share of a quotation that must stand in a sentence nothing else points to."""
FRAME = 0.6
"""How much of the sentence around a quotation must be the same where its own words are all others."""


@dataclass(slots=True)
class Unit:
    """The words of a quotation that lie in one pair of sentences, or in a sentence that has none."""

    words: list[Word]
    pair: Pair | None
    cut: bool = False
    """An ellipsis stands between it and the one before."""
    segments: list[int] = field(default_factory=list)


def share(pair: Pair, rivals: Sequence[Unit]) -> None:
    """Give each quotation in a sentence of the source to the one of ours that has most of its words."""
    first = {id(u): next(i for i, w in enumerate(pair.ours) if w.start >= u.words[0].start) for u in rivals}
    segments = list(dict.fromkeys(segment for segment in pair.segments if segment >= 0))
    left = []
    for segment in segments:
        counts = [_in_common(pair, first[id(u)], len(u.words), segment) for u in rivals]
        best = max(counts, default=0)
        if best:
            rivals[counts.index(best)].segments.append(segment)
        else:
            left.append(segment)
    idle = [unit for unit in rivals if not unit.segments]
    if len(idle) == len(left):
        for unit, segment in zip(idle, left, strict=True):
            unit.segments.append(segment)


def _in_common(pair: Pair, first: int, count: int, segment: int) -> int:
    """How many words of ours[first:][:count] are the same in a quotation of the source."""
    found = 0
    for tag, i, j, k, _ in pair.codes:
        if tag == "equal":
            low, high = max(i, first), min(j, first + count)
            found += sum(pair.segments[k + at - i] == segment for at in range(low, high))
    return found


def framed(unit: Unit, pair: Pair) -> bool:
    """Whether the words around a quotation are those of the source: then its own may all be others."""
    if pair.placed:
        return all(segment >= 0 for segment in pair.segments)
    start, end = unit.words[0].start, unit.words[-1].end
    outside = [i for i, word in enumerate(pair.ours) if not start <= word.start < end]
    same = {i for tag, a, b, _, _ in pair.codes if tag == "equal" for i in range(a, b)}
    if not outside:
        return len(same) >= ALIKE * len(pair.ours) / 2
    return len(outside) > 1 and sum(i in same for i in outside) >= FRAME * len(outside)


def answered(pair: Pair, first: int, end: int) -> tuple[int, int] | None:
    """Their words that answer ours[first:end]; None where a change reaches over either edge."""
    low = high = None
    for tag, i, j, k, m in pair.codes:
        if i <= first < j:
            low = k + (first - i) if tag == "equal" else k if i == first else None
        if i < end <= j:
            high = k + (end - i) if tag == "equal" else m if j == end else None
    return None if low is None or high is None or low >= high else (low, high)


def clause(text: str, theirs: Sequence[Word], start: int, limit: int) -> int:
    """The last of their words, up to a limit, behind which a clause ends; `start` where none does."""
    for at in range(min(limit, len(theirs)), start, -1):
        if at == len(theirs) or text[theirs[at - 1].end : theirs[at].start].strip():
            return at
    return start


def counted(said: Sequence[Word]) -> int:
    return sum(word.key not in OPEN for word in said)
