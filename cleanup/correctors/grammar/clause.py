"""What goes with what inside a clause: prepositions, forms of verbs, times; in a garbled article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.finders import FINDERS
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.running import Running, running
from cleanup.correctors.grammar.slips import Slip
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Class, Evidence, Hunk

SUMMARIES = {
    "clause-preposition": "A preposition that is wrong, missing or too many: depend of, discuss about",
    "clause-verb": "A form of a verb that the word before it does not take: refused leaving, prevent it to",
    "clause-time": "A time that English says otherwise: delayed on an hour, a week after that he left",
    "clause-tense": "A tense that the verb beside it contradicts: said he knew but will not wait",
    "clause-pronoun": "A pronoun that English does not have there: everything what, complained himself",
}


def find(analysis: Analysis, *, kind: str) -> Iterator[Hunk]:
    """The hunks of one kind; none in an article without marks of garbling."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for slip in FINDERS[kind](row):
        hunk = _hunk(analysis, row, kind, slip)
        if hunk is not None:
            yield hunk


def _hunk(analysis: Analysis, row: Running, kind: str, slip: Slip) -> Hunk | None:
    first, last = min(slip.first, slip.why), max(slip.last, slip.why)
    if not open_to(analysis, row.start[first], row.end[last]):
        return None
    ways = tuple((edit,) for edit in slip.edits(row))
    span = Span(row.start[slip.first], row.end[slip.last])
    return Hunk(
        rule=f"grammar/{kind}",
        cls=Class.REVIEW if ways else Class.QUERY,
        message=_message(row.text[span.start : span.end], row.word(slip.why), slip.right),
        span=span,
        edits=ways[0] if ways else (),
        alternatives=ways[1:],
        confidence=0.7,
        evidence=(Evidence("what it goes with", Span(row.start[slip.why], row.end[slip.why])),),
    )


def _message(written: str, beside: str, right: tuple[str, ...]) -> str:
    if not right:
        return f"“{written}” does not go with “{beside}”: is something missing?"
    told = f"“{right[0]}”" if right[0] else "nothing"
    return f"“{written}” does not go with “{beside}”: English has {told} here."


RULES = tuple(
    Rule(f"grammar/{kind}", summary, partial(find, kind=kind)) for kind, summary in SUMMARIES.items()
)
