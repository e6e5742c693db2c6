"""A translation engine caught in a loop: the same one to three words over and over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.echoes import echoes
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

LOOP = re.compile(
    r"(?<![\w’'-])(?P<words>[^\W\d_]{2,}(?:[ \u00a0][^\W\d_]+){0,2})"
    r"(?P<again>(?:,?[ \u00a0](?P=words)){2,})(?![\w’'-])",
    re.IGNORECASE,
)
SPOKEN = frozenset(
    """very so really no yes ha la na da blah bla much many more long far too knock hey yeah oh boom
    bang tick choo hip ho never please go run duran buffalo had that etc location lock""".split()
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Three or more repeats in a row; words that people do say three times are left alone."""
    if not any(echoes(analysis.prose, distance, 3) for distance in (1, 2, 3)):
        return
    for match in LOOP.finditer(analysis.prose):
        words = match["words"]
        times = match["again"].lower().count(words.lower()) + 1
        if times < 5 and (words.lower() in SPOKEN or "," in match["again"]):
            continue
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"“{words}” stands {times} times in a row.",
            Span(match.start(), match.end()),
            (Edit(match.start("again"), match.end(), ""),),
            confidence=0.9 if times > 3 else 0.75,
        )


RULE = Rule(
    id="artefacts/loop",
    summary="The same one to three words over and over",
    find=find,
)
