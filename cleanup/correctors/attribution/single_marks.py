"""A quotation in single marks where the article has double ones: `‘We will go,’ the mayor said.`"""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Quotation
from cleanup.analysis.cues import attribution
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/single-marks"
LEAST_WORDS = 4
LEAST = 2
"""So many quotations in double marks tell which the article has; those in single ones are fewer by half."""
SHARE = 2
A_HEADING = 90
"""Code points of the longest heading: those quote in single marks."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In AP style: what somebody said, between single marks, in an article that has double ones."""
    if analysis.house.style is not Style.AP:
        return
    text = analysis.prose
    spoken = [q for q in analysis.quotations if q.closed and q.kind is QuotationKind.DIRECT]
    double = [q for q in spoken if text[q.start] in '“"']
    single = [q for q in spoken if text[q.start] in "‘'" and _is_said(analysis, q)]
    if len(double) < max(LEAST, SHARE * len(single)):
        return
    opening = text[double[0].start]
    closing = "”" if opening == "“" else opening
    for quotation in single:
        if not any(mark in text[quotation.start : quotation.end] for mark in '“”"'):
            yield _doubled(quotation, opening, closing, double[0])


def _is_said(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether it is a sentence with its stop inside, or with its speaker behind."""
    text, paragraph = analysis.prose, analysis.paragraphs[quotation.paragraph]
    if paragraph.kind is not Kind.BODY or len(text[quotation.start : quotation.end].split()) < LEAST_WORDS:
        return False
    if not paragraph.index or paragraph.end - paragraph.start < A_HEADING:
        return False
    stop = text[quotation.end - 2]
    named = attribution().match(text, quotation.end, paragraph.end) is not None
    return stop in ".!?" or (stop == "," and named)


def _doubled(quotation: Quotation, opening: str, closing: str, other: Quotation) -> Hunk:
    start, end = quotation.start, quotation.end
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="Single marks stand here where the article has double ones round what somebody said.",
        span=quotation.span,
        edits=(Edit(start, start + 1, opening), Edit(end - 1, end, closing)),
        confidence=0.85,
        evidence=(Evidence("as elsewhere in the article", Span(other.start, other.start + 1)),),
    )


RULE = Rule(ID, "A quotation in single marks where the article has double ones", find)
