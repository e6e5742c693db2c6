"""The verb that a verb-final language puts last, translated alone: `… in Eastern Europe. did.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.sentences import abbreviated
from cleanup.correctors.garbling import shown
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

AUXILIARY = "did|was|were|is|are|does|do|has|have|had|been|be|doing|done"
LONE = re.compile(
    rf"[.!?][”’\"')\]]*(?P<tail>[ \u00a0\u3000]+(?P<words>(?:it )?(?:{AUXILIARY})|it is said"
    r"|bottom|rice field|ta|masu)\.)"
    r"(?=\s|\Z)"
)
SHORT = re.compile(
    r"[.][”’\"')\]]*(?P<tail>[ \u00a0\u3000]+(?P<words>"
    r"(?:It|I|There|We) (?:did|was|is|are|were|had|has|have|does|do|am|will|will be|would be|has been"
    r"|had been)"
    r"|It (?:is|was) (?:said|reported|announced|revealed|decided|expected|believed"
    r"|confirmed|explained|done|being done|to be|becoming|coming|going)|It seems|It has become"
    r"|I(?: said| think| thought|’m|'m)|It(?:’|')s|Is it"
    r"|Was|Were|Did|Does|Is|Are|Has|Had|Have|Doing|Been"
    r"|To be|There|Masu|Bottom|Taking|Becoming|Will be)\.)(?=\s|\Z)"
)
SMALL = re.compile(
    r"\.(?P<tail>[ \u00a0\u3000]+(?P<words>[a-z]+(?: [a-z]+){0,2})\.)(?=[ \u00a0]*(?:\n|\Z)|[ \u00a0]+[A-Z“])"
)
"""Up to three words in small letters between the last stop of a paragraph and the one before it."""
FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
SLIPS = 4
"""With more words of the first person outside quotations somebody tells of himself."""
QUESTION = re.compile(r"\?[”’\"')\]]*\s+\S[^?]*\Z")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A sentence of nothing but an auxiliary, behind a sentence that is whole without it."""
    for match in LONE.finditer(analysis.prose):
        if not abbreviated(analysis.prose, match.start()):
            yield _removal(match, Class.SAFE, 0.97)
    for match in SMALL.finditer(analysis.prose):
        alone = not LONE.match(analysis.prose, match.start()) and not analysis.quotation_at(
            match.start("words")
        )
        if alone and not abbreviated(analysis.prose, match.start()):
            yield _removal(match, Class.REVIEW, 0.75 if analysis.garbledness.score >= 0.3 else 0.6)
    short = [match for match in SHORT.finditer(analysis.prose) if _may_go(analysis, match)]
    if not short or analysis.garbledness.score < 0.5:
        return
    personal = len(FIRST_PERSON.findall(analysis.unquoted)) > SLIPS
    why = shown(analysis.garbledness.reasons)
    for match in short:
        if not (personal and FIRST_PERSON.match(match["words"])):
            yield _removal(match, Class.REVIEW, 0.85, why)


def _may_go(analysis: Analysis, match: re.Match[str]) -> bool:
    """Whether nobody says it, and it answers no question asked just before."""
    start = match.start("words")
    paragraph = analysis.paragraph_at(start)
    if paragraph is None or paragraph.kind is not Kind.BODY or analysis.quotation_at(start):
        return False
    return not QUESTION.search(analysis.prose, max(paragraph.start, start - 120), start)


def _removal(match: re.Match[str], cls: Class, confidence: float, why: tuple[Evidence, ...] = ()) -> Hunk:
    tail = Span(*match.span("tail"))
    return Hunk(
        RULE.id,
        cls,
        f"“{match['words']}.” stands alone: a verb that machine translation left behind its sentence.",
        tail,
        (Edit(tail.start, tail.end, ""),),
        confidence=confidence,
        evidence=why,
    )


RULE = Rule(
    id="artefacts/orphan-verb",
    summary="A verb left alone behind its sentence: “. did.”",
    find=find,
)
