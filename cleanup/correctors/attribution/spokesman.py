"""A spokesman who is a woman by her name, or the other way round: `Grace Larkin, a spokesman`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.saying.meant import is_woman
from cleanup.correctors.attribution.frames import surely_outside
from cleanup.correctors.attribution.referents import CLEARER, Referents
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/spokesman"
WORD = r"(?P<stem>[Ss]pokes|[Cc]ongress|[Bb]usiness|[Pp]olice|[Cc]ouncil|[Aa]ssembly)(?P<end>woman|man)\b"
BEHIND = re.compile(rf", (?:\d+, )?(?:an?|the|another|its|their|chief) (?:[\w’-]+ ){{0,3}}?{WORD}")
BEFORE = re.compile(rf"{WORD}(?: (?:for|of) (?:the )?[\w’ -]{{2,50}}?,)? \Z")
FAR = 90
SHORT = 3
"""A given name with fewer letters is rather a surname that stands first: Lu Kang."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article, such a word beside somebody whose sex the given name tells."""
    referents = Referents(analysis)
    if not referents.garbled:
        return
    for mention in analysis.mentions:
        if mention.kind is not NameKind.PERSON or not mention.given or len(mention.given[0]) < SHORT:
            continue
        match = BEHIND.match(analysis.prose, mention.end)
        if match is None:
            match = BEFORE.search(analysis.prose, max(0, mention.start - FAR), mention.start)
        if match is None or not surely_outside(analysis, match.start("stem")):
            continue
        woman = is_woman(analysis.entity_of(mention), CLEARER)
        if woman is None or woman is (match["end"] == "woman"):
            continue
        at, right = Span(*match.span("end")), "woman" if woman else "man"
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"{mention.text} seems to be a {right}: “{match['stem']}{right}”.",
            span=Span(match.start("stem"), at.end),
            edits=(Edit(match.start("stem"), at.end, match["stem"] + right),),
            alternatives=((Edit(match.start("stem"), at.end, match["stem"] + "person"),),),
            confidence=0.65,
            evidence=(Evidence("whose name tells", mention.span),),
        )


RULE = Rule(ID, "“Grace Larkin, a spokesman”: a word for the other sex", find)
