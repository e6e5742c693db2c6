"""Quotations: stretches between marks that belong together, and what each of them does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cleanup.analysis.balance import Reading, Role, as_written, read
from cleanup.analysis.paragraphs import Paragraph
from cleanup.analysis.singles import single_marked
from cleanup.edit import Span


class QuotationKind(StrEnum):
    """What a pair of marks does."""

    DIRECT = "direct"
    """Whole sentences, or one that an attribution completes."""
    PARTIAL = "partial"
    """A few of somebody's words inside the article's sentence."""
    SCARE = "scare"
    """A word or two, held at arm's length."""
    TITLE = "title"
    """The name of a work."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of direct speech with its marks."""

    start: int
    """Of the opening mark."""
    end: int
    """Behind the closing mark; where there is none, the end of the paragraph."""
    kind: QuotationKind
    paragraph: int
    """Index of its paragraph."""
    closed: bool = True
    """Both its marks are there and say what they do. False: it runs on, or a mark of it is lost or wrong."""
    running: bool = False
    """It legally has no closing mark: the next paragraph opens again."""

    @property
    def span(self) -> Span:
        """Marks included."""
        return Span(self.start, self.end)


SCARE_WORDS = 3
TITLE_WORDS = 8
SMALL = frozenset("a an the of in on at to for and or but nor with from by as is vs v".split())
"""Written small in titles of works."""
BEFORE_SPEECH = re.compile(r"[,:]\s*$|\b(?:said|says|asked|tweeted|wrote)\s*$")


def quotations(
    text: str, paragraphs: Sequence[Paragraph], readings: Sequence[Reading] | None = None
) -> tuple[Quotation, ...]:
    """All quotations of an article, in order, disjoint, inner ones left out."""
    readings = read(text, paragraphs) if readings is None else readings
    double = [q for reading in readings for q in _double(text, paragraphs[reading.paragraph], reading)]
    single = [
        Quotation(span.start, span.end, kind_of(text, span, paragraph), paragraph.index, closed, not closed)
        for paragraph, span, closed in single_marked(text, paragraphs, readings)
    ]
    return tuple(_disjoint(double, single)) if single else tuple(double)


def _disjoint(double: Sequence[Quotation], single: Sequence[Quotation]) -> Iterator[Quotation]:
    """In order; of two that overlap the one that begins first."""
    end = -1
    for quotation in sorted((*double, *single), key=lambda q: q.start):
        if quotation.start >= end:
            yield quotation
            end = quotation.end


def _double(text: str, paragraph: Paragraph, reading: Reading) -> Iterator[Quotation]:
    opened, start, well = False, paragraph.start, True
    for mark, role, lost in zip(reading.marks, reading.roles, reading.lost_before, strict=False):
        if role is Role.OPENS:
            if opened:
                yield _quotation(text, paragraph, start, _trimmed(text, start, mark.start), closed=False)
            opened, start, well = True, mark.start, as_written(mark, role)
        elif role is Role.CLOSES:
            if opened:
                good = well and as_written(mark, role) and not lost
                yield _quotation(text, paragraph, start, mark.end, closed=good)
            opened = False
    if opened:
        running = reading.running and well
        yield _quotation(text, paragraph, start, paragraph.end, closed=False, running=running)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def _quotation(
    text: str, paragraph: Paragraph, start: int, end: int, *, closed: bool, running: bool = False
) -> Quotation:
    kind = kind_of(text, Span(start, end), paragraph)
    return Quotation(start, end, kind, paragraph.index, closed, running)


def kind_of(text: str, span: Span, paragraph: Paragraph) -> QuotationKind:
    """What a pair of marks does, from its words and what stands right beside it."""
    inside = text[span.start + 1 : span.end].strip("“”\"'‘’ ")
    words = inside.split()
    if not words:
        return QuotationKind.SCARE
    ends = inside[-1] in ".,!?…—–-"
    before = text[max(paragraph.start, span.start - 12) : span.start]
    led = BEFORE_SPEECH.search(before) is not None or span.start == paragraph.start
    if 2 <= len(words) <= TITLE_WORDS and inside[-1] not in ".!?" and not led and is_titled(words):
        return QuotationKind.TITLE
    starts = inside[0].isupper() or inside[0].isdigit()
    if starts and (ends or led) and (len(words) > SCARE_WORDS or ends):
        return QuotationKind.DIRECT
    if len(words) <= SCARE_WORDS and not ends:
        return QuotationKind.SCARE
    return QuotationKind.DIRECT if ends and led else QuotationKind.PARTIAL


def is_titled(words: Sequence[str]) -> bool:
    """Whether every word that is not small begins with a capital."""
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in SMALL for word in words) and (
        sum(word[0].isupper() for word in words) >= 2
    )
