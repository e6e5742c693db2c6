"""Times of day as the style book writes them: AP `4 a.m.`, British `4am`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, together
from cleanup.edit import Edit
from cleanup.hunk import Hunk

TIME = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?P<minutes>:[0-5]\d)?(?P<gap>[ \u00a0]?)(?P<half>[AaPp])[Mm]\b(?P<stop>\.?)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Times without stops and space in an article that follows AP."""
    if follows_ap(analysis):
        message = "AP style writes the time of day with stops: a.m., p.m."
        yield from together(analysis, RULE.id, message, _places(analysis), 0.75)


def _places(analysis: Analysis) -> Iterator[Edit]:
    for match in TIME.finditer(analysis.prose):
        yield Edit(match.start("gap"), match.end(), f"{match['gap'] or ' '}{match['half'].lower()}.m.")


RULE = Rule(id="style/times", summary="4 am for 4 a.m.", find=find)
