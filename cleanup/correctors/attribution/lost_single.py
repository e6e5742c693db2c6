"""Single marks that do not pair, in an article that quotes in single marks."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Paragraph
from cleanup.analysis.marks import Side
from cleanup.analysis.singles import lost_singles
from cleanup.correctors.attribution.places import places_to_close
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/lost-single"
SURE = 0.7
"""Below it the places are only offered."""
OFFERED = 3


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A mark cut off by a space is joined; a lost one is put back before the speaker, or asked for."""
    found = list(lost_singles(analysis.text, analysis.paragraphs, analysis.readings))
    joined: set[int] = set()
    for index, (paragraph, at, side) in enumerate(found):
        if side is Side.OPENS:
            following = found[index + 1] if index + 1 < len(found) else None
            end = following[1] if following and following[0] is paragraph else paragraph.end
            if end < paragraph.end and _is_detached(analysis.text, end):
                joined.add(end)
                yield _joined(analysis, at, end)
            else:
                yield _closed(analysis, paragraph, at, end)
        elif at not in joined:
            yield _asked_for(analysis, paragraph, at)


def _is_detached(text: str, at: int) -> bool:
    return text[at] == "’" and text[at - 1].isspace()


def _joined(analysis: Analysis, opening: int, closing: int) -> Hunk:
    start = len(analysis.text[:closing].rstrip())
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message="A space cuts this mark off from the quotation that it ends.",
        span=Span(closing, closing + 1),
        edits=(Edit(start, closing, ""),),
        confidence=0.9,
        evidence=(Evidence("the mark at the other end", Span(opening, opening + 1)),),
    )


def _closed(analysis: Analysis, paragraph: Paragraph, at: int, end: int) -> Hunk:
    places = places_to_close(analysis, at, at + 1, end, paragraph.index)
    ways = tuple((Edit(p.offset, p.offset, "’"),) for p in places[:OFFERED])
    sure = bool(places) and places[0].confidence >= SURE
    return Hunk(
        rule=ID,
        cls=Class.REVIEW if sure else Class.QUERY,
        message="The quotation that opens here is not closed in this paragraph: where does it end?",
        span=Span(at, at + 1),
        edits=ways[0] if sure else (),
        alternatives=ways[1:] if sure else ways,
        confidence=places[0].confidence if sure else 0.6,
    )


def _asked_for(analysis: Analysis, paragraph: Paragraph, at: int) -> Hunk:
    begins = [s.start for s in analysis.sentences_in(paragraph.start, at)]
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message="The quotation that closes here was not opened in this paragraph: where does it begin?",
        span=Span(at, at + 1),
        alternatives=tuple((Edit(start, start, "‘"),) for start in begins[::-1][:OFFERED]),
        confidence=0.6,
    )


RULE = Rule(ID, "Single quotation marks that do not pair, in an article that quotes in them", find)
