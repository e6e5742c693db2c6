"""A mark without the space that parts its quotation from the words around: `over,”she said`, `said,“It`."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.balance import Role
from cleanup.analysis.marks import Mark
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/glued-mark"
STOPS = ",.?!"
"""Before a mark that surely closes."""
LEADS = ",:"
"""Before one that surely opens."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Marks with a stop on the one side and a letter on the other."""
    for reading in analysis.readings:
        for mark, role in zip(reading.marks, reading.roles, strict=True):
            before, behind = (
                analysis.text[mark.start - 1 : mark.start],
                analysis.text[mark.end : mark.end + 1],
            )
            if role is Role.CLOSES and before and before in STOPS and behind.isalpha():
                yield _parted(mark, mark.end, "behind the quotation that ends")
            elif role is Role.OPENS and before and before in LEADS and (behind.isalpha() or behind == "["):
                yield _parted(mark, mark.start, "before the quotation that begins")


def _parted(mark: Mark, at: int, where: str) -> Hunk:
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"A space is missing {where} here.",
        span=Span(mark.start, mark.end),
        edits=(Edit(at, at, " "),),
        confidence=0.9,
    )


RULE = Rule(ID, "A quotation mark glued to the word outside it", find)
