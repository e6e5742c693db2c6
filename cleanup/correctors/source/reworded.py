"""Without a source: the quotations of an article that a machine has reworded, which are nobody’s words."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.quotations import Quotation, QuotationKind
from cleanup.correctors.garbling import shown
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk

ID = "source/reworded"
WORDS = 4
"""So many words a quotation has whose wording matters."""

STOPS = ".!?"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One query for each quotation, where a machine went over all of the text.

    A translation there and back spares nothing. A thesaurus mostly leaves quotations as they are; the words
    that it put into them are asked about one by one.
    """
    garbledness = analysis.garbledness
    if analysis.sources or not garbledness.translated:
        return
    evidence = shown(garbledness.signs)
    for quotation in analysis.quotations:
        if quotation.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL) and (
            words := _words(analysis.text, quotation)
        ):
            yield Hunk(
                rule=ID,
                cls=Class.QUERY,
                message="A machine reworded this article, so this is hardly what was said: "
                "compare the source.",
                span=words,
                confidence=garbledness.score,
                evidence=evidence,
            )


def _words(text: str, quotation: Quotation) -> Span | None:
    """What stands between the marks, with its stop, if there is enough of it for its wording to matter."""
    start, end = quotation.start, quotation.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in STOPS):
        end -= 1
    return Span(start, end) if len(text[start:end].split()) >= WORDS else None


RULE = Rule(ID, "A quotation in an article that a machine has reworded", find)
