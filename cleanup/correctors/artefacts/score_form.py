"""Scores and counts of votes as other languages write them: `won 2:0`, `218 vs. 204`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import rewritten
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk

SCORE = re.compile(
    r"(?<![\w.,:-])(?P<one>\d{1,3}) ?[:–] ?(?P<two>\d{1,3})(?![\w:–-]|[.,]\d)"
    r"(?! ?[ap]\.?m\b| hours| o[’']clock)"
)
GAME = re.compile(
    r"\b(?:win|wins|won|winning|beat|beats|beating|beaten|lose|loses|lost|losing|loss|defeat|defeats|defeated"
    r"|victory|victories|draw|draws|drew|drawn|tie|tied|scored?|match|game|goals?|lead|leads|led|leading|halftime"
    r"|rout|routed|thrashed|triumph|final|shootout|penalties|aggregate|equali[sz]ed|home side|visitors)\b"
)
NO_GAME = re.compile(
    r" (?:odds|ratio|majority|margin|aspect|scale|split|mix|time|in the (?:morning|evening)|today|local)\b"
)
NO_SCORE = re.compile(r"(?:[A-Z][a-z]+|odds|ratio|(?<!score )of|at|from|until|by about|around) \Z")
"""What stands before a verse, a time of day, the odds."""
VOTE = re.compile(
    r"\b(?:vote|votes|voted|voting|ballot|passed|approved|rejected|adopted|defeated|majority|tally|ruled)\b"
)
FIRST, SECOND = r"(?<![\w.,-])(?P<one>\d{1,3})", r"(?P<two>\d{1,3})"
COUNTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{FIRST} (?:vs?\.?|versus|against) {SECOND}\b(?![.,]\d|%| percent| votes| million)",
        rf"{FIRST} votes (?:in favou?r |for )?(?:to|against|versus|and) {SECOND}(?: votes)?(?: against)?\b"
        r"(?![.,]\d)",
        rf"{FIRST} ?: ?{SECOND}(?= votes?\b)",
    )
)
LIKELY_SCORE = re.compile(r"\d ?[:–] ?\d")
LIKELY_COUNT = re.compile(r"\d (?:v|against)")
"""What every text has that has such figures, found fast."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Two figures with a colon between them where a game is told of; with “vs.” where a vote is."""
    text = analysis.prose
    for match in SCORE.finditer(text) if LIKELY_SCORE.search(analysis.figures) else ():
        if _is_score(analysis, match):
            yield from _hunk(analysis, match)
    for pattern in COUNTS if LIKELY_COUNT.search(analysis.figures) else ():
        for match in pattern.finditer(text):
            if VOTE.search(_sentence(analysis, match)):
                yield from _hunk(analysis, match)


def _sentence(analysis: Analysis, match: re.Match[str]) -> str:
    sentence = analysis.sentence_at(match.start())
    return analysis.prose[sentence.start : sentence.end] if sentence else ""


def _is_score(analysis: Analysis, match: re.Match[str]) -> bool:
    """Whether a game is told of, and it is no time of day, no odds, no verse."""
    one, two = match["one"], match["two"]
    may_be_time = int(one) < 25 and len(two) == 2 and int(two) < 60
    if may_be_time or abs(len(one) - len(two)) > 1 or (len(one) > 1 and one[0] == "0"):
        return False
    before = analysis.prose[max(0, match.start() - 16) : match.start()]
    if NO_GAME.match(analysis.prose, match.end()) or NO_SCORE.search(before):
        return False
    return GAME.search(_sentence(analysis, match)) is not None


def _hunk(analysis: Analysis, match: re.Match[str]) -> Iterator[Hunk]:
    written = f"{match['one']}-{match['two']}"
    message = "Scores and counts of votes are written with a hyphen."
    return rewritten(analysis, RULE.id, Span(match.start(), match.end()), written, message, 0.85)


RULE = Rule(
    id="artefacts/score-form",
    summary="Scores and counts of votes in a foreign form: “won 2:0”, “218 vs. 204”",
    find=find,
)
