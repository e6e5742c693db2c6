"""Words that do not go together in English, from a table of frames: consisted from, since two years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.frames import Frame, found
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.running import Running, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

KINDS = {
    "frame-preposition": "A preposition that does not go with its word: consist from",
    "frame-article": "An article too many or too few: at the midday",
    "frame-verb": "A verb in a form that does not go with the word before it: avoid to say",
    "frame-tense": "A tense that does not go with the time: until it will open",
    "frame-order": "Words in an order that English does not have",
}


def find(analysis: Analysis, *, kind: str) -> Iterator[Hunk]:
    """The hunks of one kind."""
    yield from (hunk for hunk in _all(analysis) if hunk.rule == f"grammar/{kind}")


@lru_cache(maxsize=1)
def _all(analysis: Analysis) -> tuple[Hunk, ...]:
    """Sure frames anywhere in the report; the others, and all in quotations, where a machine garbled it."""
    row = running(analysis)
    fitting = [*found(row, sure=True), *(found(row, sure=False) if garbled(analysis) else ())]
    hunks = (_hunk(analysis, row, frame, places) for frame, places in fitting)
    return tuple(hunk for hunk in hunks if hunk is not None)


def _hunk(analysis: Analysis, row: Running, frame: Frame, places: tuple[int, ...]) -> Hunk | None:
    held = [at for at in places if at >= 0]
    wrong = frame.held(places)
    span = Span(row.start[wrong[0]], row.end[wrong[-1]])
    if not open_to(analysis, row.start[held[0]], row.end[held[-1]]):
        return None
    ways = [(row.replaced(wrong[0], wrong[-1], answer),) for answer in frame.answers(row, places)]
    around = Span(row.start[held[0]], row.end[held[-1]])
    return Hunk(
        rule=f"grammar/frame-{frame.kind}",
        cls=Class.REVIEW if ways else Class.QUERY,
        message=_message(row.text[span.start : span.end], ways),
        span=span,
        edits=ways[0] if ways else (),
        alternatives=tuple(ways[1:]),
        confidence=0.75 if frame.sure else 0.6,
        evidence=(Evidence("the words around it", around),),
    )


def _message(written: str, ways: Sequence[tuple[Edit, ...]]) -> str:
    if not ways:
        return f"“{written}” does not go with the words around it: is something missing?"
    right = ways[0][0].replacement
    told = f"says “{right}” here" if right else "does without it here"
    return f"“{written}” does not go with the words around it: English {told}."


RULES = tuple(Rule(f"grammar/{kind}", summary, partial(find, kind=kind)) for kind, summary in KINDS.items())
