"""What the family's hunks are made of: the edit toward the source, its sentence, and where that stands."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Comparison
from cleanup.analysis.comparing.index import Place
from cleanup.analysis.comparing.pairs import Pair
from cleanup.analysis.comparing.said import Account, Verdict
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

LONG = 300
"""A note is cut behind so many code points."""


def compared(analysis: Analysis) -> Comparison | None:
    """The article beside its sources; None without any, and where they are another article's."""
    comparison = analysis.comparison
    return None if comparison is None or comparison.unrelated else comparison


def accounts(analysis: Analysis, verdict: Verdict) -> Iterator[Account]:
    """The quotations of which the sources say this."""
    comparison = compared(analysis)
    yield from (one for one in comparison.accounts if one.verdict is verdict) if comparison else ()


def shown(analysis: Analysis, place: Place) -> Evidence:
    """The sentence of a source that a place lies in."""
    comparison = analysis.comparison
    if comparison is None:
        raise ValueError("there is no source")
    sentence = comparison.said(place)
    note = sentence if len(sentence) <= LONG else f"{sentence[:LONG]} …"
    return Evidence(note, source=comparison.where(place.source, place.span.start))


def of_pair(analysis: Analysis, pair: Pair) -> Evidence:
    """The sentence of a source that answers one of the article."""
    return shown(analysis, pair.place)


def as_there(rule: str, message: str, edit: Edit, confidence: float, evidence: Evidence) -> Hunk:
    """The hunk that writes what the source has at this place."""
    span = Span(edit.start, edit.end)
    return Hunk(rule, Class.REVIEW, message, span, (edit,), confidence=confidence, evidence=(evidence,))


def first_words(analysis: Analysis) -> Span:
    """The first word of the article, where what is about all of it is shown."""
    first = analysis.tokens[0] if analysis.tokens else None
    return Span(first.start, first.end) if first else Span(0, 0)
