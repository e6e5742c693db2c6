"""Quotations: marks, which of them belong together, and what kind of quotation they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cleanup.analysis.paragraphs import Paragraph
from cleanup.edit import Span


class QuotationKind(StrEnum):
    """What a pair of marks does."""

    DIRECT = "direct"
    PARTIAL = "partial"
    SCARE = "scare"
    TITLE = "title"


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
    """False: it runs on into the next paragraph, or its mark is lost."""
    running: bool = False
    """It legally has no closing mark: the next paragraph opens again."""

    @property
    def span(self) -> Span:
        """Marks included."""
        return Span(self.start, self.end)


MARK = re.compile("[“”\"]|''")


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """All quotations of an article, in order, disjoint."""
    return tuple(_pairs(text, paragraphs))


def _pairs(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Quotation]:
    for paragraph in paragraphs:
        opened = -1
        for mark in MARK.finditer(text, paragraph.start, paragraph.end):
            if opened < 0 and mark.group() != "”":
                opened = mark.start()
            elif opened >= 0 and mark.group() != "“":
                yield Quotation(opened, mark.end(), QuotationKind.DIRECT, paragraph.index)
                opened = -1
        if opened >= 0:
            yield Quotation(opened, paragraph.end, QuotationKind.DIRECT, paragraph.index, closed=False)
