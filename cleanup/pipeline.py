"""From a document to a patch set: run the chosen rules, guard their hunks, settle overlaps."""

from __future__ import annotations

from collections.abc import Callable

from cleanup.analysis import Analysis
from cleanup.correctors import CORRECTORS, Corrector
from cleanup.document import Document
from cleanup.house import House
from cleanup.hunk import Class, Hunk, identified
from cleanup.lineends import with_line_feeds
from cleanup.overlaps import settle
from cleanup.patchset import PatchSet
from cleanup.selection import CLASSES, Selection
from cleanup.telling import Finds

__all__ = ["CLASSES", "Selection", "propose"]


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
    read, as_stored = with_line_feeds(document)
    rules = [rule for corrector in correctors for rule in corrector.rules]
    finds = Finds(rules)
    analysis = Analysis(read, house, finds.told)
    ranked: list[tuple[tuple[int, int, float, int], Hunk]] = []
    for order, rule in enumerate(rules):
        if watch is not None:
            watch(order, len(rules))
        if not chosen.runs(rule):
            continue
        ranked += [(_rank(order, hunk), hunk) for hunk in finds.of(analysis, rule) if chosen.keeps(hunk)]
    ranked.sort(key=lambda pair: pair[0])
    settled = settle((hunk for _, hunk in ranked), read.text)

    def paragraph_at(offset: int) -> tuple[int, int]:
        paragraph = analysis.paragraph_at(offset)
        return (paragraph.start, paragraph.end) if paragraph else (0, 0)

    return PatchSet(document, tuple(map(as_stored, identified(settled, read.text, paragraph_at))))


def _rank(order: int, hunk: Hunk) -> tuple[int, int, float, int]:
    """Corrections before queries, then the registry's order, then class, then confidence, then place."""
    query = hunk.cls is Class.QUERY
    return (order + 10_000 * query, CLASSES.index(hunk.cls), -hunk.confidence, hunk.span.start)
