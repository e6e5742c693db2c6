"""A speaker and a verb with nothing that they could report: `She gave them until June 14. She added.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.attribution.frames import COMMON, INSTITUTION, begins_sentence, outside
from cleanup.correctors.attribution.referents import Referents
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/orphan-speaker"
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
VERB = (
    r"(?:also )?(?:said|says|added|noted|explained|announced|reported|confirmed|stressed|concluded"
    r"|told reporters)"
)
HANGING = re.compile(rf"(?<=[\w)%]\.)[ \u00a0]+(?P<who>He|She|It|{NAME}) {VERB}\.(?=\s|\Z)")
REPEATED = re.compile(rf"(?P<once>(?:He|She|They|It|{NAME}) {VERB}\.)(?P<again>[ \u00a0](?P=once))*")
GARBLED = 0.5
"""Below this measure of garbling a paragraph of one clause may be the writer’s."""
REPORTED = re.compile(
    r"\b(?:said|says|saying|told|tells|added|adding|noted|explained|announced|reported|confirmed|stressed"
    r"|according to|stated|warned|argued|insisted|denied|promised|claimed)\b"
)
BODIES = re.compile(rf"\b(?:{INSTITUTION}|{COMMON}|newspaper|paper|website|network)\b")
PAPERS = re.compile(r"\b(?:report|study|survey|statement|letter|release)\b")
"""What says, but reports nothing."""
BEFORE_NAME = re.compile(r"(?:(?:the|The|[A-Z][\w.’'-]*) ){0,4}")
"""Titles: what stands before the subject of a sentence when a sentence begins with it."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A last clause that cannot belong to the sentence before, and paragraphs of nothing but such clauses."""
    referents = Referents(analysis)
    for match in HANGING.finditer(analysis.prose):
        stop, first = match.start() - 1, match.start("who")
        paragraph = analysis.paragraph_at(first)
        if paragraph is None or paragraph.kind is not Kind.BODY or not outside(analysis, stop):
            continue
        sentence = analysis.sentence_at(stop)
        if sentence is None or sentence.start >= first or not begins_sentence(analysis, first):
            continue
        if why := _why(referents, match.group(), match["who"], Span(sentence.start, stop), paragraph.start):
            tail = Span(match.start(), match.end())
            message = f"“{match.group().strip()}” hangs behind a sentence that {why}."
            edits = (Edit(tail.start, tail.end, ""),)
            yield Hunk(ID, Class.REVIEW, message, tail, edits, confidence=0.75)
    yield from _repeated(analysis)


def _why(referents: Referents, clause: str, who: str, sentence: Span, paragraph: int) -> str:
    """Why nobody can have said the sentence; nothing where somebody can."""
    said = referents.report[sentence.start : sentence.end]
    if REPORTED.search(said):
        return "tells who said it already"
    if who == "It":
        spoken_of = BODIES.search(referents.report, paragraph, sentence.end)
        if "reported" not in clause:
            spoken_of = spoken_of or PAPERS.search(said)
        return "" if spoken_of else "no body could have reported"
    for mention, entity in referents.people(sentence.start, sentence.end):
        between = referents.report[sentence.start : mention.start]
        if not BEFORE_NAME.fullmatch(between):
            return ""
        if who in ("He", "She"):
            own = referents.woman(entity) in (None, who == "She")
        else:
            own = mention.surname == who.split()[-1]
        return "tells of the speaker by name" if own else ""
    return ""


def _repeated(analysis: Analysis) -> Iterator[Hunk]:
    """A paragraph of such a clause, or of one over and over; behind a quotation the first of them stays."""
    for before, paragraph in zip(analysis.paragraphs, analysis.paragraphs[1:], strict=False):
        match = REPEATED.fullmatch(analysis.prose, paragraph.start, paragraph.end)
        if match is None:
            continue
        quoted = analysis.prose[before.end - 1 : before.end] in ("”", '"')
        if match["again"] is None and (quoted or analysis.garbledness.score < GARBLED):
            continue
        start = match.end("once") if quoted else before.end
        yield Hunk(
            ID,
            Class.REVIEW,
            f"“{match['once']}” stands alone: nothing is reported.",
            paragraph.span,
            (Edit(start, paragraph.end, ""),),
            confidence=0.8,
            evidence=(Evidence("where it stands first", Span(*match.span("once"))),),
        )


RULE = Rule(ID, "“She added.”: a speaker and a verb with nothing to report", find)
