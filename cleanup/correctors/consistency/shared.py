"""What the rules of the family share: numbers in words and figures, and a query with both places."""

from __future__ import annotations

from cleanup.analysis import Analysis, Kind, Paragraph
from cleanup.edit import Span
from cleanup.hunk import Class, Evidence, Hunk

WORDS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
"""A whole number, in words up to the tens."""
FEW = "two|three|four|five|six|seven|eight|nine|ten"
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}


def number(written: str) -> int:
    """The value of what NUMBER matches."""
    return WORDS[written.lower()] if written.lower() in WORDS else int(written.replace(",", ""))


def query(rule: str, message: str, where: Span, other: Span, note: str, confidence: float = 0.7) -> Hunk:
    """A question at one place, with the other place that speaks against it."""
    evidence = (Evidence(note, other),)
    return Hunk(rule, Class.QUERY, message, where, confidence=confidence, evidence=evidence)


def headline(analysis: Analysis) -> Paragraph | None:
    """The headline, if the article has one."""
    return next((p for p in analysis.paragraphs[:2] if p.kind is Kind.HEADLINE), None)


def outside(analysis: Analysis, offset: int) -> bool:
    """Whether an offset lies in nobody's words."""
    return analysis.quotation_at(offset) is None


def lead(analysis: Analysis, paragraphs: int) -> Span | None:
    """From the first paragraph of the report to the end of one of the next."""
    body = [p for p in analysis.paragraphs if p.kind is Kind.BODY][:paragraphs]
    return Span(body[0].start, body[-1].end) if body else None
