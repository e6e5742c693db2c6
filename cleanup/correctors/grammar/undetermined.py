"""Noun phrases: where one begins, and whether anything determines its noun."""

from __future__ import annotations

from typing import NamedTuple

from cleanup.correctors.grammar.running import END, Running
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS, members
from cleanup.lexicon.forms import is_base, is_gerund, is_participle, is_past, is_singular, is_third
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.words import lemmas

DETERMINERS = (
    members("the")
    | members("num")
    | frozenset(
        """one no either neither what which whose such many few most all both much enough last next half
        double same certain first second third two-thirds how little more less several other following
        whatever whichever so too very only even almost not""".split()
    )
)
"""What a noun has before it that needs no article, and what leaves open whether it needs one."""
OPENERS = (
    {END}
    | PREPOSITIONS
    | AUXILIARY
    | members("modal")
    | frozenset(", ” ; : — – and or but that when while if because although who which where".split())
)
"""What stands before a noun phrase."""
LONGEST = 4
"""Words of a phrase."""


NEVER = DETERMINERS | FUNCTION | OPENERS
"""What describes no noun."""


class Phrase(NamedTuple):
    """A noun with the words before it that describe it."""

    first: int
    at: int
    """The noun."""


def bare(row: Running, at: int) -> Phrase | None:
    """The phrase of the noun at a place, if nothing at all determines it."""
    first = at
    while at - first < LONGEST and describes(row, first - 1):
        first -= 1
    before = row.before(first)
    if before in OPENERS or (_is_verb(row, first - 1) and before not in DETERMINERS):
        return Phrase(first, at)
    return None


def describes(row: Running, at: int) -> bool:
    """Whether an adjective or a noun stands there that belongs to the noun behind it, and nothing else."""
    low = row.low[at]
    if not low or low in NEVER or row.is_name(at) or not low[0].isalpha() or low.endswith(("’s", "'s")):
        return False
    parts = lemmas(low).keys()
    if "-" in low:
        return not low.startswith("so-") and low[-1] != "s" and low.count("-") < 4
    if low.endswith(("er", "est")) and low not in lemmas(low).get("ADJ", (low,)):
        return False  # greater vigor
    return (
        parts == {"ADJ"} or parts == {"ADJ", "ADV"} or (parts == {"NOUN"} and is_singular(low)) or low in BOTH
    )


BOTH = frozenset(
    """local new old young federal former senior main public private official human national international
    western eastern northern southern central special key top chief military professional expert criminal
    white black red blue green final big small large long short high low early late daily weekly annual major
    minor foreign individual legal joint rival ordinary secret regular modern medical giant fatal
    presidential state city police school family government company court party county world office bank
    business press news security health television film football basketball soccer labor traffic""".split()
)
"""Words that may be more than one part of speech, but before a noun hardly are."""


def _is_verb(row: Running, at: int) -> bool:
    """Whether a verb stands there that has its subject before it, and no participle before a noun."""
    word, before = row.low[at], row.before(at)
    if row.is_name(at) or not word.isalpha() or "ADJ" in lemmas(word):
        return False
    if is_gerund(word):
        return before in BEFORE_GERUND and "NOUN" not in lemmas(word)
    if is_base(word) and not is_past(word):
        return before in ("to", "will", "would", "could", "can", "should", "must", "might", "not")
    if is_third(word) and "NOUN" in lemmas(word):
        return before in ("he", "she", "it", "who")
    if not (is_past(word) or is_participle(word) or is_third(word)):
        return False
    return before in SUBJECTS or (row.is_name(at - 1) and not before.endswith(("'s", "’s", "s’", "s'")))


BEFORE_GERUND = AUXILIARY | PREPOSITIONS | {","}
SUBJECTS = frozenset("he she they it who has have had and".split())
"""What stands before a verb that is no participle."""
