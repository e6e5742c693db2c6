"""Words that do not go together in English, from a table of frames: consisted from, since two years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.gate import fits, garbled, open_to
from cleanup.correctors.grammar.running import replaced
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.answers import answers
from cleanup.lexicon.frames import Doubt, Fit

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
    fitting = [fit for fit in fits(analysis) if fit.frame.doubt is Doubt.NONE or garbled(analysis)]
    hunks = (_hunk(analysis, fit) for fit in fitting)
    return tuple(hunk for hunk in hunks if hunk is not None)


def _hunk(analysis: Analysis, fit: Fit) -> Hunk | None:
    stream = analysis.stream
    span = Span(stream.start[fit.first], stream.end[fit.behind - 1])
    around = Span(stream.start[fit.places[0]], stream.end[fit.places[-1] - 1])
    if not open_to(analysis, around.start, around.end):
        return None
    begins = stream.begins(fit.first)
    ways = [(replaced(stream.text, span, answer, begins=begins),) for answer in answers(fit, stream)]
    return Hunk(
        rule=f"grammar/frame-{fit.frame.kind}",
        cls=Class.REVIEW if ways else Class.QUERY,
        message=_message(stream.text[span.start : span.end], ways),
        span=span,
        edits=ways[0] if ways else (),
        alternatives=tuple(ways[1:]),
        confidence=0.75 if fit.frame.doubt is Doubt.NONE else 0.6,
        evidence=(Evidence("the words around it", around),),
    )


def _message(written: str, ways: Sequence[tuple[Edit, ...]]) -> str:
    if not ways:
        return f"“{written}” does not go with the words around it: is something missing?"
    right = ways[0][0].replacement
    told = f"says “{right}” here" if right else "does without it here"
    return f"“{written}” does not go with the words around it: English {told}."


RULES = tuple(Rule(f"grammar/{kind}", summary, partial(find, kind=kind)) for kind, summary in KINDS.items())
