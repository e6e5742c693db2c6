"""A negation that went with its verb: `a decision has been made … I haven’t.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

VERB = (
    "[Hh]aven|[Hh]asn|[Hh]adn|[Ii]sn|[Aa]ren|[Ww]asn|[Ww]eren|[Ww]on|[Ww]ouldn|[Cc]ouldn|[Cc]an|[Dd]on"
    "|[Dd]idn|[Dd]oesn"
)
TAIL = re.compile(
    rf"(?<=[.”’\"])(?P<tail>[ \u00a0]+(?P<words>(?:(?:I|It|They|We|There)[ \u00a0])?(?P<verb>{VERB})[’']?t\.)"
    r"(?P<mark>[ \u00a0]“(?=[ \u00a0]*(?:\n|\Z)))?)(?=[ \u00a0]?“?(?:\s|\Z))"
)
FORMS = {
    "haven": "has|have",
    "hasn": "has|have",
    "hadn": "had",
    "isn": "is|are",
    "aren": "is|are",
    "wasn": "was|were",
    "weren": "was|were",
    "won": "will",
    "wouldn": "would",
    "couldn": "could",
    "can": "can",
}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A short negated sentence that nobody says: its “not” belongs to the clause before it."""
    for match in tails(analysis):
        paragraph = analysis.paragraph_at(match.start("tail"))
        yield _hunk(analysis, match, paragraph.start if paragraph else 0)


def tails(analysis: Analysis) -> Iterator[re.Match[str]]:
    """Each such sentence in the body of an article that bears other signs of a machine."""
    for match in TAIL.finditer(analysis.prose):
        start = match.start("tail")
        paragraph = analysis.paragraph_at(start)
        quotation = analysis.quotation_at(start)
        if paragraph is None or paragraph.kind is not Kind.BODY or (quotation and quotation.closed):
            continue
        if analysis.garbledness.score >= 0.5:
            yield match


def _hunk(analysis: Analysis, match: re.Match[str], floor: int) -> Hunk:
    tail = Span(*match.span("tail"))
    sentence = analysis.sentence_at(tail.start - 1)
    start = max(floor, sentence.start if sentence else floor)
    forms = FORMS.get(match["verb"].lower())
    verbs = (
        list(re.finditer(rf"\b(?:{forms})\b(?! not\b)", analysis.prose[start : tail.start])) if forms else []
    )
    message = f"“{match['words']}” carries a negation that belongs to the sentence before it."
    if len(verbs) != 1:
        return Hunk(RULE.id, Class.QUERY, message, tail, confidence=0.6)
    at = start + verbs[0].end()
    return Hunk(
        RULE.id,
        Class.REVIEW,
        message,
        tail,
        (Edit(at, at, " not"), Edit(tail.start, tail.end, "")),
        confidence=0.65,
    )


RULE = Rule(
    id="artefacts/lost-negation",
    summary="A negation cut off behind its sentence: “I haven’t.”",
    find=find,
)
