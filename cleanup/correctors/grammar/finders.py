"""The slips that the grammar of clauses knows, by kind."""

from __future__ import annotations

from collections.abc import Callable

from cleanup.correctors.grammar.prepositions import misplaced
from cleanup.correctors.grammar.pronouns import mistaken
from cleanup.correctors.grammar.running import Running
from cleanup.correctors.grammar.slips import Slip
from cleanup.correctors.grammar.tenses import contradicting
from cleanup.correctors.grammar.times import mistimed
from cleanup.correctors.grammar.verb_patterns import misformed

FINDERS: dict[str, Callable[[Running], tuple[Slip, ...]]] = {
    "clause-preposition": misplaced,
    "clause-verb": misformed,
    "clause-time": mistimed,
    "clause-tense": contradicting,
    "clause-pronoun": mistaken,
}
