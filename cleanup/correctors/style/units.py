"""Units that AP spells out with a figure: `700 lbs` is 700 pounds, `5 kms` 5 kilometers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, spoken, together
from cleanup.edit import Edit
from cleanup.hunk import Hunk

FULL = {
    "lbs": "pounds",
    "kms": "kilometers",
    "kgs": "kilograms",
    "hrs": "hours",
    "mins": "minutes",
    "yrs": "years",
    "yds": "yards",
    "mtrs": "meters",
}
UNIT = re.compile(
    rf"(?<=\d)(?P<gap>[ \u00a0]?)(?P<unit>{'|'.join(sorted(FULL, key=len, reverse=True))})\b"
    r"(?P<stop>\.(?= ?[a-z]))?(?!/|ph)"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Abbreviated units behind a figure, outside brackets."""
    edits = tuple(_places(analysis))
    if edits and follows_ap(analysis):
        yield from together(analysis, RULE.id, "AP style spells out units.", edits, 0.7)


def _places(analysis: Analysis) -> Iterator[Edit]:
    text = analysis.prose
    for match in UNIT.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if spoken(analysis, match.start()) or before.rfind("(") > before.rfind(")"):
            continue
        yield Edit(match.start("gap"), match.end(), f" {FULL[match['unit']]}")


RULE = Rule(id="style/units", summary="700 lbs for 700 pounds", find=find)
