"""A figure of the headline that the article does not have: 4 dead above three people were killed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import NUMBER, SCALES, headline, lead, number, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/headline-figure"
LEAD = 2
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


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Where the headline counts once, the lead counts the same once, and no place below agrees."""
    head, below = headline(analysis), lead(analysis, LEAD)
    if head is None or below is None:
        return
    end = len(analysis.prose)
    for what, pattern in (("dead", DEAD), ("hurt", HURT)):
        above = list(_people(analysis, pattern, head.start, head.end))
        yield from _against(above, list(_people(analysis, pattern, below.start, end)), below, what)
    for unit in "$£€":
        above = list(_money(analysis, unit, head.start, head.end))
        yield from _against(above, list(_money(analysis, unit, below.start, end)), below, "money")


def _people(analysis: Analysis, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Figure]:
    for match in pattern.finditer(analysis.prose, start, end):
        if outside(analysis, match.start()):
            group = "a" if match["a"] else "b"
            yield Figure(number(match[group]), Span(*match.span(group)))


def _money(analysis: Analysis, unit: str, start: int, end: int) -> Iterator[Figure]:
    for match in MONEY.finditer(analysis.prose, start, end):
        if match["unit"] == unit:
            value = float(match["n"].replace(",", "")) * SCALES.get(match["scale"] or "", 1)
            yield Figure(value, Span(*match.span()))


def _against(above: list[Figure], figures: list[Figure], below: Span, what: str) -> Iterator[Hunk]:
    """A query where headline and lead have one figure each, and the headline's is nowhere below."""
    in_lead = [figure for figure in figures if figure.span.end <= below.end]
    if len(above) != 1 or len(in_lead) != 1 or any(_agree(above[0].value, f.value, what) for f in figures):
        return
    message = "The headline has another figure than the article: which is right?"
    yield query(ID, message, above[0].span, in_lead[0].span, "the lead")


def _agree(one: float, other: float, what: str) -> bool:
    """Whether two figures may be the same; money is rounded in headlines."""
    return one == other or (what == "money" and abs(one - other) <= 0.15 * max(one, other))


RULE = Rule(ID, "A figure of the headline that the article does not have", find)
