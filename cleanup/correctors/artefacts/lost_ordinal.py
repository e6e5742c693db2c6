"""An ordinal without its letters, or with a gap in front of them: `the 15 century`, `the 5-th attempt`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import rewritten
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

NOUNS = (
    "century|anniversary|minute|move|round|lap|place|floor|edition|session|congress|birthday|stage|inning|hole|parallel"
    "|meridian|grade|symphony|amendment|summit|attempt|term|consecutive|time in"
)
"""What is numbered by rank, and stands in the singular behind the number; general English."""
BARE = re.compile(
    rf"\b(?P<lead>(?:[Oo]n|[Ii]n|[Aa]t|[Oo]f|[Bb]y|[Uu]ntil|[Ff]rom|[Ff]or|marks|celebrates?|celebrated) )"
    rf"(?P<the>the |its |his |her |their |our )?(?P<number>\d{{1,3}}) (?P<noun>{NOUNS})"
    r"(?=[.,;:)]|\s*\Z| (?:of|in|at|on|and|after|when|with|from|by|as|but|to|for|is|was|has|had|he|she)\b)"
)
APART = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3})(?P<gap>[ \u00a0]?-[ \u00a0]?|[ \u00a0])(?P<letters>st|nd|rd|th)\b(?!\.)"
)
LIKELY = re.compile(rf"\d(?:[ \u00a0-]{{1,3}}(?:st|nd|rd|th)\b| (?:{NOUNS}))")
"""What every text has that has such a number, found fast."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Numbers before a noun that is counted by rank, and letters parted from their number."""
    text = analysis.prose
    if not LIKELY.search(analysis.figures):
        return
    for match in BARE.finditer(text):
        number, noun = match["number"], match["noun"]
        if match["the"] is None and (
            number == "1" or noun not in ("place", "minute", "move", "century", "floor", "grade")
        ):
            continue
        the = match["the"] or ("" if noun == "place" else "the ")
        lead = (
            ("In " if match["lead"][0].isupper() else "in ")
            if noun == "minute" and match["lead"].lower() == "on "
            else match["lead"]
        )
        yield from _hunk(
            analysis, Span(match.start(), match.end()), f"{lead}{the}{number}{letters(number)} {noun}"
        )
    for match in APART.finditer(text):
        if letters(match["number"]) == match["letters"]:
            yield from _hunk(analysis, Span(*match.span("gap")), "")


def letters(number: str) -> str:
    """What stands behind the figure of an ordinal: 1st, 12th, 23rd."""
    if number[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


def _hunk(analysis: Analysis, span: Span, written: str) -> Iterator[Hunk]:
    return rewritten(analysis, RULE.id, span, written, "The number is an ordinal.", 0.8)


RULE = Rule(
    id="artefacts/lost-ordinal",
    summary="An ordinal without its letters, or apart from them: “the 15 century”, “the 5-th”",
    find=find,
)
