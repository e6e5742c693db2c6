"""A compound in the order of another language: a conference of press, prices on tickets."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.compounds import ends, is_thing, known, turned
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.running import review, running
from cleanup.correctors.rule import Rule
from cleanup.hunk import Hunk
from cleanup.lexicon.forms import is_plural

ID = "grammar/reversed-compound"
OTHERS = frozenset("on for to from against".split())
"""Prepositions that other languages have between such nouns; only before a plural."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: the two nouns of a set phrase with a preposition between them."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for between in sorted(row.at("of", *OTHERS)):
        head, at = between - 1, between + 1
        noun = known(row, head, at)
        fits = is_thing(row.low[head]) if row.low[between] == "of" else is_plural(row.low[at])
        if noun is not None and fits and ends(row, at) and open_to(analysis, row.start[head], row.end[at]):
            written = row.text[row.start[head] : row.end[at]]
            edit = turned(row, head, at, noun)
            yield review(ID, f"“{written}”: English says “{noun} {row.low[head]}”.", [edit], 0.7)


RULE = Rule(ID, "A compound in the order of another language: a conference of press", find)
