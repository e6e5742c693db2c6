"""From a document to a patch set: run the rules, guard what somebody said, settle overlaps."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from cleanup.analysis import Analysis
from cleanup.correctors import CORRECTORS, Corrector, Rule
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.house import House, Quotes
from cleanup.hunk import Class, Hunk, identified
from cleanup.patchset import PatchSet

CLASSES = (Class.SAFE, Class.REVIEW, Class.QUERY)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run and which of their hunks are kept; families and ids both name rules."""

    select: frozenset[str] = frozenset()
    """Only these (empty: all that are on by themselves); naming a rule switches it on."""
    ignore: frozenset[str] = frozenset()
    min_confidence: float = 0.0
    classes: frozenset[Class] = frozenset(CLASSES)

    def runs(self, rule: Rule) -> bool:
        """Whether a rule runs at all."""
        if rule.id in self.ignore or (rule.family in self.ignore and rule.id not in self.select):
            return False
        if not self.select:
            return rule.on
        return rule.id in self.select or (rule.on and rule.family in self.select)

    def keeps(self, hunk: Hunk) -> bool:
        """Whether a hunk is shown."""
        return hunk.confidence >= self.min_confidence and hunk.cls in self.classes


def propose(
    document: Document,
    house: House | None = None,
    selection: Selection | None = None,
    correctors: tuple[Corrector, ...] = CORRECTORS,
    watch: Callable[[int, int], None] | None = None,
) -> PatchSet:
    """All hunks that the chosen rules have for a document, guarded, disjoint, in order, with ids.

    `watch` is told before each rule how many are done, of how many; what it raises ends the work.
    """
    chosen = selection or Selection()
    analysis = Analysis(document, house)
    ranked: list[tuple[tuple[int, int, float, int], Hunk]] = []
    rules = [rule for corrector in correctors for rule in corrector.rules]
    for order, rule in enumerate(rules):
        if watch is not None:
            watch(order, len(rules))
        if not chosen.runs(rule):
            continue
        for hunk in rule.find(analysis):
            guarded = _guarded(analysis, rule, hunk)
            if guarded is not None and chosen.keeps(guarded):
                ranked.append((_rank(order, guarded), guarded))
    ranked.sort(key=lambda pair: pair[0])
    settled = settle(hunk for _, hunk in ranked)

    def paragraph_at(offset: int) -> tuple[int, int]:
        paragraph = analysis.paragraph_at(offset)
        return (paragraph.start, paragraph.end) if paragraph else (0, 0)

    return PatchSet(document, tuple(identified(settled, analysis.text, paragraph_at)))


def _rank(order: int, hunk: Hunk) -> tuple[int, int, float, int]:
    """Corrections before queries, then the registry's order, then class, then confidence, then place."""
    query = hunk.cls is Class.QUERY
    return (order + 10_000 * query, CLASSES.index(hunk.cls), -hunk.confidence, hunk.span.start)


def _guarded(analysis: Analysis, rule: Rule, hunk: Hunk) -> Hunk | None:
    """The hunk as far as protected stretches, the vocabulary and the quote lock allow it."""
    whole = (Edit(hunk.span.start, hunk.span.end, ""),)
    if hunk.edits and not all(analysis.document.holds(edit) for edit in hunk.edits):
        return None
    if not all(analysis.open_to(hunk.rule, edit) for edit in hunk.edits or whole):
        return None
    if any(analysis.text[e.start : e.end] in analysis.house.vocabulary for e in hunk.edits):
        return None
    quoted = [edit for edit in hunk.edits if _in_words(analysis, edit)]
    if not quoted:
        return hunk
    return _locked(analysis, rule, replace(hunk, in_quotation=True), quoted)


def _in_words(analysis: Analysis, edit: Edit) -> bool:
    """Whether an edit lies between the marks of a well-formed quotation."""
    found = analysis.quotation_at(edit.start) or analysis.quotation_at(edit.end)
    return found is not None and (found.closed or found.running)


def _locked(analysis: Analysis, rule: Rule, hunk: Hunk, quoted: list[Edit]) -> Hunk | None:
    policy = analysis.house.quotes
    if policy is Quotes.ALL or rule.family == "source":
        return hunk
    wording = any(_letters(analysis.text[e.start : e.end]) != _letters(e.replacement) for e in quoted)
    if policy is Quotes.MARKS and (rule.respells or not wording):
        return replace(hunk, cls=max(hunk.cls, Class.REVIEW, key=CLASSES.index))
    if policy is Quotes.LOCK and not wording:
        return None
    offered = (hunk.edits, *hunk.alternatives) if hunk.edits else hunk.alternatives
    return replace(hunk, cls=Class.QUERY, edits=(), alternatives=offered)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def settle(hunks: Iterable[Hunk]) -> list[Hunk]:
    """Hunks whose ranges are disjoint, in order of place; of two that clash the first given wins.

    A loser with edits on just the winner's ranges becomes an alternative of it; others are dropped whole.
    """
    winners: list[Hunk] = []
    taken: list[tuple[int, int, int]] = []
    for hunk in hunks:
        rivals = {index for span in hunk.ranges for index in _clashing(taken, span)}
        if not rivals:
            for span in hunk.ranges:
                insort(taken, (span.start, span.end, len(winners)))
            winners.append(hunk)
        elif len(rivals) == 1:
            index = rivals.pop()
            winners[index] = _with_alternative(winners[index], hunk)
    return sorted(winners, key=lambda h: (h.ranges[0], h.rule))


def _clashing(taken: list[tuple[int, int, int]], span: Span) -> Iterator[int]:
    at = bisect_left(taken, (span.start, span.start, -1))
    for start, end, index in taken[max(at - 1, 0) :]:
        if start > span.end:
            return
        same_point = start == end == span.start == span.end
        if same_point or (start < span.end and span.start < end):
            yield index


def _with_alternative(winner: Hunk, loser: Hunk) -> Hunk:
    known = (winner.edits, *winner.alternatives)
    if not loser.edits or not winner.edits or winner.ranges != loser.ranges or loser.edits in known:
        return winner
    return replace(winner, alternatives=(*winner.alternatives, loser.edits))
