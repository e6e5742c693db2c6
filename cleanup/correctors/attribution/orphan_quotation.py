"""A quotation that nothing gives to anybody: a query, with the last speaker as a placeholder."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Speech
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/orphan-quotation"
LEAST_WORDS = 8


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Paragraphs that are a quoted sentence, between paragraphs that name nobody and quote nobody."""
    speeches = analysis.speeches
    quoting = {speech.quotation.paragraph for speech in speeches}
    people = [m.start for m in analysis.mentions if m.kind is NameKind.PERSON]
    last: Speech | None = None
    for speech in speeches:
        if speech.speaker is not None:
            last = speech
        elif last is not None and _alone(analysis, speech):
            near = range(speech.quotation.paragraph - 1, speech.quotation.paragraph + 2, 2)
            if not any(index in quoting or _names(analysis, people, index) for index in near):
                yield _asked(analysis, speech, last)


def _alone(analysis: Analysis, speech: Speech) -> bool:
    """Whether the quotation is the whole of its paragraph, and the paragraph in the midst of the article."""
    quotation = speech.quotation
    paragraph = analysis.paragraphs[quotation.paragraph]
    return (
        quotation.kind is QuotationKind.DIRECT
        and quotation.closed
        and paragraph.kind is Kind.BODY
        and quotation.start == paragraph.start
        and quotation.end == paragraph.end
        and 0 < quotation.paragraph < len(analysis.paragraphs) - 1
        and len(analysis.text[quotation.start : quotation.end].split()) >= LEAST_WORDS
    )


def _names(analysis: Analysis, people: list[int], index: int) -> bool:
    """Whether a paragraph names a person, leads to speech with a colon, or is no part of the report."""
    paragraph = analysis.paragraphs[index]
    named = bisect_right(people, paragraph.end) > bisect_left(people, paragraph.start)
    return named or paragraph.kind is not Kind.BODY or analysis.text[paragraph.end - 1] == ":"


def _asked(analysis: Analysis, speech: Speech, last: Speech) -> Hunk:
    quotation, text = speech.quotation, analysis.text
    placeholder: tuple[tuple[Edit, ...], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    if last.speaker is not None:
        name = last.meant or text[last.speaker.start : last.speaker.end]
        mark = text[quotation.end - 1]
        start = quotation.end - (2 if text[quotation.end - 2] in ".," else 1)
        comma = "" if text[start - 1] in "?!" else ","
        placeholder = ((Edit(start, quotation.end, f"{comma}{mark} {name} said."),),)
        evidence = (Evidence("who spoke last", last.speaker),)
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="Nothing says who speaks here, and nobody is named or quoted in the paragraphs around.",
        span=quotation.span,
        alternatives=placeholder,
        confidence=0.4,
        evidence=evidence,
    )


RULE = Rule(ID, "A quotation that nothing gives to anybody", find)
