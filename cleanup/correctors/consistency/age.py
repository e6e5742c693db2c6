"""One person of two ages: Nora Tobin, 41, and Tobin, 43."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.consistency.shared import outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/age"
AGE = re.compile(r", (?P<age>[1-9]\d)(?=[,.;]| and )(?!, (?:19|20)\d\d)")
FULL = 2
"""Words of a name that nobody else in the family has."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Ages right behind the full name of one person; a query at the second that differs."""
    for entity in analysis.entities:
        first: tuple[str, Span, str] | None = None
        for mention in sorted(entity.mentions, key=lambda m: m.start):
            match = AGE.match(analysis.prose, mention.end)
            if mention.kind is not NameKind.PERSON or match is None or not outside(analysis, mention.start):
                continue
            name = analysis.prose[mention.start : mention.end]
            if len(name.split()) < FULL:
                continue
            age, span = match["age"], Span(*match.span("age"))
            if first is None:
                first = (age, span, name)
            elif age != first[0] and _may_be_one(first[2], name):
                yield query(
                    ID, f"{entity.name} is {first[0]} above and {age} here.", span, first[1], "the first age"
                )


def _may_be_one(name: str, other: str) -> bool:
    """Whether one name only leaves out words of the other: not Thomas R. and Thomas L."""
    few, many = sorted((name.split(), other.split()), key=len)
    rest = iter(many)
    return all(word in rest for word in few)


RULE = Rule(ID, "One person of two ages", find)
