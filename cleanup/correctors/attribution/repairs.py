"""Repairs: what a paragraph's reading says is wrong with each mark, and the edits that mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanup.analysis import Analysis, Reading
from cleanup.analysis.balance import Role, as_written
from cleanup.analysis.cues import attribution_alone
from cleanup.analysis.marks import Side
from cleanup.correctors.attribution.places import Place
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Evidence, Hunk

TANGLED = 4
"""With so many faults in a paragraph no single repair can be trusted."""
SIDES = {
    Role.OPENS: Side.OPENS,
    Role.CLOSES: Side.CLOSES,
    Role.INNER_OPENS: Side.OPENS,
    Role.INNER_CLOSES: Side.CLOSES,
}

MATES = {
    Role.OPENS: Role.CLOSES,
    Role.CLOSES: Role.OPENS,
    Role.INNER_OPENS: Role.INNER_CLOSES,
    Role.INNER_CLOSES: Role.INNER_OPENS,
}


def unsound(analysis: Analysis) -> Iterator[Reading]:
    """Readings of paragraphs in which something is wrong, but not everything."""
    for reading in analysis.readings:
        if not reading.sound and faults(reading) < TANGLED:
            yield reading


def faults(reading: Reading) -> int:
    """How many marks are wrong or lost."""
    wrong = sum(not as_written(mark, role) for mark, role in zip(reading.marks, reading.roles, strict=True))
    return wrong + sum(reading.lost_before)


def glyph(analysis: Analysis, reading: Reading, side: Side) -> str:
    """The mark as this paragraph writes it."""
    written = {analysis.text[mark.start : mark.end] for mark in reading.marks}
    if written & {"“", "”", "„"}:
        return "“" if side is Side.OPENS else "”"
    return '"' if '"' in written else "''"


def put_back(rule: str, message: str, places: Sequence[Place], mark: str, evidence: Evidence) -> Hunk:
    """A mark that is lost, at the first of some places; the others are alternatives."""
    best, *others = places
    return Hunk(
        rule=rule,
        cls=Class.REVIEW,
        message=f"{message} {best.why}.",
        span=Span(best.offset, best.offset),
        edits=(Edit(best.offset, best.offset, mark),),
        alternatives=tuple((Edit(place.offset, place.offset, mark),) for place in others),
        confidence=best.confidence,
        evidence=(evidence,),
    )


def inner_glyph(outer: str, side: Side) -> str:
    """The single mark that goes with a double one."""
    if outer in ('"', "''"):
        return "'"
    return "‘" if side is Side.OPENS else "’"


def paired_with(analysis: Analysis, reading: Reading, index: int) -> tuple[Evidence, ...]:
    """The mark at the other end, as evidence; nothing where it is lost."""
    role = reading.roles[index]
    step = 1 if SIDES[role] is Side.OPENS else -1
    other = index + step
    while 0 <= other < len(reading.marks) and reading.roles[other] is not role:
        if reading.roles[other] is MATES[role]:
            mark = reading.marks[other]
            return (Evidence("the mark at the other end", Span(mark.start, mark.end)),)
        other += step
    return ()


def hugging(analysis: Analysis, reading: Reading, index: int, written: str) -> Edit:
    """The mark drawn to the words it belongs to, as `written`; a comma or stop behind it goes inside (AP)."""
    text, mark = analysis.text, reading.marks[index]
    paragraph = analysis.paragraphs[reading.paragraph]
    start, end = mark.start, mark.end
    if SIDES[reading.roles[index]] is Side.OPENS:
        while end < paragraph.end and text[end].isspace():
            end += 1
        before = "" if start == paragraph.start or text[start - 1].isspace() else " "
        return Edit(start, end, before + written)
    while start > paragraph.start and text[start - 1].isspace():
        start -= 1
    said = attribution_alone().match(text, end, paragraph.end) if text[start - 1] == "." else None
    if said is not None and text[said.end() : said.end() + 1] == ".":
        return Edit(start - 1, end, "," + written)
    start, end, inside = _drawn_in(analysis, start, end, paragraph.end)
    after = "" if end >= paragraph.end or not text[end].isalnum() else " "
    return Edit(start, end, inside + written + after)


def _drawn_in(analysis: Analysis, start: int, end: int, limit: int) -> tuple[int, int, str]:
    """The range with a comma or stop behind the mark taken in, and what then stands before the mark."""
    text = analysis.text
    if analysis.house.style is Style.BRITISH or end >= limit or text[end] not in ",.":
        return start, end, ""
    if text[start - 1] in ",.?!":
        return start, end + 1, ""
    inside = text[end]
    while start > 0 and text[start - 1] in "’'":  # it goes inside the marks of an inner quotation as well
        start -= 1
        inside += text[start]
    return start, end + 1, inside


def without(analysis: Analysis, reading: Reading, index: int) -> Edit:
    """The mark taken out, with the space that only it needed."""
    text, mark = analysis.text, reading.marks[index]
    paragraph = analysis.paragraphs[reading.paragraph]
    start, end = mark.start, mark.end
    if mark.lean is Side.ALONE:
        if start > paragraph.start:
            start -= 1
        else:
            while end < paragraph.end and text[end].isspace():
                end += 1
    return Edit(start, end, "")
