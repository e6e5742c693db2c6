"""Times of day as other languages tell them: `21h15`, `14:00 o’clock`, `midnight 1 o’clock`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import clock, rewritten
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.house import Style
from cleanup.hunk import Hunk

OCLOCK = r"o[’']? ?clock"
HOUR, HALF_DAY = r"(?P<hour>2[0-4]|[01]?\d)", r"(?P<hour>1[0-2]|[1-9])"
LATE = r"(?P<hour>1[3-9]|2[0-3])"
MINUTES = r"(?P<minutes>[0-5]\d)"
LEAD = (
    r"\b(?:[Aa]t|[Uu]ntil|[Ff]rom|[Bb]y|[Aa]round|[Aa]bout|[Bb]efore|[Aa]fter|[Ss]ince|between|to|till|and) "
)
ENGLISH = "morning|afternoon|evening"
FOREIGN = "night|midnight|dawn|early morning|midday|small hours"
ENDS = r"(?=[.,;:)]|\s*\Z| (?:on|and|to|when|in|at|the|of|until|local|but|[A-Z]))"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<time>\b{HOUR} ?h ?{MINUTES}\b)",
        rf"{LEAD}(?P<time>{HOUR} ?h)\b(?!-)",
        rf"(?P<time>\b{LATE}[:.]{MINUTES} (?:{OCLOCK}|hours|hrs)\b)",
        rf"(?P<time>\b{HOUR}:{MINUTES} {OCLOCK})",
        rf"(?P<time>\b{LATE} {OCLOCK})",
        rf"\b[Aa]t (?P<time>{LATE} hours)\b(?! of\b)",
        rf"\b[Aa]t (?P<time>{LATE}[:.]{MINUTES}){ENDS}",
        rf"{LEAD}(?P<time>(?P<part>{FOREIGN}|{ENGLISH})(?: at)?,? {HALF_DAY}(?::{MINUTES})? {OCLOCK})",
        rf"(?P<time>\b{HALF_DAY}(?:[:.]{MINUTES})? {OCLOCK} of the (?P<part>{FOREIGN}|{ENGLISH}))\b",
        rf"{LEAD}(?P<time>{HALF_DAY}(?:[:.]{MINUTES})? of the (?P<part>{FOREIGN}|{ENGLISH})){ENDS}",
        rf"(?P<time>\b{HALF_DAY}(?:[:.]{MINUTES})? {OCLOCK} (?:in|at) (?:the )?(?P<part>{FOREIGN}))\b",
        rf"\b[Aa]t (?P<time>{HALF_DAY}(?:[:.]{MINUTES})? in the (?P<part>night|dawn))\b",
    )
)
ZONE = re.compile(r" \(?(?:GMT|UTC|CE?S?T|BST|MSK|Moscow|Kyiv|Kiev|local time)")
LIKELY = re.compile(
    r"\d(?: ?h(?:\b| ?\d)| o[’']? ?clock| hours| hrs| of the [nmdaes]| in the [nd])|(?:1[3-9]|2[0-3])[:.]\d"
)
"""One of these stands in every text that has such a time."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Hours with an h, beyond twelve, or with the part of the day in the wrong place."""
    text = analysis.prose
    if not LIKELY.search(analysis.figures):
        return
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            if ZONE.match(text, match.end()):
                continue
            written = _written(match.groupdict(), analysis.house.style)
            span = Span(*match.span("time"))
            yield from rewritten(analysis, RULE.id, span, written, "A time of day in a foreign form.", 0.85)


def _written(found: dict[str, str | None], style: Style) -> str:
    hour, part = int(found["hour"] or 0), found.get("part")
    if part in ("afternoon", "evening", "midday") or (part in ("night", "midnight") and 6 <= hour < 12):
        hour = hour % 12 + 12
    elif part:
        hour %= 12
    return clock(hour, found.get("minutes") or "00", style)


RULE = Rule(
    id="artefacts/clock",
    summary="Times of day in a foreign form: “21h15”, “14:00 o’clock”, “midnight 1 o’clock”",
    find=find,
)
