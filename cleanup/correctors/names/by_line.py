"""A by-line that spells its author in another way than the biography below does."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.naming.people import alike
from cleanup.analysis.naming.similarity import folded, likeness, slips
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "names/by-line"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each by-line that is nearly, but not quite, the name of a biography."""
    for line, life in authors(analysis):
        yield _hunk(line, life)


def authors(analysis: Analysis) -> Iterator[tuple[Mention, Mention]]:
    """By-lines with the one name of a biography that each nearly is."""
    lines = _authors(analysis, Kind.BYLINE)
    lives = _authors(analysis, Kind.BIOGRAPHY)
    known = {m.text for m in lives}
    for line in lines:
        if line.text in known:
            continue
        others = [m for m in lives if _is_near(line, m)]
        if len({m.text for m in others}) == 1:
            yield line, others[0]


def _authors(analysis: Analysis, kind: Kind) -> list[Mention]:
    found = []
    for mention in analysis.mentions:
        paragraph = analysis.paragraph_at(mention.start)
        if mention.kind is not NameKind.PERSON or not mention.given or paragraph is None:
            continue
        opens = kind is not Kind.BIOGRAPHY or mention.start == paragraph.start
        if paragraph.kind is kind and opens:
            found.append(mention)
    return found


def _is_near(line: Mention, life: Mention) -> bool:
    """Whether one half of the name is the same and the other a misspelling, no short form."""
    same_surname = folded(line.surname) == folded(life.surname)
    same_given = folded(line.given[0]) == folded(life.given[0])
    if same_surname and not same_given:
        a, b = folded(line.given[0]), folded(life.given[0])
        return not alike(a, b) and min(len(a), len(b)) > 2 and _is_misspelling(a, b)
    return same_given and not same_surname and _is_misspelling(folded(line.surname), folded(life.surname))


def _is_misspelling(a: str, b: str) -> bool:
    return likeness(a, b) >= 0.3 or slips(a, b) <= 1 or (slips(a, b) == 2 and a[:4] == b[:4])


def _hunk(line: Mention, life: Mention) -> Hunk:
    return Hunk(
        ID,
        Class.REVIEW,
        f"The by-line has “{line.text}”, the biography {life.text}.",
        line.span,
        (Edit(line.start, line.end, life.text),),
        confidence=0.9,
        evidence=(Evidence("the biography's form", Span(life.start, life.end)),),
    )


RULE = Rule(ID, "A by-line that differs from the biography", find, respells=True)
