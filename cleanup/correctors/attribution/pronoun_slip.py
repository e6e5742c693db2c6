"""A pronoun that cannot mean the only one it could: `Helen Marsh … He said`; `the ministry … She said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Paragraph
from cleanup.analysis.mentions import Entity, NameKind
from cleanup.analysis.saying.meant import is_woman
from cleanup.correctors.attribution.frames import INSTITUTION, begins_sentence, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/pronoun-slip"
GARBLED = 0.5
"""Below this measure of garbling a pronoun is the writer’s."""
SUBJECT = re.compile(
    r"(?P<pronoun>He|She) (?:also )?(?:said|told|added|warned|announced|called|asked|denied)\b"
)
BODY = re.compile(rf"\b[Tt]he (?P<name>(?:[A-Z][\w’'-]+ ){{0,4}}{INSTITUTION}(?: (?:of|for) [A-Z]\w+)?)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sentences of a garbled article that begin with he for a woman, she for a man, either for a body."""
    if analysis.garbledness.score < GARBLED:
        return
    for match in SUBJECT.finditer(analysis.prose):
        paragraph = analysis.paragraph_at(match.start())
        if paragraph is None or paragraph.kind is not Kind.BODY or paragraph.index == 0:
            continue
        if begins_sentence(analysis, match.start()) and outside(analysis, match.start()):
            yield from _slip(analysis, match, paragraph)


def _slip(analysis: Analysis, match: re.Match[str], paragraph: Paragraph) -> Iterator[Hunk]:
    start = analysis.paragraphs[paragraph.index - 1].start
    people = {e.name: e for e in _people(analysis, start, match.start())}
    pronoun = match["pronoun"]
    if len(people) == 1:
        (entity,) = people.values()
        woman = is_woman(entity)
        if woman is not None and woman != (pronoun == "She"):
            place = next(m.span for m in entity.mentions if start <= m.start < match.start())
            yield _hunk(match, "She" if woman else "He", Evidence("the only one it can mean", place))
    elif not people:
        bodies = list(BODY.finditer(analysis.prose, paragraph.start, match.start()))
        if len({body["name"] for body in bodies}) == 1:
            yield _hunk(match, "It", Evidence("the only one it can mean", Span(*bodies[-1].span("name"))))


def _people(analysis: Analysis, start: int, end: int) -> Iterator[Entity]:
    for entity in analysis.entities:
        if entity.kind is NameKind.PERSON and any(start <= m.start < end for m in entity.mentions):
            yield entity


def _hunk(match: re.Match[str], right: str, evidence: Evidence) -> Hunk:
    span = Span(*match.span("pronoun"))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{match['pronoun']}” does not fit the only one it can mean here: check who is meant.",
        span=span,
        edits=(Edit(span.start, span.end, right),),
        confidence=0.6,
        evidence=(evidence,),
    )


RULE = Rule(ID, "A pronoun that cannot mean the only one named", find)
