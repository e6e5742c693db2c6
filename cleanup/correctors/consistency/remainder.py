"""Parts that do not make up the whole: two of the five … the other four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import FEW, number, outside, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

ID = "consistency/remainder"
WHOLE = FEW + "|eleven|twelve|\\d{1,2}"
PATTERN = re.compile(
    rf"\b(?P<part>[Oo]ne|{FEW}|{FEW.title()}) of (?:the|its|his|her|their) "
    rf"(?P<whole>{WHOLE}) (?P<noun>[a-z]+)\b"
    rf"(?P<between>[^.\n]{{0,160}}(?:\.[^.\n]{{0,60}})?)\b[Tt]he (?:other|remaining) (?P<rest>{FEW})\b"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A part of a number, and the others in the same sentence or at the head of the next."""
    for match in PATTERN.finditer(analysis.prose):
        part, whole, rest = (number(match[name]) for name in ("part", "whole", "rest"))
        if part + rest != whole and part < whole and outside(analysis, match.start()):
            message = f"{part} of {whole} and the other {rest} do not make up {whole}."
            where, other = Span(*match.span("rest")), Span(match.start("part"), match.end("noun"))
            yield query(ID, message, where, other, "the whole")


RULE = Rule(ID, "Parts that do not make up the whole: two of five, the other four", find)
