"""A small article with one hunk of each kind, for tests of a review."""

from __future__ import annotations

from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet

TEXT = (
    "Harbour vote\n\n"
    "The commitee will recieve teh report ,and teh mayor chairs it.\n\n"
    "“We was told nothing,” Ms Okafor said. Ms Okafer left.\n\n"
    "Okafer has 3,2 million reasons.\n"
)


def at(text: str, old: str, nth: int = 0) -> Span:
    """Where a piece of a text stands."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(old, start + 1)
    return Span(start, start + len(old))


def fix(text: str, id: str, rule: str, old: str, new: str, nth: int = 0, **more: object) -> Hunk:  # noqa: A002
    """A hunk that changes one piece."""
    span = at(text, old, nth)
    values = {"cls": Class.REVIEW, "message": f"“{old}” is wrong.", "span": span, "id": id, **more}
    return Hunk(rule=rule, edits=(Edit(span.start, span.end, new),), **values)  # type: ignore[arg-type]


def query(text: str, id: str, old: str, *answers: str, **more: object) -> Hunk:  # noqa: A002
    """A hunk that asks about one piece, with answers to choose from."""
    span = at(text, old)
    offered = tuple((Edit(span.start, span.end, answer),) for answer in answers)
    return Hunk("grammar/agreement", Class.QUERY, "Is it?", span, alternatives=offered, id=id, **more)  # type: ignore[arg-type]


def harbour(text: str = TEXT, name: str = "harbour.txt") -> PatchSet:
    """Fixes, two of them alike, one of many places, one that splits, a locked query and an open one."""
    places = tuple(Edit(*_range(at(text, "Okafer", n)), "Okafor") for n in (0, 1))
    hunks = (
        fix(text, "commitee", "artefacts/spelling", "commitee", "committee", cls=Class.SAFE, confidence=0.99),
        fix(text, "recieve", "artefacts/spelling", "recieve", "receive", confidence=0.9),
        fix(text, "teh-1", "artefacts/typo", "teh", "the", confidence=0.98),
        fix(text, "comma", "artefacts/spacing", "report ,and", "report, and", cls=Class.SAFE),
        fix(text, "teh-2", "artefacts/typo", "teh", "the", nth=1, confidence=0.98),
        query(text, "told", "was told", "were told", "had been told", in_quotation=True),
        Hunk("names/variant", Class.REVIEW, "Two spellings.", at(text, "Okafer"), places, id="okafor"),
        query(text, "million", "3,2 million", "3.2 million"),
    )
    return PatchSet(Document.plain(text, name), hunks)


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end
