"""One figure of two magnitudes in a garbled article: 40 million homes, and 400,000 below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import SCALES, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/magnitude"
GARBLED = 0.3
SMALL = 1_000
FAR = 100
"""Units of ten thousand misread make it a hundred at least; ten may be another count."""
FIGURE = re.compile(
    r"(?<![\w.,$£€-])(?P<n>\d[\d,]*(?:\.\d+)?)(?: (?P<scale>thousand|million|billion))?(?= (?P<noun>[a-z]+))"
)
SAME = {"homes": "customers", "households": "customers", "houses": "customers", "residents": "people"}


class Counted(NamedTuple):
    """A figure with what it counts."""

    value: float
    noun: str
    span: Span


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Two figures of the same digits for the same thing, one a hundred or ten thousand times the other."""
    if analysis.garbledness.score < GARBLED:
        return
    seen: dict[tuple[str, str], Counted] = {}
    for figure in _counted(analysis):
        first = seen.setdefault((figure.noun, f"{figure.value:.0f}".rstrip("0")), figure)
        larger, smaller = (figure, first) if figure.value > first.value else (first, figure)
        if larger.value / smaller.value >= FAR:
            message = "The same digits stand for the same thing in another magnitude: which is right?"
            yield query(ID, message, larger.span, smaller.span, "the other figure", 0.6)
            return


def _counted(analysis: Analysis) -> Iterator[Counted]:
    for match in FIGURE.finditer(analysis.prose):
        value = float(match["n"].replace(",", "")) * SCALES.get(match["scale"] or "", 1)
        if value >= SMALL and outside(analysis, match.start()):
            end = match.end("scale") if match["scale"] else match.end("n")
            yield Counted(value, SAME.get(match["noun"], match["noun"]), Span(match.start(), end))


RULE = Rule(ID, "One figure of two magnitudes, in a garbled article", find)
