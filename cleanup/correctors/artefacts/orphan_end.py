"""A word or a clause of next to no words left alone at a paragraph's end: `… a rare victory. Become.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.sentences import abbreviated
from cleanup.correctors.garbling import shown
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.forms import is_base, is_gerund, is_participle, is_past, is_third
from cleanup.lexicon.proper import traits
from cleanup.lexicon.speech import reporting
from cleanup.lexicon.words import lemmas

TAIL = re.compile(
    r"(?P<stop>[.!])[”’\"')\]]*(?P<tail>[ \u00a0]+(?P<words>[A-Z][a-z’']*(?: [a-z’']+){0,4})\.)"
    r"(?=[ \u00a0]*(?:\n|\Z))"
)
ALONE = frozenset(
    # What a writer sets alone for effect, to answer or to describe; general English.
    """enough done gone stop wait listen look see think imagine thanks sorry please sold closed told said
    added granted agreed checked cheers repeat guess relax welcome goodbye goodnight enjoy""".split()
)
SPEAKER = frozenset("i you we me my let us".split())
SUBJECT = frozenset("it there this that".split())
LIGHT = frozenset(
    """is was are were be been being did does do doing done has had have having seems seemed seem became
    becomes become becoming will would can could may might must should goes went going gone comes
    came coming come said says say think thinks thought exists exist exists appears appeared let
    lets made make makes put puts gave give gives given got get gets taken took take so to it that
    this you him her them us me up out not expected believed reported decided rumored rumoured
    possible like as if about""".split()
)
"""Verbs and particles that carry nothing of their own, with which clauses of other languages end."""
REPLYING = frozenset(
    "is was are were did does do has had have will would can could may might must should not".split()
)
SET_AGAINST = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|but|whether|if|would|could|should|might|hoped|expected"
    r"|thought|believed|wanted|asked|wondered|supposed|meant|doubted|promised|warned|predicted|until)\b"
    r"|n[’']t\b|\?"
)
"""Behind one of these a short sentence can confirm or deny: Nobody thought it would float. It did."""
FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
SLIPS = 3
"""So many words of the first person outside quotations, and somebody tells of himself."""
GARBLED, SURELY = 0.3, 0.5
FEWEST = 4
"""Words of the sentence in front, which is whole without what follows."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Last words of a paragraph that neither answer nor continue anything, where a machine wrote."""
    found = [match for match in TAIL.finditer(analysis.prose) if _may_go(analysis, match)]
    if not found or (analysis.garbledness.score < GARBLED and len(found) < 2):
        return
    reported = len(FIRST_PERSON.findall(_without(analysis.unquoted, found))) < SLIPS
    for match in found:
        confidence = _confidence(match["words"].split(), analysis.garbledness.score, reported=reported)
        if confidence:
            yield _removal(analysis, match, confidence)


def _may_go(analysis: Analysis, match: re.Match[str]) -> bool:
    """Whether it stands in running text, behind a whole sentence to which it is no reply."""
    start = match.start("words")
    paragraph = analysis.paragraph_at(start)
    if paragraph is None or paragraph.kind is not Kind.BODY or analysis.quotation_at(start):
        return False
    before = analysis.sentence_at(match.start("stop"))
    if before is None or before.start >= start or abbreviated(analysis.prose, match.start("stop")):
        return False
    said = analysis.prose[before.start : match.start("stop")]
    words = match["words"].lower().split()
    if len(said.split()) < FEWEST:
        return False
    if len(words) == 1:
        return _is_odd(match["words"])
    if words[0] in SPEAKER:
        return LIGHT.issuperset(words[1:])
    if not LIGHT.issuperset(words[1:]) or words[0] not in SUBJECT | LIGHT:
        return False
    return words[-1] not in REPLYING or SET_AGAINST.search(said) is None


def _is_odd(word: str) -> bool:
    """Whether a word is a form of a verb, and neither a name nor one that writers set alone."""
    lower = word.lower()
    known = traits(word)
    if lower in ALONE or reporting(lower) or known.given or known.surname == 2 or known.place:
        return False
    verb = is_past(lower) or is_participle(lower) or is_third(lower) or is_gerund(lower) or is_base(lower)
    return verb and not {"ADV"} & lemmas(lower).keys()


def _confidence(words: list[str], garbled: float, *, reported: bool) -> float | None:
    """How surely it may go; None where only its place speaks against it."""
    first = words[0].lower()
    if first in SPEAKER:
        return 0.85 if reported else None
    if first in SUBJECT or len(words) > 1:
        return 0.75 if garbled >= GARBLED else 0.6
    only_verb = set(lemmas(first)) <= {"VERB", "AUX"} or is_past(first)
    return 0.8 if only_verb else 0.65 if garbled >= SURELY else None


def _without(text: str, found: list[re.Match[str]]) -> str:
    """The text with spaces where the finds stand."""
    pieces, at = [], 0
    for match in found:
        pieces.append(text[at : match.start("tail")])
        at = match.end("tail")
    return " ".join([*pieces, text[at:]])


def _removal(analysis: Analysis, match: re.Match[str], confidence: float) -> Hunk:
    tail = Span(*match.span("tail"))
    return Hunk(
        RULE.id,
        Class.REVIEW,
        f"“{match['words']}.” neither answers nor continues anything: what a translation left at the end.",
        tail,
        (Edit(tail.start, tail.end, ""),),
        confidence=confidence,
        evidence=shown(analysis.garbledness.reasons),
    )


RULE = Rule(
    id="artefacts/orphan-end",
    summary="A word or short clause left alone at a paragraph’s end: “. Become.”",
    find=find,
)
