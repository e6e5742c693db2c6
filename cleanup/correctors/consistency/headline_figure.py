"""A figure of the headline that the article does not have: 4 dead above three people were killed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import NUMBER, SCALES, headline, lead, number, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/headline-figure"
LEAD = 2
ROUNDED = 0.15
PEOPLE = (
    r"(?: (?:more |other )?(?:people|persons|men|women|children|soldiers|civilians|workers|students"
    r"|passengers))?"
)
DEAD = re.compile(
    rf"\b(?:kill(?:s|ed|ing)(?: at least| about)? (?P<a>{NUMBER})\b(?!-| percent|%)"
    rf"|(?P<b>{NUMBER}){PEOPLE}(?: (?:were|was|are|is|have been))? (?:dead|killed|die|died|dies)\b)",
    re.IGNORECASE,
)
HURT = re.compile(
    rf"\b(?:(?:injur|wound)(?:es|s|ed|ing)(?: at least| about)? (?P<a>{NUMBER})\b(?!-| percent|%)"
    rf"|(?P<b>{NUMBER}){PEOPLE}(?: (?:were|was|are|is|have been))? (?:injured|wounded|hurt)\b)",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"(?P<unit>[$£€])(?P<n>\d[\d,]*(?:\.\d+)?)"
    r"(?:[ \u00a0-]?(?P<scale>million|billion|trillion|bn|m)\b)?(?!\w)"
)


class Figure(NamedTuple):
    """A figure with what it counts."""

    value: float
    span: Span
    is_money: bool = False


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Where the headline counts once, the lead counts the same once, and no place below agrees."""
    head, below = headline(analysis), lead(analysis, LEAD)
    if head is None or below is None:
        return
    ways: list[Callable[[int, int], Iterator[Figure]]] = [
        *(partial(_people, analysis, pattern) for pattern in (DEAD, HURT)),
        *(partial(_money, analysis, unit) for unit in "$£€"),
    ]
    for count in ways:
        above = list(count(head.start, head.end))
        if len(above) == 1:
            yield from _against(above[0], list(count(below.start, len(analysis.prose))), below)


def _people(analysis: Analysis, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Figure]:
    for match in pattern.finditer(analysis.prose, start, end):
        if outside(analysis, match.start()):
            group = "a" if match["a"] else "b"
            yield Figure(number(match[group]), Span(*match.span(group)))


def _money(analysis: Analysis, unit: str, start: int, end: int) -> Iterator[Figure]:
    for match in MONEY.finditer(analysis.prose, start, end):
        if match["unit"] == unit:
            value = float(match["n"].replace(",", "")) * SCALES.get(match["scale"] or "", 1)
            yield Figure(value, Span(*match.span()), is_money=True)


def _against(above: Figure, figures: list[Figure], below: Span) -> Iterator[Hunk]:
    """A query where the lead has one figure of the kind, and the headline's is nowhere below."""
    in_lead = [figure for figure in figures if figure.span.end <= below.end]
    if len(in_lead) == 1 and not any(_agree(above, figure) for figure in figures):
        message = "The headline has another figure than the article: which is right?"
        yield query(ID, message, above.span, in_lead[0].span, "the lead")


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures may be the same; sums are rounded in headlines."""
    most = max(one.value, other.value)
    return one.value == other.value or (one.is_money and abs(one.value - other.value) <= ROUNDED * most)


RULE = Rule(ID, "A figure of the headline that the article does not have", find)
