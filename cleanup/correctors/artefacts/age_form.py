"""An age with its hyphens or its plural in the wrong place: `a 16 years old boy`, `she is 16-year-old`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import rewritten
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

AGE = re.compile(r"(?<![\w.,-])(?P<number>\d{1,3})[ -](?P<years>years?|months?|weeks?|days?)[ -]olds?\b(?!-)")
LIKELY = re.compile(r"\d[ -](?:year|month|week|day)")
"""What every text has that has an age, found fast."""
BEFORE = re.compile(r"(?P<word>[A-Za-z]+) \Z")
LEADING = frozenset("a an the his her their its my our this that another one".split())
BEING = frozenset("is was are were be been being am turned".split())
NOUN = re.compile(
    r" (?:boy|girl|man|woman|son|daughter|child|student|driver|brother|sister|mother|father|teenager)\b"
)
ENDS = re.compile(r"[.,;:)]|\s*\Z| (?:and|when|at|but|who|on|in|or)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Before a noun, or for one, all is hyphened and singular; behind “is” nothing is."""
    for match in AGE.finditer(analysis.prose) if LIKELY.search(analysis.figures) else ():
        before = BEFORE.search(analysis.prose, max(0, match.start() - 16), match.start())
        written = _written(match, before["word"].lower() if before else "", analysis.prose)
        if written and written != match.group():
            span = Span(match.start(), match.end())
            message = "Hyphens and singular belong to an age before its noun, neither to one behind “is”."
            yield from rewritten(analysis, RULE.id, span, written, message, 0.88)


def _written(match: re.Match[str], before: str, text: str) -> str | None:
    number, unit = match["number"], match["years"].removesuffix("s")
    if before in LEADING or NOUN.match(text, match.end()):
        return f"{number}-{unit}-old{'s' if match.group().endswith('olds') else ''}"
    if before in BEING and ENDS.match(text, match.end()) and not match.group().endswith("olds"):
        return f"{number} {unit}{'' if number == '1' else 's'} old"
    return None


RULE = Rule(
    id="artefacts/age-form",
    summary="An age with hyphens or plural in the wrong place: “a 16 years old boy”",
    find=find,
)
