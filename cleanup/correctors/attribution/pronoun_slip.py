"""A pronoun that cannot mean the only one it could: `Clara Larkin … He said`; `the ministry … She said`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleanup.analysis import Analysis, Kind, Paragraph
from cleanup.analysis.mentions import Entity
from cleanup.correctors.attribution.frames import INSTITUTION, begins_sentence, surely_outside
from cleanup.correctors.attribution.referents import SOMEBODY, Referents
from cleanup.correctors.attribution.reported import Report, reports
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/pronoun-slip"
SAYING = (
    r"(?:also )?(?:said|told|added|warned|announced|called|asked|denied|explained|wrote|continued|tweeted"
    r"|noted|recalled|insisted|argued|admitted|replied|concluded|stated|says|tells|adds)\b"
)
FIRST = re.compile(r"(?<![\w“\"])(?P<pronoun>He|She) (?=[a-z])")
BEHIND = re.compile(rf"\s(?P<pronoun>he|she) {SAYING}")
OTHER = {"He": "She", "She": "He", "he": "she", "she": "he"}
AGAIN = {True: re.compile(r"\b[Ss]he\b"), False: re.compile(r"\b[Hh]e\b")}
"""A pronoun that stands twice is hardly a slip twice: somebody else is meant."""
APPOSITION = re.compile(r",[^,.\n]*,")
BODY = re.compile(rf"\b[Tt]he (?P<name>(?:[A-Z][\w’'-]+ ){{0,4}}{INSTITUTION}(?: (?:of|for) [A-Z]\w+)?)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """He for a woman, she for a man, either for a body, where only one is named."""
    referents = Referents(analysis)
    for match in FIRST.finditer(referents.report):
        paragraph = _body(analysis, match.start())
        if paragraph is not None and begins_sentence(analysis, match.start()):
            yield from _first(analysis, referents, match, paragraph)
    for quotation in analysis.quotations:
        behind = BEHIND.match(analysis.prose, quotation.end)
        if behind is not None and quotation.closed and quotation.paragraph and referents.garbled:
            start = analysis.paragraphs[quotation.paragraph].start
            if not any(True for _ in referents.people(start, quotation.start)):
                start = analysis.paragraphs[quotation.paragraph - 1].start
            yield from _slip(analysis, referents, Span(*behind.span("pronoun")), start)
    for report in reports(analysis, referents, "he", "she"):
        yield from _reported(analysis, referents, report)


def _body(analysis: Analysis, offset: int) -> Paragraph | None:
    """The paragraph of the report that holds an offset outside quotations."""
    paragraph = analysis.paragraph_at(offset)
    held = paragraph is not None and paragraph.kind is Kind.BODY and surely_outside(analysis, offset)
    return paragraph if held else None


def _first(
    analysis: Analysis, referents: Referents, match: re.Match[str], paragraph: Paragraph
) -> list[Hunk]:
    """A slip at the beginning of a sentence."""
    pronoun, start = Span(*match.span("pronoun")), paragraph.start
    before = analysis.paragraphs[max(paragraph.index - 1, 0)].start
    if not any(True for _ in referents.people(start, pronoun.start)):
        start = before
    slip = _slip(analysis, referents, pronoun, start)
    return slip or _for_body(analysis, referents, pronoun, before, paragraph)


def _slip(analysis: Analysis, referents: Referents, pronoun: Span, start: int) -> list[Hunk]:
    """A hunk where one person is named since `start`, and the pronoun is of the other sex."""
    own = referents.only(start, pronoun.start)
    if own is None or not _gainsaid(analysis, referents, pronoun, start, own):
        return []
    places = [m.span for m, entity in referents.people(start, pronoun.start) if entity is own]
    apposition = APPOSITION.match(referents.report, places[-1].end, pronoun.start)
    behind = apposition.end() if apposition else places[-1].end
    somebody = SOMEBODY.search(referents.report, behind, pronoun.start)
    return [] if somebody else [_hunk(analysis, pronoun, places[0])]


def _reported(analysis: Analysis, referents: Referents, report: Report) -> list[Hunk]:
    """A hunk where who is reported is named, and the pronoun behind `said` is of the other sex."""
    paragraph = analysis.paragraph_at(report.pronoun.start)
    if paragraph is None:
        return []
    start = analysis.paragraphs[max(paragraph.index - 1, 0)].start
    if report.body:
        return _for_speaking_body(analysis, referents, report, paragraph.start, start)
    if report.who is None or referents.woman(report.who) is None:
        return []
    if not _gainsaid(analysis, referents, report.pronoun, start, report.who):
        return []
    return [_hunk(analysis, report.pronoun, report.subject)]


def _for_speaking_body(
    analysis: Analysis, referents: Referents, report: Report, here: int, before: int
) -> list[Hunk]:
    """A hunk where a company says that she will; a query where the paragraph before speaks of a woman."""
    at, woman = report.pronoun, analysis.prose[report.pronoun.start] == "s"
    if not referents.nobody_else(here, at.start, woman=woman, own=None):
        return []
    alone = referents.nobody_else(before, at.start, woman=woman, own=None)
    if not alone and not referents.garbled:
        return []
    hunk = _hunk(analysis, at, report.subject, "it")
    return [hunk if alone else _asked(hunk)]


def _gainsaid(analysis: Analysis, referents: Referents, pronoun: Span, start: int, own: Entity) -> bool:
    """Whether the pronoun does not fit `own`, and since `start` there is nobody whom it fits."""
    woman = analysis.prose[pronoun.start : pronoun.end] in ("She", "she")
    if AGAIN[woman].search(referents.report, start, pronoun.start):
        return False
    return referents.woman(own) != woman and referents.nobody_else(start, pronoun.start, woman=woman, own=own)


def _for_body(
    analysis: Analysis, referents: Referents, pronoun: Span, start: int, paragraph: Paragraph
) -> list[Hunk]:
    """A hunk where nobody is named since `start`, and the paragraph speaks of a single body.

    A query where somebody without a name may be meant.
    """
    if any(True for _ in referents.people(start, pronoun.start)) or not referents.garbled:
        return []
    woman = analysis.prose[pronoun.start] == "S"
    if referents.nobody_named(pronoun.start) and referents.nobody_else(
        0, pronoun.start, woman=woman, own=None
    ):
        hunk = _hunk(analysis, pronoun, Span(paragraph.start, pronoun.start), "It")
        return [_asked(hunk) if SOMEBODY.search(referents.report, start, pronoun.start) else hunk]
    bodies = list(BODY.finditer(referents.report, paragraph.start, pronoun.start))
    if len({body["name"] for body in bodies}) != 1:
        return []
    hunk = _hunk(analysis, pronoun, Span(*bodies[-1].span("name")), "It")
    return [_asked(hunk) if SOMEBODY.search(referents.report, start, pronoun.start) else hunk]


def _asked(hunk: Hunk) -> Hunk:
    """The same as a question."""
    return replace(hunk, cls=Class.QUERY, edits=(), alternatives=(hunk.edits,))


def _hunk(analysis: Analysis, pronoun: Span, place: Span, right: str = "") -> Hunk:
    written = analysis.prose[pronoun.start : pronoun.end]
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{written}” does not fit the only one it can mean here: check who is meant.",
        span=pronoun,
        edits=(Edit(pronoun.start, pronoun.end, right or OTHER[written]),),
        confidence=0.6,
        evidence=(Evidence("the only one it can mean", place),),
    )


RULE = Rule(ID, "A pronoun that cannot mean the only one named", find)
