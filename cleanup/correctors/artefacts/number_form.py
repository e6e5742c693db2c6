"""Numbers whose form is damaged: `6, 800 homes`, `1000’s`, `H 2 O 2`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import WHOLE
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

MONEY = r"dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|pesos?"
COUNTED = "|".join(sorted(WHOLE))
PARTED = re.compile(
    r"(?<![\d.,])(?:[$€£])?[1-9]\d{0,2},(?P<gap>[ \u00a0])\d{3}"
    rf"(?=[ \u00a0](?:{COUNTED}|{MONEY})\b)"
)
PLURAL = re.compile(
    r"\b(?P<number>\d+0)(?P<mark>[’'])s\b(?=[ \u00a0]+(?:of\b|and\b|to\b|when\b|were\b|are\b|[.,]))"
)
FORMULA = re.compile(
    r"\b(?:H 2 O(?: 2)?|C O 2|CO 2|H2 O|C 6 H 12 O 6|N 2 O|O 2|PM 2\.5|SO 2|NO 2)\b(?= ?[a-z,.;)])"
)
DECIMAL = re.compile(
    r"\b(?:by|of|to|at|is|was|for|than|from|rose|fell|grew|just|only|about|around|nearly|almost|reached)"
    r"[ \u00a0]"
    r"\d{1,3}\.(?P<gap>[ \u00a0])\d{1,2}"
    r"(?=(?:%|[ \u00a0](?:percent|per cent|percentage|points?|millions?|billions?|trillions?|weeks|months"
    r"|years|days|hours|minutes|seconds|degrees|met(?:er|re)s|kilomet(?:er|re)s|miles|feet|inches|tons|tonnes|litres"
    r"|liters|times|kg|km|goals|carats|acres|hectares)\b))"
)
LIKELY = re.compile(r"\d(?:[.,][ \u00a0]\d|0[’']s)|[HCONS] ?\d|O \d|PM 2")
"""One of these stands in every text that has such a number."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Forms of numbers that English does not write; the values stay as they are."""
    text = analysis.prose
    if not LIKELY.search(text):
        return
    for match in PARTED.finditer(text):
        yield _hunk(match, (Edit(*match.span("gap"), ""),), "No space stands inside a number.", 0.8)
    for match in DECIMAL.finditer(text):
        yield _hunk(match, (Edit(*match.span("gap"), ""),), "No space stands inside a number.", 0.8)
    for match in PLURAL.finditer(text):
        yield _hunk(match, (Edit(*match.span("mark"), ""),), "The plural of a number has no apostrophe.", 0.8)
    for match in FORMULA.finditer(text):
        joined = Edit(match.start(), match.end(), match.group().replace(" ", ""))
        yield _hunk(match, (joined,), "A formula is written without spaces.", 0.85)


def _hunk(match: re.Match[str], edits: tuple[Edit, ...], message: str, confidence: float) -> Hunk:
    span = Span(match.start(), match.end())
    return Hunk(RULE.id, Class.REVIEW, message, span, edits, confidence=confidence)


RULE = Rule(
    id="artefacts/number-form",
    summary="Numbers in a damaged form: “6, 800 homes”, “1000’s”, “H 2 O”",
    find=find,
)
