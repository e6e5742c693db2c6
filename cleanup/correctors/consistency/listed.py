"""A number that does not fit the names behind it: two companies: A, B and C."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import FEW, number, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk
from cleanup.lexicon.forms import is_plural

ID = "consistency/listed"
NAME = r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|of|the|de|van|von))*"
LISTED = re.compile(
    rf"\b(?P<n>{FEW}) (?:[a-z-]+ ){{0,2}}(?P<noun>[a-z]+)(?:,|:|\s?[–—]) "
    rf"(?P<names>{NAME}(?:, {NAME})*,? and {NAME})(?=[.;\n]|\s?[–—]|$)"
)
ITEM = re.compile(rf"{NAME}")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A small number, a plural, and a list of names that the sentence ends with."""
    for match in LISTED.finditer(analysis.prose):
        if not is_plural(match["noun"]) or not outside(analysis, match.start()):
            continue
        names = re.split(r", and |, | and ", match["names"])
        said = number(match["n"])
        if len(names) != said and not any(" of " in name or "and" in name.split() for name in names):
            where = Span(*match.span("n"))
            message = f"“{match['n']} {match['noun']}”, but {len(names)} are named."
            yield query(ID, message, where, Span(*match.span("names")), "those named")


RULE = Rule(ID, "A number that does not fit the names behind it", find)
