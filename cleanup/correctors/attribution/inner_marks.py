"""Double marks inside a quotation that belong to an inner one.

Straight marks do not say which way they point: they are asked about unless both quotations end in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark, Side
from cleanup.correctors.attribution.repairs import glyph, hugging, inner_glyph, unsound
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/inner-marks"


CROSSED = re.compile(
    r"(?P<outer>“)[^“”\n]{1,120}?(?P<open>“)[^“”‘\n]{2,300}?(?P<close>[,.?!]?’[,.]?)(?P<space> ?)(?P<last>”)"
)
"""An inner quotation with a double mark in front and a single one behind, where the outer one ends, too."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Pairs of double marks that stand inside a quotation in marks of the same make."""
    yield from _crossed(analysis)
    for reading in unsound(analysis):
        if crossed(analysis, reading):
            continue
        for index, role in enumerate(reading.roles[:-1]):
            if role is Role.INNER_OPENS and reading.roles[index + 1] is Role.INNER_CLOSES:
                outer = next(
                    (m for m, r in zip(reading.marks, reading.roles, strict=True) if r is Role.OPENS), None
                )
                if outer is not None and _same_make(outer, reading.marks[index]):
                    yield _inner(analysis, reading, index, outer)


def crossed(analysis: Analysis, reading: Reading) -> bool:
    """Whether a paragraph has an inner quotation with marks of two kinds."""
    paragraph = analysis.paragraphs[reading.paragraph]
    return CROSSED.search(analysis.prose, paragraph.start, paragraph.end) is not None


def _crossed(analysis: Analysis) -> Iterator[Hunk]:
    """“Steve said, “Go and stand there,’” she said."""
    for match in CROSSED.finditer(analysis.prose):
        opening, close = Span(*match.span("open")), match["close"]
        edits = [Edit(opening.start, opening.end, "‘")]
        if close[-1] in ",." and close[0] == "’":
            edits.append(Edit(match.start("close"), match.end("close"), f"{close[-1]}’"))
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message="A quotation inside a quotation takes single marks, as it has at its end.",
            span=Span(opening.start, match.end("close")),
            edits=tuple(edits),
            confidence=0.8,
            evidence=(Evidence("the quotation that is open here", Span(*match.span("outer"))),),
        )


def _same_make(outer: Mark, inner: Mark) -> bool:
    return (outer.glyph is Side.EITHER) == (inner.glyph is Side.EITHER)


def _inner(analysis: Analysis, reading: Reading, index: int, outer: Mark) -> Hunk:
    first, second = reading.marks[index], reading.marks[index + 1]
    double = glyph(analysis, reading, Side.OPENS)
    opening, closing = inner_glyph(double, Side.OPENS), inner_glyph(double, Side.CLOSES)
    turned = first.lean is Side.CLOSES
    edits = (
        _opening(analysis, first, opening),
        hugging(analysis, reading, index + 1, closing)
        if second.lean is Side.ALONE
        else Edit(second.start, second.end, closing),
    )
    message = (
        "These marks stand inside an open quotation with their backs to each other: an inner quotation takes "
        f"single marks, {opening} and {closing}."
        if turned
        else f"A quotation inside a quotation takes single marks, {opening} and {closing}."
    )
    together = index + 2 < len(reading.marks) and reading.marks[index + 2].start == second.end
    sure = together and first.lean is Side.OPENS and not any(reading.lost_before)
    doubtful = first.glyph is Side.EITHER and not turned and not sure
    return Hunk(
        rule=ID,
        cls=Class.QUERY if doubtful else Class.REVIEW,
        message=message,
        span=Span(first.start, second.end),
        edits=() if doubtful else edits,
        alternatives=(edits,) if doubtful else (),
        confidence=0.5 if doubtful else 0.65,
        evidence=(Evidence("the quotation that is open here", Span(outer.start, outer.end)),),
    )


def _opening(analysis: Analysis, mark: Mark, written: str) -> Edit:
    """The first mark; one that hangs on the word before it moves to the word behind."""
    if mark.lean is not Side.CLOSES:
        return Edit(mark.start, mark.end, written)
    end = mark.end
    while analysis.text[end].isspace():
        end += 1
    return Edit(mark.start, end, " " + written)


RULE = Rule(ID, "Double marks that belong to a quotation inside a quotation", find)
