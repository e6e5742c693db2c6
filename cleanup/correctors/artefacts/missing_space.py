"""A space lost behind a stop or a comma: `on Monday.The vote`, `however,the vote`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.words import zipf

STOP = re.compile(r"[.!?](?<=[a-z]{2}.)(?P<next>[A-Z][a-z]*)(?=[ \u00a0,’'])")
COMMA = re.compile(r"[,;](?<=[a-z]{2}.)(?P<next>[a-z]{2,})(?=[ \u00a0,.])")
WORD_BEFORE = re.compile(r"[A-Za-z’'-]+\Z")
COMMON = 4.0
"""How common both words are: what is rarer may be a file, a brand or code."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A stop or comma glued to the next word, where both words are common."""
    text = analysis.prose
    for pattern, floor in ((STOP, COMMON + 1), (COMMA, COMMON)):
        for match in pattern.finditer(text):
            before = WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
            if before is None or zipf(match["next"]) < floor or zipf(before.group()) < COMMON:
                continue
            at = match.start("next")
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                f"A space is missing before “{match['next']}”.",
                Span(match.start(), match.end()),
                (Edit(at, at, " "),),
                confidence=0.93,
            )


RULE = Rule(
    id="artefacts/missing-space",
    summary="A space lost behind a stop or a comma",
    find=find,
)
