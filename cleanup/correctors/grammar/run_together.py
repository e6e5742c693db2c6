"""Two common words with the space between them lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.unknown_words import PREFIXES, SUFFIXES, unknown_words
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.words import zipf

COMMON = 4.5
LONGEST = 6
"""Short nouns make compounds at will (bandroom, boatyard); a longer one stays a word of its own."""
PARTS = frozenset(
    (*SUFFIXES, *PREFIXES, *"man men woman women house houses making maker made ware wear wide".split())
)
"""What joins onto a word to make another."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Unknown words that are two common ones."""
    for token in unknown_words(analysis):
        at = gap(token.text)
        if at:
            yield Hunk(
                rule=RULE.id,
                cls=Class.REVIEW,
                message=f"A space is missing: “{token.text[:at]} {token.text[at:]}”.",
                span=Span(token.start, token.end),
                edits=(Edit(token.start + at, token.start + at, " "),),
                confidence=0.7,
            )


@cache
def gap(word: str) -> int:
    """Where the space belongs; 0 where the word is not two common ones, or may be a compound."""
    splits = [(min(zipf(word[:at]), zipf(word[at:])), at) for at in range(2, len(word) - 1)]
    rarer, at = max(splits, default=(0.0, 0))
    halves = {word[:at], word[at:]}
    apart = bool(halves & FUNCTION) or max(map(len, halves)) > LONGEST
    return at if rarer >= COMMON and apart and not halves & PARTS else 0


RULE = Rule(id="grammar/run-together", summary="Two words without the space between them", find=find)
