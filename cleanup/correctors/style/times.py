"""Times of day as the style book writes them: AP `4 a.m.`, British `4am`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, together
from cleanup.edit import Edit
from cleanup.house import Style
from cleanup.hunk import Hunk

TIME = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?P<minutes>[:.][0-5]\d)?(?P<gap>[ \u00a0]?)"
    r"(?P<half>[AaPp])(?:\.[ \u00a0])?[Mm]\b(?P<stop>\.?)"
)
LIKELY = re.compile(r"\d[ \u00a0]?[AaPp](?:\.[ \u00a0]?)?[Mm]\b")
"""What stands in the figures of every text that has such a time."""
POINT = re.compile(r"\b(?:1[0-2]|[1-9])(?P<point>\.)[0-5]\d(?=[ \u00a0]?[AaPp]\.?[Mm]\b)")

BRITISH = re.compile(
    r"\b(?P<hour>1[0-2]|[1-9])(?P<minutes>[:.][0-5]\d)?[ \u00a0]?"
    r"(?P<half>[AaPp])(?:\.[Mm](?P<stop>\.?)|[Mm])(?!\w)"
)
ENDS = re.compile(r"\s+[A-Z“‘]|\s*\Z")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Times without stops and space in an article that follows AP."""
    edits = tuple(_places(analysis))
    if edits and follows_ap(analysis):
        message = "AP style writes the time of day with stops: a.m., p.m."
        yield from together(analysis, RULE.id, message, edits, 0.75)
    elif analysis.house.style is Style.BRITISH:
        message = "British style writes the time of day in one: 4am, 10.30pm."
        yield from together(analysis, RULE.id, message, _british(analysis), 0.7)


def _places(analysis: Analysis) -> Iterator[Edit]:
    if not LIKELY.search(analysis.figures):
        return
    for match in TIME.finditer(analysis.prose):
        yield Edit(match.start("gap"), match.end(), f"{match['gap'] or ' '}{match['half'].lower()}.m.")
    for match in POINT.finditer(analysis.prose):
        yield Edit(*match.span("point"), ":")


def _british(analysis: Analysis) -> Iterator[Edit]:
    for match in BRITISH.finditer(analysis.prose):
        minutes = match["minutes"].replace(":", ".") if match["minutes"] else ""
        stop = "." if match["stop"] and ENDS.match(analysis.prose, match.end()) else ""
        short = f"{match['hour']}{'' if minutes == '.00' else minutes}{match['half'].lower()}m{stop}"
        if short != match.group():
            yield Edit(match.start(), match.end(), short)


RULE = Rule(id="style/times", summary="4 am for 4 a.m.", find=find)
