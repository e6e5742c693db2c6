"""A pronoun that cannot mean the only one it could: `Helen Marsh … He said`; `the ministry … She said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Paragraph
from cleanup.analysis.mentions import Entity, NameKind
from cleanup.analysis.saying.meant import is_woman
from cleanup.correctors.attribution.frames import INSTITUTION, begins_sentence, outside, surely_outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/pronoun-slip"
GARBLED = 0.5
"""Below this measure of garbling a pronoun is the writer’s."""
SAYING = r"(?:also )?(?:said|told|added|warned|announced|called|asked|denied|explained|wrote|says|tells)\b"
FIRST = re.compile(rf"(?P<pronoun>He|She) {SAYING}")
BEHIND = re.compile(rf"\s(?P<pronoun>he|she) {SAYING}")
WITHIN = re.compile(r"\b(?P<pronoun>his|her)(?= [a-z]+\b)")
OTHER = {"He": "She", "She": "He", "he": "she", "she": "he", "his": "her", "her": "his"}
NOT_OWNED = frozenset(
    "to and in at on for from with as that when after before by of because if about or but".split()
)
"""Behind “her” these show that it owns nothing: told her that."""
BODY = re.compile(rf"\b[Tt]he (?P<name>(?:[A-Z][\w’'-]+ ){{0,4}}{INSTITUTION}(?: (?:of|for) [A-Z]\w+)?)\b")
REPORTED = re.compile(r"\b(?:said|says|told|added|that|whether|because)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: he for a woman, she for a man, either for a body, where only one is named."""
    if analysis.garbledness.score < GARBLED:
        return
    text = analysis.prose
    for match in FIRST.finditer(text):
        paragraph = _body(analysis, match.start())
        if paragraph is not None and paragraph.index and begins_sentence(analysis, match.start()):
            start = analysis.paragraphs[paragraph.index - 1].start
            yield from _slip(analysis, match, start) or _for_body(analysis, match, start, paragraph)
    for quotation in analysis.quotations:
        behind = BEHIND.match(text, quotation.end)
        if behind is not None and quotation.closed and quotation.paragraph:
            here, before = (analysis.paragraphs[quotation.paragraph - back].start for back in (0, 1))
            near = any(True for _ in _people(analysis, here, quotation.start))
            yield from _slip(analysis, behind, here if near else before)
    for match in WITHIN.finditer(text):
        paragraph = _body(analysis, match.start())
        if paragraph is not None:
            yield from _owned(analysis, match, paragraph)


def _body(analysis: Analysis, offset: int) -> Paragraph | None:
    """The paragraph of the report that holds an offset outside quotations."""
    paragraph = analysis.paragraph_at(offset)
    held = paragraph is not None and paragraph.kind is Kind.BODY and surely_outside(analysis, offset)
    return paragraph if held else None


def _slip(analysis: Analysis, match: re.Match[str], start: int) -> list[Hunk]:
    """A hunk where one person is named since `start`, and the pronoun is of the other sex."""
    people = {e.name: e for e in _people(analysis, start, match.start())}
    if len(people) != 1:
        return []
    (entity,) = people.values()
    woman, pronoun = is_woman(entity), match["pronoun"]
    if woman is None or woman == (pronoun.lower() in ("she", "her")):
        return []
    near = analysis.mentions_in(start, match.start())
    place = next(m.span for m in near if analysis.entity_of(m) is entity)
    return [_hunk(match, OTHER[pronoun], place)]


def _owned(analysis: Analysis, match: re.Match[str], paragraph: Paragraph) -> Iterator[Hunk]:
    """His and her in a sentence that begins with the only person of its paragraph, and reports no words."""
    sentence = analysis.sentence_at(match.start())
    if sentence is None or match.string[match.end() + 1 : match.end() + 12].split(" ", 1)[0] in NOT_OWNED:
        return
    before = match.string[sentence.start : match.start()]
    people = analysis.mentions_in(sentence.start, match.start())
    if not people or REPORTED.search(before) or any(p.kind is not NameKind.PERSON for p in people[:1]):
        return
    lead = match.string[sentence.start : people[0].start]
    if len(lead.split()) <= 3 or lead.rstrip().endswith(","):
        yield from _slip(analysis, match, paragraph.start)


def _for_body(analysis: Analysis, match: re.Match[str], start: int, paragraph: Paragraph) -> list[Hunk]:
    """A hunk where nobody is named since `start`, and the paragraph speaks of a single body."""
    if any(True for _ in _people(analysis, start, match.start())):
        return []
    bodies = list(BODY.finditer(analysis.prose, paragraph.start, match.start()))
    if len({body["name"] for body in bodies}) != 1:
        return []
    return [_hunk(match, "It", Span(*bodies[-1].span("name")))]


def _people(analysis: Analysis, start: int, end: int) -> Iterator[Entity]:
    """Those named in text[start:end] outside quotations."""
    for mention in analysis.mentions_in(start, end):
        if mention.kind is NameKind.PERSON and outside(analysis, mention.start):
            yield analysis.entity_of(mention)


def _hunk(match: re.Match[str], right: str, place: Span) -> Hunk:
    span = Span(*match.span("pronoun"))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{match['pronoun']}” does not fit the only one it can mean here: check who is meant.",
        span=span,
        edits=(Edit(span.start, span.end, right),),
        confidence=0.6,
        evidence=(Evidence("the only one it can mean", place),),
    )


RULE = Rule(ID, "A pronoun that cannot mean the only one named", find)
