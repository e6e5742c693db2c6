"""Phrases taken over word by word from another language: in virtue of, on the sixth place, counts with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording.tables import lines, matches, needles
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "wording/calque"


class Calque(NamedTuple):
    """A phrase of another language in English words, and what English says."""

    language: str
    pattern: re.Pattern[str]
    english: str
    needles: tuple[str, ...]
    """One of these stands in every text that has it."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each calque; surer where one article has several."""
    text = analysis.prose
    found = [
        (calque, match) for calque in _calques() for match in matches(calque.pattern, calque.needles, text)
    ]
    for calque, match in found:
        yield _hunk(calque, match, 0.8 if len(found) > 1 else 0.7)


def _hunk(calque: Calque, match: re.Match[str], confidence: float) -> Hunk:
    start, end = match.span("w")
    written, english = match["w"].strip(), _as_cased(match.expand(calque.english), match["w"])
    told = f"English says “{english}”" if english else "English does without it"
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{written}” is taken over word by word, as from {calque.language}; {told} here.",
        span=Span(start, end),
        edits=(Edit(start, end, english),),
        confidence=confidence,
    )


def _as_cased(english: str, written: str) -> str:
    return english[:1].upper() + english[1:] if written[0].isupper() else english


@cache
def _calques() -> tuple[Calque, ...]:
    columns = (line.split("\t") for line in lines("calques.tsv"))
    return tuple(
        Calque(
            language, re.compile(pattern), english, tuple(held[0].split("|")) if held else needles(pattern)
        )
        for language, pattern, english, *held in columns
    )


RULE = Rule(ID, "A phrase taken over word by word from another language", find)
