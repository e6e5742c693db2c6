"""Without a source: an article that reads as if a machine had reworded it, quotations and all."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "source/reworded"
GARBLED = 0.6
"""From here on nothing but a machine writes like this."""
SIGNS = 2
WORDS = 4
"""So many words a quotation has whose wording matters."""
SPUN = "stands for “"
"""Marks of a thesaurus, which leaves what stands between quotation marks as it is."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One query, at the first quotation, where translation there and back shows all over the text."""
    garbledness = analysis.garbledness
    if analysis.sources or garbledness.score < GARBLED:
        return
    reasons = [mark for mark in garbledness.reasons if not mark.note.startswith(SPUN)]
    first = _first(analysis)
    if first is None or len(reasons) < SIGNS or len(reasons) * 2 <= len(garbledness.reasons):
        return
    yield Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="This reads like a machine translation: compare the quotations with the source.",
        span=first,
        confidence=garbledness.score,
        evidence=tuple(Evidence(mark.note, mark.span) for mark in reasons),
    )


def _first(analysis: Analysis) -> Span | None:
    """The opening mark of the first quotation that needs no other attention."""
    for quotation in analysis.quotations:
        if quotation.closed and quotation.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL):
            words = analysis.text[quotation.start : quotation.end].split()
            if len(words) >= WORDS:
                return Span(quotation.start, quotation.start + 1)
    return None


RULE = Rule(ID, "An article that was reworded by a machine, quotations and all", find)
